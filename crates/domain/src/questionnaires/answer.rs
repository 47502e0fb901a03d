//! The one rule of answering: which questions are shown, and which answers are right. Pure.
//!
//! A question that is hidden is neither required nor kept, whatever was sent for it. Start at [`answer`].

use super::{
    Answer, Answers, Condition, FileAnswer, HeldFile, Question, QuestionKind, Room, Test, Typed, file::named,
};
use ground::{
    Date, EmailAddress, Flaw, Invalid, PhoneNumber,
    collate::fold,
    email::MalformedEmail,
    locale::{read_date, read_time},
    phone::MalformedPhone,
    text,
};
use std::collections::BTreeSet;

/// Numbers beyond this are slips of the finger.
const MOST_NUMBER: f64 = 1e15;

/// Reads what was typed into `questions`, or says everything that is wrong: `answers.<key>`.
///
/// # Errors
/// [`Invalid`] with a flaw for each question that is shown and not answered rightly.
pub fn answer(questions: &[Question], typed: &Typed, room: &Room, today: Date) -> Result<Answers, Invalid> {
    let read = read_all(questions, typed, room, today);
    Invalid::unless_none(read.flaws)?;
    Ok(read.answers)
}

/// The keys of the questions that are shown after what was typed so far.
pub fn shown(questions: &[Question], typed: &Typed, today: Date) -> BTreeSet<String> {
    // Whether the files are there still is looked up when they are answered with.
    let room = Room::default().with_files(HeldFile::as_named(typed));
    read_all(questions, typed, &room, today).shown
}

/// What is wrong with what was typed so far; files count as they are named.
pub fn wrong(questions: &[Question], typed: &Typed, room: &Room, today: Date) -> Vec<Flaw> {
    let room = room.clone().with_files(HeldFile::as_named(typed));
    read_all(questions, typed, &room, today).flaws
}

/// A flaw for each key that names no question that is asked. Programs are told; people's forms may be a little old.
pub fn unknown(questions: &[Question], typed: &Typed) -> Vec<Flaw> {
    let asked = || questions.iter().filter(|question| question.kind.is_asked() && !question.retired);
    let allowed = asked().map(|question| question.key.as_str()).collect::<Vec<_>>().join(", ");
    let strange = typed.keys().filter(|key| asked().all(|question| question.key != **key));
    strange.map(|key| Flaw::new(field(key), "answers.unknown").with("allowed", &allowed)).collect()
}

/// The field of a question in forms, calls and flaws.
fn field(key: &str) -> String {
    format!("answers.{key}")
}

struct Read {
    shown: BTreeSet<String>,
    answers: Answers,
    flaws: Vec<Flaw>,
}

fn read_all(questions: &[Question], typed: &Typed, room: &Room, today: Date) -> Read {
    let mut read = Read { shown: BTreeSet::new(), answers: Answers::default(), flaws: Vec::new() };
    for question in questions.iter().filter(|question| !question.retired) {
        let is_shown = question.shown_when.as_ref().is_none_or(|condition| holds(condition, &read));
        if !is_shown {
            continue;
        }
        read.shown.insert(question.key.clone());
        let written: Vec<&str> =
            typed.get(&question.key).into_iter().flatten().map(|one| one.trim()).collect();
        let written: Vec<&str> = written.into_iter().filter(|one| !one.is_empty()).collect();
        match value(question, &written, room, today) {
            Ok(Some(answer)) => drop(read.answers.0.insert(question.key.clone(), answer)),
            Ok(None) if question.required && question.kind.is_asked() => {
                read.flaws.push(Flaw::new(field(&question.key), "required"));
            }
            Ok(None) => {}
            Err(flaw) => read.flaws.push(flaw),
        }
    }
    read
}

/// Whether an earlier question was answered so. Where it is hidden itself, nothing that hangs on it is shown.
fn holds(condition: &Condition, read: &Read) -> bool {
    if !read.shown.contains(&condition.question) {
        return false;
    }
    let Some(answer) = read.answers.get(&condition.question) else { return condition.test == Test::IsNot };
    let wanted = fold(&condition.value);
    let is = || answer.words().iter().any(|word| fold(word) == wanted);
    match condition.test {
        Test::IsAnswered => true,
        Test::Is => is(),
        Test::IsNot => !is(),
        Test::Contains => match answer {
            Answer::Text(text) => fold(text).contains(&wanted),
            _ => is(),
        },
    }
}

