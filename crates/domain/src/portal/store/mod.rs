//! The SQL of the portal: accesses, profiles, sign-ins and their links.

pub mod accesses;
pub mod profiles;
pub(super) mod sign_ins;
