//! The tab of an event: charts of each questionnaire by status or target group, and who answered what.

use super::chart::{Charted, charted};
use crate::{
    events::{EventHead, event_of},
    questionnaires::answering::{Said, said_all},
    shell::{App, Asked, Path, Problem, Query, Staff, View},
};
use axum::{extract::State, response::Response};
use domain::{
    ids::{ContactId, EventId, QuestionnaireId, RegistrationId},
    overview,
    questionnaires::{self, AnsweredSheet, Questionnaire, Scope},
    registration::{self, AttendeeOrder, AttendeeWish, Status},
    rights,
};
use ground::{Fault, Locale};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::Reader;

/// People told one by one on the page; all are in the file.
const MOST_PEOPLE: usize = 200;
/// Most target groups beside each other.
const MOST_COLUMNS: usize = 5;

/// What `questionnaires/results/page.html` sees.
#[derive(Serialize)]
pub struct ResultsPage {
    head: EventHead,
    tab: &'static str,
    /// `status` or `groups`.
    by: &'static str,
    /// Names of the columns; statuses by their words.
    columns: Vec<String>,
    forms: Vec<FormResults>,
    people: Vec<Person>,
    is_cut: bool,
    /// Sensitive answers are not for this reader.
    hides_sensitive: bool,
}

#[derive(Serialize)]
struct FormResults {
    name: String,
    answered: usize,
    questions: Vec<Charted>,
}

#[derive(Serialize)]
struct Person {
    id: RegistrationId,
    name: String,
    status: Status,
    said: Vec<Said>,
}

/// How the answers are parted.
#[derive(Deserialize)]
pub struct Parted {
    by: Option<String>,
}

/// `GET /app/events/{id}/answers?by=groups`
pub async fn show(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(parted): Query<Parted>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let sees = rights::sees_sensitive(&mut reader, (&me.user, &asked.licence), Some(&event)).await?;
    let sheets = questionnaires::answered_at(&mut reader, &id, sees).await?;
    let by_groups = parted.by.as_deref() == Some("groups");
    let (columns, of) = match by_groups {
        true => by_group(&mut reader, &sheets).await?,
        false => by_status(&sheets),
    };
    let mut forms = Vec::new();
    let mut asks: HashMap<QuestionnaireId, Questionnaire> = HashMap::new();
    let mut named: Vec<QuestionnaireId> =
        [event.questionnaire_id, event.public_questionnaire_id].into_iter().flatten().collect();
    named.extend(sheets.iter().map(|sheet| sheet.questionnaire));
    for id in named {
        if asks.contains_key(&id) {
            continue;
        }
        let Some(form) = questionnaires::store::find(&mut reader, &id).await? else { continue };
        let own: Vec<(Vec<usize>, &questionnaires::Answers)> = sheets
            .iter()
            .zip(&of)
            .filter(|(sheet, _)| sheet.questionnaire == id)
            .map(|(sheet, of)| (of.clone(), &sheet.answers))
            .collect();
        let erased = questionnaires::erased_at(&mut reader, &id, Some(Scope::Event(event.id))).await?;
        let told = questionnaires::results(&form.questions, &own, columns.len(), &erased);
        forms.push(FormResults {
            name: form.name.clone(),
            answered: own.len(),
            questions: told.into_iter().map(|result| charted(result, asked.locale)).collect(),
        });
        asks.insert(id, form);
    }
    let page = ResultsPage {
        head: EventHead::of(&mut reader, &event).await?,
        tab: "answers",
        by: if by_groups { "groups" } else { "status" },
        columns,
        forms,
        is_cut: sheets.len() > MOST_PEOPLE,
        people: people(&mut reader, &event.id, &sheets, &asks, asked.locale).await?,
        hides_sensitive: !sees && asks.values().any(|form| form.questions.iter().any(|one| one.sensitive)),
    };
    app.show(&asked, &page)
}

type Columns = (Vec<String>, Vec<Vec<usize>>);

fn by_status(sheets: &[AnsweredSheet]) -> Columns {
    let words: Vec<String> = Status::WORDS.iter().map(|word| (*word).to_owned()).collect();
    let of =
        |sheet: &AnsweredSheet| words.iter().position(|word| *word == sheet.status).into_iter().collect();
    let of = sheets.iter().map(of).collect();
    (words, of)
}

/// The target groups that most of those who answered are in.
async fn by_group(reader: &mut Reader, sheets: &[AnsweredSheet]) -> Result<Columns, Fault> {
    let contacts: Vec<ContactId> = sheets.iter().map(|sheet| sheet.contact).collect();
    let mut groups = overview::groups_among(reader, &contacts).await?;
    groups.truncate(MOST_COLUMNS);
    let place = |sheet: &AnsweredSheet| {
        let is_in = |(at, (_, members)): (usize, &(String, std::collections::HashSet<ContactId>))| {
            members.contains(&sheet.contact).then_some(at)
        };
        groups.iter().enumerate().filter_map(is_in).collect()
    };
    let of = sheets.iter().map(place).collect();
    Ok((groups.into_iter().map(|(name, _)| name).collect(), of))
}

async fn people(
    reader: &mut Reader,
    event: &EventId,
    sheets: &[AnsweredSheet],
    asks: &HashMap<QuestionnaireId, Questionnaire>,
    locale: Locale,
) -> Result<Vec<Person>, Fault> {
    let lines = registration::attendees(reader, event, &AttendeeWish::everybody(AttendeeOrder::Name)).await?;
    let by_id: HashMap<RegistrationId, &AnsweredSheet> =
        sheets.iter().map(|sheet| (sheet.registration, sheet)).collect();
    let person = |(row, _): (registration::Attendee, _)| {
        let sheet = by_id.get(&row.id)?;
        let form = asks.get(&sheet.questionnaire)?;
        Some(Person {
            id: row.id,
            name: format!("{} {}", row.first_name, row.last_name).trim().to_owned(),
            status: row.status,
            said: said_all(&form.questions, &sheet.answers, locale),
        })
    };
    Ok(lines.into_iter().filter_map(person).take(MOST_PEOPLE).collect())
}

impl View for ResultsPage {
    const PAGE: &'static str = "questionnaires/results/page.html";

    fn samples() -> Vec<Self> {
        let questions = crate::questionnaires::answering::sample_questions();
        let given = serde_json::json!({"text": "Åsa <&>", "choice": "kasvis", "choices": ["liha", "muu"], "yes_no": true, "scale": 4});
        let given: questionnaires::Answers = serde_json::from_value(given).unwrap_or_default();
        let told = questionnaires::results(&questions, &[(vec![0], &given)], 3, &[]);
        let page = |columns: &[&str]| Self {
            head: EventHead::sample("open"),
            tab: "answers",
            by: "status",
            columns: columns.iter().map(|word| (*word).to_owned()).collect(),
            forms: vec![FormResults {
                name: "Ruokailu <&>".into(),
                answered: 1,
                questions: told.iter().cloned().map(|one| charted(one, Locale::Fi)).collect(),
            }],
            people: vec![Person {
                id: ground::Id::from_bytes([5; 16]),
                name: "Eevi <Öhman>".into(),
                status: Status::Registered,
                said: said_all(&questions, &given, Locale::Fi),
            }],
            is_cut: true,
            hides_sensitive: true,
        };
        let groups = Self { by: "groups", columns: vec!["Jäsenet <1>".into()], ..page(&[]) };
        vec![
            page(Status::WORDS),
            groups,
            Self { forms: Vec::new(), people: Vec::new(), ..page(Status::WORDS) },
        ]
    }
}
