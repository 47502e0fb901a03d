//! Rights: what a user sees and may do, decided once per request ([`licence_of`]).
//!
//! Sharing levels say whose records of a module are seen (AC-2, AC-3), the tree of roles who stands below whom, profiles
//! which acts and fields are open (AC-5). The sight that comes of it narrows every look at the database; what an address
//! asks for is held against [`Licence::may`]. Administrators, programs and Kutsu itself may everything.
//! Start at [`Licence`].

mod handover;
mod licence;
mod model;
mod modules;
mod profiles;
mod refusal;
mod roles;
mod sharing;
mod sight;
mod store;
mod tree;

pub use crate::settings::Module;
pub use handover::{Left, hand_over, left_of};
pub use licence::{Licence, is_held, is_last_by, is_seen, licence_of, sees_sensitive, sight_of};
pub use model::{Act, Grants, Level, Profile, ProfileRights, Role};
pub use profiles::{add_profile, change_profile, remove_profile};
pub use refusal::RightsRefusal;
pub use roles::{add_role, change_role, move_role, remove_role};
pub use sharing::{Sharing, share};
pub use sight::KINDS;
pub use store::{find_profile, find_role, profiles, roles, sharing};
pub use tree::{Branch, branches};

#[cfg(test)]
mod tests;
