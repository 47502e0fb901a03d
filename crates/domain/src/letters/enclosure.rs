//! The files that go with a mail.

use crate::{
    email_templates,
    ids::{EmailTemplateId, MessageId},
    messages,
};
use ground::Fault;
use store::Reader;

/// A file that goes with every mail of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosure {
    pub name: String,
    pub media_type: String,
    pub content: Vec<u8>,
}

/// The files of a template, read whole.
pub async fn enclosures(reader: &mut Reader, template: &EmailTemplateId) -> Result<Vec<Enclosure>, Fault> {
    let attached = email_templates::store::of_template(reader, &[*template]).await?.remove(template);
    let mut files = Vec::new();
    for file in attached.unwrap_or_default() {
        let content = email_templates::content(reader, &file.id).await?;
        let enclosure =
            |content| Enclosure { name: file.name.clone(), media_type: file.media_type.clone(), content };
        files.extend(content.map(enclosure));
    }
    Ok(files)
}

/// The files that go with one mail: those of its template, and its own.
pub async fn enclosures_of(
    reader: &mut Reader,
    message: &MessageId,
    template: Option<&EmailTemplateId>,
) -> Result<Vec<Enclosure>, Fault> {
    let mut files = match template {
        Some(template) => enclosures(reader, template).await?,
        None => Vec::new(),
    };
    let file = messages::store::file_of(reader, message).await?;
    let enclosure = |file: messages::MailFile| Enclosure {
        name: file.name,
        media_type: file.media_type,
        content: file.content,
    };
    files.extend(file.map(enclosure));
    Ok(files)
}
