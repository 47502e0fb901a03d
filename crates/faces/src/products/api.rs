//! The calls about products.

use crate::{
    api::{ApiCaller, Body, IfMatch, ListAsk, ListParams, Listed, created, gone, record},
    shell::{App, Path, Problem},
};
use axum::{extract::State, response::Response};
use domain::{
    Patch,
    check::Text,
    ids::ProductId,
    products::{self, Product, ProductChange, ProductRefusal, VatReason, fields::FIELDS},
    settings,
};
use ground::{Instant, money};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, archive))
        .routes(routes!(restore))
}

/// Something that is sold.
#[derive(Serialize, ToSchema)]
#[schema(as = Product)]
struct ProductRecord {
    #[schema(value_type = String, examples("prd_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: ProductId,
    #[schema(examples("T-1001"))]
    number: String,
    name: String,
    #[schema(required)]
    description: Option<String>,
    /// Of one, in whole cents; with tax when `vat_included`.
    unit_price: i64,
    #[schema(examples("EUR"))]
    currency: String,
    /// Basis points: 2550 is 25,5 %.
    vat_rate: i64,
    vat_included: bool,
    /// Why there is no tax, for the rate 0 only.
    #[schema(value_type = Option<String>, required)]
    vat_reason: Option<VatReason>,
    /// Where bookkeeping puts it.
    #[schema(required)]
    account_code: Option<String>,
    active: bool,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    archived_at: Option<Instant>,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<Product> for ProductRecord {
    fn from(product: Product) -> Self {
        Self {
            id: product.id,
            number: product.number,
            name: product.name,
            description: product.description,
            unit_price: product.unit_price,
            currency: product.currency,
            vat_rate: product.vat_rate,
            vat_included: product.vat_included,
            vat_reason: product.vat_reason,
            account_code: product.account_code,
            active: product.active,
            archived_at: product.archived_at,
            version: product.version,
            created_at: product.created_at,
            updated_at: product.updated_at,
        }
    }
}

/// What is to be changed; what is not sent stays, null empties.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ProductPatch)]
struct Sent {
    /// Required for a new product.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    name: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    description: Text,
    /// Whole cents; required for a new product.
    #[schema(value_type = Option<i64>, minimum = 0)]
    #[serde(default)]
    unit_price: Patch<Option<i64>>,
    /// Basis points; 2550 when nothing is sent.
    #[schema(value_type = Option<i64>)]
    #[serde(default)]
    vat_rate: Patch<Option<i64>>,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    vat_included: Patch<bool>,
    /// `education`, `small_business`, `non_profit`, `abroad` or `exempt`; required for the rate 0.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    vat_reason: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    account_code: Text,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    active: Patch<bool>,
}

impl Sent {
    fn written(self) -> ProductChange {
        let text = |sent: Patch<Option<i64>>, write: fn(i64) -> String| match sent {
            Patch::Keep => Patch::Keep,
            Patch::Set(number) => Patch::Set(number.map(write)),
        };
        ProductChange {
            name: self.name,
            description: self.description,
            unit_price: text(self.unit_price, money::typed),
            vat_rate: text(self.vat_rate, |rate| rate.to_string()),
            vat_included: self.vat_included,
            vat_reason: self.vat_reason,
            account_code: self.account_code,
            active: self.active,
        }
    }
}

/// List products
#[utoipa::path(get, path = "/products", operation_id = "list_products", params(ListParams),
    responses((status = 200, description = "One page of products, by name in Finnish order.", body = Listed<ProductRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    ask.answer(products::store::page(&mut reader, &wish, &zone).await?.map(ProductRecord::from))
}

/// Create a product
#[utoipa::path(post, path = "/products", operation_id = "create_product", request_body = Sent,
    responses((status = 201, description = "The new product.", body = ProductRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let product = products::create(&mut work, &sent.written()).await?;
    work.commit().await?;
    Ok(created(&format!("products/{}", product.id), product.version, &ProductRecord::from(product)))
}

/// Read a product
#[utoipa::path(get, path = "/products/{id}", operation_id = "read_product", params(("id" = String, Path)),
    responses((status = 200, description = "The product, archived or not.", body = ProductRecord)))]
async fn read(State(app): State<App>, Path(id): Path<ProductId>) -> Result<Response, Problem> {
    let product = products::store::find(&mut app.reader().await?, &id).await?;
    let product = product.ok_or_else(|| Problem::refused(&ProductRefusal::Missing))?;
    Ok(record(product.version, &ProductRecord::from(product)))
}

/// Change a product
///
/// Invoices that were issued keep the price they were issued with.
#[utoipa::path(patch, path = "/products/{id}", operation_id = "update_product", params(("id" = String, Path)),
    request_body = Sent, responses((status = 200, description = "The product as it is now.", body = ProductRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ProductId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let product = products::edit(&mut work, &id, seen, &sent.written()).await?;
    work.commit().await?;
    Ok(record(product.version, &ProductRecord::from(product)))
}

/// Archive a product
///
/// Events that name it keep it; it can be restored.
#[utoipa::path(delete, path = "/products/{id}", operation_id = "archive_product", params(("id" = String, Path)),
    responses((status = 204, description = "The product is archived.")))]
async fn archive(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ProductId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let product = products::store::find(&mut work, &id).await?;
    seen.holds(product.ok_or_else(|| Problem::refused(&ProductRefusal::Missing))?.version)?;
    products::archive(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// Restore an archived product
#[utoipa::path(post, path = "/products/{id}/restore", operation_id = "restore_product", params(("id" = String, Path)),
    responses((status = 200, description = "The product, back in the lists.", body = ProductRecord)))]
async fn restore(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ProductId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let product = products::restore(&mut work, &id).await?;
    work.commit().await?;
    Ok(record(product.version, &ProductRecord::from(product)))
}
