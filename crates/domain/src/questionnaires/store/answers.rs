//! The SQL of answers and of the choices in them.

use crate::{
    ids::{AnswersId, ContactId, EventId, QuestionnaireId, RegistrationId, SurveyLinkId},
    questionnaires::{AnsweredSheet, Answers, Giver, Kept, KeptAnswers, Scope},
};
use ground::{Bind, Fault, Instant, Value};
use std::collections::HashSet;
use store::{FromRow, Reader, Row, Sql, Work, sql::MOST_ROWS};

/// Ids that go into one statement.
const CHUNK: usize = 1_000;

impl FromRow for KeptAnswers {
    fn from_row(mut row: Row) -> Result<Self, Fault> {
        let (given, sensitive): (String, Option<String>) = (row.named("given")?, row.named("sensitive")?);
        Ok(Self {
            id: row.named("id")?,
            registration_id: row.named("registration_id")?,
            contact_id: row.named("contact_id")?,
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

const SELECT: &str = "select answers.id, answers.registration_id, answers.questionnaire_id, answers.form_version, answers.given, \
     answers.sensitive, answers.erased_at, answers.answered_at, answers.changed_at, \
     coalesce(answers.contact_id, registrations.contact_id) as contact_id \
     from answers left join registrations on registrations.id = answers.registration_id where ";

/// Most sets of answers that are told of one contact.
const MOST_OF_CONTACT: i64 = 200;

pub(in crate::questionnaires) async fn of_registrations(
    reader: &mut Reader,
    registrations: &[RegistrationId],
) -> Result<Vec<KeptAnswers>, Fault> {
    let mut found = Vec::new();
    for ids in registrations.chunks(CHUNK) {
        let mut sql = Sql::new(SELECT);
        sql.push("answers.registration_id in ").push_set(ids);
        found.extend(reader.all::<KeptAnswers>(sql).await?);
    }
    Ok(found)
}

pub(in crate::questionnaires) async fn answered_among(
    reader: &mut Reader,
    registrations: &[RegistrationId],
) -> Result<HashSet<RegistrationId>, Fault> {
    let mut found = HashSet::new();
    for ids in registrations.chunks(CHUNK) {
        let mut sql = Sql::new("select registration_id from answers where registration_id in ");
        sql.push_set(ids);
        found.extend(reader.all::<(RegistrationId,)>(sql).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}

pub(in crate::questionnaires) async fn of_contact(
    reader: &mut Reader,
    contact: &ContactId,
) -> Result<Vec<KeptAnswers>, Fault> {
    let mut sql = Sql::new(SELECT);
    sql.push("answers.contact_id = ").push_value(contact);
    sql.push(" or answers.registration_id in (select id from registrations where contact_id = ");
    sql.push_value(contact).push(") order by answers.answered_at desc, answers.id desc limit ");
    sql.push_value(&MOST_OF_CONTACT);
    reader.all(sql).await
}

pub(in crate::questionnaires) async fn of_questionnaire(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
    after: Option<(Instant, AnswersId)>,
    limit: i64,
) -> Result<Vec<KeptAnswers>, Fault> {
    let mut sql = Sql::new(SELECT);
    sql.push("answers.questionnaire_id = ").push_value(questionnaire);
    if let Some((at, id)) = after {
        sql.push(" and (answers.answered_at < ").push_value(&at);
        sql.push(" or (answers.answered_at = ").push_value(&at).push(" and answers.id < ");
        sql.push_value(&id).push("))");
    }
    sql.push(" order by answers.answered_at desc, answers.id desc limit ").push_value(&limit);
    reader.all(sql).await
}

pub(in crate::questionnaires) async fn count_of(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
) -> Result<i64, Fault> {
    let sql = Sql::new("select count(*) from answers where questionnaire_id = $1");
    let (count,) = reader.one(sql.bind(questionnaire)).await?;
    Ok(count)
}

pub(in crate::questionnaires) async fn times(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
    contact: &ContactId,
) -> Result<i64, Fault> {
    let sql = Sql::new("select count(*) from answers where questionnaire_id = $1 and contact_id = $2");
    let (count,) = reader.one(sql.bind(questionnaire).bind(contact)).await?;
    Ok(count)
}

pub(in crate::questionnaires) async fn is_showing_kept(
    reader: &mut Reader,
    showing: &[u8],
) -> Result<bool, Fault> {
    let mut sql = Sql::new("select count(*) from answers where showing = ");
    sql.push_value(showing);
    let (count,): (i64,) = reader.one(sql).await?;
    Ok(count > 0)
}

pub(in crate::questionnaires) async fn hand_over(
    work: &mut Work,
    from: &ContactId,
    to: &ContactId,
    only: Option<&[AnswersId]>,
) -> Result<Vec<AnswersId>, Fault> {
    let mut sql = Sql::new("update answers set contact_id = ");
    sql.push_value(to).push(" where contact_id = ").push_value(from);
    match only {
        Some([]) => return Ok(Vec::new()),
        Some(only) => sql.push(" and id in ").push_list(only),
        None => &mut sql,
    };
    sql.push(" returning id");
    Ok(work.all::<(AnswersId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

/// Which of the choices made are counted.
#[derive(Clone, Copy)]
pub(in crate::questionnaires) enum Counted<'q> {
    /// All there are: also of those who gave their place back, and of other questionnaires there. Read from the index alone.
    Made,
    /// Those that hold one, of answers to this questionnaire.
    Held(&'q QuestionnaireId),
}

/// How often each of `choices` (question, choice) is made: question, choice, how often. Only these are counted: they have a
/// capacity, so their number does not grow with the event.
pub(in crate::questionnaires) async fn counts(
    reader: &mut Reader,
    scope: Scope,
    choices: &[(&str, &str)],
    counted: Counted<'_>,
) -> Result<Vec<(String, String, i64)>, Fault> {
    let mut counts = Vec::with_capacity(choices.len());
    for choices in choices.chunks(MOST_ROWS) {
        let rows: Vec<Vec<Value>> =
            choices.iter().map(|(question, choice)| vec![question.to_value(), choice.to_value()]).collect();
        let mut sql = Sql::new(
            "select made.question_key, made.choice_key, count(*) from (select distinct column1, column2 from (values ",
        );
        sql.push_row_set(&rows).push(
            ") as v) as scarce join answer_choices made
               on made.question_key = scarce.column1 and made.choice_key = scarce.column2 and made.scope_id = ",
        );
        sql.push_value(&scope);
        if let Counted::Held(questionnaire) = counted {
            sql.push(
                " join answers on answers.id = made.answers_id
                  left join registrations on registrations.id = answers.registration_id
                  where (registrations.id is null or registrations.status <> 'cancelled')
                    and answers.questionnaire_id = ",
            );
            sql.push_value(questionnaire);
        }
        sql.push(" group by made.question_key, made.choice_key");
        counts.extend(reader.all::<(String, String, i64)>(sql).await?);
    }
    Ok(counts)
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

/// The answers of this id.
pub(in crate::questionnaires) async fn find(
    reader: &mut Reader,
    id: &AnswersId,
) -> Result<Option<KeptAnswers>, Fault> {
    let mut sql = Sql::new(SELECT);
    sql.push("answers.id = ").push_value(id);
    reader.optional(sql).await
}

/// Writes the answers; says under which ids, in their order.
pub(in crate::questionnaires) async fn insert(
    work: &mut Work,
    kept: &[Kept],
) -> Result<Vec<AnswersId>, Fault> {
    let now = work.now;
    let (mut rows, mut ids) = (Vec::with_capacity(kept.len()), Vec::with_capacity(kept.len()));
    for one in kept {
        let id: AnswersId = work.new_id();
        rows.push(row(one, &id, now)?);
        ids.push(id);
    }
    const COLUMNS: [&str; 11] = [
        "id",
        "questionnaire_id",
        "form_version",
        "registration_id",
        "contact_id",
        "survey_link_id",
        "showing",
        "given",
        "sensitive",
        "answered_at",
        "changed_at",
    ];
    work.insert("answers", &COLUMNS, &rows).await?;
    Ok(ids)
}

/// Notes choices that have a capacity, where they are not noted yet.
pub(in crate::questionnaires) async fn count(
    work: &mut Work,
    choices: &[(AnswersId, &str, &str)],
) -> Result<(), Fault> {
    for choices in choices.chunks(MOST_ROWS) {
        let row = |(id, question, choice): &(AnswersId, &str, &str)| {
            vec![id.to_value(), question.to_value(), choice.to_value()]
        };
        let rows: Vec<Vec<Value>> = choices.iter().map(row).collect();
        let mut sql = Sql::new(
            "insert into answer_choices (answers_id, scope_id, question_key, choice_key)
             select distinct answers.id, coalesce(registrations.event_id, answers.questionnaire_id), column2, column3
               from (values ",
        );
        sql.push_row_set(&rows).push(
            ") as v join answers on answers.id = v.column1
                    left join registrations on registrations.id = answers.registration_id
              where true on conflict (answers_id, question_key, choice_key) do nothing",
        );
        work.execute(sql).await?;
    }
    Ok(())
}

fn row(kept: &Kept, id: &AnswersId, now: Instant) -> Result<Vec<Value>, Fault> {
    let (given, sensitive) = kept.answers.parted(&kept.form.questions);
    let mut whose = (None::<RegistrationId>, None::<ContactId>, None::<SurveyLinkId>, None::<Vec<u8>>);
    match &kept.giver {
        Giver::Registration { id, .. } => whose.0 = Some(*id),
        Giver::Link { id, contact } => (whose.1, whose.2) = (Some(*contact), Some(*id)),
        Giver::Anybody { showing } => whose.3 = Some(showing.clone()),
    }
    Ok(vec![
        id.to_value(),
        kept.form.questionnaire.to_value(),
        kept.form.version.to_value(),
        whose.0.to_value(),
        whose.1.to_value(),
        whose.2.to_value(),
        whose.3.to_value(),
        super::written(&given)?.to_value(),
        super::written(&sensitive)?.to_value(),
        kept.since.unwrap_or(now).to_value(),
        now.to_value(),
    ])
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
    sheets(reader, sql.bind(event), sees_sensitive).await
}

/// What was answered by the links of mails about the event.
pub(in crate::questionnaires) async fn answered_by_link(
    reader: &mut Reader,
    event: &EventId,
    sees_sensitive: bool,
) -> Result<Vec<AnsweredSheet>, Fault> {
    let sql = Sql::new(
        "select answers.registration_id, answers.contact_id, answers.questionnaire_id, 'link', answers.given, answers.sensitive
           from survey_links join answers on answers.survey_link_id = survey_links.id
                join contacts on contacts.id = answers.contact_id
          where survey_links.event_id = $1 order by contacts.sort_key, answers.id",
    );
    sheets(reader, sql.bind(event), sees_sensitive).await
}

async fn sheets(reader: &mut Reader, sql: Sql, sees_sensitive: bool) -> Result<Vec<AnsweredSheet>, Fault> {
    type Line = (Option<RegistrationId>, ContactId, QuestionnaireId, String, String, String);
    let rows: Vec<Line> = reader.all(sql).await?;
    let sheets = rows.into_iter().map(|(registration, contact, questionnaire, status, given, sensitive)| {
        let mut answers: Answers = super::read(&given)?;
        if sees_sensitive {
            answers.0.extend(super::read::<Answers>(&sensitive)?.0);
        }
        Ok(AnsweredSheet { registration, contact, questionnaire, status, answers })
    });
    sheets.collect()
}
