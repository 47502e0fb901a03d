//! What a questionnaire and its questions are.

use super::FileKind;
use crate::ids::{ProductId, QuestionnaireId};
use ground::{Instant, Labels};
use serde::{Deserialize, Serialize};

ground::choice! {
    /// What a question asks for.
    pub enum QuestionKind {
        /// One line.
        Text = "text",
        /// Several lines.
        LongText = "long_text",
        Number = "number",
        Email = "email",
        Phone = "phone",
        Date = "date",
        /// A time of day.
        Time = "time",
        /// One of its choices.
        Choice = "choice",
        /// Any of its choices.
        Choices = "choices",
        /// A whole number from the least to the most.
        Scale = "scale",
        YesNo = "yes_no",
        /// One file.
        File = "file",
        /// Asks nothing: a text to read.
        Information = "information",
        /// Asks nothing: a heading.
        Section = "section",
    }
}

impl QuestionKind {
    /// Whether anything is answered to it.
    pub fn is_asked(self) -> bool {
        !matches!(self, Self::Information | Self::Section)
    }

    /// Whether its answers are chosen from a list.
    pub fn has_choices(self) -> bool {
        matches!(self, Self::Choice | Self::Choices)
    }

    /// Whether everybody picks from the same few answers, so that they can be counted.
    pub fn is_listed(self) -> bool {
        self.has_choices() || matches!(self, Self::YesNo | Self::Scale)
    }

    /// Whether least and most mean something: letters, numbers, steps or how many choices.
    pub fn has_limits(self) -> bool {
        matches!(self, Self::Text | Self::LongText | Self::Number | Self::Scale | Self::Choices)
    }

    /// Whether a form can begin with an answer to it.
    pub fn has_default(self) -> bool {
        self.is_asked() && self != Self::File
    }
}

ground::choice! {
    /// How a condition looks at an earlier answer.
    pub enum Test {
        Is = "is",
        /// Answered otherwise, or not at all.
        IsNot = "is_not",
        /// One of the choices, or a part of the text.
        Contains = "contains",
        /// Answered with anything.
        IsAnswered = "is_answered",
    }
}

/// When a question is shown: when an earlier one was answered so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The key of the earlier question.
    pub question: String,
    pub test: Test,
    /// A choice's key, `yes`, `no`, or a text.
    #[serde(default)]
    pub value: String,
}

/// One choice of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Choosable {
    /// Never changes; made of the label when it is empty.
    pub key: String,
    pub label: Labels,
    /// How many may choose it at one event.
    pub capacity: Option<i64>,
    /// What who chooses it at an event pays for.
    pub product_id: Option<ProductId>,
    /// Not offered any more; answers keep it.
    pub retired: bool,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Names it in answers, files and calls; never changes. Made of the label when it is empty.
    #[serde(default)]
    pub key: String,
    pub kind: QuestionKind,
    #[serde(default)]
    pub label: Labels,
    /// Stands below the label; the whole text of an information.
    #[serde(default)]
    pub help: Labels,
    #[serde(default)]
    pub required: bool,
    /// What the form begins with, as it would be typed.
    #[serde(default)]
    pub default: String,
    /// Fewest letters, lowest number, first step, fewest choices.
    #[serde(default)]
    pub least: Option<i64>,
    /// Most letters, highest number, last step, most choices, most megabytes.
    #[serde(default)]
    pub most: Option<i64>,
    /// What a file may be; empty: anything that programs open without danger.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<FileKind>,
    #[serde(default)]
    pub choices: Vec<Choosable>,
    /// One choice is taken from a list that opens.
    #[serde(default)]
    pub as_list: bool,
    #[serde(default)]
    pub shown_when: Option<Condition>,
    /// Told about health or belief: seen by few, erased after the event.
    #[serde(default)]
    pub sensitive: bool,
    /// Not asked any more; answers keep it.
    #[serde(default)]
    pub retired: bool,
}

impl Question {
    /// A question of this kind that nobody has worded yet.
    pub fn of_kind(kind: QuestionKind) -> Self {
        Self {
            key: String::new(),
            kind,
            label: Labels::default(),
            help: Labels::default(),
            required: false,
            default: String::new(),
            least: None,
            most: None,
            kinds: Vec::new(),
            choices: Vec::new(),
            as_list: false,
            shown_when: None,
            sensitive: false,
            retired: false,
        }
    }

    /// The choices that are offered.
    pub fn offered(&self) -> impl Iterator<Item = &Choosable> {
        self.choices.iter().filter(|choice| !choice.retired)
    }

    /// The products that can be chosen.
    pub fn products(&self) -> impl Iterator<Item = ProductId> {
        self.offered().filter_map(|choice| choice.product_id)
    }

    /// Where a scale begins and ends.
    pub fn steps(&self) -> (i64, i64) {
        (self.least.unwrap_or(1), self.most.unwrap_or(5))
    }
}

/// What respondents read besides the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Messages {
    /// The heading above the questions.
    pub title: Labels,
    pub intro: Labels,
    /// After sending.
    pub thanks: Labels,
    /// When something is missing or wrong.
    pub flawed: Labels,
    /// When it cannot be answered any more.
    pub closed: Labels,
}

/// The texts of the buttons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Buttons {
    pub send: Labels,
    pub change: Labels,
}

/// A set of questions with what belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Questionnaire {
    pub id: QuestionnaireId,
    pub number: String,
    /// For staff only.
    pub name: String,
    /// For staff only.
    pub description: Option<String>,
    /// Can be answered and chosen.
    pub active: bool,
    /// Counted from the sending of a mail; `None`: no limit.
    pub days_valid: Option<i64>,
    /// The same contact may answer more than once.
    pub repeatable: bool,
    /// Anybody may answer it at a public address.
    pub public_visible: bool,
    /// Sensitive answers are erased so many days after the event.
    pub sensitive_days: i64,
    pub messages: Messages,
    pub button_texts: Buttons,
    /// In their order, retired ones too.
    pub questions: Vec<Question>,
    /// Grows when the questions change.
    pub form_version: i64,
    pub archived_at: Option<Instant>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

impl Questionnaire {
    /// Whether it is put to anybody.
    pub fn is_asked(&self) -> bool {
        self.active && self.archived_at.is_none()
    }
}

/// What somebody wants a questionnaire to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionnaireDraft {
    pub name: String,
    pub description: Option<String>,
    pub active: bool,
    pub days_valid: Option<i64>,
    pub repeatable: bool,
    pub public_visible: bool,
    pub sensitive_days: i64,
    pub messages: Messages,
    pub button_texts: Buttons,
    pub questions: Vec<Question>,
}

impl Default for QuestionnaireDraft {
    /// As the form begins: answered once, for at most a month (QA-1).
    fn default() -> Self {
        Self {
            name: String::new(),
            description: None,
            active: true,
            days_valid: Some(30),
            repeatable: false,
            public_visible: false,
            sensitive_days: 14,
            messages: Messages::default(),
            button_texts: Buttons::default(),
            questions: Vec::new(),
        }
    }
}

impl QuestionnaireDraft {
    /// The draft that changes nothing.
    pub fn of(questionnaire: &Questionnaire) -> Self {
        Self {
            name: questionnaire.name.clone(),
            description: questionnaire.description.clone(),
            active: questionnaire.active,
            days_valid: questionnaire.days_valid,
            repeatable: questionnaire.repeatable,
            public_visible: questionnaire.public_visible,
            sensitive_days: questionnaire.sensitive_days,
            messages: questionnaire.messages.clone(),
            button_texts: questionnaire.button_texts.clone(),
            questions: questionnaire.questions.clone(),
        }
    }
}
