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
/// What the keyboard goes on with after a button: a field, or a button as `up:questions.1`.
pub const FOCUS: &str = "focus";
/// A ticked box that opens the card of a question.
const OPEN: &str = "open";

/// The form of what is kept or begun; retired questions and choices are not in it.
pub fn filled(draft: &QuestionnaireDraft) -> Entered {
    let mut draft = draft.clone();
    draft.questions.retain(|question| !question.retired);
    for question in &mut draft.questions {
        question.choices.retain(|choice| !choice.retired);
    }
    let mut form = Entered::filled(&draft);
    for (row, question) in draft.questions.iter().enumerate() {
        unfold_used(&mut form, &format!("{QUESTIONS}.{row}"), question);
    }
    form
}

/// The parts of a card that are folded away until they are wanted are open where something is set in them.
fn unfold_used(form: &mut Entered, at: &str, question: &Question) {
    let has_more = !question.help.is_empty()
        || !question.default.is_empty()
        || question.sensitive
        || question.least.or(question.most).is_some()
        || question.shown_when.is_some();
    let has_extras = question.offered().any(|one| one.capacity.is_some() || one.product_id.is_some());
    for (part, is_used) in [("more", has_more), ("extras", has_extras)] {
        if is_used {
            form.set(format!("{at}.{part}"), "on");
        }
    }
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
        return Some(grown_or_shrunk(form, renumbered(&reshaped)));
    }
    let mut all = rows(form, QUESTIONS);
    let mut focus = String::new();
    let number = |button: &str| -> Option<usize> {
        let place = form.text(button).strip_prefix(QUESTIONS)?.strip_prefix('.')?;
        place.parse().ok().filter(|number| *number < all.len())
    };
    if let Some(at) = number("up").filter(|at| *at > 0) {
        all.swap(at, at - 1);
        focus = pressable("up", at - 1, all.len());
    } else if let Some(at) = number("down").filter(|at| at + 1 < all.len()) {
        all.swap(at, at + 1);
        focus = pressable("down", at + 1, all.len());
    } else if let Some(at) = number("duplicate") {
        all.insert(at + 1, opened(without_keys(&all[at])));
        focus = format!("{QUESTIONS}.{}.label.fi", at + 1);
    } else if let Some((from, to)) = moved(form, all.len()) {
        let row = all.remove(from);
        all.insert(to, row);
    } else if let Some(question) = kept.iter().find(|one| one.retired && form.text("restore") == one.key) {
        focus = format!("{QUESTIONS}.{}.label.fi", all.len());
        all.push(opened(row_of(question)));
    } else if !["look", "up", "down", "duplicate", "move", "restore"].iter().any(|button| form.has(button)) {
        return None;
    }
    let form = with_rows(form, QUESTIONS, &all);
    let pressed = ["up", "down", "duplicate", "move", "restore", "look"];
    let mut form = pressed.iter().fold(form, |form, one| form.without(one));
    form.set(FOCUS, focus);
    Some(form)
}

/// The button that moves the same question on, or the other where it is at the end of the list.
fn pressable(button: &str, at: usize, count: usize) -> String {
    let button = if at == 0 {
        "down"
    } else if at + 1 == count {
        "up"
    } else {
        button
    };
    format!("{button}:{QUESTIONS}.{at}")
}

/// After a row was added, the keyboard goes to it; after one was removed, to what took its place.
fn grown_or_shrunk(pressed: &Entered, mut form: Entered) -> Entered {
    let mut focus = String::new();
    if pressed.has("remove") {
        let (list, row) = pressed.text("remove").rsplit_once('.').unwrap_or_default();
        let last = form.rows(list).last().copied();
        if let Some((row, last)) = row.parse::<usize>().ok().zip(last) {
            let part = if list == QUESTIONS { OPEN } else { "label.fi" };
            focus = format!("{list}.{}.{part}", row.min(last));
        }
    } else if let Some(last) = form.rows(pressed.text("add")).last() {
        let list = pressed.text("add");
        if list == QUESTIONS {
            form.set(format!("{list}.{last}.{OPEN}"), "on");
        }
        focus = format!("{list}.{last}.label.fi");
    }
    form.set(FOCUS, focus);
    form
}

fn opened(mut row: Row) -> Row {
    row.insert(OPEN.to_owned(), vec!["on".to_owned()]);
    row
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
    let mut form = Entered::filled(&serde_json::json!({ "question": question }));
    unfold_used(&mut form, "question", &question);
    form.below("question")
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
    fn the_keyboard_goes_on_with_the_question_that_was_moved_added_or_copied() {
        let press = |button: &str, value: &str| {
            let mut pressed = renumbered(&form(&THREE));
            pressed.set(button, value);
            reshaped(&pressed, &[]).expect("reshaped").text(FOCUS).to_owned()
        };
        assert_eq!(press("down", "questions.0"), "down:questions.1");
        assert_eq!(press("down", "questions.1"), "up:questions.2");
        assert_eq!(press("up", "questions.1"), "down:questions.0");
        assert_eq!(press("add", "questions"), "questions.3.label.fi");
        assert_eq!(press("add", "questions.1.choices"), "questions.1.choices.2.label.fi");
        assert_eq!(press("duplicate", "questions.0"), "questions.1.label.fi");
        assert_eq!(press("remove", "questions.1"), "questions.1.open");
        assert_eq!(press("remove", "questions.2"), "questions.1.open");
        assert_eq!(press("remove", "questions.1.choices.0"), "questions.1.choices.0.label.fi");
        assert_eq!(press("look", "on"), "");
    }

    #[test]
    fn what_is_set_is_not_folded_away() {
        let mut draft = QuestionnaireDraft::default();
        let scarce = Choosable { capacity: Some(2), ..Choosable::default() };
        draft.questions.push(Question { choices: vec![scarce], ..Question::of_kind(QuestionKind::Choice) });
        draft.questions.push(Question { sensitive: true, ..Question::of_kind(QuestionKind::Text) });
        let form = filled(&draft);
        let open = ["questions.0.extras", "questions.0.more", "questions.1.extras", "questions.1.more"];
        assert_eq!(open.map(|part| form.has(part)), [true, false, false, true]);
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
