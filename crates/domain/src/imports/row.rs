//! One row as a change: which cells say what, with the ways of spreadsheets taken off.

use super::{ImportKind, Plan, table::Cells};
use ground::{Flaw, collate::fold};
use serde_json::{Map, Value as Json};

/// What a row says: the fields of a change by their words, and what has to be looked up first.
#[derive(Clone, Debug, Default)]
pub struct Said {
    pub fields: Map<String, Json>,
    /// The number of the record.
    pub number: Option<String>,
    /// The name of the account of a contact.
    pub account: Option<String>,
    /// The business id of the account of a contact.
    pub business_id: Option<String>,
    pub owner: Option<String>,
}

impl Said {
    /// Reads the cells of a row. A row with more filled cells than the head has columns is refused.
    pub fn read(row: &Cells, kind: ImportKind, plan: &Plan) -> Result<Self, Vec<Flaw>> {
        let columns = plan.slots.len();
        if row.cells.iter().skip(columns).any(|cell| !cell.trim().is_empty()) {
            let flaw = Flaw::new("", "import.too_many_cells").with("columns", columns);
            return Err(vec![flaw.with("cells", row.cells.len())]);
        }
        let mut said = Self::default();
        let mut flaws = Vec::new();
        for (cell, slot) in row.cells.iter().zip(&plan.slots) {
            let (Some(field), cell) = (&slot.field, tidy(cell)) else { continue };
            if !cell.is_empty() {
                flaws.extend(said.take(kind, plan, field, cell).err());
            } else if slot.clears {
                said.clear(field);
            }
        }
        if flaws.is_empty() { Ok(said) } else { Err(flaws) }
    }

    /// A text that was said and is not blank.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field)?.as_str().map(str::trim).filter(|text| !text.is_empty())
    }

    fn take(&mut self, kind: ImportKind, plan: &Plan, field: &str, cell: &str) -> Result<(), Flaw> {
        let is_contact = kind == ImportKind::Contacts;
        match field {
            custom if custom.starts_with("custom.") => self.set(custom, cell),
            "number" => self.number = Some(cell.to_owned()),
            "owner" => self.owner = Some(cell.to_owned()),
            "account" => self.account = Some(cell.to_owned()),
            "business_id" if is_contact => self.business_id = Some(cell.to_owned()),
            "language" => self.set(field, language(cell)),
            "email_opt_out" => match is_yes(cell) {
                Some(true) => self.set(field, true),
                Some(false) if plan.lifts_opt_outs => self.set(field, false),
                Some(false) => {}
                None => {
                    let flaw = Flaw::new(field, "choice.unknown");
                    return Err(flaw.with("allowed", "kyllä, ei, ja, nej, yes, no, 1, 0"));
                }
            },
            _ => self.set(field, cell),
        }
        Ok(())
    }

    fn clear(&mut self, field: &str) {
        match field {
            "account" => self.set("account_id", Json::Null),
            // A record always has these, and an opt-out is never taken back by saying nothing.
            "number" | "owner" | "language" | "email_opt_out" => {}
            _ => self.set(field, Json::Null),
        }
    }

    fn set(&mut self, field: &str, value: impl Into<Json>) {
        let Some(key) = field.strip_prefix("custom.") else {
            self.fields.insert(field.to_owned(), value.into());
            return;
        };
        let custom = self.fields.entry("custom").or_insert_with(|| Json::Object(Map::new()));
        if let Json::Object(custom) = custom {
            custom.insert(key.to_owned(), value.into());
        }
    }
}

/// Takes off blanks and the apostrophe by which exports keep a text from being run as a formula.
pub(super) fn tidy(cell: &str) -> &str {
    let cell = cell.trim();
    let guarded = |letter: char| "=+-@0'\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\t\r".contains(letter);
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(guarded) => rest.trim(),
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
