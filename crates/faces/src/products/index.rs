//! The list of products.

use crate::shell::{
    App, Asked,
    list::{Cell, Column, List, ready},
    palette::Found,
};
use domain::{ids::ProductId, list::Datum, products::fields::FIELDS};
use futures_util::future::BoxFuture;
use ground::{Fault, Id, vat};
use std::sync::Arc;

/// The list of products.
pub static LIST: List = List {
    catalog: &FIELDS,
    home: "/app/products",
    prefix: ProductId::PREFIX,
    icon: "package",
    title: &["name"],
    hint: &["number"],
    peek: None,
    columns: &[
        Column {
            key: "name",
            label: "",
            needs: &["name", "number"],
            sort: "name",
            class: "wname",
            draw: Some(|_, fields| Cell::Name {
                text: fields.text("name").to_owned(),
                sub: fields.text("number").to_owned(),
            }),
        },
        Column {
            key: "unit_price",
            label: "",
            needs: &["unit_price", "vat_included"],
            sort: "unit_price",
            class: "n num nb",
            draw: Some(|drawing, fields| {
                let Datum::Cents(cents) = fields.get("unit_price") else { return Cell::Blank };
                let key = if fields.is("vat_included") { "product-with-vat" } else { "product-without-vat" };
                Cell::with_sub(drawing.locale().money(*cents, "EUR"), drawing.say(key))
            }),
        },
        Column {
            key: "vat_rate",
            label: "",
            needs: &["vat_rate"],
            sort: "vat_rate",
            class: "n num nb",
            draw: Some(|drawing, fields| {
                Cell::text(vat::written(fields.number("vat_rate"), drawing.locale()))
            }),
        },
        Column {
            key: "active",
            label: "",
            needs: &["active"],
            sort: "active",
            class: "nb stc",
            draw: Some(|drawing, fields| match fields.is("active") {
                true => Cell::pill(drawing.say("product-active"), "ok"),
                false => Cell::pill(drawing.say("product-inactive"), ""),
            }),
        },
    ],
    usual: &["name", "unit_price", "vat_rate", "account_code", "active"],
    views: &[
        ready("products-all", ""),
        ready("products-active", r#"{"field":"active","op":"eq","value":true}"#),
    ],
    gather: None,
};

/// What the palette finds among products.
pub fn find(app: App, asked: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    LIST.find(app, asked, typed)
}
