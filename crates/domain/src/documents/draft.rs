//! What somebody wants a template to be, and the trial that it passes before it is kept.

use super::{DocumentKind, DocumentRefusal, DocumentTemplate, Layout, Press, Unpressed, samples::samples};
use ::store::Reader;
use ground::{
    Failure, Flaw, Invalid, Locale, Words,
    template::TemplateFlaw,
    text::{MAX_NAME, clean_line, fits},
};

/// A template as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentDraft {
    pub kind: DocumentKind,
    pub name: String,
    pub language: Locale,
    pub source: String,
    pub active: bool,
}

impl DocumentDraft {
    /// One of this kind with nothing written into it.
    pub fn blank(kind: DocumentKind, language: Locale) -> Self {
        Self { kind, name: String::new(), language, source: String::new(), active: true }
    }

    /// As it is kept now.
    pub fn of(one: &DocumentTemplate) -> Self {
        Self {
            kind: one.kind,
            name: one.name.clone(),
            language: one.language,
            source: one.source.clone(),
            active: one.active,
        }
    }
}

/// A draft that was checked and printed with sample data.
#[derive(Clone, Debug)]
pub struct Tried(pub(super) DocumentDraft);

/// Longest source, in bytes.
const LONGEST: usize = 200_000;

/// The layout of what is being written, when its merge fields are right.
///
/// # Errors
/// [`DocumentRefusal::Invalid`] with the place of each flaw.
pub async fn unsaved(
    reader: &mut Reader,
    words: &Words,
    draft: &DocumentDraft,
) -> Result<Layout, Failure<DocumentRefusal>> {
    let mut flaws = Vec::new();
    if draft.source.trim().is_empty() {
        flaws.push(Flaw::new("source", "required"));
    } else if draft.source.len() > LONGEST {
        flaws.push(Flaw::new("source", "text.too_long").with("most", LONGEST));
    }
    Invalid::unless_none(flaws).map_err(DocumentRefusal::Invalid)?;
    let of = (draft.kind, draft.language);
    let layout = Layout::over(reader, words, of, &draft.source).await?;
    layout.map_err(|flaws| {
        let flaws = flaws.iter().map(|flaw: &TemplateFlaw| flaw.of_field("source")).collect();
        DocumentRefusal::Invalid(Invalid(flaws)).into()
    })
}

/// Prints the draft with sample data, much and little of it, so that a template that is kept can be used.
/// Without a press nothing can be printed, and nothing can go wrong later.
///
/// # Errors
/// [`DocumentRefusal::Invalid`]: the name, or the lines of the source that the press cannot read.
pub async fn tried(
    draft: &DocumentDraft,
    layout: &Layout,
    words: &Words,
    press: &dyn Press,
) -> Result<Tried, Failure<DocumentRefusal>> {
    let mut flaws = Vec::new();
    let name = clean_line(&draft.name);
    if name.is_empty() {
        flaws.push(Flaw::new("name", "required"));
    } else if !fits(&name, MAX_NAME) {
        flaws.push(Flaw::new("name", "text.too_long").with("most", MAX_NAME));
    }
    for facts in samples(draft.kind, words, layout.language()) {
        match press.pictures(layout.sheet(&facts)?, 1).await {
            Ok(_) | Err(Unpressed::NotBuilt) => {}
            Err(unpressed) => {
                flaws.extend(told(unpressed)?);
                break;
            }
        }
    }
    Invalid::unless_none(flaws).map_err(DocumentRefusal::Invalid)?;
    Ok(Tried(DocumentDraft { name, source: draft.source.replace("\r\n", "\n"), ..draft.clone() }))
}

/// What the press says of the source, as flaws of the form's field.
pub(super) fn told(unpressed: Unpressed) -> Result<Vec<Flaw>, Failure<DocumentRefusal>> {
    Ok(match unpressed {
        Unpressed::Flaws(flaws) => {
            let told = flaws.into_iter().map(|flaw| match flaw.line {
                Some(line) => Flaw::new("source", "document.typst")
                    .with("line", line)
                    .with("column", flaw.column)
                    .with("message", flaw.message),
                None => Flaw::new("source", "document.part").with("message", flaw.message),
            });
            told.collect()
        }
        Unpressed::TooLong => vec![Flaw::new("source", "document.too_long")],
        Unpressed::TooLarge => vec![Flaw::new("source", "document.too_large")],
        other => return Err(DocumentRefusal::of(other)),
    })
}
