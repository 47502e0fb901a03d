use super::*;
use proptest::prelude::*;

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

fn at(text: &str) -> Instant {
    text.parse().expect("a moment")
}

#[test]
fn a_day_in_words_is_bent_as_finns_bend_it() {
    let date = Date::new(2026, 11, 23).expect("a day");
    assert_eq!(Locale::Fi.day_in_words(date), "23. marraskuuta");
    assert_eq!(Locale::Sv.day_in_words(date), "23 november");
    assert_eq!(Locale::En.day_in_words(date), "23 November");
    assert_eq!((date.week(), Date::new(2027, 1, 1).expect("a day").week()), (48, 53));
}

#[test]
fn a_day_is_written_as_each_language_writes_it() {
    let thursday = date("2027-01-14");
    let day = |locale: Locale, today| locale.day(thursday, today);
    assert_eq!(day(Locale::Fi, None), "to 14.1.2027");
    assert_eq!(day(Locale::Sv, None), "tors 14.1.2027");
    assert_eq!(day(Locale::En, None), "Thu 14 Jan 2027");
}

#[test]
fn the_year_is_left_out_this_year_and_only_this_year() {
    let thursday = date("2027-01-14");
    let (same, other) = (Some(date("2027-11-30")), Some(date("2026-11-30")));
    assert_eq!(Locale::Fi.day(thursday, same), "to 14.1.");
    assert_eq!(Locale::Sv.day(thursday, same), "tors 14.1");
    assert_eq!(Locale::En.day(thursday, same), "Thu 14 Jan");
    assert_eq!(Locale::Fi.day(thursday, other), "to 14.1.2027");
    assert_eq!(Locale::Fi.date(thursday, None), "14.1.2027");
}

#[test]
fn times_have_their_word_and_do_not_break_after_it() {
    let zone = Zone::helsinki();
    let (nine, four) = (at("2027-01-14T07:00:00Z"), at("2027-01-14T14:00:00Z"));
    assert_eq!(Locale::Fi.clock_range(nine, four, &zone), "klo\u{A0}9.00–16.00");
    assert_eq!(Locale::Sv.clock_range(nine, four, &zone), "kl.\u{A0}9.00–16.00");
    assert_eq!(Locale::En.clock_range(nine, four, &zone), "9:00–16:00");
    assert_eq!(Locale::Fi.range(nine, four, &zone, None), "to 14.1.2027 klo\u{A0}9.00–16.00");
    assert_eq!(Locale::Sv.range(nine, four, &zone, None), "tors 14.1.2027 kl.\u{A0}9.00–16.00");
    assert_eq!(Locale::En.range(nine, four, &zone, None), "Thu 14 Jan 2027, 9:00–16:00");
}

#[test]
fn a_range_over_several_days_names_the_year_once() {
    let zone = Zone::helsinki();
    let (start, end) = (at("2027-01-14T07:00:00Z"), at("2027-01-15T13:00:00Z"));
    let fi = "to 14.1. klo\u{A0}9.00 – pe 15.1.2027 klo\u{A0}15.00";
    assert_eq!(Locale::Fi.range(start, end, &zone, None), fi);
    assert_eq!(Locale::En.range(start, end, &zone, None), "Thu 14 Jan, 9:00 – Fri 15 Jan 2027, 15:00");
    let over_new_year = at("2028-01-01T13:00:00Z");
    let fi = "to 14.1.2027 klo\u{A0}9.00 – la 1.1.2028 klo\u{A0}15.00";
    assert_eq!(Locale::Fi.range(start, over_new_year, &zone, None), fi);
    let first = date("2027-01-14");
    assert_eq!(Locale::Fi.day_range(first, date("2027-01-15"), None), "to 14.1. – pe 15.1.2027");
}

#[test]
fn the_day_is_the_day_of_the_zone() {
    let late = at("2027-01-13T22:30:00Z");
    assert_eq!(Locale::Fi.moment(late, &Zone::helsinki(), None), "to 14.1.2027 klo\u{A0}0.30");
}

#[test]
fn numbers_percents_and_money_are_grouped_by_language() {
    assert_eq!(Locale::Fi.number(1_234_567), "1\u{A0}234\u{A0}567");
    assert_eq!(Locale::En.number(-1234), "\u{2212}1,234");
    assert_eq!(Locale::Fi.number(999), "999");
    assert_eq!(Locale::Fi.percent(65), "65\u{A0}%");
    assert_eq!(Locale::En.percent(65), "65%");
    assert_eq!(Locale::Fi.decimal(1234.50, 2), "1\u{A0}234,5");
    assert_eq!(Locale::Fi.decimal(-0.001, 2), "0");
    assert_eq!(Locale::Fi.money(123_450, "EUR"), "1\u{A0}234,50\u{A0}€");
    assert_eq!(Locale::En.money(-5, "EUR"), "\u{2212}€0.05");
    assert_eq!(Locale::Sv.money(100, "SEK"), "1,00\u{A0}SEK");
}

