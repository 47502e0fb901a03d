//! Composing: one recipient's mail from a template. Pure, and quick enough for ten thousand in a row.
//!
//! A template is read once ([`ParsedTemplate`], kept by id and version in [`ParsedTemplates`]) and rendered for many.
//! Every invitation has an unsubscribe link: the writer's own, or one below the body (D-25).

use super::{EmailTemplate, Folder, MergeData, Said, merge, texts};
use crate::{check::Check, ids::EmailTemplateId};
use ground::{
    Fault, Invalid, Locale, Words,
    template::{
        Link, MissingLink, Target, Template,
        html::{self, MailDocument},
    },
    text::{clean_line, clean_text},
};
use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

/// A mail as it is kept, shown and sent. Links are as they came in: placeholders stay placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    pub subject: String,
    /// A whole HTML document.
    pub html: String,
    pub text: String,
}

/// A template that was read: ready to be rendered for many.
#[derive(Debug)]
pub struct ParsedTemplate {
    folder: Folder,
    own: Locale,
    languages: Vec<Spoken>,
    links: BTreeSet<Link>,
}

/// The texts of one language.
#[derive(Debug)]
struct Spoken {
    language: Locale,
    subject: Template,
    preview_text: Option<Template>,
    html: Template,
    /// Made of the HTML before any value is in it, so that it is not made anew for every recipient.
    text: Template,
    fields: Vec<String>,
    has_unsubscribe: bool,
}

impl ParsedTemplate {
    /// Reads a saved template.
    ///
    /// # Errors
    /// A saved template that cannot be read was not saved by this program.
    pub fn read(template: &EmailTemplate) -> Result<Self, Fault> {
        let others = template.variants.iter().map(Said::from);
        let languages: Vec<Spoken> = std::iter::once(template.own())
            .chain(others)
            .map(|said| Spoken::read(said, template.folder))
            .collect::<Result<_, _>>()
            .map_err(|flaw| Fault::new(format!("reading email template {}: {flaw}", template.number)))?;
        let links = languages.iter().flat_map(|spoken| spoken.html.links().iter().cloned()).collect();
        Ok(Self { folder: template.folder, own: template.language, languages, links })
    }

    /// Reads what somebody is still writing in one language, for a look at the mail.
    ///
    /// # Errors
    /// [`Invalid`] with the place of what is wrong, as saving would tell it.
    pub fn unsaved(folder: Folder, said: Said<'_>, custom: &[String]) -> Result<Self, Invalid> {
        let mut check = Check::default();
        let body_html = texts::checked(&mut check, "", said, folder, custom);
        check.done()?;
        let spoken = Spoken::read(Said { body_html: &body_html, ..said }, folder);
        let spoken = spoken.map_err(|_| Invalid::one("body_html", "template.unexpected"))?;
        let links = spoken.html.links().iter().cloned().collect();
        Ok(Self { folder, own: said.language, languages: vec![spoken], links })
    }

    /// The links of all languages, each once: the ones a mail needs an address for.
    pub fn links(&self) -> &BTreeSet<Link> {
        &self.links
    }

    /// The links a recipient of this language needs an address for, with the unsubscribe link that is added.
    pub fn links_in(&self, language: Locale) -> Vec<Link> {
        let spoken = self.spoken(language);
        let mut links = spoken.html.links().to_vec();
        if self.adds_unsubscribe(spoken) {
            links.push(Link::Unsubscribe);
        }
        links
    }

    /// Whether the mail says anything about an event: then the campaign should name one.
    pub fn names_event(&self) -> bool {
        self.links.contains(&Link::Registration(None))
            || self.languages.iter().any(|spoken| spoken.fields.iter().any(|name| name.starts_with("event.")))
    }

    /// The languages in which a reader finds no way to register.
    pub fn languages_without_registration_link(&self) -> Vec<Locale> {
        let has_link =
            |spoken: &Spoken| spoken.html.links().iter().any(|link| matches!(link, Link::Registration(_)));
        self.languages.iter().filter(|spoken| !has_link(spoken)).map(|spoken| spoken.language).collect()
    }

    /// The mail for one recipient, in their language where the template speaks it.
    ///
    /// # Errors
    /// A link of the mail has no address: such a mail must not leave.
    pub fn compose(&self, words: &Words, data: &MergeData<'_>) -> Result<Composed, MissingLink> {
        let spoken = self.spoken(data.language(self.own));
        let values = data.values(&spoken.fields, spoken.language, words);
        let subject = spoken.subject.render(&values)?;
        let mut body = match &spoken.preview_text {
            Some(template) => preview(&template.render(&values)?),
            None => String::new(),
        };
        body.push_str(&spoken.html.render(&values)?);
        let footer = Footer::of(self, spoken, words, data)?;
        let document = MailDocument {
            body: &body,
            footer: &footer.html,
            title: &subject,
            lang: spoken.language,
            accent: data.accent,
        };
        let html = document.to_html();
        let mut text = spoken.text.render(&values)?;
        text.push_str(&footer.text);
        Ok(Composed { subject, html, text })
    }

