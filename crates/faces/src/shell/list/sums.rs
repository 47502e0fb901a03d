//! What the amounts of a list come to: below its rows, of everything that is found and not of one page.

use super::{List, Shown};
use crate::shell::{App, Asked};
use domain::list::{self, Wish};
use ground::Fault;
use serde::Serialize;
use store::{Reader, filter::Field};

/// The fields that are added up where they are shown, by the word of the module.
const SUMMED: &[(&str, &[&str])] = &[("invoices", &["net", "vat", "gross", "paid", "credited", "open"])];

/// One sum.
#[derive(Clone, Debug, Serialize)]
pub struct Summed {
    pub label: String,
    pub text: String,
}

/// The sums of the shown columns that have one.
pub async fn of(
    list: &'static List,
    app: &App,
    asked: &Asked,
    reader: &mut Reader,
    columns: &[Shown],
    wish: &Wish,
) -> Result<Vec<Summed>, Fault> {
    let summed =
        SUMMED.iter().find(|(module, _)| *module == list.module()).map_or(&[][..], |(_, names)| names);
    let shown = columns.iter().filter(|column| summed.contains(&column.key.as_str()));
    let shown: Vec<(&Shown, &'static Field)> =
        shown.filter_map(|column| Some((column, list.catalog.field(&column.key)?))).collect();
    if shown.is_empty() {
        return Ok(Vec::new());
    }
    let fields: Vec<&'static Field> = shown.iter().map(|(_, field)| *field).collect();
    let sums = list::sums(reader, wish, app.site().zone(), &fields).await?;
    let told = |((column, _), cents): (&(&Shown, &Field), i64)| Summed {
        label: column.label.clone(),
        text: asked.locale.money(cents, "EUR"),
    };
    Ok(shown.iter().zip(sums).map(told).collect())
}
