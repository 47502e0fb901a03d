//! When a page was shown, signed into its forms: nobody reads and answers within a moment, but a mail gateway or a bot
//! that submits every form does.
//!
//! What comes too quickly is not refused, only asked once more. Nothing is kept for this. Start at [`is_too_quick`].

use data_encoding::BASE64URL_NOPAD;
use ground::{Instant, SecretKey};

/// The hidden field of the page's forms.
pub const FIELD: &str = "seen";
/// What the key of the instance signs here.
const LABEL: &str = "personal page shown";
/// People need longer than this to read and press.
pub const LEAST_MILLIS: i64 = 1_500;
const SIGNATURE: usize = 16;

fn signed(key: &SecretKey, page: &str, at: [u8; 8]) -> [u8; 32] {
    key.sign(LABEL, &[&at[..], page.as_bytes()].concat())
}

/// The mark of a page that is shown now. `page` is what only this page has, such as its token.
pub fn mark(key: &SecretKey, page: &str, now: Instant) -> String {
    let at = now.millis().to_be_bytes();
    BASE64URL_NOPAD.encode(&[&at[..], &signed(key, page, at)[..SIGNATURE]].concat())
}

/// For how many milliseconds the page with this mark has been there; nothing when the mark is not of this page.
pub fn age(key: &SecretKey, page: &str, mark: &str, now: Instant) -> Option<i64> {
    let bytes = BASE64URL_NOPAD.decode(mark.as_bytes()).ok()?;
    let (at, signature) = bytes.split_first_chunk::<8>()?;
    let shown = i64::from_be_bytes(*at);
    let is_ours = key.verify(LABEL, &[&at[..], page.as_bytes()].concat(), signature);
    is_ours.then(|| now.millis() - shown).filter(|age| *age >= 0)
}

/// Whether the page with this mark was shown only a moment ago. A press without the mark counts as slow.
pub fn is_too_quick(key: &SecretKey, page: &str, mark: &str, now: Instant) -> bool {
    age(key, page, mark, now).is_some_and(|age| age < LEAST_MILLIS)
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
        assert_eq!(age(&key, "token", &mark, at(12_345)), Some(2_345));
        for wrong in ["", "x", "AAAAAAAAAAA", &mark[..20]] {
            assert!(!is_too_quick(&key, "token", wrong, at(10_001)), "{wrong}");
            assert_eq!(age(&key, "token", wrong, at(10_001)), None, "{wrong}");
        }
    }
}
