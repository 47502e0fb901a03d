//! Any filter over a catalog, and any small world.

use super::world::{Person, Team, Visit, World, key, today};
use ground::{Choice, Date, Instant};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Value as Json, json};
use store::filter::{Catalog, Filter, Kind, Op, Quantity, Reach, Related, operators};

/// Text of the letters that go wrong: quotes, wildcards, capitals and small ones beyond ASCII.
pub fn any_text() -> impl Strategy<Value = String> {
    let letters = ["a", "A", "b", "%", "_", "\\", "ä", "Ä", "ö", "Ö"];
    let rare = ["å", "é", "É", "š", "Ж", "ж", "'", "\"", " ", "$1"];
    let letter = || prop_oneof![4 => select(letters.to_vec()), 1 => select(rare.to_vec())];
    // Often a single letter, so that texts are found in each other.
    prop_oneof![vec(letter(), 0..2), vec(letter(), 1..4)].prop_map(|letters| letters.concat())
}

/// Text as it is stored.
fn any_stored() -> impl Strategy<Value = String> {
    any_text().prop_map(|text| ground::text::clean_line(&text))
}

pub fn any_date() -> impl Strategy<Value = Date> {
    prop_oneof![2 => -2..3_i32, 1 => -40..40_i32].prop_map(|days| today().date.plus_days(days))
}

pub fn any_instant() -> impl Strategy<Value = Instant> {
    let near = prop_oneof![Just(0_i64), -90_000_000..90_000_000_i64, -3_000_000_000..3_000_000_000_i64];
    // Also the very edges of the day in Helsinki (two hours before and after 22:00 UTC).
    let edges = select(vec![-32_400_001_i64, -32_400_000, 54_000_000 - 1, 54_000_000]);
    prop_oneof![near, edges].prop_map(|millis| Instant::from_millis(today().now.millis() + millis))
}

fn any_whole() -> impl Strategy<Value = i64> {
    prop_oneof![-3..6_i64, select(vec![i64::MIN, i64::MAX, 0])]
}

fn any_small() -> impl Strategy<Value = i64> {
    -3..6_i64
}

fn any_fraction() -> impl Strategy<Value = f64> {
    (-8..8_i32).prop_map(|quarters| f64::from(quarters) / 4.0)
}

fn any_value(kind: Kind, choices: Option<Vec<String>>) -> BoxedStrategy<Json> {
    if let Some(words) = choices {
        return select(words).prop_map(Json::from).boxed();
    }
    match kind {
        Kind::Text => any_text().prop_map(Json::from).boxed(),
        Kind::Number | Kind::Money => any_small().prop_map(Json::from).boxed(),
        Kind::Decimal => any_fraction().prop_map(Json::from).boxed(),
        Kind::Date => any_date().prop_map(|date| json!(date)).boxed(),
        Kind::Instant => {
            prop_oneof![any_date().prop_map(|date| json!(date)), any_instant().prop_map(|at| json!(at))]
                .boxed()
        }
        Kind::Bool => any::<bool>().prop_map(Json::from).boxed(),
        Kind::Choice(words) => select(words).prop_map(Json::from).boxed(),
        Kind::Id(prefixes) => (select(prefixes), 0..4_usize)
            .prop_map(|(prefix, at)| {
                let hex: String =
                    key(if prefix == "per" { 2 } else { 1 }, at).iter().map(|b| format!("{b:02x}")).collect();
                json!(format!("{prefix}_{hex}"))
            })
            .boxed(),
    }
}

fn any_condition(field: String, kind: Kind, choices: Option<Vec<String>>) -> BoxedStrategy<Filter> {
    let kind_of_ops = if choices.is_some() { Kind::Choice(&[]) } else { kind };
    let ops = operators(kind_of_ops).to_vec();
    (select(ops), vec(any_value(kind, choices), 2..4), 0..50_i64, any::<bool>())
        .prop_map(move |(op, values, days, short)| {
            let value = match op {
                op if op.takes_no_value() => Json::Null,
                Op::In | Op::NotIn if short => json!([]),
                Op::In | Op::NotIn => json!(values),
                Op::Between => json!(values[..2]),
                Op::WithinLast | Op::WithinNext => json!({ "days": days }),
                _ => values[0].clone(),
            };
            Filter::condition(&field, op, value)
        })
        .boxed()
}

