//! All answers to one questionnaire, whichever way they came: charts, who answered, and a file. For administrators.

use super::{
    chart::{Charted, charted},
    file,
    pages::Pages,
};
use crate::{
    questionnaires::{
        HOME,
        answering::{Said, said_all},
    },
    shell::{App, Asked, Path, Problem, Query, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    contacts::{self, Contact},
    exports::Cell,
    ids::{ContactId, QuestionnaireId, RegistrationId},
    questionnaires::{self, Answers, KeptAnswers, Questionnaire, QuestionnaireRefusal},
};
use ground::{Instant, Locale};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::Reader;

/// People told one by one on one page.
const PEOPLE: usize = 50;
/// Sets of answers that are counted and told in a file.
const MOST: i64 = 50_000;

/// The ways in which answers come, as the columns of the charts.
const WAYS: [&str; 3] = ["registration", "link", "anybody"];

/// What `questionnaires/results/all.html` sees.
#[derive(Serialize)]
pub struct AllPage {
    home: String,
    name: String,
    by: &'static str,
    /// The ways that anybody took, where there are several.
    columns: Vec<&'static str>,
    form: Counted,
    answered: usize,
    people: Vec<Person>,
    /// Where the other pages of people are.
    pages: Pages,
}

#[derive(Deserialize)]
pub struct Asking {
    page: Option<usize>,
}

/// What the charts are drawn from.
#[derive(Serialize)]
struct Counted {
    questions: Vec<Charted>,
}

#[derive(Serialize)]
struct Person {
    id: Option<ContactId>,
    /// Empty: nobody knows who.
    name: String,
    way: &'static str,
    registration: Option<RegistrationId>,
    answered_at: Instant,
    said: Vec<Said>,
}

/// `GET /app/settings/questionnaires/{id}/results?page=2`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<QuestionnaireId>,
    Query(asking): Query<Asking>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let asks = found(&mut reader, &id).await?;
    let kept = questionnaires::kept_to(&mut reader, &id, None, MOST).await?;
    let erased = questionnaires::erased_at(&mut reader, &id, None).await?;
    let pages = Pages::of(asking.page, kept.len(), PEOPLE);
    let people = people(&mut reader, &asks, pages.part(&kept), asked.locale).await?;
    app.show(&asked, &page(&asks, &kept, &erased, (people, pages), asked.locale))
}

fn page(
    asks: &Questionnaire,
    kept: &[KeptAnswers],
    erased: &[(String, String, i64)],
    (people, pages): (Vec<Person>, Pages),
    locale: Locale,
) -> AllPage {
    let answers: Vec<Answers> = kept.iter().map(KeptAnswers::all).collect();
    let taken = WAYS.into_iter().filter(|word| kept.iter().any(|one| way(one) == *word));
    let columns: Vec<&'static str> =
        Some(taken.collect::<Vec<_>>()).filter(|all| all.len() > 1).unwrap_or_default();
    let column = |one: &KeptAnswers| columns.iter().position(|word| *word == way(one)).into_iter().collect();
    let sheets: Vec<(Vec<usize>, &Answers)> = kept.iter().map(column).zip(&answers).collect();
    let told = questionnaires::results(&asks.questions, &sheets, columns.len(), erased);
    AllPage {
        home: format!("{HOME}/{}", asks.id),
        name: asks.name.clone(),
        by: "ways",
        columns,
        form: Counted { questions: told.into_iter().map(|result| charted(result, locale)).collect() },
        answered: kept.len(),
        people,
        pages,
    }
}

fn way(kept: &KeptAnswers) -> &'static str {
    match (kept.registration_id, kept.contact_id) {
        (Some(_), _) => "registration",
        (None, Some(_)) => "link",
        (None, None) => "anybody",
    }
}

async fn people(
    reader: &mut Reader,
    asks: &Questionnaire,
    kept: &[KeptAnswers],
    locale: Locale,
) -> Result<Vec<Person>, Problem> {
    let known = known(reader, kept).await?;
    let person = |one: &KeptAnswers| Person {
        id: one.contact_id,
        name: one.contact_id.and_then(|id| known.get(&id)).map(Contact::name).unwrap_or_default(),
        way: way(one),
        registration: one.registration_id,
        answered_at: one.answered_at,
        said: said_all(&asks.questions, &one.all(), locale),
    };
    Ok(kept.iter().map(person).collect())
}

