//! Invoices of a record that becomes one with another, and back. Only whose card they stand on changes, never the paper.

use crate::{
    ids::{ContactId, InvoiceId, InvoiceLineId},
    invoices::PayerKind,
};
use ground::{Bind, Fault};
use store::{Sql, Work};

/// Gives the invoices that one record pays to another; with `only`, those alone, with the credit notes that came to them
/// since. Says which.
pub(crate) async fn of_payer<I: Bind>(
    work: &mut Work,
    kind: PayerKind,
    (from, to): (&I, &I),
    only: Option<&[InvoiceId]>,
) -> Result<Vec<InvoiceId>, Fault> {
    let column = match kind {
        PayerKind::Account => "account_id",
        PayerKind::Contact => "contact_id",
    };
    let (now, mut moved) = (work.now, Vec::new());
    for part in parts(only) {
        let mut sql = Sql::new("update invoices set ");
        sql.push(column).push(" = ").push_value(to).push(", version = version + 1, updated_at = ");
        sql.push_value(&now).push(" where ").push(column).push(" = ").push_value(from);
        if let Some(ids) = part {
            sql.push(" and (id in ").push_set(ids).push(" or credits_id in ").push_set(ids).push(")");
        }
        sql.push(" returning id");
        let rows: Vec<(InvoiceId,)> = work.all(sql).await?;
        moved.extend(rows.into_iter().map(|(id,)| id));
    }
    Ok(moved)
}

/// Gives the rows about one person to another; with `only`, those alone, with the rows that credit notes took from them
/// since. Says which.
pub(crate) async fn lines_of(
    work: &mut Work,
    from: &ContactId,
    to: &ContactId,
    only: Option<&[InvoiceLineId]>,
) -> Result<Vec<InvoiceLineId>, Fault> {
    let mut moved = Vec::new();
    for part in parts(only) {
        let mut sql = Sql::new("update invoice_lines set contact_id = ");
        sql.push_value(to).push(" where contact_id = ").push_value(from);
        if let Some(ids) = part {
            sql.push(" and (id in ").push_set(ids).push(
                " or invoice_id in (select invoices.id from invoices join invoice_lines as credited
                        on credited.invoice_id = invoices.credits_id where credited.id in ",
            );
            sql.push_set(ids).push("))");
        }
        sql.push(" returning id");
        let rows: Vec<(InvoiceLineId,)> = work.all(sql).await?;
        moved.extend(rows.into_iter().map(|(id,)| id));
    }
    Ok(moved)
}

/// All at once, or these in parts that a statement takes.
fn parts<T>(only: Option<&[T]>) -> Vec<Option<&[T]>> {
    match only {
        None => vec![None],
        Some(ids) => ids.chunks(500).map(Some).collect(),
    }
}
