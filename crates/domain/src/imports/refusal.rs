//! Why a file is not imported at all. What is wrong with single rows is in the report.

use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// The file says no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportRefusal {
    /// There is nothing in it, or nothing below the head.
    Empty,
    /// More bytes than are taken in.
    TooLarge { most_megabytes: usize },
    /// A spreadsheet that cannot be read: an old or broken one.
    Spreadsheet,
    /// A small file that becomes far too large when it is unpacked.
    Swells,
    /// More rows than one import may have.
    TooManyRows { most: usize },
    /// The row in this line is a head too, so the columns are told twice.
    TwoHeads { line: u64 },
    /// What was asked for does not fit what the import is doing.
    Busy,
    /// There is no such import.
    Missing,
    /// What was chosen is wrong.
    Invalid(Invalid),
    /// Not a text: NUL or other letters that stand in no text, in this line.
    NotText { line: u64 },
    /// A quote is opened in this line and never closed.
    UnclosedQuote { line: u64 },
    /// More columns than a file of contacts can have.
    TooManyColumns { most: usize },
    /// No column of the head is known.
    NoKnownColumn { head: String },
    /// A column that somebody named is not in the head.
    NoSuchColumn { column: String },
    /// Two columns mean the same.
    ColumnTwice { column: String },
}

impl Refusal for ImportRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "import.empty",
            Self::TooLarge { .. } => "import.too_large",
            Self::Spreadsheet => "import.spreadsheet",
            Self::Swells => "import.swells",
            Self::TooManyRows { .. } => "import.too_many_rows",
            Self::TwoHeads { .. } => "import.two_heads",
            Self::Busy => "import.busy",
            Self::Missing => "import.missing",
            Self::Invalid(_) => "invalid",
            Self::NotText { .. } => "import.not_text",
            Self::UnclosedQuote { .. } => "import.unclosed_quote",
            Self::TooManyColumns { .. } => "import.too_many_columns",
            Self::NoKnownColumn { .. } => "import.no_known_column",
            Self::NoSuchColumn { .. } => "import.no_such_column",
            Self::ColumnTwice { .. } => "import.column_twice",
        }
    }

    fn kind(&self) -> RefusalKind {
        match self {
            Self::Busy => RefusalKind::Conflict,
            Self::Missing => RefusalKind::Missing,
            _ => RefusalKind::Invalid,
        }
    }

    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(Invalid(flaws)) => flaws,
            _ => &[],
        }
    }

    fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty
            | Self::Spreadsheet
            | Self::Swells
            | Self::Busy
            | Self::Missing
            | Self::Invalid(_) => Vec::new(),
            Self::TooLarge { most_megabytes } => vec![("most", most_megabytes.to_string())],
            Self::NotText { line } | Self::UnclosedQuote { line } | Self::TwoHeads { line } => {
                vec![("line", line.to_string())]
            }
            Self::TooManyColumns { most } | Self::TooManyRows { most } => vec![("most", most.to_string())],
            Self::NoKnownColumn { head } => vec![("head", head.clone())],
            Self::ColumnTwice { column } | Self::NoSuchColumn { column } => vec![("column", column.clone())],
        }
    }
}
