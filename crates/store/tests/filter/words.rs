//! What the operators mean, case by case.

use super::world::{PEOPLE, Person, Team, Visit, World, build, custom, found};
use serde_json::{Value as Json, json};
use store::{filter::Filter, testing::each_engine};

fn person(name: &str) -> Person {
    Person { name: name.into(), ..Person::default() }
}

fn sample() -> World {
    let at = |text: &str| Some(text.parse().expect("an instant"));
    let came = |came| Visit { came: Some(came), hours: Some(2), ..Visit::default() };
    World {
        teams: vec![
            Team { title: Some("Harju".into()), turnover: Some(2_000_000), parent: None },
            Team { title: Some("Åkerö".into()), turnover: None, parent: Some(0) },
        ],
        people: vec![
            Person {
                city: Some("TAMPERE".into()),
                age: Some(40),
                seen_at: at("2026-11-22T22:00:00Z"),
                team: Some(0),
                visits: vec![came(true), came(true), came(false)],
                ..person("Onni")
            },
            Person {
                city: Some("Äänekoski".into()),
                seen_at: at("2026-11-22T21:59:59Z"),
                team: Some(1),
                keen: Some(true),
                shoe: Some(43),
                visits: vec![came(false), Visit { hidden: true, ..came(true) }],
                ..person("Suvi")
            },
            Person { city: Some("50%_a\\b'\"".into()), nick: Some("Åkerö".into()), ..person("Aino") },
            Person { city: Some(String::new()), diet: Some("kala".into()), ..person("Eero") },
        ],
    }
}

