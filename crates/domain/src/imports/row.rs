//! One row as a change: which cells say what, with the ways of spreadsheets taken off.

use super::{Column, table::Cells};
use crate::{Patch, check::Text, contacts::ContactChange};
use ground::{Flaw, collate::fold};

/// What a row says, besides who the owner and the account are.
#[derive(Clone, Debug, Default)]
pub struct Said {
    pub change: ContactChange,
    pub account: Option<String>,
    pub business_id: Option<String>,
    pub owner: Option<String>,
}

impl Said {
    /// Reads the cells of a row. A row with more filled cells than the head has columns is refused.
    pub fn read(row: &Cells, columns: &[Option<Column>]) -> Result<Self, Vec<Flaw>> {
        let beyond = row.cells.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty());
        if beyond {
            let flaw = Flaw::new("", "import.too_many_cells").with("columns", columns.len());
            return Err(vec![flaw.with("cells", row.cells.len())]);
        }
        let mut said = Self::default();
        let mut flaws = Vec::new();
        for (cell, column) in row.cells.iter().zip(columns) {
            let (Some(column), cell) = (column, tidy(cell)) else { continue };
            if !cell.is_empty() {
                said.take(*column, cell, &mut flaws);
            }
        }
        if flaws.is_empty() { Ok(said) } else { Err(flaws) }
    }

    fn take(&mut self, column: Column, cell: &str, flaws: &mut Vec<Flaw>) {
        let text = || -> Text { cell.into() };
        let change = &mut self.change;
        match column {
            Column::ExternalId => change.external_id = text(),
            Column::FirstName => change.first_name = text(),
            Column::LastName => change.last_name = text(),
            Column::Email => change.email = text(),
            Column::Phone => change.phone = text(),
            Column::Title => change.title = text(),
            Column::Language => change.language = language(cell).into(),
            Column::Street => change.street = text(),
            Column::PostalCode => change.postal_code = text(),
            Column::City => change.city = text(),
            Column::Country => change.country = text(),
            Column::Tags => change.tags = text(),
            Column::Account => self.account = Some(cell.to_owned()),
            Column::BusinessId => self.business_id = Some(cell.to_owned()),
            Column::Owner => self.owner = Some(cell.to_owned()),
            Column::EmailOptOut => match is_yes(cell) {
                Some(true) => change.email_opt_out = Patch::Set(true),
                Some(false) => {}
                None => flaws.push(
                    Flaw::new("email_opt_out", "choice.unknown")
                        .with("allowed", "kyllä, ei, ja, nej, yes, no, 1, 0"),
                ),
            },
        }
    }
}

/// Takes off blanks and the apostrophe by which spreadsheets keep `+358…` from being a formula.
pub(super) fn tidy(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '0', '\'']) => rest,
        _ => cell,
    }
}

/// The word of a language, also by its names.
fn language(cell: &str) -> String {
    let name = fold(cell);
    let word = match name.as_str() {
        "suomi" | "finska" | "finnish" | "fin" | "fi-fi" => "fi",
        "ruotsi" | "svenska" | "swedish" | "swe" | "sv-fi" | "sv-se" => "sv",
        "englanti" | "engelska" | "english" | "eng" | "en-gb" | "en-us" => "en",
        _ => return cell.to_owned(),
    };
    word.to_owned()
}

fn is_yes(cell: &str) -> Option<bool> {
    match fold(cell).as_str() {
        "1" | "x" | "kylla" | "k" | "ja" | "j" | "yes" | "y" | "true" | "tosi" | "on" => Some(true),
        "0" | "ei" | "e" | "nej" | "no" | "n" | "false" | "epatosi" | "off" => Some(false),
        _ => None,
    }
}
