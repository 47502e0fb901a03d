//! The table `settings`: one row per setting that was ever chosen, its value as JSON.

use super::Settings;
use ::store::{Reader, Sql, Work};
use ground::Fault;
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
