//! Ready messages: an invitation and the three messages of an event, in every language, for who begins with none.
//!
//! The first set-up writes them, and so does one press on the empty list. What a template may say, and where it can be
//! chosen, is `domain::email_templates`' business. Start at [`write`].

use crate::{
    email_templates::HOME,
    shell::{App, Asked, Entered, Problem, Staff, Toast, preferences::next},
};
use axum::{extract::State, response::Response};
use domain::{
    Patch,
    email_templates::{self, EmailTemplateChange, Folder, TemplateRefusal, WrittenVariant},
    ids::EmailTemplateId,
};
use ground::{Choice, Failure, Locale, Words, words::Arg};
use store::Work;

const READY: [(&str, Folder); 4] = [
    ("invitation", Folder::Campaign),
    ("confirmation", Folder::Event),
    ("waitlist", Folder::Event),
    ("cancellation", Folder::Event),
];

/// Merge fields and links by the names that the words have for them.
const MERGED: [(&str, &str); 7] = [
    ("first_name", "{{ contact.first_name }}"),
    ("event", "{{ event.name }}"),
    ("time", "{{ event.time }}"),
    ("place", "{{ event.location }}"),
    ("sender", "{{ sender.name }}"),
    ("own", "{{ link.own }}"),
    ("registration", "{{ link.registration }}"),
];

/// `POST /app/email-templates/ready`; `next` names the page to come back to.
pub async fn take(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let back = match form.text("next") {
        "" => HOME,
        path => next(path),
    };
    let mut work = app.work(me.user.actor()).await?;
    let written = write(&mut work, &app.words, app.site().settings.language).await?;
    work.commit().await?;
    Ok(app.told(&asked, back, &Toast::new("email-templates-ready-taken").with("count", written.len())))
}

/// Writes those whose folder is still empty, so that a second press writes nothing: the invitation, the confirmation,
/// the message of the waitlist and that of a cancellation, in this order.
pub async fn write(
    work: &mut Work,
    words: &Words,
    own: Locale,
) -> Result<Vec<EmailTemplateId>, Failure<TemplateRefusal>> {
    let mut written = Vec::new();
    for folder in [Folder::Campaign, Folder::Event] {
        if !email_templates::in_folders(work, &[folder]).await?.is_empty() {
            continue;
        }
        for (name, _) in READY.iter().filter(|(_, of)| *of == folder) {
            written.push(email_templates::create(work, &ready(words, own, name, folder)).await?.id);
        }
    }
    Ok(written)
}

/// One ready message, as somebody would have written it whose language is `own`.
fn ready(words: &Words, own: Locale, name: &str, folder: Folder) -> EmailTemplateChange {
    let merged = MERGED.map(|(name, field)| (name, Arg::from(field)));
    let say = |locale, part: &str| words.say(locale, &format!("ready-{name}-{part}"), &merged);
    let others = Locale::ALL.iter().copied().filter(|locale| *locale != own);
    let variant = |locale: Locale| WrittenVariant {
        language: locale.word().into(),
        subject: say(locale, "subject"),
        preview_text: None,
        body_html: say(locale, "body"),
    };
    EmailTemplateChange {
        folder: folder.to_string().into(),
        language: own.word().into(),
        variants: Patch::Set(others.map(variant).collect()),
        ..EmailTemplateChange::saying(&say(own, "name"), &say(own, "subject"), &say(own, "body"))
    }
}
