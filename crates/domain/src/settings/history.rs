//! Who changed which settings when, and taking a change back.
//!
//! A change is taken back as a change of its own, which stands in the history like every other and can be taken back too.
//! Start at [`history`] and [`take_back`].

use super::{
    Settings, SettingsRefusal,
    change::{NEXT_NUMBER, begin, differences, keep},
    store,
};
use ::store::{JournalId, Reader, Work};
use ground::{Failure, Fault, Instant};
use serde::Deserialize;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

/// One change of settings.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingsLine {
    pub id: JournalId,
    pub at: Instant,
    /// `user`, `api_key` or `system`.
    pub actor_kind: String,
    /// The name of the user or of the program.
    pub actor: Option<String>,
    /// Each setting with what it was and what it became.
    pub changed: BTreeMap<String, (Json, Json)>,
    /// The version of the settings that it made.
    pub version: i64,
    /// Whether it can still be taken back: nothing of it was changed since.
    pub may_be_taken_back: bool,
}

/// What the journal holds about one change.
#[derive(Deserialize)]
struct Detail {
    changed: BTreeMap<String, (Json, Json)>,
    version: i64,
}

/// The latest changes first; `before` is the last one of the page before.
pub async fn history(
    reader: &mut Reader,
    before: Option<JournalId>,
    limit: i64,
) -> Result<Vec<SettingsLine>, Fault> {
    let now = store::object_of(&store::read(reader).await?)?;
    let rows = store::changes(reader, before, limit).await?;
    let lines = rows.into_iter().map(|row| {
        let detail = read(&row.detail)?;
        let is_as_it_became = |(name, (_, new)): (&String, &(Json, Json))| now.get(name) == Some(new);
        let may_be_taken_back = !detail.changed.is_empty() && detail.changed.iter().all(is_as_it_became);
        Ok(SettingsLine {
            id: row.id,
            at: row.at,
            actor_kind: row.actor_kind,
            actor: row.actor,
            changed: detail.changed,
            version: detail.version,
            may_be_taken_back,
        })
    });
    lines.collect()
}

/// Takes back the change that made this version of the settings, if it is the latest one.
///
/// # Errors
/// As [`take_back`]; what somebody changed after it stays.
pub async fn take_back_latest(work: &mut Work, version: i64) -> Result<Settings, Failure<SettingsRefusal>> {
    let latest = history(work, None, 1).await?.into_iter().find(|line| line.version == version);
    let latest = latest.ok_or(SettingsRefusal::ChangedMeanwhile { version })?;
    take_back(work, &latest.id).await
}

/// Makes what a change changed what it was before.
///
/// # Errors
/// [`SettingsRefusal::ChangedSince`] names the setting that is no longer what the change made it; numbers that went on
/// cannot go back.
pub async fn take_back(work: &mut Work, id: &JournalId) -> Result<Settings, Failure<SettingsRefusal>> {
    let (old, version) = begin(work).await?;
    let row = store::change_of(work, id).await?.ok_or(SettingsRefusal::NoSuchChange)?;
    let detail = read(&row.detail)?;
    let mut object = store::object_of(&old)?;
    for (name, (was, became)) in detail.changed {
        match object.get_mut(&name) {
            Some(slot) if *slot == became && !name.starts_with(NEXT_NUMBER) => *slot = was,
            _ => return Err(SettingsRefusal::ChangedSince { setting: name }.into()),
        }
    }
    let unfit = |error| Fault::because("reading old settings", error);
    let new: Settings = serde_json::from_value(Json::Object(object)).map_err(unfit)?;
    let changed = differences(&old, &new)?;
    keep(work, &old, new, version, json!({"changed": changed, "taken_back": id})).await
}

fn read(detail: &str) -> Result<Detail, Fault> {
    serde_json::from_str(detail).map_err(|error| Fault::because("reading a change of settings", error))
}
