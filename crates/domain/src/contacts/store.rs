//! The SQL of contacts.

use super::{Contact, ContactRefusal};
use crate::{
    custom_fields,
    ids::{AccountId, ContactId},
    list::{self, Listing, Wish},
};
use ground::{Bind, EmailAddress, Failure, Fault, Instant, Value, Zone};
use serde_json::json;
use std::collections::HashMap;
use store::{Entry, Reader, Sql, Work};

/// The columns that make a [`Contact`].
pub const COLUMNS: &str = "contacts.id, contacts.number, contacts.owner_kind, contacts.owner_id, contacts.first_name, \
     contacts.last_name, contacts.email, contacts.phone, contacts.mobile, contacts.title, contacts.language, \
     contacts.account_id, \
     (select accounts.name from accounts where accounts.id = contacts.account_id) as account_name, contacts.street, contacts.postal_code, contacts.city, contacts.country, \
     contacts.email_opt_out, contacts.email_opt_out_at, contacts.email_opt_out_source, contacts.external_id, \
     contacts.tags, contacts.archived_at, \
     contacts.version, contacts.created_at, contacts.updated_at";

/// Most ids in one statement.
const CHUNK: usize = 1_000;

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from contacts ").push(rest);
    sql
}

/// The contact, if it is there (archived ones too).
pub async fn find(reader: &mut Reader, id: &ContactId) -> Result<Option<Contact>, Fault> {
    let contact = reader.optional(select("where id = $1").bind(id)).await?;
    custom_fields::completed(reader, contact).await
}

/// The contact that must be there.
///
/// # Errors
/// [`ContactRefusal::Missing`].
pub async fn get(reader: &mut Reader, id: &ContactId) -> Result<Contact, Failure<ContactRefusal>> {
    Ok(find(reader, id).await?.ok_or(ContactRefusal::Missing)?)
}

/// The contact, its row locked until the Work ends.
pub async fn lock(work: &mut Work, id: &ContactId) -> Result<Option<Contact>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    let contact = work.optional(sql).await?;
    custom_fields::completed(work, contact).await
}

/// The contacts with these ids, as far as they are there (archived ones too).
pub async fn of(reader: &mut Reader, ids: &[ContactId]) -> Result<HashMap<ContactId, Contact>, Fault> {
    let mut found = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let mut sql = select("where id in ");
        sql.push_set(ids);
        let mut contacts = reader.all::<Contact>(sql).await?;
        custom_fields::load_into(reader, &mut contacts).await?;
        found.extend(contacts.into_iter().map(|contact| (contact.id, contact)));
    }
    Ok(found)
}

/// The oldest contact with this id in the system it came from.
pub async fn find_by_external_id(reader: &mut Reader, external_id: &str) -> Result<Option<Contact>, Fault> {
    reader.optional(select("where external_id = $1 order by id limit 1").bind(external_id)).await
}

/// The contacts with this address, the one that counts first: not archived before archived, then the newest (D-14).
/// More than one is worth merging.
pub async fn find_by_email(reader: &mut Reader, email: &EmailAddress) -> Result<Vec<Contact>, Fault> {
    let sql = select(
        "where email = $1 order by case when archived_at is null then 0 else 1 end, created_at desc, id desc limit 100",
    );
    reader.all(sql.bind(email)).await
}

/// Every contact with one of these numbers (or ids in their place), external ids or addresses, archived ones too; `lock`
/// keeps others from changing them until the Work ends.
pub(crate) async fn meant_by(
    reader: &mut Reader,
    numbers: &[String],
    external_ids: &[String],
    emails: &[EmailAddress],
    lock: bool,
) -> Result<Vec<Contact>, Fault> {
    let locking = if lock { reader.engine().for_update() } else { "" };
    let mut found = Vec::new();
    let ids: Vec<Value> = numbers
        .iter()
        .filter_map(|number| number.to_lowercase().parse::<ContactId>().ok())
        .map(|id| id.to_value())
        .collect();
    let values = |texts: &[String]| texts.iter().map(Bind::to_value).collect::<Vec<_>>();
    let emails: Vec<Value> = emails.iter().map(Bind::to_value).collect();
    for (column, wanted) in
        [("id", ids), ("number", values(numbers)), ("external_id", values(external_ids)), ("email", emails)]
    {
        for wanted in wanted.chunks(CHUNK) {
            let mut sql = select("where ");
            sql.push(column).push(" in ").push_set(wanted).push(" order by id").push(locking);
            found.extend(reader.all::<Contact>(sql).await?);
        }
    }
    custom_fields::load_into(reader, &mut found).await?;
    Ok(found)
}

