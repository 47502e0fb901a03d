//! The tables `portal_sign_ins` (one row per signed-in browser, found by the digest of its token) and `portal_links`.

use crate::{
    ids::{ContactId, PortalLinkId, PortalSignInId},
    portal::{SignInLine, sign_in::IDLE_SECONDS},
};
use ground::{Bind, Fault, Instant, Value};
use store::{Reader, Sql, Work};

/// Who holds this token, since when nothing was asked, and when it began; only while the sign-in lasts, the access is active and the
/// contact is not archived.
pub async fn find(
    reader: &mut Reader,
    digest: &[u8],
) -> Result<Option<(PortalSignInId, ContactId, Instant, Instant)>, Fault> {
    let (now, idle) = (reader.now, reader.now.plus_seconds(-IDLE_SECONDS));
    let sql = Sql::new(
        "select s.id, s.contact_id, s.seen_at, s.created_at from portal_sign_ins s
           join portal_accesses a on a.contact_id = s.contact_id
           join contacts c on c.id = s.contact_id
          where s.token_hash = $1 and s.expires_at > $2 and s.seen_at > $3 and a.active and c.archived_at is null",
    );
    reader.optional(sql.bind(digest).bind(&now).bind(&idle)).await
}

/// The browsers in which a customer is signed in, the last used first.
pub async fn of_contact(reader: &mut Reader, contact: &ContactId) -> Result<Vec<SignInLine>, Fault> {
    let (now, idle) = (reader.now, reader.now.plus_seconds(-IDLE_SECONDS));
    let sql = Sql::new(
        "select id, agent, created_at, seen_at from portal_sign_ins
          where contact_id = $1 and expires_at > $2 and seen_at > $3 order by seen_at desc, id desc",
    );
    reader.all(sql.bind(contact).bind(&now).bind(&idle)).await
}

pub async fn insert(
    work: &mut Work,
    id: PortalSignInId,
    contact: &ContactId,
    digest: &[u8],
    agent: &str,
    expires_at: Instant,
) -> Result<(), Fault> {
    let now = work.now.to_value();
    let row = vec![
        id.to_value(),
        contact.to_value(),
        Value::Bytes(digest.to_vec()),
        agent.to_value(),
        now.clone(),
        now,
        expires_at.to_value(),
    ];
    let columns = ["id", "contact_id", "token_hash", "agent", "created_at", "seen_at", "expires_at"];
    work.insert("portal_sign_ins", &columns, &[row]).await
}

pub async fn see(work: &mut Work, id: &PortalSignInId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update portal_sign_ins set seen_at = $2 where id = $1");
    work.execute(sql.bind(id).bind(&now)).await.map(drop)
}

/// Ends one; only of this customer. Says whether there was one.
pub async fn remove(work: &mut Work, contact: &ContactId, id: &PortalSignInId) -> Result<bool, Fault> {
    let sql = Sql::new("delete from portal_sign_ins where id = $1 and contact_id = $2");
    Ok(work.execute(sql.bind(id).bind(contact)).await? > 0)
}

/// Ends all of a customer, but perhaps one.
pub async fn remove_all(
    work: &mut Work,
    contact: &ContactId,
    but: Option<PortalSignInId>,
) -> Result<u64, Fault> {
    let sql = match but {
        None => Sql::new("delete from portal_sign_ins where contact_id = $1").bind(contact),
        Some(id) => {
            Sql::new("delete from portal_sign_ins where contact_id = $1 and id <> $2").bind(contact).bind(&id)
        }
    };
    work.execute(sql).await
}

/// Forgets the sign-ins that are over; says how many.
pub async fn forget_old(work: &mut Work) -> Result<u64, Fault> {
    let now = work.now;
    work.execute(Sql::new("delete from portal_sign_ins where expires_at <= $1").bind(&now)).await
}

pub async fn insert_link(
    work: &mut Work,
    id: PortalLinkId,
    contact: &ContactId,
    expires_at: Instant,
) -> Result<(), Fault> {
    let row = vec![id.to_value(), contact.to_value(), expires_at.to_value()];
    work.insert("portal_links", &["id", "contact_id", "expires_at"], &[row]).await
}

/// Whom the link signs in, while it works.
pub async fn find_link(reader: &mut Reader, id: &PortalLinkId) -> Result<Option<ContactId>, Fault> {
    let now = reader.now;
    let sql = Sql::new(
        "select l.contact_id from portal_links l
           join portal_accesses a on a.contact_id = l.contact_id
           join contacts c on c.id = l.contact_id
          where l.id = $1 and l.used_at is null and l.expires_at > $2 and a.active and c.archived_at is null",
    );
    let found: Option<(ContactId,)> = reader.optional(sql.bind(id).bind(&now)).await?;
    Ok(found.map(|(contact,)| contact))
}

/// Uses the link up, in one statement, so that it works for one only.
pub async fn claim_link(work: &mut Work, id: &PortalLinkId) -> Result<Option<ContactId>, Fault> {
    let now = work.now;
    let sql = Sql::new(
        "update portal_links set used_at = $2 where id = $1 and used_at is null and expires_at > $2
          returning contact_id",
    );
    let claimed: Option<(ContactId,)> = work.optional(sql.bind(id).bind(&now)).await?;
    Ok(claimed.map(|(contact,)| contact))
}

/// Counts a try at the code of every open link of a contact, locked until the Work ends; gives those whose code may
/// still be tried, the newest first.
pub async fn try_links(work: &mut Work, contact: &ContactId, most: i64) -> Result<Vec<PortalLinkId>, Fault> {
    let now = work.now;
    let sql = Sql::new(
        "update portal_links set tries = tries + 1
          where contact_id = $1 and used_at is null and expires_at > $2 and tries < $3 returning id",
    );
    let rows: Vec<(PortalLinkId,)> = work.all(sql.bind(contact).bind(&now).bind(&most)).await?;
    let mut ids: Vec<PortalLinkId> = rows.into_iter().map(|(id,)| id).collect();
    ids.sort_unstable_by(|one, other| other.cmp(one));
    Ok(ids)
}

/// No link of this contact works any more.
pub async fn spend_links(work: &mut Work, contact: &ContactId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update portal_links set used_at = $2 where contact_id = $1 and used_at is null");
    work.execute(sql.bind(contact).bind(&now)).await.map(drop)
}

/// Forgets the links that are over; says how many.
pub async fn forget_links(work: &mut Work) -> Result<u64, Fault> {
    let now = work.now;
    work.execute(Sql::new("delete from portal_links where expires_at <= $1").bind(&now)).await
}
