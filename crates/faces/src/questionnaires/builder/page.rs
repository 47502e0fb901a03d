//! What the builder shows: each question as a card, how complete the languages are, and the form as people will see it.

use super::{meter, meter::LanguageMeter, typed};
use crate::{
    questionnaires::answering::Answering,
    shell::{App, Asked, Entered, Problem, View},
};
use domain::{
    ids::{ProductId, QuestionnaireId},
    overview::QuestionnaireUse,
    products::{self, Product},
    questionnaires::{
        self, AskedForm, FileKind, Question, QuestionKind, Questionnaire, QuestionnaireDraft, Room, Test,
    },
};
use ground::{Choice, Fault, Labels, Locale, Zone, template::Link};
use serde::Serialize;
use store::Reader;

/// What `questionnaires/builder/page.html` sees.
#[derive(Serialize)]
pub struct BuilderPage {
    id: Option<QuestionnaireId>,
    number: String,
    name: String,
    pub version: i64,
    is_archived: bool,
    /// Somebody else saved in the meantime.
    pub is_stale: bool,
    form: Entered,
    cards: Vec<Card>,
    kinds: &'static [&'static str],
    tests: &'static [&'static str],
    file_kinds: &'static [&'static str],
    languages: Vec<(&'static str, &'static str)>,
    /// Questions that can be brought back: key and label.
    retired: Vec<(String, String)>,
    meters: Vec<LanguageMeter>,
    answering: Answering,
    /// Where anybody answers it; empty when not everybody may.
    pub public_url: String,
    /// What leads to it in an email template.
    mail_tag: String,
    /// The products a choice may sell: id and name with price.
    products: Vec<(String, String)>,
    /// Events that ask it.
    pub uses: Vec<QuestionnaireUse>,
    /// What the keyboard goes on with.
    focus: String,
}

/// One question on the way.
#[derive(Serialize)]
struct Card {
    /// `questions.2`
    at: String,
    index: usize,
    label: String,
    kind: QuestionKind,
    is_asked: bool,
    has_limits: bool,
    has_choices: bool,
    has_default: bool,
    is_required: bool,
    is_sensitive: bool,
    /// Shown after some answers only.
    is_conditional: bool,
    /// The numbers of the choices' rows.
    choices: Vec<usize>,
    /// The choices themselves: key and label.
    own: Vec<(String, String)>,
    /// Earlier questions that a condition may look at.
    earlier: Vec<(String, String)>,
    /// The answers a condition may wait for, where they are listed.
    values: Vec<(String, String)>,
    /// They are yes and no.
    is_yes_no: bool,
}

impl BuilderPage {
    /// The builder over the form as it is typed.
    pub async fn of(
        app: &App,
        reader: &mut Reader,
        asked: &Asked,
        form: Entered,
        known: Option<&Questionnaire>,
    ) -> Result<Self, Problem> {
        let products = sellable(reader, known).await?;
        let public = known.filter(|known| known.public_visible);
        let url = |known: &Questionnaire| app.site().url(&crate::surveys::public_path(&known.number));
        let drawn = Self::drawn(asked, (app.site().zone(), &products), form, known);
        Ok(Self { public_url: public.map(url).unwrap_or_default(), ..drawn })
    }

    fn drawn(
        asked: &Asked,
        (zone, products): (&Zone, &[Product]),
        form: Entered,
        known: Option<&Questionnaire>,
    ) -> Self {
        let number = known.map(|known| known.number.clone()).unwrap_or_default();
        let old = known.map_or(&[][..], |known| &known.questions);
        let (mut draft, _) = typed::read(&form);
        draft.questions = questionnaires::keyed(old, &draft.questions);
        let form = with_keys(form, &draft.questions);
        let retired =
            old.iter().filter(|one| draft.questions.iter().any(|own| own.retired && own.key == one.key));
        let retired = retired.map(|one| (one.key.clone(), one.label.shown(asked.locale).to_owned()));
        let retired = retired.collect();
        draft.questions.retain(|question| !question.retired);
        Self {
            id: known.map(|known| known.id),
            mail_tag: format!("{{{{ {} }}}}", Link::Questionnaire(number.clone())),
            number,
            name: known.map(|known| known.name.clone()).unwrap_or_default(),
            version: known.map_or(0, |known| known.version),
            is_archived: known.is_some_and(|known| known.archived_at.is_some()),
            is_stale: false,
            cards: cards(&draft.questions, &form, asked.locale),
            kinds: QuestionKind::WORDS,
            tests: Test::WORDS,
            file_kinds: FileKind::WORDS,
            languages: Locale::ALL.iter().map(|one| (one.word(), one.endonym())).collect(),
            retired,
            meters: meter::meters(&draft, asked.locale),
            answering: preview(&draft, &form, asked, (zone, products)),
            products: products.iter().map(|one| (one.id.to_string(), named(one, asked.locale))).collect(),
            public_url: String::new(),
            uses: Vec::new(),
            focus: form.text(typed::FOCUS).to_owned(),
            form,
        }
    }
}

/// The form with the keys that its questions and choices will have, so that conditions can look at them.
fn with_keys(mut form: Entered, questions: &[Question]) -> Entered {
    for (row, question) in questions.iter().enumerate().filter(|(_, question)| !question.retired) {
        if !question.label.is_empty() {
            form.set(format!("questions.{row}.key"), question.key.as_str());
        }
        for (number, choice) in question.offered().enumerate().filter(|(_, choice)| !choice.label.is_empty())
        {
            form.set(format!("questions.{row}.choices.{number}.key"), choice.key.as_str());
        }
    }
    form
}

