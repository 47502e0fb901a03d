//! The business on real databases, both engines.

mod campaigns;
mod events;
mod registration;
mod world;
