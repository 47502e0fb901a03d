//! Prints one document, in this process and for as long as it takes. [`crate::Pool`] has it done elsewhere and in time.

use crate::{
    job::{Flaw, Job, Made, Moment, Output},
    world::Sheet,
};
use typst::{
    World, WorldExt,
    diag::SourceDiagnostic,
    ecow::EcoVec,
    foundations::{Datetime, Smart},
    syntax::DiagSpan,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

/// Most flaws told at once.
const MOST_FLAWS: usize = 10;
/// How many documents long Typst remembers what it laid out; the pages of one run are much alike.
const REMEMBERED: usize = 4;

/// Prints it.
///
/// # Errors
/// What is wrong in the source or its files, at most ten flaws, never none.
pub fn print(job: Job) -> Result<Made, Vec<Flaw>> {
    let Job { source, files, output, made_at } = job;
    let Some(sheet) = Sheet::new(&source, files, made_at) else {
        return Err(vec![Flaw::plain("the document has no name")]);
    };
    let document = typst::compile::<PagedDocument>(&sheet).output;
    let made = document.and_then(|document| match output {
        Output::Pdf => pdf(&document, made_at),
        Output::Pictures(most) => Ok(pictures(&document, most)),
    });
    typst::comemo::evict(REMEMBERED);
    made.map_err(|wrong| wrong.iter().take(MOST_FLAWS).map(|one| flaw(&sheet, one)).collect())
}

/// Archival where it can be. A letter that no font has, for one, does not keep people from their document.
fn pdf(document: &PagedDocument, made_at: Moment) -> Result<Made, EcoVec<SourceDiagnostic>> {
    let pages = document.pages().len();
    if let Ok(standards) = PdfStandards::new(&[PdfStandard::A_2a])
        && let Ok(bytes) = typst_pdf::pdf(document, &options(made_at, standards))
    {
        return Ok(Made::Pdf { bytes, pages, archival: true });
    }
    let bytes = typst_pdf::pdf(document, &options(made_at, PdfStandards::default()))?;
    Ok(Made::Pdf { bytes, pages, archival: false })
}

fn options(made_at: Moment, standards: PdfStandards) -> PdfOptions {
    let Moment { year, month, day, hour, minute, second } = made_at;
    let timestamp = Datetime::from_ymd_hms(year, month, day, hour, minute, second).map(Timestamp::new_utc);
    PdfOptions { creator: Smart::Custom(Some("Kutsu".into())), timestamp, standards, ..PdfOptions::default() }
}

fn pictures(document: &PagedDocument, most: usize) -> Made {
    let pages = document.pages();
    let drawn = pages.iter().take(most).map(|page| typst_svg::svg(page, &SvgOptions::default()));
    Made::Pictures { svg: drawn.collect(), pages: pages.len() }
}

impl Flaw {
    fn plain(message: &str) -> Self {
        Self { line: None, column: 1, message: message.to_owned(), hint: None }
    }
}

/// The place in the source itself, also of what went wrong in a part that it calls.
fn flaw(sheet: &Sheet, wrong: &SourceDiagnostic) -> Flaw {
    let calls = wrong.trace.iter().map(|call| DiagSpan::from(call.span));
    let place = std::iter::once(wrong.span).chain(calls).find_map(|span| place(sheet, span));
    let hint = wrong.hints.first().map(|hint| hint.v.to_string());
    Flaw {
        line: place.map(|(line, _)| line),
        column: place.map_or(1, |(_, column)| column),
        message: wrong.message.to_string(),
        hint,
    }
}

fn place(sheet: &Sheet, span: DiagSpan) -> Option<(usize, usize)> {
    if span.id()? != sheet.main() {
        return None;
    }
    let range = sheet.range(span)?;
    let (line, column) = sheet.main_source().lines().byte_to_line_column(range.start)?;
    Some((line + 1, column + 1))
}
