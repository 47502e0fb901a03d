//! The SQL of questionnaires and the versions of their questions.

pub(super) mod answers;
pub(super) mod files;
pub(super) mod sensitive;

use super::{Question, Questionnaire, QuestionnaireDraft};
use crate::{
    ids::QuestionnaireId,
    list::{self, Listing, Wish},
};
use ground::{Bind, Fault, Instant, Value, Zone};
use store::{FromRow, Reader, Row, Sql, Work};

const COLUMNS: &str = "questionnaires.id, number, name, description, active, days_valid, repeatable, public_visible, sensitive_days, \
     messages, button_texts, form_version, archived_at, questionnaires.version, questionnaires.created_at, updated_at, \
     (select questions from questionnaire_versions asked where asked.questionnaire_id = questionnaires.id \
        and asked.version = questionnaires.form_version) as questions";

impl FromRow for Questionnaire {
    fn from_row(mut row: Row) -> Result<Self, Fault> {
        let (messages, buttons): (String, String) = (row.named("messages")?, row.named("button_texts")?);
        let questions: String = row.named("questions")?;
        Ok(Self {
            id: row.named("id")?,
            number: row.named("number")?,
            name: row.named("name")?,
            description: row.named("description")?,
            active: row.named("active")?,
            days_valid: row.named("days_valid")?,
            repeatable: row.named("repeatable")?,
            public_visible: row.named("public_visible")?,
            sensitive_days: row.named("sensitive_days")?,
            messages: read(&messages)?,
            button_texts: read(&buttons)?,
            questions: read(&questions)?,
            form_version: row.named("form_version")?,
            archived_at: row.named("archived_at")?,
            version: row.named("version")?,
            created_at: row.named("created_at")?,
            updated_at: row.named("updated_at")?,
        })
    }
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|error| Fault::because("reading a stored questionnaire", error))
}

fn written(part: &impl serde::Serialize) -> Result<String, Fault> {
    serde_json::to_string(part).map_err(|error| Fault::because("writing a questionnaire", error))
}

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from questionnaires ").push(rest);
    sql
}

/// The questionnaire, if it is there (archived ones too).
pub async fn find(reader: &mut Reader, id: &QuestionnaireId) -> Result<Option<Questionnaire>, Fault> {
    reader.optional(select("where questionnaires.id = $1").bind(id)).await
}

/// The questionnaire with this number (`KY-1001`, any case).
pub async fn find_by_number(reader: &mut Reader, number: &str) -> Result<Option<Questionnaire>, Fault> {
    reader.optional(select("where number = $1").bind(&number.trim().to_uppercase())).await
}