/// One question about this concept; `levels` says how many more relations it may go through.
fn any_leaf(catalog: &'static Catalog, levels: u32) -> BoxedStrategy<Filter> {
    let own = catalog.fields.iter().map(|field| (field.name.to_owned(), field.kind, None));
    let custom = super::world::custom();
    let extra: Vec<_> = custom
        .of(catalog.name)
        .map(|field| (format!("custom.{}", field.key), field.kind, field.choices.clone()))
        .collect();
    let mut leaves: Vec<BoxedStrategy<Filter>> =
        own.chain(extra).map(|(name, kind, choices)| any_condition(name, kind, choices)).collect();
    if levels > 0 {
        for relation in catalog.relations {
            let name = relation.name;
            let few = matches!(relation.reach, Reach::One(_));
            let through =
                any_leaf(relation.to, levels - 1).prop_filter_map("a condition", move |inner| match inner {
                    Filter::Condition(mut condition) => {
                        condition.field = format!("{name}.{}", condition.field);
                        Some(Filter::Condition(condition))
                    }
                    Filter::Related(mut related) => {
                        related.relation = format!("{name}.{}", related.relation);
                        Some(Filter::Related(related))
                    }
                    _ => None,
                });
            let counts = select(vec![Op::Eq, Op::Ne, Op::Lt, Op::Lte, Op::Gt, Op::Gte]);
            let count = (counts, 0..4_i64).prop_map(|(op, number)| Quantity::Count(op, number));
            let quantity = prop_oneof![Just(Quantity::Some), Just(Quantity::None), count];
            let related =
                (quantity, prop_oneof![Just(Filter::everything()), any_tree(relation.to, levels - 1, 1)])
                    .prop_map(move |(quantity, matching)| {
                        let quantity = if few && matches!(quantity, Quantity::Count(..)) {
                            Quantity::Some
                        } else {
                            quantity
                        };
                        Filter::Related(Related {
                            quantity,
                            relation: name.into(),
                            matching: Box::new(matching),
                        })
                    });
            for _ in 0..4 {
                if few {
                    leaves.push(through.clone().boxed());
                }
                leaves.push(related.clone().boxed());
            }
        }
    }
    proptest::strategy::Union::new(leaves).boxed()
}

fn any_tree(catalog: &'static Catalog, levels: u32, depth: u32) -> BoxedStrategy<Filter> {
    let leaf = any_leaf(catalog, levels);
    leaf.prop_recursive(depth, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Filter::All),
            vec(inner.clone(), 0..4).prop_map(Filter::Any),
            inner.prop_map(Filter::negated),
        ]
    })
    .boxed()
}

/// Any filter that fits the catalog.
pub fn any_filter(catalog: &'static Catalog) -> BoxedStrategy<Filter> {
    // Half of them one question only: what is wrong with it stays visible.
    prop_oneof![any_leaf(catalog, 2), any_tree(catalog, 2, 3)].boxed()
}

fn any_team() -> impl Strategy<Value = Team> {
    (option::of(any_stored()), option::of(any_whole()), option::of(0..3_usize))
        .prop_map(|(title, turnover, parent)| Team { title, turnover, parent })
}

fn any_visit() -> impl Strategy<Value = Visit> {
    (option::of(any_stored()), option::of(any_small()), option::of(any::<bool>()), any::<bool>())
        .prop_map(|(place, hours, came, hidden)| Visit { place, hours, came, hidden })
}

fn any_person() -> impl Strategy<Value = Person> {
    let texts = (
        any_stored(),
        option::of(any_stored()),
        option::of(any_stored()),
        option::of(any_stored()),
        option::of(any_stored()),
    );
    let numbers = (option::of(any_whole()), option::of(any_fraction()), option::of(any_small()));
    let times = (option::of(any_date()), option::of(any_instant()), option::of(any_date()));
    let flags = (option::of(any::<bool>()), any::<bool>(), option::of(any::<bool>()));
    let reach = (option::of(0..3_usize), vec(any_visit(), 0..4));
    let custom =
        (option::of(any_small()), option::of(select(vec!["vegaani", "kala"])), option::of(any_stored()));
    (texts, numbers, times, flags, reach, custom).prop_map(|(texts, numbers, times, flags, reach, custom)| {
        Person {
            name: texts.0,
            city: texts.1,
            nick: texts.2,
            email: texts.3.map(|email| email.to_lowercase()),
            code: texts.4,
            age: numbers.0,
            score: numbers.1,
            debt: numbers.2,
            born: times.0,
            seen_at: times.1,
            joined: times.2,
            keen: flags.0,
            old: flags.1,
            member: flags.2,
            team: reach.0,
            visits: reach.1,
            shoe: custom.0,
            diet: custom.1.map(str::to_owned),
            note: custom.2,
        }
    })
}

/// Any world of three teams and a few people.
pub fn any_world() -> impl Strategy<Value = World> {
    (vec(any_team(), 3), vec(any_person(), 0..24)).prop_map(|(teams, people)| World { teams, people })
}

/// Any JSON at all, now and then with the words of the filter language in it.
pub fn any_json() -> BoxedStrategy<Json> {
    let words = || {
        let known =
            ["all", "any", "not", "field", "op", "value", "some", "none", "count", "where", "days", "visits"];
        let fields =
            ["city", "age", "team.title", "custom.shoe", "custom.", "seen_at", ".", "team.", "visits.place"];
        let ops = Op::ALL.iter().map(Op::word);
        prop_oneof![
            select(known.into_iter().chain(fields).chain(ops).collect::<Vec<_>>()).prop_map(str::to_owned),
            any::<String>()
        ]
    };
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        words().prop_map(Json::from),
    ];
    leaf.prop_recursive(12, 64, 4, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Json::from),
            vec((words(), inner), 0..4).prop_map(|parts| parts.into_iter().collect::<Json>()),
        ]
    })
    .boxed()
}