fn cards(questions: &[Question], form: &Entered, locale: Locale) -> Vec<Card> {
    let shown = |labels: &Labels| labels.shown(locale).to_owned();
    let card = |(index, question): (usize, &Question)| {
        let before = &questions[..index];
        let looked_at = question.shown_when.as_ref();
        let looked_at = looked_at.and_then(|one| before.iter().find(|other| other.key == one.question));
        let named = |question: &Question| -> Vec<(String, String)> {
            let worded = question.offered().filter(|choice| !choice.label.is_empty());
            worded.map(|choice| (choice.key.clone(), shown(&choice.label))).collect()
        };
        Card {
            at: format!("questions.{index}"),
            index,
            label: shown(&question.label),
            kind: question.kind,
            is_asked: question.kind.is_asked(),
            has_limits: question.kind.has_limits(),
            has_choices: question.kind.has_choices(),
            has_default: question.kind.has_default(),
            is_required: question.required,
            is_sensitive: question.sensitive,
            is_conditional: looked_at.is_some(),
            choices: form.rows(&format!("questions.{index}.choices")),
            earlier: before
                .iter()
                .filter(|other| other.kind.is_asked() && !other.label.is_empty())
                .map(|other| (other.key.clone(), shown(&other.label)))
                .collect(),
            own: named(question),
            values: looked_at.map(named).unwrap_or_default(),
            is_yes_no: looked_at.is_some_and(|one| one.kind == QuestionKind::YesNo),
        }
    };
    questions.iter().enumerate().map(card).collect()
}

/// What may be sold, and what is offered already although it is out of use.
async fn sellable(reader: &mut Reader, known: Option<&Questionnaire>) -> Result<Vec<Product>, Fault> {
    let mut sellable = products::store::choosable(reader, None).await?;
    let offered = questionnaires::offered(known.map_or(&[], |known| &known.questions));
    let missing = offered.into_iter().filter(|id| sellable.iter().all(|one| one.id != *id));
    let missing: Vec<ProductId> = missing.collect();
    sellable.extend(products::store::of(reader, &missing).await?);
    Ok(sellable)
}

fn named(product: &Product, locale: Locale) -> String {
    format!("{}, {}", product.name, locale.money(product.price().gross, &product.currency))
}

/// The form as people of the chosen language will see it.
fn preview(
    draft: &QuestionnaireDraft,
    form: &Entered,
    asked: &Asked,
    (zone, products): (&Zone, &[Product]),
) -> Answering {
    let locale = form.text("preview_language").parse().unwrap_or(asked.locale);
    let reader = Asked { locale, ..asked.clone() };
    let put = AskedForm {
        questionnaire: ground::Id::from_bytes([0; 16]),
        version: 0,
        questions: draft.questions.clone(),
        messages: draft.messages.clone(),
        button_texts: draft.button_texts.clone(),
        products: products.to_vec(),
    };
    Answering::of(&put, &Room::default(), (&reader, zone), None)
}

impl View for BuilderPage {
    const PAGE: &'static str = "questionnaires/builder/page.html";
    const PART: Option<&'static str> = Some("questionnaires/builder/_builder.html");

    fn samples() -> Vec<Self> {
        let asked = Asked::sample_of_staff(Locale::Fi);
        let zone = Zone::helsinki();
        let sold = [Product::sample("Illallinen <&>", asked.now)];
        let draw = |form, known| Self::drawn(&asked, (&zone, &sold), form, known);
        let questions = crate::questionnaires::answering::sample_questions();
        let draft =
            QuestionnaireDraft { name: "Ruokailu <&>".into(), questions, ..QuestionnaireDraft::default() };
        let mut known = Questionnaire {
            id: ground::Id::from_bytes([6; 16]),
            number: "KY-1001".into(),
            name: draft.name.clone(),
            description: None,
            active: true,
            days_valid: Some(30),
            repeatable: false,
            public_visible: true,
            sensitive_days: 14,
            messages: draft.messages.clone(),
            button_texts: draft.button_texts.clone(),
            questions: draft.questions.clone(),
            form_version: 1,
            archived_at: None,
            version: 3,
            created_at: asked.now,
            updated_at: asked.now,
        };
        known.questions.push(Question { key: "vanha".into(), retired: true, ..known.questions[0].clone() });
        let uses = vec![QuestionnaireUse {
            id: ground::Id::from_bytes([3; 16]),
            number: "KT-1001".into(),
            name: "Talvi-ilta <&>".into(),
        }];
        let flaws = [
            ground::Flaw::new("name", "required"),
            ground::Flaw::new("questions.0.label.fi", "required"),
            ground::Flaw::new("questions.0.kind", "questionnaire.kind_fixed"),
            ground::Flaw::new("questions", "list.too_long").with("most", 200),
        ];
        let archived = Questionnaire { archived_at: Some(asked.now), ..known.clone() };
        let stale =
            Self { is_stale: true, ..draw(typed::filled(&draft).with_flaws(&flaws), Some(&archived)) };
        vec![
            draw(typed::filled(&QuestionnaireDraft::default()), None),
            Self { uses, ..draw(typed::filled(&draft), Some(&known)) },
            stale,
        ]
    }
}
