//! The SQL of files sent as answers.

use crate::{
    ids::{AnswerFileId, AnswersId, QuestionnaireId, RegistrationId},
    questionnaires::HeldFile,
};
use ground::{Bind, Fault, Instant, Value};
use store::{Reader, Sql, Work};

/// Ids that go into one statement.
const CHUNK: usize = 1_000;

pub(in crate::questionnaires) async fn insert(
    work: &mut Work,
    questionnaire: &QuestionnaireId,
    file: &HeldFile,
    media_type: &str,
    content: Vec<u8>,
) -> Result<(), Fault> {
    const COLUMNS: [&str; 8] =
        ["id", "questionnaire_id", "question_key", "name", "media_type", "size", "content", "created_at"];
    let row = vec![
        file.id.to_value(),
        questionnaire.to_value(),
        file.key.to_value(),
        file.name.to_value(),
        media_type.to_value(),
        file.size.to_value(),
        Value::Bytes(content),
        work.now.to_value(),
    ];
    work.insert("answer_files", &COLUMNS, &[row]).await
}

/// Bytes of all that no answers name yet.
pub(in crate::questionnaires) async fn waiting_bytes(reader: &mut Reader) -> Result<i64, Fault> {
    let sql =
        Sql::new("select cast(coalesce(sum(size), 0) as bigint) from answer_files where answers_id is null");
    let (bytes,) = reader.one(sql).await?;
    Ok(bytes)
}

/// Those of these that wait, or belong to answers of a registration.
pub(in crate::questionnaires) async fn usable(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
    ids: &[AnswerFileId],
) -> Result<Vec<HeldFile>, Fault> {
    let mut sql = Sql::new(
        "select answer_files.id, answer_files.question_key, answer_files.name, answer_files.size, answers.registration_id
           from answer_files left join answers on answers.id = answer_files.answers_id
          where answer_files.questionnaire_id = ",
    );
    sql.push_value(questionnaire);
    sql.push(" and (answer_files.answers_id is null or answers.registration_id is not null)");
    sql.push(" and answer_files.id in ").push_set(ids);
    type Line = (AnswerFileId, String, String, i64, Option<RegistrationId>);
    let rows: Vec<Line> = reader.all(sql).await?;
    let held = rows.into_iter().map(|(id, key, name, size, given_with)| HeldFile {
        id,
        key,
        name,
        size,
        given_with,
    });
    Ok(held.collect())
}

pub(in crate::questionnaires) async fn loosen(
    work: &mut Work,
    registrations: &[RegistrationId],
) -> Result<Vec<AnswerFileId>, Fault> {
    let mut loose = Vec::new();
    for ids in registrations.chunks(CHUNK) {
        let mut sql = Sql::new(
            "update answer_files set answers_id = null where answers_id in
               (select id from answers where registration_id in ",
        );
        sql.push_set(ids).push(") returning id");
        loose.extend(work.all::<(AnswerFileId,)>(sql).await?.into_iter().map(|(id,)| id));
    }
    Ok(loose)
}

/// A file of its own with the same content.
pub(in crate::questionnaires) async fn copy(
    work: &mut Work,
    id: &AnswerFileId,
) -> Result<AnswerFileId, Fault> {
    let (own, now): (AnswerFileId, Instant) = (work.new_id(), work.now);
    let mut sql = Sql::new(
        "insert into answer_files (id, questionnaire_id, question_key, name, media_type, size, content, created_at) select ",
    );
    sql.push_value(&own);
    sql.push(", questionnaire_id, question_key, name, media_type, size, content, ").push_value(&now);
    sql.push(" from answer_files where id = ").push_value(id);
    work.execute(sql).await?;
    Ok(own)
}

pub(in crate::questionnaires) async fn give(
    work: &mut Work,
    files: &[AnswerFileId],
    answers: &AnswersId,
) -> Result<(), Fault> {
    if files.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new("update answer_files set answers_id = ");
    sql.push_value(answers).push(" where answers_id is null and id in ").push_set(files);
    work.execute(sql).await.map(drop)
}

pub(in crate::questionnaires) async fn remove(work: &mut Work, ids: &[AnswerFileId]) -> Result<(), Fault> {
    for ids in ids.chunks(CHUNK) {
        let mut sql = Sql::new("delete from answer_files where id in ");
        sql.push_set(ids);
        work.execute(sql).await?;
    }
    Ok(())
}

pub(in crate::questionnaires) async fn remove_waiting(
    work: &mut Work,
    before: Instant,
) -> Result<u64, Fault> {
    let sql = Sql::new("delete from answer_files where answers_id is null and created_at < $1");
    work.execute(sql.bind(&before)).await
}

/// Removes the files of these questions.
pub(in crate::questionnaires) async fn erase(
    work: &mut Work,
    answers: &AnswersId,
    questions: &[String],
) -> Result<(), Fault> {
    let mut sql = Sql::new("delete from answer_files where answers_id = ");
    sql.push_value(answers).push(" and question_key in ").push_set(questions);
    work.execute(sql).await.map(drop)
}

/// The answers and the question that a file belongs to, and its media type.
pub(in crate::questionnaires) async fn place_of(
    reader: &mut Reader,
    id: &AnswerFileId,
) -> Result<Option<(AnswersId, String, String)>, Fault> {
    let sql = Sql::new(
        "select answers_id, question_key, media_type from answer_files where id = $1 and answers_id is not null",
    );
    reader.optional(sql.bind(id)).await
}

pub(in crate::questionnaires) async fn content(
    reader: &mut Reader,
    id: &AnswerFileId,
) -> Result<Option<Vec<u8>>, Fault> {
    let found: Option<(Vec<u8>,)> =
        reader.optional(Sql::new("select content from answer_files where id = $1").bind(id)).await?;
    Ok(found.map(|(content,)| content))
}
