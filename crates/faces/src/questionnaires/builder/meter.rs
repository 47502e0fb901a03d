//! How complete each language is: how many of the texts that respondents read are written in it, and which are not.

use domain::questionnaires::QuestionnaireDraft;
use ground::{Choice, Labels, Locale};
use serde::Serialize;

/// So many missing texts are told by name.
const TOLD: usize = 3;

/// One language and its texts.
#[derive(Debug, PartialEq, Serialize)]
pub struct LanguageMeter {
    code: &'static str,
    name: &'static str,
    written: usize,
    /// As many as there are in any language.
    wanted: usize,
    /// The first fields that wait for a translation, with what stands there in another language. None of a language that
    /// nobody has begun.
    missing: Vec<(String, String)>,
    /// How many more there are.
    more_missing: usize,
}

/// The languages in their order. A text that nobody has written in any language is not wanted. Texts are told in `shown`.
pub fn meters(draft: &QuestionnaireDraft, shown: Locale) -> Vec<LanguageMeter> {
    let texts = texts(draft);
    Locale::ALL.iter().map(|locale| meter(&texts, *locale, shown)).collect()
}

fn meter(texts: &[(String, &Labels)], locale: Locale, shown: Locale) -> LanguageMeter {
    let missing: Vec<_> = texts.iter().filter(|(_, labels)| labels.written(locale).is_empty()).collect();
    let written = texts.len() - missing.len();
    let missing = if written == 0 { Vec::new() } else { missing };
    let told = missing.iter().take(TOLD);
    LanguageMeter {
        code: locale.word(),
        name: locale.endonym(),
        written,
        wanted: texts.len(),
        more_missing: missing.len().saturating_sub(TOLD),
        missing: told
            .map(|(field, labels)| (format!("{field}.{locale}"), begun(labels.shown(shown))))
            .collect(),
    }
}

/// Enough of a text to know it by.
fn begun(text: &str) -> String {
    const ENOUGH: usize = 40;
    match text.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// What respondents read, by fields.
fn texts(draft: &QuestionnaireDraft) -> Vec<(String, &Labels)> {
    let (messages, buttons) = (&draft.messages, &draft.button_texts);
    let mut texts: Vec<(String, &Labels)> = vec![
        ("messages.title".into(), &messages.title),
        ("messages.intro".into(), &messages.intro),
        ("messages.flawed".into(), &messages.flawed),
        ("messages.thanks".into(), &messages.thanks),
        ("messages.closed".into(), &messages.closed),
        ("button_texts.send".into(), &buttons.send),
        ("button_texts.change".into(), &buttons.change),
    ];
    for (row, question) in draft.questions.iter().filter(|question| !question.retired).enumerate() {
        let at = |part: &str| format!("questions.{row}.{part}");
        texts.extend([(at("label"), &question.label), (at("help"), &question.help)]);
        let choices = question.offered().enumerate();
        texts.extend(choices.map(|(number, choice)| (at(&format!("choices.{number}.label")), &choice.label)));
    }
    texts.retain(|(_, labels)| !labels.is_empty());
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::questionnaires::{Question, QuestionKind};

    #[test]
    fn a_language_is_complete_when_every_text_that_is_written_at_all_is_written_in_it() {
        let mut draft = QuestionnaireDraft::default();
        let label = Labels { fi: "Nimi".into(), sv: "Namn".into(), ..Labels::default() };
        draft.questions.push(Question { label, ..Question::of_kind(QuestionKind::Text) });
        draft.messages.title = Labels::same("Kysely");
        let meters = meters(&draft, Locale::Fi);
        let counted: Vec<_> = meters.iter().map(|one| (one.code, one.written, one.wanted)).collect();
        assert_eq!(counted, [("fi", 2, 2), ("sv", 1, 2), ("en", 0, 2)]);
        let missing: Vec<_> = meters.into_iter().map(|one| one.missing).collect();
        let title = ("messages.title.sv".to_owned(), "Kysely".to_owned());
        assert_eq!(missing, [vec![], vec![title], vec![]]);
    }
}
