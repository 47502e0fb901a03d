//! The calls about contacts.

use crate::{
    api::{ApiCaller, Body, IfMatch, ListAsk, ListParams, Listed, created, gone, record},
    shell::{App, Path, Problem},
};
use axum::{extract::State, response::Response};
use domain::{
    Owner, Patch, Tags,
    check::Text,
    contacts::{self, Contact, ContactChange, OptOutSource, fields::FIELDS},
    ids::{AccountId, ContactId},
    settings,
};
use ground::{EmailAddress, Instant, Locale, PhoneNumber};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, archive))
        .routes(routes!(restore))
}

/// A person who may be invited.
#[derive(Serialize, ToSchema)]
#[schema(as = Contact)]
struct ContactRecord {
    #[schema(value_type = String, examples("con_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: ContactId,
    #[schema(examples("K-1001"))]
    number: String,
    /// A user (`usr_…`) or a group of users (`grp_…`).
    #[schema(value_type = String)]
    owner: Owner,
    first_name: String,
    last_name: String,
    /// In lower case. Several contacts may share one.
    #[schema(value_type = Option<String>, required)]
    email: Option<EmailAddress>,
    #[schema(value_type = Option<String>, required)]
    phone: Option<PhoneNumber>,
    #[schema(value_type = Option<String>, required)]
    mobile: Option<PhoneNumber>,
    #[schema(required)]
    title: Option<String>,
    /// `fi`, `sv` or `en`: the language of their mail.
    #[schema(value_type = String, examples("fi"))]
    language: Locale,
    #[schema(value_type = Option<String>, required)]
    account_id: Option<AccountId>,
    #[schema(required)]
    street: Option<String>,
    #[schema(required)]
    postal_code: Option<String>,
    #[schema(required)]
    city: Option<String>,
    /// Two letters, ISO 3166-1.
    #[schema(required)]
    country: Option<String>,
    /// No mail of campaigns; mail about their own registrations still goes out.
    email_opt_out: bool,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    email_opt_out_at: Option<Instant>,
    /// By which way the opt-out came: `link`, `user`, `api` or `import`.
    #[schema(value_type = Option<String>, required)]
    email_opt_out_source: Option<OptOutSource>,
    /// Their id in the system they came from.
    #[schema(required)]
    external_id: Option<String>,
    /// Words to find it by, in lower case.
    #[schema(value_type = Vec<String>)]
    tags: Tags,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    archived_at: Option<Instant>,
    #[schema(value_type = Object)]
    custom: Map<String, Json>,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<Contact> for ContactRecord {
    fn from(contact: Contact) -> Self {
        Self {
            id: contact.id,
            number: contact.number,
            owner: contact.owner,
            first_name: contact.first_name,
            last_name: contact.last_name,
            email: contact.email,
            phone: contact.phone,
            mobile: contact.mobile,
            title: contact.title,
            language: contact.language,
            account_id: contact.account_id,
            street: contact.street,
            postal_code: contact.postal_code,
            city: contact.city,
            country: contact.country,
            email_opt_out: contact.email_opt_out,
            email_opt_out_at: contact.email_opt_out_at,
            email_opt_out_source: contact.email_opt_out_source,
            external_id: contact.external_id,
            tags: contact.tags,
            archived_at: contact.archived_at,
            custom: contact.custom.0.into_iter().collect(),
            version: contact.version,
            created_at: contact.created_at,
            updated_at: contact.updated_at,
        }
    }
}

/// What is to be changed; what is not sent stays, null empties.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ContactPatch)]
struct Sent {
    /// `usr_…` or `grp_…`; for a new contact of a program, the first administrator when it is not sent.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    owner: Text,
    /// Required for a new contact.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    first_name: Text,
    /// Required for a new contact.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    last_name: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    email: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    phone: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    mobile: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    title: Text,
    /// `fi`, `sv` or `en`; Finnish when it is not sent.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    language: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    account_id: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    street: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    postal_code: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    city: Text,
    /// Two letters, ISO 3166-1.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    country: Text,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    email_opt_out: Patch<bool>,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    external_id: Text,
    /// Words to find it by; all of them, for what is not sent along goes.
    #[schema(value_type = Option<Vec<String>>)]
    #[serde(default)]
    tags: Patch<Option<Vec<String>>>,
    /// Fields that administrators added, by key; what is not sent stays, null empties. Money is whole cents.
    #[schema(value_type = Option<Object>)]
    #[serde(default)]
    custom: Map<String, Json>,
}

impl Sent {
    fn written(self) -> ContactChange {
        ContactChange {
            owner: self.owner,
            first_name: self.first_name,
            last_name: self.last_name,
            email: self.email,
            phone: self.phone,
            mobile: self.mobile,
            title: self.title,
            language: self.language,
            account_id: self.account_id,
            street: self.street,
            postal_code: self.postal_code,
            city: self.city,
            country: self.country,
            email_opt_out: self.email_opt_out,
            external_id: self.external_id,
            tags: written_tags(self.tags),
            custom: self.custom.into_iter().collect(),
        }
    }
}

/// Tags as the domain reads them.
pub(crate) fn written_tags(sent: Patch<Option<Vec<String>>>) -> Text {
    match sent {
        Patch::Keep => Patch::Keep,
        Patch::Set(tags) => Patch::Set(tags.map(|tags| tags.join(","))),
    }
}

/// List contacts
#[utoipa::path(get, path = "/contacts", operation_id = "list_contacts", params(ListParams),
    responses((status = 200, description = "One page of contacts, by surname in Finnish order.", body = Listed<ContactRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    ask.answer(contacts::page(&mut reader, &wish, &zone).await?.map(ContactRecord::from))
}

/// Create a contact
#[utoipa::path(post, path = "/contacts", operation_id = "create_contact", request_body = Sent,
    responses((status = 201, description = "The new contact.", body = ContactRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let written = sent.written();
    let mut work = app.work(caller.actor).await?;
    let contact = contacts::create(&mut work, &written).await?;
    work.commit().await?;
    Ok(created(&format!("contacts/{}", contact.id), contact.version, &ContactRecord::from(contact)))
}

/// Read a contact
#[utoipa::path(get, path = "/contacts/{id}", operation_id = "read_contact", params(("id" = String, Path)),
    responses((status = 200, description = "The contact, archived or not.", body = ContactRecord)))]
async fn read(State(app): State<App>, Path(id): Path<ContactId>) -> Result<Response, Problem> {
    let contact = contacts::get(&mut app.reader().await?, &id).await?;
    Ok(record(contact.version, &ContactRecord::from(contact)))
}

/// Change a contact
#[utoipa::path(patch, path = "/contacts/{id}", operation_id = "update_contact", params(("id" = String, Path)),
    request_body = Sent, responses((status = 200, description = "The contact as it is now.", body = ContactRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ContactId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let written = sent.written();
    let mut work = app.work(caller.actor).await?;
    let contact = contacts::edit(&mut work, &id, seen, &written).await?;
    work.commit().await?;
    Ok(record(contact.version, &ContactRecord::from(contact)))
}

/// Archive a contact
///
/// The contact leaves the lists and gets no invitations; its history stays, and it can be restored.
#[utoipa::path(delete, path = "/contacts/{id}", operation_id = "archive_contact", params(("id" = String, Path)),
    responses((status = 204, description = "The contact is archived.")))]
async fn archive(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ContactId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    seen.holds(contacts::get(&mut work, &id).await?.version)?;
    contacts::archive(&mut work, &[id]).await?;
    work.commit().await?;
    Ok(gone())
}

/// Restore an archived contact
#[utoipa::path(post, path = "/contacts/{id}/restore", operation_id = "restore_contact", params(("id" = String, Path)),
    responses((status = 200, description = "The contact, back in the lists.", body = ContactRecord)))]
async fn restore(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    contacts::get(&mut work, &id).await?;
    contacts::restore(&mut work, &[id]).await?;
    let contact = contacts::get(&mut work, &id).await?;
    work.commit().await?;
    Ok(record(contact.version, &ContactRecord::from(contact)))
}
