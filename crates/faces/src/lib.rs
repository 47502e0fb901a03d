//! Faces: pages and the API. Holds no rule and no SQL; asks the domain and dresses its answers.
//!
//! `shell` is what every page stands in; the other folders are named as in `domain`.
//! Start at [`routes::router`].

pub mod accounts;
pub mod api;
pub mod attendance;
pub mod campaigns;
pub mod certificates;
pub mod contacts;
pub mod custom_fields;
pub mod dashboard;
pub mod documents;
pub mod email_templates;
pub mod event_series;
pub mod events;
pub mod imports;
pub mod invoices;
pub mod merging;
pub mod messages;
pub mod portal;
pub mod products;
pub mod public;
pub mod questionnaires;
pub mod registration;
pub mod rights;
pub mod routes;
pub mod scheduled_tasks;
pub mod settings;
pub mod shell;
pub mod staff;
pub mod surveys;
pub mod target_groups;
pub mod timeline;
