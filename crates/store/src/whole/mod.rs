//! The whole database, table by table, whatever the tables are: what either engine holds can be put into the other.
//!
//! Tables, keys and references are read from the engine's own catalog, so that no table can be forgotten. Knows no
//! business word. Called by the domain's archive of an instance. Start at [`tables`].

mod line;

pub use line::{line_of, row_of};

use crate::{Reader, Row, Sql, Work, sql::insert_rows};
use ground::{Fault, Value, value::Kind};
use std::collections::BTreeSet;

/// The table of migrations that ran: it says what the others look like, and belongs to the database itself.
const MIGRATIONS: &str = "migrations";

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// The columns of its primary key.
    pub key: Vec<String>,
    /// The tables that must be filled before it.
    references: BTreeSet<String>,
    /// A column that names another row of the same table.
    parent: Option<String>,
}

/// One column, and what its values are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

/// Every table but that of the migrations, each after those it names.
pub async fn tables(reader: &mut Reader) -> Result<Vec<Table>, Fault> {
    let names: Vec<(String,)> = reader.all(Sql::new(reader.engine().tables())).await?;
    let mut tables = Vec::with_capacity(names.len());
    for (name,) in names.into_iter().filter(|(name,)| name != MIGRATIONS) {
        let columns = reader.columns(&name).await?;
        let columns = columns.into_iter().map(|(name, kind)| Column { name, kind: kind_of(&kind) }).collect();
        let key: Vec<(String,)> = reader.all(Sql::new(reader.engine().key_of_table()).bind(&name)).await?;
        let references = Sql::new(reader.engine().references_of_table()).bind(&name);
        let references: Vec<(String, String)> = reader.all(references).await?;
        let parent = references.iter().find(|(_, to)| *to == name).map(|(column, _)| column.clone());
        let references = references.into_iter().map(|(_, to)| to).filter(|to| *to != name).collect();
        let key = key.into_iter().map(|(column,)| column).collect();
        tables.push(Table { name, columns, key, references, parent });
    }
    ordered(tables)
}

/// The numbers of the migrations that ran, in their order.
pub async fn migrations(reader: &mut Reader) -> Result<Vec<i64>, Fault> {
    let ran: Vec<(i64,)> = reader.all(Sql::new("select number from migrations order by number")).await?;
    Ok(ran.into_iter().map(|(number,)| number).collect())
}

/// How many rows a table has.
pub async fn count(reader: &mut Reader, table: &Table) -> Result<i64, Fault> {
    let mut sql = Sql::new("select count(*) from ");
    sql.push(&table.name);
    let (count,) = reader.one(sql).await?;
    Ok(count)
}

/// The first `limit` rows that stand after `after` in the order of the key; from the first on without it.
pub async fn rows(
    reader: &mut Reader,
    table: &Table,
    after: Option<&[Value]>,
    limit: i64,
) -> Result<Vec<Vec<Value>>, Fault> {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let key = table.key.join(", ");
    let mut sql = Sql::new("select ");
    sql.push(&columns.join(", ")).push(" from ").push(&table.name);
    if let Some(after) = after {
        sql.push(" where (").push(&key).push(") > (");
        for (index, value) in table.key_values(after).into_iter().enumerate() {
            sql.push(if index > 0 { ", " } else { "" }).push_value(value);
        }
        sql.push(")");
    }
    sql.push(" order by ").push(&key).push(" limit ").push_value(&limit);
    let found: Vec<Row> = reader.all(sql).await?;
    found.into_iter().map(|row| table.values(row)).collect()
}

/// Takes every row out of these tables, which are in their order.
pub async fn clear(work: &mut Work, tables: &[Table]) -> Result<(), Fault> {
    for table in tables.iter().rev() {
        if let Some(parent) = &table.parent {
            let mut sql = Sql::new("update ");
            sql.push(&table.name).push(" set ").push(parent).push(" = null");
            work.execute(sql).await?;
        }
        let mut sql = Sql::new("delete from ");
        sql.push(&table.name);
        work.execute(sql).await?;
    }
    Ok(())
}

/// Puts rows into a table; each has the values of its columns in their order.
pub async fn put(work: &mut Work, table: &Table, rows: &[Vec<Value>]) -> Result<(), Fault> {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let Some(parent) = &table.parent else {
        return run(work, insert_rows(&table.name, &columns, rows, "")).await;
    };
    // Whoever stands above may come later: first without, then with it.
    let at = columns.iter().position(|column| column == parent).unwrap_or_default();
    let mut alone = rows.to_vec();
    alone.iter_mut().for_each(|row| row[at] = Value::Null(table.columns[at].kind));
    run(work, insert_rows(&table.name, &columns, &alone, "")).await
}

