//! Pages and the API in process: requests in, answers out, on both engines.

mod event_calls;
mod messages;
mod personal;
mod registration_calls;
mod world;
