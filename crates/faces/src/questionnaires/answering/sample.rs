//! A questionnaire with a question of every kind, for the samples of views.

use super::Answering;
use crate::shell::{Asked, Entered};
use domain::{
    products::Product,
    questionnaires::{
        AskedForm, Buttons, Choosable, Condition, Messages, Question, QuestionKind, Room, Test,
    },
};
use ground::{Choice, Flaw, Id, Labels, Locale, Zone};

/// One question of every kind; some hang on the first.
pub fn questions() -> Vec<Question> {
    let choice = |key: &str, capacity| Choosable {
        key: key.into(),
        label: Labels::same(&format!("{key} <&>")),
        capacity,
        product_id: (key == "kasvis").then(|| Id::from_bytes([8; 16])),
        ..Choosable::default()
    };
    let question = |kind: &QuestionKind| Question {
        key: kind.to_string(),
        label: Labels::same(&format!("Kysymys <{kind}>")),
        help: Labels::same("Ohje & <lisätieto>"),
        required: *kind == QuestionKind::Text,
        choices: vec![choice("liha", None), choice("kasvis", Some(20)), choice("muu", Some(1))],
        ..Question::of_kind(*kind)
    };
    let mut questions: Vec<Question> = QuestionKind::ALL.iter().map(question).collect();
    questions.push(Question { key: "lista".into(), as_list: true, ..question(&QuestionKind::Choice) });
    let when = Condition { question: "text".into(), test: Test::Is, value: "Åsa".into() };
    questions.push(Question {
        key: "ehto".into(),
        shown_when: Some(when),
        sensitive: true,
        ..question(&QuestionKind::LongText)
    });
    questions
}

impl Answering {
    /// A form as it begins, or one that was refused.
    pub fn sample(is_refused: bool) -> Self {
        let form = AskedForm {
            questionnaire: Id::from_bytes([6; 16]),
            version: 1,
            questions: questions(),
            messages: Messages { intro: Labels::same("Kysymme <ruokailua> varten."), ..Messages::default() },
            button_texts: Buttons::default(),
            products: vec![Product::sample("Illallinen <&>", Asked::sample(Locale::Fi).now)],
        };
        let room = Room::of([("choice".into(), "muu".into(), 1)]);
        let asked = Asked::sample(Locale::Fi);
        let mut typed = Entered::default();
        typed.set("answers.text", "Åsa <Öhman>");
        let typed = typed.with_flaws(&[
            Flaw::new("answers.text", "text.too_long").with("most", 500),
            Flaw::new("answers.choice", "answers.choice_full"),
        ]);
        let mut answering = Self::of(&form, &room, (&asked, &Zone::helsinki()), is_refused.then_some(&typed));
        let answers = serde_json::json!({"text": "Åsa <Öhman>", "choices": ["liha", "muu"], "yes_no": true, "date": "2027-01-27"});
        let answers = serde_json::from_value(answers).unwrap_or_default();
        answering.said = super::said::all(&form.questions, &answers, Locale::Fi);
        answering
    }
}
