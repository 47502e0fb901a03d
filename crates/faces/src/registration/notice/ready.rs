//! The ready template of a notice, in the three languages, to begin with; from then on it is the organiser's own.

use crate::shell::App;
use domain::{
    Patch,
    email_templates::{EmailTemplateChange, Folder, WrittenVariant},
};
use ground::{Choice, Locale};

/// What it says in one language.
fn said(app: &App, locale: Locale, is_off: bool) -> (String, String) {
    let end = if is_off { "off" } else { "moved" };
    let ending = |part: &str| app.words.say(locale, &format!("notice-ready-{part}-{end}"), &[]);
    let of = |part: &str| app.words.say(locale, &format!("notice-ready-{part}"), &[]);
    let (name, time, place) = ("{{ event.name }}", "{{ event.time }}", "{{ event.location }}");
    let facts = if is_off {
        format!("<p><strong>{name}</strong><br>{time}</p>")
    } else {
        format!("<p><strong>{name}</strong><br>{time}{{% if event.location %}}<br>{place}{{% endif %}}</p>")
    };
    let body = format!(
        "<p>{} {{{{ contact.first_name }}}}</p><p>{}</p>{facts}<p><a href=\"{{{{ link.own }}}}\">{}</a></p>",
        of("greeting"),
        ending("text"),
        of("link"),
    );
    (format!("{}: {name}", ending("subject")), body)
}

/// The template as somebody would have written it.
pub fn written(app: &App, is_off: bool) -> EmailTemplateChange {
    let own = app.site().locale();
    let end = if is_off { "off" } else { "moved" };
    let name = app.words.say(own, &format!("notice-ready-name-{end}"), &[]);
    let (subject, body) = said(app, own, is_off);
    let variant = |locale: &Locale| {
        let (subject, body_html) = said(app, *locale, is_off);
        WrittenVariant { language: locale.word().to_owned(), subject, preview_text: None, body_html }
    };
    let others = Locale::ALL.iter().filter(|locale| **locale != own).map(variant);
    EmailTemplateChange {
        folder: Folder::Event.word().into(),
        language: own.word().into(),
        variants: Patch::Set(others.collect()),
        ..EmailTemplateChange::saying(&name, &subject, &body)
    }
}
