//! The business on real databases, both engines.

mod registration;
mod world;
