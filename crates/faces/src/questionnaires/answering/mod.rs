//! Answering: the one part by which a questionnaire is shown and read, on the personal page, the public page, in the
//! portal and to staff. Works without scripts: then a conditional question appears after the button "Jatka".
//!
//! Which answers are right is decided in `domain::questionnaires`; who must answer in `domain::registration`.
//! Start at [`Answering::at_event`] to show, and [`sheet`] to read. `docs/pages.md` tells how to use it.

mod filled;
mod question;
mod said;
mod sample;

pub use filled::Filled;
pub use question::ShownQuestion;
pub use said::{Said, all as said_all, one as said_one};
pub(crate) use sample::questions as sample_questions;

use crate::shell::{Asked, Entered};
use domain::{
    events::Event,
    ids::QuestionnaireId,
    questionnaires::{self, AskedForm, Question, Room, Scope, Sheet, Typed},
    registration::{self, Channel, OwnAnswers, Registration},
};
use ground::{Date, Fault, Labels, Locale, Zone};
use serde::Serialize;
use std::collections::BTreeSet;
use store::Reader;

/// Where the names of the fields begin: `answers.ruokavalio`.
const FIELDS: &str = "answers";
/// The hidden field that tells which questions the page showed.
const SEEN: &str = "questionnaire";

/// A questionnaire with what was typed into it, for `questionnaires/answering/_questions.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Answering {
    form: Entered,
    seen: String,
    questions: Vec<ShownQuestion>,
    /// Some questions hang on others.
    has_conditions: bool,
    /// Some questions ask for a file, so that the form is sent in parts.
    has_files: bool,
    title: String,
    intro: String,
    /// What is said when something is wrong; empty: the usual words.
    flawed: String,
    /// The texts of the buttons; empty: the usual words.
    send: String,
    change: String,
    /// The form is as somebody just typed it.
    is_typed: bool,
    /// The answers that are kept.
    pub said: Vec<Said>,
}

impl Answering {
    /// What the event puts to somebody who comes this way, or what `row` answered: nothing when it asks nothing.
    /// `typed` is the form as it came, with its flaws; without it the form begins with what is kept, or the defaults.
    pub async fn at_event(
        reader: &mut Reader,
        event: &Event,
        (channel, row): (Channel, Option<&Registration>),
        asked: &Asked,
        typed: Option<&Entered>,
    ) -> Result<Option<Self>, Fault> {
        if let Some(row) = row {
            let own = registration::own_answers(reader, event, row).await?;
            return Ok(own.map(|own| Self::of_own(own, (asked, &event.time_zone), typed)));
        }
        let Some(id) = registration::questionnaire_of(event, channel) else { return Ok(None) };
        let Some(form) = questionnaires::asked(reader, &id).await? else { return Ok(None) };
        let room = questionnaires::room(reader, &form, Scope::Event(event.id)).await?;
        Ok(Some(Self::of(&form, &room, (asked, &event.time_zone), typed)))
    }

    /// The form of a questionnaire, filled as it was typed or with its defaults, for a reader in this zone.
    pub fn of(
        form: &AskedForm,
        room: &Room,
        (asked, zone): (&Asked, &Zone),
        typed: Option<&Entered>,
    ) -> Self {
        let entered =
            typed.cloned().unwrap_or_else(|| filled(&defaults(&form.questions), form, asked.locale));
        let today = asked.now.date(zone);
        let entered = if entered.is_flawed() { with_all_flaws(entered, form, room, today) } else { entered };
        let shown = questionnaires::shown(&form.questions, &typed_of(&entered), today);
        Self { is_typed: typed.is_some(), ..Self::drawn(form, room, asked.locale, entered, &shown) }
    }

    /// The questions alone, for a page that says title and introduction itself.
    #[must_use]
    pub fn without_head(self) -> Self {
        Self { title: String::new(), intro: String::new(), ..self }
    }

    fn of_own(own: OwnAnswers, (asked, zone): (&Asked, &Zone), typed: Option<&Entered>) -> Self {
        let OwnAnswers { form, kept, room } = own;
        let answers = kept.as_ref().map(|kept| kept.all());
        let kept = answers.as_ref().map(|answers| filled(&answers.typed(), &form, asked.locale));
        let entered = typed.cloned().or(kept);
        let mut answering = Self::of(&form, &room, (asked, zone), entered.as_ref());
        let said = answers.map(|answers| said::all(&form.questions, &answers, asked.locale));
        answering.said = said.unwrap_or_default();
        answering.is_typed = typed.is_some();
        answering
    }

    fn drawn(
        form: &AskedForm,
        room: &Room,
        locale: Locale,
        entered: Entered,
        shown: &BTreeSet<String>,
    ) -> Self {
        let put = form.questions.iter().filter(|question| !question.retired);
        let questions: Vec<ShownQuestion> = put
            .map(|question| {
                ShownQuestion::of(question, (room, &form.products), locale, shown.contains(&question.key))
            })
            .map(|question| question.holding(&entered))
            .collect();
        let text = |labels: &Labels| labels.shown(locale).to_owned();
        let (messages, buttons) = (&form.messages, &form.button_texts);
        Self {
            has_conditions: questions.iter().any(ShownQuestion::is_conditional),
            has_files: questions.iter().any(ShownQuestion::is_file),
            form: entered,
            seen: format!("{}:{}", form.questionnaire, form.version),
            questions,
            title: text(&messages.title),
            intro: text(&messages.intro),
            flawed: text(&messages.flawed),
            send: text(&buttons.send),
            change: text(&buttons.change),
            is_typed: false,
            said: Vec::new(),
        }
    }
}

/// What somebody wrote into the questions of a posted form.
pub fn sheet(form: &Entered) -> Sheet {
    // A page always says what it showed; what names nothing is an old form of something that is asked no more.
    let nothing = (ground::Id::from_bytes([0; 16]), 0);
    Sheet { typed: typed_of(form), seen: Some(seen(form).unwrap_or(nothing)) }
}

/// What the page showed: the questionnaire and its version.
fn seen(form: &Entered) -> Option<(QuestionnaireId, i64)> {
    let (id, version) = form.text(SEEN).split_once(':')?;
    Some((id.parse().ok()?, version.parse().ok()?))
}

/// Whether the form is to be drawn once more before anything is done: "Jatka" was pressed, for the questions that are shown
/// now, or a file was not taken.
pub fn is_look(form: &Entered) -> bool {
    form.has("look") || form.is_flawed()
}

fn typed_of(form: &Entered) -> Typed {
    form.below(FIELDS)
}

/// A form in which a file was refused before anything else was read: everything else that is wrong is told with it.
fn with_all_flaws(entered: Entered, form: &AskedForm, room: &Room, today: Date) -> Entered {
    let wrong = questionnaires::wrong(&form.questions, &typed_of(&entered), room, today);
    entered.with_flaws(&wrong)
}

/// What the form begins with.
fn defaults(questions: &[Question]) -> Typed {
    let with = questions.iter().filter(|question| !question.default.is_empty());
    with.map(|question| (question.key.clone(), vec![question.default.clone()])).collect()
}

/// A form with these values, as a reader of this language would have typed them.
fn filled(typed: &Typed, form: &AskedForm, locale: Locale) -> Entered {
    let mut entered = Entered::default();
    for (key, values) in typed {
        let question = form.questions.iter().find(|question| question.key == *key);
        let values = values
            .iter()
            .map(|value| question.map_or_else(|| value.clone(), |one| said::written(one, value, locale)));
        entered.set_many(format!("{FIELDS}.{key}"), values.collect());
    }
    entered
}
