//! The SQL of links to questionnaires.

use super::SurveyLink;
use crate::ids::{ContactId, EventId, MessageId, QuestionnaireId, SurveyLinkId};
use ::store::{Reader, Sql, Work, sql::insert_rows};
use ground::{Bind, Fault};
use std::collections::HashMap;

/// Ids that go into one statement.
const CHUNK: usize = 1_000;

/// The link, if it is there.
pub async fn find(reader: &mut Reader, id: &SurveyLinkId) -> Result<Option<SurveyLink>, Fault> {
    let sql = Sql::new(
        "select survey_links.id, survey_links.questionnaire_id, survey_links.contact_id,
                coalesce(messages.sent_at, survey_links.created_at) as sent_at
           from survey_links join messages on messages.id = survey_links.message_id
          where survey_links.id = $1",
    );
    reader.optional(sql.bind(id)).await
}

/// Makes the links that are not there yet.
pub(super) async fn insert(
    work: &mut Work,
    questionnaire: &QuestionnaireId,
    mails: &[(MessageId, ContactId)],
) -> Result<(), Fault> {
    let about = events_of(work, mails).await?;
    let row = |(message, contact): &(MessageId, ContactId)| {
        let id: SurveyLinkId = work.new_id();
        let now = work.now;
        vec![
            id.to_value(),
            questionnaire.to_value(),
            contact.to_value(),
            message.to_value(),
            about.get(message).copied().to_value(),
            now.to_value(),
        ]
    };
    let rows: Vec<_> = mails.iter().map(row).collect();
    const COLUMNS: [&str; 6] =
        ["id", "questionnaire_id", "contact_id", "message_id", "event_id", "created_at"];
    const TAIL: &str = "on conflict (message_id, questionnaire_id) do nothing";
    for sql in insert_rows("survey_links", &COLUMNS, &rows, TAIL) {
        work.execute(sql).await?;
    }
    Ok(())
}

/// The events that these mails are about.
async fn events_of(
    reader: &mut Reader,
    mails: &[(MessageId, ContactId)],
) -> Result<HashMap<MessageId, EventId>, Fault> {
    let messages: Vec<MessageId> = mails.iter().map(|(message, _)| *message).collect();
    let mut found = HashMap::new();
    for ids in messages.chunks(CHUNK) {
        let mut sql = Sql::new("select id, event_id from messages where event_id is not null and id in ");
        sql.push_set(ids);
        found.extend(reader.all::<(MessageId, EventId)>(sql).await?);
    }
    Ok(found)
}

/// The links of these mails to the questionnaire.
pub(super) async fn of_messages(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
    messages: &[MessageId],
) -> Result<HashMap<MessageId, SurveyLinkId>, Fault> {
    let mut found = HashMap::with_capacity(messages.len());
    for ids in messages.chunks(CHUNK) {
        let mut sql = Sql::new("select message_id, id from survey_links where questionnaire_id = ");
        sql.push_value(questionnaire).push(" and message_id in ").push_set(ids);
        found.extend(reader.all::<(MessageId, SurveyLinkId)>(sql).await?);
    }
    Ok(found)
}

pub(super) async fn hand_over(
    work: &mut Work,
    from: &ContactId,
    to: &ContactId,
    only: Option<&[SurveyLinkId]>,
) -> Result<Vec<SurveyLinkId>, Fault> {
    let mut sql = Sql::new("update survey_links set contact_id = ");
    sql.push_value(to).push(" where contact_id = ").push_value(from);
    match only {
        Some([]) => return Ok(Vec::new()),
        Some(only) => sql.push(" and id in ").push_list(only),
        None => &mut sql,
    };
    sql.push(" returning id");
    Ok(work.all::<(SurveyLinkId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}
