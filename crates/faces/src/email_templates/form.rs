//! The editor's form and what the domain makes of it.
//!
//! The form has one set of texts for each language (`texts.fi.subject`); the domain has the template's own text and
//! variants. Flaws find their way back to the field they belong to.

use crate::shell::{Asked, Entered};
use domain::{
    Patch,
    email_templates::{EmailTemplate, EmailTemplateChange, Said, WrittenVariant},
};
use ground::{Choice, Flaw, Instant, Invalid, Locale, Zone};
use serde_json::json;

/// The parts of a language's text.
const PARTS: [&str; 3] = ["subject", "preview_text", "body_html"];

/// The form of a saved template.
pub fn filled(template: &EmailTemplate, locale: Locale, zone: &Zone) -> Entered {
    let mut form = Entered::filled(&json!({
        "name": template.name,
        "description": template.description,
        "folder": template.folder,
        "sending_time": template.sending_time,
        "delay_minutes": template.delay_minutes,
        "language": template.language,
        "sender_name": template.sender_name,
        "sender_email": template.sender_email,
        "owner": template.owner,
        "version": template.version,
    }));
    if let Some(at) = template.send_at {
        form.set("send_date", locale.date(at.date(zone), None));
        form.set("send_time", locale.time(at, zone));
    }
    let others = template.variants.iter().map(Said::from);
    for said in std::iter::once(template.own()).chain(others) {
        let mut text = |part: &str, value: &str| form.set(format!("texts.{}.{part}", said.language), value);
        text("subject", said.subject);
        text("preview_text", said.preview_text.unwrap_or_default());
        text("body_html", said.body_html);
    }
    form
}

/// The language the template itself speaks, as the form says.
pub fn own_language(form: &Entered) -> Locale {
    Locale::from_word(form.text("language")).unwrap_or_default()
}

/// The languages in the order of the form's variants.
fn others(form: &Entered) -> Vec<Locale> {
    let own = own_language(form);
    Locale::ALL.iter().copied().filter(|locale| *locale != own).collect()
}

/// What was written.
///
/// # Errors
/// What is no day, no time or no number, under the names of the form.
pub fn change(form: &Entered, asked: &Asked, zone: &Zone) -> Result<EmailTemplateChange, Invalid> {
    let mut read = form.reading(asked, zone);
    let at = form.text("sending_time") == "at";
    let send_at: Option<Instant> = if at { read.moment("send_date", "send_time") } else { None };
    let is_delay = form.text("sending_time") == "delay";
    let delay_minutes = if is_delay { read.whole("delay_minutes") } else { None };
    read.finish()?;
    let text = |field: &str| Patch::Set(Some(form.text(field).to_owned()));
    let own = own_language(form);
    let said = |locale: Locale, part: &str| form.text(&format!("texts.{locale}.{part}")).to_owned();
    let variant = |locale: Locale| WrittenVariant {
        language: locale.word().to_owned(),
        subject: said(locale, "subject"),
        preview_text: Some(said(locale, "preview_text")),
        body_html: said(locale, "body_html"),
    };
    Ok(EmailTemplateChange {
        owner: if form.text("owner").is_empty() { Patch::Keep } else { text("owner") },
        name: text("name"),
        description: text("description"),
        folder: text("folder"),
        sending_time: if form.text("sending_time").is_empty() { Patch::Keep } else { text("sending_time") },
        send_at: Patch::Set(send_at.map(|at| at.to_string())),
        delay_minutes: Patch::Set(delay_minutes.map(i64::from)),
        language: text("language"),
        subject: said(own, "subject").into(),
        preview_text: said(own, "preview_text").into(),
        body_html: said(own, "body_html").into(),
        sender_name: text("sender_name"),
        sender_email: text("sender_email"),
        variants: Patch::Set(others(form).into_iter().map(variant).collect()),
    })
}

/// The form with the domain's flaws beside its own fields.
pub fn with_flaws(form: Entered, flaws: &[Flaw]) -> Entered {
    let others = others(&form);
    let own = own_language(&form);
    let placed: Vec<Flaw> = flaws
        .iter()
        .map(|flaw| {
            let mut flaw = flaw.clone();
            flaw.field = field(&flaw.field, own, &others);
            flaw
        })
        .collect();
    form.with_flaws(&placed)
}

fn field(name: &str, own: Locale, others: &[Locale]) -> String {
    if PARTS.contains(&name) {
        return format!("texts.{own}.{name}");
    }
    if name == "send_at" {
        return "send_date".to_owned();
    }
    let variant = name.strip_prefix("variants.").and_then(|rest| rest.split_once('.'));
    let language = variant.and_then(|(index, part)| Some((others.get(index.parse::<usize>().ok()?)?, part)));
    language.map_or(name.to_owned(), |(language, part)| format!("texts.{language}.{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flaw_stands_beside_the_text_of_its_language() {
        let mut form = Entered::default();
        form.set("language", "sv");
        let flaws = ["subject", "variants.0.body_html", "variants.1.subject", "name", "send_at"];
        let flaws: Vec<Flaw> = flaws.into_iter().map(|field| Flaw::new(field, "required")).collect();
        let shown = serde_json::to_value(with_flaws(form, &flaws)).expect("a form");
        assert_eq!(
            shown["flaw_fields"],
            json!(["texts.sv.subject", "texts.fi.body_html", "texts.en.subject", "name", "send_date"])
        );
    }

    #[test]
    fn what_is_in_the_form_is_what_the_domain_is_told() {
        let mut form = Entered::default();
        for (field, value) in [
            ("name", "Kutsu"),
            ("language", "sv"),
            ("folder", "campaign"),
            ("sending_time", "immediately"),
            ("texts.sv.subject", "Hej"),
            ("texts.sv.body_html", "<p>Hej</p>"),
            ("texts.fi.subject", "Hei"),
        ] {
            form.set(field, value);
        }
        let written = change(&form, &Asked::sample(Locale::Fi), &Zone::helsinki()).expect("read");
        assert_eq!(written.subject, "Hej".into());
        let Patch::Set(variants) = written.variants else { panic!("no variants") };
        let told: Vec<_> = variants.iter().map(|one| (one.language.as_str(), one.subject.as_str())).collect();
        assert_eq!(told, [("fi", "Hei"), ("en", "")]);
    }
}
