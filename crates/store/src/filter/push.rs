//! Pushing: a checked filter becomes one SQL condition that is true or false, never null, alike on both engines.
//!
//! Values are always parameters; columns come from the catalog only. A field is empty when it is null or `''`; empty
//! is unequal to every value, so `ne` and `not_in` include it, and every row is either in a filter or in its opposite.
//! Shapes that both planners like: related rows, parents and custom values as `in (select …)`, exclusion as
//! `not exists`, numbers of related rows as `group by … having`.

use super::{
    ast::{Op, Quantity},
    catalog::{Catalog, Comparison, Reach},
    compare::{LIKE_END, push_asked},
    parse::{Checked, Node, Reached, Test},
    place::{Place, Scope, Spot, Step, push_join},
    question::{Asked, Question},
    text::escaped,
};
use crate::Sql;
use ground::{Date, Instant, Zone, collate::fold};

/// The moment at which a filter is run, for `today` and its kin, and who runs it, for `me`.
#[derive(Clone, Debug)]
pub struct Today {
    pub now: Instant,
    pub date: Date,
    pub zone: Zone,
    /// The id of the user that `me` stands for; without one, `me` is nobody.
    pub me: Option<[u8; 16]>,
}

impl Today {
    /// `now` as the calendar of `zone` sees it.
    pub fn at(now: Instant, zone: &Zone) -> Self {
        Self { now, date: now.date(zone), zone: zone.clone(), me: None }
    }

    /// The same, run by this user.
    #[must_use]
    pub fn of(mut self, me: [u8; 16]) -> Self {
        self.me = Some(me);
        self
    }
}

impl Checked {
    /// Appends this filter as one condition on the catalog's table; put `where` or `and` before it.
    pub fn push_to(&self, sql: &mut Sql, today: &Today) {
        Push { today }.node(&self.node, sql, &Scope::root(self.catalog));
    }
}

impl Catalog {
    /// Appends the condition of the quick search `?q=`: every word stands somewhere in the folded text.
    pub fn push_search(&self, sql: &mut Sql, typed: &str) {
        let words: Vec<String> = fold(typed).split_whitespace().take(10).map(escaped).collect();
        let Some(column) = self.search.filter(|_| !words.is_empty()) else {
            sql.push("1 = 1");
            return;
        };
        for (index, word) in words.iter().enumerate() {
            let pattern: String = word.chars().take(100).collect();
            // PostgreSQL would work out the escaping anew for each row, so it is asked for only where it is needed.
            let end = if pattern.contains('\\') { LIKE_END } else { "" };
            sql.push(if index == 0 { "(" } else { " and " }).push(column).push(" like ");
            sql.push_value(&format!("%{pattern}%")).push(end);
        }
        sql.push(")");
    }
}

struct Push<'t> {
    today: &'t Today,
}

