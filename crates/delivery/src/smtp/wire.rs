//! The message as it stands between `DATA` and the final dot.
//!
//! Decides that every line ends with CRLF, that a leading dot is doubled, and that the only lone dot is ours:
//! a bare LF or CR inside the message can therefore never end it early (SMTP smuggling).

/// What ends a message.
pub(super) const DOT: &[u8] = b".\r\n";

/// `message` with line ends mended, dots doubled and the final dot appended.
pub(super) fn dotted(message: &[u8]) -> Vec<u8> {
    let mut wire = Vec::with_capacity(message.len() + message.len() / 40 + 8);
    let mut rest = message;
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(rest.len());
        let (line, tail) = rest.split_at(end);
        if line.starts_with(b".") {
            wire.push(b'.');
        }
        wire.extend_from_slice(line);
        wire.extend_from_slice(b"\r\n");
        rest = match tail {
            [b'\r', b'\n', after @ ..] | [_, after @ ..] => after,
            [] => tail,
        };
    }
    wire.extend_from_slice(DOT);
    wire
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*, sample::select};

    /// What a correct server makes of it: the lines up to the first lone dot, with doubled dots undone.
    fn received(wire: &[u8]) -> Vec<Vec<u8>> {
        let text = wire.strip_suffix(b"\r\n").expect("ends with CRLF");
        let mut lines = Vec::new();
        for line in text.split(|byte| *byte == b'\n') {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if line == b"." {
                return lines;
            }
            lines.push(line.strip_prefix(b".").unwrap_or(line).to_vec());
        }
        panic!("no final dot")
    }

    #[test]
    fn a_lone_dot_in_the_message_never_ends_it() {
        for smuggled in
            ["a\n.\nMAIL", "a\r\n.\r\nMAIL", "a\r.\rMAIL", "a\n.\r\nMAIL", "a\r.\r\nMAIL", "a\r\n.\rMAIL"]
        {
            assert_eq!(dotted(smuggled.as_bytes()), b"a\r\n..\r\nMAIL\r\n.\r\n", "{smuggled:?}");
        }
    }

    #[test]
    fn dots_are_doubled_only_at_the_start_of_a_line() {
        assert_eq!(dotted(b".a.b\r\n..c\r\n\r\n"), b"..a.b\r\n...c\r\n\r\n.\r\n");
        assert_eq!(dotted(b""), b".\r\n");
    }

    proptest! {
        #[test]
        fn the_server_receives_every_line_and_only_our_dot_ends_it(
            message in vec(select(vec![b'.', b'\r', b'\n', b'a', b' ', 0xC3]), 0..60)
        ) {
            let wire = dotted(&message);
            let lone = wire.windows(2).enumerate().all(|(at, pair)| {
                (pair[0] != b'\r' || pair[1] == b'\n') && (pair[1] != b'\n' || pair[0] == b'\r' || at == 0)
            });
            prop_assert!(lone, "a bare CR or LF in {wire:?}");
            prop_assert_eq!(received(&wire).concat(), message.iter().copied()
                .filter(|byte| !matches!(byte, b'\r' | b'\n')).collect::<Vec<_>>());
        }
    }
}
