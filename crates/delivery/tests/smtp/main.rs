//! The SMTP client against servers: one that follows a script, and Postfix' smtp-sink.

mod conversation;
mod encryption;
mod links;
mod script;
mod sink;
