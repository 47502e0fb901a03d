//! Why a questionnaire is not made, changed or answered (QA-2: administrators make them).

crate::refusal::administrators_refusal! {
    /// The business says no about a questionnaire.
    pub enum QuestionnaireRefusal = "questionnaire";
}
