//! Orders and pages.

use super::world::{PEOPLE, custom};
use store::filter::Sort;

#[test]
fn an_order_names_sortable_fields_only() {
    let codes = |sort: &str| {
        let invalid = Sort::parse(sort, &PEOPLE, &custom()).expect_err("this is wrong");
        invalid.0.into_iter().map(|flaw| flaw.code).collect::<Vec<_>>()
    };
    assert_eq!(codes("nmae,-born"), ["sort.unknown_field"]);
    assert_eq!(codes("code"), ["sort.not_sortable"]);
    assert_eq!(codes("age,city,born,score,email"), ["sort.too_many"]);
}

#[test]
fn a_cursor_of_another_order_is_refused() {
    let sort = Sort::parse("-age", &PEOPLE, &custom()).expect("an order");
    for cursor in ["", "x", "e30", "W10", "%%%"] {
        assert!(sort.cursor(cursor).is_err(), "{cursor}");
    }
}
