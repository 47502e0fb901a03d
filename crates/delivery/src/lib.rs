//! Delivery: what runs by itself. Does the jobs, composes and sends mail.
//!
//! Never decides who gets mail: `domain::messages` does. Start with [`worker::Worker`], then [`seal`], [`mime`] and
//! [`smtp`].

pub mod mime;
pub mod seal;
pub mod smtp;
pub mod worker;
