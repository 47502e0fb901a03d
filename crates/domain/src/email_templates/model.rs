//! What an email template is: where it can be used, and what it says in each language.

use crate::{
    Owner,
    ids::{EmailTemplateId, FileId},
};
use ground::{EmailAddress, Fault, Instant, Locale};
use serde::Serialize;

ground::choice! {
    /// What a template is for; decides where it can be chosen (TP-1).
    pub enum Folder {
        /// Invitations that campaigns send (Kampanja).
        Campaign = "campaign",
        /// The three automatic messages of an event (Kutsutilaisuus).
        Event = "event",
        /// Mail of a target group.
        TargetGroup = "target_group",
        /// For everybody who works with Kutsu (Julkinen).
        Public = "public",
        /// For its owner alone (Henkilökohtainen).
        Personal = "personal",
    }
}

ground::choice! {
    /// When a mail made from the template leaves.
    pub enum SendingTime {
        /// At once (Välittömästi): the only one a campaign can use (TP-2).
        Immediately = "immediately",
        /// At a given moment.
        At = "at",
        /// Some time after its cause.
        Delay = "delay",
    }
}

store::row! {
    /// The columns of `email_templates`.
    #[derive(Clone, Debug)]
    pub(super) struct TemplateRow {
        pub id: EmailTemplateId,
        pub number: String,
        pub owner_kind: String,
        pub owner_id: Vec<u8>,
        pub name: String,
        pub description: Option<String>,
        pub folder: Folder,
        pub sending_time: SendingTime,
        pub send_at: Option<Instant>,
        pub delay_minutes: Option<i64>,
        pub subject: String,
        pub preview_text: Option<String>,
        pub body_html: String,
        pub sender_name: Option<String>,
        pub sender_email: Option<EmailAddress>,
        pub language: Locale,
        pub archived_at: Option<Instant>,
        pub version: i64,
        pub created_at: Instant,
        pub updated_at: Instant,
    }
}

/// A mail that organisers wrote.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EmailTemplate {
    pub id: EmailTemplateId,
    /// `SP-1001`…
    pub number: String,
    pub owner: Owner,
    /// For those who choose it; recipients see the subject.
    pub name: String,
    pub description: Option<String>,
    pub folder: Folder,
    pub sending_time: SendingTime,
    /// The moment of [`SendingTime::At`].
    pub send_at: Option<Instant>,
    /// The time of [`SendingTime::Delay`].
    pub delay_minutes: Option<i64>,
    /// The language of `subject` and `body_html`; recipients of a language without a variant get these.
    pub language: Locale,
    pub subject: String,
    /// What the inbox shows after the subject.
    pub preview_text: Option<String>,
    /// Clean HTML with merge fields.
    pub body_html: String,
    /// The same mail in other languages.
    pub variants: Vec<Variant>,
    /// Who it comes from, when not the instance; only in folder `campaign`.
    pub sender_name: Option<String>,
    pub sender_email: Option<EmailAddress>,
    pub attachments: Vec<Attachment>,
    pub archived_at: Option<Instant>,
    /// Grows with every edit; guards against stale forms, and names what was parsed.
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

store::row! {
    /// What a template says in one more language.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Variant {
        pub language: Locale,
        pub subject: String,
        pub preview_text: Option<String>,
        pub body_html: String,
    }
}

store::row! {
    /// A file that goes with every mail of a template. Its bytes: [`super::store::content`].
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct Attachment {
        pub id: FileId,
        pub name: String,
        pub media_type: String,
        /// Bytes.
        pub size: i64,
    }
}

impl EmailTemplate {
    /// One with nothing written into it yet: an invitation that leaves at once.
    pub fn blank(id: EmailTemplateId, number: String, owner: Owner, now: Instant) -> Self {
        Self {
            id,
            number,
            owner,
            name: String::new(),
            description: None,
            folder: Folder::Campaign,
            sending_time: SendingTime::Immediately,
            send_at: None,
            delay_minutes: None,
            language: Locale::default(),
            subject: String::new(),
            preview_text: None,
            body_html: String::new(),
            variants: Vec::new(),
            sender_name: None,
            sender_email: None,
            attachments: Vec::new(),
            archived_at: None,
            version: 1,
            created_at: now,
            updated_at: now,
        }
    }

    /// What the recipient who reads `language` gets: that variant, or the template's own text.
    pub fn in_language(&self, language: Locale) -> Said<'_> {
        match self.variants.iter().find(|variant| variant.language == language) {
            Some(variant) => variant.into(),
            None => self.own(),
        }
    }

    /// What it says in its own language.
    pub fn own(&self) -> Said<'_> {
        Said {
            language: self.language,
            subject: &self.subject,
            preview_text: self.preview_text.as_deref(),
            body_html: &self.body_html,
        }
    }

    /// The languages it speaks, its own first.
    pub fn languages(&self) -> Vec<Locale> {
        std::iter::once(self.language).chain(self.variants.iter().map(|variant| variant.language)).collect()
    }
}

/// The text of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    pub language: Locale,
    pub subject: &'a str,
    pub preview_text: Option<&'a str>,
    pub body_html: &'a str,
}

impl<'a> From<&'a Variant> for Said<'a> {
    fn from(variant: &'a Variant) -> Self {
        Self {
            language: variant.language,
            subject: &variant.subject,
            preview_text: variant.preview_text.as_deref(),
            body_html: &variant.body_html,
        }
    }
}

impl TemplateRow {
    pub(super) fn with(
        self,
        variants: Vec<Variant>,
        attachments: Vec<Attachment>,
    ) -> Result<EmailTemplate, Fault> {
        Ok(EmailTemplate {
            owner: Owner::from_columns(&self.owner_kind, &self.owner_id)?,
            id: self.id,
            number: self.number,
            name: self.name,
            description: self.description,
            folder: self.folder,
            sending_time: self.sending_time,
            send_at: self.send_at,
            delay_minutes: self.delay_minutes,
            language: self.language,
            subject: self.subject,
            preview_text: self.preview_text,
            body_html: self.body_html,
            variants,
            sender_name: self.sender_name,
            sender_email: self.sender_email,
            attachments,
            archived_at: self.archived_at,
            version: self.version,
            created_at: self.created_at,
            updated_at: self.updated_at,
        })
    }
}
