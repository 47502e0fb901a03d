//! Email templates: what organisers write.

use crate::ids::EmailTemplateId;
use ground::Fault;
use store::{Reader, Sql};

ground::choice! {
    /// Where a template can be chosen (TP-1).
    pub enum Folder {
        Campaign = "campaign",
        Event = "event",
        TargetGroup = "target_group",
        Public = "public",
        Personal = "personal",
    }
}

/// The folder of a template that is there and not archived.
pub async fn folder_of(reader: &mut Reader, id: &EmailTemplateId) -> Result<Option<Folder>, Fault> {
    let sql = Sql::new("select folder from email_templates where id = $1 and archived_at is null");
    let found: Option<(Folder,)> = reader.optional(sql.bind(id)).await?;
    Ok(found.map(|(folder,)| folder))
}
