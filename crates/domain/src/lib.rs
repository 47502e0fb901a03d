//! Domain: the business. One folder per concept; each uses only what stands above it in this file.
//!
//! Commands are verbs that take a [`store::Work`]; reads are nouns that take a [`store::Reader`].

pub mod alike;
pub mod changes;
pub mod check;
pub mod ids;
pub mod list;
pub mod owner;
pub mod patch;
pub mod reach;
pub mod reactions;
pub mod records;
mod refusal;
pub mod sent_file;
pub mod slug;
pub mod tags;

pub mod accounts;
pub mod attendance;
pub mod automation;
pub mod bulk;
pub mod campaigns;
pub mod certificates;
pub mod contacts;
pub mod custom_fields;
pub mod documents;
pub mod email_templates;
pub mod event_series;
pub mod events;
pub mod exports;
pub mod imports;
pub mod instance;
pub mod invoices;
pub mod letters;
pub mod merging;
pub mod messages;
pub mod overview;
pub mod portal;
pub mod products;
pub mod public;
pub mod questionnaires;
pub mod registration;
pub mod rights;
pub mod settings;
pub mod staff;
pub mod surveys;
pub mod target_groups;
pub mod views;

pub use owner::Owner;
pub use patch::Patch;
pub use tags::Tags;
