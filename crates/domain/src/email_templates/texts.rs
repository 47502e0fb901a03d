//! What may stand in the subject and the body of a template: clean HTML, and merge tags its folder knows.
//!
//! Everything wrong is told with its place (line, column) and the nearest right name, before anything is saved.

use super::{Folder, Said, merge};
use crate::check::Check;
use ground::{
    Flaw,
    template::{Link, Target, Template, TemplateFlaw, html},
};

/// Checks one language's texts, which may name these custom fields; flaws go to `check` under `<path>subject` and so on. Gives the clean form of
/// the body.
pub(super) fn checked(
    check: &mut Check,
    path: &str,
    said: Said<'_>,
    folder: Folder,
    custom: &[String],
) -> String {
    let field = |name: &str| format!("{path}{name}");
    read(check, &field("subject"), said.subject, Target::Subject, folder, custom);
    if let Some(preview_text) = said.preview_text {
        read(check, &field("preview_text"), preview_text, Target::Subject, folder, custom);
    }
    if is_blank(said.body_html) {
        check.flaw(&field("body_html"), "required");
        return String::new();
    }
    read(check, &field("body_html"), said.body_html, Target::Html, folder, custom);
    html::sanitise(said.body_html)
}

fn read(check: &mut Check, field: &str, written: &str, target: Target, folder: Folder, custom: &[String]) {
    match Template::parse(written, target, &merge::allowed_with(folder, custom)) {
        Ok(template) => {
            let has_unnumbered = template.links().contains(&Link::Registration(None));
            if has_unnumbered && !folder.has_campaign_event() {
                check.flaws.push(unnumbered(field, written));
            }
        }
        Err(flaws) => check.flaws.extend(flaws.iter().map(|flaw: &TemplateFlaw| flaw.of_field(field))),
    }
}

/// The links in a body that may be saved.
pub(super) fn links(body: &str, folder: Folder) -> Vec<Link> {
    let read = Template::parse(body, Target::Html, &merge::allowed(folder));
    read.map(|template| template.links().to_vec()).unwrap_or_default()
}

/// `link.registration` without a number, where there is no campaign that names its event.
fn unnumbered(field: &str, written: &str) -> Flaw {
    const WORD: &str = "link.registration";
    let is_bare = |at: usize| !written[at + WORD.len()..].trim_start().starts_with('(');
    let at = written.match_indices(WORD).map(|(at, _)| at).find(|at| is_bare(*at)).unwrap_or(0);
    let line_start = written[..at].rfind('\n').map_or(0, |newline| newline + 1);
    Flaw::new(field, "template.link_number")
        .with("word", WORD)
        .with("line", written[..at].matches('\n').count() + 1)
        .with("column", written[line_start..at].chars().count() + 1)
}

/// Whether a body shows nothing: no word and no picture.
pub(super) fn is_blank(written: &str) -> bool {
    let clean = html::sanitise(written);
    !clean.contains("<img") && html::html_to_text(&clean).trim().is_empty()
}
