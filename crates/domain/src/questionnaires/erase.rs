//! Erasing sensitive answers some days after the event they are about, or after they were given where that is later. How often each choice was made stays.
//!
//! Called by the worker again and again; runs twice safely. Start at [`erase_due`].

use super::{Answers, Question, Scope, store, store::sensitive as rows};
use crate::ids::QuestionnaireId;
use ::store::{Entry, Work};
use ground::Fault;
use serde_json::json;
use std::collections::BTreeMap;

/// So many are erased at once.
const AT_ONCE: i64 = 200;

/// Questionnaire, where it was asked, question and choice; no choice: answered in free words.
pub(super) type Place = (QuestionnaireId, Scope, String, String);

/// Erases what is due; says how many sets of answers it was.
pub async fn erase_due(work: &mut Work) -> Result<usize, Fault> {
    let due = rows::due(work, AT_ONCE).await?;
    let mut forms: BTreeMap<(QuestionnaireId, i64), Vec<Question>> = BTreeMap::new();
    let mut tallies: BTreeMap<Place, i64> = BTreeMap::new();
    let mut erased: BTreeMap<QuestionnaireId, i64> = BTreeMap::new();
    for one in &due {
        let form = (one.questionnaire_id, one.form_version);
        if let std::collections::btree_map::Entry::Vacant(place) = forms.entry(form) {
            let questions = store::questions(work, &form.0, form.1).await?;
            place.insert(questions.unwrap_or_default());
        }
        let questions = forms.get(&form).map_or(&[][..], Vec::as_slice);
        for (question, choice) in counted(questions, &one.sensitive) {
            let place = (one.questionnaire_id, one.scope, question, choice);
            *tallies.entry(place).or_insert(0) += 1;
        }
        *erased.entry(one.questionnaire_id).or_insert(0) += 1;
    }
    rows::add_tallies(work, &tallies).await?;
    for one in &due {
        rows::erase(work, &one.id, one.sensitive.0.keys()).await?;
    }
    for (questionnaire, count) in &erased {
        work.record(Entry::new("answers.erased", questionnaire, &json!({"count": count})));
    }
    Ok(due.len())
}

/// What is counted of sensitive answers: listed ones by their words, others only that they were given.
fn counted(questions: &[Question], answers: &Answers) -> Vec<(String, String)> {
    let mut counted = Vec::new();
    for (key, answer) in &answers.0 {
        let is_listed = questions.iter().any(|question| question.key == *key && question.kind.is_listed());
        let words = if is_listed { answer.words() } else { vec![String::new()] };
        counted.extend(words.into_iter().map(|word| (key.clone(), word)));
    }
    counted
}
