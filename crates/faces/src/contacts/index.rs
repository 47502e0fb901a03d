//! The list of contacts.

use crate::shell::{
    App, Asked,
    list::{Cell, Column, List, OWN, OWNER, ready},
    palette::Found,
};
use domain::{
    contacts::fields::FIELDS,
    ids::{AccountId, ContactId},
};
use futures_util::future::BoxFuture;
use ground::{Fault, Id};
use std::sync::Arc;

/// The list of contacts.
pub static LIST: List = List {
    catalog: &FIELDS,
    home: "/app/contacts",
    prefix: ContactId::PREFIX,
    icon: "user",
    title: &["first_name", "last_name"],
    hint: &["account.name", "number"],
    peek: Some(""),
    columns: &[
        Column {
            key: "name",
            label: "contacts-name",
            needs: &["last_name", "first_name", "number", "title"],
            sort: "last_name",
            class: "wname",
            draw: Some(|_, fields| {
                let (first, last) = (fields.text("first_name"), fields.text("last_name"));
                let sub = [fields.text("number"), fields.text("title")];
                Cell::Name {
                    text: format!("{first} {last}").trim().to_owned(),
                    sub: sub.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
                }
            }),
        },
        Column {
            key: "account",
            label: "contacts-account",
            needs: &["account.name", "account_id"],
            sort: "",
            class: "",
            draw: Some(|_, fields| match fields.id("account_id") {
                Some(id) => {
                    let id = AccountId::from_bytes(*id);
                    Cell::link(fields.text("account.name"), format!("/app/accounts/{id}"))
                }
                None => Cell::Blank,
            }),
        },
        Column {
            key: "email",
            label: "",
            needs: &["email", "email_opt_out"],
            sort: "email",
            class: "cut",
            draw: Some(|drawing, fields| match (fields.text("email"), fields.is("email_opt_out")) {
                (email, false) => Cell::text(email),
                (email, true) => Cell::Pill {
                    before: email.to_owned(),
                    text: drawing.say("contacts-opted-out-pill"),
                    kind: "stop",
                    sub: String::new(),
                },
            }),
        },
        Column {
            key: "phone",
            label: "",
            needs: &["phone"],
            sort: "",
            class: "nb",
            draw: Some(|_, fields| Cell::text(fields.text("phone"))),
        },
        OWNER,
    ],
    usual: &["name", "account", "email", "phone", "city", "owner", "created_at"],
    views: &[
        ready("contacts-all", ""),
        OWN,
        ready("contacts-opted-out", r#"{"field":"email_opt_out","op":"eq","value":true}"#),
        ready("contacts-without-email", r#"{"field":"email","op":"is_empty"}"#),
    ],
    gather: None,
};

/// What the palette finds among contacts.
pub fn find(app: App, asked: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    LIST.find(app, asked, typed)
}
