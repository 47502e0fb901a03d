//! Questionnaires: made by administrators, answered by everybody.
//!
//! What a question may be and which answers are right is decided in `domain::questionnaires`.

pub mod answering;
pub mod api;
