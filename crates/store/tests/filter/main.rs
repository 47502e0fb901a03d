//! The filter engine on both engines, in a world of people, teams and visits.

mod sorting;
mod words;
mod world;
