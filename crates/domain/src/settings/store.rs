//! The table `settings`: one row per setting that was ever chosen, its value as JSON.

use super::{LogoKind, Settings, series::Prefixes};
use crate::ids::LogoId;
use ::store::{JournalId, Reader, Sql, Work};
use ground::{Bind, Fault, Instant, Value};
use serde_json::{Map, Value as Json};

/// Marks what the start of Kutsu says, which counts until an administrator chooses.
const START: &str = "start.";

/// The settings as they are now; what nobody chose is as the start says, or as built in.
pub async fn read(reader: &mut Reader) -> Result<Settings, Fault> {
    let rows: Vec<(String, String)> = reader.all(Sql::new("select name, value from settings")).await?;
    let mut object = object_of(&Settings::default())?;
    let (of_start, chosen): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|(name, _)| name.starts_with(START));
    for (name, value) in of_start.into_iter().chain(chosen) {
        // A row of a setting that is no more, or not yet, known to this version is nobody's business here.
        if let Some(slot) = object.get_mut(name.trim_start_matches(START)) {
            *slot = serde_json::from_str(&value)
                .map_err(|error| Fault::because(format!("reading the setting {name}"), error))?;
        }
    }
    serde_json::from_value(Json::Object(object))
        .map_err(|error| Fault::because("reading the settings", error))
}

/// The chosen beginnings of numbers.
pub(super) async fn prefixes(reader: &mut Reader) -> Result<Prefixes, Fault> {
    let sql = Sql::new("select value from settings where name = 'number_series'");
    let found: Option<(String,)> = reader.optional(sql).await?;
    let read = |(value,): (String,)| serde_json::from_str(&value);
    found.map_or(Ok(Prefixes::new()), read).map_err(|error| Fault::because("reading number series", error))
}

/// A logo's kind and bytes, if it is there.
pub async fn logo(reader: &mut Reader, id: &LogoId) -> Result<Option<(LogoKind, Vec<u8>)>, Fault> {
    reader.optional(Sql::new("select media_type, content from logos where id = $1").bind(id)).await
}

pub(super) async fn insert_logo(work: &mut Work, kind: LogoKind, bytes: Vec<u8>) -> Result<LogoId, Fault> {
    let id: LogoId = work.new_id();
    let row = vec![id.to_value(), kind.to_value(), Value::Bytes(bytes), work.now.to_value()];
    work.insert("logos", &["id", "media_type", "content", "created_at"], &[row]).await?;
    Ok(id)
}

::store::row! {
    /// One change of settings, as the journal holds it.
    pub(super) struct ChangeRow {
        pub id: JournalId,
        pub at: Instant,
        pub actor_kind: String,
        pub actor: Option<String>,
        pub detail: String,
    }
}

const CHANGES: &str = "select j.id, j.at, j.actor_kind, coalesce(u.name, k.name) as actor, j.detail
    from journal j left join users u on u.id = j.actor_id left join api_keys k on k.id = j.actor_id
   where j.what = 'settings.changed' and j.subject_id = $1";

/// The subject of all changes of settings.
const INSTANCE: [u8; 16] = [0; 16];

/// The latest changes first.
pub(super) async fn changes(
    reader: &mut Reader,
    before: Option<JournalId>,
    limit: i64,
) -> Result<Vec<ChangeRow>, Fault> {
    let mut sql = Sql::new(CHANGES).bind(INSTANCE.as_slice());
    if let Some(before) = before {
        sql.push(" and j.id < ").push_value(&before);
    }
    sql.push(" order by j.id desc limit ").push_value(&limit);
    reader.all(sql).await
}

/// One change.
pub(super) async fn change_of(reader: &mut Reader, id: &JournalId) -> Result<Option<ChangeRow>, Fault> {
    let mut sql = Sql::new(CHANGES).bind(INSTANCE.as_slice());
    sql.push(" and j.id = ").push_value(id);
    reader.optional(sql).await
}

/// Keeps what the start of Kutsu says about one setting.
pub(super) async fn begin_with(work: &mut Work, name: &str, value: &Json) -> Result<(), Fault> {
    put(work, &format!("{START}{name}"), value).await
}

/// Takes the next version, and with it the right to write until the end of the transaction.
pub(super) async fn claim(work: &mut Work) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new(
        "insert into settings (name, value, updated_at) values ('version', '1', $1)
         on conflict (name) do update
           set value = cast(cast(settings.value as bigint) + 1 as text), updated_at = $1",
    );
    work.execute(sql.bind(&now)).await?;
    Ok(())
}

/// Writes the settings that differ; the version is [`claim`]'s.
pub(super) async fn write(work: &mut Work, old: &Settings, new: &Settings) -> Result<(), Fault> {
    let before = object_of(old)?;
    for (name, value) in object_of(new)? {
        if name != "version" && before.get(&name) != Some(&value) {
            put(work, &name, &value).await?;
        }
    }
    Ok(())
}

async fn put(work: &mut Work, name: &str, value: &Json) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new(
        "insert into settings (name, value, updated_at) values ($1, $2, $3)
         on conflict (name) do update set value = $2, updated_at = $3",
    );
    work.execute(sql.bind(name).bind(&value.to_string()).bind(&now)).await.map(drop)
}

pub(super) fn object_of(settings: &Settings) -> Result<Map<String, Json>, Fault> {
    match serde_json::to_value(settings) {
        Ok(Json::Object(object)) => Ok(object),
        Ok(_) => Err(Fault::new("the settings are not an object")),
        Err(error) => Err(Fault::because("writing the settings", error)),
    }
}