/// The questionnaire, its row locked until the Work ends.
pub async fn lock(work: &mut Work, id: &QuestionnaireId) -> Result<Option<Questionnaire>, Fault> {
    let mut sql = select("where questionnaires.id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await
}

/// All that are not archived, in order of names.
pub async fn all(reader: &mut Reader) -> Result<Vec<Questionnaire>, Fault> {
    reader.all(select("where archived_at is null order by sort_key, questionnaires.id limit 500")).await
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<Questionnaire>, Fault> {
    list::page(reader, COLUMNS, wish, zone).await
}

store::row! {
    /// What pickers know of a questionnaire.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Named { pub id: QuestionnaireId, pub number: String, pub name: String, pub is_asked: bool }
}

/// Those that can be chosen, and `also`, whatever became of it, in order of names.
pub async fn choosable(reader: &mut Reader, also: &[QuestionnaireId]) -> Result<Vec<Named>, Fault> {
    let mut sql = Sql::new(
        "select id, number, name, (active = true and archived_at is null) as is_asked from questionnaires
          where (active = true and archived_at is null) or id in ",
    );
    sql.push_set(also).push(" order by sort_key, id limit 500");
    reader.all(sql).await
}

store::row! {
    /// A questionnaire in the list of administrators.
    #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
    pub struct Summary {
        pub id: QuestionnaireId,
        pub number: String,
        pub name: String,
        pub active: bool,
        /// How many questions are asked now.
        pub questions: i64,
        /// How many events ask it.
        pub events: i64,
        /// How many answered it.
        pub answers: i64,
        pub archived_at: Option<Instant>,
        pub updated_at: Instant,
    }
}

/// All questionnaires in order of names, archived ones too.
pub async fn summaries(reader: &mut Reader) -> Result<Vec<Summary>, Fault> {
    let sql = Sql::new(
        "select id, number, name, active, cast(0 as bigint) as questions, archived_at, updated_at,
                (select count(*) from events where archived_at is null and
                   (questionnaire_id = questionnaires.id or public_questionnaire_id = questionnaires.id)) as events,
                (select count(*) from answers where answers.questionnaire_id = questionnaires.id) as answers
           from questionnaires order by sort_key, id limit 1000",
    );
    let mut found: Vec<Summary> = reader.all(sql).await?;
    let asked: Vec<Questionnaire> =
        reader.all(select("order by sort_key, questionnaires.id limit 1000")).await?;
    for (summary, one) in found.iter_mut().zip(asked) {
        let put = one.questions.iter().filter(|question| !question.retired && question.kind.is_asked());
        summary.questions = i64::try_from(put.count()).unwrap_or(i64::MAX);
    }
    Ok(found)
}

/// Which version of its questions each of them asks now.
pub(super) async fn form_versions(
    reader: &mut Reader,
    ids: &[QuestionnaireId],
) -> Result<Vec<(QuestionnaireId, i64)>, Fault> {
    let mut sql = Sql::new("select id, form_version from questionnaires where id in ");
    sql.push_set(ids);
    reader.all(sql).await
}

/// The questions as they were in this version.
pub(super) async fn questions(
    reader: &mut Reader,
    id: &QuestionnaireId,
    version: i64,
) -> Result<Option<Vec<Question>>, Fault> {
    let sql =
        Sql::new("select questions from questionnaire_versions where questionnaire_id = $1 and version = $2");
    let found: Option<(String,)> = reader.optional(sql.bind(id).bind(&version)).await?;
    found.map(|(text,)| read(&text)).transpose()
}

/// Every version's questions, oldest first.
pub async fn versions(reader: &mut Reader, id: &QuestionnaireId) -> Result<Vec<(i64, Vec<Question>)>, Fault> {
    let sql = Sql::new(
        "select version, questions from questionnaire_versions where questionnaire_id = $1 order by version",
    );
    let rows: Vec<(i64, String)> = reader.all(sql.bind(id)).await?;
    rows.into_iter().map(|(version, text)| Ok((version, read(&text)?))).collect()
}

pub(super) async fn insert_version(
    work: &mut Work,
    id: &QuestionnaireId,
    version: i64,
    questions: &[Question],
) -> Result<(), Fault> {
    let now = work.now;
    let row = vec![id.to_value(), version.to_value(), written(&questions)?.to_value(), now.to_value()];
    let columns = ["questionnaire_id", "version", "questions", "created_at"];
    work.insert("questionnaire_versions", &columns, &[row]).await
}

const WRITTEN: [&str; 12] = [
    "name",
    "sort_key",
    "search_text",
    "description",
    "active",
    "days_valid",
    "repeatable",
    "public_visible",
    "sensitive_days",
    "messages",
    "button_texts",
    "updated_at",
];

fn columns_of(draft: &QuestionnaireDraft, now: Instant) -> Result<Vec<Value>, Fault> {
    let searched = format!("{} {}", draft.name, draft.description.as_deref().unwrap_or_default());
    Ok(vec![
        draft.name.to_value(),
        ground::collate::text_key(&draft.name).to_value(),
        ground::collate::fold(&searched).to_value(),
        draft.description.to_value(),
        draft.active.to_value(),
        draft.days_valid.to_value(),
        draft.repeatable.to_value(),
        draft.public_visible.to_value(),
        draft.sensitive_days.to_value(),
        written(&draft.messages)?.to_value(),
        written(&draft.button_texts)?.to_value(),
        now.to_value(),
    ])
}

pub(super) async fn insert(
    work: &mut Work,
    id: &QuestionnaireId,
    number: &str,
    draft: &QuestionnaireDraft,
) -> Result<(), Fault> {
    let now = work.now;
    let mut columns = vec!["id", "number", "form_version", "created_at"];
    columns.extend(WRITTEN);
    let mut row = vec![id.to_value(), number.to_value(), 1_i64.to_value(), now.to_value()];
    row.extend(columns_of(draft, now)?);
    work.insert("questionnaires", &columns, &[row]).await
}

pub(super) async fn update(
    work: &mut Work,
    id: &QuestionnaireId,
    draft: &QuestionnaireDraft,
    form_version: i64,
) -> Result<(), Fault> {
    let now = work.now;
    let mut sql = Sql::new("update questionnaires set version = version + 1, form_version = ");
    sql.push_value(&form_version);
    for (column, value) in WRITTEN.iter().zip(columns_of(draft, now)?) {
        sql.push(", ").push(column).push(" = ").push_value(&value);
    }
    sql.push(" where id = ").push_value(id);
    work.execute(sql).await.map(drop)
}

pub(super) async fn mark_archived(
    work: &mut Work,
    id: &QuestionnaireId,
    at: Option<Instant>,
) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new(
        "update questionnaires set archived_at = $2, updated_at = $3, version = version + 1 where id = $1",
    );
    work.execute(sql.bind(id).bind(&at).bind(&now)).await.map(drop)
}
