//! The layout of a form: sections with their fields in order, and what each field asks of whoever fills it in.

use super::{Field, built_in};
use ground::Labels;
use serde::{Deserialize, Serialize};

/// The form of one module.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Layout {
    pub sections: Vec<Section>,
    /// Counts the changes; 0 until the first.
    pub version: i64,
}

/// Fields under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Section {
    /// The key of its built-in heading; empty where an administrator added the section.
    pub word: String,
    /// The heading as an administrator wrote it; counts before the built-in one.
    pub labels: Labels,
    pub fields: Vec<Placed>,
}

/// One field where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Placed {
    /// `city`, `custom.shoe_size`.
    pub field: String,
    /// The form is not taken without it.
    pub required: bool,
    /// People see it and do not change it; programs and imports do.
    pub read_only: bool,
    /// It is not on the form.
    pub hidden: bool,
    /// Many records may be given a value at once.
    pub mass_editable: bool,
}

impl Placed {
    /// A field that asks nothing.
    pub fn plain(field: &str) -> Self {
        Self { field: field.to_owned(), ..Self::default() }
    }

    /// Whether somebody who fills in the form can write it.
    pub fn is_writable(&self) -> bool {
        !self.hidden && !self.read_only
    }
}

impl Layout {
    /// The form of a module until somebody lays it out.
    pub fn built_in(module: &str) -> Self {
        let Some(form) = built_in::of(module) else { return Self::default() };
        let section = |(word, fields): &(&str, &[&str])| Section {
            word: (*word).to_owned(),
            fields: fields.iter().map(|field| form.placed(field)).collect(),
            ..Section::default()
        };
        Self { sections: form.sections.iter().map(section).collect(), version: 0 }
    }

    /// The same made whole: what a module has and no section names comes to its built-in section or to the last one,
    /// what there is no more goes, and what the rules need is shown and required.
    #[must_use]
    pub(super) fn completed<'f>(mut self, module: &str, custom: impl Iterator<Item = &'f Field>) -> Self {
        let Some(form) = built_in::of(module) else { return self };
        if self.sections.is_empty() {
            self.sections = Self::built_in(module).sections;
        }
        let custom: Vec<String> = custom.map(Field::path).collect();
        let mut seen: Vec<String> = Vec::new();
        for section in &mut self.sections {
            section.fields.retain(|placed| {
                let is_known =
                    form.fields().any(|field| field == placed.field) || custom.contains(&placed.field);
                let is_first = !seen.contains(&placed.field);
                seen.push(placed.field.clone());
                is_known && is_first
            });
            section.fields.iter_mut().for_each(|placed| form.hold(placed));
        }
        for field in form.fields().filter(|field| !seen.iter().any(|known| known == field)) {
            let home = form.place(field).map(|at| form.sections[at].0);
            let at = self.sections.iter().position(|section| Some(section.word.as_str()) == home);
            let at = at.unwrap_or(self.sections.len() - 1);
            self.sections[at].fields.push(form.placed(field));
        }
        for path in custom.into_iter().filter(|path| !seen.contains(path)) {
            if let Some(last) = self.sections.last_mut() {
                last.fields.push(Placed::plain(&path));
            }
        }
        self
    }

    /// Every field, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = &Placed> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// Where a field stands.
    pub fn field(&self, path: &str) -> Option<&Placed> {
        self.fields().find(|placed| placed.field == path)
    }

    /// The same, to be changed.
    pub fn field_mut(&mut self, path: &str) -> Option<&mut Placed> {
        self.sections.iter_mut().flat_map(|section| &mut section.fields).find(|placed| placed.field == path)
    }
}

impl built_in::BuiltIn {
    fn placed(&self, field: &str) -> Placed {
        Placed { required: self.required.contains(&field), ..Placed::plain(field) }
    }

    /// Puts right what the rules need.
    fn hold(&self, placed: &mut Placed) {
        let field = placed.field.as_str();
        if self.required.contains(&field) {
            (placed.required, placed.hidden, placed.read_only) = (true, false, false);
        }
        if self.shown.contains(&field) {
            (placed.hidden, placed.read_only, placed.required) = (false, false, false);
        }
    }
}
