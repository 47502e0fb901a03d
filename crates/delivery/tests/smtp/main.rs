//! Mail on its way out: the SMTP client against a server that follows a script and Postfix' smtp-sink, and the worker
//! over both.

mod certificates;
mod conversation;
mod encryption;
mod links;
mod office;
mod script;
mod sink;
mod tasks;
mod worker;
