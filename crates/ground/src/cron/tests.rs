use super::*;
use proptest::prelude::*;

fn cron(text: &str) -> Cron {
    text.parse().expect("a schedule")
}

fn next(text: &str, after: &str, count: usize) -> Vec<String> {
    let after = after.parse().expect("a moment");
    cron(text).upcoming(after, &Zone::helsinki(), count).iter().map(ToString::to_string).collect()
}

#[test]
fn every_workday_at_a_quarter_to_eight_skips_the_weekend() {
    // Friday 27 November 2026, 7:45 in Helsinki.
    let runs = next("45 7 * * 1-5", "2026-11-27T05:45:00Z", 2);
    assert_eq!(runs, ["2026-11-30T05:45:00Z", "2026-12-01T05:45:00Z"]);
}

#[test]
fn a_time_that_the_clocks_skip_comes_once_when_they_have_been_put_forward() {
    let before = "2027-03-27T22:00:00Z";
    assert_eq!(next("30 3 * * *", before, 2), ["2027-03-28T01:00:00Z", "2027-03-29T00:30:00Z"]);
    let quarters = next("*/15 3 * * *", before, 2);
    assert_eq!(quarters, ["2027-03-28T01:00:00Z", "2027-03-29T00:00:00Z"], "the four quarters are one");
    assert_eq!(next("0 3,4 28 3 *", before, 2)[0], "2027-03-28T01:00:00Z");
}

#[test]
fn an_hour_that_comes_twice_happens_once() {
    let runs = next("30 3 * * *", "2027-10-30T21:00:00Z", 2);
    assert_eq!(runs, ["2027-10-31T00:30:00Z", "2027-11-01T01:30:00Z"]);
    // Between the two half past threes it is over for the day.
    assert_eq!(next("30 3 * * *", "2027-10-31T00:45:00Z", 1), ["2027-11-01T01:30:00Z"]);
}

#[test]
fn what_never_comes_and_what_cannot_be_read_is_refused() {
    assert_eq!("0 8 31 2 *".parse::<Cron>(), Err(BadCron::Never));
    assert_eq!("0 8 31 2,4,6,9,11 *".parse::<Cron>(), Err(BadCron::Never));
    assert_eq!("0 8 * *".parse::<Cron>(), Err(BadCron::NotFive));
    for bad in ["60", "x", "5-1", "*/0", "", "1,", "-1", "1-", "*/x", "+5", "1/256"] {
        let text = format!("{bad} 8 * * *");
        assert!(text.parse::<Cron>().is_err(), "{text}");
    }
    assert!("0 8 29 2 *".parse::<Cron>().is_ok(), "leap days come");
    assert_eq!(next("0 8 29 2 *", "2096-03-01T00:00:00Z", 1), ["2104-02-29T06:00:00Z"]);
}

#[test]
fn names_and_both_sundays_are_read_and_either_day_field_is_enough() {
    assert_eq!(cron("0 8 * JAN Sun").weekdays, cron("0 8 * 1 7").weekdays);
    assert_eq!(cron("0 8 * 1 0").weekdays, cron("0 8 * 1 7").weekdays);
    // The 13th or a Friday; but every second day that is a Monday.
    assert_eq!(
        next("0 8 13 * 5", "2026-12-04T06:00:00Z", 2),
        ["2026-12-11T06:00:00Z", "2026-12-13T06:00:00Z"]
    );
    assert_eq!(
        next("0 8 */2 * 1", "2026-11-29T06:00:00Z", 2),
        ["2026-12-07T06:00:00Z", "2026-12-21T06:00:00Z"]
    );
}

