//! The rule of answering, and what a change does to questions.

mod rule;
mod saving;
