//! Events: their calls.
//!
//! Decides nothing: what an event may be says `domain::events`, who gets its seats `domain::registration`.

pub mod api;
