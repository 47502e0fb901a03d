//! Laying out a form as a whole: sections with the fields that administrators added, as a program sends them.
//!
//! Built-in fields stay where they stand, and what they ask is decided by the rules; so a layout names neither. Every added
//! field in use stands somewhere once, and every built-in section is kept. Ends in [`arrange`].

use super::{FieldRefusal, Layout, ModuleFields, Placed, Section, arrange, built_in, registry};
use ::store::Work;
use ground::{Failure, Flaw, Invalid, Labels};
use serde::{Deserialize, Serialize};

/// One section as the API tells and takes it: its heading, and the added fields in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The word of a built-in section; empty for one that was added.
    pub word: String,
    pub labels: Labels,
    pub fields: Vec<Placed>,
}

impl Layout {
    /// The sections with the added fields alone.
    pub fn parts(&self) -> Vec<Part> {
        let is_added = |placed: &&Placed| placed.field.starts_with("custom.");
        let part = |section: &Section| Part {
            word: section.word.clone(),
            labels: section.labels.clone(),
            fields: section.fields.iter().filter(is_added).cloned().collect(),
        };
        self.sections.iter().map(part).collect()
    }
}

/// Lays out the form of a module; `seen` is the version the editor began with, `None` whatever is there.
///
/// # Errors
/// [`FieldRefusal::Invalid`] names what is missing, unknown or there twice by its place; nothing is changed then.
pub async fn lay_out(
    work: &mut Work,
    module: &str,
    seen: Option<i64>,
    parts: &[Part],
) -> Result<Layout, Failure<FieldRefusal>> {
    let Some(form) = built_in::of(module) else { return Err(FieldRefusal::Missing.into()) };
    let now = registry(work).await?.of(module);
    if seen.is_some_and(|seen| seen != now.layout.version) {
        return Err(FieldRefusal::ChangedMeanwhile { version: now.layout.version }.into());
    }
    Invalid::unless_none(flaws(form, &now, parts)).map_err(FieldRefusal::Invalid)?;
    let section = |part: &Part| {
        let is_same = |section: &&Section| !part.word.is_empty() && section.word == part.word;
        let own = now.layout.sections.iter().find(is_same).into_iter().flat_map(|section| &section.fields);
        let own = own.filter(|placed| !placed.field.contains('.'));
        let (word, labels) = (part.word.clone(), part.labels.clone());
        Section { word, labels, fields: own.chain(&part.fields).cloned().collect() }
    };
    let sections = parts.iter().map(section).collect();
    arrange(work, module, &Layout { sections, version: now.layout.version }).await?;
    Ok(registry(work).await?.of(module).layout.clone())
}

fn flaws(form: &built_in::BuiltIn, now: &ModuleFields, parts: &[Part]) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let words: Vec<&str> = form.sections.iter().map(|(word, _)| *word).collect();
    for (at, part) in parts.iter().enumerate().filter(|(_, part)| !part.word.is_empty()) {
        if !words.contains(&part.word.as_str()) {
            let flaw = Flaw::new(format!("sections.{at}.word"), "choice.unknown");
            flaws.push(flaw.with("allowed", words.join(", ")));
        } else if parts[..at].iter().any(|before| before.word == part.word) {
            flaws.push(Flaw::new(format!("sections.{at}.word"), "layout.twice").with("name", &part.word));
        }
    }
    let lacking: Vec<&str> =
        words.into_iter().filter(|word| parts.iter().all(|part| part.word != *word)).collect();
    if !lacking.is_empty() {
        flaws.push(Flaw::new("sections", "layout.lacks").with("names", lacking.join(", ")));
    }
    let mut seen: Vec<&str> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        for (index, placed) in part.fields.iter().enumerate() {
            let path = format!("sections.{at}.fields.{index}.field");
            let is_added = placed.field.strip_prefix("custom.").is_some_and(|key| now.find(key).is_some());
            if !is_added {
                let known: Vec<String> = now.in_use().map(super::Field::path).collect();
                flaws.push(Flaw::new(path, "choice.unknown").with("allowed", known.join(", ")));
            } else if seen.contains(&placed.field.as_str()) {
                flaws.push(Flaw::new(path, "layout.twice").with("name", &placed.field));
            }
            seen.push(&placed.field);
        }
    }
    let lacking: Vec<String> =
        now.in_use().map(super::Field::path).filter(|path| !seen.contains(&path.as_str())).collect();
    if !lacking.is_empty() {
        flaws.push(Flaw::new("sections", "layout.lacks").with("names", lacking.join(", ")));
    }
    flaws
}
