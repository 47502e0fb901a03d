//! The list of accounts.

use crate::shell::{
    App, Asked,
    list::{Cell, Column, Drawing, Gathered, List, OWN, OWNER, ready},
    palette::Found,
};
use domain::{accounts::fields::FIELDS, contacts, ids::AccountId};
use futures_util::future::BoxFuture;
use ground::{Fault, Id};
use std::sync::Arc;
use store::Reader;

/// The list of accounts.
pub static LIST: List = List {
    catalog: &FIELDS,
    home: "/app/accounts",
    prefix: AccountId::PREFIX,
    icon: "building-2",
    title: &["name"],
    hint: &["city", "number"],
    peek: Some(""),
    columns: &[
        Column {
            key: "name",
            label: "",
            needs: &["name", "number", "business_id"],
            sort: "name",
            class: "wname",
            draw: Some(|_, fields| {
                let sub = [fields.text("number"), fields.text("business_id")];
                Cell::Name {
                    text: fields.text("name").to_owned(),
                    sub: sub.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
                }
            }),
        },
        Column {
            key: "contacts",
            label: "module-contacts",
            needs: &[],
            sort: "",
            class: "n num",
            draw: None,
        },
        OWNER,
    ],
    usual: &["name", "contacts", "city", "industry", "employees", "turnover", "owner", "created_at"],
    views: &[ready("accounts-all", ""), OWN],
    gather: Some(gather),
};

/// How many contacts belong to each.
fn gather<'a>(
    drawing: &'a Drawing<'a>,
    reader: &'a mut Reader,
    ids: &'a [[u8; 16]],
) -> BoxFuture<'a, Result<Gathered, Fault>> {
    Box::pin(async move {
        let ids: Vec<AccountId> = ids.iter().map(|id| AccountId::from_bytes(*id)).collect();
        let counts = contacts::count_of_accounts(reader, &ids).await?;
        let cell = |id: &AccountId| {
            let count = counts.get(id).copied().unwrap_or(0);
            (id.bytes(), vec![("contacts", Cell::text(drawing.locale().number(count)))])
        };
        Ok(ids.iter().map(cell).collect())
    })
}

/// What the palette finds among accounts.
pub fn find(app: App, asked: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    LIST.find(app, asked, typed)
}
