//! What one document says: values for its merge fields, and data for what it tells of many.
//!
//! Pure; written in the document's language. Certificates and invoices come from the slices that make them.

use crate::events::Event;
use ground::{Date, Instant, Locale, Zone, qr, template::Values};
use serde_json::{Map, Value as Json, json};

/// The facts of one document.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Stands in the PDF as its title, and names the file.
    pub title: String,
    /// For merge fields.
    pub values: Values,
    /// What the template reads from `d`, besides what every document has.
    pub data: Map<String, Json>,
}

/// One certificate, as it was issued.
#[derive(Clone, Debug)]
pub struct CertificateFacts<'a> {
    /// The title of the PDF: what is certified, and for whom.
    pub title: &'a str,
    pub name: &'a str,
    pub event_name: &'a str,
    pub location: Option<&'a str>,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub time_zone: &'a Zone,
    /// With its unit, in the document's language: `6 t`.
    pub hours: &'a str,
    /// As people read it aloud: `K7QF-3M2X`.
    pub code: &'a str,
    /// Where the code is checked; becomes the QR code.
    pub verify_url: &'a str,
    pub issued_on: Date,
}

impl Facts {
    /// A certificate. `locale` is the language of the layout.
    pub fn certificate(one: &CertificateFacts<'_>, locale: Locale) -> Self {
        let mut values = of_time(Values::new(), (one.starts_at, one.ends_at), one.time_zone, locale);
        for (field, value) in [
            ("event.name", one.event_name),
            ("event.location", one.location.unwrap_or_default()),
            ("contact.name", one.name),
            ("certificate.hours", one.hours),
            ("certificate.code", one.code),
            ("certificate.verify_url", one.verify_url),
            ("certificate.issued_on", &locale.date(one.issued_on, None)),
        ] {
            values.set(field, value);
        }
        let data = Map::from_iter([("qr".to_owned(), qr_of(one.verify_url))]);
        Self { title: one.title.to_owned(), values, data }
    }

    /// An invoice from its paper: everything that stands on it, in its language and with its labels. Templates read it
    /// as `d.paper`; its `epc` is drawn as `d.qr`.
    pub fn invoice(paper: Json) -> Self {
        let text = |path: &str| paper.pointer(path).and_then(Json::as_str).unwrap_or_default();
        let mut values = Values::new();
        for (field, path) in [
            ("invoice.number", "/number"),
            ("invoice.issued_on", "/dates/issued_on/text"),
            ("invoice.due_on", "/dates/due_on/text"),
            ("invoice.reference", "/reference/shown"),
            ("invoice.buyer_reference", "/buyer_reference"),
            ("invoice.order_number", "/order_number"),
            ("invoice.to_pay", "/to_pay/text"),
            ("invoice.iban", "/seller/iban"),
            ("invoice.bic", "/seller/bic"),
            ("buyer.name", "/buyer/name"),
            ("seller.name", "/seller/name"),
        ] {
            values.set(field, text(path));
        }
        let title = format!("{} {}", text("/labels/title"), text("/number"));
        let qr = qr_of(text("/epc"));
        let data = Map::from_iter([("qr".to_owned(), qr), ("paper".to_owned(), paper)]);
        Self { title, values, data }
    }

    /// What every document of an event says of it.
    pub fn of_event(event: &Event, locale: Locale) -> Self {
        let values = Values::new()
            .with("event.name", &event.name)
            .with("event.number", &event.number)
            .with("event.location", event.location.clone().unwrap_or_default());
        let values = of_time(values, (event.starts_at, event.ends_at), &event.time_zone, locale);
        Self { title: event.name.clone(), values, data: Map::new() }
    }
}

fn of_time(values: Values, (starts, ends): (Instant, Instant), zone: &Zone, locale: Locale) -> Values {
    values
        .with("event.time", locale.range(starts, ends, zone, None))
        .with("event.starts_at", locale.moment(starts, zone, None))
        .with("event.ends_at", locale.moment(ends, zone, None))
}

/// The drawing of a QR code; null where there is nothing to say or it is too long for one.
pub(super) fn qr_of(text: &str) -> Json {
    if text.is_empty() { Json::Null } else { json!(qr::svg(text)) }
}
