//! One product: what it costs, and where it is sold.

use crate::shell::{App, Asked, Path, Problem, Staff, View, encoded};
use axum::{extract::State, response::Response};
use domain::{
    events,
    ids::{EventId, ProductId},
    list::{ListQuery, Wish},
    products::{self, Product, ProductRefusal},
};
use ground::{Fault, Instant, vat};
use serde::Serialize;

/// What `products/card.html` sees.
#[derive(Serialize)]
pub struct ProductCard {
    product: Product,
    price: Price,
    events: Vec<Sold>,
    events_total: i64,
    events_path: String,
}

/// The price in words.
#[derive(Serialize)]
pub struct Price {
    net: String,
    vat: String,
    gross: String,
    rate: String,
}

#[derive(Serialize)]
struct Sold {
    id: EventId,
    name: String,
    starts_at: Instant,
}

impl Price {
    pub fn of(asked: &Asked, product: &Product) -> Self {
        let (sum, locale) = (product.price(), asked.locale);
        let money = |cents| locale.money(cents, &product.currency);
        Self {
            net: money(sum.net),
            vat: money(sum.vat),
            gross: money(sum.gross),
            rate: vat::written(product.vat_rate, locale),
        }
    }
}

/// `GET /app/products/{id}`
pub async fn card(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<ProductId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let product = products::store::find(&mut reader, &id).await?;
    let product = product.ok_or_else(|| Problem::refused(&ProductRefusal::Missing))?;
    let filter = format!(r#"{{"field":"product_id","op":"eq","value":"{id}"}}"#);
    let query =
        ListQuery { filter: Some(filter.clone()), sort: Some("-starts_at".into()), ..ListQuery::default() };
    let wish = Wish::read(&query, &events::fields::FIELDS, &app.custom())
        .map_err(|_| Fault::new("events cannot be asked for by product"))?;
    let listing = events::store::page(&mut reader, &wish, app.site().zone()).await?;
    let sold = |event: events::Event| Sold { id: event.id, name: event.name, starts_at: event.starts_at };
    let page = ProductCard {
        price: Price::of(&asked, &product),
        product,
        events_total: listing.total,
        events: listing.items.into_iter().map(sold).collect(),
        events_path: format!("/app/events?filter={}", encoded(&filter)),
    };
    app.show(&asked, &page)
}

impl View for ProductCard {
    const PAGE: &'static str = "products/card.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let product = Product::sample("Koulutuspäivä & <Öhman>", at);
        let asked = Asked::sample(ground::Locale::Fi);
        let card = |product: Product, events: Vec<Sold>| Self {
            price: Price::of(&asked, &product),
            product,
            events_total: 80,
            events,
            events_path: "/app/events?filter=x".into(),
        };
        let sold =
            Sold { id: ground::Id::from_bytes([3; 16]), name: "Syysjuhla & <x>".into(), starts_at: at };
        let free = Product {
            vat_rate: 0,
            vat_included: true,
            vat_reason: Some(products::VatReason::Education),
            account_code: Some("3000 <x>".into()),
            description: Some("Sisältää <aineiston>".into()),
            active: false,
            archived_at: Some(at),
            ..product.clone()
        };
        vec![card(product, vec![sold]), card(free, vec![])]
    }
}