/// How many contacts each of these accounts has, archived ones left out; accounts without any are missing.
pub async fn count_of_accounts(
    reader: &mut Reader,
    accounts: &[AccountId],
) -> Result<HashMap<AccountId, i64>, Fault> {
    let mut counts = HashMap::new();
    for accounts in accounts.chunks(CHUNK) {
        let mut sql = Sql::new(
            "select account_id, count(*) from contacts where archived_at is null and account_id in ",
        );
        sql.push_list(accounts).push(" group by account_id");
        counts.extend(reader.all::<(AccountId, i64)>(sql).await?);
    }
    Ok(counts)
}

/// The people of an organisation in their order, archived ones left out.
pub async fn at_account(reader: &mut Reader, account: &AccountId) -> Result<Vec<Contact>, Fault> {
    let sql = select("where account_id = $1 and archived_at is null order by sort_key, id limit 1000");
    reader.all(sql.bind(account)).await
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<Contact>, Fault> {
    let mut listing = list::page::<Contact>(reader, COLUMNS, wish, zone).await?;
    custom_fields::load_into(reader, &mut listing.items).await?;
    Ok(listing)
}

const WRITTEN: [&str; 27] = [
    "id",
    "number",
    "owner_kind",
    "owner_id",
    "first_name",
    "last_name",
    "sort_key",
    "search_text",
    "email",
    "phone",
    "mobile",
    "title",
    "language",
    "account_id",
    "street",
    "postal_code",
    "city",
    "country",
    "email_opt_out",
    "email_opt_out_at",
    "email_opt_out_source",
    "external_id",
    "tags",
    "likeness",
    "version",
    "created_at",
    "updated_at",
];

fn written(contact: &Contact) -> Vec<Value> {
    let [owner_kind, owner_id] = contact.owner.columns();
    vec![
        contact.id.to_value(),
        contact.number.to_value(),
        owner_kind,
        owner_id,
        contact.first_name.to_value(),
        contact.last_name.to_value(),
        Value::Bytes(contact.sort_key()),
        Value::Text(contact.search_text()),
        contact.email.to_value(),
        contact.phone.to_value(),
        contact.mobile.to_value(),
        contact.title.to_value(),
        contact.language.to_value(),
        contact.account_id.to_value(),
        contact.street.to_value(),
        contact.postal_code.to_value(),
        contact.city.to_value(),
        contact.country.to_value(),
        contact.email_opt_out.to_value(),
        contact.email_opt_out_at.to_value(),
        contact.email_opt_out_source.to_value(),
        contact.external_id.to_value(),
        contact.tags.to_value(),
        Value::Text(contact.likeness()),
        contact.version.to_value(),
        contact.created_at.to_value(),
        contact.updated_at.to_value(),
    ]
}

pub(crate) async fn insert(work: &mut Work, contacts: &[Contact]) -> Result<(), Fault> {
    let rows: Vec<Vec<Value>> = contacts.iter().map(written).collect();
    work.insert("contacts", &WRITTEN, &rows).await
}

pub(crate) async fn update(work: &mut Work, contact: &Contact) -> Result<(), Fault> {
    let mut sql = Sql::new("update contacts set ");
    for (index, (column, value)) in WRITTEN.iter().zip(written(contact)).enumerate().skip(2) {
        sql.push(if index == 2 { "" } else { ", " }).push(column).push(" = ").push_value(&value);
    }
    sql.push(" where id = ").push_value(&contact.id);
    work.execute(sql).await.map(drop)
}

/// Writes many contacts that are there anew, with few statements.
pub(super) async fn update_all(work: &mut Work, contacts: &[Contact]) -> Result<(), Fault> {
    let rows: Vec<Vec<Value>> = contacts.iter().map(written).collect();
    let set: Vec<String> =
        WRITTEN[2..].iter().map(|column| format!("{column} = excluded.{column}")).collect();
    let tail = format!("on conflict (id) do update set {}", set.join(", "));
    for sql in store::sql::insert_rows("contacts", &WRITTEN, &rows, &tail) {
        work.execute(sql).await?;
    }
    Ok(())
}

/// Sets `archived_at` of those that are not so yet; gives back which.
pub(super) async fn mark(
    work: &mut Work,
    ids: &[ContactId],
    archived_at: Option<Instant>,
) -> Result<Vec<ContactId>, Fault> {
    let now = work.now;
    let mut marked = Vec::new();
    for ids in ids.chunks(CHUNK) {
        let mut sql = Sql::new("update contacts set archived_at = ");
        sql.push_value(&archived_at).push(", updated_at = ").push_value(&now);
        sql.push(", version = version + 1 where archived_at is ");
        sql.push(if archived_at.is_some() { "null" } else { "not null" }).push(" and id in ");
        sql.push_set(ids).push(" returning id");
        marked.extend(work.all::<(ContactId,)>(sql).await?.into_iter().map(|(id,)| id));
    }
    Ok(marked)
}

/// Gives the contacts of one account to another, only these when they are told; says which.
pub(crate) async fn move_all(
    work: &mut Work,
    from: &AccountId,
    to: &AccountId,
    only: Option<&[ContactId]>,
) -> Result<Vec<ContactId>, Fault> {
    let now = work.now;
    let mut moved: Vec<(ContactId, i64)> = Vec::new();
    let parts: Vec<Option<&[ContactId]>> = match only {
        Some(only) => only.chunks(CHUNK).map(Some).collect(),
        None => vec![None],
    };
    for part in parts {
        let mut sql = Sql::new("update contacts set account_id = ");
        sql.push_value(to).push(", version = version + 1, updated_at = ").push_value(&now);
        sql.push(" where account_id = ").push_value(from);
        if let Some(ids) = part {
            sql.push(" and id in ").push_set(ids);
        }
        sql.push(" returning id, version");
        moved.extend(work.all::<(ContactId, i64)>(sql).await?);
    }
    for (id, version) in &moved {
        let detail = json!({"version": version, "changed": {"account_id": [from, to]}});
        work.record(Entry::new("contact.changed", id, &detail));
    }
    refresh_search(work, to).await?;
    Ok(moved.into_iter().map(|(id, _)| id).collect())
}

/// Makes the search texts of an account's contacts again, after its name changed.
pub(crate) async fn refresh_search(work: &mut Work, account: &AccountId) -> Result<(), Fault> {
    let contacts: Vec<Contact> = work.all(select("where account_id = $1").bind(account)).await?;
    for contact in contacts {
        let sql = Sql::new("update contacts set search_text = $1 where id = $2");
        work.execute(sql.bind(&contact.search_text()).bind(&contact.id)).await?;
    }
    Ok(())
}

/// Groups of contacts that share an address, the largest addresses in the order of the alphabet.
pub(super) async fn alike_by_email(reader: &mut Reader, limit: i64) -> Result<Vec<Vec<Contact>>, Fault> {
    let sql = Sql::new(
        "select email from contacts where archived_at is null and email is not null
          group by email having count(*) > 1 order by email limit $1",
    );
    let emails: Vec<(String,)> = reader.all(sql.bind(&limit)).await?;
    let emails: Vec<String> = emails.into_iter().map(|(email,)| email).collect();
    if emails.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = select("where archived_at is null and email in ");
    sql.push_list(&emails).push(" order by email, id");
    let found: Vec<Contact> = reader.all(sql).await?;
    Ok(found.chunk_by(|one, other| one.email == other.email).map(<[Contact]>::to_vec).collect())
}

/// Groups of contacts whose names are alike and who are at one organisation, or at none.
pub(super) async fn alike_by_name(reader: &mut Reader, limit: i64) -> Result<Vec<Vec<Contact>>, Fault> {
    let sql = Sql::new(
        "select likeness, account_id from contacts where archived_at is null and likeness <> ''
          group by likeness, account_id having count(*) > 1 order by likeness limit $1",
    );
    let groups: Vec<(String, Option<AccountId>)> = reader.all(sql.bind(&limit)).await?;
    let mut found = Vec::with_capacity(groups.len());
    for (likeness, account) in groups {
        let mut sql = select("where archived_at is null and likeness = ");
        sql.push_value(&likeness).push(" and account_id ");
        match &account {
            Some(account) => sql.push("= ").push_value(account),
            None => sql.push("is null"),
        };
        sql.push(" order by id limit 100");
        found.push(reader.all::<Contact>(sql).await?);
    }
    Ok(found)
}

/// Gives every record of `from` to `to`; says how many.
pub async fn give_all(work: &mut Work, from: crate::Owner, to: crate::Owner) -> Result<usize, Fault> {
    let mut sql = Sql::new("update contacts");
    crate::owner::push_handed(&mut sql, from, to, work.now);
    let rows: Vec<(crate::ids::ContactId, i64)> = work.all(sql).await?;
    Ok(crate::owner::record_handed(work, "contact.changed", rows, from, to))
}
