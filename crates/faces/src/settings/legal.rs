//! The legal pages in their form: an own text, or the built-in one to begin with. What stays as built in is not kept.

use crate::{
    public,
    shell::{App, Asked, Entered, Problem},
};
use domain::{
    Patch,
    check::Text,
    settings::{LegalChange, LegalPage},
};
use ground::{Choice, Locale, page_html};
use std::collections::BTreeMap;

fn field(page: LegalPage, locale: Locale) -> String {
    format!("legal_texts.{page}.{locale}")
}

/// Fills in the texts as they are shown now.
pub(super) fn fill(form: &mut Entered, app: &App, asked: &Asked) -> Result<(), Problem> {
    let site = app.site();
    for page in LegalPage::ALL {
        for locale in &site.settings.languages {
            let text = match site.settings.legal_texts.of(*page, *locale) {
                Some(own) => own.to_owned(),
                None => public::built_in(app, asked, *page, *locale)?,
            };
            form.set(field(*page, *locale), text);
        }
    }
    Ok(())
}

/// What was written.
pub(super) fn read(
    form: &Entered,
    app: &App,
    asked: &Asked,
) -> Result<BTreeMap<String, LegalChange>, Problem> {
    let mut changes = BTreeMap::new();
    for page in LegalPage::ALL {
        let text = |locale: Locale| -> Result<Text, Problem> {
            let name = field(*page, locale);
            if !form.has(&name) {
                return Ok(Patch::Keep);
            }
            let typed = form.text(&name).to_owned();
            let built_in = public::built_in(app, asked, *page, locale)?;
            let is_built_in = tidy(&typed) == tidy(&built_in);
            Ok(Patch::Set(Some(typed).filter(|_| !is_built_in)))
        };
        let change = LegalChange { fi: text(Locale::Fi)?, sv: text(Locale::Sv)?, en: text(Locale::En)? };
        changes.insert(page.word().to_owned(), change);
    }
    Ok(changes)
}

/// The same whatever line breaks a browser makes.
fn tidy(html: &str) -> String {
    page_html::clean(html).split_whitespace().collect::<Vec<_>>().join(" ")
}
