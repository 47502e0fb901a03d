//! What was answered to a questionnaire, whichever way it came, the latest first.

use super::found;
use crate::{
    api::{ApiCaller, Listed},
    shell::{App, Path, Problem, form},
};
use axum::{
    Json,
    extract::{RawQuery, State},
};
use data_encoding::BASE64URL_NOPAD;
use domain::{
    ids::{AnswersId, ContactId, QuestionnaireId, RegistrationId},
    list::{MOST_ITEMS, USUAL_ITEMS},
    questionnaires::{self, Answers, KeptAnswers},
    staff::{Access, Collection},
};
use ground::{Flaw, Instant, Invalid};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list))
}

/// One filled-in questionnaire.
#[derive(Serialize, ToSchema)]
#[schema(as = Answers)]
struct AnswersRecord {
    #[schema(value_type = String, examples("ans_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: AnswersId,
    #[schema(value_type = String)]
    questionnaire_id: QuestionnaireId,
    /// The version of the questions that were answered.
    form_version: i64,
    /// Who gave them; null: nobody knows.
    #[schema(value_type = Option<String>, required)]
    contact_id: Option<ContactId>,
    /// The registration they belong to; null: given without registering.
    #[schema(value_type = Option<String>, required)]
    registration_id: Option<RegistrationId>,
    /// By the keys of the questions. Sensitive ones are for keys of everything.
    #[schema(value_type = Object)]
    answers: Answers,
    #[schema(value_type = String, format = DateTime)]
    answered_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<KeptAnswers> for AnswersRecord {
    fn from(kept: KeptAnswers) -> Self {
        Self {
            answers: kept.all(),
            id: kept.id,
            questionnaire_id: kept.questionnaire_id,
            form_version: kept.form_version,
            contact_id: kept.contact_id,
            registration_id: kept.registration_id,
            answered_at: kept.answered_at,
            updated_at: kept.changed_at,
        }
    }
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only documents what wish() reads")]
struct AnswersParams {
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<i64>,
    /// `next` of the page before.
    cursor: Option<String>,
}

/// From where, and how many.
struct Wish {
    after: Option<(Instant, AnswersId)>,
    limit: i64,
}

/// List the answers to a questionnaire
///
/// Those of registrations, of links in mails and of its public address, the latest first.
#[utoipa::path(get, path = "/questionnaires/{id}/answers", operation_id = "list_questionnaire_answers",
    params(("id" = String, Path), AnswersParams),
    responses((status = 200, description = "One page of answers.", body = Listed<AnswersRecord>)))]
async fn list(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<QuestionnaireId>,
    RawQuery(query): RawQuery,
) -> Result<Json<Listed<AnswersRecord>>, Problem> {
    let wish = wish(query.as_deref().unwrap_or_default())?;
    let mut reader = app.reader().await?;
    found(&mut reader, &id).await?;
    let total = questionnaires::count_to(&mut reader, &id).await?;
    let mut kept = questionnaires::kept_to(&mut reader, &id, wish.after, wish.limit + 1).await?;
    let limit = usize::try_from(wish.limit).unwrap_or(usize::MAX);
    let is_more = kept.len() > limit;
    kept.truncate(limit);
    let next = kept.last().filter(|_| is_more).map(cursor);
    let sees = sees_sensitive(&caller);
    let seen = |kept: KeptAnswers| if sees { kept } else { kept.without_sensitive() };
    let items = kept.into_iter().map(seen).map(AnswersRecord::from).collect();
    Ok(Json(Listed { items, next, total }))
}

/// Whether the caller reads what people told about their health or belief: keys of everything, with the scope of questionnaires, and
/// users whose profile allows it.
pub fn sees_sensitive(caller: &ApiCaller) -> bool {
    let is_open = caller.licence.is_everything() || caller.licence.sees_sensitive();
    is_open && caller.scopes.allow(Collection::Questionnaires, Access::Read)
}

fn cursor(last: &KeptAnswers) -> String {
    BASE64URL_NOPAD.encode(format!("{}:{}", last.answered_at.millis(), last.id).as_bytes())
}

fn place(cursor: &str) -> Option<(Instant, AnswersId)> {
    let text = String::from_utf8(BASE64URL_NOPAD.decode(cursor.as_bytes()).ok()?).ok()?;
    let (millis, id) = text.split_once(':')?;
    Some((Instant::from_millis(millis.parse().ok()?), id.parse().ok()?))
}

fn wish(query: &str) -> Result<Wish, Invalid> {
    let most = i64::try_from(MOST_ITEMS).unwrap_or(i64::MAX);
    let mut wish = Wish { after: None, limit: i64::try_from(USUAL_ITEMS).unwrap_or(most) };
    let mut flaws = Vec::new();
    for (name, value) in form::pairs(query.as_bytes()) {
        match name.as_str() {
            "limit" => match value.parse() {
                Ok(limit) if (1..=most).contains(&limit) => wish.limit = limit,
                _ => {
                    flaws.push(Flaw::new("limit", "number.out_of_range").with("least", 1).with("most", most))
                }
            },
            "cursor" => match place(&value) {
                Some(after) => wish.after = Some(after),
                None => flaws.push(Flaw::new("cursor", "cursor.malformed")),
            },
            _ => flaws.push(Flaw::new(name, "parameter.unknown")),
        }
    }
    Invalid::unless_none(flaws)?;
    Ok(wish)
}
