//! Surveys: questionnaires that are answered without registering, by the link of a mail (TP-4) or at a public address.
//!
//! Decides who may answer still: how long a link is good, and how often somebody answers (2.13). Which answers are right
//! decides `questionnaires`, as everywhere. Called by the pages of guests; links are made while a mail is composed.
//! Never sees HTTP. Start at [`open`] and [`answer`].

mod answer;
mod door;
mod links;
mod refusal;
pub mod store;

pub use answer::{answer, answer_openly, try_answers};
pub use door::{OpenSurvey, Survey, door, open, open_publicly};
pub(crate) use links::hand_over;
pub use links::{SurveyLink, links};
pub use refusal::SurveyRefusal;
