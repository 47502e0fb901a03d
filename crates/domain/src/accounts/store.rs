//! The SQL of accounts.

use super::{Account, AccountRefusal};
use crate::{
    custom_fields,
    ids::AccountId,
    list::{self, Listing, Wish},
};
use ground::{Bind, Failure, Fault, Instant, Value, Zone};
use std::collections::HashMap;
use store::{Reader, Sql, Work};

/// The columns that make an [`Account`].
pub const COLUMNS: &str = "accounts.id, accounts.number, accounts.owner_kind, accounts.owner_id, accounts.name, \
     accounts.business_id, accounts.email, accounts.phone, accounts.street, accounts.postal_code, accounts.city, \
     accounts.country, accounts.industry, accounts.employees, accounts.turnover, accounts.e_invoice_address, \
     accounts.e_invoice_operator, accounts.website, accounts.invoice_email, accounts.billing_street, \
     accounts.billing_postal_code, accounts.billing_city, accounts.billing_country, accounts.external_id, accounts.tags, accounts.archived_at, accounts.version, \
     accounts.created_at, accounts.updated_at";

/// Most ids in one statement.
const CHUNK: usize = 1_000;

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from accounts ").push(rest);
    sql
}

/// The account, if it is there (archived ones too).
pub async fn find(reader: &mut Reader, id: &AccountId) -> Result<Option<Account>, Fault> {
    let account = reader.optional(select("where id = $1").bind(id)).await?;
    custom_fields::completed(reader, account).await
}

/// The account that must be there.
///
/// # Errors
/// [`AccountRefusal::Missing`].
pub async fn get(reader: &mut Reader, id: &AccountId) -> Result<Account, Failure<AccountRefusal>> {
    Ok(find(reader, id).await?.ok_or(AccountRefusal::Missing)?)
}

/// The account, its row locked until the Work ends.
pub async fn lock(work: &mut Work, id: &AccountId) -> Result<Option<Account>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    let account = work.optional(sql).await?;
    custom_fields::completed(work, account).await
}

/// The accounts with these ids, as far as they are there (archived ones too).
pub async fn of(reader: &mut Reader, ids: &[AccountId]) -> Result<HashMap<AccountId, Account>, Fault> {
    let mut found = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let mut sql = select("where id in ");
        sql.push_set(ids);
        let mut accounts = reader.all::<Account>(sql).await?;
        custom_fields::load_into(reader, &mut accounts).await?;
        found.extend(accounts.into_iter().map(|account| (account.id, account)));
    }
    Ok(found)
}

/// The oldest account with this id in the system it came from.
pub async fn find_by_external_id(reader: &mut Reader, external_id: &str) -> Result<Option<Account>, Fault> {
    reader.optional(select("where external_id = $1 order by id limit 1").bind(external_id)).await
}

/// The oldest account with this business id, not archived before archived.
pub async fn find_by_business_id(reader: &mut Reader, business_id: &str) -> Result<Option<Account>, Fault> {
    let sql =
        select("where business_id = $1 order by case when archived_at is null then 0 else 1 end, id limit 1");
    reader.optional(sql.bind(business_id)).await
}

/// Every account with one of these numbers or external ids; `lock` keeps others from changing them until the Work ends.
pub(crate) async fn meant_by(
    reader: &mut Reader,
    numbers: &[String],
    external_ids: &[String],
    lock: bool,
) -> Result<Vec<Account>, Fault> {
    let locking = if lock { reader.engine().for_update() } else { "" };
    let mut found = Vec::new();
    for (column, wanted) in [("number", numbers), ("external_id", external_ids)] {
        for wanted in wanted.chunks(CHUNK) {
            let mut sql = select("where ");
            sql.push(column).push(" in ").push_set(wanted).push(" order by id").push(locking);
            found.extend(reader.all::<Account>(sql).await?);
        }
    }
    custom_fields::load_into(reader, &mut found).await?;
    Ok(found)
}

