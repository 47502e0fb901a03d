//! The SQL of invoices: reading. Writing is in [`write`].

mod hand_over;
pub mod write;

pub(crate) use hand_over::{lines_of, of_payer};

use super::{Invoice, InvoiceLine, Payment, TaxFacts};
use crate::{
    ids::{AccountId, ContactId, EventId, InvoiceId, ProductId},
    list::{self, Listing, Wish},
    products::VatReason,
};
use ground::{Fault, Zone, vat::Sum};
use store::{Reader, Sql, Work};

/// The columns that make an [`Invoice`].
const COLUMNS: &str = "invoices.id, invoices.kind, invoices.credits_id, invoices.event_id, invoices.payer_kind, \
     invoices.account_id, invoices.contact_id, invoices.facts, invoices.hash, invoices.paid, invoices.credited, \
     invoices.state, invoices.version, invoices.created_at, invoices.updated_at";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from invoices ").push(rest);
    sql
}

/// The invoice, if it is there.
pub async fn find(reader: &mut Reader, id: &InvoiceId) -> Result<Option<Invoice>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await
}

/// The invoice, its row locked until the Work ends.
pub(super) async fn lock(work: &mut Work, id: &InvoiceId) -> Result<Option<Invoice>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await
}

/// Those with these ids, as far as they are there.
pub async fn of(reader: &mut Reader, ids: &[InvoiceId]) -> Result<Vec<Invoice>, Fault> {
    let mut sql = select("where id in ");
    sql.push_set(ids);
    reader.all(sql).await
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<Invoice>, Fault> {
    list::page(reader, COLUMNS, wish, zone).await
}

/// The newest from an event.
pub async fn of_event(reader: &mut Reader, event: &EventId, limit: i64) -> Result<Vec<Invoice>, Fault> {
    reader.all(select("where event_id = $1 order by id desc limit $2").bind(event).bind(&limit)).await
}

/// The newest to an organisation.
pub async fn of_account(reader: &mut Reader, account: &AccountId, limit: i64) -> Result<Vec<Invoice>, Fault> {
    reader.all(select("where account_id = $1 order by id desc limit $2").bind(account).bind(&limit)).await
}

/// Whether the contact pays any, or the account.
pub async fn are_any(
    reader: &mut Reader,
    contact: &ContactId,
    account: Option<&AccountId>,
) -> Result<bool, Fault> {
    let sql = Sql::new(
        "select count(*) from (select 1 as one from invoices where contact_id = $1 or account_id = $2 limit 1) as any_of",
    );
    let (count,): (i64,) = reader.one(sql.bind(contact).bind(&account.copied())).await?;
    Ok(count > 0)
}

/// The newest about a person: what they pay, and what is paid for them.
pub async fn about_contact(
    reader: &mut Reader,
    contact: &ContactId,
    limit: i64,
) -> Result<Vec<Invoice>, Fault> {
    let sql = select(
        "where contact_id = $1 or id in (select invoice_id from invoice_lines where contact_id = $1)
          order by id desc limit $2",
    );
    reader.all(sql.bind(contact).bind(&limit)).await
}

/// The newest that a person pays.
pub async fn paid_by(reader: &mut Reader, contact: &ContactId, limit: i64) -> Result<Vec<Invoice>, Fault> {
    reader.all(select("where contact_id = $1 order by id desc limit $2").bind(contact).bind(&limit)).await
}

/// The credit notes of an invoice, oldest first.
pub async fn credits_of(reader: &mut Reader, id: &InvoiceId) -> Result<Vec<Invoice>, Fault> {
    reader.all(select("where credits_id = $1 order by id").bind(id)).await
}

/// The rows, in their order.
pub async fn lines(reader: &mut Reader, id: &InvoiceId) -> Result<Vec<InvoiceLine>, Fault> {
    let sql = Sql::new(
        "select id, registration_id, contact_id, amount, credited from invoice_lines
          where invoice_id = $1 order by place",
    );
    reader.all(sql.bind(id)).await
}

/// What each row sold, in their order.
pub(super) async fn products_of(
    reader: &mut Reader,
    id: &InvoiceId,
) -> Result<Vec<Option<ProductId>>, Fault> {
    let sql = Sql::new("select product_id from invoice_lines where invoice_id = $1 order by place");
    let rows: Vec<(Option<ProductId>,)> = reader.all(sql.bind(id)).await?;
    Ok(rows.into_iter().map(|(product,)| product).collect())
}

/// All payments, oldest first, also those that were taken back.
pub async fn payments(reader: &mut Reader, id: &InvoiceId) -> Result<Vec<Payment>, Fault> {
    let sql = Sql::new(
        "select id, amount, paid_on, note, created_at, taken_back_at from invoice_payments
          where invoice_id = $1 order by id",
    );
    reader.all(sql.bind(id)).await
}

/// What credit notes took from an invoice, by rate; negative.
pub(super) async fn credited_taxes(reader: &mut Reader, id: &InvoiceId) -> Result<Vec<TaxFacts>, Fault> {
    let sql = Sql::new(
        "select invoice_taxes.vat_rate, invoice_taxes.vat_reason, invoice_taxes.net, invoice_taxes.vat, invoice_taxes.gross
           from invoices join invoice_taxes on invoice_taxes.invoice_id = invoices.id where invoices.credits_id = $1",
    );
    let rows: Vec<(i64, String, i64, i64, i64)> = reader.all(sql.bind(id)).await?;
    let facts = rows.into_iter().map(|(rate, reason, net, vat, gross)| {
        let reason: Option<VatReason> = reason.parse().ok();
        TaxFacts { rate, reason, sum: Sum { net, vat, gross } }
    });
    Ok(facts.collect())
}
