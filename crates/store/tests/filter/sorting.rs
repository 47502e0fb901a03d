//! Orders and pages.

use super::world::{PEOPLE, custom};
use store::{Sql, filter::Sort};

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

#[test]
fn a_column_of_a_list_may_stand_at_a_parent_or_be_a_custom_field() {
    let column = |path: &str| {
        let mut sql = Sql::new("");
        PEOPLE
            .place(path, &custom())
            .map(|place| place.push_column(&mut sql, &PEOPLE))
            .map(|()| sql.text().to_owned())
    };
    assert_eq!(column("city").as_deref(), Ok("people.city"));
    let title = "(select teams.title from teams where teams.id = people.team_id)";
    assert_eq!(column("team.title").as_deref(), Ok(title));
    assert!(column("custom.shoe").is_ok_and(|text| text.contains("custom_values.key = $1")));
    assert_eq!(column("visits.hours").map_err(|invalid| invalid.0[0].code), Err("filter.needs_quantity"));
}
