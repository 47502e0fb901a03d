//! When a personal page was shown, signed into its forms: nobody reads and answers within a moment, but a mail
//! gateway that submits every form does.
//!
//! A press that comes too quickly is not refused, only asked once more. A press without the mark counts: the link is
//! the permission. Nothing is kept for this. Start at [`is_too_quick`].

use data_encoding::BASE64URL_NOPAD;
use ground::{Instant, SecretKey};

/// The hidden field of the page's forms.
pub const FIELD: &str = "seen";
/// What the key of the instance signs here.
const LABEL: &str = "personal page shown";
/// People need longer than this to read and press.
const LEAST_MILLIS: i64 = 1_500;
const SIGNATURE: usize = 16;

fn signed(key: &SecretKey, token: &str, at: [u8; 8]) -> [u8; 32] {
    key.sign(LABEL, &[&at[..], token.as_bytes()].concat())
}

/// The mark of a page that is shown now by this link.
pub fn mark(key: &SecretKey, token: &str, now: Instant) -> String {
    let at = now.millis().to_be_bytes();
    BASE64URL_NOPAD.encode(&[&at[..], &signed(key, token, at)[..SIGNATURE]].concat())
}

/// Whether the page with this mark was shown only a moment ago.
pub fn is_too_quick(key: &SecretKey, token: &str, mark: &str, now: Instant) -> bool {
    let Ok(bytes) = BASE64URL_NOPAD.decode(mark.as_bytes()) else { return false };
    let Some((at, signature)) = bytes.split_first_chunk::<8>() else { return false };
    let shown = i64::from_be_bytes(*at);
    let is_ours = key.verify(LABEL, &[&at[..], token.as_bytes()].concat(), signature);
    is_ours && (0..LEAST_MILLIS).contains(&(now.millis() - shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_press_within_a_moment_of_this_very_page_is_too_quick() {
        let key = SecretKey::from_bytes(&[7; 32]).expect("a key");
        let at = Instant::from_millis;
        let mark = mark(&key, "token", at(10_000));
        for (now, is_quick) in [(10_000, true), (11_499, true), (11_500, false), (9_999, false)] {
            assert_eq!(is_too_quick(&key, "token", &mark, at(now)), is_quick, "{now}");
        }
        assert!(!is_too_quick(&key, "another", &mark, at(10_001)));
        for wrong in ["", "x", "AAAAAAAAAAA", &mark[..20]] {
            assert!(!is_too_quick(&key, "token", wrong, at(10_001)), "{wrong}");
        }
    }
}
