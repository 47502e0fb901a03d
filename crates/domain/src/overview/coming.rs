//! The next events, somebody's own or everybody's.

use crate::ids::{EventId, UserId};
use ground::{Fault, Instant};
use store::{Reader, Sql};

store::row! {
    /// An event as the desk shows it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Coming {
        pub id: EventId,
        pub name: String,
        pub starts_at: Instant,
        pub ends_at: Instant,
        pub time_zone: String,
        pub location: Option<String>,
        pub seats: i64,
        pub seats_taken: i64,
        pub waitlist_taken: i64,
    }
}

/// Events that have not ended, the soonest first; with `owner` those of the user and the user's groups (AC-1).
pub async fn coming(reader: &mut Reader, owner: Option<&UserId>, limit: i64) -> Result<Vec<Coming>, Fault> {
    let now = reader.now;
    let mut sql = Sql::new(
        "select id, name, starts_at, ends_at, time_zone, location, seats, seats_taken, waitlist_taken from events
          where archived_at is null and cancelled_at is null and ends_at > ",
    );
    sql.push_value(&now);
    if let Some(owner) = owner {
        sql.push(" and (owner_id = ").push_value(owner);
        sql.push(" or owner_id in (select group_id from user_group_members where user_id = ")
            .push_value(owner)
            .push("))");
    }
    sql.push(" order by starts_at, id limit ").push_value(&limit);
    reader.all(sql).await
}
