//! The business on real databases, both engines.

mod events;
mod registration;
mod world;
