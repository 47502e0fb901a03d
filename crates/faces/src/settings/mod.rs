//! Settings: what administrators choose, as pages and as calls.

pub mod api;
