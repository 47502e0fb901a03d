//! The SQL of answers and of the choices in them.

use crate::{
    ids::{AnswersId, ContactId, EventId, QuestionnaireId, RegistrationId},
    questionnaires::{AnsweredSheet, Answers, Kept, KeptAnswers, erase::Place},
};
use ground::{Bind, Fault, Instant, Value};
use std::collections::BTreeMap;
use store::{FromRow, Reader, Row, Sql, Work};

/// Ids that go into one statement.
const CHUNK: usize = 1_000;

impl FromRow for KeptAnswers {
    fn from_row(mut row: Row) -> Result<Self, Fault> {
        let (given, sensitive): (String, Option<String>) = (row.named("given")?, row.named("sensitive")?);
        Ok(Self {
            id: row.named("id")?,
            registration_id: row.named("registration_id")?,
            questionnaire_id: row.named("questionnaire_id")?,
            form_version: row.named("form_version")?,
            given: super::read(&given)?,
            sensitive: sensitive.map(|text| super::read(&text)).transpose()?,
            erased_at: row.named("erased_at")?,
            answered_at: row.named("answered_at")?,
            changed_at: row.named("changed_at")?,
        })
    }
}

const SELECT: &str = "select id, registration_id, questionnaire_id, form_version, given, sensitive, erased_at, answered_at, \
     changed_at from answers where ";

pub(in crate::questionnaires) async fn of_registrations(
    reader: &mut Reader,
    registrations: &[RegistrationId],
) -> Result<Vec<KeptAnswers>, Fault> {
    let mut found = Vec::new();
    for ids in registrations.chunks(CHUNK) {
        let mut sql = Sql::new(SELECT);
        sql.push("registration_id in ").push_set(ids);
        found.extend(reader.all::<KeptAnswers>(sql).await?);
    }
    Ok(found)
}

/// How often each choice is taken: question, choice, how often.
pub(in crate::questionnaires) async fn taken(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
    event: &EventId,
) -> Result<Vec<(String, String, i64)>, Fault> {
    let sql = Sql::new(
        "select made.question_key, made.choice_key, count(*)
           from answer_choices made join answers on answers.id = made.answers_id
                join registrations on registrations.id = answers.registration_id
          where made.scope_id = $1 and answers.questionnaire_id = $2 and registrations.status <> 'cancelled'
          group by made.question_key, made.choice_key",
    );
    reader.all(sql.bind(event).bind(questionnaire)).await
}

pub(in crate::questionnaires) async fn remove(
    work: &mut Work,
    registrations: &[RegistrationId],
) -> Result<(), Fault> {
    for ids in registrations.chunks(CHUNK) {
        let mut sql = Sql::new(
            "delete from answer_choices where answers_id in (select id from answers where registration_id in ",
        );
        sql.push_set(ids).push(")");
        work.execute(sql).await?;
        let mut sql = Sql::new("delete from answers where registration_id in ");
        sql.push_set(ids);
        work.execute(sql).await?;
    }
    Ok(())
}

pub(in crate::questionnaires) async fn insert(work: &mut Work, kept: &[Kept]) -> Result<(), Fault> {
    let now = work.now;
    let (mut rows, mut choices) = (Vec::with_capacity(kept.len()), Vec::new());
    for one in kept {
        let id: AnswersId = work.new_id();
        let questions = &one.form.questions;
        let made = one.answers.chosen(questions).map(|(question, choice)| {
            vec![id.to_value(), one.event.to_value(), question.to_value(), choice.to_value()]
        });
        choices.extend(made);
        rows.push(row(one, &id, now)?);
    }
    const COLUMNS: [&str; 8] = [
        "id",
        "questionnaire_id",
        "form_version",
        "registration_id",
        "given",
        "sensitive",
        "answered_at",
        "changed_at",
    ];
    work.insert("answers", &COLUMNS, &rows).await?;
    const CHOICES: [&str; 4] = ["answers_id", "scope_id", "question_key", "choice_key"];
    work.insert("answer_choices", &CHOICES, &choices).await
}

fn row(kept: &Kept, id: &AnswersId, now: Instant) -> Result<Vec<Value>, Fault> {
    let (given, sensitive): (Answers, Answers) = kept.answers.clone().parted(&kept.form.questions);
    Ok(vec![
        id.to_value(),
        kept.form.questionnaire.to_value(),
        kept.form.version.to_value(),
        kept.registration.to_value(),
        super::written(&given)?.to_value(),
        super::written(&sensitive)?.to_value(),
        kept.since.unwrap_or(now).to_value(),
        now.to_value(),
    ])
}

