//! Invented facts, with which templates are tried and shown: one document with much to say, one with as little as can be.

use super::{CertificateFacts, DocumentKind, Facts, facts::qr_of};
use ground::{Choice, Date, Instant, Locale, Words, Zone, template::Values};
use serde_json::{Value as Json, json};

/// Much, and as little as can be.
pub fn samples(kind: DocumentKind, words: &Words, locale: Locale) -> [Facts; 2] {
    [full(kind, words, locale), sparse(kind, words, locale)]
}

/// A document as it usually is.
pub fn full(kind: DocumentKind, words: &Words, locale: Locale) -> Facts {
    match kind {
        DocumentKind::Certificate => {
            certificate(locale, "Áile-Maaret Lehtoranta", Some("Kajo-talo, Tampere"))
        }
        DocumentKind::Invoice => invoice(words, locale, true),
        DocumentKind::Badge | DocumentKind::AttendeeList => event(locale, &PEOPLE),
    }
}

fn sparse(kind: DocumentKind, words: &Words, locale: Locale) -> Facts {
    match kind {
        DocumentKind::Certificate => certificate(locale, "Bo", None),
        DocumentKind::Invoice => invoice(words, locale, false),
        DocumentKind::Badge | DocumentKind::AttendeeList => event(locale, &[]),
    }
}

const STARTS: Instant = Instant::from_millis(1_799_910_000_000);
const ENDS: Instant = Instant::from_millis(1_799_935_200_000);

fn certificate(locale: Locale, name: &str, location: Option<&str>) -> Facts {
    let issued_on = Date::new(2027, 1, 15).unwrap_or_else(|_| STARTS.date(&Zone::helsinki()));
    let one = CertificateFacts {
        title: name,
        name,
        event_name: "Vastuullisuusraportoinnin syventävä koulutus",
        location,
        starts_at: STARTS,
        ends_at: ENDS,
        time_zone: &Zone::helsinki(),
        hours: if location.is_some() { "7 h" } else { "" },
        code: "K7QF-3M2X-9DRT-HWN4",
        verify_url: "https://kutsu.example.fi/verify/K7QF-3M2X-9DRT-HWN4",
        issued_on,
    };
    Facts::certificate(&one, locale)
}

