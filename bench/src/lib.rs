//! The rig of measures and crash tests: a fresh database with data, a running `kutsu`, and a small HTTP client.
//!
//! Stands outside the product: sees its floors only to make data quickly. Start at [`Place`] and [`Server`].

pub mod http;
pub mod large;
pub mod load;
pub mod place;
pub mod seed;
pub mod server;
pub mod shop;

pub use place::Place;
pub use server::Server;
