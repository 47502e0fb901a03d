use super::*;
use proptest::prelude::*;

fn entered(body: &str) -> Entered {
    let mut entered = Entered::default();
    for (field, value) in pairs(body.as_bytes()) {
        entered.values.entry(field).or_default().push(value);
    }
    entered
}

fn reading(entered: &Entered) -> Reading<'_> {
    let today = "2026-11-23".parse().expect("a date");
    Reading { entered, zone: Zone::helsinki(), today, flaws: Vec::new() }
}

#[test]
fn a_form_is_decoded_as_browsers_send_it() {
    let form = entered("name=%C3%85sa+%26+co&day=a&day=b&empty=&odd=%zz");
    assert_eq!(form.text("name"), "Åsa & co");
    assert_eq!(form.many("day"), ["a", "b"]);
    assert!(form.has("empty"));
    assert_eq!(form.text("odd"), "%zz");
    assert_eq!(form.text("missing"), "");
}

#[test]
fn the_marks_of_personal_links_cannot_be_typed() {
    assert_eq!(entered("name=a%EE%80%80b%EE%80%81").text("name"), "ab");
}

#[test]
fn every_field_that_cannot_be_read_is_told_at_once() {
    let form = entered("seats=many&day=27.1.2027&from=25.00&last=soon&name=");
    let mut reading = reading(&form);
    reading.required("name");
    assert_eq!(reading.whole("seats"), None);
    assert_eq!(reading.moment("day", "from"), None);
    assert_eq!(reading.date("last"), None);
    let flaws: Vec<_> =
        reading.finish().expect_err("flaws").0.into_iter().map(|f| (f.field, f.code)).collect();
    let expected =
        [("name", "required"), ("seats", "not_a_number"), ("from", "not_a_time"), ("last", "not_a_date")];
    assert_eq!(flaws, expected.map(|(field, code)| (field.to_owned(), code)));
}

#[test]
fn a_time_skipped_by_daylight_saving_is_a_flaw_of_its_field() {
    let form = entered("day=28.3.2027&from=3.30");
    let mut reading = reading(&form);
    assert_eq!(reading.moment("day", "from"), None);
    assert_eq!(reading.finish().expect_err("a flaw").0[0].code, "no_such_time");
}

#[test]
fn rows_are_added_and_removed_without_scripts() {
    let form = entered("sessions.0.subject=A&sessions.2.subject=B&add=sessions");
    assert_eq!(form.rows("sessions"), [0, 2]);
    let more = form.reshaped("subject").expect("a row more");
    assert_eq!(more.rows("sessions"), [0, 2, 3]);
    let fewer = entered("sessions.0.subject=A&sessions.2.subject=B&remove=sessions.0");
    assert_eq!(fewer.reshaped("subject").expect("a row fewer").rows("sessions"), [2]);
    assert_eq!(entered("name=x").reshaped("subject"), None);
}

#[test]
fn a_record_fills_its_form_by_paths() {
    let record = serde_json::json!({"name": "Gala", "seats": 20, "visible": true, "hidden": false, "none": null,
        "sessions": [{"subject": "A"}], "tags": ["a", "b"]});
    let form = Entered::filled(&record);
    assert_eq!((form.text("name"), form.text("seats"), form.text("sessions.0.subject")), ("Gala", "20", "A"));
    assert!(form.has("visible") && !form.has("hidden") && !form.has("none"));
    assert_eq!(form.many("tags"), ["a", "b"]);
}

proptest! {
    #[test]
    fn what_a_browser_encodes_is_decoded(text in "[^\u{E000}-\u{F8FF}]*") {
        let encoded: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
        prop_assert_eq!(decoded(encoded.as_bytes()), text);
    }
}
