//! The SQL of products.

use super::Product;
use crate::{
    ids::ProductId,
    list::{self, Listing, Wish},
};
use ground::{Bind, Fault, Value, Zone};
use store::{Reader, Sql, Work};

/// The columns that make a [`Product`].
const COLUMNS: &str = "products.id, products.number, products.name, products.description, products.unit_price, \
     products.currency, products.vat_rate, products.vat_included, products.vat_reason, products.account_code, \
     products.active, products.archived_at, products.version, products.created_at, products.updated_at";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from products ").push(rest);
    sql
}

/// The product, if it is there (archived ones too).
pub async fn find(reader: &mut Reader, id: &ProductId) -> Result<Option<Product>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await
}

/// Those with these ids, as far as they are there, by name.
pub async fn of(reader: &mut Reader, ids: &[ProductId]) -> Result<Vec<Product>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = select("where id in ");
    sql.push_set(ids).push(" order by sort_key, id");
    reader.all(sql).await
}

/// The product, its row locked until the Work ends.
pub(super) async fn lock(work: &mut Work, id: &ProductId) -> Result<Option<Product>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await
}

/// Those that an event may name, by name; also the one it names already.
pub async fn choosable(reader: &mut Reader, chosen: Option<&ProductId>) -> Result<Vec<Product>, Fault> {
    let chosen = chosen.copied();
    reader
        .all(select("where (active and archived_at is null) or id = $1 order by sort_key, id").bind(&chosen))
        .await
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<Product>, Fault> {
    list::page(reader, COLUMNS, wish, zone).await
}

const WRITTEN: [&str; 17] = [
    "id",
    "number",
    "name",
    "sort_key",
    "search_text",
    "description",
    "unit_price",
    "currency",
    "vat_rate",
    "vat_included",
    "vat_reason",
    "account_code",
    "active",
    "archived_at",
    "version",
    "created_at",
    "updated_at",
];

fn written(product: &Product) -> Vec<Value> {
    vec![
        product.id.to_value(),
        product.number.to_value(),
        product.name.to_value(),
        Value::Bytes(product.sort_key()),
        Value::Text(product.search_text()),
        product.description.to_value(),
        product.unit_price.to_value(),
        product.currency.to_value(),
        product.vat_rate.to_value(),
        product.vat_included.to_value(),
        product.vat_reason.to_value(),
        product.account_code.to_value(),
        product.active.to_value(),
        product.archived_at.to_value(),
        product.version.to_value(),
        product.created_at.to_value(),
        product.updated_at.to_value(),
    ]
}

pub(super) async fn insert(work: &mut Work, product: &Product) -> Result<(), Fault> {
    work.insert("products", &WRITTEN, &[written(product)]).await
}

pub(super) async fn update(work: &mut Work, product: &Product) -> Result<(), Fault> {
    let mut sql = Sql::new("update products set ");
    for (index, (column, value)) in WRITTEN.iter().zip(written(product)).enumerate().skip(2) {
        sql.push(if index == 2 { "" } else { ", " }).push(column).push(" = ").push_value(&value);
    }
    sql.push(" where id = ").push_value(&product.id);
    work.execute(sql).await.map(drop)
}
