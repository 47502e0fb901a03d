//! A reply of the server, read strictly: three digits, one code for all its lines, an end.
//!
//! Decides what is a reply at all; what it means for a mail is decided in `deliver`.

use std::fmt;

/// Longest line taken from a server, in bytes with its line end (RFC 5321 allows 512; some write more).
pub(super) const LONGEST_LINE: usize = 4096;
/// Most lines taken in one reply.
pub(super) const MOST_LINES: usize = 128;

/// An enhanced status code (RFC 3463), e.g. 5.1.1 for "no such mailbox".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enhanced(pub u8, pub u16, pub u16);

impl fmt::Display for Enhanced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// What the server said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub code: u16,
    pub enhanced: Option<Enhanced>,
    /// Its lines without codes; control characters are blanks.
    pub lines: Vec<String>,
}

impl Reply {
    /// A refusal of our own, before the server is bothered.
    pub(super) fn ours(code: u16, enhanced: Enhanced, text: &str) -> Self {
        Self { code, enhanced: Some(enhanced), lines: vec![text.to_owned()] }
    }
    /// 2xx
    pub fn is_positive(&self) -> bool {
        self.code / 100 == 2
    }
    /// 4xx: try again later.
    pub fn is_passing(&self) -> bool {
        self.code / 100 == 4
    }
    /// 5xx: do not try again.
    pub fn is_final(&self) -> bool {
        self.code / 100 == 5
    }
}

impl fmt::Display for Reply {
    /// One line, at most some 500 characters.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if let Some(enhanced) = self.enhanced {
            write!(f, " {enhanced}")?;
        }
        let text = self.lines.join(" ");
        if !text.is_empty() {
            write!(f, " {}", text.chars().take(500).collect::<String>())?;
        }
        Ok(())
    }
}

/// Collects the lines of one reply.
#[derive(Default)]
pub(super) struct Gathering {
    reply: Option<Reply>,
}

impl Gathering {
    /// Takes one line without its line end; answers with the reply when this was the last.
    ///
    /// # Errors
    /// Says what is wrong with the line.
    pub(super) fn take(&mut self, line: &[u8]) -> Result<Option<Reply>, &'static str> {
        let (code, last, text) = split(line)?;
        let (enhanced, text) = enhanced(code, &text);
        let mut reply = self.reply.take().unwrap_or(Reply { code, enhanced, lines: Vec::new() });
        if reply.code != code {
            return Err("two codes in one reply");
        }
        if reply.lines.len() == MOST_LINES {
            return Err("a reply of too many lines");
        }
        reply.lines.push(text);
        if last {
            return Ok(Some(reply));
        }
        self.reply = Some(reply);
        Ok(None)
    }
}

fn split(line: &[u8]) -> Result<(u16, bool, String), &'static str> {
    let Some((digits, rest)) = line.split_first_chunk::<3>() else { return Err("a line without a code") };
    if !(b'2'..=b'5').contains(&digits[0]) || !digits[1..].iter().all(u8::is_ascii_digit) {
        return Err("a line without a code");
    }
    let code = digits.iter().fold(0, |code, digit| code * 10 + u16::from(digit - b'0'));
    let (last, text) = match rest.split_first() {
        None => (true, rest),
        Some((b' ', text)) => (true, text),
        Some((b'-', text)) => (false, text),
        Some(_) => return Err("a code that runs into its text"),
    };
    let text = String::from_utf8_lossy(text);
    Ok((code, last, text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()))
}

/// Splits an enhanced code off the text; it counts only when its class is that of the code.
fn enhanced(code: u16, text: &str) -> (Option<Enhanced>, String) {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let numbers: Option<Vec<u16>> = word.split('.').map(small_number).collect();
    match numbers.as_deref() {
        Some(&[class, subject, detail]) if class == code / 100 => {
            let class = u8::try_from(class).unwrap_or_default();
            (Some(Enhanced(class, subject, detail)), rest.to_owned())
        }
        _ => (None, text.to_owned()),
    }
}

fn small_number(digits: &str) -> Option<u16> {
    let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Result<Option<Reply>, &'static str> {
        let mut gathering = Gathering::default();
        let mut end = Ok(None);
        for line in lines {
            end = gathering.take(line.as_bytes());
        }
        end
    }

    #[test]
    fn a_reply_of_several_lines_has_one_code_and_one_enhanced_code() {
        let reply =
            read(&["550-5.1.1 No such user", "550 5.1.1 here\u{7}"]).expect("well formed").expect("complete");
        assert_eq!((reply.code, reply.enhanced), (550, Some(Enhanced(5, 1, 1))));
        assert_eq!(reply.to_string(), "550 5.1.1 No such user here ");
        assert!(reply.is_final() && !reply.is_passing() && !reply.is_positive());
    }

    #[test]
    fn an_enhanced_code_of_another_class_is_text() {
        let reply = read(&["250 5.1.1 odd"]).expect("well formed").expect("complete");
        assert_eq!((reply.enhanced, reply.lines), (None, vec!["5.1.1 odd".to_owned()]));
    }

    #[test]
    fn what_is_no_reply_is_refused() {
        for odd in ["", "25", "hello", "250_ok", "650 ok", "2a0 ok", "\u{1F600}"] {
            assert!(read(&[odd]).is_err(), "{odd:?}");
        }
        assert_eq!(read(&["250-a", "550 b"]), Err("two codes in one reply"));
        assert_eq!(read(&["250-a"]), Ok(None));
        assert_eq!(read(&["250"]).expect("bare code").expect("complete").code, 250);
        assert!(read(&vec!["250-x"; MOST_LINES + 1]).is_err());
    }

    proptest::proptest! {
        #[test]
        fn no_line_makes_the_reader_panic(line in proptest::collection::vec(proptest::num::u8::ANY, 0..40)) {
            let _ = Gathering::default().take(&line);
        }
    }
}
