//! Why a file is not imported at all. What is wrong with single rows is in the report.

use ground::{Refusal, RefusalKind};

/// The file says no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportRefusal {
    /// There is nothing in it, or nothing below the head.
    Empty,
    /// More bytes than are taken in.
    TooLarge { most_megabytes: usize },
    /// A spreadsheet, not CSV.
    Spreadsheet,
    /// Not a text: NUL or other letters that stand in no text, in this line.
    NotText { line: u64 },
    /// A quote is opened in this line and never closed.
    UnclosedQuote { line: u64 },
    /// More columns than a file of contacts can have.
    TooManyColumns { most: usize },
    /// No column of the head is known.
    NoKnownColumn { head: String },
    /// Two columns mean the same.
    ColumnTwice { column: String },
}

impl Refusal for ImportRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "import.empty",
            Self::TooLarge { .. } => "import.too_large",
            Self::Spreadsheet => "import.spreadsheet",
            Self::NotText { .. } => "import.not_text",
            Self::UnclosedQuote { .. } => "import.unclosed_quote",
            Self::TooManyColumns { .. } => "import.too_many_columns",
            Self::NoKnownColumn { .. } => "import.no_known_column",
            Self::ColumnTwice { .. } => "import.column_twice",
        }
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }

    fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::Spreadsheet => Vec::new(),
            Self::TooLarge { most_megabytes } => vec![("most", most_megabytes.to_string())],
            Self::NotText { line } | Self::UnclosedQuote { line } => vec![("line", line.to_string())],
            Self::TooManyColumns { most } => vec![("most", most.to_string())],
            Self::NoKnownColumn { head } => vec![("head", head.clone())],
            Self::ColumnTwice { column } => vec![("column", column.clone())],
        }
    }
}