#[test]
fn usual_schedules_are_known_by_their_shape() {
    let at = |hour, minute| Times::At(vec![(hour, minute)]);
    for (text, days, times) in [
        ("45 7 * * 1-5", Days::Workdays, at(7, 45)),
        ("0 11 * * *", Days::Every, at(11, 0)),
        ("0 9 * * 1,4", Days::Weekdays(vec![1, 4]), at(9, 0)),
        ("5 6 1,15 * *", Days::OfMonth(vec![1, 15]), at(6, 5)),
        ("*/15 * * * *", Days::Every, Times::EveryMinutes(15)),
        ("7 * * * *", Days::Every, Times::Hourly(7)),
        ("0 8,16 * * *", Days::Every, Times::At(vec![(8, 0), (16, 0)])),
    ] {
        assert_eq!(cron(text).pattern(), Some(Pattern { days, times }), "{text}");
    }
    for text in ["0 8 13 * 5", "*/15 8-16 * * *", "0 8 * 6 *", "0 8 */2 * 1"] {
        assert_eq!(cron(text).pattern(), None, "{text}");
    }
}

fn schedules() -> impl Strategy<Value = Cron> {
    let minute = prop_oneof![
        Just("*".to_owned()),
        (0..60u8).prop_map(|m| m.to_string()),
        (1..31u8).prop_map(|s| format!("*/{s}"))
    ];
    let hour =
        prop_oneof![Just("*".to_owned()), (0..24u8).prop_map(|h| h.to_string()), Just("2-4".to_owned())];
    let day = prop_oneof![3 => Just("*".to_owned()), 1 => (1..29u8).prop_map(|d| d.to_string())];
    let weekday = prop_oneof![3 => Just("*".to_owned()), 1 => (0..8u8).prop_map(|d| d.to_string())];
    (minute, hour, day, weekday).prop_map(|(m, h, d, w)| cron(&format!("{m} {h} {d} * {w}")))
}

/// Helsinki, New York, one whose clocks change at midnight, and one half an hour off.
fn zones() -> impl Strategy<Value = Zone> {
    let names = ["Europe/Helsinki", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe"];
    prop::sample::select(names.to_vec()).prop_map(|name| name.parse().expect("a zone"))
}

proptest! {
    #[test]
    fn the_next_time_is_later_and_fits_the_fields_unless_the_clocks_skipped_it(
        cron in schedules(), zone in zones(), after in 1_767_225_600i64..1_893_456_000,
    ) {
        let after = Instant::from_millis(after * 1000);
        let at = cron.next_after(after, &zone).expect("it comes");
        prop_assert!(at > after);
        let local = at.local(&zone);
        let fits = cron.is_day(local.date()) && has(cron.hours, local.hour()) && has(cron.minutes, local.minute());
        let minute_before = at.plus_seconds(-60).local(&zone);
        let jumped = local.duration_since(minute_before).as_secs() > 60;
        prop_assert!(fits || jumped, "{cron} at {local} in {zone}");
        // Nothing lies between: half way the same moment is next.
        let middle = Instant::from_millis(after.millis() + (at.millis() - after.millis()) / 2);
        if middle < at {
            prop_assert_eq!(cron.next_after(middle, &zone), Some(at));
        }
    }

    #[test]
    fn a_daily_time_comes_once_on_every_day_also_when_the_clocks_change(
        hour in 0..24u8, minute in 0..60u8, zone in zones(), day in 0..1400i32,
    ) {
        let cron = cron(&format!("{minute} {hour} * * *"));
        let day = crate::Date::new(2026, 1, 1).expect("a day").plus_days(day);
        let before = Instant::from_millis(day.start_in(&zone).millis() - 1);
        let runs = cron.upcoming(before, &zone, 2);
        prop_assert!(runs[0] < day.end_in(&zone) && runs[1] >= day.end_in(&zone), "{runs:?} on {day} in {zone}");
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,30}", fields in "([0-9*/,-]{1,5} ){4}[0-9*/,-]{1,5}") {
        let _ = text.parse::<Cron>();
        if let Ok(read) = fields.parse::<Cron>() {
            prop_assert_eq!(read.as_str().parse::<Cron>().ok(), Some(read.clone()));
            let _ = read.pattern();
        }
    }
}