/// Answers whose sensitive part is to be erased.
pub(in crate::questionnaires) struct Due {
    pub id: AnswersId,
    pub questionnaire_id: QuestionnaireId,
    pub form_version: i64,
    pub event_id: EventId,
    pub sensitive: Answers,
}

/// The first of those whose time has come.
pub(in crate::questionnaires) async fn due(work: &mut Work, limit: i64) -> Result<Vec<Due>, Fault> {
    let now = work.now;
    let sql = Sql::new(
        "select answers.id, answers.questionnaire_id, answers.form_version, registrations.event_id, answers.sensitive
           from answers join registrations on registrations.id = answers.registration_id
                join events on events.id = registrations.event_id
                join questionnaires on questionnaires.id = answers.questionnaire_id
          where answers.erased_at is null and answers.sensitive <> '{}'
            and events.ends_at + questionnaires.sensitive_days * 86400000 <= $1
          order by answers.id limit $2",
    );
    let rows: Vec<(AnswersId, QuestionnaireId, i64, EventId, String)> =
        work.all(sql.bind(&now).bind(&limit)).await?;
    let due = rows.into_iter().map(|(id, questionnaire_id, form_version, event_id, text)| {
        Ok(Due { id, questionnaire_id, form_version, event_id, sensitive: super::read(&text)? })
    });
    due.collect()
}

pub(in crate::questionnaires) async fn add_tallies(
    work: &mut Work,
    tallies: &BTreeMap<Place, i64>,
) -> Result<(), Fault> {
    for ((questionnaire, event, question, choice), count) in tallies {
        let sql = Sql::new(
            "insert into answer_tallies (questionnaire_id, scope_id, question_key, choice_key, count)
             values ($1, $2, $3, $4, $5)
             on conflict (questionnaire_id, scope_id, question_key, choice_key)
             do update set count = answer_tallies.count + $6",
        );
        let sql = sql.bind(questionnaire).bind(event).bind(question).bind(choice).bind(count).bind(count);
        work.execute(sql).await?;
    }
    Ok(())
}

/// Takes the sensitive part out of a set of answers.
pub(in crate::questionnaires) async fn erase<'k>(
    work: &mut Work,
    id: &AnswersId,
    keys: impl Iterator<Item = &'k String>,
) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update answers set sensitive = '{}', erased_at = $2 where id = $1");
    work.execute(sql.bind(id).bind(&now)).await?;
    let keys: Vec<String> = keys.cloned().collect();
    let mut sql = Sql::new("delete from answer_choices where answers_id = ");
    sql.push_value(id).push(" and question_key in ").push_set(&keys);
    work.execute(sql).await.map(drop)
}

pub(in crate::questionnaires) async fn tallies(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
    event: &EventId,
) -> Result<Vec<(String, String, i64)>, Fault> {
    let sql = Sql::new(
        "select question_key, choice_key, count from answer_tallies where questionnaire_id = $1 and scope_id = $2
          order by question_key, choice_key",
    );
    reader.all(sql.bind(questionnaire).bind(event)).await
}

pub(in crate::questionnaires) async fn answered_at(
    reader: &mut Reader,
    event: &EventId,
    sees_sensitive: bool,
) -> Result<Vec<AnsweredSheet>, Fault> {
    let sql = Sql::new(
        "select registrations.id, registrations.contact_id, answers.questionnaire_id, registrations.status,
                answers.given, answers.sensitive
           from answers join registrations on registrations.id = answers.registration_id
                join contacts on contacts.id = registrations.contact_id
          where registrations.event_id = $1 order by contacts.sort_key, registrations.id",
    );
    type Line = (RegistrationId, ContactId, QuestionnaireId, String, String, String);
    let rows: Vec<Line> = reader.all(sql.bind(event)).await?;
    let sheets = rows.into_iter().map(|(registration, contact, questionnaire, status, given, sensitive)| {
        let mut answers: Answers = super::read(&given)?;
        if sees_sensitive {
            answers.0.extend(super::read::<Answers>(&sensitive)?.0);
        }
        Ok(AnsweredSheet { registration, contact, questionnaire, status, answers })
    });
    sheets.collect()
}
