//! The mail with a list that a user gets by itself: what it finds now, where it opens, perhaps the rows as a file.

use super::{Writer, own_words::OwnWords};
use crate::{
    ids::MessageId,
    messages::{self, Body, MailFile, MessageKind, Written},
    settings,
    staff::User,
};
use ::store::Work;
use ground::{Fault, Id};

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
        let after: Vec<String> = file.into_iter().collect();
        let words = OwnWords {
            subject: &subject,
            lead: &lead,
            button: Some((&open, &address)),
            code: None,
            after: &after,
            foot: &why,
            language: user.language,
        };
        let accent = settings.accent_colour.map(|colour| colour.readable().to_string()).unwrap_or_default();
        let from = self.sender_of(&settings);
        let mail = Written {
            kind: MessageKind::List,
            to_email: user.email.to_string(),
            to_name: user.name.clone(),
            body: Body {
                message_id: MessageId::from_bytes([0; 16]),
                from_name: from.name,
                from_email: from.email,
                reply_to_name: None,
                reply_to_email: None,
                language: user.language,
                text: words.text(),
                html: words.html(&accent),
                subject,
                calendar: None,
            },
            file: list.file,
        };
        messages::post_written(work, mail).await
    }
}
