//! The conditions of a group: the filter builder, and beside it everybody and members by hand only.

use crate::shell::{
    Entered,
    filter::{self, Builder},
    list::Reading,
};
use ground::Flaw;
use serde::Serialize;
use serde_json::Value as Json;
use store::filter::Filter;

/// No condition: every contact.
const EVERYBODY: &str = "everybody";
/// No filter: members by hand only.
const HAND: &str = "hand";

/// What `target_groups/_rules.html` sees.
#[derive(Serialize)]
pub struct Rules {
    path: String,
    builder: Builder,
    join: String,
    /// The stored filter names what is gone; it stays until rows replace it.
    is_foreign: bool,
}

impl Rules {
    /// The rows of a form, as they were filled in.
    pub fn of(reading: &Reading<'_>, path: &str, form: Entered) -> Self {
        let join = join(&form).to_owned();
        let is_foreign = form.has("foreign");
        let (live, look) = (format!("{path}/rules"), format!("{path}/look"));
        let builder = Builder::of(reading, form, "post", &live, &look);
        Self { path: path.to_owned(), builder, join, is_foreign }
    }

    /// Rows of every kind, none at all, and a filter that cannot be shown.
    pub fn samples() -> Vec<Self> {
        let path = "/app/target-groups/tgr_1";
        let joins = ["any", HAND, "all"];
        let builders = Builder::samples().into_iter().chain(Builder::samples());
        let rules = |(builder, join): (Builder, &str)| Self {
            path: path.into(),
            builder,
            join: join.into(),
            is_foreign: join == "all",
        };
        builders.zip(joins).map(rules).collect()
    }
}

/// How the rows are joined; a form that says nothing has members by hand only.
fn join(form: &Entered) -> &str {
    match form.text("join") {
        "" => HAND,
        join => join,
    }
}

/// The filter that the rows say; none means members by hand only.
///
/// # Errors
/// What is missing or cannot be read, beside its row.
pub fn read(reading: &Reading<'_>, form: &Entered) -> Result<Option<Filter>, Vec<Flaw>> {
    match join(form) {
        HAND => Ok(None),
        EVERYBODY => Ok(Some(Filter::everything())),
        _ => match filter::read(reading, form)? {
            filter if filter.is_everything() => Err(vec![Flaw::new("join", "rules.empty")]),
            filter => Ok(Some(filter)),
        },
    }
}

/// The filter of the rows that are complete, for the live count.
pub fn read_so_far(reading: &Reading<'_>, form: &Entered) -> Option<Filter> {
    match join(form) {
        HAND => None,
        EVERYBODY => Some(Filter::everything()),
        _ => filter::read_so_far(reading, form),
    }
}

/// The form of a stored filter.
pub fn filled(reading: &Reading<'_>, stored: Option<&Json>) -> Entered {
    let mut form = Entered::default();
    let Some(stored) = stored else {
        form.set("join", HAND);
        return form;
    };
    match Filter::from_json(stored) {
        Ok(filter) if filter.is_everything() => form.set("join", EVERYBODY),
        Ok(filter) => match filter::filled(reading, &filter) {
            Some(filled) => form = filled,
            None => foreign(&mut form),
        },
        Err(_) => foreign(&mut form),
    }
    form
}

fn foreign(form: &mut Entered) {
    form.set("join", "all");
    form.set("foreign", "on");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::{Asked, list::Names, testing::World};
    use domain::contacts::fields::FIELDS;
    use ground::Locale;
    use serde_json::json;

    fn bare<'a>(world: &'a World, asked: &'a Asked) -> Reading<'a> {
        Reading { app: &world.app, asked, catalog: &FIELDS, names: Names::default(), me: None }
    }

    #[tokio::test]
    async fn everybody_and_members_by_hand_come_back_as_they_were_stored() {
        let world = World::new().await;
        let asked = Asked::sample(Locale::Fi);
        let reading = bare(&world, &asked);

        let everybody = read(&reading, &filled(&reading, Some(&json!({"all": []})))).expect("read");
        assert_eq!(everybody, Some(Filter::everything()));
        let hand = read(&reading, &filled(&reading, None)).expect("read");
        assert_eq!(hand, None, "no filter is members by hand");
    }

    #[tokio::test]
    async fn a_filter_that_names_what_is_gone_is_left_alone() {
        let world = World::new().await;
        let asked = Asked::sample(Locale::Fi);
        let reading = bare(&world, &asked);

        let form =
            filled(&reading, Some(&json!({"all": [{"field": "shoe_size", "op": "eq", "value": "43"}]})));

        assert!(form.has("foreign") && form.rows("rules").is_empty());
        let flaws = read(&reading, &form).expect_err("there is no row yet");
        assert_eq!((flaws[0].field.as_str(), flaws[0].code), ("join", "rules.empty"));
    }

    #[tokio::test]
    async fn a_row_that_is_not_filled_in_is_named_and_left_out_of_the_live_count() {
        let world = World::new().await;
        let asked = Asked::sample(Locale::Fi);
        let reading = bare(&world, &asked);
        let mut form = Entered::default();
        form.set("join", "all");
        for (name, value) in [
            ("rules.0.field", "city"),
            ("rules.0.op", "eq"),
            ("rules.0.value", "Tampere"),
            ("rules.1.field", ""),
            ("rules.2.field", "account.turnover"),
            ("rules.2.op", "gte"),
            ("rules.2.value", "paljon"),
        ] {
            form.set(name, value);
        }

        let flaws = read(&reading, &form).expect_err("refused");

        assert_eq!((flaws[0].field.as_str(), flaws[0].code), ("rules.2.value", "not_a_number"));
        let so_far = read_so_far(&reading, &form).expect("a filter").to_json();
        assert_eq!(so_far, json!({"all": [{"field": "city", "op": "eq", "value": "Tampere"}]}));
    }
}
