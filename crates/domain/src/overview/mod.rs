//! Overview: what the journal tells about one record, and what an organiser sees first in the morning.
//!
//! The one home of the numbers of the desk and the navigation. Reads only, a few short queries each; decides nothing and
//! writes nothing. Start at [`numbers`] and [`waits`].

mod coming;
mod days;
mod feed;
mod first_steps;
mod history;
mod memberships;
mod numbers;
mod tallies;
mod timeline;
mod uses;
mod waits;

pub use coming::{Coming, coming};
pub use days::{Day, days};
pub use feed::{FeedLine, FeedWord, feed};
pub use first_steps::{FirstSteps, first_steps};
pub use history::{HistoryLine, history};
pub use memberships::{
    ContactCounts, InCampaign, InGroup, PlaceOfAccount, campaigns_of_contact, contact_counts, groups_among,
    groups_of_contact, places_of_account,
};
pub use numbers::{Numbers, numbers};
pub use tallies::{Tallies, tallies};
pub use timeline::{About, Happening, Timeline, What, timeline};
pub use uses::{FieldUse, QuestionnaireUse, questionnaire_uses, uses};
pub use waits::{Wait, WaitKind, waits};
