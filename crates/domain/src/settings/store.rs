//! The table `settings`: one row per setting that was ever chosen, its value as JSON.

use super::Settings;
use ::store::{Reader, Sql, Work};
use ground::Fault;
use serde_json::{Map, Value as Json};

/// The settings as they are now; what nobody chose is as built in.
pub async fn read(reader: &mut Reader) -> Result<Settings, Fault> {
    let rows: Vec<(String, String)> = reader.all(Sql::new("select name, value from settings")).await?;
    let mut object = object_of(&Settings::default())?;
    for (name, value) in rows {
        // A row of a setting that is no more, or not yet, known to this version is nobody's business here.
        if let Some(slot) = object.get_mut(&name) {
            *slot = serde_json::from_str(&value)
                .map_err(|error| Fault::because(format!("reading the setting {name}"), error))?;
        }
    }
    serde_json::from_value(Json::Object(object))
        .map_err(|error| Fault::because("reading the settings", error))
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
    let (before, after) = (object_of(old)?, object_of(new)?);
    let now = work.now;
    for (name, value) in
        after.into_iter().filter(|(name, value)| name != "version" && before.get(name) != Some(value))
    {
        let sql = Sql::new(
            "insert into settings (name, value, updated_at) values ($1, $2, $3)
             on conflict (name) do update set value = $2, updated_at = $3",
        );
        work.execute(sql.bind(&name).bind(&value.to_string()).bind(&now)).await?;
    }
    Ok(())
}

/// Whether anybody chose this setting.
pub(super) async fn is_chosen(work: &mut Work, name: &str) -> Result<bool, Fault> {
    let row: Option<(String,)> =
        work.optional(Sql::new("select name from settings where name = $1").bind(name)).await?;
    Ok(row.is_some())
}

pub(super) fn object_of(settings: &Settings) -> Result<Map<String, Json>, Fault> {
    match serde_json::to_value(settings) {
        Ok(Json::Object(object)) => Ok(object),
        Ok(_) => Err(Fault::new("the settings are not an object")),
        Err(error) => Err(Fault::because("writing the settings", error)),
    }
}
