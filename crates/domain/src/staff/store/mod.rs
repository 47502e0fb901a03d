//! The SQL of staff: users, sign-ins, one-time links, groups, keys.

pub(super) mod groups;
pub(super) mod keys;
pub(super) mod links;
pub(super) mod sign_ins;
pub(super) mod users;