impl Push<'_> {
    fn node(&self, node: &Node, sql: &mut Sql, scope: &Scope) {
        match node {
            Node::All(parts) => self.joined(parts, " and ", "1 = 1", sql, scope),
            Node::Any(parts) => self.joined(parts, " or ", "1 = 0", sql, scope),
            Node::Not(part) => {
                sql.push("not (");
                self.node(part, sql, scope);
                sql.push(")");
            }
            Node::Test(test) => self.test(test, sql, scope),
            Node::Related(reached) => self.related(reached, sql, scope),
        }
    }

    fn joined(&self, parts: &[Node], between: &str, empty: &str, sql: &mut Sql, scope: &Scope) {
        if parts.is_empty() {
            sql.push(empty);
            return;
        }
        for (index, part) in parts.iter().enumerate() {
            sql.push(if index == 0 { "(" } else { between });
            self.node(part, sql, scope);
        }
        sql.push(")");
    }

    fn test(&self, test: &Test, sql: &mut Sql, scope: &Scope) {
        let Question { negated, or_empty, asked } = Question::of(test, self.today);
        sql.push(if negated { "not (" } else { "(" });
        if or_empty {
            sql.push("not ");
            Self::asked(&test.place, &Asked::Filled, sql, scope);
        }
        match &asked {
            Some(asked) => {
                sql.push(if or_empty { " or " } else { "" });
                Self::asked(&test.place, asked, sql, scope);
            }
            None if !or_empty => {
                sql.push("1 = 0");
            }
            None => {}
        }
        sql.push(")");
    }

    /// A question with a yes, asked where the place is; no row there means no.
    fn asked(place: &Place, asked: &Asked, sql: &mut Sql, scope: &Scope) {
        through(&place.steps, sql, scope, &mut |sql, scope| match &place.spot {
            Spot::Own(field) => {
                let guarded = !field.required && *asked != Asked::Filled;
                if guarded {
                    let compared = match field.comparison {
                        Comparison::Folded(folded) => folded,
                        _ => field.column,
                    };
                    sql.push("(").push(&scope.column(compared)).push(" is not null and ");
                }
                push_asked(place, asked, &scope.column(field.column), sql, scope);
                sql.push(if guarded { ")" } else { "" });
            }
            Spot::Custom(field) => {
                sql.push(&scope.column_id());
                sql.push(" in (select custom_values.record_id from custom_values where custom_values.key = ");
                sql.push_value(&field.key).push(" and ");
                push_asked(place, asked, field.compared(), sql, scope);
                sql.push(")");
            }
        });
    }

    fn related(&self, reached: &Reached, sql: &mut Sql, scope: &Scope) {
        let Reached { steps, step, quantity, matching } = reached;
        let (yes, having) = match *quantity {
            Quantity::Some => (true, None),
            Quantity::None => (false, None),
            // A row without any related row is in exactly when zero is: then ask for the opposite, which it is not in.
            Quantity::Count(op, number) if holds_for_zero(op, number) => {
                (false, Some((opposite(op), number)))
            }
            Quantity::Count(op, number) => (true, Some((op, number))),
        };
        let having = having.filter(|have| !matches!(have, (Op::Gte, 1) | (Op::Gt | Op::Ne, 0)));
        let correlated = !yes && having.is_none() && steps.is_empty();
        sql.push(if yes { "" } else { "not " });
        through(steps, sql, scope, &mut |sql, scope| match step.relation.reach {
            Reach::One(own) => parent_in(step, own, sql, scope, &mut |sql, inner| {
                self.node(matching, sql, inner);
            }),
            Reach::Many(_) if correlated => self.exists(step, matching, sql, scope),
            Reach::Many(_) => self.id_in(step, matching, having, sql, scope),
        });
    }

    fn exists(&self, step: &Step, matching: &Node, sql: &mut Sql, scope: &Scope) {
        let inner = scope.inner(step.relation.to);
        sql.push("exists (select 1 from ").push(&inner.table()).push(" where ");
        push_join(sql, step.relation, scope, &inner);
        self.matching(step, matching, sql, &inner);
        sql.push(")");
    }

    fn id_in(&self, step: &Step, matching: &Node, having: Option<(Op, i64)>, sql: &mut Sql, scope: &Scope) {
        let inner = scope.inner(step.relation.to);
        let (Reach::Many(column) | Reach::One(column)) = step.relation.reach;
        let key = inner.column(column);
        sql.push(&scope.column_id()).push(" in (select ").push(&key).push(" from ").push(&inner.table());
        sql.push(" where ").push(&key).push(" is not null");
        self.matching(step, matching, sql, &inner);
        if let Some((op, number)) = having {
            sql.push(" group by ")
                .push(&key)
                .push(" having count(*) ")
                .push(sign(op))
                .push(" ")
                .push_value(&number);
        }
        sql.push(")");
    }

    fn matching(&self, step: &Step, matching: &Node, sql: &mut Sql, inner: &Scope) {
        if let (Some(standing), Reach::Many(_)) = (inner.catalog().standing, step.relation.reach) {
            sql.push(" and (").push(&inner.column(standing)).push(")");
        }
        if !matches!(matching, Node::All(parts) if parts.is_empty()) {
            sql.push(" and ");
            self.node(matching, sql, inner);
        }
    }
}

/// Asks through relations to one: there must be such a row, and the answer there must be yes.
fn through(steps: &[Step], sql: &mut Sql, scope: &Scope, ask: &mut dyn FnMut(&mut Sql, &Scope)) {
    match steps.split_first() {
        Some((step, rest)) => {
            let (Reach::One(own) | Reach::Many(own)) = step.relation.reach;
            parent_in(step, own, sql, scope, &mut |sql, inner| through(rest, sql, inner, ask));
        }
        None => ask(sql, scope),
    }
}

/// Appends "its parent is among those for which the answer is yes"; no, not null, where it has none. Asked once for all
/// rows, and an index over the column `own` finds them.
fn parent_in(step: &Step, own: &str, sql: &mut Sql, scope: &Scope, ask: &mut dyn FnMut(&mut Sql, &Scope)) {
    let inner = scope.inner(step.relation.to);
    let own = scope.column(own);
    sql.push("(").push(&own).push(" is not null and ").push(&own).push(" in (select ");
    sql.push(&inner.column_id()).push(" from ").push(&inner.table()).push(" where ");
    ask(sql, &inner);
    sql.push("))");
}

fn holds_for_zero(op: Op, number: i64) -> bool {
    match op {
        Op::Eq => number == 0,
        Op::Ne => number != 0,
        Op::Lt => 0 < number,
        Op::Lte => 0 <= number,
        Op::Gt => 0 > number,
        _ => 0 >= number,
    }
}

fn opposite(op: Op) -> Op {
    match op {
        Op::Eq => Op::Ne,
        Op::Ne => Op::Eq,
        Op::Lt => Op::Gte,
        Op::Lte => Op::Gt,
        Op::Gt => Op::Lte,
        _ => Op::Lt,
    }
}

fn sign(op: Op) -> &'static str {
    match op {
        Op::Eq => "=",
        Op::Ne => "<>",
        Op::Lt => "<",
        Op::Lte => "<=",
        Op::Gt => ">",
        _ => ">=",
    }
}
