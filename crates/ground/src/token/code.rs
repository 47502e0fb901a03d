//! Six digits that prove who reads a mailbox: made from a record's id by the key of the instance, never kept.
//!
//! A million are few: who takes codes must count the tries.

use super::SecretKey;
use crate::id::Id;

/// What the key of the instance signs here.
const LABEL: &str = "code of six digits";

/// The code of one record: `042917`.
pub fn code_for<I: Id>(key: &SecretKey, id: &I) -> String {
    code_of_bytes(key, id.bytes())
}

pub(super) fn code_of_bytes(key: &SecretKey, id: [u8; 16]) -> String {
    let [a, b, c, d, ..] = key.sign(LABEL, &id);
    format!("{:06}", u32::from_be_bytes([a, b, c, d]) % 1_000_000)
}

/// Whether `typed` is the code of this record, blanks aside; in constant time.
pub fn is_code<I: Id>(key: &SecretKey, id: &I, typed: &str) -> bool {
    let digits: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    key.is_same(code_for(key, id).as_bytes(), digits.as_bytes())
}
