//! Records that may be one: the groups that are worth a look, and those that somebody told apart.
//!
//! Decides which groups are shown: each once, and none whose members were all told apart. What makes records alike is
//! decided by their own slice. Start at [`worth_a_look`] and [`tell_apart`].

use ground::{Bind, Column, Fault, Id, Value};
use serde_json::json;
use std::collections::HashSet;
use store::{Entry, Reader, Sql, Work};

/// Ids of records that can be told apart.
pub trait Alikes: Id + Bind + Column + serde::Serialize + std::hash::Hash + Send + Sync + 'static {
    /// The table of the pairs that are not one.
    const APART: &'static str;
    /// What the journal says of each of them.
    const TOLD_APART: &'static str;
}

/// Records that may be one, the oldest first, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Duplicates<W, R> {
    pub why: W,
    pub records: Vec<R>,
}

/// Most records of one group.
pub const MOST: usize = 20;

/// Every two that were told apart, the smaller id first.
pub type Apart<I> = HashSet<(I, I)>;

/// Those of `found` that are worth a look: not shown already by a reason before, and not all told apart.
pub fn worth_a_look<I: Alikes, W, R>(
    found: impl IntoIterator<Item = (W, Vec<R>)>,
    apart: &Apart<I>,
    id_of: impl Fn(&R) -> I,
) -> Vec<Duplicates<W, R>> {
    let mut shown: Vec<HashSet<I>> = Vec::new();
    let mut groups = Vec::new();
    for (why, mut records) in found {
        records.truncate(MOST);
        let ids: Vec<I> = records.iter().map(&id_of).collect();
        let is_shown = shown.iter().any(|known| ids.iter().all(|id| known.contains(id)));
        if !is_shown && pairs(&ids).any(|pair| !apart.contains(&pair)) {
            shown.push(ids.into_iter().collect());
            groups.push(Duplicates { why, records });
        }
    }
    groups
}

/// Every two of them, the smaller id first.
fn pairs<I: Alikes>(ids: &[I]) -> impl Iterator<Item = (I, I)> {
    ids.iter().enumerate().flat_map(move |(index, one)| {
        ids[index + 1..].iter().map(move |other| if one < other { (*one, *other) } else { (*other, *one) })
    })
}

/// The pairs that were told apart.
pub async fn told_apart<I: Alikes>(reader: &mut Reader) -> Result<Apart<I>, Fault> {
    let mut sql = Sql::new("select one_id, other_id from ");
    sql.push(I::APART);
    let pairs: Vec<(I, I)> = reader.all(sql).await?;
    Ok(pairs.into_iter().collect())
}

/// Says that these records are different ones: they are not shown together again.
pub async fn tell_apart<I: Alikes>(work: &mut Work, ids: &[I]) -> Result<(), Fault> {
    let ids: Vec<I> = ids.iter().take(MOST).copied().collect();
    let now = work.now;
    let row = |(one, other): (I, I)| -> Vec<Value> { vec![one.to_value(), other.to_value(), now.to_value()] };
    let rows: Vec<Vec<Value>> = pairs(&ids).map(row).collect();
    let columns = ["one_id", "other_id", "created_at"];
    for sql in store::sql::insert_rows(I::APART, &columns, &rows, "on conflict do nothing") {
        work.execute(sql).await?;
    }
    for id in &ids {
        work.record(Entry::new(I::TOLD_APART, id, &json!({"of": ids})));
    }
    Ok(())
}
