//! The SQL of certificates and their rules.

use super::{Certificate, Checked};
use crate::{
    ids::{CertificateId, ContactId, EventId, MessageId, RegistrationId},
    messages::MessageKind,
};
use ground::{Bind, Fault, Locale, Value};
use std::collections::HashMap;
use store::{Reader, Sql, Work};

const COLUMNS: [&str; 15] = [
    "id",
    "code",
    "registration_id",
    "event_id",
    "language",
    "name",
    "event_name",
    "location",
    "starts_at",
    "ends_at",
    "time_zone",
    "minutes",
    "issued_at",
    "revoked_at",
    "revoked_reason",
];

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(&COLUMNS.map(|column| format!("certificates.{column}")).join(", "));
    sql.push(" from certificates ").push(rest);
    sql
}

/// The certificate, if it is there, revoked ones too.
pub async fn find(reader: &mut Reader, id: &CertificateId) -> Result<Option<Certificate>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await
}

/// The valid certificate of a registration.
pub async fn live(reader: &mut Reader, id: &RegistrationId) -> Result<Option<Certificate>, Fault> {
    reader.optional(select("where registration_id = $1 and revoked_at is null").bind(id)).await
}

/// The valid certificates of these registrations.
pub async fn live_of(
    reader: &mut Reader,
    ids: &[RegistrationId],
) -> Result<HashMap<RegistrationId, Certificate>, Fault> {
    let mut found = HashMap::with_capacity(ids.len());
    for some in ids.chunks(1_000) {
        let mut sql = select("where revoked_at is null and registration_id in ");
        sql.push_set(some);
        found.extend(reader.all::<Certificate>(sql).await?.into_iter().map(|row| (row.registration_id, row)));
    }
    Ok(found)
}

/// The valid certificates of a contact, the latest event first.
pub async fn live_of_contact(reader: &mut Reader, contact: &ContactId) -> Result<Vec<Certificate>, Fault> {
    let sql = select(
        "join registrations on registrations.id = certificates.registration_id
          where registrations.contact_id = $1 and certificates.revoked_at is null
          order by certificates.starts_at desc, certificates.id desc",
    );
    reader.all(sql.bind(contact)).await
}

/// All certificates of an event, revoked ones too, by the names of who they are for in Finnish order.
pub async fn of_event(
    reader: &mut Reader,
    event: &EventId,
    offset: i64,
    limit: i64,
) -> Result<Vec<Certificate>, Fault> {
    let sql = select(
        "join registrations on registrations.id = certificates.registration_id
         join contacts on contacts.id = registrations.contact_id
          where certificates.event_id = $1
          order by contacts.sort_key, certificates.id limit $2 offset $3",
    );
    reader.all(sql.bind(event).bind(&limit).bind(&offset)).await
}

/// How many certificates of an event are valid, and how many were revoked.
pub async fn counts(reader: &mut Reader, event: &EventId) -> Result<(i64, i64), Fault> {
    let sql = Sql::new("select count(*), count(revoked_at) from certificates where event_id = $1");
    let (all, revoked): (i64, i64) = reader.one(sql.bind(event)).await?;
    Ok((all - revoked, revoked))
}

/// What strangers learn of the certificate with this code, kept without dashes.
pub async fn checked(reader: &mut Reader, code: &str) -> Result<Option<Checked>, Fault> {
    let sql = Sql::new("select name, event_name, minutes, revoked_at from certificates where code = $1");
    reader.optional(sql.bind(code)).await
}

/// The least minutes that an event asks for.
pub async fn least_minutes(reader: &mut Reader, event: &EventId) -> Result<Option<i64>, Fault> {
    let sql = Sql::new("select least_minutes from certificate_rules where event_id = $1").bind(event);
    Ok(reader.optional::<(Option<i64>,)>(sql).await?.and_then(|(least,)| least))
}

pub(super) async fn set_least_minutes(
    work: &mut Work,
    event: &EventId,
    least: Option<i64>,
) -> Result<(), Fault> {
    let sql = Sql::new(
        "insert into certificate_rules (event_id, least_minutes) values ($1, $2)
         on conflict (event_id) do update set least_minutes = $2",
    );
    work.execute(sql.bind(event).bind(&least)).await.map(drop)
}

store::row! {
    /// Somebody with a seat, and what the rule needs to know of them.
    pub(super) struct Seated {
        pub registration_id: RegistrationId,
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub language: Locale,
        pub email: Option<String>,
        pub attended_at: Option<ground::Instant>,
        pub minutes: Option<i64>,
        pub certificate_id: Option<CertificateId>,
    }
}

