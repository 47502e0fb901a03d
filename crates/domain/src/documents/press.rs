//! The port to the press: what it is given, what it gives back, and why it may give nothing.

use ground::Instant;
use std::{collections::BTreeMap, future::Future, pin::Pin};

/// One document ready to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Typst, all merge fields filled in.
    pub source: String,
    /// What it reads: `kutsu.typ`, `data.json`, the logo.
    pub files: BTreeMap<String, Vec<u8>>,
    pub made_at: MadeAt,
}

/// When a document is made; stands in the PDF.
pub type MadeAt = Instant;

/// The first pages as SVG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pictures {
    pub svg: Vec<String>,
    /// Of how many.
    pub pages: usize,
}

/// Something wrong in a template, as the press says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFlaw {
    /// Line of the source, from 1; none when it is in no line, for instance in the logo.
    pub line: Option<usize>,
    /// Character of the line, from 1.
    pub column: usize,
    pub message: String,
}

/// Why nothing was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unpressed {
    /// Something is wrong in the source or its files; at least one.
    Flaws(Vec<SourceFlaw>),
    /// It did not end in time.
    TooLong,
    /// It wanted too much memory.
    TooLarge,
    /// Others are printing.
    Busy,
    /// This build has no press.
    NotBuilt,
    /// The press itself failed.
    Broken(String),
}

/// What will be printed.
pub type Pressing<'a, T> = Pin<Box<dyn Future<Output = Result<T, Unpressed>> + Send + 'a>>;

/// Prints documents, within limits of time and memory. No transaction may be open meanwhile.
pub trait Press: Send + Sync {
    /// Whether this build can print at all.
    fn is_there(&self) -> bool {
        true
    }

    /// The whole document as PDF.
    fn pdf(&self, sheet: Sheet) -> Pressing<'_, Vec<u8>>;

    /// At most `most` of its first pages, for a look.
    fn pictures(&self, sheet: Sheet, most: usize) -> Pressing<'_, Pictures>;
}

/// What a build without a press has in its place: it says so.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoPress;

impl Press for NoPress {
    fn is_there(&self) -> bool {
        false
    }

    fn pdf(&self, _: Sheet) -> Pressing<'_, Vec<u8>> {
        Box::pin(async { Err(Unpressed::NotBuilt) })
    }

    fn pictures(&self, _: Sheet, _: usize) -> Pressing<'_, Pictures> {
        Box::pin(async { Err(Unpressed::NotBuilt) })
    }
}
