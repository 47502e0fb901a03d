//! The SQL of email templates, their variants and their attachments. Files are in [`files`].

use super::{Attachment, EmailTemplate, Folder, SendingTime, Variant, model::TemplateRow};
use crate::{
    ids::{EmailTemplateId, FileId},
    list::{self, Listing, Wish},
};
use ::store::{Reader, Sql, Work};
use ground::{Bind, Fault, Instant, Value, Zone, collate};
use serde::Serialize;
use std::collections::HashMap;

mod files;

pub(super) use files::{add_file, remove_file};
pub use files::{content, of_template};

const COLUMNS: &str = "email_templates.id, email_templates.number, email_templates.owner_kind, \
     email_templates.owner_id, email_templates.name, email_templates.description, email_templates.folder, \
     email_templates.sending_time, email_templates.send_at, email_templates.delay_minutes, email_templates.subject, \
     email_templates.preview_text, email_templates.body_html, email_templates.sender_name, \
     email_templates.sender_email, email_templates.language, email_templates.archived_at, email_templates.version, \
     email_templates.created_at, email_templates.updated_at";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from email_templates ").push(rest);
    sql
}

/// The template, if it is there (archived ones too).
pub async fn find(reader: &mut Reader, id: &EmailTemplateId) -> Result<Option<EmailTemplate>, Fault> {
    Ok(by_ids(reader, &[*id]).await?.pop())
}

/// The template with this number (`SP-1001`, any case).
pub async fn find_by_number(reader: &mut Reader, number: &str) -> Result<Option<EmailTemplate>, Fault> {
    let rows = reader.all(select("where number = $1").bind(&number.trim().to_uppercase())).await?;
    Ok(complete(reader, rows).await?.pop())
}

/// The templates with these ids, in no order.
pub async fn by_ids(reader: &mut Reader, ids: &[EmailTemplateId]) -> Result<Vec<EmailTemplate>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = select("where id in ");
    sql.push_set(ids);
    let rows = reader.all(sql).await?;
    complete(reader, rows).await
}

/// The template, its row locked until the Work ends.
pub async fn lock(work: &mut Work, id: &EmailTemplateId) -> Result<Option<EmailTemplate>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    let rows = work.all(sql).await?;
    Ok(complete(work, rows).await?.pop())
}

/// The folder of a template, if it is there.
pub async fn folder_of(reader: &mut Reader, id: &EmailTemplateId) -> Result<Option<Folder>, Fault> {
    let found: Option<(Folder,)> =
        reader.optional(Sql::new("select folder from email_templates where id = $1").bind(id)).await?;
    Ok(found.map(|(folder,)| folder))
}

/// The version of a template, if it is there: tells whether what was parsed is still what was written.
pub async fn version_of(reader: &mut Reader, id: &EmailTemplateId) -> Result<Option<i64>, Fault> {
    let found: Option<(i64,)> =
        reader.optional(Sql::new("select version from email_templates where id = $1").bind(id)).await?;
    Ok(found.map(|(version,)| version))
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<EmailTemplate>, Fault> {
    let found: Listing<TemplateRow> = list::page(reader, COLUMNS, wish, zone).await?;
    let items = complete(reader, found.items).await?;
    Ok(Listing { items, next: found.next, total: found.total })
}

store::row! {
    /// One template as pickers show it.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Choosable {
        pub id: EmailTemplateId,
        pub number: String,
        pub name: String,
        pub folder: Folder,
        pub sending_time: SendingTime,
        pub subject: String,
        pub archived_at: Option<Instant>,
    }
}

/// The templates of `folders` in order of their names, archived ones left out: what a picker offers (TP-1).
/// Those with another sending time than a campaign can use are among them, so that the picker can say why not (W-4).
pub async fn in_folders(reader: &mut Reader, folders: &[Folder]) -> Result<Vec<Choosable>, Fault> {
    let mut sql = Sql::new(
        "select id, number, name, folder, sending_time, subject, archived_at from email_templates
          where archived_at is null and folder in ",
    );
    sql.push_list(folders).push(" order by sort_key, id");
    reader.all(sql).await
}

async fn complete(reader: &mut Reader, rows: Vec<TemplateRow>) -> Result<Vec<EmailTemplate>, Fault> {
    let ids: Vec<EmailTemplateId> = rows.iter().map(|row| row.id).collect();
    let mut variants = variants_of(reader, &ids).await?;
    let mut attachments = of_template(reader, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let own_variants = variants.remove(&row.id).unwrap_or_default();
            let own_attachments: Vec<Attachment> = attachments.remove(&row.id).unwrap_or_default();
            row.with(own_variants, own_attachments)
        })
        .collect()
}

async fn variants_of(
    reader: &mut Reader,
    ids: &[EmailTemplateId],
) -> Result<HashMap<EmailTemplateId, Vec<Variant>>, Fault> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = Sql::new(
        "select template_id, language, subject, preview_text, body_html from email_template_variants
          where template_id in ",
    );
    sql.push_set(ids).push(" order by language");
    let mut variants: HashMap<EmailTemplateId, Vec<Variant>> = HashMap::new();
    for (id, language, subject, preview_text, body_html) in reader.all(sql).await? {
        variants.entry(id).or_default().push(Variant { language, subject, preview_text, body_html });
    }
    Ok(variants)
}