/// Those with a seat, by name in Finnish order; with `only`, that one.
pub(super) async fn seated(
    reader: &mut Reader,
    event: &EventId,
    only: Option<&RegistrationId>,
) -> Result<Vec<Seated>, Fault> {
    let mut sql = Sql::new(
        "select registrations.id as registration_id, registrations.contact_id, contacts.first_name,
                contacts.last_name, contacts.language, contacts.email, attendances.attended_at,
                attendances.minutes, certificates.id as certificate_id
           from registrations join contacts on contacts.id = registrations.contact_id
                left join attendances on attendances.registration_id = registrations.id
                left join certificates on certificates.registration_id = registrations.id
                     and certificates.revoked_at is null
          where registrations.status = 'registered' and registrations.event_id = ",
    );
    sql.push_value(event);
    if let Some(only) = only {
        sql.push(" and registrations.id = ").push_value(only);
    }
    sql.push(" order by contacts.sort_key, registrations.id");
    reader.all(sql).await
}

pub(super) async fn insert(work: &mut Work, rows: &[Certificate]) -> Result<(), Fault> {
    let rows: Vec<Vec<Value>> = rows
        .iter()
        .map(|row| {
            vec![
                row.id.to_value(),
                row.code.to_value(),
                row.registration_id.to_value(),
                row.event_id.to_value(),
                row.language.to_value(),
                row.name.to_value(),
                row.event_name.to_value(),
                row.location.to_value(),
                row.starts_at.to_value(),
                row.ends_at.to_value(),
                row.time_zone.to_value(),
                row.minutes.to_value(),
                row.issued_at.to_value(),
                row.revoked_at.to_value(),
                row.revoked_reason.to_value(),
            ]
        })
        .collect();
    work.insert("certificates", &COLUMNS, &rows).await
}

/// Revokes it, unless that was done already.
pub(super) async fn revoke(work: &mut Work, id: &CertificateId, reason: &str) -> Result<bool, Fault> {
    let now = work.now;
    let sql = Sql::new(
        "update certificates set revoked_at = $2, revoked_reason = $3 where id = $1 and revoked_at is null",
    );
    Ok(work.execute(sql.bind(id).bind(&now).bind(reason)).await? > 0)
}

store::row! {
    /// Who is to hear of a valid certificate.
    pub(super) struct Holder {
        pub registration_id: RegistrationId,
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub email: Option<String>,
    }
}

const UNSENT: &str = "from certificates join registrations on registrations.id = certificates.registration_id
       join contacts on contacts.id = registrations.contact_id
 where certificates.event_id = $1 and certificates.revoked_at is null and contacts.archived_at is null
   and not exists (select 1 from messages where messages.registration_id = certificates.registration_id
         and messages.kind = 'certificate' and messages.created_at >= certificates.issued_at
         and messages.status in ('held', 'queued', 'sending', 'sent'))";

/// The holders of valid certificates of an event who have an address and got no mail about theirs.
pub(super) async fn unsent(reader: &mut Reader, event: &EventId) -> Result<Vec<Holder>, Fault> {
    let mut sql = Sql::new(
        "select registrations.id as registration_id, registrations.contact_id, contacts.first_name,
                contacts.last_name, contacts.email ",
    );
    sql.push(UNSENT).push(" and contacts.email is not null order by certificates.id");
    reader.all(sql.bind(event)).await
}

/// How many of them have an address, and how many have none.
pub(super) async fn count_unsent(reader: &mut Reader, event: &EventId) -> Result<(i64, i64), Fault> {
    let mut sql = Sql::new("select count(*), count(contacts.email) ");
    sql.push(UNSENT);
    let (all, reachable): (i64, i64) = reader.one(sql.bind(event)).await?;
    Ok((reachable, all - reachable))
}

/// Mails about certificates of an event that have not left and may still be taken back.
pub(super) async fn waiting_mails(reader: &mut Reader, event: &EventId) -> Result<Vec<MessageId>, Fault> {
    let now = reader.now;
    let sql = Sql::new(
        "select id from messages where event_id = $1 and kind = $2 and status in ('held', 'queued')
            and due_at > $3",
    );
    let rows: Vec<(MessageId,)> =
        reader.all(sql.bind(event).bind(&MessageKind::Certificate).bind(&now)).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Mails about valid certificates that have no PDF yet, with the certificates: among `only`, or else those that are ready to
/// leave now.
pub async fn unprinted(
    reader: &mut Reader,
    only: Option<&[MessageId]>,
    limit: i64,
) -> Result<Vec<(MessageId, Certificate)>, Fault> {
    let now = reader.now;
    let mut sql = Sql::new(
        "select id, registration_id from messages where kind = 'certificate' and registration_id is not null
            and not exists (select 1 from message_files where message_files.message_id = messages.id) and ",
    );
    match only {
        Some(ids) => sql.push("id in ").push_set(ids),
        None => sql.push("status = 'queued' and composed_at is not null and due_at <= ").push_value(&now),
    };
    sql.push(" order by id limit ").push_value(&limit);
    let rows: Vec<(MessageId, RegistrationId)> = reader.all(sql).await?;
    let registrations: Vec<RegistrationId> = rows.iter().map(|(_, registration)| *registration).collect();
    let live = live_of(reader, &registrations).await?;
    let printed = rows.into_iter().filter_map(|(mail, of)| Some((mail, live.get(&of)?.clone())));
    Ok(printed.collect())
}
