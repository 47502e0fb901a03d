//! Email templates as the API shows them and takes them.

use domain::{
    Owner,
    email_templates::{Attachment, EmailTemplate, Folder, SendingTime, Variant, Warning},
    ids::{EmailTemplateId, FileId},
};
use ground::{EmailAddress, Instant, Locale};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A mail that organisers wrote.
#[derive(Serialize, ToSchema)]
#[schema(as = EmailTemplate)]
pub struct EmailTemplateRecord {
    #[schema(value_type = String, examples("tpl_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: EmailTemplateId,
    #[schema(examples("SP-1001"))]
    number: String,
    /// A user (`usr_…`) or a group of users (`grp_…`).
    #[schema(value_type = String)]
    owner: Owner,
    name: String,
    #[schema(required)]
    description: Option<String>,
    /// Where it can be chosen: `campaign`, `event`, `target_group`, `public` or `personal`.
    #[schema(value_type = String, examples("campaign"))]
    folder: Folder,
    /// `immediately`, `at` or `delay`; a campaign can use only `immediately`.
    #[schema(value_type = String, examples("immediately"))]
    sending_time: SendingTime,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    send_at: Option<Instant>,
    #[schema(required)]
    delay_minutes: Option<i64>,
    /// The language of `subject` and `body_html`; readers of a language without a variant get these.
    #[schema(value_type = String, examples("fi"))]
    language: Locale,
    #[schema(examples("Tervetuloa, {{ contact.first_name }}"))]
    subject: String,
    /// What the inbox shows after the subject.
    #[schema(required)]
    preview_text: Option<String>,
    /// Clean HTML with merge fields and links.
    body_html: String,
    /// The same mail in other languages.
    variants: Vec<VariantRecord>,
    #[schema(required)]
    sender_name: Option<String>,
    #[schema(value_type = Option<String>, required)]
    sender_email: Option<EmailAddress>,
    attachments: Vec<AttachmentRecord>,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    archived_at: Option<Instant>,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

/// What a template says in one more language.
#[derive(Serialize, ToSchema)]
#[schema(as = EmailTemplateVariant)]
struct VariantRecord {
    #[schema(value_type = String, examples("sv"))]
    language: Locale,
    subject: String,
    #[schema(required)]
    preview_text: Option<String>,
    body_html: String,
}

/// A file that goes with every mail of the template.
#[derive(Serialize, ToSchema)]
#[schema(as = Attachment)]
struct AttachmentRecord {
    #[schema(value_type = String)]
    id: FileId,
    name: String,
    #[schema(examples("application/pdf"))]
    media_type: String,
    /// Bytes.
    size: i64,
}

impl From<Variant> for VariantRecord {
    fn from(variant: Variant) -> Self {
        let Variant { language, subject, preview_text, body_html } = variant;
        Self { language, subject, preview_text, body_html }
    }
}

impl From<Attachment> for AttachmentRecord {
    fn from(attachment: Attachment) -> Self {
        let Attachment { id, name, media_type, size } = attachment;
        Self { id, name, media_type, size }
    }
}

impl From<EmailTemplate> for EmailTemplateRecord {
    fn from(template: EmailTemplate) -> Self {
        Self {
            id: template.id,
            number: template.number,
            owner: template.owner,
            name: template.name,
            description: template.description,
            folder: template.folder,
            sending_time: template.sending_time,
            send_at: template.send_at,
            delay_minutes: template.delay_minutes,
            language: template.language,
            subject: template.subject,
            preview_text: template.preview_text,
            body_html: template.body_html,
            variants: template.variants.into_iter().map(Into::into).collect(),
            sender_name: template.sender_name,
            sender_email: template.sender_email,
            attachments: template.attachments.into_iter().map(Into::into).collect(),
            archived_at: template.archived_at,
            version: template.version,
            created_at: template.created_at,
            updated_at: template.updated_at,
        }
    }
}

/// An email template, and what is worth a second look about it.
#[derive(Serialize, ToSchema)]
pub struct EmailTemplateWithWarnings {
    #[serde(flatten)]
    template: EmailTemplateRecord,
    warnings: Vec<EmailTemplateWarning>,
}

/// Worth a second look, although it was saved.
#[derive(Serialize, ToSchema)]
struct EmailTemplateWarning {
    field: &'static str,
    /// Stable, e.g. `template.without_registration_link`.
    #[schema(examples("template.without_registration_link"))]
    code: &'static str,
    /// What the sentence of the warning needs.
    #[schema(value_type = Object)]
    args: BTreeMap<&'static str, String>,
}

impl EmailTemplateWithWarnings {
    pub fn new(template: EmailTemplate, warnings: Vec<Warning>) -> Self {
        let told = |Warning { field, code, args }: Warning| EmailTemplateWarning {
            field,
            code,
            args: args.into_iter().collect(),
        };
        Self { template: template.into(), warnings: warnings.into_iter().map(told).collect() }
    }

    pub fn id(&self) -> &EmailTemplateId {
        &self.template.id
    }

    pub fn version(&self) -> i64 {
        self.template.version
    }
}

/// What is to be changed; what is not sent stays. A new template needs a name, a subject and a body.
#[derive(ToSchema)]
#[expect(dead_code, reason = "only documents what EmailTemplateChange reads")]
pub struct EmailTemplatePatch {
    owner: Option<String>,
    name: Option<String>,
    description: Option<String>,
    /// `campaign`, `event`, `target_group`, `public` or `personal`; `campaign` when a new one does not say.
    folder: Option<String>,
    /// `immediately`, `at` or `delay`; only folders `campaign` and `target_group` have another than `immediately`.
    sending_time: Option<String>,
    /// The moment of sending time `at`.
    #[schema(format = DateTime)]
    send_at: Option<String>,
    /// The time of sending time `delay`.
    delay_minutes: Option<i64>,
    language: Option<String>,
    subject: Option<String>,
    preview_text: Option<String>,
    /// HTML with merge fields; what a mail may not have is cleaned away.
    body_html: Option<String>,
    /// Only in folder `campaign`.
    sender_name: Option<String>,
    sender_email: Option<String>,
    /// All other languages; one without a word in it is left out.
    variants: Option<Vec<VariantPatch>>,
}

/// One more language, as written.
#[derive(ToSchema)]
#[schema(as = EmailTemplateVariantPatch)]
#[expect(dead_code, reason = "only documents what WrittenVariant reads")]
struct VariantPatch {
    #[schema(examples("sv"))]
    language: String,
    subject: String,
    preview_text: Option<String>,
    body_html: String,
}

/// A mail as one recipient would get it.
#[derive(Serialize, ToSchema)]
#[schema(as = ComposedMail)]
pub struct Composed {
    pub subject: String,
    /// A whole HTML document.
    pub html: String,
    pub text: String,
}
