//! The mail with an invoice: what is to be paid, how, and where the invoice stands in the portal.

use super::{Writer, facts::Facts, own_words::OwnWords, writer::Why};
use crate::{
    invoices::{self, Invoice, InvoiceKind},
    messages::{Body, Message},
    portal,
};
use ::store::Work;
use ground::{Arg, Fault, Words};
use serde_json::Value as Json;

impl Writer {
    /// Writes such a mail, in the language of the invoice.
    pub(super) async fn invoice_mail(
        &self,
        work: &mut Work,
        facts: &Facts,
        message: &Message,
    ) -> Result<Result<Body, Why>, Fault> {
        let invoice = match message.invoice_id {
            Some(id) => invoices::store::find(work, &id).await?,
            None => None,
        };
        let Some(invoice) = invoice else { return Ok(Err(Why::InvoiceMissing)) };
        let language = invoice.facts.language;
        let (subject, lead, after) = said(&invoice, &self.words);
        let foot = self.words.say(language, "letter-invoice-foot", &[]);
        let open = self.words.say(language, "letter-invoice-open", &[]);
        let address = self.in_portal(work, facts, &invoice).await?;
        let words = OwnWords {
            subject: &subject,
            lead: &lead,
            button: address.as_deref().map(|address| (open.as_str(), address)),
            code: None,
            after: &after,
            foot: &foot,
            language,
        };
        let settings = &facts.settings;
        let accent = settings.accent_colour.map(|colour| colour.readable().to_string()).unwrap_or_default();
        let from = self.sender_of(settings);
        let reply_to =
            settings.reply_to.as_ref().map(ToString::to_string).filter(|email| *email != from.email);
        Ok(Ok(Body {
            message_id: message.id,
            from_name: from.name,
            from_email: from.email,
            reply_to_name: None,
            reply_to_email: reply_to,
            language,
            html: words.html(&accent),
            text: words.text(),
            subject,
            calendar: None,
        }))
    }

    /// Where the person who pays finds the invoice, when the portal is open to them.
    async fn in_portal(
        &self,
        work: &mut Work,
        facts: &Facts,
        invoice: &Invoice,
    ) -> Result<Option<String>, Fault> {
        let Some(contact) = invoice.contact_id.filter(|_| facts.settings.portal_active) else {
            return Ok(None);
        };
        let access = portal::find(work, &contact).await?;
        let base = self.house.base_url.trim_end_matches('/');
        Ok(access.filter(|access| access.active).map(|_| format!("{base}/portal/invoices/{}", invoice.id)))
    }
}

/// Subject, lead and the lines below, from the same data as the paper.
fn said(invoice: &Invoice, words: &Words) -> (String, String, Vec<String>) {
    let (facts, paper) = (&invoice.facts, invoices::paper(invoice, words));
    let text = |path: &str| paper.pointer(path).and_then(Json::as_str).unwrap_or_default().to_owned();
    let label = |name: &str| text(&format!("/labels/{name}"));
    let args: [(&str, Arg<'_>); 3] = [
        ("number", facts.number.as_str().into()),
        ("seller", facts.seller.name.as_str().into()),
        ("event", facts.event.as_ref().map_or("", |event| event.name.as_str()).into()),
    ];
    let part =
        |part: &str| words.say(facts.language, &format!("letter-{}-{part}", kind(invoice.kind)), &args);
    let mut lines = vec![(label("total"), text("/total/gross/text"))];
    if invoice.kind == InvoiceKind::Invoice {
        lines.extend([
            (label("due_on"), text("/dates/due_on/text")),
            (label("iban"), text("/seller/iban")),
            (label("reference"), text("/reference/shown")),
            (label("barcode"), text("/barcode/digits")),
        ]);
    }
    let written = lines.into_iter().filter(|(_, value)| !value.is_empty());
    (part("subject"), part("lead"), written.map(|(label, value)| format!("{label}: {value}")).collect())
}

fn kind(kind: InvoiceKind) -> &'static str {
    match kind {
        InvoiceKind::Invoice => "invoice",
        InvoiceKind::CreditNote => "credit-note",
    }
}
