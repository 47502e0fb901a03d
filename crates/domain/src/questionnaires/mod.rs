//! Questionnaires (kyselylomakepohjat): what people are asked, and what they answered.
//!
//! Decides what a question may be, which are shown to whom, and which answers are right: one rule ([`answer`]) for
//! pages, portal, programs and staff. Questions have versions, so that answers keep the question as it was asked.
//! Who must answer is `registration`'s business, who may without registering that of `surveys`. Start reading at [`answer`] and [`create`].

mod answer;
mod answers;
mod asked;
mod change;
mod check;
mod erase;
pub mod fields;
mod file;
mod files;
mod kept;
mod model;
mod offers;
mod refusal;
mod results;
mod scarce;
mod settle;
pub mod store;
#[cfg(test)]
mod tests;

pub use answer::{answer, shown, unknown, wrong};
pub use answers::{Answer, Answers, FileAnswer, Typed};
pub use asked::{AskedForm, Sheet, asked, form_at};
pub use change::{archive, create, edit, restore};
pub use erase::erase_due;
pub use file::{FileKind, HeldFile, most_bytes, named_in};
pub use files::{GivenFile, given_file, held, hold, sweep_files};
pub(crate) use kept::hand_over;
pub use kept::{
    Giver, Kept, KeptAnswers, Scope, answered_among, count_to, is_kept, keep, kept_by, kept_of, kept_to,
    room, room_for, times_answered,
};
pub use model::{
    Buttons, Choosable, Condition, Messages, Question, QuestionKind, Questionnaire, QuestionnaireDraft, Test,
};
pub use offers::{bought, offered};
pub use refusal::QuestionnaireRefusal;
pub use results::{AnsweredSheet, BY_LINK, OptionCount, QuestionResult, answered_at, erased_at, results};
pub use scarce::Room;
pub use settle::settle as keyed;
pub use store::{Summary, summaries};
