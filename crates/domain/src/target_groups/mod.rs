//! Target groups (kohderyhmät): who is to be invited, chosen by hand and found by a filter.
//!
//! Members are a stored result (TG-3): they change by hand or by [`refresh`], never by themselves.
//! Never sends anything; opt-outs are enforced where mail is posted, not here (TG-5, D-25).
//! Start reading at [`create`] and [`refresh`].

mod change;
pub mod fields;
mod members;
mod model;
mod people;
mod refresh;
pub mod store;

pub use change::{archive, create, edit, restore};
pub use members::{MemberSource, add, remove};
pub use model::{Openness, TargetGroup, TargetGroupDraft, TargetGroupRefusal};
pub use people::{Member, Reach, everybody, members, reach, reach_of_filter};
pub use refresh::{Refreshed, matching, refresh, sample};
pub use store::page;
