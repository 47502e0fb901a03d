//! Sending an invoice by mail, through the one outgoing path. The mail is written when it is its turn.

use super::{Invoice, InvoiceRefusal, store};
use crate::{
    accounts, contacts,
    ids::{InvoiceId, MessageId},
    messages::{self, MailFile},
};
use ::store::{Entry, Work};
use ground::{Failure, Fault};
use serde_json::json;

/// Posts the invoice to who pays it, with its PDF where there is one.
///
/// # Errors
/// [`InvoiceRefusal::NoAddress`] when who pays has no mail address.
pub async fn send(
    work: &mut Work,
    id: &InvoiceId,
    file: Option<MailFile>,
) -> Result<MessageId, Failure<InvoiceRefusal>> {
    let invoice = store::find(work, id).await?.ok_or(InvoiceRefusal::Missing)?;
    let email = address(work, &invoice).await?.ok_or(InvoiceRefusal::NoAddress)?;
    let name = &invoice.facts.buyer.name;
    let message =
        messages::post_invoice(work, id, invoice.contact_id, invoice.event_id, (name, &email), file.as_ref())
            .await?;
    work.record(Entry::new("invoice.sent", id, &json!({"number": invoice.facts.number})));
    Ok(message)
}

/// Where who pays gets mail now.
async fn address(work: &mut Work, invoice: &Invoice) -> Result<Option<String>, Fault> {
    let email = match (invoice.account_id, invoice.contact_id) {
        (Some(id), _) => {
            accounts::find(work, &id).await?.and_then(|account| account.invoice_email.or(account.email))
        }
        (None, Some(id)) => contacts::find(work, &id).await?.and_then(|contact| contact.email),
        (None, None) => None,
    };
    Ok(email.map(|email| email.to_string()))
}
