use crate::questionnaires::{
    Answer, Answers, Choosable, Condition, Question, QuestionKind, Room, Test, Typed, answer, shown, unknown,
};
use ground::{Date, Labels};
use proptest::{collection::vec, prelude::*, sample::select};

fn today() -> Date {
    "2026-11-23".parse().expect("a day")
}

fn question(key: &str, kind: QuestionKind) -> Question {
    Question { key: key.into(), label: Labels::same(key), ..Question::of_kind(kind) }
}

fn choice(key: &str, capacity: Option<i64>) -> Choosable {
    Choosable { key: key.into(), label: Labels::same(key), capacity, ..Choosable::default() }
}

fn typed(written: &[(&str, &str)]) -> Typed {
    let mut typed = Typed::new();
    for (key, text) in written {
        typed.entry((*key).into()).or_default().push((*text).into());
    }
    typed
}

/// "Tuletko syömään?" and, when so, "Ruokavalio" and "Mitä muuta?".
fn dinner() -> Vec<Question> {
    let when = |question: &str, test, value: &str| {
        Some(Condition { question: question.into(), test, value: value.into() })
    };
    vec![
        Question { required: true, ..question("syo", QuestionKind::YesNo) },
        Question {
            required: true,
            choices: vec![choice("liha", None), choice("kasvis", Some(2)), choice("muu", None)],
            shown_when: when("syo", Test::Is, "yes"),
            ..question("ruoka", QuestionKind::Choice)
        },
        Question {
            required: true,
            shown_when: when("ruoka", Test::Is, "muu"),
            ..question("mita", QuestionKind::Text)
        },
    ]
}

fn flaws(questions: &[Question], written: &[(&str, &str)], room: &Room) -> Vec<(String, &'static str)> {
    let refused = answer(questions, &typed(written), room, today()).expect_err("flaws");
    refused.0.into_iter().map(|flaw| (flaw.field, flaw.code)).collect()
}

#[test]
fn qa4_what_is_required_must_be_answered_and_what_is_hidden_need_not() {
    let dinner = dinner();
    assert_eq!(flaws(&dinner, &[], &Room::default()), [("answers.syo".into(), "required")]);
    assert_eq!(flaws(&dinner, &[("syo", "yes")], &Room::default()), [("answers.ruoka".into(), "required")]);
    let other = [("syo", "yes"), ("ruoka", "muu")];
    assert_eq!(flaws(&dinner, &other, &Room::default()), [("answers.mita".into(), "required")]);
    let no = answer(&dinner, &typed(&[("syo", "no")]), &Room::default(), today()).expect("nothing more");
    assert_eq!(no, Answers([("syo".into(), Answer::YesNo(false))].into()));
}

#[test]
fn an_answer_to_a_hidden_question_is_not_kept() {
    let written = typed(&[("syo", "no"), ("ruoka", "muu"), ("mita", "Pähkinätön")]);
    let answers = answer(&dinner(), &written, &Room::default(), today()).expect("answered");
    assert_eq!(answers.0.keys().collect::<Vec<_>>(), ["syo"]);
    assert_eq!(shown(&dinner(), &written, today()).into_iter().collect::<Vec<_>>(), ["syo"]);
}

#[test]
fn a_choice_without_room_is_refused_and_others_are_not() {
    let room = Room::of([("ruoka".into(), "kasvis".into(), 2)]);
    let full = [("syo", "yes"), ("ruoka", "kasvis")];
    assert_eq!(flaws(&dinner(), &full, &room), [("answers.ruoka".into(), "answers.choice_full")]);
    assert!(answer(&dinner(), &typed(&[("syo", "yes"), ("ruoka", "liha")]), &room, today()).is_ok());
}

