//! What somebody wrote about a template, and how it becomes one.
//!
//! Decides what belongs together: a sending time with its moment (TP-2), a sender only in folder `campaign`, one text
//! for each language. What may stand inside a text is [`super::texts`]' business.

use super::{EmailTemplate, Said, SendingTime, TemplateRefusal, Variant, texts};
use crate::{
    Patch,
    check::{Check, Text},
    questionnaires,
};
use ground::{
    Choice, Failure, Fault, Flaw, Instant, Invalid, Locale,
    template::Link,
    text::{MAX_LINE, MAX_NAME},
};
use serde::Deserialize;
use store::Reader;

/// Longest time between a cause and its mail: a year.
const MOST_DELAY_MINUTES: i64 = 366 * 24 * 60;

/// A change as written, field by field; what was not sent stays as it is. Also the way a new template is told.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EmailTemplateChange {
    /// `usr_…` or `grp_…`; the maker when it is not told.
    pub owner: Text,
    pub name: Text,
    pub description: Text,
    pub folder: Text,
    pub sending_time: Text,
    /// RFC 3339, for sending time `at`.
    pub send_at: Text,
    /// For sending time `delay`.
    pub delay_minutes: Patch<Option<i64>>,
    pub language: Text,
    pub subject: Text,
    pub preview_text: Text,
    pub body_html: Text,
    pub sender_name: Text,
    pub sender_email: Text,
    /// All other languages, or none. One without a word in it is left out.
    pub variants: Patch<Vec<WrittenVariant>>,
}

/// One more language as written.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenVariant {
    pub language: String,
    pub subject: String,
    pub preview_text: Option<String>,
    pub body_html: String,
}

impl WrittenVariant {
    fn is_blank(&self) -> bool {
        self.subject.trim().is_empty()
            && self.preview_text.as_deref().unwrap_or_default().trim().is_empty()
            && texts::is_blank(&self.body_html)
    }
}

impl EmailTemplateChange {
    /// One that tells the three things a template must have.
    pub fn saying(name: &str, subject: &str, body_html: &str) -> Self {
        Self { name: name.into(), subject: subject.into(), body_html: body_html.into(), ..Self::default() }
    }

    /// The template after this change; its texts may name these custom fields.
    pub(super) fn applied(&self, old: &EmailTemplate, custom: &[String]) -> Result<EmailTemplate, Invalid> {
        let mut check = Check::default();
        let old = old.clone();
        let one_of = "choice.unknown";
        let mut new = EmailTemplate {
            owner: check.parsed("owner", &self.owner, Some(old.owner), "owner.unknown").unwrap_or(old.owner),
            name: check.name("name", &self.name, old.name, MAX_NAME),
            description: check.line("description", &self.description, old.description, MAX_LINE),
            folder: check.parsed("folder", &self.folder, Some(old.folder), one_of).unwrap_or(old.folder),
            sending_time: check
                .parsed("sending_time", &self.sending_time, Some(old.sending_time), one_of)
                .unwrap_or(SendingTime::Immediately),
            send_at: check.parsed::<Instant>("send_at", &self.send_at, old.send_at, "time"),
            delay_minutes: self.delay_minutes.clone().or(old.delay_minutes),
            language: check.language("language", &self.language, old.language),
            subject: check.name("subject", &self.subject, old.subject, MAX_LINE),
            preview_text: check.line("preview_text", &self.preview_text, old.preview_text, MAX_LINE),
            body_html: self.body_html.clone().or(Some(old.body_html)).unwrap_or_default(),
            sender_name: check.line("sender_name", &self.sender_name, old.sender_name, MAX_NAME),
            sender_email: check.email("sender_email", &self.sender_email, old.sender_email),
            variants: Vec::new(),
            ..old
        };
        timing(&mut check, &mut new);
        sender(&mut check, &mut new);
        new.body_html = texts::checked(&mut check, "", new.own(), new.folder, custom);
        new.variants = self.variants(&mut check, &new, old.variants, custom);
        check.done()?;
        Ok(new)
    }

    /// The other languages: those written, or those there were.
    fn variants(
        &self,
        check: &mut Check,
        new: &EmailTemplate,
        old: Vec<Variant>,
        custom: &[String],
    ) -> Vec<Variant> {
        let mut variants: Vec<(usize, Variant)> = match &self.variants {
            Patch::Set(written) => written_variants(check, written),
            Patch::Keep => old.into_iter().enumerate().collect(),
        };
        let mut spoken = vec![new.language];
        for (index, variant) in &mut variants {
            if spoken.contains(&variant.language) {
                check.flaw(&format!("variants.{index}.language"), "template.language_twice");
            }
            spoken.push(variant.language);
            let path = format!("variants.{index}.");
            variant.body_html = texts::checked(check, &path, Said::from(&*variant), new.folder, custom);
        }
        variants.sort_by_key(|(_, variant)| variant.language.word());
        variants.into_iter().map(|(_, variant)| variant).collect()
    }

