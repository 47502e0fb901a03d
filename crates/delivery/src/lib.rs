//! Delivery: what runs by itself. Builds mails and hands them to the mail server.
//!
//! Never decides who gets mail: `domain::messages` does. Start with [`smtp`] and [`mime`].

pub mod mime;
pub mod smtp;
