//! The live preview: the mail as one recipient would get it, made of what is in the editor, saved or not.
//!
//! The mail is an answer of its own for a sandboxed frame; its head (sender, subject, or what is wrong) is a part beside.
//! Nothing is kept and no link leads anywhere.

use crate::{
    email_templates::form,
    shell::{App, Asked, Entered, Problem, Staff, View, headers::MAIL_POLICY, sent::Sent},
};
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use domain::{
    accounts,
    accounts::Account,
    contacts,
    contacts::Contact,
    custom_fields::{self, Values},
    email_templates::{Added, Composed, EventFacts, Folder, MergeData, ParsedTemplate, Said, Sender},
    events::{self, Event},
    ids::{ContactId, EventId, UserId},
    settings::{self, Settings},
};
use ground::{Choice, Fault, Flaw, Id, Invalid, Locale};
use serde::Serialize;
use store::Reader;

/// Where links of a preview lead: nowhere.
const NOWHERE: &str = "#";

/// Whom and what a mail is shown for.
#[derive(Default)]
pub struct Shown {
    pub contact: Option<Contact>,
    pub account: Option<Account>,
    /// The fields that administrators added.
    pub added: Added,
    /// What the sender holds in them.
    pub of_sender: Values,
    pub event: Option<Event>,
    pub settings: Settings,
}

impl Shown {
    /// The chosen recipient and event; without an event the next one there is.
    pub async fn find(
        reader: &mut Reader,
        contact: Option<ContactId>,
        event: Option<EventId>,
    ) -> Result<Self, Fault> {
        let added = Added::of(reader).await?;
        let mut shown = Self { added, settings: settings::read(reader).await?, ..Self::default() };
        if let Some(id) = contact {
            shown.contact = contacts::find(reader, &id).await?;
        }
        if let Some(id) = shown.contact.as_ref().and_then(|contact| contact.account_id) {
            shown.account = accounts::find(reader, &id).await?;
        }
        shown.event = match event {
            Some(id) => events::store::find(reader, &id).await?,
            None => {
                let next = events::store::upcoming(reader, 1).await?.pop();
                custom_fields::completed(reader, next).await?
            }
        };
        Ok(shown)
    }

    /// The same, with whoever would stand under the mail.
    pub async fn from(mut self, reader: &mut Reader, sender: &UserId) -> Result<Self, Fault> {
        let found = custom_fields::load(reader, custom_fields::USERS, &[sender.bytes()]).await?;
        self.of_sender = found.into_values().next().unwrap_or_default();
        Ok(self)
    }

    /// The mail; every link leads nowhere.
    pub fn compose(
        &self,
        app: &App,
        parsed: &ParsedTemplate,
        sender: Sender<'_>,
    ) -> Result<Composed, Problem> {
        let facts = self.event.as_ref().map(EventFacts::from);
        let accent = self.settings.accent_colour.as_ref().map(ToString::to_string).unwrap_or_default();
        let language = self.contact.as_ref().map_or(self.settings.language, |contact| contact.language);
        let data = MergeData {
            contact: self.contact.as_ref(),
            added: Some(&self.added),
            account: self.account.as_ref(),
            event: facts.as_ref(),
            sender: Sender { custom: Some(&self.of_sender), ..sender },
            links: parsed.links_in(language).into_iter().map(|link| (link, NOWHERE.to_owned())).collect(),
            organisation: &self.settings.organisation_name,
            footer: self.settings.mail_footer.as_deref().unwrap_or_default(),
            accent: &accent,
        };
        let missing = |missing| Fault::because("composing a preview", missing);
        Ok(parsed.compose(&app.words, &data).map_err(missing)?)
    }
}

/// The text the editor shows, in the language chosen for the preview.
fn read(app: &App, form: &Entered) -> Result<ParsedTemplate, Invalid> {
    let own = form::own_language(form);
    let chosen = Locale::from_word(form.text("preview_language")).unwrap_or(own);
    let text = |locale: Locale, part: &str| form.text(&format!("texts.{locale}.{part}")).to_owned();
    let locale = if text(chosen, "body_html").is_empty() { own } else { chosen };
    let folder = Folder::from_word(form.text("folder")).unwrap_or(Folder::Campaign);
    let preview_text = text(locale, "preview_text");
    let said = Said {
        language: locale,
        subject: &text(locale, "subject"),
        preview_text: (!preview_text.is_empty()).then_some(preview_text.as_str()),
        body_html: &text(locale, "body_html"),
    };
    ParsedTemplate::unsaved(folder, said, &Added::among(&app.site().fields).names())
}

