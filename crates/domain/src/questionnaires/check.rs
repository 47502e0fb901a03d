//! What is wrong with a questionnaire, field by field: `questions.2.label.fi`. Nothing is saved then.

use super::{Condition, Question, QuestionKind, QuestionnaireDraft, Room, Test, Typed, answer, file};
use ground::{Date, Flaw, Labels, Locale, text};
use std::collections::BTreeSet;

/// Most questions of one questionnaire, and most choices of one question, retired ones too.
const MOST_QUESTIONS: usize = 200;
const MOST_CHOICES: usize = 200;
const LONGEST_KEY: usize = 40;
const LONGEST_TEXT: usize = 4_000;
const MOST_CAPACITY: i64 = 1_000_000;
/// Most steps of a scale.
const MOST_STEPS: i64 = 20;
/// Beyond this, limits make no sense.
const MOST_LIMIT: i64 = 1_000_000_000;
/// Ten years.
const MOST_DAYS: i64 = 3_650;

/// Everything that is wrong with the draft, whose questions are settled already.
pub(super) fn flaws(draft: &QuestionnaireDraft, old: &[Question], today: Date) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if draft.name.is_empty() {
        flaws.push(Flaw::new("name", "required"));
    }
    long(&mut flaws, "name", &draft.name, text::MAX_NAME);
    long(&mut flaws, "description", draft.description.as_deref().unwrap_or_default(), LONGEST_TEXT);
    let days = |field, days: i64, least| {
        let is_wrong = !(least..=MOST_DAYS).contains(&days);
        is_wrong.then(|| Flaw::new(field, "number.out_of_range").with("least", least).with("most", MOST_DAYS))
    };
    flaws.extend(draft.days_valid.and_then(|valid| days("days_valid", valid, 1)));
    flaws.extend(days("sensitive_days", draft.sensitive_days, 0));
    let (messages, buttons) = (&draft.messages, &draft.button_texts);
    for (field, labels, most) in [
        ("messages.title", &messages.title, text::MAX_NAME),
        ("messages.intro", &messages.intro, LONGEST_TEXT),
        ("messages.thanks", &messages.thanks, LONGEST_TEXT),
        ("messages.flawed", &messages.flawed, LONGEST_TEXT),
        ("messages.closed", &messages.closed, LONGEST_TEXT),
        ("button_texts.send", &buttons.send, 60),
        ("button_texts.change", &buttons.change, 60),
    ] {
        labels_fit(&mut flaws, field, labels, most);
    }
    if draft.questions.len() > MOST_QUESTIONS {
        flaws.push(Flaw::new("questions", "list.too_long").with("most", MOST_QUESTIONS));
    }
    let mut known = BTreeSet::new();
    for (index, question) in draft.questions.iter().enumerate() {
        let at = |part: &str| format!("questions.{index}.{part}");
        if !known.insert(question.key.as_str()) {
            flaws.push(Flaw::new(at("key"), "questionnaire.key_taken"));
        }
        if question.retired {
            continue;
        }
        let before = old.iter().find(|one| one.key == question.key);
        words(&mut flaws, &at, question);
        key(&mut flaws, &at("key"), &question.key);
        if before.is_some_and(|before| !may_become(before.kind, question.kind)) {
            flaws.push(Flaw::new(at("kind"), "questionnaire.kind_fixed"));
        }
        choices(&mut flaws, &at, question);
        limits(&mut flaws, &at, question);
        if let Some(condition) = &question.shown_when {
            let earlier = draft.questions[..index].iter().find(|one| one.key == condition.question);
            flaws.extend(condition_flaw(&at, condition, earlier.filter(|one| !one.retired)));
        }
        if flaws.is_empty() {
            flaws.extend(default_flaw(&at, question, today));
        }
    }
    flaws
}

fn long(flaws: &mut Vec<Flaw>, field: &str, written: &str, most: usize) {
    if !text::fits(written, most) {
        flaws.push(Flaw::new(field, "text.too_long").with("most", most));
    }
}

fn labels_fit(flaws: &mut Vec<Flaw>, field: &str, labels: &Labels, most: usize) {
    for locale in <Locale as ground::Choice>::ALL {
        long(flaws, &format!("{field}.{locale}"), labels.written(*locale), most);
    }
}

fn words(flaws: &mut Vec<Flaw>, at: &dyn Fn(&str) -> String, question: &Question) {
    labels_fit(flaws, &at("label"), &question.label, text::MAX_LINE);
    labels_fit(flaws, &at("help"), &question.help, LONGEST_TEXT);
    let is_text = question.kind == QuestionKind::Information && !question.help.is_empty();
    if question.label.is_empty() && !is_text {
        flaws.push(Flaw::new(at("label.fi"), "required"));
    }
}

/// A key as it may be written: small letters, digits and lines.
fn key(flaws: &mut Vec<Flaw>, field: &str, key: &str) {
    let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    let is_right = key.len() <= LONGEST_KEY
        && key.starts_with(|letter: char| letter.is_ascii_lowercase())
        && key.chars().all(is_plain);
    if !is_right {
        flaws.push(Flaw::new(field, "custom.key").with("most", LONGEST_KEY));
    }
}

