//! What holds for any filter, any world and any order.

use super::{
    any::{any_filter, any_json, any_world},
    world::{PEOPLE, VISITS, build, custom, found, today},
};
use ground::{Fault, Value};
use proptest::{prelude::*, sample::select, test_runner::TestRunner};
use serde_json::Value as Json;
use std::future::Future;
use store::{
    Db, Sql,
    filter::{Checked, Filter, Marked, Sort},
    testing::each_engine,
};

/// Tries `promise` with many samples on each engine; shrinks what breaks it.
async fn promised<S, F>(cases: u32, samples: S, promise: impl Fn(Db, S::Value) -> F)
where
    S: Strategy,
    F: Future<Output = Result<(), Fault>>,
{
    each_engine(|db| {
        let (samples, promise) = (&samples, &promise);
        async move {
            build(&db).await?;
            tokio::task::block_in_place(|| {
                let mut runner = TestRunner::new(ProptestConfig {
                    cases,
                    failure_persistence: None,
                    ..Default::default()
                });
                let held = runner.run(samples, |sample| {
                    let done = tokio::runtime::Handle::current().block_on(promise(db.clone(), sample));
                    done.map_err(|fault| TestCaseError::fail(fault.to_string()))
                });
                held.map_err(|broken| Fault::new(broken.to_string()))
            })
        }
    })
    .await;
}

fn checked(filter: Filter) -> Checked {
    filter.check(&PEOPLE, &custom()).expect("the generator makes fitting filters")
}

#[tokio::test(flavor = "multi_thread")]
async fn everyone_is_in_or_out_and_exactly_as_a_plain_reading_says() {
    let samples = (any_world(), proptest::collection::vec(any_filter(&PEOPLE), 10..40));
    promised(100, samples, |db, (world, filters)| async move {
        world.settle(&db).await?;
        for filter in filters {
            let inside = found(&db, &checked(filter.clone())).await?;
            let outside = found(&db, &checked(filter.clone().negated())).await?;
            if inside.len() + outside.len() != world.people.len() {
                return Err(Fault::new(format!("{inside:?} in, {outside:?} out: {}", filter.to_json())));
            }
            let expected = world.matching(&filter);
            if inside != expected {
                return Err(Fault::new(format!("found {inside:?}, not {expected:?}: {}", filter.to_json())));
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_one_after_the_other_are_the_whole_list() {
    let fields = [
        "name",
        "city",
        "email",
        "age",
        "score",
        "born",
        "seen_at",
        "keen",
        "status",
        "team.title",
        "team.parent.turnover",
        "custom.shoe",
        "custom.note",
        "custom.member",
    ];
    let order = proptest::collection::vec((select(fields.to_vec()), any::<bool>()), 0..4).prop_map(|keys| {
        let keys: Vec<_> =
            keys.into_iter().map(|(name, down)| format!("{}{name}", if down { "-" } else { "" })).collect();
        keys.join(",")
    });
    promised(100, (any_world(), order, 1..5_usize), |db, (world, order, limit)| async move {
        world.settle(&db).await?;
        let sort = Sort::parse(&order, &PEOPLE, &custom()).expect("sortable fields");
        let whole = page(&db, &sort, None, 1000).await?;
        if whole.items.len() != world.people.len() || whole.next.is_some() {
            return Err(Fault::new("the whole list is not whole"));
        }
        let (mut ids, mut next) = (Vec::new(), None);
        loop {
            let part = page(&db, &sort, next.as_deref(), limit).await?;
            ids.extend(part.items);
            next = part.next;
            if next.is_none() {
                break;
            }
        }
        if ids == whole.items {
            Ok(())
        } else {
            Err(Fault::new(format!("{order}: {ids:?}, not {:?}", whole.items)))
        }
    })
    .await;
}

async fn page(
    db: &Db,
    sort: &Sort,
    cursor: Option<&str>,
    limit: usize,
) -> Result<store::filter::Page<Vec<u8>>, Fault> {
    let mut sql = Sql::new("select people.id");
    sort.push_marks(&mut sql);
    sql.push(" from people where 1 = 1");
    if let Some(cursor) = cursor {
        sql.push(" and ");
        sort.push_after(&sort.cursor(cursor).expect("an own cursor"), &mut sql);
    }
    sort.push_order(&mut sql);
    sql.push(" limit ").push_value(&(limit as i64 + 1));
    let rows: Vec<Marked<(Vec<u8>,)>> = db.reader().await?.all(sql).await?;
    let page = sort.page(rows, limit);
    Ok(store::filter::Page { items: page.items.into_iter().map(|(id,)| id).collect(), next: page.next })
}

/// The SQL text must be made of the catalog and fixed words: no literal but `''` and the escape, no number but the
/// `1` and `0` of `1 = 1`.
fn only_fixed_words(text: &str) -> Result<(), String> {
    let literals: Vec<&str> = text.split('\'').skip(1).step_by(2).collect();
    if let Some(strange) = literals.iter().find(|literal| !["", "\\"].contains(literal)) {
        return Err(format!("literal {strange:?} in {text}"));
    }
    if !text.is_ascii() {
        return Err(format!("foreign letters in {text}"));
    }
    let numbers = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$');
    let mut loose = numbers.filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    match loose.find(|word| !["0", "1"].contains(word)) {
        Some(strange) => Err(format!("number {strange} in {text}")),
        None => Ok(()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_printed_filter_reads_back_the_same(filter in any_filter(&PEOPLE)) {
        let text = filter.to_json().to_string();
        prop_assert_eq!(&Filter::read(&text), &Ok(filter.clone()));
        let through_serde: Filter = serde_json::from_str(&text).expect("reads");
        prop_assert_eq!(serde_json::to_string(&through_serde).expect("prints"), text);
    }

    #[test]
    fn no_value_is_ever_written_into_the_sql(filter in any_filter(&PEOPLE)) {
        let mut sql = Sql::new("");
        checked(filter).push_to(&mut sql, &today());
        let told = only_fixed_words(sql.text());
        prop_assert!(told.is_ok(), "{:?}", told);
        let parameters = sql.values().len();
        let used = (1..=parameters).all(|number| sql.text().contains(&format!("${number}")));
        prop_assert!(used && sql.values().iter().all(|value| !matches!(value, Value::Null(_))));
    }

    #[test]
    fn any_json_is_read_or_refused_but_never_panics(json in any_json(), text in ".{0,60}") {
        for json in [json, Json::String(text.clone())] {
            for catalog in [&PEOPLE, &VISITS] {
                if let Ok(filter) = Filter::parse(&json.to_string(), catalog, &custom()) {
                    filter.push_to(&mut Sql::new(""), &today());
                }
            }
        }
        prop_assert!(Filter::parse(&text, &PEOPLE, &custom()).is_err());
        let _ = Sort::parse(&text, &PEOPLE, &custom());
        let sort = Sort::usual(&PEOPLE);
        prop_assert!(sort.cursor(&text).is_err());
        let mut sql = Sql::new("");
        PEOPLE.push_search(&mut sql, &text);
        let told = only_fixed_words(sql.text());
        prop_assert!(told.is_ok(), "{:?}", told);
    }
}