#[test]
fn a_choice_that_was_retired_meanwhile_is_told_apart_from_one_that_never_was() {
    let mut dinner = dinner();
    dinner[1].choices[0].retired = true;
    let gone = flaws(&dinner, &[("syo", "yes"), ("ruoka", "liha")], &Room::default());
    assert_eq!(gone, [("answers.ruoka".into(), "answers.choice_gone")]);
    let strange = flaws(&dinner, &[("syo", "yes"), ("ruoka", "hai")], &Room::default());
    assert_eq!(strange, [("answers.ruoka".into(), "choice.unknown")]);
}

#[test]
fn each_kind_reads_what_people_write_and_names_what_it_cannot_read() {
    use QuestionKind::{Date, Email, LongText, Number, Phone, Scale, Text, Time, YesNo};
    let read = |kind, text: &str| {
        let asked = question("q", kind);
        let read = answer(&[asked], &typed(&[("q", text)]), &Room::default(), today());
        read.map(|answers| answers.0["q"].words().join(",")).map_err(|refused| refused.0[0].code)
    };
    for (kind, text, wanted) in [
        (Text, "  Eevi \u{202E}Öhman 🎄 ", Ok("Eevi Öhman 🎄")),
        (Text, "שלום", Ok("שלום")),
        (LongText, "yksi\r\nkaksi", Ok("yksi\nkaksi")),
        (Number, "1 234,5", Ok("1234.5")),
        (Number, "-3", Ok("-3")),
        (Number, "kolme", Err("answers.not_a_number")),
        (Number, "1e300", Err("answers.not_a_number")),
        (Email, " Eevi@Vieras.Example ", Ok("eevi@vieras.example")),
        (Email, "eevi", Err("email")),
        (Phone, " 040 123 4567 ", Ok("040 123 4567")),
        (Phone, "x", Err("phone")),
        (Date, "27.1.2027", Ok("2027-01-27")),
        (Date, "31.2.2027", Err("not_a_date")),
        (Time, "klo 9.5", Err("not_a_time")),
        (Time, "9:30", Ok("09.30")),
        (Scale, "5", Ok("5")),
        (Scale, "6", Err("number.out_of_range")),
        (YesNo, "yes", Ok("yes")),
        (YesNo, "ehkä", Err("choice.unknown")),
    ] {
        assert_eq!(read(kind, text).as_deref(), wanted.as_ref().map(|text| *text), "{text}");
    }
    let long = "ä".repeat(10_000);
    assert_eq!(read(Text, &long), Err("text.too_long"));
    assert_eq!(read(LongText, &long).map(|text| text.chars().count()), Ok(10_000));
}

#[test]
fn limits_hold_for_letters_numbers_and_choices() {
    let limited = |kind| Question { least: Some(2), most: Some(3), ..question("q", kind) };
    let code = |asked: &Question, written: &[(&str, &str)]| {
        answer(std::slice::from_ref(asked), &typed(written), &Room::default(), today())
            .map_err(|refused| refused.0[0].code)
            .err()
    };
    let text = limited(QuestionKind::Text);
    assert_eq!(code(&text, &[("q", "a")]), Some("answers.too_short"));
    assert_eq!(code(&text, &[("q", "abcd")]), Some("text.too_long"));
    assert_eq!(code(&text, &[("q", "åäö")]), None);
    assert_eq!(code(&limited(QuestionKind::Number), &[("q", "3,5")]), Some("number.out_of_range"));
    let mut many = limited(QuestionKind::Choices);
    many.choices = ["a", "b", "c", "d"].map(|key| choice(key, None)).into();
    assert_eq!(code(&many, &[("q", "a")]), Some("answers.too_few_choices"));
    assert_eq!(code(&many, &[("q", "a"), ("q", "b"), ("q", "a")]), None);
    let all = [("q", "a"), ("q", "b"), ("q", "c"), ("q", "d")];
    assert_eq!(code(&many, &all), Some("answers.too_many_choices"));
    assert_eq!(code(&many, &[]), None, "nothing need be chosen where nothing is required");
}

