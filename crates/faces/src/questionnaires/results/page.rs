//! The tab of an event: charts of each questionnaire by status or target group, and who answered what.

use super::{
    chart::{Charted, charted},
    pages::Pages,
};
use crate::{
    events::{EventHead, event_of},
    questionnaires::answering::{Said, said_all},
    shell::{App, Asked, Path, Problem, Query, Staff, View},
};
use axum::{extract::State, response::Response};
use domain::{
    contacts,
    ids::{ContactId, EventId, QuestionnaireId, RegistrationId},
    overview,
    questionnaires::{self, AnsweredSheet, BY_LINK, Questionnaire, Scope},
    registration::Status,
    rights,
};
use ground::{Fault, Locale};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::Reader;

/// People told one by one on one page.
const PEOPLE: usize = 50;
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
    /// Where the other pages of people are.
    pages: Pages,
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
    /// `None`: answered by the link of a mail.
    id: Option<RegistrationId>,
    contact: ContactId,
    name: String,
    /// A status of registrations, or `link`.
    status: String,
    said: Vec<Said>,
}

/// How the answers are parted.
#[derive(Deserialize)]
pub struct Parted {
    by: Option<String>,
    page: Option<usize>,
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
    let pages = Pages::of(parted.page, sheets.len(), PEOPLE);
    let page = ResultsPage {
        head: EventHead::of(&mut reader, &event).await?,
        tab: "answers",
        by: if by_groups { "groups" } else { "status" },
        columns,
        forms,
        people: people(&mut reader, pages.part(&sheets), &asks, asked.locale).await?,
        pages,
        hides_sensitive: !sees && asks.values().any(|form| form.questions.iter().any(|one| one.sensitive)),
    };
    app.show(&asked, &page)
}

type Columns = (Vec<String>, Vec<Vec<usize>>);

fn by_status(sheets: &[AnsweredSheet]) -> Columns {
    let words = Status::WORDS.iter().copied().chain([BY_LINK]);
    let words = words.filter(|word| sheets.iter().any(|sheet| sheet.status == *word));
    let words: Vec<String> = words.map(str::to_owned).collect();
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
    sheets: &[AnsweredSheet],
    asks: &HashMap<QuestionnaireId, Questionnaire>,
    locale: Locale,
) -> Result<Vec<Person>, Fault> {
    let ids: Vec<ContactId> = sheets.iter().map(|sheet| sheet.contact).collect();
    let known = contacts::of(reader, &ids).await?;
    let person = |sheet: &AnsweredSheet| {
        let form = asks.get(&sheet.questionnaire)?;
        Some(Person {
            id: sheet.registration,
            contact: sheet.contact,
            name: known.get(&sheet.contact)?.name(),
            status: sheet.status.clone(),
            said: said_all(&form.questions, &sheet.answers, locale),
        })
    };
    Ok(sheets.iter().filter_map(person).collect())
}

impl View for ResultsPage {
    const PAGE: &'static str = "questionnaires/results/page.html";

    fn samples() -> Vec<Self> {
        let questions = crate::questionnaires::answering::sample_questions();
        let given = serde_json::json!({"text": "Åsa <&>", "choice": "kasvis", "choices": ["liha", "muu"], "yes_no": true, "scale": 4});
        let given: questionnaires::Answers = serde_json::from_value(given).unwrap_or_default();
        let told = questionnaires::results(&questions, &[(vec![0], &given)], 3, &[]);
        let page = |by: &'static str, columns: &[&str]| Self {
            head: EventHead::sample("open"),
            tab: "answers",
            by,
            columns: columns.iter().map(|word| (*word).to_owned()).collect(),
            forms: vec![FormResults {
                name: "Ruokailu <&>".into(),
                answered: 1,
                questions: told.iter().cloned().map(|one| charted(one, Locale::Fi)).collect(),
            }],
            people: vec![Person {
                id: (by == "status").then(|| ground::Id::from_bytes([5; 16])),
                contact: ground::Id::from_bytes([3; 16]),
                name: "Eevi <Öhman>".into(),
                status: if by == "status" { "registered".into() } else { BY_LINK.into() },
                said: said_all(&questions, &given, Locale::Fi),
            }],
            pages: Pages::of(Some(2), 120, PEOPLE),
            hides_sensitive: true,
        };
        let groups = Self { columns: vec!["Jäsenet <1>".into()], ..page("groups", &[]) };
        vec![
            page("status", &["registered", "waitlisted", "cancelled", BY_LINK]),
            groups,
            Self { forms: Vec::new(), people: Vec::new(), ..page("status", Status::WORDS) },
        ]
    }
}