async fn compose(app: &App, me: &Staff, form: &Entered) -> Result<Result<Composed, Invalid>, Problem> {
    let parsed = match read(app, form) {
        Ok(parsed) => parsed,
        Err(invalid) => return Ok(Err(invalid)),
    };
    let contact = form.text("preview_contact").parse().ok();
    let event = form.text("preview_event").parse().ok();
    let mut reader = app.reader().await?;
    let shown = Shown::find(&mut reader, contact, event).await?.from(&mut reader, &me.0.user.id).await?;
    let sender = Sender { name: &me.0.user.name, email: me.0.user.email.as_str(), custom: None };
    Ok(Ok(shown.compose(app, &parsed, sender)?))
}

/// `POST /app/email-templates/preview`: the mail alone, for the sandboxed frame.
pub async fn mail(State(app): State<App>, me: Staff, asked: Asked, sent: Sent) -> Result<Response, Problem> {
    match compose(&app, &me, &sent.form).await? {
        Ok(mail) => Ok(framed(mail.html)),
        Err(_) => {
            let words = app.words.say(asked.locale, "email-templates-no-preview", &[]);
            let html = format!(
                "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><p>{words}</p></html>",
                asked.locale
            );
            Ok((StatusCode::UNPROCESSABLE_ENTITY, framed(html)).into_response())
        }
    }
}

/// An answer that is a mail: its own looks, no behaviour.
pub fn framed(html: String) -> Response {
    let mut response = Html(html).into_response();
    let policy = HeaderValue::from_static(MAIL_POLICY);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

/// What stands above the frame.
#[derive(Serialize)]
pub struct Head {
    pub sender_name: String,
    pub sender_email: String,
    pub subject: String,
    /// What is wrong, when nothing can be shown.
    pub flaws: Vec<Shortcoming>,
}

/// A flaw as a preview tells it.
#[derive(Clone, Serialize)]
pub struct Shortcoming {
    code: &'static str,
    args: std::collections::BTreeMap<&'static str, String>,
}

impl From<&Flaw> for Shortcoming {
    fn from(flaw: &Flaw) -> Self {
        Self { code: flaw.code, args: flaw.args.iter().cloned().collect() }
    }
}

/// `POST /app/email-templates/preview-head`: sender and subject, or what is wrong.
pub async fn head(State(app): State<App>, me: Staff, asked: Asked, sent: Sent) -> Result<Response, Problem> {
    let composed = compose(&app, &me, &sent.form).await?;
    let settings = settings::read(&mut app.reader().await?).await?;
    let own = |field: &str| Some(sent.form.text(field).to_owned()).filter(|text| !text.is_empty());
    let mut head = Head::from_settings(&settings);
    head.sender_name = own("sender_name").unwrap_or(head.sender_name);
    head.sender_email = own("sender_email").unwrap_or(head.sender_email);
    match composed {
        Ok(mail) => head.subject = mail.subject,
        Err(Invalid(flaws)) => {
            head.flaws = flaws.iter().filter(|flaw| flaw.code != "required").map(Into::into).collect()
        }
    }
    app.show(&asked, &head)
}

impl Head {
    /// The sender of mails that name none.
    pub fn from_settings(settings: &Settings) -> Self {
        let name = settings.sender_name.clone().unwrap_or_else(|| settings.organisation_name.clone());
        let email = settings.sender_email.as_ref().map(ToString::to_string).unwrap_or_default();
        Self { sender_name: name, sender_email: email, subject: String::new(), flaws: Vec::new() }
    }
}

impl View for Head {
    const PAGE: &'static str = "email_templates/head.html";
    const PART: Option<&'static str> = Some("email_templates/_head.html");

    fn samples() -> Vec<Self> {
        let head = |flaws: Vec<Flaw>| Self {
            sender_name: "Kajo <Akatemia>".into(),
            sender_email: "kutsut@kajo.example.fi".into(),
            subject: "Hei Åsa <Öhman>".into(),
            flaws: flaws.iter().map(Into::into).collect(),
        };
        let flaw = Flaw::new("body_html", "template.unknown_field_near");
        let flaw = flaw
            .with("word", "contact.nimi")
            .with("line", 1)
            .with("column", 4)
            .with("nearest", "contact.name");
        vec![head(vec![]), head(vec![flaw])]
    }
}
