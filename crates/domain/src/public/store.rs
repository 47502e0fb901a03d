//! The SQL of what people typed on public pages, and of the places that are held for them.

use super::{Entry, Hold, Typed};
use crate::ids::{ContactId, RegistrationId};
use ::store::{Reader, Sql, Work};
use ground::{Bind, Fault, Instant};
use std::collections::HashSet;

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

const OF_HOLD: &str = "registration_id, contact_id, made_contact, expires_at, confirmed_at, lapsed_at";

/// Holds a place; held again after a cancellation, it begins anew.
pub(super) async fn put_hold(work: &mut Work, hold: &Hold) -> Result<(), Fault> {
    let row = vec![
        hold.registration_id.to_value(),
        hold.contact_id.to_value(),
        hold.made_contact.to_value(),
        hold.expires_at.to_value(),
        hold.confirmed_at.to_value(),
        hold.lapsed_at.to_value(),
    ];
    let columns =
        ["registration_id", "contact_id", "made_contact", "expires_at", "confirmed_at", "lapsed_at"];
    const TAIL: &str = "on conflict (registration_id) do update set expires_at = excluded.expires_at, \
         confirmed_at = null, lapsed_at = null";
    for sql in ::store::sql::insert_rows("public_holds", &columns, &[row], TAIL) {
        work.execute(sql).await?;
    }
    Ok(())
}

/// The hold of this registration.
pub(super) async fn find_hold(reader: &mut Reader, id: &RegistrationId) -> Result<Option<Hold>, Fault> {
    let mut sql = Sql::new("select ");
    sql.push(OF_HOLD).push(" from public_holds where registration_id = ").push_value(id);
    reader.optional(sql).await
}

/// The first that was held for too long.
pub(super) async fn due_hold(work: &mut Work) -> Result<Option<Hold>, Fault> {
    let now = work.now;
    let mut sql = Sql::new("select ");
    sql.push(OF_HOLD).push(" from public_holds where confirmed_at is null and lapsed_at is null");
    sql.push(" and expires_at <= ").push_value(&now).push(" order by expires_at, registration_id limit 1");
    work.optional(sql).await
}

/// Whether places were held for the contact, and none was ever confirmed.
pub(super) async fn is_unproven(reader: &mut Reader, contact: &ContactId) -> Result<bool, Fault> {
    let sql = Sql::new("select count(*), count(confirmed_at) from public_holds where contact_id = $1");
    let (held, confirmed): (i64, i64) = reader.one(sql.bind(contact)).await?;
    Ok(held > 0 && confirmed == 0)
}

/// Those of these registrations whose place is held still.
pub async fn held_among(
    reader: &mut Reader,
    ids: &[RegistrationId],
) -> Result<HashSet<RegistrationId>, Fault> {
    let mut found = HashSet::new();
    for ids in ids.chunks(1_000) {
        let mut sql = Sql::new(
            "select registration_id from public_holds
              where confirmed_at is null and lapsed_at is null and registration_id in ",
        );
        sql.push_set(ids);
        found.extend(reader.all::<(RegistrationId,)>(sql).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}

/// Notes the press; gives the registrations it counts for.
pub(super) async fn confirm_holds(
    work: &mut Work,
    contact: &ContactId,
) -> Result<Vec<RegistrationId>, Fault> {
    let now = work.now;
    let mut sql = Sql::new("update public_holds set confirmed_at = ");
    sql.push_value(&now).push(" where contact_id = ").push_value(contact);
    sql.push(" and confirmed_at is null and lapsed_at is null and expires_at > ").push_value(&now);
    sql.push(" returning registration_id");
    let mut held: Vec<RegistrationId> =
        work.all::<(RegistrationId,)>(sql).await?.into_iter().map(|(id,)| id).collect();
    held.sort_unstable();
    Ok(held)
}

pub(super) async fn lapse_hold(work: &mut Work, id: &RegistrationId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update public_holds set lapsed_at = $2 where registration_id = $1");
    work.execute(sql.bind(id).bind(&now)).await.map(drop)
}

/// How many mails asked to confirm this registration since then, and when the last one did.
pub(super) async fn asked_to_confirm(
    reader: &mut Reader,
    id: &RegistrationId,
    since: Instant,
) -> Result<(i64, Option<Instant>), Fault> {
    let sql = Sql::new(
        "select count(*), max(created_at) from messages
          where registration_id = $1 and kind = 'confirm_address' and created_at >= $2",
    );
    reader.one(sql.bind(id).bind(&since)).await
}
