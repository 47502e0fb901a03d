//! How a job goes to a worker and comes back: a length of four bytes, then JSON.

use serde::{Serialize, de::DeserializeOwned};
use std::io::{self, Read, Write};

/// Longest message, in bytes; what is longer was never meant as one.
pub const LONGEST: usize = 256 * 1024 * 1024;

/// A message as it goes over the wire.
pub fn framed(message: &impl Serialize) -> io::Result<Vec<u8>> {
    let body = serde_json::to_vec(message)?;
    let length = u32::try_from(body.len()).ok().filter(|length| *length as usize <= LONGEST);
    let length = length.ok_or_else(|| io::Error::other("too long for the wire"))?;
    let mut framed = Vec::with_capacity(body.len() + 4);
    framed.extend(length.to_le_bytes());
    framed.extend(body);
    Ok(framed)
}

/// How many bytes follow these four.
pub fn length(head: [u8; 4]) -> io::Result<usize> {
    let length = u32::from_le_bytes(head) as usize;
    if length > LONGEST { Err(io::Error::other("too long for the wire")) } else { Ok(length) }
}

/// The next message, or none at the end.
pub fn read<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<T>> {
    let mut head = [0; 4];
    match from.read_exact(&mut head) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let mut body = vec![0; length(head)?];
    from.read_exact(&mut body)?;
    Ok(Some(serde_json::from_slice(&body)?))
}

/// Sends a message.
pub fn write(to: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    to.write_all(&framed(message)?)?;
    to.flush()
}

/// Bytes in JSON.
pub mod base64 {
    use data_encoding::BASE64;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64.encode(bytes))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        BASE64.decode(String::deserialize(from)?.as_bytes()).map_err(D::Error::custom)
    }

    /// Files by their names.
    pub mod by_name {
        use super::BASE64;
        use serde::{Deserialize, Deserializer, Serializer, de::Error};
        use std::collections::BTreeMap;

        pub fn serialize<S: Serializer>(files: &BTreeMap<String, Vec<u8>>, to: S) -> Result<S::Ok, S::Error> {
            to.collect_map(files.iter().map(|(name, bytes)| (name, BASE64.encode(bytes))))
        }

        pub fn deserialize<'de, D: Deserializer<'de>>(
            from: D,
        ) -> Result<BTreeMap<String, Vec<u8>>, D::Error> {
            let files = BTreeMap::<String, String>::deserialize(from)?;
            let read = |(name, text): (String, String)| {
                BASE64.decode(text.as_bytes()).map(|bytes| (name, bytes)).map_err(D::Error::custom)
            };
            files.into_iter().map(read).collect()
        }
    }
}