/// Says which rows stand above these, after all of them were put.
pub async fn link(work: &mut Work, table: &Table, rows: &[Vec<Value>]) -> Result<(), Fault> {
    let Some(parent) = &table.parent else { return Ok(()) };
    let at = table.columns.iter().position(|column| column.name == *parent).unwrap_or_default();
    for row in rows.iter().filter(|row| !matches!(row[at], Value::Null(_))) {
        let mut sql = Sql::new("update ");
        sql.push(&table.name).push(" set ").push(parent).push(" = ").push_value(&row[at]);
        for (index, (column, value)) in table.key.iter().zip(table.key_values(row)).enumerate() {
            sql.push(if index > 0 { " and " } else { " where " }).push(column).push(" = ").push_value(value);
        }
        work.execute(sql).await?;
    }
    Ok(())
}

async fn run(work: &mut Work, statements: Vec<Sql>) -> Result<(), Fault> {
    for sql in statements {
        work.execute(sql).await?;
    }
    Ok(())
}

impl Table {
    /// Whether its rows name rows of the same table, so that they must be linked after they were put.
    pub fn is_tree(&self) -> bool {
        self.parent.is_some()
    }

    fn key_values<'v>(&self, row: &'v [Value]) -> Vec<&'v Value> {
        let at = |name: &String| self.columns.iter().position(|column| column.name == *name);
        self.key.iter().filter_map(at).filter_map(|at| row.get(at)).collect()
    }

    /// The values of a row as their columns mean them, alike on both engines.
    fn values(&self, mut row: Row) -> Result<Vec<Value>, Fault> {
        let value = |(at, column): (usize, &Column)| {
            Ok(match (column.kind, row.value(at)?) {
                (kind, Value::Null(_)) => Value::Null(kind),
                (Kind::Bool, Value::Int(number)) => Value::Bool(number != 0),
                #[expect(
                    clippy::cast_precision_loss,
                    reason = "SQLite keeps whole numbers of this column so"
                )]
                (Kind::Real, Value::Int(number)) => Value::Real(number as f64),
                (_, value) => value,
            })
        };
        self.columns.iter().enumerate().map(value).collect()
    }
}

/// What values of a type are; both engines tell the types as the migrations name them.
fn kind_of(written: &str) -> Kind {
    let written = written.to_lowercase();
    match written.as_str() {
        "bytea" => Kind::Bytes,
        "boolean" => Kind::Bool,
        "double precision" | "real" => Kind::Real,
        integer if integer.contains("int") => Kind::Int,
        _ => Kind::Text,
    }
}

/// Each after those it names, else by name.
fn ordered(mut left: Vec<Table>) -> Result<Vec<Table>, Fault> {
    let mut done: Vec<Table> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let is_ready =
            |table: &Table| table.references.iter().all(|name| done.iter().any(|table| table.name == *name));
        let (ready, rest): (Vec<Table>, Vec<Table>) = left.into_iter().partition(is_ready);
        if ready.is_empty() {
            let names: Vec<&str> = rest.iter().map(|table| table.name.as_str()).collect();
            return Err(Fault::new(format!(
                "these tables name each other in a circle: {}",
                names.join(", ")
            )));
        }
        done.extend(ready);
        left = rest;
    }
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{each_engine, sqlite};

    fn table(name: &str, references: &[&str]) -> Table {
        let references = references.iter().map(|name| (*name).to_owned()).collect();
        Table { name: name.into(), columns: Vec::new(), key: Vec::new(), references, parent: None }
    }

    #[test]
    fn a_table_comes_after_those_it_names_and_a_circle_is_no_order() {
        let order = ordered(vec![table("a", &["c"]), table("b", &["a", "c"]), table("c", &[])]);
        let names: Vec<String> = order.expect("an order").into_iter().map(|table| table.name).collect();
        assert_eq!(names, ["c", "a", "b"]);
        assert!(ordered(vec![table("a", &["b"]), table("b", &["a"])]).is_err());
    }

    #[tokio::test]
    async fn both_engines_tell_the_same_tables_each_with_a_key_and_values_of_a_known_kind() {
        let (db, _folder) = sqlite().await.expect("a database");
        let expected = tables(&mut db.reader().await.expect("a reader")).await.expect("tables");
        assert!(expected.len() > 40 && expected.iter().all(|table| !table.key.is_empty()));
        let roles = expected.iter().find(|table| table.name == "roles").expect("roles");
        assert_eq!(roles.parent.as_deref(), Some("parent_id"));
        each_engine(|db| {
            let mut expected = expected.clone();
            async move {
                let mut found = tables(&mut db.reader().await?).await?;
                for tables in [&mut found, &mut expected] {
                    tables.sort_by(|one, other| one.name.cmp(&other.name));
                    tables.iter_mut().for_each(|table| table.columns.sort_by(|a, b| a.name.cmp(&b.name)));
                }
                assert_eq!(found, expected);
                Ok(())
            }
        })
        .await;
    }
}
