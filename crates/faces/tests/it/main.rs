//! Pages and the API in process: requests in, answers out, on both engines. One program, so that it is linked once.

mod answers;
mod api;
mod api_manners;
mod attendee_pages;
mod campaigns;
mod card_pages;
mod contacts;
mod contacts_api;
mod custom_fields;
mod desk_pages;
mod email_templates;
mod event_calls;
mod event_pages;
mod exported;
mod imports;
mod messages;
mod notice;
mod pages;
mod personal;
mod public;
mod refusals;
mod registration_calls;
mod rights;
mod scheduled_tasks;
mod staff;
mod world;
