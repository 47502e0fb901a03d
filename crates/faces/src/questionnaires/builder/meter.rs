//! How complete each language is: how many of the texts that respondents read are written in it.

use domain::questionnaires::QuestionnaireDraft;
use ground::{Choice, Labels, Locale};
use serde::Serialize;

/// One language and its texts.
#[derive(Debug, PartialEq, Serialize)]
pub struct LanguageMeter {
    code: &'static str,
    name: &'static str,
    written: usize,
    /// As many as there are in any language.
    wanted: usize,
}

/// The languages in their order. A text that nobody has written in any language is not wanted.
pub fn meters(draft: &QuestionnaireDraft) -> Vec<LanguageMeter> {
    let (messages, buttons) = (&draft.messages, &draft.button_texts);
    let mut texts: Vec<&Labels> = vec![
        &messages.title,
        &messages.intro,
        &messages.thanks,
        &messages.flawed,
        &messages.closed,
        &buttons.send,
        &buttons.change,
    ];
    for question in draft.questions.iter().filter(|question| !question.retired) {
        texts.extend([&question.label, &question.help]);
        texts.extend(question.offered().map(|choice| &choice.label));
    }
    texts.retain(|labels| !labels.is_empty());
    let meter = |locale: &Locale| LanguageMeter {
        code: locale.word(),
        name: locale.endonym(),
        written: texts.iter().filter(|labels| !labels.written(*locale).is_empty()).count(),
        wanted: texts.len(),
    };
    Locale::ALL.iter().map(meter).collect()
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
        let counted: Vec<_> =
            meters(&draft).into_iter().map(|one| (one.code, one.written, one.wanted)).collect();
        assert_eq!(counted, [("fi", 2, 2), ("sv", 1, 2), ("en", 0, 2)]);
    }
}