/// One answer as a value; nothing when nothing was written.
fn value(question: &Question, written: &[&str], room: &Room, today: Date) -> Result<Option<Answer>, Flaw> {
    let Some(first) = written.first().copied() else { return Ok(None) };
    let flaw = |code| Flaw::new(field(&question.key), code);
    let answer = match question.kind {
        QuestionKind::Text => words(question, text::clean_line(first), text::MAX_LINE)?,
        QuestionKind::LongText => words(question, text::clean_text(first), text::MAX_TEXT)?,
        QuestionKind::Number => number(question, first)?,
        QuestionKind::Scale => step(question, first)?,
        QuestionKind::Email => {
            let address: Result<EmailAddress, _> = first.parse();
            Answer::Text(address.map_err(|_| flaw(MalformedEmail::CODE))?.to_string())
        }
        QuestionKind::Phone => {
            let phone: Result<PhoneNumber, _> = first.parse();
            Answer::Text(phone.map_err(|_| flaw(MalformedPhone::CODE))?.to_string())
        }
        QuestionKind::Date => {
            Answer::Text(read_date(first, today).ok_or_else(|| flaw("not_a_date"))?.to_string())
        }
        QuestionKind::Time => {
            let time = read_time(first).ok_or_else(|| flaw("not_a_time"))?;
            Answer::Text(format!("{:02}.{:02}", time.hour(), time.minute()))
        }
        QuestionKind::YesNo => match first {
            "yes" | "true" => Answer::YesNo(true),
            "no" | "false" => Answer::YesNo(false),
            _ => return Err(flaw("choice.unknown").with("allowed", "yes, no")),
        },
        QuestionKind::Choice => {
            let chosen = chosen(question, &written[..1], room)?;
            return Ok(chosen.into_iter().next().map(Answer::Text));
        }
        QuestionKind::Choices => {
            let chosen = chosen(question, written, room)?;
            let count = i64::try_from(chosen.len()).unwrap_or(i64::MAX);
            if question.least.is_some_and(|least| count < least) {
                return Err(flaw("answers.too_few_choices").with("least", question.least.unwrap_or(0)));
            }
            if question.most.is_some_and(|most| count > most) {
                return Err(flaw("answers.too_many_choices").with("most", question.most.unwrap_or(0)));
            }
            Answer::Many(chosen)
        }
        QuestionKind::File => Answer::File(file(question, first, room)?),
        QuestionKind::Information | QuestionKind::Section => return Ok(None),
    };
    Ok(Some(answer).filter(|answer| *answer != Answer::Text(String::new())))
}

fn words(question: &Question, clean: String, most: usize) -> Result<Answer, Flaw> {
    let most =
        question.most.and_then(|wanted| usize::try_from(wanted).ok()).map_or(most, |own| own.min(most));
    if !text::fits(&clean, most) {
        return Err(Flaw::new(field(&question.key), "text.too_long").with("most", most));
    }
    let least = question.least.and_then(|least| usize::try_from(least).ok()).unwrap_or(0);
    if !clean.is_empty() && clean.chars().count() < least {
        return Err(Flaw::new(field(&question.key), "answers.too_short").with("least", least));
    }
    Ok(Answer::Text(clean))
}

fn number(question: &Question, typed: &str) -> Result<Answer, Flaw> {
    let flaw = |code| Flaw::new(field(&question.key), code);
    let plain: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    let plain = plain.replace(',', ".").replace('\u{2212}', "-");
    let looks = plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    let number: Option<f64> = if looks { plain.parse().ok() } else { None };
    let number =
        number.filter(|number| number.abs() <= MOST_NUMBER).ok_or_else(|| flaw("answers.not_a_number"))?;
    #[expect(clippy::cast_precision_loss, reason = "limits are far below what a double holds exactly")]
    let is_beyond = question.least.is_some_and(|least| number < least as f64)
        || question.most.is_some_and(|most| number > most as f64);
    if is_beyond {
        return Err(beyond(question));
    }
    Ok(plain.parse().map_or(Answer::Number(number), Answer::Whole))
}

fn step(question: &Question, typed: &str) -> Result<Answer, Flaw> {
    let (first, last) = question.steps();
    let chosen: Option<i64> = typed.parse().ok().filter(|step| (first..=last).contains(step));
    let flaw =
        || Flaw::new(field(&question.key), "number.out_of_range").with("least", first).with("most", last);
    chosen.map(Answer::Whole).ok_or_else(flaw)
}

/// A file that was taken in for this question, of a kind and size that are wanted.
fn file(question: &Question, reference: &str, room: &Room) -> Result<FileAnswer, Flaw> {
    let flaw = |code| Flaw::new(field(&question.key), code);
    let held = named(reference).and_then(|(id, _)| room.file(&id));
    let held = held.filter(|held| held.key == question.key).ok_or_else(|| flaw("answers.file_gone"))?;
    held.wanted_by(question).map_err(|unwanted| unwanted.at(&field(&question.key)))?;
    Ok(FileAnswer { file: held.id, name: held.name.clone(), size: held.size })
}

/// Which limit was passed, in words that name only what there is.
fn beyond(question: &Question) -> Flaw {
    let flaw = |code| Flaw::new(field(&question.key), code);
    match (question.least, question.most) {
        (Some(least), Some(most)) => flaw("number.out_of_range").with("least", least).with("most", most),
        (Some(least), None) => flaw("answers.too_low").with("least", least),
        (_, most) => flaw("answers.too_high").with("most", most.unwrap_or(0)),
    }
}

/// The chosen keys, each once, in the order of the question.
fn chosen(question: &Question, written: &[&str], room: &Room) -> Result<Vec<String>, Flaw> {
    let flaw = |code| Flaw::new(field(&question.key), code);
    let offered = || question.offered();
    if let Some(strange) = written.iter().find(|key| offered().all(|choice| choice.key != **key)) {
        let was_there = question.choices.iter().any(|choice| choice.key == **strange);
        let allowed = offered().map(|choice| choice.key.as_str()).collect::<Vec<_>>().join(", ");
        return Err(match was_there {
            true => flaw("answers.choice_gone"),
            false => flaw("choice.unknown").with("allowed", allowed),
        });
    }
    let chosen: Vec<_> = offered().filter(|choice| written.contains(&choice.key.as_str())).collect();
    if chosen.iter().any(|choice| room.left(question, choice) == Some(0)) {
        return Err(flaw("answers.choice_full"));
    }
    Ok(chosen.into_iter().map(|choice| choice.key.clone()).collect())
}
