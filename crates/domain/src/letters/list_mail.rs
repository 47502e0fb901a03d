//! The mail with a list that a user gets by itself: what it finds now, where it opens, perhaps the rows as a file.

use super::Writer;
use crate::{
    ids::MessageId,
    messages::{self, Body, MailFile, MessageKind, Written},
    settings,
    staff::User,
};
use ::store::Work;
use ground::{
    Fault, Id,
    template::html::{MailDocument, escape_attribute, escape_text},
};

/// What a list found, made ready for a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListFile {
    /// What the view is called.
    pub name: String,
    /// Where the list opens: `/app/contacts?view=…`.
    pub path: String,
    /// How many it finds.
    pub rows: i64,
    /// The rows; without it the mail only leads there.
    pub file: Option<MailFile>,
}

impl Writer {
    /// Writes the mail with a list to `user` and posts it.
    pub async fn post_list(&self, work: &mut Work, user: &User, list: ListFile) -> Result<MessageId, Fault> {
        let settings = settings::read(work).await?;
        let say = |key: &str, args: &[(&str, ground::Arg<'_>)]| self.words.say(user.language, key, args);
        let name = list.name.as_str();
        let subject = say("letter-list-subject", &[("name", name.into()), ("rows", list.rows.into())]);
        let lead = say("letter-list-lead", &[("name", name.into()), ("rows", list.rows.into())]);
        let open = say("letter-list-open", &[]);
        let why = say("letter-list-why", &[]);
        let file = list.file.is_some().then(|| say("letter-list-file", &[]));
        let address = format!("{}{}", self.house.base_url.trim_end_matches('/'), list.path);
        let mut body = format!("<p>{}</p>", escape_text(&lead));
        body.push_str(&format!(
            "<p><a class=\"button\" href=\"{}\">{}</a></p>",
            escape_attribute(&address),
            escape_text(&open)
        ));
        body.extend(file.iter().map(|file| format!("<p>{}</p>", escape_text(file))));
        let accent = settings.accent_colour.map(|colour| colour.readable().to_string()).unwrap_or_default();
        let document = MailDocument {
            body: &body,
            footer: &format!("<p>{}</p>", escape_text(&why)),
            title: &subject,
            lang: user.language,
            accent: &accent,
        };
        let file_line = file.map(|file| format!("{file}\n\n")).unwrap_or_default();
        let organisation = Some(settings.organisation_name).filter(|name| !name.is_empty());
        let mail = Written {
            kind: MessageKind::List,
            to_email: user.email.to_string(),
            to_name: user.name.clone(),
            body: Body {
                message_id: MessageId::from_bytes([0; 16]),
                from_name: settings.sender_name.or(organisation).or_else(|| self.house.sender_name.clone()),
                from_email: settings
                    .sender_email
                    .map_or_else(|| self.house.sender_email.clone(), |email| email.to_string()),
                reply_to_name: None,
                reply_to_email: None,
                language: user.language,
                text: format!("{lead}\n\n{open}: {address}\n\n{file_line}-- \n{why}\n"),
                html: document.to_html(),
                subject,
                calendar: None,
            },
            file: list.file,
        };
        messages::post_written(work, mail).await
    }
}