/// Id, name and business id of every account that is not archived, the oldest first.
pub(crate) async fn names(reader: &mut Reader) -> Result<Vec<(AccountId, String, Option<String>)>, Fault> {
    reader
        .all(Sql::new("select id, name, business_id from accounts where archived_at is null order by id"))
        .await
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<Account>, Fault> {
    let mut listing = list::page::<Account>(reader, COLUMNS, wish, zone).await?;
    custom_fields::load_into(reader, &mut listing.items).await?;
    Ok(listing)
}

const WRITTEN: [&str; 31] = [
    "id",
    "number",
    "owner_kind",
    "owner_id",
    "name",
    "sort_key",
    "search_text",
    "business_id",
    "email",
    "phone",
    "street",
    "postal_code",
    "city",
    "country",
    "industry",
    "employees",
    "turnover",
    "e_invoice_address",
    "e_invoice_operator",
    "website",
    "invoice_email",
    "billing_street",
    "billing_postal_code",
    "billing_city",
    "billing_country",
    "external_id",
    "tags",
    "likeness",
    "version",
    "created_at",
    "updated_at",
];

fn written(account: &Account) -> Vec<Value> {
    let [owner_kind, owner_id] = account.owner.columns();
    vec![
        account.id.to_value(),
        account.number.to_value(),
        owner_kind,
        owner_id,
        account.name.to_value(),
        Value::Bytes(account.sort_key()),
        Value::Text(account.search_text()),
        account.business_id.to_value(),
        account.email.to_value(),
        account.phone.to_value(),
        account.street.to_value(),
        account.postal_code.to_value(),
        account.city.to_value(),
        account.country.to_value(),
        account.industry.to_value(),
        account.employees.to_value(),
        account.turnover.to_value(),
        account.e_invoice_address.to_value(),
        account.e_invoice_operator.to_value(),
        account.website.to_value(),
        account.invoice_email.to_value(),
        account.billing_street.to_value(),
        account.billing_postal_code.to_value(),
        account.billing_city.to_value(),
        account.billing_country.to_value(),
        account.external_id.to_value(),
        account.tags.to_value(),
        Value::Text(account.likeness()),
        account.version.to_value(),
        account.created_at.to_value(),
        account.updated_at.to_value(),
    ]
}

pub(crate) async fn insert(work: &mut Work, accounts: &[Account]) -> Result<(), Fault> {
    let rows: Vec<Vec<Value>> = accounts.iter().map(written).collect();
    work.insert("accounts", &WRITTEN, &rows).await
}

pub(crate) async fn update(work: &mut Work, account: &Account) -> Result<(), Fault> {
    let mut sql = Sql::new("update accounts set ");
    for (index, (column, value)) in WRITTEN.iter().zip(written(account)).enumerate().skip(2) {
        sql.push(if index == 2 { "" } else { ", " }).push(column).push(" = ").push_value(&value);
    }
    sql.push(" where id = ").push_value(&account.id);
    work.execute(sql).await.map(drop)
}

/// Sets `archived_at` of those that are not so yet; gives back which.
pub(super) async fn mark(
    work: &mut Work,
    ids: &[AccountId],
    archived_at: Option<Instant>,
) -> Result<Vec<AccountId>, Fault> {
    let now = work.now;
    let mut marked = Vec::new();
    for ids in ids.chunks(CHUNK) {
        let mut sql = Sql::new("update accounts set archived_at = ");
        sql.push_value(&archived_at).push(", updated_at = ").push_value(&now);
        sql.push(", version = version + 1 where archived_at is ");
        sql.push(if archived_at.is_some() { "null" } else { "not null" }).push(" and id in ");
        sql.push_set(ids).push(" returning id");
        marked.extend(work.all::<(AccountId,)>(sql).await?.into_iter().map(|(id,)| id));
    }
    Ok(marked)
}

/// Groups of accounts that hold the same in `column`, which is the program's own word.
pub(super) async fn alike(reader: &mut Reader, column: &str, limit: i64) -> Result<Vec<Vec<Account>>, Fault> {
    let mut sql = Sql::new("select ");
    sql.push(column)
        .push(" from accounts where archived_at is null and ")
        .push(column)
        .push(" <> '' group by ");
    sql.push(column).push(" having count(*) > 1 order by ").push(column).push(" limit ").push_value(&limit);
    let mut groups = Vec::new();
    for (held,) in reader.all::<(String,)>(sql).await? {
        let mut sql = select("where archived_at is null and ");
        sql.push(column).push(" = ").push_value(&held).push(" order by id limit 20");
        groups.push(reader.all::<Account>(sql).await?);
    }
    Ok(groups)
}

/// Gives every record of `from` to `to`; says how many.
pub async fn give_all(work: &mut Work, from: crate::Owner, to: crate::Owner) -> Result<usize, Fault> {
    let mut sql = Sql::new("update accounts");
    crate::owner::push_handed(&mut sql, from, to, work.now);
    let rows: Vec<(crate::ids::AccountId, i64)> = work.all(sql).await?;
    Ok(crate::owner::record_handed(work, "account.changed", rows, from, to))
}
