//! The business on real databases, both engines.

mod answers;
mod bulk;
mod campaigns;
mod cards;
mod desk;
mod dispatch;
mod events;
mod groups;
mod holds;
mod instance;
mod invoices;
mod letters;
mod merging;
mod messages;
mod notice;
mod overviews;
mod portal;
mod public;
mod registration;
mod registration_import;
mod retry;
mod scheduled_tasks;
mod surveys;
mod undo;
mod world;
