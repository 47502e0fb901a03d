//! Comparing: one question put to one column, as SQL that is null where the column is null.
//!
//! Called by `push`, which sees to it that null means no. How text is compared stands in `text`.

use super::{
    catalog::{Comparison, Kind},
    place::{Place, Scope},
    question::{Asked, Edge},
    text::{blurred, escaped, lowered, pairs, spellings},
};
use crate::Sql;
use ground::Value;

/// Ends a `like` whose pattern was made by [`escaped`] or [`blurred`].
pub(super) const LIKE_END: &str = " escape '\\'";

/// Appends the bare comparison of `column`, the place's own under its name in `scope`.
pub(super) fn push_asked(place: &Place, asked: &Asked, column: &str, sql: &mut Sql, scope: &Scope) {
    match asked {
        Asked::Filled => {
            sql.push("(").push(column).push(" is not null");
            if place.kind() == Kind::Text {
                sql.push(" and ").push(column).push(" <> ''");
            }
            sql.push(")");
        }
        Asked::Among(values) => {
            sql.push(column);
            push_among(values, sql);
        }
        Asked::Text(needles) => push_text(place.comparison(), needles, column, sql, scope),
        Asked::Like { needle, anywhere } => {
            let start = if *anywhere { "%" } else { "" };
            push_like(place.comparison(), &lowered(needle), start, column, sql, scope);
        }
        Asked::Within { from, to } => {
            push_edge(column, from, [" >= ", " > "], sql);
            if *from != Edge::Open && *to != Edge::Open {
                sql.push(" and ");
            }
            push_edge(column, to, [" <= ", " < "], sql);
        }
    }
}

/// The whole text is one of the needles.
fn push_text(comparison: Comparison, needles: &[String], column: &str, sql: &mut Sql, scope: &Scope) {
    let lower: Vec<String> = needles.iter().map(|needle| lowered(needle)).collect();
    match comparison {
        Comparison::Exact => {
            sql.push(column);
            push_among(&texts(needles), sql);
        }
        Comparison::Lower => {
            sql.push(column);
            push_among(&texts(&lower), sql);
        }
        Comparison::Folded(folded) => {
            sql.push(&scope.column(folded));
            push_among(&texts(needles), sql);
        }
        Comparison::Listed => {
            for (index, needle) in lower.iter().enumerate() {
                sql.push(if index == 0 { "(" } else { " or " }).push(column).push(" like ");
                sql.push_value(&format!("%,{},%", escaped(needle))).push(LIKE_END);
            }
            sql.push(")");
        }
        Comparison::Chosen => {
            for (index, needle) in needles.iter().enumerate() {
                sql.push(if index == 0 { "(" } else { " or " }).push(column).push(" like ");
                sql.push_value(&format!("%,{},%", escaped(needle))).push(LIKE_END);
            }
            sql.push(")");
        }
        Comparison::AnyCase => match spellings(&lower) {
            Some(spelled) => {
                push_lower(column, &[], sql);
                push_among(&texts(&spelled), sql);
            }
            None => {
                push_lower(column, &lower, sql);
                push_among(&texts(&lower), sql);
            }
        },
    }
}

/// The text holds the needle, from its start or (`%`) anywhere.
fn push_like(
    comparison: Comparison,
    needle: &String,
    start: &str,
    column: &str,
    sql: &mut Sql,
    scope: &Scope,
) {
    match comparison {
        // What a list begins with nobody asks.
        Comparison::Listed | Comparison::Chosen => {
            sql.push(column).push(" like ").push_value(&format!("%{}%", escaped(needle))).push(LIKE_END);
            return;
        }
        Comparison::Lower => {
            sql.push(column);
        }
        Comparison::Folded(folded) => {
            sql.push(&scope.column(folded));
        }
        Comparison::AnyCase | Comparison::Exact => {
            if !needle.is_ascii() {
                // Keeps the slow replacing from most rows.
                push_lower(column, &[], sql);
                sql.push(" like ")
                    .push_value(&format!("{start}{}%", blurred(needle)))
                    .push(LIKE_END)
                    .push(" and ");
            }
            push_lower(column, std::slice::from_ref(needle), sql);
        }
    }
    sql.push(" like ").push_value(&format!("{start}{}%", escaped(needle))).push(LIKE_END);
}

fn push_edge(column: &str, edge: &Edge, [with, without]: [&str; 2], sql: &mut Sql) {
    match edge {
        Edge::Open => {}
        Edge::With(value) => {
            sql.push(column).push(with).push_value(value);
        }
        Edge::Without(value) => {
            sql.push(column).push(without).push_value(value);
        }
    }
}

fn texts(needles: &[String]) -> Vec<Value> {
    needles.iter().cloned().map(Value::Text).collect()
}

fn push_among(values: &[Value], sql: &mut Sql) {
    match values {
        [one] => sql.push(" = ").push_value(one),
        many => sql.push(" in ").push_list(many),
    };
}

/// Appends the column in lower case, as far as these lowered needles need it.
fn push_lower(column: &str, needles: &[String], sql: &mut Sql) {
    let pairs = pairs(needles.iter().map(String::as_str));
    sql.push(&"replace(".repeat(pairs.len())).push("lower(").push(column).push(")");
    for (capital, small) in &pairs {
        sql.push(", ").push_value(capital).push(", ").push_value(small).push(")");
    }
}
