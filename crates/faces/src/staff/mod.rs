//! Staff: signing in and out, the first set-up, users, groups, API keys and the own profile, as pages and as calls.

pub mod api;