async fn known(reader: &mut Reader, kept: &[KeptAnswers]) -> Result<HashMap<ContactId, Contact>, Problem> {
    let ids: Vec<ContactId> = kept.iter().filter_map(|one| one.contact_id).collect();
    Ok(contacts::of(reader, &ids).await?)
}

async fn found(reader: &mut Reader, id: &QuestionnaireId) -> Result<Questionnaire, Problem> {
    let found = questionnaires::store::find(reader, id).await?;
    found.ok_or_else(|| Problem::refused(&QuestionnaireRefusal::Missing))
}

/// `GET /app/settings/questionnaires/{id}/results/export?format=xlsx`
pub async fn export(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<QuestionnaireId>,
    Query(wanted): Query<file::Wanted>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let asks = found(&mut reader, &id).await?;
    let kept = questionnaires::kept_to(&mut reader, &id, None, MOST).await?;
    let known = known(&mut reader, &kept).await?;
    let questions: Vec<_> = asks.questions.iter().filter(|one| one.kind.is_asked()).collect();
    let say = |key: &str| Cell::text(app.words.say(asked.locale, key, &[]));
    let mut head = vec![say("results-when"), say("name"), say("field-contacts-email"), say("results-way")];
    head.extend(questions.iter().map(|one| Cell::text(one.label.shown(asked.locale))));
    let mut sheet = wanted.begin(asked.locale)?;
    sheet.row(&head)?;
    for one in &kept {
        let contact = one.contact_id.and_then(|id| known.get(&id));
        let email = contact.and_then(|contact| contact.email.as_ref()).map(ToString::to_string);
        let when = asked.locale.date(one.answered_at.date(app.site().zone()), None);
        let mut cells = vec![
            Cell::text(when),
            Cell::text(contact.map(Contact::name).unwrap_or_default()),
            Cell::text(email.unwrap_or_default()),
            say(&format!("results-column-{}", way(one))),
        ];
        let answers = one.all();
        cells.extend(questions.iter().map(|one| file::cell(&app, asked.locale, one, Some(&answers))));
        sheet.row(&cells)?;
    }
    wanted.answer(sheet, &format!("{}-answers", asks.number))
}

impl View for AllPage {
    const PAGE: &'static str = "questionnaires/results/all.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let questions = crate::questionnaires::answering::sample_questions();
        let given = serde_json::json!({"text": "Åsa <&>", "choice": "kasvis", "choices": ["liha", "muu"], "yes_no": true, "scale": 4});
        let given: Answers = serde_json::from_value(given).unwrap_or_default();
        let told = questionnaires::results(&questions, &[(vec![0], &given)], WAYS.len(), &[]);
        let said = said_all(&questions, &given, Locale::Fi);
        let person = |way, name: &str| Person {
            id: (!name.is_empty()).then(|| ground::Id::from_bytes([3; 16])),
            name: name.into(),
            way,
            registration: (way == "registration").then(|| ground::Id::from_bytes([5; 16])),
            answered_at: at,
            said: said.clone(),
        };
        let page = |questions, people| Self {
            home: format!("{HOME}/qnr_1"),
            name: "Palaute <&>".into(),
            by: "ways",
            columns: WAYS.to_vec(),
            form: Counted { questions },
            answered: 3,
            people,
            pages: Pages::of(Some(2), 120, PEOPLE),
        };
        let charts = told.into_iter().map(|one| charted(one, Locale::Fi)).collect();
        let people = vec![
            person("registration", "Eevi <Öhman>"),
            person("link", "Åsa <Öhman>"),
            person("anybody", ""),
        ];
        vec![
            page(charts, people),
            Self { answered: 0, pages: Pages::of(None, 0, PEOPLE), ..page(Vec::new(), Vec::new()) },
        ]
    }
}