/// Answers that are there must still be readable: only what loses nothing may change.
fn may_become(before: QuestionKind, now: QuestionKind) -> bool {
    use QuestionKind::{Choice, Choices, Email, Information, LongText, Phone, Section, Text};
    before == now
        || matches!(
            (before, now),
            (Text | Email | Phone, Text | LongText)
                | (Choice, Choices)
                | (Information, Section)
                | (Section, Information)
        )
}

fn choices(flaws: &mut Vec<Flaw>, at: &dyn Fn(&str) -> String, question: &Question) {
    if !question.kind.has_choices() {
        return;
    }
    if question.offered().next().is_none() {
        flaws.push(Flaw::new(at("choices"), "required"));
    }
    if question.choices.len() > MOST_CHOICES {
        flaws.push(Flaw::new(at("choices"), "list.too_long").with("most", MOST_CHOICES));
    }
    let mut known = BTreeSet::new();
    for (index, choice) in question.choices.iter().enumerate() {
        let below = |part: &str| at(&format!("choices.{index}.{part}"));
        if !known.insert(choice.key.as_str()) {
            flaws.push(Flaw::new(below("key"), "questionnaire.key_taken"));
        }
        if choice.retired {
            continue;
        }
        key(flaws, &below("key"), &choice.key);
        labels_fit(flaws, &below("label"), &choice.label, text::MAX_NAME);
        if choice.label.is_empty() {
            flaws.push(Flaw::new(below("label.fi"), "required"));
        }
        // What is erased after the event could not be invoiced any more.
        if question.sensitive && choice.product_id.is_some() {
            flaws.push(Flaw::new(below("product_id"), "questionnaire.product_sensitive"));
        }
        if choice.capacity.is_some_and(|capacity| !(0..=MOST_CAPACITY).contains(&capacity)) {
            let flaw = Flaw::new(below("capacity"), "number.out_of_range");
            flaws.push(flaw.with("least", 0).with("most", MOST_CAPACITY));
        }
    }
}

fn limits(flaws: &mut Vec<Flaw>, at: &dyn Fn(&str) -> String, question: &Question) {
    let counts = matches!(question.kind, QuestionKind::Text | QuestionKind::LongText | QuestionKind::Choices);
    let lowest = if counts { 0 } else { -MOST_LIMIT };
    for (part, limit) in [("least", question.least), ("most", question.most)] {
        if limit.is_some_and(|limit| !(lowest..=MOST_LIMIT).contains(&limit)) {
            flaws.push(
                Flaw::new(at(part), "number.out_of_range").with("least", lowest).with("most", MOST_LIMIT),
            );
        }
    }
    if question.least.zip(question.most).is_some_and(|(least, most)| least > most) {
        flaws.push(Flaw::new(at("most"), "questionnaire.limits_crossed"));
    }
    let largest = file::largest_wanted();
    if question.kind == QuestionKind::File && question.most.is_some_and(|most| !(1..=largest).contains(&most))
    {
        flaws.push(Flaw::new(at("most"), "number.out_of_range").with("least", 1).with("most", largest));
    }
    let (first, last) = question.steps();
    if question.kind == QuestionKind::Scale && !(1..MOST_STEPS).contains(&last.saturating_sub(first)) {
        flaws.push(Flaw::new(at("most"), "questionnaire.steps").with("most", MOST_STEPS));
    }
}

/// A condition looks at an earlier question, at something that can be answered to it.
fn condition_flaw(
    at: &dyn Fn(&str) -> String,
    condition: &Condition,
    earlier: Option<&Question>,
) -> Option<Flaw> {
    let Some(earlier) = earlier.filter(|earlier| earlier.kind.is_asked()) else {
        return Some(Flaw::new(at("shown_when.question"), "questionnaire.condition_later"));
    };
    let value = condition.value.as_str();
    let fits = match earlier.kind {
        _ if condition.test == Test::IsAnswered => true,
        QuestionKind::YesNo => matches!(value, "yes" | "no"),
        QuestionKind::File => false,
        kind if kind.has_choices() => earlier.offered().any(|choice| choice.key == value),
        _ => !value.trim().is_empty(),
    };
    (!fits).then(|| Flaw::new(at("shown_when.value"), "questionnaire.condition_value"))
}

/// What the form begins with must be an answer itself.
fn default_flaw(at: &dyn Fn(&str) -> String, question: &Question, today: Date) -> Option<Flaw> {
    if question.default.is_empty() {
        return None;
    }
    let typed: Typed = [(question.key.clone(), vec![question.default.clone()])].into();
    let alone = Question { shown_when: None, least: question.least, ..question.clone() };
    let invalid = answer(std::slice::from_ref(&alone), &typed, &Room::default(), today).err()?;
    let first = invalid.0.into_iter().next()?;
    Some(Flaw { field: at("default"), ..first })
}
