//! The builder says what the engine knows: any filter becomes rows, and the rows the same filter.

use super::*;
use crate::shell::{Asked, testing::World};
use domain::contacts::fields::FIELDS;
use ground::Locale;
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value as Json, json};
use store::filter::{Filter, Op, Quantity, Related};

const AURA: &str = "usr_00000000000000000000000000000001";

fn condition() -> impl Strategy<Value = Filter> {
    let text = "[a-zåäö ,\";]{1,12}"
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("filled", |text| !text.is_empty());
    let of = |field: &'static str, op, value: Json| Filter::condition(field, op, value);
    prop_oneof![
        text.clone().prop_map(move |text| of("city", Op::Contains, json!(text))),
        proptest::collection::vec(text, 1..4).prop_map(move |texts| of("city", Op::In, json!(texts))),
        (0..9_000_000_i64).prop_map(move |number| of("account.turnover", Op::Gte, json!(number))),
        (1..90_i64, 1..90_i64).prop_map(move |(from, to)| of(
            "account.employees",
            Op::Between,
            json!([from, to])
        )),
        (0..400_u32).prop_map(move |days| of("created_at", Op::WithinLast, json!({ "days": days }))),
        Just(of("created_at", Op::Lt, json!("2026-01-31"))),
        Just(of("created_at", Op::Gte, json!("2026-01-31T10:00:00Z"))),
        Just(of("email", Op::IsEmpty, Json::Null)),
        any::<bool>().prop_map(move |yes| of("email_opt_out", Op::Eq, json!(yes))),
        Just(of("language", Op::In, json!(["sv", "en"]))),
        prop_oneof![Just("me"), Just(AURA)].prop_map(move |owner| of("owner", Op::Eq, json!(owner))),
        Just(of("owner", Op::NotIn, json!(["me", AURA]))),
    ]
}

fn about_registrations() -> impl Strategy<Value = Filter> {
    let of = |field: &'static str, op, value: Json| Filter::condition(field, op, value);
    prop_oneof![
        Just(Filter::everything()),
        Just(of("status", Op::Eq, json!("registered"))),
        Just(Filter::All(vec![
            of("event_id", Op::Eq, json!("evt_01890c0000007000800000000000000a")),
            of("registered_at", Op::WithinLast, json!({ "days": 365 })),
        ])),
        Just(Filter::Any(vec![of("event.name", Op::StartsWith, json!("Talvi"))]).negated()),
    ]
}

fn related() -> impl Strategy<Value = Filter> {
    let counted =
        (prop_oneof![Just(Op::Gte), Just(Op::Ne)], 0..9_i64).prop_map(|(op, n)| Quantity::Count(op, n));
    let quantity = prop_oneof![Just(Quantity::Some), Just(Quantity::None), counted];
    (quantity, about_registrations()).prop_map(|(quantity, matching)| {
        Filter::Related(Related { quantity, relation: "registrations".into(), matching: Box::new(matching) })
    })
}

fn any_filter() -> impl Strategy<Value = Filter> {
    prop_oneof![3 => condition(), 1 => related()].prop_recursive(3, 12, 3, |inner| {
        let parts = proptest::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            parts.clone().prop_map(Filter::All),
            parts.prop_map(Filter::Any),
            inner.prop_map(Filter::negated),
        ]
    })
}

/// The same filter without groups of one: they mean what they hold.
fn tidy(filter: Filter) -> Filter {
    let group = |parts: Vec<Filter>, make: fn(Vec<Filter>) -> Filter| {
        let mut parts: Vec<Filter> = parts.into_iter().map(tidy).collect();
        if parts.len() == 1 { parts.remove(0) } else { make(parts) }
    };
    match filter {
        Filter::All(parts) => group(parts, Filter::All),
        Filter::Any(parts) => group(parts, Filter::Any),
        Filter::Not(inner) => tidy(*inner).negated(),
        Filter::Related(related) => {
            let matching = Box::new(tidy(*related.matching));
            Filter::Related(Related { matching, ..related })
        }
        one @ Filter::Condition(_) => one,
    }
}

#[tokio::test]
async fn every_filter_becomes_rows_and_the_rows_become_the_same_filter() {
    let world = World::new().await;
    let asked = Asked::sample(Locale::Fi);
    let names = Names::known(vec![(AURA.to_owned(), "Aura".to_owned())]);
    let me = Some(ground::Id::from_bytes([1; 16]));
    let reading = Reading { app: &world.app, asked: &asked, catalog: &FIELDS, names, me };
    let mut runner = TestRunner::default();
    let ran = runner.run(&any_filter(), |filter| {
        let form = filled(&reading, &filter).expect("rows");
        let again = read(&reading, &form).expect("read");
        prop_assert_eq!(tidy(again), tidy(filter));
        Ok(())
    });
    ran.expect("the same filter");
}

#[tokio::test]
async fn buttons_add_and_remove_rows_and_groups() {
    let mut form = Entered::default();
    form.set("rules.0.field", "city");
    let press = |form: &Entered, act: &str, path: &str| {
        let mut form = form.clone();
        form.set(act, path);
        reshaped(form)
    };

    let grouped = press(&form, "add_group", "rules");
    assert_eq!((grouped.text("rules.1.join"), grouped.rows("rules.1").len()), ("any", 1));
    let longer = press(&grouped, "add", "rules.1");
    assert_eq!(longer.rows("rules.1"), [0, 1]);
    let shorter = press(&longer, "remove", "rules.1");
    assert_eq!(shorter.rows("rules"), [0]);
}
