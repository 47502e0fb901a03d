//! Filters said in words, in the three languages.

use super::world::{PEOPLE, TEAMS, VISITS, custom};
use ground::{Locale, Words, Zone};
use store::filter::{Catalog, Filter, Saying};

const NAMES: [&str; 3] = [
    "field-people-city = Kaupunki\nfield-people-name = Nimi\nfield-people-age = Ikä\nfield-people-keen = Innokas
field-people-born = Syntynyt\nfield-people-status = Tila\nfield-people-status-new = Uusi
field-people-team_id = ALV-tunnus\nfield-teams-turnover = Liikevaihto\nfield-visits-hours = Tunteja
relation-people-visits = Käynnit\nrelation-people-team = Organisaatio\n    .of = organisaation\n",
    "field-people-city = Ort\nfield-people-name = Namn\nfield-people-age = Ålder\nfield-people-keen = Ivrig
field-people-born = Född\nfield-people-status = Status\nfield-people-status-new = Ny
field-people-team_id = Moms-id\nfield-teams-turnover = Omsättning\nfield-visits-hours = Timmar
relation-people-visits = Besök\nrelation-people-team = Organisation\n    .of = organisationens\n",
    "field-people-city = City\nfield-people-name = Name\nfield-people-age = Age\nfield-people-keen = Keen
field-people-born = Born\nfield-people-status = Status\nfield-people-status-new = New
field-people-team_id = VAT id\nfield-teams-turnover = Turnover\nfield-visits-hours = Hours
relation-people-visits = Visits\nrelation-people-team = Organisation\n    .of = organisation’s\n",
];

fn words() -> Words {
    let texts = [
        ("fi", include_str!("../../../../locales/fi/filter.ftl")),
        ("sv", include_str!("../../../../locales/sv/filter.ftl")),
        ("en", include_str!("../../../../locales/en/filter.ftl")),
    ];
    let files = texts.into_iter().zip(NAMES).flat_map(|((locale, text), names)| {
        [
            (format!("{locale}/filter.ftl"), text.to_owned()),
            (format!("{locale}/people.ftl"), names.to_owned()),
        ]
    });
    let words = Words::from_files(files);
    assert!(words.flaws().is_empty(), "{:?}", words.flaws());
    words
}

fn said(words: &Words, locale: Locale, catalog: &'static Catalog, filter: &str) -> String {
    let checked = Filter::parse(filter, catalog, &custom()).expect("a filter");
    let name_of = |id: &str| id.starts_with("tea_").then(|| "Harju Oy".to_owned());
    let saying = Saying { words, locale, zone: &Zone::helsinki(), name_of: &name_of };
    saying.say(&checked.describe()).replace('\u{A0}', " ")
}

const CASES: &[(&str, [&str; 3])] = &[
    (
        r#"{"all":[{"field":"city","op":"in","value":["Tampere","Turku"]},
            {"field":"team.turnover","op":"gt","value":1000000}]}"#,
        [
            "Kaupunki on Tampere tai Turku ja organisaation liikevaihto on yli 1 000 000 €",
            "Ort är Tampere eller Turku och organisationens omsättning är över 1 000 000 €",
            "City is Tampere or Turku and organisation’s turnover is over 1,000,000 €",
        ],
    ),
    (
        r#"{"any":[{"field":"city","op":"not_in","value":["Tampere","Turku"]},{"field":"city","op":"is_empty"}]}"#,
        [
            "Kaupunki ei ole Tampere eikä Turku tai kaupunki puuttuu",
            "Ort är inte Tampere eller Turku eller ort saknas",
            "City is not Tampere or Turku or city is missing",
        ],
    ),
    (
        r#"{"all":[{"any":[{"field":"name","op":"contains","value":"ai"},{"field":"age","op":"between","value":[1,2]}]},
            {"field":"born","op":"within_last","value":{"days":30}},{"field":"status","op":"eq","value":"new"}]}"#,
        [
            "(nimi sisältää ”ai” tai ikä on 1–2), syntynyt viimeisten 30 päivän aikana ja tila on Uusi",
            "(namn innehåller ”ai” eller ålder är 1–2), född under de senaste 30 dagarna och status är Ny",
            "(name contains “ai” or age is 1–2), born in the last 30 days and status is New",
        ],
    ),
    (
        r#"{"count":"visits","op":"gte","value":3,"where":{"field":"hours","op":"gt","value":1}}"#,
        [
            "Käynnit: vähintään 3, joissa tunteja on yli 1",
            "Besök: minst 3 där timmar är över 1",
            "Visits: at least 3 where hours is over 1",
        ],
    ),
    (r#"{"none":"visits"}"#, ["Käynnit: ei yhtään", "Besök: ingen", "Visits: none"]),
    (r#"{"some":"team"}"#, ["Organisaatio on annettu", "Organisation finns", "Organisation is given"]),
    (
        r#"{"not":{"field":"team_id","op":"eq","value":"tea_01000000000000000000000000000001"}}"#,
        [
            "Ei niin, että ALV-tunnus on Harju Oy",
            "Inte så att moms-id är Harju Oy",
            "It is not so that VAT id is Harju Oy",
        ],
    ),
    (
        r#"{"field":"born","op":"gte","value":"2027-01-14"}"#,
        ["Syntynyt aikaisintaan 14.1.2027", "Född tidigast 14.1.2027", "Born on or after 14 Jan 2027"],
    ),
    (
        r#"{"field":"custom.shoe","op":"lt","value":40}"#,
        ["SHOE on alle 40", "SHOE är under 40", "SHOE is under 40"],
    ),
    (r#"{"all":[]}"#, ["Kaikki", "Alla", "Everything"]),
];

#[test]
fn a_filter_is_said_as_a_person_would_say_it() {
    let words = words();
    for (filter, [fi, sv, en]) in CASES {
        for (locale, expected) in [(Locale::Fi, fi), (Locale::Sv, sv), (Locale::En, en)] {
            assert_eq!(said(&words, locale, &PEOPLE, filter), *expected);
        }
    }
}

#[test]
fn every_operator_of_every_kind_has_its_words() {
    let words = words();
    let kinds = PEOPLE.fields.iter().chain(TEAMS.fields).chain(VISITS.fields).map(|field| field.kind);
    for kind in kinds {
        let date = matches!(kind, store::filter::Kind::Date | store::filter::Kind::Instant);
        for op in store::filter::operators(kind) {
            let ending = if date { "-date" } else { "" };
            for beginning in ["filter-op", "filter-says"] {
                let key = format!("{beginning}-{op}{ending}");
                assert!(words.has(Locale::Fi, &key), "{key}");
            }
        }
    }
}