/// First name, last name, title, organisation, address.
type Person = (&'static str, &'static str, &'static str, &'static str, &'static str);

const PEOPLE: [Person; 12] = [
    ("Eevi", "Haavikkola", "Kehityspäällikkö", "Tuulenkari Oy", "eevi@tuulenkari.example"),
    ("Åsa", "Öhman", "", "Strandvik Ab", "asa.ohman@strandvik.example"),
    ("Áile-Maaret", "Lehtoranta", "Sihteeri", "Sámi oahpahusguovddáš", "aile@oahpahus.example"),
    ("Mohammed", "Kauppi-Virtalahti", "Asiantuntija", "", "mohammed@virtalahti.example"),
    ("Екатерина", "Соколова", "Консультант", "Nordlys Consulting", "ekaterina@nordlys.example"),
    ("Otso", "Halmevirta", "", "", ""),
    ("Kaarina", "Metsä-Ketola", "Toimitusjohtaja", "Ketolan Puutarhat", "kaarina@ketola.example"),
    ("Bo", "Ek", "", "Ek & Dotter", "bo@ek.example"),
    ("דליה", "כהן", "", "Kulttuuritalo Kide", "dalia@kide.example"),
    ("ليلى", "حسن", "", "Kulttuuritalo Kide", "leila@kide.example"),
    ("Aino", "Virtanen", "Opettaja", "Kajon lukio", "aino@kajo.example"),
    ("Niila", "Näkkäläjärvi", "", "Sápmi Žurnála", "niila@zurnala.example"),
];

fn event(locale: Locale, people: &[Person]) -> Facts {
    let zone = Zone::helsinki();
    let values = Values::new()
        .with("event.name", "Vastuullisuusraportoinnin syventävä koulutus")
        .with("event.number", "KT-1041")
        .with("event.time", locale.range(STARTS, ENDS, &zone, None))
        .with("event.starts_at", locale.moment(STARTS, &zone, None))
        .with("event.ends_at", locale.moment(ENDS, &zone, None))
        .with("event.location", if people.is_empty() { "" } else { "Kajo-talo, Tammikuja 4, Tampere" });
    let (registered, waitlisted) = people.split_at(people.len().saturating_sub(2));
    let told = |people: &[Person]| people.iter().map(person).collect::<Json>();
    let mut facts = Facts { title: "KT-1041".into(), values, ..Facts::default() };
    facts.data.insert("registered".into(), told(registered));
    facts.data.insert("waitlisted".into(), told(waitlisted));
    facts
}

fn person((first_name, last_name, title, account, email): &Person) -> Json {
    json!({
        "name": format!("{first_name} {last_name}"), "first_name": first_name, "last_name": last_name, "title": title,
        "account": account, "email": email, "qr": qr_of("reg_0192f0c1d2e37a3f8b4c5d6e7f809102"),
    })
}

/// The labels of an invoice's paper.
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

fn invoice(words: &Words, locale: Locale, much: bool) -> Facts {
    let say =
        |key: &str| words.find(locale, &format!("paper-{}", key.replace('_', "-")), &[]).unwrap_or_default();
    let mut labels: serde_json::Map<String, Json> =
        LABELS.iter().map(|key| ((*key).to_owned(), Json::from(say(key)))).collect();
    let title = words.find(locale, &format!("paper-title-{}", "invoice"), &[]);
    labels.insert("title".into(), Json::from(title.unwrap_or_default()));
    let money = |cents: i64| json!({"cents": cents, "text": locale.money(cents, "EUR")});
    let day = |day: i8| {
        let date = Date::new(2027, 1, day).ok();
        json!({"iso": date, "text": date.map(|date| locale.date(date, None)).unwrap_or_default()})
    };
    let row = |text: &str, person: &str, net: i64| {
        json!({"text": text, "person": person, "quantity": 1, "unit_price": money(net), "amount": money(net),
               "vat": "25,5 %", "vat_included": false})
    };
    let rows = if much {
        vec![row("Osallistumismaksu", "Eevi Haavikkola", 49_000), row("Osallistumismaksu", "Bo Ek", 49_000)]
    } else {
        vec![row("X", "", 98_000)]
    };
    let (net, vat, gross) = (money(98_000), money(24_990), money(122_990));
    let or_none = |value: Json| if much { value } else { Json::Null };
    Facts::invoice(json!({
        "language": locale.word(), "kind": if much { "invoice" } else { "credit_note" }, "number": "1001", "credits": null,
        "seller": {"name": "Kajo Akatemia", "business_id": "1234567-1", "vat_id": or_none(json!("FI12345671")),
                   "address": ["Tammikuja 4", "33100 Tampere"], "iban": or_none(json!("FI79 4405 2020 0360 82")),
                   "bic": or_none(json!("HELSFIHH"))},
        "buyer": {"name": "Tuulenkari Oy", "business_id": or_none(json!("2345678-2")),
                  "address": ["Rantatie 12 B", "00100 Helsinki"]},
        "event": or_none(json!({"number": "KT-1041", "name": "Vastuullisuusraportoinnin syventävä koulutus"})),
        "dates": {"issued_on": day(15), "due_on": day(29), "supplied_on": day(14)},
        "buyer_reference": or_none(json!("PO 8812")), "order_number": null,
        "rows": rows,
        "taxes": [{"rate": "25,5 %", "basis_points": 2550, "reason": null, "net": net, "vat": vat, "gross": gross}],
        "total": {"net": net, "vat": vat, "gross": gross}, "to_pay": gross,
        "reference": {"plain": "86851", "shown": "8 6851", "rf": "RF09 8685 1"},
        "barcode": null, "epc": or_none(json!("BCD\n001\n1\nSCT\nHELSFIHH\nKajo Akatemia\nFI7944052020036082\nEUR1229.90\n\n8 6851")),
        "notes": [], "labels": labels,
    }))
}