    fn spoken(&self, language: Locale) -> &Spoken {
        self.languages.iter().find(|spoken| spoken.language == language).unwrap_or(&self.languages[0])
    }

    fn adds_unsubscribe(&self, spoken: &Spoken) -> bool {
        self.folder.heeds_opt_out() && !spoken.has_unsubscribe
    }
}

impl Spoken {
    fn read(said: Said<'_>, folder: Folder) -> Result<Self, String> {
        let allowed = merge::allowed(folder);
        let read = |source: &str, target| {
            Template::parse(source, target, &allowed)
                .map_err(|flaws| format!("{} in {}: {:?}", target_name(target), said.language, flaws.first()))
        };
        let html = read(said.body_html, Target::Html)?;
        let text = read(&html::html_to_text(said.body_html), Target::Text)?;
        let subject = read(said.subject, Target::Subject)?;
        let preview_text = said.preview_text.map(|text| read(text, Target::Subject)).transpose()?;
        let templates = [Some(&html), Some(&subject), preview_text.as_ref()];
        let fields: BTreeSet<&str> = templates.into_iter().flatten().flat_map(Template::fields).collect();
        let fields = fields.into_iter().map(str::to_owned).collect();
        let has_unsubscribe = html.links().contains(&Link::Unsubscribe);
        Ok(Self { language: said.language, subject, preview_text, html, text, fields, has_unsubscribe })
    }
}

fn target_name(target: Target) -> &'static str {
    match target {
        Target::Html => "HTML",
        Target::Text => "text",
        Target::Subject => "subject",
        Target::Typst => "document",
    }
}

/// What the inbox shows after the subject, and the mail itself does not.
fn preview(line: &str) -> String {
    const HIDDEN: &str =
        "display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#ffffff";
    format!("<div style=\"{HIDDEN}\">{}</div>", html::escape_text(line))
}

/// What stands below the body: who it comes from, and the way to stop such mail.
struct Footer {
    html: String,
    text: String,
}

impl Footer {
    fn of(
        parsed: &ParsedTemplate,
        spoken: &Spoken,
        words: &Words,
        data: &MergeData<'_>,
    ) -> Result<Self, MissingLink> {
        let (mut html, mut text) = (String::new(), String::new());
        let organisation = clean_line(data.organisation);
        if !organisation.is_empty() {
            html.push_str(&format!("<p>{}</p>", html::escape_text(&organisation)));
            text.push_str(&organisation);
        }
        let own = clean_text(data.footer);
        if !own.is_empty() {
            let gap = if text.is_empty() { "" } else { "\n" };
            html.push_str(&format!("<p>{}</p>", html::escape_text(&own).replace('\n', "<br>")));
            text.push_str(&format!("{gap}{own}"));
        }
        if parsed.adds_unsubscribe(spoken) {
            let address = data.links.iter().find(|(link, _)| *link == Link::Unsubscribe);
            let (_, address) = address.ok_or(MissingLink(Link::Unsubscribe))?;
            let say = |key| words.say(spoken.language, key, &[]);
            let (reason, stop) = (say("mail-footer-reason"), say("mail-footer-unsubscribe"));
            html.push_str(&format!(
                "<p>{} <a href=\"{}\">{}</a></p>",
                html::escape_text(&reason),
                html::escape_attribute(address),
                html::escape_text(&stop)
            ));
            let gap = if text.is_empty() { "" } else { "\n" };
            text.push_str(&format!("{gap}{reason} {stop}: {address}"));
        }
        if !text.is_empty() {
            text = format!("\n\n-- \n{text}\n");
        }
        Ok(Self { html, text })
    }
}

/// The templates that were read lately, by id and version.
#[derive(Debug, Default)]
pub struct ParsedTemplates(Mutex<HashMap<EmailTemplateId, (i64, Arc<ParsedTemplate>)>>);

/// Most templates kept; a full shelf is emptied.
const MOST_KEPT: usize = 200;

impl ParsedTemplates {
    /// The template, read now or before.
    ///
    /// # Errors
    /// See [`ParsedTemplate::read`].
    pub fn of(&self, template: &EmailTemplate) -> Result<Arc<ParsedTemplate>, Fault> {
        if let Some(kept) = self.kept(&template.id, template.version) {
            return Ok(kept);
        }
        let parsed = Arc::new(ParsedTemplate::read(template)?);
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.len() >= MOST_KEPT {
            shelf.clear();
        }
        shelf.insert(template.id, (template.version, Arc::clone(&parsed)));
        Ok(parsed)
    }

    /// The template of this version, if it was read before: saves fetching its texts.
    pub fn kept(&self, id: &EmailTemplateId, version: i64) -> Option<Arc<ParsedTemplate>> {
        let shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.get(id).filter(|(kept, _)| *kept == version).map(|(_, parsed)| Arc::clone(parsed))
    }
}
