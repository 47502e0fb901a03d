//! The form of a questionnaire as it is typed: read into a draft, and reshaped by buttons that work without scripts.
//!
//! Rows are numbered anew each time, so that `questions.2` is the third question of the draft. Start at [`read`].

use crate::shell::Entered;
use domain::{
    ids::ProductId,
    questionnaires::{
        Buttons, Choosable, Condition, FileKind, Messages, Question, QuestionKind, QuestionnaireDraft, Test,
    },
};
use ground::{Choice, Flaw, Labels};
use std::collections::BTreeMap;

/// Where the questions stand in the form.
const QUESTIONS: &str = "questions";

/// The form of what is kept or begun; retired questions and choices are not in it.
pub fn filled(draft: &QuestionnaireDraft) -> Entered {
    let mut draft = draft.clone();
    draft.questions.retain(|question| !question.retired);
    for question in &mut draft.questions {
        question.choices.retain(|choice| !choice.retired);
    }
    Entered::filled(&draft)
}

/// One row of the form with what stands in it.
type Row = BTreeMap<String, Vec<String>>;

fn rows(form: &Entered, field: &str) -> Vec<Row> {
    form.rows(field).into_iter().map(|row| form.below(&format!("{field}.{row}"))).collect()
}

/// The form with these rows in place of those it had, numbered from 0.
fn with_rows(form: &Entered, field: &str, rows: &[Row]) -> Entered {
    let mut form = form.clone().without_rows(field);
    for (number, row) in rows.iter().enumerate() {
        for (part, values) in row {
            form.set_many(format!("{field}.{number}.{part}"), values.clone());
        }
    }
    form
}

/// The same form with its rows numbered from 0: questions, and the choices of each.
pub fn renumbered(form: &Entered) -> Entered {
    let mut form = with_rows(form, QUESTIONS, &rows(form, QUESTIONS));
    for number in form.rows(QUESTIONS) {
        let choices = format!("{QUESTIONS}.{number}.choices");
        form = with_rows(&form, &choices, &rows(&form, &choices));
    }
    form
}

/// The form after a button was pressed that only changes its rows; nothing when it is to be saved. `kept` are the
/// questions that can be brought back.
pub fn reshaped(form: &Entered, kept: &[Question]) -> Option<Entered> {
    if let Some(reshaped) = form.reshaped("label.fi") {
        return Some(renumbered(&reshaped));
    }
    let mut all = rows(form, QUESTIONS);
    let number = |button: &str| -> Option<usize> {
        let place = form.text(button).strip_prefix(QUESTIONS)?.strip_prefix('.')?;
        place.parse().ok().filter(|number| *number < all.len())
    };
    if let Some(at) = number("up").filter(|at| *at > 0) {
        all.swap(at, at - 1);
    } else if let Some(at) = number("down").filter(|at| at + 1 < all.len()) {
        all.swap(at, at + 1);
    } else if let Some(at) = number("duplicate") {
        all.insert(at + 1, without_keys(&all[at]));
    } else if let Some((from, to)) = moved(form, all.len()) {
        let row = all.remove(from);
        all.insert(to, row);
    } else if let Some(question) = kept.iter().find(|one| one.retired && form.text("restore") == one.key) {
        all.push(row_of(question));
    } else if !["look", "up", "down", "duplicate", "move", "restore"].iter().any(|button| form.has(button)) {
        return None;
    }
    let form = with_rows(form, QUESTIONS, &all);
    Some(
        ["up", "down", "duplicate", "move", "restore", "look"]
            .iter()
            .fold(form, |form, one| form.without(one)),
    )
}

/// `move=3>0`: the fourth question was dragged before the first.
fn moved(form: &Entered, count: usize) -> Option<(usize, usize)> {
    let (from, to) = form.text("move").split_once('>')?;
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    (from < count && to < count).then_some((from, to))
}

/// A copy gets keys of its own.
fn without_keys(row: &Row) -> Row {
    let is_key = |part: &str| part == "key" || (part.starts_with("choices.") && part.ends_with(".key"));
    row.iter()
        .filter(|(part, _)| !is_key(part))
        .map(|(part, values)| (part.clone(), values.clone()))
        .collect()
}

fn row_of(question: &Question) -> Row {
    let mut question = question.clone();
    question.retired = false;
    question.choices.retain(|choice| !choice.retired);
    Entered::filled(&serde_json::json!({ "question": question })).below("question")
}

/// Reads the whole form; what cannot be read is a flaw beside it.
pub fn read(form: &Entered) -> (QuestionnaireDraft, Vec<Flaw>) {
    let mut flaws = Vec::new();
    let labels = |field: &str| Labels {
        fi: form.text(&format!("{field}.fi")).to_owned(),
        sv: form.text(&format!("{field}.sv")).to_owned(),
        en: form.text(&format!("{field}.en")).to_owned(),
    };
    let draft = QuestionnaireDraft {
        name: form.text("name").to_owned(),
        description: Some(form.text("description").to_owned()).filter(|text| !text.is_empty()),
        active: form.has("active"),
        days_valid: number(form, "days_valid", &mut flaws),
        repeatable: form.has("repeatable"),
        public_visible: form.has("public_visible"),
        sensitive_days: number(form, "sensitive_days", &mut flaws)
            .unwrap_or(QuestionnaireDraft::default().sensitive_days),
        messages: Messages {
            title: labels("messages.title"),
            intro: labels("messages.intro"),
            thanks: labels("messages.thanks"),
            flawed: labels("messages.flawed"),
            closed: labels("messages.closed"),
        },
        button_texts: Buttons { send: labels("button_texts.send"), change: labels("button_texts.change") },
        questions: form
            .rows(QUESTIONS)
            .into_iter()
            .map(|row| question(form, row, &labels, &mut flaws))
            .collect(),
    };
    (draft, flaws)
}

