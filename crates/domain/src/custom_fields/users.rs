//! What users hold in the fields that administrators added to them: `staff` stands to the left and knows no such fields.

use super::{FieldRefusal, USERS, Values, Written, asked, of, store};
use crate::{ids::UserId, staff};
use ::store::{Entry, Reader, Work};
use ground::{Failure, Fault, Id, Invalid, Zone};
use serde_json::{Map, Value as Json, json};

/// What a user holds.
pub async fn of_user(reader: &mut Reader, user: &UserId) -> Result<Values, Fault> {
    let found = store::load(reader, USERS, &[user.bytes()]).await?;
    Ok(found.into_values().next().unwrap_or_default())
}

/// Keeps what was written of a user; the version of the user counts it. What was not written stays.
///
/// # Errors
/// [`FieldRefusal::Invalid`] names every wrong field as `custom.<key>`; nothing is changed then.
pub async fn fill_user(
    work: &mut Work,
    user: &UserId,
    written: &Written,
    is_new: bool,
) -> Result<Values, Failure<FieldRefusal>> {
    let (fields, old) = (of(work, USERS).await?, of_user(work, user).await?);
    let mut flaws = Vec::new();
    let held = asked(work, UserId::PREFIX, is_new);
    let today = work.now.date(&Zone::helsinki());
    let new = fields.applied(&old, written, today, held.as_ref(), &mut flaws);
    Invalid::unless_none(flaws).map_err(FieldRefusal::Invalid)?;
    let changed: Map<String, Json> =
        old.moved(&new).map(|(key, value)| (format!("custom.{key}"), json!([old.get(key), value]))).collect();
    if changed.is_empty() {
        return Ok(new);
    }
    store::write_all(work, &fields, &[(user.bytes(), &old, &new)]).await?;
    let version = staff::touch(work, user).await?;
    work.record(Entry::new("user.changed", user, &json!({"version": version, "changed": changed})));
    Ok(new)
}
