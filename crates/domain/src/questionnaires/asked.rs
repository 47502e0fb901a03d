//! The questions put to somebody now, and the sheet that comes back.

use super::{Buttons, Messages, Question, Questionnaire, Typed, offers, store};
use crate::{ids::QuestionnaireId, products::Product};
use ::store::Reader;
use ground::{Fault, Flaw, Invalid};
use serde_json::Value as Json;

/// A questionnaire as it is put to somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedForm {
    pub questionnaire: QuestionnaireId,
    pub version: i64,
    pub questions: Vec<Question>,
    pub messages: Messages,
    pub button_texts: Buttons,
    /// What its choices sell, as it costs now.
    pub products: Vec<Product>,
}

impl AskedForm {
    /// The same with what its choices sell.
    async fn priced(self, reader: &mut Reader) -> Result<Self, Fault> {
        let products = offers::products_of(reader, &self.questions).await?;
        Ok(Self { products, ..self })
    }
}

/// What somebody wrote.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub typed: Typed,
    /// The questionnaire and version that the page showed; programs say none, and are told when they answer what
    /// nobody asked.
    pub seen: Option<(QuestionnaireId, i64)>,
}

impl Sheet {
    /// What a program sent: `{"ruokavalio": "kasvis", "paivat": ["to", "pe"], "tulen": true}`.
    ///
    /// # Errors
    /// [`Invalid`] names each answer of another shape.
    pub fn of_json(sent: &Json) -> Result<Self, Invalid> {
        let Some(sent) = sent.as_object() else { return Err(Invalid::one("answers", "answers.shape")) };
        let (mut typed, mut flaws) = (Typed::new(), Vec::new());
        for (key, value) in sent {
            let words = match value {
                Json::Array(values) => values.iter().map(word).collect(),
                Json::Null => Some(Vec::new()),
                one => word(one).map(|word| vec![word]),
            };
            match words {
                Some(words) => drop(typed.insert(key.clone(), words)),
                None => flaws.push(Flaw::new(format!("answers.{key}"), "answers.shape")),
            }
        }
        Invalid::unless_none(flaws)?;
        Ok(Self { typed, seen: None })
    }
}

fn word(value: &Json) -> Option<String> {
    match value {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        _ => None,
    }
}

/// The questionnaire as it is put to people now; nothing when it is out of use.
pub async fn asked(reader: &mut Reader, id: &QuestionnaireId) -> Result<Option<AskedForm>, Fault> {
    let found = store::find(reader, id).await?.filter(Questionnaire::is_asked);
    let Some(form) = found.map(AskedForm::from) else { return Ok(None) };
    form.priced(reader).await.map(Some)
}

impl From<Questionnaire> for AskedForm {
    /// Its questions as they are now.
    fn from(found: Questionnaire) -> Self {
        Self {
            questionnaire: found.id,
            version: found.form_version,
            questions: found.questions,
            messages: found.messages,
            button_texts: found.button_texts,
            products: Vec::new(),
        }
    }
}

/// The questionnaire as it was in this version, whatever became of it since.
pub async fn form_at(
    reader: &mut Reader,
    id: &QuestionnaireId,
    version: i64,
) -> Result<Option<AskedForm>, Fault> {
    let Some(questions) = store::questions(reader, id, version).await? else { return Ok(None) };
    let found = store::find(reader, id).await?;
    let Some(found) = found else { return Ok(None) };
    let form = AskedForm { version, questions, ..AskedForm::from(found) };
    form.priced(reader).await.map(Some)
}
