//! Pages and the API in process: requests in, answers out, on both engines.

mod personal;
mod world;
