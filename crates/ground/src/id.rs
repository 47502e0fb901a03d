//! Ids: UUIDv7, one type per concept, shown with a prefix at the edges (`con_01890c…`), 16 bytes in SQL.
//!
//! Made by `store::Work` (and nowhere else), parsed only with their own prefix.
//! Start at [`id!`](crate::id!).

use std::fmt;

/// The text is not an id of this kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MalformedId {
    pub prefix: &'static str,
}

impl fmt::Display for MalformedId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not an id of the form {}_<32 hex digits>", self.prefix)
    }
}

impl std::error::Error for MalformedId {}

/// What every id type can do; implemented by [`id!`](crate::id!) only.
pub trait Id: Copy + Ord + fmt::Display + std::str::FromStr<Err = MalformedId> {
    const PREFIX: &'static str;
    fn from_bytes(bytes: [u8; 16]) -> Self;
    fn bytes(&self) -> [u8; 16];
}

/// Reads `<prefix>_<32 hex digits>`.
pub fn parse(prefix: &'static str, text: &str) -> Result<[u8; 16], MalformedId> {
    let hex =
        text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_')).ok_or(MalformedId { prefix })?;
    if hex.len() != 32 || !hex.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase()) {
        return Err(MalformedId { prefix });
    }
    uuid::Uuid::try_parse(hex).map(uuid::Uuid::into_bytes).map_err(|_| MalformedId { prefix })
}

/// Writes `<prefix>_<32 hex digits>`.
pub fn write(prefix: &str, id: &[u8; 16]) -> String {
    format!("{prefix}_{}", uuid::Uuid::from_bytes(*id).simple())
}

/// Declares an id type: `id! { /// A person. ContactId = "con"; }`.
#[macro_export]
macro_rules! id {
    ($($(#[$meta:meta])* $name:ident = $prefix:literal;)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $crate::id::Id for $name {
            const PREFIX: &'static str = $prefix;
            fn from_bytes(bytes: [u8; 16]) -> Self { Self(bytes) }
            fn bytes(&self) -> [u8; 16] { self.0 }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str($prefix)?;
                f.write_str("_")?;
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(self, f)
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = $crate::id::MalformedId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::id::parse($prefix, text).map(Self)
            }
        }
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <::std::borrow::Cow<'de, str> as $crate::serde::Deserialize>::deserialize(d)?;
                text.parse().map_err($crate::serde::de::Error::custom)
            }
        }
        impl $crate::value::Bind for $name {
            fn to_value(&self) -> $crate::value::Value { $crate::value::Value::Bytes(self.0.to_vec()) }
        }
        impl $crate::value::Column for $name {
            const KIND: $crate::value::Kind = $crate::value::Kind::Bytes;
            fn from_value(value: $crate::value::Value) -> Result<Self, $crate::value::Misfit> {
                match value {
                    $crate::value::Value::Bytes(bytes) => {
                        let bytes = <[u8; 16]>::try_from(bytes)
                            .map_err(|found| $crate::value::Misfit::new(stringify!($name), found))?;
                        Ok(Self(bytes))
                    }
                    other => Err($crate::value::Misfit::new(stringify!($name), other)),
                }
            }
        }
    )+};
}

#[cfg(test)]
mod tests {
    use super::Id;
    use proptest::prelude::*;

    crate::id! {
        /// A sample.
        SampleId = "sam";
        /// Another.
        OtherId = "oth";
    }

    proptest! {
        #[test]
        fn an_id_reads_back_what_it_shows(bytes: [u8; 16]) {
            let id = SampleId::from_bytes(bytes);
            prop_assert_eq!(id.to_string().parse::<SampleId>(), Ok(id));
            prop_assert!(id.to_string().parse::<OtherId>().is_err());
        }
    }
}
