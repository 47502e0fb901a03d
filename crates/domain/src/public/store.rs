//! The SQL of what people typed on public pages.

use super::{Entry, Typed};
use crate::ids::RegistrationId;
use ::store::{Reader, Sql, Work};
use ground::{Bind, Fault, Instant};

const COLUMNS: &str =
    "registration_id, first_name, last_name, email, phone, organisation, several, typed_at, settled_at";

/// Keeps what was typed with the registration it became; registering again after a cancellation is told anew.
pub(super) async fn put(
    work: &mut Work,
    registration: &RegistrationId,
    typed: &Typed,
    several: bool,
) -> Result<(), Fault> {
    let row = vec![
        registration.to_value(),
        typed.first_name.to_value(),
        typed.last_name.to_value(),
        typed.email.to_value(),
        typed.phone.to_value(),
        typed.organisation.to_value(),
        typed.language.to_value(),
        typed.may_invite.to_value(),
        several.to_value(),
        work.now.to_value(),
        None::<Instant>.to_value(),
    ];
    let columns = [
        "registration_id",
        "first_name",
        "last_name",
        "email",
        "phone",
        "organisation",
        "language",
        "may_invite",
        "several",
        "typed_at",
        "settled_at",
    ];
    let set: Vec<String> =
        columns[1..].iter().map(|column| format!("{column} = excluded.{column}")).collect();
    let tail = format!("on conflict (registration_id) do update set {}", set.join(", "));
    for sql in ::store::sql::insert_rows("public_entries", &columns, &[row], &tail) {
        work.execute(sql).await?;
    }
    Ok(())
}

/// What was typed for these registrations, as far as staff have not looked at it yet.
pub(super) async fn unsettled(reader: &mut Reader, ids: &[RegistrationId]) -> Result<Vec<Entry>, Fault> {
    let mut found = Vec::new();
    for ids in ids.chunks(1_000) {
        let mut sql = Sql::new("select ");
        sql.push(COLUMNS).push(" from public_entries where settled_at is null and registration_id in ");
        sql.push_set(ids);
        found.extend(reader.all::<Entry>(sql).await?);
    }
    Ok(found)
}

/// What was typed for this registration.
pub async fn find(reader: &mut Reader, id: &RegistrationId) -> Result<Option<Entry>, Fault> {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from public_entries where registration_id = ").push_value(id);
    reader.optional(sql).await
}

/// Notes that staff have looked at it.
pub(super) async fn settle(work: &mut Work, id: &RegistrationId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update public_entries set settled_at = $2 where registration_id = $1");
    work.execute(sql.bind(id).bind(&now)).await.map(drop)
}
