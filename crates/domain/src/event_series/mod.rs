//! Series of events: several events that belong together, with a public page of their own (PU-*).
//!
//! Decides what a series must be: a name, and an address that no other has. An event names its series itself. Called by
//! the settings and the API; which events of it are seen by whom decides `events`. Start at [`create`].

mod change;
mod edit;
mod refusal;
pub mod store;

pub use change::SeriesChange;
pub use edit::{archive, create, edit, restore};
pub use refusal::SeriesRefusal;

use crate::ids::EventSeriesId;
use ground::Instant;
use serde::Serialize;

::store::row! {
    /// Events that belong together.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct EventSeries {
        pub id: EventSeriesId,
        pub name: String,
        /// The last part of its public address.
        pub slug: String,
        pub description: Option<String>,
        /// Out of use: it has no page, and no event is put into it. Events that are in it stay.
        pub archived_at: Option<Instant>,
        /// Counts the changes; a form that began with an older one is stale.
        pub version: i64,
        pub created_at: Instant,
        pub updated_at: Instant,
    }
}

impl EventSeries {
    /// One of this name, without a database, for tests and samples.
    pub fn sample(name: &str, now: Instant) -> Self {
        Self {
            id: ground::Id::from_bytes([9; 16]),
            name: name.into(),
            slug: crate::slug::tidy(name),
            description: None,
            archived_at: None,
            version: 1,
            created_at: now,
            updated_at: now,
        }
    }
}
