//! The business on real databases, both engines.

mod campaigns;
mod events;
mod messages;
mod registration;
mod world;
