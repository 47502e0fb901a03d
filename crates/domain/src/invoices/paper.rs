//! An invoice as plain data for whoever draws it: the page that is printed, and the template of the PDF.

use super::{Facts, Invoice, InvoiceKind, RowFacts};
use ground::{
    Choice, Date, Words,
    payment::{self, Bill, Iban, Reference},
    vat,
    words::Arg,
};
use serde_json::{Map, Value as Json, json};

/// Everything that stands on the paper, in the invoice's language.
///
/// `language`, `kind` (`invoice`, `credit_note`), `number`, `credits` (number or null), `seller` and `buyer` (`name`,
/// `business_id`, `vat_id`, `address`: lines; the seller also `iban`, `bic`), `event` (`number`, `name`) or null,
/// `dates` (`issued_on`, `due_on`, `supplied_on`: each `{iso, text}`), `rows` (`text`, `person`, `quantity`, `vat`, and
/// `unit_price` and `amount` as `{cents, text}`), `taxes` (`rate` as text, `basis_points`, `reason` as text or null,
/// `net`, `vat`, `gross` as money), `total` (`net`, `vat`, `gross`), `to_pay` (money), `reference` (`plain`, `shown`,
/// `rf`), `barcode` (`digits`, `svg`) or null, `epc` (text of the QR code) or null, `notes` (sentences), and `labels`
/// (words for all of these, by key: `labels.due_on`).
pub fn paper(invoice: &Invoice, words: &Words) -> Json {
    let facts = &invoice.facts;
    let locale = facts.language;
    let money = |cents: i64| json!({"cents": cents, "text": locale.money(cents, &facts.currency)});
    let date = |day: Date| json!({"iso": day, "text": locale.date(day, None)});
    let sum =
        |sum: vat::Sum| json!({"net": money(sum.net), "vat": money(sum.vat), "gross": money(sum.gross)});
    let row = |row: &RowFacts| {
        json!({
            "text": row.text, "person": row.person, "quantity": row.quantity, "unit_price": money(row.unit_price),
            "amount": money(row.amount), "vat": vat::written(row.vat_rate, locale), "vat_included": row.vat_included,
        })
    };
    let taxes = facts.taxes.iter().map(|tax| {
        let reason = tax.reason.map(|reason| words.say(locale, &format!("vat-reason-{reason}-law"), &[]));
        json!({
            "rate": vat::written(tax.rate, locale), "basis_points": tax.rate, "reason": reason,
            "net": money(tax.sum.net), "vat": money(tax.sum.vat), "gross": money(tax.sum.gross),
        })
    });
    let reference: Option<Reference> = facts.reference.parse().ok();
    let iban: Option<Iban> = facts.seller.iban.as_deref().and_then(|iban| iban.parse().ok());
    let (barcode, epc) = codes(facts, iban.as_ref(), reference.as_ref());
    json!({
        "language": locale.word(), "kind": facts.kind, "number": facts.number, "credits": facts.credits,
        "seller": {
            "name": facts.seller.name, "business_id": facts.seller.business_id, "vat_id": facts.seller.vat_id,
            "address": address(&facts.seller.street, &facts.seller.postal_code, &facts.seller.city, &facts.seller.country),
            "iban": iban.map(|iban| iban.to_string()), "bic": facts.seller.bic,
        },
        "buyer": {
            "name": facts.buyer.name, "business_id": facts.buyer.business_id,
            "address": address(&facts.buyer.street, &facts.buyer.postal_code, &facts.buyer.city, &facts.buyer.country),
        },
        "event": facts.event,
        "dates": {
            "issued_on": date(facts.issued_on), "due_on": date(facts.due_on), "supplied_on": date(facts.supplied_on),
        },
        "buyer_reference": facts.buyer_reference, "order_number": facts.order_number,
        "rows": facts.rows.iter().map(row).collect::<Vec<_>>(), "taxes": taxes.collect::<Vec<_>>(),
        "total": sum(facts.total), "to_pay": money(facts.total.gross),
        "reference": {
            "plain": facts.reference, "shown": reference.as_ref().map(ToString::to_string),
            "rf": reference.as_ref().map(Reference::rf_shown),
        },
        "barcode": barcode, "epc": epc, "notes": notes(facts, words), "labels": labels(facts, words),
    })
}

/// The bars and the code for phones; a credit note has none, for nobody pays it.
fn codes(facts: &Facts, iban: Option<&Iban>, reference: Option<&Reference>) -> (Json, Json) {
    let (Some(iban), Some(reference), InvoiceKind::Invoice) = (iban, reference, facts.kind) else {
        return (Json::Null, Json::Null);
    };
    let bill = Bill { iban, cents: facts.total.gross, reference, due: Some(facts.due_on) };
    let digits = payment::virtual_barcode(&bill, false);
    let barcode = digits.map(|digits| json!({"svg": payment::code128(&digits), "digits": digits}));
    let bic = facts.seller.bic.as_deref().unwrap_or_default();
    (barcode.unwrap_or_default(), payment::epc(&bill, bic, &facts.seller.name).map_or(Json::Null, Json::from))
}

/// The lines below a name on an envelope; the country only when it is not Finland.
fn address(
    street: &Option<String>,
    postal_code: &Option<String>,
    city: &Option<String>,
    country: &Option<String>,
) -> Vec<String> {
    let place = [postal_code, city].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    let country = country.clone().filter(|country| country != "FI");
    let lines = [street.clone(), Some(place), country].into_iter().flatten();
    lines.filter(|line| !line.is_empty()).collect()
}

fn notes(facts: &Facts, words: &Words) -> Vec<String> {
    let locale = facts.language;
    let mut notes = Vec::new();
    let mut say = |key: &str, args: &[(&str, Arg<'_>)]| notes.push(words.say(locale, key, args));
    if let (InvoiceKind::Invoice, Some(interest)) = (facts.kind, facts.late_interest) {
        let percent = vat::written(interest, locale);
        say("paper-late-interest", &[("percent", percent.as_str().into())]);
    }
    if let Some(credits) = &facts.credits {
        say("paper-credits", &[("number", credits.as_str().into())]);
    }
    if let Some(because) = &facts.because {
        say("paper-because", &[("because", because.as_str().into())]);
    }
    if facts.rows.iter().any(|row| row.vat_included) {
        say("paper-prices-included", &[]);
    }
    notes
}

/// What stands before the values, by the keys of [`paper`].
const LABELS: [&str; 26] = [
    "number",
    "issued_on",
    "due_on",
    "supplied_on",
    "reference",
    "rf",
    "buyer_reference",
    "order_number",
    "iban",
    "bic",
    "business_id",
    "vat_id",
    "seller",
    "buyer",
    "event",
    "text",
    "quantity",
    "unit_price",
    "vat",
    "amount",
    "net",
    "gross",
    "total",
    "to_pay",
    "barcode",
    "epc",
];

fn labels(facts: &Facts, words: &Words) -> Json {
    let say = |key: String| Json::from(words.say(facts.language, &key, &[]));
    let mut labels: Map<String, Json> = LABELS
        .iter()
        .map(|name| ((*name).to_owned(), say(format!("paper-{}", name.replace('_', "-")))))
        .collect();
    labels.insert("title".into(), say(format!("paper-title-{}", facts.kind)));
    Json::Object(labels)
}
