//! A questionnaire as programs read and write it.

use domain::{
    Patch,
    ids::QuestionnaireId,
    questionnaires::{Buttons, Messages, Question, Questionnaire, QuestionnaireDraft},
};
use ground::Instant;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A set of questions.
#[derive(Serialize, ToSchema)]
#[schema(as = Questionnaire)]
pub struct QuestionnaireRecord {
    #[schema(value_type = String, examples("qnr_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: QuestionnaireId,
    #[schema(examples("KY-1001"))]
    number: String,
    /// For staff only; respondents read `messages.title`.
    name: String,
    #[schema(required)]
    description: Option<String>,
    /// Can be answered and chosen.
    active: bool,
    /// Counted from the sending of a mail; null: no limit.
    #[schema(required)]
    days_valid: Option<i64>,
    /// The same contact may answer more than once.
    repeatable: bool,
    /// Anybody may answer it at `/q/<number>`.
    public_visible: bool,
    /// Sensitive answers are erased so many days after the event.
    sensitive_days: i64,
    #[schema(value_type = MessagesRecord)]
    messages: Messages,
    #[schema(value_type = ButtonsRecord)]
    button_texts: Buttons,
    /// In their order, retired ones too.
    #[schema(value_type = Vec<QuestionRecord>)]
    questions: Vec<Question>,
    /// Grows when the questions change.
    form_version: i64,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    archived_at: Option<Instant>,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<Questionnaire> for QuestionnaireRecord {
    fn from(one: Questionnaire) -> Self {
        Self {
            id: one.id,
            number: one.number,
            name: one.name,
            description: one.description,
            active: one.active,
            days_valid: one.days_valid,
            repeatable: one.repeatable,
            public_visible: one.public_visible,
            sensitive_days: one.sensitive_days,
            messages: one.messages,
            button_texts: one.button_texts,
            questions: one.questions,
            form_version: one.form_version,
            archived_at: one.archived_at,
            version: one.version,
            created_at: one.created_at,
            updated_at: one.updated_at,
        }
    }
}

/// What is to be changed; what is not sent stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionnairePatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    name: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    description: Patch<Option<String>>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    active: Patch<bool>,
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    days_valid: Patch<Option<i64>>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    repeatable: Patch<bool>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    public_visible: Patch<bool>,
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    sensitive_days: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<MessagesRecord>)]
    messages: Patch<Messages>,
    #[serde(default)]
    #[schema(value_type = Option<ButtonsRecord>)]
    button_texts: Patch<Buttons>,
    /// All of them, in their order.
    #[serde(default)]
    #[schema(value_type = Option<Vec<QuestionRecord>>)]
    questions: Patch<Vec<Question>>,
}

impl QuestionnairePatch {
    pub fn onto(self, now: QuestionnaireDraft) -> QuestionnaireDraft {
        QuestionnaireDraft {
            name: self.name.or(now.name),
            description: self.description.or(now.description),
            active: self.active.or(now.active),
            days_valid: self.days_valid.or(now.days_valid),
            repeatable: self.repeatable.or(now.repeatable),
            public_visible: self.public_visible.or(now.public_visible),
            sensitive_days: self.sensitive_days.or(now.sensitive_days),
            messages: self.messages.or(now.messages),
            button_texts: self.button_texts.or(now.button_texts),
            questions: self.questions.or(now.questions),
        }
    }
}

/// A text in each language; empty where nobody wrote one.
#[derive(ToSchema)]
#[schema(as = Labels)]
#[expect(dead_code, reason = "only documents what ground::Labels reads")]
struct LabelsRecord {
    fi: Option<String>,
    sv: Option<String>,
    en: Option<String>,
}

/// What respondents read besides the questions.
#[derive(ToSchema)]
#[schema(as = QuestionnaireMessages)]
#[expect(dead_code, reason = "only documents what the domain reads")]
struct MessagesRecord {
    title: Option<LabelsRecord>,
    intro: Option<LabelsRecord>,
    /// After sending.
    thanks: Option<LabelsRecord>,
    /// When something is missing or wrong.
    flawed: Option<LabelsRecord>,
    /// When it cannot be answered any more.
    closed: Option<LabelsRecord>,
}

/// The texts of the buttons.
#[derive(ToSchema)]
#[schema(as = QuestionnaireButtons)]
#[expect(dead_code, reason = "only documents what the domain reads")]
struct ButtonsRecord {
    send: Option<LabelsRecord>,
    change: Option<LabelsRecord>,
}

/// One question.
#[derive(ToSchema)]
#[schema(as = Question)]
#[expect(dead_code, reason = "only documents what the domain reads")]
struct QuestionRecord {
    /// Names it in answers; made of the label when it is not sent, and never changes.
    key: Option<String>,
    /// `text`, `long_text`, `number`, `email`, `phone`, `date`, `time`, `choice`, `choices`, `scale`, `yes_no`,
    /// `file`, `information` or `section`.
    #[schema(examples("choice"))]
    kind: String,
    label: LabelsRecord,
    help: Option<LabelsRecord>,
    required: Option<bool>,
    /// What the form begins with.
    default: Option<String>,
    /// Fewest letters or choices, lowest number, first step.
    least: Option<i64>,
    /// Most letters or choices, highest number, last step, most megabytes.
    most: Option<i64>,
    /// What a file may be: `pdf`, `picture`, `document`, `table`, `slides`; empty: any of the kinds that are taken.
    kinds: Option<Vec<String>>,
    choices: Option<Vec<ChoosableRecord>>,
    /// One choice is taken from a list that opens.
    as_list: Option<bool>,
    shown_when: Option<ConditionRecord>,
    /// Seen by few, erased after the event.
    sensitive: Option<bool>,
    /// Not asked any more.
    retired: Option<bool>,
}

/// One choice of a question.
#[derive(ToSchema)]
#[schema(as = QuestionChoice)]
#[expect(dead_code, reason = "only documents what the domain reads")]
struct ChoosableRecord {
    key: Option<String>,
    label: LabelsRecord,
    /// How many may choose it at one event.
    capacity: Option<i64>,
    /// What who chooses it at an event pays for: the product is shown with its price, and invoiced from the event.
    product_id: Option<String>,
    retired: Option<bool>,
}

/// When a question is shown.
#[derive(ToSchema)]
#[schema(as = QuestionCondition)]
#[expect(dead_code, reason = "only documents what the domain reads")]
struct ConditionRecord {
    /// The key of an earlier question.
    question: String,
    /// `is`, `is_not`, `contains` or `is_answered`.
    test: String,
    value: Option<String>,
}
