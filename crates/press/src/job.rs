//! What is to be printed, what came of it, and what is wrong with it.

use crate::wire::base64;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One document to print.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// Typst.
    pub source: String,
    /// All that the source can read, by name: `data.json`, `logo.svg`, parts that end in `.typ`.
    #[serde(with = "base64::by_name")]
    pub files: BTreeMap<String, Vec<u8>>,
    pub output: Output,
    /// When it is made, in UTC; stands in the PDF.
    pub made_at: Moment,
}

/// A moment in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    pub year: i32,
    pub month: u8,
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}

/// What is wanted of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Output {
    /// A tagged PDF, archival (PDF/A-2a) where its letters and pictures allow.
    Pdf,
    /// At most so many of the first pages as SVG.
    Pictures(usize),
}

/// What came of a job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Made {
    Pdf {
        #[serde(with = "base64")]
        bytes: Vec<u8>,
        pages: usize,
        /// Whether it is PDF/A-2a.
        archival: bool,
    },
    Pictures {
        svg: Vec<String>,
        /// Of how many.
        pages: usize,
    },
}

/// Something wrong in the source, as Typst says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flaw {
    /// Line of the source, from 1; none when it is in no line of it, for instance in a picture.
    pub line: Option<usize>,
    /// Character of the line, from 1.
    pub column: usize,
    /// In English, short.
    pub message: String,
    /// A way out, where Typst knows one.
    pub hint: Option<String>,
}
