//! What the page of a survey shows: its questions, thanks, or that it is closed.

use crate::{
    questionnaires::answering::Answering,
    shell::{Asked, Entered, View},
};
use axum::http::StatusCode;
use domain::{
    questionnaires::{AskedForm, Room},
    surveys::{OpenSurvey, Survey, SurveyRefusal},
};
use ground::{Labels, Locale, Purpose, Zone};
use serde::Serialize;

/// How the page is shown besides as things stand.
#[derive(Default)]
pub struct Shown {
    /// What was typed, with its flaws.
    pub typed: Option<Entered>,
    pub is_asked_again: bool,
    /// What was sent is not kept.
    pub is_refused: bool,
    /// Answers were just sent.
    pub is_thanked: bool,
}

impl Shown {
    pub fn typed(form: Entered) -> Self {
        Self { typed: Some(form), ..Self::default() }
    }

    pub fn status(&self) -> StatusCode {
        match self.typed.as_ref().is_some_and(Entered::is_flawed) {
            true => StatusCode::UNPROCESSABLE_ENTITY,
            false if self.is_refused => StatusCode::CONFLICT,
            false => StatusCode::OK,
        }
    }
}

/// What `surveys/page.html` sees.
#[derive(Clone, Debug, Serialize)]
pub struct SurveyPage {
    path: String,
    /// `open`, `thanks`, `answered` or `closed`.
    state: &'static str,
    title: String,
    intro: String,
    /// Texts of the questionnaire; empty: the usual words.
    thanks: String,
    closed: String,
    /// Whom the link is for; empty where it is for everybody.
    first_name: String,
    /// How often they had answered.
    turn: i64,
    answering: Option<Answering>,
    is_public: bool,
    /// Only looked at, in a try-out: nothing is kept.
    is_preview: bool,
    /// They may answer again.
    is_open: bool,
    /// When a public form was shown, and the mark with which it is asked once more.
    seen: String,
    sure: Option<String>,
}

impl SurveyPage {
    /// The page of a link.
    pub fn of_link(token: &str, survey: Survey, shown: Shown, reader: (&Asked, &Zone)) -> Self {
        let state = state(survey.refused.as_ref(), &shown);
        let path = super::public_path(token);
        let answering = Answering::of(&survey.form, &survey.room, reader, shown.typed.as_ref());
        Self {
            first_name: survey.contact.first_name,
            turn: survey.answered,
            is_open: survey.refused.is_none(),
            ..Self::drawn(path, state, &survey.form, answering, reader.0.locale)
        }
    }

    /// The page that anybody may open.
    pub fn of_everybody(
        survey: OpenSurvey,
        shown: Shown,
        reader: (&Asked, &Zone),
        (seen, sure): (String, String),
    ) -> Self {
        let state = state(survey.refused.as_ref(), &shown);
        let path = super::public_path(&survey.number);
        let answering = Answering::of(&survey.form, &survey.room, reader, shown.typed.as_ref());
        Self {
            is_public: true,
            is_open: survey.repeatable && survey.refused.is_none(),
            seen,
            sure: shown.is_asked_again.then_some(sure),
            ..Self::drawn(path, state, &survey.form, answering, reader.0.locale)
        }
    }

    /// The page that a try-out leads to.
    pub fn of_preview(token: &str, form: &AskedForm, shown: Shown, reader: (&Asked, &Zone)) -> Self {
        let path = format!("{}{token}", Purpose::QuestionnairePreview.path());
        let answering = Answering::of(form, &Room::default(), reader, shown.typed.as_ref());
        Self { is_preview: true, ..Self::drawn(path, state(None, &shown), form, answering, reader.0.locale) }
    }

    fn drawn(
        path: String,
        state: &'static str,
        form: &AskedForm,
        answering: Answering,
        locale: Locale,
    ) -> Self {
        let text = |labels: &Labels| labels.shown(locale).to_owned();
        let messages = &form.messages;
        Self {
            path,
            state,
            title: text(&messages.title),
            intro: text(&messages.intro),
            thanks: text(&messages.thanks),
            closed: text(&messages.closed),
            answering: (state == "open").then(|| answering.without_head()),
            ..Self::blank()
        }
    }
}

fn state(refused: Option<&SurveyRefusal>, shown: &Shown) -> &'static str {
    match refused {
        _ if shown.is_thanked => "thanks",
        None => "open",
        Some(SurveyRefusal::Answered) => "answered",
        Some(_) => "closed",
    }
}

impl View for SurveyPage {
    const PAGE: &'static str = "surveys/page.html";

    fn samples() -> Vec<Self> {
        let survey = |state, is_refused| Self {
            path: "/q/token".into(),
            state,
            title: "Palaute & <Öhman>".into(),
            intro: "Kerro, <miten> meni.".into(),
            first_name: "Eevi".into(),
            turn: 1,
            answering: (state == "open").then(|| Answering::sample(is_refused).without_head()),
            ..Self::blank()
        };
        let open = |sure| Self {
            is_public: true,
            sure,
            seen: "AAAA".into(),
            first_name: String::new(),
            ..survey("open", false)
        };
        let words = |state| Self {
            thanks: "Kiitos <3".into(),
            closed: "Kysely <on> ohi".into(),
            ..survey(state, false)
        };
        vec![
            survey("open", false),
            survey("open", true),
            open(None),
            open(Some("mark".into())),
            survey("thanks", false),
            words("thanks"),
            Self { is_open: false, ..survey("answered", false) },
            survey("closed", false),
            Self { is_preview: true, ..survey("open", false) },
            Self { is_preview: true, ..survey("thanks", false) },
            words("closed"),
            Self { title: String::new(), ..survey("open", false) },
        ]
    }
}

impl SurveyPage {
    fn blank() -> Self {
        Self {
            path: String::new(),
            state: "open",
            title: String::new(),
            intro: String::new(),
            thanks: String::new(),
            closed: String::new(),
            first_name: String::new(),
            turn: 0,
            answering: None,
            is_public: false,
            is_preview: false,
            is_open: true,
            seen: String::new(),
            sure: None,
        }
    }
}
