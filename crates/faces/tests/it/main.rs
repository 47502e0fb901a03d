//! Pages and the API in process: requests in, answers out, on both engines.

mod attendee_pages;
mod card_pages;
mod desk_pages;
mod event_calls;
mod event_pages;
mod messages;
mod notice;
mod personal;
mod registration_calls;
mod world;
