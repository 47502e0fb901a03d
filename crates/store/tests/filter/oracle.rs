//! A second, plain reading of the filter language over the world in memory; shares no code with the engine.

use super::world::{Person, Team, Visit, World, key, today};
use ground::{Date, Instant, collate::fold, text::clean_line};
use serde_json::Value as Json;
use std::cmp::Ordering;
use store::filter::{Condition, Filter, Op, Quantity, Related};

#[derive(Clone, Copy)]
pub enum Row<'w> {
    Person(usize, &'w Person),
    Team(&'w Team),
    Visit(usize, &'w Visit),
}

#[derive(Clone, Debug)]
enum Cell {
    Null,
    /// As stored, and how two of them are made alike.
    Text(String, fn(&str) -> String),
    Whole(i64),
    Fraction(f64),
    Date(Date),
    Instant(Instant),
    Yes(bool),
}

impl World {
    /// The positions of the people that the filter lets in.
    pub fn matching(&self, filter: &Filter) -> Vec<usize> {
        let people = self.people.iter().enumerate();
        people.filter(|(at, person)| self.holds(filter, Row::Person(*at, person))).map(|(at, _)| at).collect()
    }

    fn holds(&self, filter: &Filter, row: Row<'_>) -> bool {
        match filter {
            Filter::All(parts) => parts.iter().all(|part| self.holds(part, row)),
            Filter::Any(parts) => parts.iter().any(|part| self.holds(part, row)),
            Filter::Not(part) => !self.holds(part, row),
            Filter::Condition(Condition { field, op, value }) => says(*op, &self.cell(field, row), value),
            Filter::Related(Related { quantity, relation, matching }) => {
                let rows = self.related(relation, row);
                let number = rows.into_iter().filter(|row| self.holds(matching, *row)).count() as i64;
                match quantity {
                    Quantity::Some => number > 0,
                    Quantity::None => number == 0,
                    Quantity::Count(op, wanted) => ordered(*op, number.cmp(wanted)),
                }
            }
        }
    }

    fn related<'w>(&'w self, path: &str, row: Row<'w>) -> Vec<Row<'w>> {
        path.split('.')
            .fold(vec![row], |rows, name| rows.into_iter().flat_map(|row| self.step(name, row)).collect())
    }

    fn step<'w>(&'w self, name: &str, row: Row<'w>) -> Vec<Row<'w>> {
        let team = |at: Option<usize>| at.map(|at| Row::Team(&self.teams[at])).into_iter().collect();
        match (row, name) {
            (Row::Person(_, person), "team") => team(person.team),
            (Row::Person(at, person), "visits") => person
                .visits
                .iter()
                .filter(|visit| !visit.hidden)
                .map(|visit| Row::Visit(at, visit))
                .collect(),
            (Row::Team(one), "parent") => team(one.parent),
            (Row::Team(one), "people") => {
                let people = self.people.iter().enumerate();
                people
                    .filter(|(_, person)| person.team.is_some_and(|at| std::ptr::eq(&self.teams[at], one)))
                    .map(|(at, person)| Row::Person(at, person))
                    .collect()
            }
            (Row::Visit(at, _), "person") => vec![Row::Person(at, &self.people[at])],
            (_, name) => panic!("no relation {name}"),
        }
    }

    fn cell(&self, path: &str, row: Row<'_>) -> Cell {
        let custom = path == "custom" || path.starts_with("custom.");
        if let Some((step, rest)) = path.split_once('.').filter(|_| !custom) {
            return self.step(step, row).first().map_or(Cell::Null, |row| self.cell(rest, *row));
        }
        match row {
            Row::Person(at, person) => of_person(at, person, path),
            Row::Team(team) => match path {
                "title" => text(team.title.clone()),
                _ => team.turnover.map_or(Cell::Null, Cell::Whole),
            },
            Row::Visit(_, visit) => match path {
                "place" => text(visit.place.clone()),
                "hours" => visit.hours.map_or(Cell::Null, Cell::Whole),
                _ => text(visit.came.map(|came| if came { "came" } else { "went" }.into())),
            },
        }
    }
}

fn lower(text: &str) -> String {
    clean_line(text).to_lowercase()
}

fn text(text: Option<String>) -> Cell {
    text.map_or(Cell::Null, |text| Cell::Text(text, lower))
}

fn id(prefix: &str, bytes: [u8; 16]) -> Cell {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    text(Some(format!("{prefix}_{hex}")))
}

fn of_person(at: usize, person: &Person, field: &str) -> Cell {
    let alike = |stored: &Option<String>, alike: fn(&str) -> String| {
        stored.clone().map_or(Cell::Null, |stored| Cell::Text(stored, alike))
    };
    let whole = |number: Option<i64>| number.map_or(Cell::Null, Cell::Whole);
    match field {
        "id" => id("per", key(2, at)),
        "team_id" => person.team.map_or(Cell::Null, |team| id("tea", key(1, team))),
        "name" => text(Some(person.name.clone())),
        "city" => text(person.city.clone()),
        "nick" => alike(&person.nick, fold),
        "email" => text(person.email.clone()),
        "code" => alike(&person.code, clean_line),
        "age" => whole(person.age),
        "score" => person.score.map_or(Cell::Null, Cell::Fraction),
        "debt" => whole(person.debt),
        "born" => person.born.map_or(Cell::Null, Cell::Date),
        "seen_at" => person.seen_at.map_or(Cell::Null, Cell::Instant),
        "keen" => Cell::Yes(person.keen == Some(true)),
        "status" => text(Some(if person.old { "old" } else { "new" }.into())),
        "custom.shoe" => whole(person.shoe),
        "custom.diet" => text(person.diet.clone()),
        "custom.note" => text(person.note.clone()),
        "custom.member" => Cell::Yes(person.member == Some(true)),
        "custom.joined" => person.joined.map_or(Cell::Null, Cell::Date),
        other => panic!("no field {other}"),
    }
}

fn ordered(op: Op, order: Ordering) -> bool {
    match op {
        Op::Eq => order.is_eq(),
        Op::Ne => order.is_ne(),
        Op::Lt => order.is_lt(),
        Op::Lte => order.is_le(),
        Op::Gt => order.is_gt(),
        Op::Gte => order.is_ge(),
        other => panic!("{other} orders nothing"),
    }
}

fn says(op: Op, cell: &Cell, value: &Json) -> bool {
    let list = || value.as_array().expect("a list");
    let empty = matches!(cell, Cell::Null) || matches!(cell, Cell::Text(text, _) if text.is_empty());
    match op {
        Op::IsEmpty => empty,
        Op::IsNotEmpty => !empty,
        Op::Eq => equal(cell, value),
        Op::Ne => !equal(cell, value),
        Op::In => list().iter().any(|one| equal(cell, one)),
        Op::NotIn => !list().iter().any(|one| equal(cell, one)),
        Op::Contains | Op::StartsWith => {
            let wanted = value.as_str().expect("a text");
            let (stored, alike) = match cell {
                // Part of a text is found without regard to case even where the whole must be exact.
                Cell::Text(text, alike) if alike("É") == "e" => (text.as_str(), *alike),
                Cell::Text(text, _) => (text.as_str(), lower as fn(&str) -> String),
                _ => ("", lower as fn(&str) -> String),
            };
            let (stored, wanted) = (alike(stored), alike(wanted));
            if op == Op::Contains { stored.contains(&wanted) } else { stored.starts_with(&wanted) }
        }
        Op::Between => says(Op::Gte, cell, &list()[0]) && says(Op::Lte, cell, &list()[1]),
        Op::Lt | Op::Lte | Op::Gt | Op::Gte => compared(cell, value).is_some_and(|order| ordered(op, order)),
        _ => near(op, cell, value),
    }
}

fn equal(cell: &Cell, value: &Json) -> bool {
    match (cell, value) {
        (Cell::Null, Json::String(text)) => text.trim().is_empty(),
        (Cell::Text(stored, alike), Json::String(text)) if alike(text).is_empty() => stored.is_empty(),
        (Cell::Text(stored, alike), Json::String(text)) => alike(stored) == alike(text),
        (Cell::Yes(yes), Json::Bool(wanted)) => yes == wanted,
        _ => compared(cell, value).is_some_and(Ordering::is_eq),
    }
}

/// How the cell stands to the value; a moment stands to a day as its own day does.
fn compared(cell: &Cell, value: &Json) -> Option<Ordering> {
    match cell {
        Cell::Whole(number) => Some(number.cmp(&value.as_i64()?)),
        Cell::Fraction(number) => number.partial_cmp(&value.as_f64()?),
        Cell::Date(date) => Some(date.cmp(&value.as_str()?.parse().ok()?)),
        Cell::Instant(at) => match value.as_str()?.parse::<Date>() {
            Ok(date) => Some(at.date(&today().zone).cmp(&date)),
            Err(_) => Some(at.cmp(&value.as_str()?.parse().ok()?)),
        },
        _ => None,
    }
}

fn near(op: Op, cell: &Cell, value: &Json) -> bool {
    let today = today();
    let (date, past, future) = match cell {
        Cell::Date(date) => (*date, *date <= today.date, *date >= today.date),
        Cell::Instant(at) => (at.date(&today.zone), *at <= today.now, *at >= today.now),
        _ => return false,
    };
    let days = value.get("days").and_then(Json::as_i64).unwrap_or(0) as i32;
    match op {
        Op::Today => date == today.date,
        Op::BeforeToday => date < today.date,
        Op::AfterToday => date > today.date,
        Op::WithinLast => past && date >= today.date.plus_days(-days),
        Op::WithinNext => future && date <= today.date.plus_days(days),
        other => panic!("{other} is not about today"),
    }
}
