//! The filter engine on both engines, in a world of people, teams and visits.

mod any;
mod oracle;
mod promises;
mod saying;
mod sorting;
mod words;
mod world;