#[test]
fn what_is_past_is_told_by_how_long_ago_it_was() {
    let (zone, now) = (Zone::helsinki(), at("2027-01-14T12:00:00Z"));
    let ago = |locale: Locale, seconds: i64| locale.ago(now.plus_seconds(-seconds), now, &zone);
    assert_eq!(ago(Locale::Fi, 59), "juuri nyt");
    assert_eq!(ago(Locale::Fi, -500), "juuri nyt");
    assert_eq!(ago(Locale::Fi, 120), "2\u{A0}min sitten");
    assert_eq!(ago(Locale::Fi, 3 * 3600), "3\u{A0}t sitten");
    assert_eq!(ago(Locale::Sv, 86_400), "för 1\u{A0}dag sedan");
    assert_eq!(ago(Locale::En, 5 * 86_400), "5\u{A0}days ago");
    assert_eq!(ago(Locale::Fi, 7 * 86_400), "7.1.");
    assert_eq!(ago(Locale::Fi, 30 * 86_400), "15.12.2026");
}

#[test]
fn months_have_a_short_name_for_the_calendar_leaf() {
    let december = date("2027-12-24");
    assert_eq!(Locale::Fi.month_short(december), "joulu");
    assert_eq!(Locale::Sv.month_short(december), "dec");
    assert_eq!(Locale::Fi.month(december), "joulukuu");
    assert_eq!(Locale::Fi.weekday(december), "perjantai");
}

#[test]
fn dates_are_read_as_people_type_them() {
    let today = date("2026-11-22");
    let expected = Some(date("2027-01-27"));
    for typed in [
        "27.1.2027",
        " 27.1.27 ",
        "27.1.",
        "27/1/2027",
        "27-01-2027",
        "2027-01-27",
        "ke 27.1.2027",
        "27. tammikuuta 2027",
        "27 januari 2027",
        "Wed 27 Jan 2027",
        "27 jan",
    ] {
        assert_eq!(read_date(typed, today), expected, "{typed}");
    }
    assert_eq!(read_date("22.11.", today), Some(today), "today is the next one");
    assert_eq!(read_date("29.2.", today), Some(date("2028-02-29")));
    for typed in ["", "31.2.2027", "27", "27.1.2027.5", "27.13.2027", "huomenna", "1.1.0201", "01/27/2027"] {
        assert_eq!(read_date(typed, today), None, "{typed}");
    }
}

#[test]
fn times_are_read_as_people_type_them() {
    let time = |typed: &str| read_time(typed).map(|time| (time.hour(), time.minute()));
    for typed in ["9.30", "9:30", "09.30", "0930", "930", "klo 9.30", "klo\u{A0}9.30", "kl. 9.30", "09:30:00"]
    {
        assert_eq!(time(typed), Some((9, 30)), "{typed}");
    }
    assert_eq!(time("9"), Some((9, 0)));
    assert_eq!(time("0.00"), Some((0, 0)));
    for typed in ["", "25.00", "9.60", "9.5", "24", "yhdeksän", "-1", "9.30.15", "12345"] {
        assert_eq!(time(typed), None, "{typed}");
    }
}

proptest! {
    #[test]
    fn a_written_day_reads_back(year in 1950..2150_i16, month in 1..=12_i8, day in 1..=28_i8) {
        let written = Date::new(year, month, day).expect("a date");
        for locale in <Locale as crate::Choice>::ALL {
            prop_assert_eq!(read_date(&locale.day(written, None), date("2026-11-22")), Some(written));
        }
    }

    #[test]
    fn any_text_is_read_or_not_but_never_breaks(typed: String) {
        prop_assert!(read_date(&typed, date("2026-11-22")).is_none_or(|date| date.civil().year() >= 1900));
        prop_assert!(read_time(&typed).is_none_or(|time| time.second() == 0));
    }

    #[test]
    fn a_written_number_reads_back(number: i64) {
        for locale in [Locale::Fi, Locale::Sv, Locale::En] {
            let digits: String = locale.number(number).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits, number.unsigned_abs().to_string());
        }
    }
}
