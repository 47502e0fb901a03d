//! A whole collection as a file, for the command line: everything that a filter finds, with every field, and nobody who
//! looks at it.
//!
//! Written as the export of a list is. Start at [`exported`].

use super::export::{AT_ONCE, Export};
use crate::shell::{App, Asked, licence::under};
use domain::{
    accounts, contacts, events,
    exports::Format,
    list::{self, ListQuery, Wish},
    registration,
    rights::Licence,
};
use ground::{Failure, Fault, Flaw, Invalid};
use std::sync::Arc;
use store::filter::{Catalog, Place};

/// What can be written.
pub const COLLECTIONS: [&str; 4] = ["contacts", "accounts", "events", "registrations"];

/// Whose place it is, and at what, in a file of registrations.
const OF_REGISTRATIONS: [&str; 9] = [
    "event.number",
    "event.name",
    "contact.number",
    "contact.first_name",
    "contact.last_name",
    "contact.email",
    "contact.phone",
    "contact.mobile",
    "contact.account.name",
];

/// Takes the parts of a file as they are made.
pub type Take<'t> = dyn FnMut(&[u8], Progress) -> Result<(), Fault> + Send + 't;

/// How far it is.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    pub rows: u64,
    pub of: u64,
}

/// Hands the file to `take`, part by part as it is made; says how many rows it has.
///
/// # Errors
/// The filter does not fit the collection, or the collection has no such file.
pub async fn exported(
    app: &App,
    collection: &str,
    filter: &str,
    format: Format,
    take: &mut Take<'_>,
) -> Result<u64, Failure<Invalid>> {
    let catalog = catalog_of(collection).ok_or_else(|| {
        let flaw = Flaw::new("collection", "choice.unknown");
        Invalid(vec![flaw.with("allowed", COLLECTIONS.join(", "))])
    })?;
    if format == Format::VCard && collection != "contacts" {
        return Err(Invalid::one("format", "export.cards_of_contacts").into());
    }
    under(Arc::new(Licence::everything()), whole(app, catalog, filter, format, take)).await
}

fn catalog_of(collection: &str) -> Option<&'static Catalog> {
    Some(match collection {
        "contacts" => &contacts::fields::FIELDS,
        "accounts" => &accounts::fields::FIELDS,
        "events" => &events::fields::FIELDS,
        "registrations" => &registration::fields::FIELDS,
        _ => return None,
    })
}

async fn whole(
    app: &App,
    catalog: &'static Catalog,
    filter: &str,
    format: Format,
    take: &mut Take<'_>,
) -> Result<u64, Failure<Invalid>> {
    let query = ListQuery { filter: Some(filter.to_owned()), ..ListQuery::default() };
    let wish = Wish { limit: AT_ONCE, ..Wish::read(&query, catalog, &app.custom())? };
    let mut reader = app.reader().await?;
    let asked = Asked { now: reader.now, ..Asked::sample(app.site().locale()) };
    let total = list::count(&mut reader, &wish, app.site().zone()).await?;
    let of = u64::try_from(total).unwrap_or(0);
    let places = places(app, catalog);
    let mut export = Export::begin(app.clone(), asked, reader, places, wish, format).await?;
    while let Some(part) = export.part().await? {
        take(&part, Progress { rows: export.rows(), of })?;
    }
    Ok(export.rows())
}

/// Every field, the number and the names of what a registration belongs to first.
fn places(app: &App, catalog: &'static Catalog) -> Vec<Place> {
    let custom = app.custom();
    let above = OF_REGISTRATIONS.iter().filter(|_| catalog.name == "registrations");
    let above = above.map(|path| (*path).to_owned());
    let own = catalog.fields.iter().map(|field| field.name.to_owned());
    let added = custom.of(catalog.name).map(|field| format!("custom.{}", field.key));
    let paths = above.chain(own).chain(added);
    paths.filter_map(|path| catalog.place(&path, &custom).ok()).filter(Place::is_shown).collect()
}