const CASES: &[(&str, &[usize])] = &[
    (r#"{"all":[]}"#, &[0, 1, 2, 3]),
    (r#"{"any":[]}"#, &[]),
    (r#"{"field":"city","op":"eq","value":"tampere"}"#, &[0]),
    (r#"{"field":"city","op":"ne","value":"tampere"}"#, &[1, 2, 3]),
    (r#"{"field":"city","op":"contains","value":"ÄNEK"}"#, &[1]),
    (r#"{"field":"city","op":"contains","value":"anek"}"#, &[]),
    (r#"{"field":"city","op":"starts_with","value":"ää"}"#, &[1]),
    (r#"{"field":"city","op":"starts_with","value":"50%_A\\B'\""}"#, &[2]),
    (r#"{"field":"city","op":"contains","value":"_"}"#, &[2]),
    (r#"{"field":"city","op":"in","value":["Tampere","ÄÄNEKOSKI",""]}"#, &[0, 1, 3]),
    (r#"{"field":"city","op":"is_empty"}"#, &[3]),
    (r#"{"field":"nick","op":"contains","value":"AKERO"}"#, &[2]),
    (r#"{"field":"age","op":"gte","value":40}"#, &[0]),
    (r#"{"not":{"field":"age","op":"gte","value":40}}"#, &[1, 2, 3]),
    (r#"{"field":"age","op":"between","value":[39,40]}"#, &[0]),
    (r#"{"field":"keen","op":"eq","value":false}"#, &[0, 2, 3]),
    (r#"{"field":"seen_at","op":"today"}"#, &[0]),
    (r#"{"field":"seen_at","op":"before_today"}"#, &[1]),
    (r#"{"field":"seen_at","op":"eq","value":"2026-11-22"}"#, &[1]),
    (r#"{"field":"seen_at","op":"within_last","value":{"days":1}}"#, &[0, 1]),
    (r#"{"field":"team.turnover","op":"gt","value":1000000}"#, &[0]),
    (r#"{"field":"team.turnover","op":"is_empty"}"#, &[1, 2, 3]),
    (r#"{"field":"team.parent.title","op":"eq","value":"harju"}"#, &[1]),
    (r#"{"some":"team","where":{"field":"title","op":"eq","value":"åkerÖ"}}"#, &[1]),
    (r#"{"some":"team.people","where":{"field":"name","op":"eq","value":"suvi"}}"#, &[1]),
    (r#"{"some":"visits","where":{"field":"status","op":"eq","value":"came"}}"#, &[0]),
    (r#"{"none":"visits"}"#, &[2, 3]),
    (r#"{"count":"visits","op":"gte","value":2}"#, &[0]),
    (r#"{"count":"visits","op":"lt","value":2}"#, &[1, 2, 3]),
    (r#"{"count":"visits","op":"eq","value":0,"where":{"field":"hours","op":"gt","value":1}}"#, &[2, 3]),
    (
        r#"{"some":"visits","where":{"some":"person","where":{"some":"visits","where":{"field":"person.name","op":"eq","value":"Onni"}}}}"#,
        &[0],
    ),
    (r#"{"field":"custom.shoe","op":"gt","value":42}"#, &[1]),
    (r#"{"field":"custom.diet","op":"ne","value":"kala"}"#, &[0, 1, 2]),
    (r#"{"field":"custom.member","op":"eq","value":false}"#, &[0, 1, 2, 3]),
];

#[tokio::test]
async fn every_operator_means_the_same_on_both_engines() {
    each_engine(|db| async move {
        build(&db).await?;
        sample().settle(&db).await?;
        for (text, expected) in CASES {
            let filter =
                Filter::parse(text, &PEOPLE, &custom()).unwrap_or_else(|flaws| panic!("{text}: {flaws:?}"));
            assert_eq!(&found(&db, &filter).await?, expected, "{text}");
        }
        Ok(())
    })
    .await;
}

fn flaws_of(filter: &Json) -> Vec<(String, &'static str)> {
    let invalid = Filter::parse(&filter.to_string(), &PEOPLE, &custom()).expect_err("this is wrong");
    invalid.0.into_iter().map(|flaw| (flaw.field, flaw.code)).collect()
}

#[test]
fn every_mistake_is_told_with_its_path() {
    let one = |field: &str, op: &str, value: Json| json!({"field": field, "op": op, "value": value});
    let deep = (0..9).fold(json!({"all": []}), |inner, _| json!({"not": inner}));
    let many: Vec<_> = (0..101).map(|_| one("age", "eq", json!(1))).collect();
    let cases = [
        (
            json!({"all": [one("city", "eq", json!("a")), one("age", "eq", json!("5"))]}),
            "all.1.value",
            "filter.wrong_type",
        ),
        (json!({"any": [{"not": one("cty", "eq", json!(1))}]}), "any.0.not.field", "filter.unknown_field"),
        (one("custom.gone", "eq", json!("a")), "field", "filter.retired_field"),
        (one("age", "contains", json!("4")), "op", "filter.wrong_operator"),
        (one("age", "like", json!("4")), "op", "filter.unknown_operator"),
        (one("status", "in", json!(["new", "gone"])), "value.1", "filter.wrong_type"),
        (one("team_id", "eq", json!("per_00")), "value", "filter.wrong_type"),
        (one("visits.hours", "eq", json!(1)), "field", "filter.needs_quantity"),
        (one("born", "eq", json!("2026-02-30")), "value", "filter.wrong_type"),
        (one("city", "eq", json!("a\u{0}b")), "value", "filter.wrong_type"),
        (one("city", "is_empty", json!("x")), "value", "filter.takes_no_value"),
        (json!({"field": "city", "op": "eq"}), "value", "required"),
        (json!({"field": "city", "op": "eq", "value": "a", "or": 1}), "or", "filter.unknown_part"),
        (json!({"some": "vists"}), "some", "filter.unknown_relation"),
        (
            json!({"some": "visits", "where": one("plac", "eq", json!("a"))}),
            "where.field",
            "filter.unknown_field",
        ),
        (json!({"count": "team", "op": "eq", "value": 1}), "count", "filter.wrong_operator"),
        (json!({"count": "visits", "op": "eq", "value": -1}), "value", "filter.wrong_type"),
        (json!([]), "", "filter.not_a_filter"),
        (deep, "not.not.not.not.not.not.not.not.not", "filter.too_deep"),
        (json!({"all": many}), "all", "filter.too_many_conditions"),
        (one("age", "in", json!((0..1001).collect::<Vec<_>>())), "value", "filter.too_long_list"),
        (one("city", "eq", json!("a".repeat(1001))), "value", "filter.too_long"),
    ];
    for (filter, path, code) in cases {
        assert_eq!(flaws_of(&filter), [(path.to_owned(), code)], "{filter}");
    }
    let broken = Filter::parse("{\"all\":[", &PEOPLE, &custom()).expect_err("broken");
    assert_eq!(broken.0[0].code, "filter.broken_json");
}

#[test]
fn an_unknown_field_is_answered_with_the_nearest() {
    let invalid =
        Filter::parse(r#"{"field":"cty","op":"eq","value":"a"}"#, &PEOPLE, &custom()).expect_err("unknown");
    let nearest = &invalid.0[0].args.iter().find(|(name, _)| *name == "nearest").expect("told").1;
    assert!(nearest.starts_with("city, "), "{nearest}");
}

#[tokio::test]
async fn the_largest_filters_that_are_allowed_run_on_both_engines() {
    let letters: String = ('а'..='я').chain('ä'..='ý').chain('ā'..='ž').chain('α'..='ω').collect();
    let long = letters.chars().cycle().take(1000).collect::<String>();
    let many: Vec<_> = (0..1000).map(|number| format!("Jyväskylä {number}")).collect();
    let lists = (0..9).map(|_| json!({"field": "city", "op": "in", "value": many}));
    let texts = (0..30).flat_map(|_| {
        ["city", "nick", "email"].map(|field| json!({"field": field, "op": "contains", "value": long}))
    });
    let wide = json!({"any": lists.chain(texts).collect::<Vec<_>>()});
    let there_and_back =
        |inner: Json, _| json!({"some": "visits", "where": {"some": "person", "where": inner}});
    let deep =
        (0..3).fold(json!({"not": {"any": [{"field": "age", "op": "gt", "value": 1}]}}), there_and_back);
    each_engine(|db| {
        let filters = [wide.to_string(), deep.to_string()];
        async move {
            build(&db).await?;
            sample().settle(&db).await?;
            for text in filters {
                let filter =
                    Filter::parse(&text, &PEOPLE, &custom()).unwrap_or_else(|flaws| panic!("{flaws:?}"));
                found(&db, &filter).await?;
                found(&db, &filter.filter().clone().negated().check(&PEOPLE, &custom()).expect("fits"))
                    .await?;
            }
            Ok(())
        }
    })
    .await;
}
