//! How many a view holds, counted no more often than something happened.
//!
//! What was counted stands as long as nothing new is in the journal, and half a minute at the most, for filters may
//! speak of the time. Lists whose records change without the journal (sent mail), and what
//! is narrowed to what somebody sees, are counted anew.

use domain::{
    changes,
    list::{self, Wish},
};
use ground::{Fault, Instant, Zone};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};
use store::Reader;

/// So long a count may stand.
const LASTS_SECONDS: i64 = 30;
/// More counts than this are forgotten together.
const MOST_KEPT: usize = 2_000;

/// What was counted on this node.
#[derive(Default)]
pub struct Counts(Mutex<HashMap<String, Counted>>);

#[derive(Clone)]
struct Counted {
    /// The last entry of the journal then.
    after: Option<Vec<u8>>,
    at: Instant,
    count: i64,
}

impl Counts {
    /// How many `wish` finds on all pages.
    pub async fn of(&self, reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<i64, Fault> {
        if wish.catalog.standing.is_none() || reader.is_narrowed() {
            return list::count(reader, wish, zone).await;
        }
        let me = wish.me.map(|me| me.to_string()).unwrap_or_default();
        let filter = wish.filter.filter().to_json();
        let key = format!("{} {} {me} {filter} {}", wish.catalog.name, wish.archived, wish.q);
        let (after, now) = (changes::newest(reader).await?, reader.now);
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(known) =
            known.filter(|known| known.after == after && now < known.at.plus_seconds(LASTS_SECONDS))
        {
            return Ok(known.count);
        }
        let count = list::count(reader, wish, zone).await?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(key, Counted { after, at: now, count });
        Ok(count)
    }
}