    /// Refuses an owner or a questionnaire that is not there, when one was written.
    pub(super) async fn known(
        &self,
        reader: &mut Reader,
        new: &EmailTemplate,
    ) -> Result<(), Failure<TemplateRefusal>> {
        let mut flaws = Vec::new();
        if matches!(self.owner, Patch::Set(Some(_))) && !new.owner.is_known(reader).await? {
            flaws.push(Flaw::new("owner", "owner.unknown"));
        }
        flaws.extend(self.unknown_questionnaires(reader, new).await?);
        Ok(Invalid::unless_none(flaws).map_err(TemplateRefusal::Invalid)?)
    }
}

impl EmailTemplateChange {
    /// A flaw for each link to a questionnaire that is not there, in the texts that were written (TP-4).
    async fn unknown_questionnaires(
        &self,
        reader: &mut Reader,
        new: &EmailTemplate,
    ) -> Result<Vec<Flaw>, Fault> {
        let mut texts: Vec<(String, &str)> = Vec::new();
        if matches!(self.body_html, Patch::Set(_)) {
            texts.push(("body_html".to_owned(), &new.body_html));
        }
        if let Patch::Set(written) = &self.variants {
            let body = |index: usize, one: &WrittenVariant| {
                let kept = new.variants.iter().find(|kept| kept.language.word() == one.language.trim())?;
                Some((format!("variants.{index}.body_html"), kept.body_html.as_str()))
            };
            texts.extend(written.iter().enumerate().filter_map(|(index, one)| body(index, one)));
        }
        let mut flaws = Vec::new();
        for (field, text) in texts {
            for link in texts::links(text, new.folder) {
                let Link::Questionnaire(number) = link else { continue };
                if questionnaires::store::find_by_number(reader, &number).await?.is_none() {
                    flaws.push(Flaw::new(&field, "template.questionnaire_unknown").with("number", number));
                }
            }
        }
        Ok(flaws)
    }
}

/// The variants that say something, each with its place in what was written.
fn written_variants(check: &mut Check, written: &[WrittenVariant]) -> Vec<(usize, Variant)> {
    let mut variants = Vec::new();
    for (index, one) in written.iter().enumerate().filter(|(_, one)| !one.is_blank()) {
        let field = |name: &str| format!("variants.{index}.{name}");
        let Ok(language) = one.language.trim().parse::<Locale>() else {
            let flaw = Flaw::new(field("language"), "choice.unknown");
            check.flaws.push(flaw.with("allowed", "fi, sv, en"));
            continue;
        };
        let subject = Text::Set(Some(one.subject.clone()));
        let preview_text = Text::Set(one.preview_text.clone());
        let variant = Variant {
            language,
            subject: check.name(&field("subject"), &subject, String::new(), MAX_LINE),
            preview_text: check.line(&field("preview_text"), &preview_text, None, MAX_LINE),
            body_html: one.body_html.clone(),
        };
        variants.push((index, variant));
    }
    variants
}

/// A sending time has its moment, and only where it means something (TP-2).
fn timing(check: &mut Check, new: &mut EmailTemplate) {
    if !new.folder.has_sending_time() && new.sending_time != SendingTime::Immediately {
        check.flaw("sending_time", "template.sending_time_not_here");
    }
    match new.sending_time {
        SendingTime::At
            if new.send_at.is_none() && check.flaws.iter().all(|flaw| flaw.field != "send_at") =>
        {
            check.flaw("send_at", "required");
        }
        SendingTime::Delay => match new.delay_minutes {
            Some(minutes) if (1..=MOST_DELAY_MINUTES).contains(&minutes) => {}
            Some(_) => {
                let flaw = Flaw::new("delay_minutes", "number.out_of_range");
                check.flaws.push(flaw.with("least", 1).with("most", MOST_DELAY_MINUTES));
            }
            None => check.flaw("delay_minutes", "required"),
        },
        _ => {}
    }
    if new.sending_time != SendingTime::At {
        new.send_at = None;
    }
    if new.sending_time != SendingTime::Delay {
        new.delay_minutes = None;
    }
}

/// A sender of its own is for invitations; elsewhere what was left in the fields does not count.
fn sender(check: &mut Check, new: &mut EmailTemplate) {
    if !new.folder.has_sender() {
        new.sender_name = None;
        new.sender_email = None;
    }
    if new.sender_name.is_some() && new.sender_email.is_none() {
        let is_told = check.flaws.iter().any(|flaw| flaw.field == "sender_email");
        if !is_told {
            check.flaw("sender_email", "required");
        }
    }
}
