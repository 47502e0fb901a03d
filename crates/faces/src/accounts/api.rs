//! The calls about accounts.

use crate::{
    api::{ApiCaller, Body, IfMatch, ListAsk, ListParams, Listed, created, gone, record},
    shell::{App, Path, Problem},
};
use axum::{extract::State, response::Response};
use domain::{
    Owner, Patch, Tags,
    accounts::{self, Account, AccountChange, fields::FIELDS},
    check::{Text, number_or_text},
    ids::AccountId,
    settings,
};
use ground::{EmailAddress, Instant, PhoneNumber};
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

/// An organisation that contacts may belong to.
#[derive(Serialize, ToSchema)]
#[schema(as = Account)]
struct AccountRecord {
    #[schema(value_type = String, examples("acc_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: AccountId,
    #[schema(examples("A-1001"))]
    number: String,
    /// A user (`usr_…`) or a group of users (`grp_…`).
    #[schema(value_type = String)]
    owner: Owner,
    name: String,
    /// `1234567-1`, or as another country writes it.
    #[schema(required)]
    business_id: Option<String>,
    #[schema(value_type = Option<String>, required)]
    email: Option<EmailAddress>,
    #[schema(value_type = Option<String>, required)]
    phone: Option<PhoneNumber>,
    #[schema(required)]
    street: Option<String>,
    #[schema(required)]
    postal_code: Option<String>,
    #[schema(required)]
    city: Option<String>,
    /// Two letters, ISO 3166-1.
    #[schema(required)]
    country: Option<String>,
    #[schema(required)]
    industry: Option<String>,
    /// How many people work there.
    #[schema(required)]
    employees: Option<i64>,
    /// In whole euros a year.
    #[schema(required)]
    turnover: Option<i64>,
    #[schema(required)]
    e_invoice_address: Option<String>,
    #[schema(required)]
    e_invoice_operator: Option<String>,
    /// `https://…`
    #[schema(required)]
    website: Option<String>,
    /// Where its invoices go by mail; to `email` when there is none.
    #[schema(value_type = Option<String>, required)]
    invoice_email: Option<EmailAddress>,
    /// Where its invoices are addressed to, when that is not where it is.
    #[schema(required)]
    billing_street: Option<String>,
    #[schema(required)]
    billing_postal_code: Option<String>,
    #[schema(required)]
    billing_city: Option<String>,
    #[schema(required)]
    billing_country: Option<String>,
    /// Its id in the system it came from.
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

impl From<Account> for AccountRecord {
    fn from(account: Account) -> Self {
        Self {
            id: account.id,
            number: account.number,
            owner: account.owner,
            name: account.name,
            business_id: account.business_id,
            email: account.email,
            phone: account.phone,
            street: account.street,
            postal_code: account.postal_code,
            city: account.city,
            country: account.country,
            industry: account.industry,
            employees: account.employees,
            turnover: account.turnover,
            e_invoice_address: account.e_invoice_address,
            e_invoice_operator: account.e_invoice_operator,
            website: account.website,
            invoice_email: account.invoice_email,
            billing_street: account.billing_street,
            billing_postal_code: account.billing_postal_code,
            billing_city: account.billing_city,
            billing_country: account.billing_country,
            external_id: account.external_id,
            tags: account.tags,
            archived_at: account.archived_at,
            custom: account.custom.0.into_iter().collect(),
            version: account.version,
            created_at: account.created_at,
            updated_at: account.updated_at,
        }
    }
}

/// What is to be changed; what is not sent stays, null empties.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AccountPatch)]
struct Sent {
    /// `usr_…` or `grp_…`; for a new account of a program, the first administrator when it is not sent.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    owner: Text,
    /// Required for a new account.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    name: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    business_id: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    email: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    phone: Text,
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
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    industry: Text,
    #[schema(value_type = Option<i64>)]
    #[serde(default, deserialize_with = "number_or_text")]
    employees: Text,
    /// In whole euros a year.
    #[schema(value_type = Option<i64>)]
    #[serde(default, deserialize_with = "number_or_text")]
    turnover: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    e_invoice_address: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    e_invoice_operator: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    website: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    invoice_email: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    billing_street: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    billing_postal_code: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    billing_city: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    billing_country: Text,
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
    fn written(self) -> AccountChange {
        AccountChange {
            owner: self.owner,
            name: self.name,
            business_id: self.business_id,
            email: self.email,
            phone: self.phone,
            street: self.street,
            postal_code: self.postal_code,
            city: self.city,
            country: self.country,
            industry: self.industry,
            employees: self.employees,
            turnover: self.turnover,
            e_invoice_address: self.e_invoice_address,
            e_invoice_operator: self.e_invoice_operator,
            website: self.website,
            invoice_email: self.invoice_email,
            billing_street: self.billing_street,
            billing_postal_code: self.billing_postal_code,
            billing_city: self.billing_city,
            billing_country: self.billing_country,
            external_id: self.external_id,
            tags: crate::contacts::api::written_tags(self.tags),
            custom: self.custom.into_iter().collect(),
        }
    }
}

/// List accounts
#[utoipa::path(get, path = "/accounts", operation_id = "list_accounts", params(ListParams),
    responses((status = 200, description = "One page of accounts, by name in Finnish order.", body = Listed<AccountRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    ask.answer(accounts::page(&mut reader, &wish, &zone).await?.map(AccountRecord::from))
}

/// Create an account
#[utoipa::path(post, path = "/accounts", operation_id = "create_account", request_body = Sent,
    responses((status = 201, description = "The new account.", body = AccountRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let written = sent.written();
    let mut work = app.work(caller.actor).await?;
    let account = accounts::create(&mut work, &written).await?;
    work.commit().await?;
    Ok(created(&format!("accounts/{}", account.id), account.version, &AccountRecord::from(account)))
}

/// Read an account
#[utoipa::path(get, path = "/accounts/{id}", operation_id = "read_account", params(("id" = String, Path)),
    responses((status = 200, description = "The account, archived or not.", body = AccountRecord)))]
async fn read(State(app): State<App>, Path(id): Path<AccountId>) -> Result<Response, Problem> {
    let account = accounts::get(&mut app.reader().await?, &id).await?;
    Ok(record(account.version, &AccountRecord::from(account)))
}

/// Change an account
#[utoipa::path(patch, path = "/accounts/{id}", operation_id = "update_account", params(("id" = String, Path)),
    request_body = Sent, responses((status = 200, description = "The account as it is now.", body = AccountRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<AccountId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let written = sent.written();
    let mut work = app.work(caller.actor).await?;
    let account = accounts::edit(&mut work, &id, seen, &written).await?;
    work.commit().await?;
    Ok(record(account.version, &AccountRecord::from(account)))
}

/// Archive an account
///
/// The account leaves the lists; its contacts stay as they are, and it can be restored.
#[utoipa::path(delete, path = "/accounts/{id}", operation_id = "archive_account", params(("id" = String, Path)),
    responses((status = 204, description = "The account is archived.")))]
async fn archive(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<AccountId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    seen.holds(accounts::get(&mut work, &id).await?.version)?;
    accounts::archive(&mut work, &[id]).await?;
    work.commit().await?;
    Ok(gone())
}

/// Restore an archived account
#[utoipa::path(post, path = "/accounts/{id}/restore", operation_id = "restore_account", params(("id" = String, Path)),
    responses((status = 200, description = "The account, back in the lists.", body = AccountRecord)))]
async fn restore(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<AccountId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    accounts::get(&mut work, &id).await?;
    accounts::restore(&mut work, &[id]).await?;
    let account = accounts::get(&mut work, &id).await?;
    work.commit().await?;
    Ok(record(account.version, &AccountRecord::from(account)))
}
