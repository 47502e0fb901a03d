//! Target groups (kohderyhmät): who is to be invited, chosen by hand and found by a filter.
//!
//! Members are a stored result (TG-3): they change by hand or by [`refresh`], never by themselves. Who is kept out by
//! hand stays out, and each turn of members is kept with its names.
//! Never sends anything; opt-outs are enforced where mail is posted, not here (TG-5, D-25).
//! Start reading at [`create`] and [`refresh`].

mod change;
mod check;
pub mod fields;
mod history;
mod members;
mod model;
mod openness;
mod own_mail;
mod people;
mod refresh;
pub mod store;
mod why;

pub use change::{archive, create, edit, restore};
pub use history::{Turn, TurnContact, TurnKind, sizes, turn, turns};
pub use members::{MemberSource, add, exclude, include, put_back, remove, sources};
pub use model::{Openness, TargetGroup, TargetGroupDraft, TargetGroupRefusal};
pub use openness::may_change;
pub use own_mail::{OwnMail, mark_mailed, own_mail_due, own_mail_sent};
pub use people::{Excluded, Member, Reach, everybody, excluded, members, reach, reach_of_filter};
pub use refresh::{Refreshed, filter_of, matching, refresh, sample};
pub use store::page;
pub use why::{Exclusion, Membership, Reason, Why, holding, reasons, why};
