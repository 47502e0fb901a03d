//! The SQL of answers and of the choices in them.

use crate::{
    ids::{AnswersId, EventId, QuestionnaireId, RegistrationId},
    questionnaires::{Answers, Kept, KeptAnswers},
};
use ground::{Bind, Fault, Instant, Value};
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
