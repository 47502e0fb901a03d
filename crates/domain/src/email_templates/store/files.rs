//! The SQL of attached files: kept once, shared by the copies of a template.

use super::super::{Attachment, EmailTemplate, File};
use crate::ids::{EmailTemplateId, FileId};
use ::store::{Reader, Sql, Work};
use ground::{Bind, Fault, Value};
use std::collections::HashMap;

/// The attachments of each template, in the order they were added.
pub async fn of_template(
    reader: &mut Reader,
    ids: &[EmailTemplateId],
) -> Result<HashMap<EmailTemplateId, Vec<Attachment>>, Fault> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = Sql::new(
        "select a.template_id, f.id, f.name, f.media_type, f.size
           from email_template_attachments a join files f on f.id = a.file_id
          where a.template_id in ",
    );
    sql.push_set(ids).push(" order by f.id");
    let mut attachments: HashMap<EmailTemplateId, Vec<Attachment>> = HashMap::new();
    for (template, id, name, media_type, size) in reader.all(sql).await? {
        attachments.entry(template).or_default().push(Attachment { id, name, media_type, size });
    }
    Ok(attachments)
}

/// The bytes of an attached file, if it is there.
pub async fn content(reader: &mut Reader, id: &FileId) -> Result<Option<Vec<u8>>, Fault> {
    let found: Option<(Vec<u8>,)> =
        reader.optional(Sql::new("select content from files where id = $1").bind(id)).await?;
    Ok(found.map(|(content,)| content))
}

pub(in super::super) async fn add_file(
    work: &mut Work,
    template: &EmailTemplate,
    file: &File,
    media_type: &str,
) -> Result<Attachment, Fault> {
    let attachment = Attachment {
        id: work.new_id(),
        name: file.name.clone(),
        media_type: media_type.to_owned(),
        size: i64::try_from(file.content.len()).unwrap_or(i64::MAX),
    };
    let row = vec![
        attachment.id.to_value(),
        attachment.name.to_value(),
        attachment.media_type.to_value(),
        attachment.size.to_value(),
        Value::Bytes(file.content.clone()),
        work.now.to_value(),
    ];
    work.insert("files", &["id", "name", "media_type", "size", "content", "created_at"], &[row]).await?;
    super::share_attachments(work, std::slice::from_ref(&attachment), &template.id).await?;
    Ok(attachment)
}

/// Takes the file off the template; the file itself goes when no other template has it.
pub(in super::super) async fn remove_file(
    work: &mut Work,
    template: &EmailTemplateId,
    file: &FileId,
) -> Result<(), Fault> {
    let sql = Sql::new("delete from email_template_attachments where template_id = $1 and file_id = $2");
    work.execute(sql.bind(template).bind(file)).await?;
    if !super::is_attached_to_others(work, file, template).await? {
        work.execute(Sql::new("delete from files where id = $1").bind(file)).await?;
    }
    Ok(())
}