const WRITTEN: [&str; 21] = [
    "id",
    "number",
    "created_at",
    "owner_kind",
    "owner_id",
    "name",
    "sort_key",
    "search_text",
    "description",
    "folder",
    "sending_time",
    "send_at",
    "delay_minutes",
    "subject",
    "preview_text",
    "body_html",
    "sender_name",
    "sender_email",
    "language",
    "updated_at",
    "version",
];
/// Those of [`WRITTEN`] that never change.
const KEPT: usize = 3;

fn written(template: &EmailTemplate) -> Vec<Value> {
    let [owner_kind, owner_id] = template.owner.columns();
    vec![
        template.id.to_value(),
        template.number.to_value(),
        template.created_at.to_value(),
        owner_kind,
        owner_id,
        template.name.to_value(),
        Value::Bytes(collate::text_key(&template.name)),
        Value::Text(search_text(template)),
        template.description.to_value(),
        template.folder.to_value(),
        template.sending_time.to_value(),
        template.send_at.to_value(),
        template.delay_minutes.to_value(),
        template.subject.to_value(),
        template.preview_text.to_value(),
        template.body_html.to_value(),
        template.sender_name.to_value(),
        template.sender_email.to_value(),
        template.language.to_value(),
        template.updated_at.to_value(),
        template.version.to_value(),
    ]
}

/// What the quick search looks through: name, number, description and the subjects of all languages.
fn search_text(template: &EmailTemplate) -> String {
    let mut parts = vec![template.name.as_str(), &template.number, &template.subject];
    parts.extend(template.description.as_deref());
    parts.extend(template.variants.iter().map(|variant| variant.subject.as_str()));
    collate::fold(&parts.join(" "))
}

pub(super) async fn insert(work: &mut Work, template: &EmailTemplate) -> Result<(), Fault> {
    work.insert("email_templates", &WRITTEN, &[written(template)]).await?;
    insert_variants(work, &template.id, &template.variants).await
}

pub(super) async fn update(work: &mut Work, template: &EmailTemplate) -> Result<(), Fault> {
    let mut sql = Sql::new("update email_templates set ");
    for (index, (column, value)) in WRITTEN.iter().zip(written(template)).enumerate().skip(KEPT) {
        sql.push(if index == KEPT { "" } else { ", " }).push(column).push(" = ").push_value(&value);
    }
    sql.push(" where id = ").push_value(&template.id);
    work.execute(sql).await?;
    let gone = Sql::new("delete from email_template_variants where template_id = $1").bind(&template.id);
    work.execute(gone).await?;
    insert_variants(work, &template.id, &template.variants).await
}

async fn insert_variants(work: &mut Work, id: &EmailTemplateId, variants: &[Variant]) -> Result<(), Fault> {
    let rows: Vec<Vec<Value>> = variants
        .iter()
        .map(|variant| {
            vec![
                id.to_value(),
                variant.language.to_value(),
                variant.subject.to_value(),
                variant.preview_text.to_value(),
                variant.body_html.to_value(),
            ]
        })
        .collect();
    const COLUMNS: [&str; 5] = ["template_id", "language", "subject", "preview_text", "body_html"];
    work.insert("email_template_variants", &COLUMNS, &rows).await
}

/// Writes what is not in the form: whether it is archived, and that it is a new version.
pub(super) async fn mark(work: &mut Work, template: &EmailTemplate) -> Result<(), Fault> {
    let sql =
        Sql::new("update email_templates set archived_at = $2, updated_at = $3, version = $4 where id = $1");
    let sql = sql.bind(&template.id).bind(&template.archived_at);
    work.execute(sql.bind(&template.updated_at).bind(&template.version)).await.map(drop)
}

/// The same files for a copy of the template.
pub(super) async fn share_attachments(
    work: &mut Work,
    attachments: &[Attachment],
    with: &EmailTemplateId,
) -> Result<(), Fault> {
    let rows: Vec<Vec<Value>> =
        attachments.iter().map(|attachment| vec![with.to_value(), attachment.id.to_value()]).collect();
    work.insert("email_template_attachments", &["template_id", "file_id"], &rows).await
}

pub(super) async fn is_attached_to_others(
    reader: &mut Reader,
    file: &FileId,
    id: &EmailTemplateId,
) -> Result<bool, Fault> {
    let sql =
        Sql::new("select 1 from email_template_attachments where file_id = $1 and template_id <> $2 limit 1");
    let found: Option<(i64,)> = reader.optional(sql.bind(file).bind(id)).await?;
    Ok(found.is_some())
}

/// Gives every record of `from` to `to`; says how many.
pub async fn give_all(work: &mut Work, from: crate::Owner, to: crate::Owner) -> Result<usize, Fault> {
    let mut sql = Sql::new("update email_templates");
    crate::owner::push_handed(&mut sql, from, to, work.now);
    let rows: Vec<(crate::ids::EmailTemplateId, i64)> = work.all(sql).await?;
    Ok(crate::owner::record_handed(work, "template.changed", rows, from, to))
}
