//! The table `one_time_links`: set-up and password links, each found by the digest of its token.

use crate::{
    ids::{OneTimeLinkId, UserId},
    staff::{Link, LinkPurpose},
};
use ground::{Fault, Instant, Value, value::Bind};
use store::{Reader, Sql, Work};

/// The link of this token, while it works.
pub async fn find(reader: &mut Reader, purpose: LinkPurpose, digest: &[u8]) -> Result<Option<Link>, Fault> {
    let now = reader.now;
    let sql = Sql::new(
        "select id, user_id from one_time_links
          where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3",
    );
    reader.optional(sql.bind(digest).bind(&purpose).bind(&now)).await
}

/// Uses the link up, in one statement, so that it works for one only.
pub async fn claim(work: &mut Work, purpose: LinkPurpose, digest: &[u8]) -> Result<Option<Link>, Fault> {
    let now = work.now;
    let sql = Sql::new(
        "update one_time_links set used_at = $3
          where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3
          returning id, user_id",
    );
    work.optional(sql.bind(digest).bind(&purpose).bind(&now)).await
}

pub async fn insert(
    work: &mut Work,
    id: OneTimeLinkId,
    purpose: LinkPurpose,
    user: Option<UserId>,
    digest: &[u8],
    expires_at: Instant,
) -> Result<(), Fault> {
    let row = vec![
        id.to_value(),
        purpose.to_value(),
        user.to_value(),
        Value::Bytes(digest.to_vec()),
        expires_at.to_value(),
    ];
    work.insert("one_time_links", &["id", "purpose", "user_id", "token_hash", "expires_at"], &[row]).await
}

/// Forgets the links of a user, or with `None` those of the first set-up, and all that are over.
pub async fn forget(work: &mut Work, user: Option<UserId>) -> Result<(), Fault> {
    let now = work.now;
    let sql = match user {
        Some(id) => {
            Sql::new("delete from one_time_links where expires_at <= $1 or user_id = $2").bind(&now).bind(&id)
        }
        None => Sql::new("delete from one_time_links where expires_at <= $1 or user_id is null").bind(&now),
    };
    work.execute(sql).await.map(drop)
}

/// Forgets those that are over; says how many.
pub async fn forget_over(work: &mut Work) -> Result<u64, Fault> {
    let now = work.now;
    work.execute(Sql::new("delete from one_time_links where expires_at <= $1").bind(&now)).await
}
