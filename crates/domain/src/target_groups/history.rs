//! What came and went: each turn of a group with its numbers and names, and the size of the group over time.

use super::store;
use crate::ids::{ContactId, TargetGroupId, TurnId};
use ::store::Reader;
use ground::{Fault, Instant};
use serde::Serialize;

ground::choice! {
    /// Why members came and went.
    pub enum TurnKind {
        /// The conditions were asked anew.
        Refresh = "refresh",
        /// Somebody chose them by hand.
        Hand = "hand",
    }
}

::store::row! {
    /// One time that members came or went.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Turn {
        pub id: TurnId,
        pub target_group_id: TargetGroupId,
        pub kind: TurnKind,
        pub at: Instant,
        /// `user`, `api_key` or `system`.
        pub actor_kind: String,
        /// The name of the user.
        pub actor_name: Option<String>,
        pub came: i64,
        pub went: i64,
        /// How many there were after it.
        pub member_count: i64,
    }
}

::store::row! {
    /// Somebody who came or went.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct TurnContact {
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub account_name: Option<String>,
        pub came: bool,
    }
}

/// Most points of the picture of sizes.
const MOST_SIZES: i64 = 200;

/// The turns of a group, the latest first.
pub async fn turns(reader: &mut Reader, id: &TargetGroupId, limit: i64) -> Result<Vec<Turn>, Fault> {
    store::history::turns(reader, id, limit).await
}

/// One turn of a group with those who came and went, as far as they are kept by name.
pub async fn turn(
    reader: &mut Reader,
    group: &TargetGroupId,
    id: &TurnId,
    limit: i64,
) -> Result<Option<(Turn, Vec<TurnContact>)>, Fault> {
    let Some(turn) = store::history::turn(reader, group, id).await? else { return Ok(None) };
    let people = store::history::contacts(reader, id, limit).await?;
    Ok(Some((turn, people)))
}

/// How large a group was after each of its latest turns, the oldest first.
pub async fn sizes(reader: &mut Reader, id: &TargetGroupId) -> Result<Vec<(Instant, i64)>, Fault> {
    store::history::sizes(reader, id, MOST_SIZES).await
}
