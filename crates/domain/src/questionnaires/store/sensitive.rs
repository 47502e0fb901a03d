//! The SQL of sensitive answers: what becomes sensitive, what is due to be erased, and the counts that stay.

use crate::{
    ids::{AnswersId, EventId, QuestionnaireId},
    questionnaires::{Answers, Scope, erase::Place},
};
use ground::Fault;
use std::collections::BTreeMap;
use store::{Reader, Sql, Work};

/// So many sets of answers are read at once.
const CHUNK: i64 = 1_000;

/// Puts what was answered to these questions beside what is sensitive already, wherever it was given.
pub(in crate::questionnaires) async fn hide(
    work: &mut Work,
    questionnaire: &QuestionnaireId,
    keys: &[&str],
) -> Result<(), Fault> {
    let mut after: Option<AnswersId> = None;
    loop {
        let mut sql = Sql::new("select id, given, sensitive from answers where questionnaire_id = ");
        sql.push_value(questionnaire);
        if let Some(after) = after {
            sql.push(" and id > ").push_value(&after);
        }
        sql.push(" order by id limit ").push_value(&CHUNK);
        let rows: Vec<(AnswersId, String, String)> = work.all(sql).await?;
        let Some((last, ..)) = rows.last() else { return Ok(()) };
        after = Some(*last);
        for (id, given, sensitive) in rows {
            let (mut given, mut sensitive): (Answers, Answers) =
                (super::read(&given)?, super::read(&sensitive)?);
            let moved = keys.iter().filter_map(|key| given.0.remove_entry(*key));
            let known = sensitive.0.len();
            sensitive.0.extend(moved);
            if sensitive.0.len() > known {
                let sql =
                    Sql::new("update answers set given = $2, sensitive = $3, erased_at = null where id = $1");
                let sql = sql.bind(&id).bind(&super::written(&given)?).bind(&super::written(&sensitive)?);
                work.execute(sql).await?;
            }
        }
    }
}

/// Answers whose sensitive part is to be erased.
pub(in crate::questionnaires) struct Due {
    pub id: AnswersId,
    pub questionnaire_id: QuestionnaireId,
    pub form_version: i64,
    pub scope: Scope,
    pub sensitive: Answers,
}

/// The first of those whose time has come.
pub(in crate::questionnaires) async fn due(work: &mut Work, limit: i64) -> Result<Vec<Due>, Fault> {
    let now = work.now;
    let sql = Sql::new(
        "select answers.id, answers.questionnaire_id, answers.form_version, events.id, answers.sensitive
           from answers left join registrations on registrations.id = answers.registration_id
                left join survey_links on survey_links.id = answers.survey_link_id
                left join events on events.id = coalesce(registrations.event_id, survey_links.event_id)
                join questionnaires on questionnaires.id = answers.questionnaire_id
          where answers.erased_at is null and answers.sensitive <> '{}'
            and case when events.ends_at > answers.answered_at then events.ends_at else answers.answered_at end
                + questionnaires.sensitive_days * 86400000 <= $1
          order by answers.id limit $2",
    );
    let rows: Vec<(AnswersId, QuestionnaireId, i64, Option<EventId>, String)> =
        work.all(sql.bind(&now).bind(&limit)).await?;
    let due = rows.into_iter().map(|(id, questionnaire_id, form_version, event, text)| {
        let scope = event.map_or(Scope::Alone(questionnaire_id), Scope::Event);
        Ok(Due { id, questionnaire_id, form_version, scope, sensitive: super::read(&text)? })
    });
    due.collect()
}

pub(in crate::questionnaires) async fn add_tallies(
    work: &mut Work,
    tallies: &BTreeMap<Place, i64>,
) -> Result<(), Fault> {
    for ((questionnaire, scope, question, choice), count) in tallies {
        let sql = Sql::new(
            "insert into answer_tallies (questionnaire_id, scope_id, question_key, choice_key, count)
             values ($1, $2, $3, $4, $5)
             on conflict (questionnaire_id, scope_id, question_key, choice_key)
             do update set count = answer_tallies.count + $6",
        );
        let sql = sql.bind(questionnaire).bind(scope).bind(question).bind(choice).bind(count).bind(count);
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
    super::files::erase(work, id, &keys).await?;
    let mut sql = Sql::new("delete from answer_choices where answers_id = ");
    sql.push_value(id).push(" and question_key in ").push_set(&keys);
    work.execute(sql).await.map(drop)
}

pub(in crate::questionnaires) async fn tallies(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
    scope: Option<Scope>,
) -> Result<Vec<(String, String, i64)>, Fault> {
    let mut sql = Sql::new(
        "select question_key, choice_key, cast(sum(count) as bigint) from answer_tallies where questionnaire_id = ",
    );
    sql.push_value(questionnaire);
    if let Some(scope) = scope {
        sql.push(" and scope_id = ").push_value(&scope);
    }
    sql.push(" group by question_key, choice_key order by question_key, choice_key");
    reader.all(sql).await
}