fn question(form: &Entered, row: usize, labels: &dyn Fn(&str) -> Labels, flaws: &mut Vec<Flaw>) -> Question {
    let at = |part: &str| format!("{QUESTIONS}.{row}.{part}");
    let kind = QuestionKind::from_word(form.text(&at("kind"))).unwrap_or(QuestionKind::Text);
    let looks_at = form.text(&at("shown_when.question"));
    let test = Test::from_word(form.text(&at("shown_when.test"))).unwrap_or(Test::Is);
    let choice = |number: usize| at(&format!("choices.{number}"));
    let choices = form.rows(&at("choices"));
    let choices = choices.into_iter().map(|number| Choosable {
        key: form.text(&format!("{}.key", choice(number))).to_owned(),
        label: labels(&format!("{}.label", choice(number))),
        capacity: self::number(form, &format!("{}.capacity", choice(number)), flaws),
        product_id: product(form, &format!("{}.product_id", choice(number)), flaws),
        retired: false,
    });
    let choices = choices.collect();
    Question {
        key: form.text(&at("key")).to_owned(),
        label: labels(&at("label")),
        help: labels(&at("help")),
        required: form.has(&at("required")),
        default: form.text(&at("default")).to_owned(),
        least: number(form, &at("least"), flaws),
        most: number(form, &at("most"), flaws),
        kinds: form.many(&at("kinds")).into_iter().filter_map(FileKind::from_word).collect(),
        choices,
        as_list: form.has(&at("as_list")),
        shown_when: (!looks_at.is_empty()).then(|| Condition {
            question: looks_at.to_owned(),
            test,
            value: form.text(&at("shown_when.value")).to_owned(),
        }),
        sensitive: form.has(&at("sensitive")),
        ..Question::of_kind(kind)
    }
}

fn product(form: &Entered, field: &str, flaws: &mut Vec<Flaw>) -> Option<ProductId> {
    let typed = form.text(field);
    let read = typed.parse().ok();
    if read.is_none() && !typed.is_empty() {
        flaws.push(Flaw::new(field, "product.unknown"));
    }
    read
}

fn number(form: &Entered, field: &str, flaws: &mut Vec<Flaw>) -> Option<i64> {
    let typed: String = form.text(field).chars().filter(|letter| !letter.is_whitespace()).collect();
    if typed.is_empty() {
        return None;
    }
    let read = typed.parse().ok();
    if read.is_none() {
        flaws.push(Flaw::new(field, "not_a_number"));
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> Entered {
        let mut form = Entered::default();
        for (field, value) in fields {
            form.set(*field, *value);
        }
        form
    }

    fn labels(form: &Entered) -> Vec<String> {
        let rows = form.rows(QUESTIONS).into_iter();
        rows.map(|row| form.text(&format!("questions.{row}.label.fi")).to_owned()).collect()
    }

    const THREE: [(&str, &str); 5] = [
        ("questions.0.label.fi", "A"),
        ("questions.2.label.fi", "B"),
        ("questions.2.choices.0.label.fi", "x"),
        ("questions.2.choices.3.label.fi", "y"),
        ("questions.5.label.fi", "C"),
    ];

    #[test]
    fn buttons_move_copy_and_remove_questions_without_scripts() {
        let press = |button: &str, value: &str| {
            let mut pressed = renumbered(&form(&THREE));
            pressed.set(button, value);
            labels(&reshaped(&pressed, &[]).expect("reshaped"))
        };
        assert_eq!(press("up", "questions.2"), ["A", "C", "B"]);
        assert_eq!(press("up", "questions.0"), ["A", "B", "C"]);
        assert_eq!(press("down", "questions.0"), ["B", "A", "C"]);
        assert_eq!(press("duplicate", "questions.1"), ["A", "B", "B", "C"]);
        assert_eq!(press("move", "2>0"), ["C", "A", "B"]);
        assert_eq!(press("move", "9>0"), ["A", "B", "C"]);
        assert_eq!(press("remove", "questions.1"), ["A", "C"]);
        assert_eq!(press("add", "questions"), ["A", "B", "C", ""]);
        assert_eq!(reshaped(&form(&THREE), &[]), None);
    }

    #[test]
    fn choices_go_along_with_their_question_and_a_copy_gets_keys_of_its_own() {
        let mut pressed = renumbered(&form(&THREE));
        pressed.set("questions.1.key", "b");
        pressed.set("questions.1.choices.1.key", "y");
        pressed.set("duplicate", "questions.1");
        let copied = reshaped(&pressed, &[]).expect("reshaped");
        let (draft, flaws) = read(&copied);
        assert!(flaws.is_empty());
        let of = |at: usize| {
            let question: &Question = &draft.questions[at];
            let choices = question.choices.iter().map(|one| (one.key.as_str(), one.label.fi.as_str()));
            (question.key.as_str(), choices.collect::<Vec<_>>())
        };
        assert_eq!(of(1), ("b", vec![("", "x"), ("y", "y")]));
        assert_eq!(of(2), ("", vec![("", "x"), ("", "y")]));
    }

    #[test]
    fn what_is_filled_reads_as_the_same_draft() {
        let questions = crate::questionnaires::answering::sample_questions();
        let draft =
            QuestionnaireDraft { name: "Ruokailu".into(), questions, ..QuestionnaireDraft::default() };
        let (read, flaws) = read(&renumbered(&filled(&draft)));
        assert!(flaws.is_empty());
        assert_eq!(read, draft);
    }
}