#[test]
fn a_program_that_answers_what_nobody_asked_is_told() {
    let strange = unknown(&dinner(), &typed(&[("syo", "no"), ("hattu", "52")]));
    assert_eq!(strange.len(), 1);
    assert_eq!((strange[0].field.as_str(), strange[0].code), ("answers.hattu", "answers.unknown"));
}

fn any_questions() -> impl Strategy<Value = Vec<Question>> {
    let kinds: Vec<QuestionKind> = <QuestionKind as ground::Choice>::ALL.to_vec();
    let tests: Vec<Test> = <Test as ground::Choice>::ALL.to_vec();
    let one = (
        select(kinds),
        any::<bool>(),
        any::<bool>(),
        proptest::option::of((0..8_usize, select(tests), select(WORDS.to_vec()))),
    );
    vec(one, 0..9).prop_map(|made| {
        let mut questions: Vec<Question> = Vec::new();
        for (index, (kind, required, retired, condition)) in made.into_iter().enumerate() {
            let shown_when = condition.filter(|(at, ..)| *at < index).map(|(at, test, value)| Condition {
                question: format!("q{at}"),
                test,
                value: value.into(),
            });
            let choices = vec![choice("a", Some(1)), choice("b", None)];
            let asked = question(&format!("q{index}"), kind);
            questions.push(Question { required, retired, shown_when, choices, ..asked });
        }
        questions
    })
}

const WORDS: [&str; 10] =
    ["a", "b", "yes", "no", "3", "x@y.example", "040 1234567", "1.2.2027", "9.30", "ä ö"];

fn any_typed() -> impl Strategy<Value = Typed> {
    vec((0..9_usize, select(WORDS.to_vec())), 0..14).prop_map(|written| {
        let mut typed = Typed::new();
        for (at, word) in written {
            typed.entry(format!("q{at}")).or_default().push(word.into());
        }
        typed
    })
}

proptest! {
    #[test]
    fn only_shown_questions_are_kept_and_every_required_one_is_answered(questions in any_questions(), typed in any_typed()) {
        let seen = shown(&questions, &typed, today());
        match answer(&questions, &typed, &Room::default(), today()) {
            Ok(answers) => {
                prop_assert!(answers.0.keys().all(|key| seen.contains(key)));
                let missing = questions.iter().filter(|one| one.required && one.kind.is_asked() && seen.contains(&one.key));
                prop_assert!(missing.into_iter().all(|one| answers.get(&one.key).is_some()));
                prop_assert!(questions.iter().filter(|one| one.retired).all(|one| answers.get(&one.key).is_none()));
            }
            Err(refused) => {
                let at = |field: &str| field.strip_prefix("answers.").map(str::to_owned);
                prop_assert!(refused.0.iter().all(|flaw| at(&flaw.field).is_some_and(|key| seen.contains(&key))));
            }
        }
    }

    #[test]
    fn answering_again_with_what_was_kept_changes_nothing(questions in any_questions(), typed in any_typed()) {
        if let Ok(answers) = answer(&questions, &typed, &Room::default(), today()) {
            let again = answer(&questions, &answers.typed(), &Room::default(), today());
            prop_assert_eq!(again, Ok(answers.clone()));
            let kept = serde_json::to_string(&answers).expect("JSON");
            prop_assert_eq!(serde_json::from_str::<Answers>(&kept).expect("answers"), answers);
        }
    }

    #[test]
    fn a_capacity_is_never_passed(sheets in vec(any_typed(), 0..30), capacity in 0..4_i64) {
        let choices = vec![choice("a", Some(capacity)), choice("b", None)];
        let asked = [Question { choices, ..question("q0", QuestionKind::Choices) }];
        let mut room = Room::default();
        let mut made = 0;
        for sheet in sheets {
            if let Ok(answers) = answer(&asked, &sheet, &room, today()) {
                made += i64::from(answers.chosen(&asked).any(|(_, choice)| choice == "a"));
                room.take(&asked, &answers);
            }
        }
        prop_assert!(made <= capacity);
    }
}
