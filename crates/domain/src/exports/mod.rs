//! Exports: records as files that other programs read: CSV and XLSX for spreadsheets, JSON lines for programs, vCard for
//! address books.
//!
//! Decides how a cell is written so that no spreadsheet runs it or takes it for something else. Whose records and which
//! fields is the caller's business. What was written can be taken away at any time, so that no file is ever held whole.
//! Start at [`Sheet`].

mod csv;
mod vcard;
mod xlsx;

pub use csv::Csv;
pub use vcard::vcard;
pub use xlsx::Xlsx;

use ground::{Fault, Locale};

ground::choice! {
    /// The kind of a file.
    pub enum Format {
        Csv = "csv",
        Xlsx = "xlsx",
        /// One JSON object a line.
        JsonLines = "jsonl",
        /// Address cards, of contacts only.
        VCard = "vcf",
    }
}

impl Format {
    /// As HTTP calls it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::JsonLines => "application/x-ndjson",
            Self::VCard => "text/vcard; charset=utf-8",
        }
    }
}

/// One cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    /// A number as people of the file's language write it, and as programs do.
    Number {
        shown: String,
        exact: String,
    },
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

/// A table that is being written.
pub enum Sheet {
    Csv(Csv),
    Xlsx(Box<Xlsx>),
}

impl Sheet {
    /// Begins an XLSX file, or a CSV file as spreadsheets of this language expect it.
    ///
    /// # Errors
    /// The archive cannot be written.
    pub fn begin(format: Format, locale: Locale) -> Result<Self, Fault> {
        Ok(match format {
            Format::Xlsx => Self::Xlsx(Box::new(Xlsx::begin()?)),
            _ => Self::Csv(Csv::of(locale)),
        })
    }

    /// Appends a row.
    ///
    /// # Errors
    /// The archive cannot be written.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), Fault> {
        match self {
            Self::Csv(csv) => csv.row(cells),
            Self::Xlsx(xlsx) => xlsx.row(cells)?,
        }
        Ok(())
    }

    /// Takes away what was written so far.
    pub fn take(&mut self) -> Vec<u8> {
        match self {
            Self::Csv(csv) => csv.take(),
            Self::Xlsx(xlsx) => xlsx.take(),
        }
    }

    /// Ends the file; gives what was not taken yet.
    ///
    /// # Errors
    /// The archive cannot be written.
    pub fn finish(self) -> Result<Vec<u8>, Fault> {
        match self {
            Self::Csv(mut csv) => Ok(csv.take()),
            Self::Xlsx(xlsx) => xlsx.finish(),
        }
    }
}
