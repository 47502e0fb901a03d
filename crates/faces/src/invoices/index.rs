//! The list of invoices.

use crate::shell::{
    App, Asked,
    list::{Cell, Column, Drawing, Fields, List, Ready, ready},
    palette::Found,
};
use domain::{ids::InvoiceId, invoices::fields::FIELDS, list::Datum};
use futures_util::future::BoxFuture;
use ground::{Fault, Id};
use std::sync::Arc;

/// What is unpaid, also in part.
const UNPAID: &str =
    r#"{"all":[{"field":"kind","op":"eq","value":"invoice"},{"field":"open","op":"gt","value":0}]}"#;
/// What is unpaid after its day.
const OVERDUE: &str = r#"{"all":[{"field":"kind","op":"eq","value":"invoice"},{"field":"open","op":"gt","value":0},{"field":"due_on","op":"before_today"}]}"#;

/// The list of invoices.
pub static LIST: List = List {
    catalog: &FIELDS,
    home: "/app/invoices",
    prefix: InvoiceId::PREFIX,
    icon: "receipt",
    title: &["number"],
    hint: &["buyer_name"],
    peek: None,
    columns: &[
        Column {
            key: "number",
            label: "",
            needs: &["number", "kind"],
            sort: "number",
            class: "wname",
            draw: Some(|drawing, fields| Cell::Name {
                text: fields.text("number").to_owned(),
                sub: drawing.say(&format!("field-invoices-kind-{}", fields.text("kind"))),
            }),
        },
        Column {
            key: "state",
            label: "",
            needs: &["state", "kind", "due_on", "open"],
            sort: "state",
            class: "nb stc",
            draw: Some(state),
        },
        Column {
            key: "due_on",
            label: "",
            needs: &["due_on", "kind"],
            sort: "due_on",
            class: "n nb",
            draw: Some(|drawing, fields| match (fields.date("due_on"), fields.text("kind")) {
                (Some(day), "invoice") => Cell::text(drawing.date(day)),
                _ => Cell::Blank,
            }),
        },
    ],
    usual: &["number", "buyer_name", "event_id", "issued_on", "due_on", "gross", "open", "state"],
    views: &[
        ready("invoices-all", ""),
        Ready { key: "invoices-unpaid", filter: UNPAID, sort: "due_on" },
        Ready { key: "invoices-overdue", filter: OVERDUE, sort: "due_on" },
        ready("invoices-credit-notes", r#"{"field":"kind","op":"eq","value":"credit_note"}"#),
    ],
    gather: None,
};

fn state(drawing: &Drawing<'_>, fields: &Fields<'_>) -> Cell {
    let is_open = matches!(fields.get("open"), Datum::Cents(cents) if *cents > 0);
    let is_late = is_open && fields.date("due_on").is_some_and(|day| day < drawing.today);
    let (word, kind) = super::line::pill(fields.text("kind"), fields.text("state"), is_late);
    Cell::pill(drawing.say(&format!("invoice-state-{word}")), kind)
}

/// What the palette finds among invoices.
pub fn find(app: App, asked: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    LIST.find(app, asked, typed)
}
