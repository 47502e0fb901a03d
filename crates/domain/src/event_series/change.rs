//! What somebody wrote about a series, and how it becomes one.

use super::EventSeries;
use crate::{
    Patch,
    check::{Check, Text},
    slug,
};
use ground::{Flaw, Invalid, text, text::MAX_NAME};

/// A change as written, field by field; what was not sent stays as it is. Also the way a new series is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeriesChange {
    pub name: Text,
    /// Made of the name when it is empty.
    pub slug: Text,
    pub description: Text,
}

const LONGEST_SLUG: usize = 80;
const LONGEST_DESCRIPTION: usize = 4_000;

impl SeriesChange {
    pub(super) fn applied(&self, old: &EventSeries) -> Result<EventSeries, Invalid> {
        let mut check = Check::default();
        let old = old.clone();
        let name = check.name("name", &self.name, old.name, MAX_NAME);
        let slug = match &self.slug {
            Patch::Set(typed) => slug::tidy(typed.as_deref().unwrap_or_default()),
            Patch::Keep => old.slug,
        };
        let slug = if slug.is_empty() { slug::short(&name) } else { slug };
        if slug.is_empty() && !name.is_empty() {
            check.flaw("slug", "required");
        }
        if slug.len() > LONGEST_SLUG {
            check.flaws.push(Flaw::new("slug", "text.too_long").with("most", LONGEST_SLUG));
        }
        let description = match &self.description {
            Patch::Keep => old.description,
            Patch::Set(typed) => {
                let text = text::clean_text(typed.as_deref().unwrap_or_default());
                if !text::fits(&text, LONGEST_DESCRIPTION) {
                    let flaw = Flaw::new("description", "text.too_long");
                    check.flaws.push(flaw.with("most", LONGEST_DESCRIPTION));
                }
                Some(text).filter(|text| !text.is_empty())
            }
        };
        check.done()?;
        Ok(EventSeries { name, slug, description, ..old })
    }
}
