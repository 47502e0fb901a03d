//! The form of a product, new or known.

use crate::shell::{App, Asked, Entered, Path, Problem, Staff, Toast, View};
use axum::{extract::State, response::Response};
use domain::{
    Patch,
    ids::ProductId,
    products::{self, Product, ProductChange, ProductRefusal, VatReason},
    staff::User,
};
use ground::{Choice, Failure, Flaw, Refusal, money, vat};
use serde::Serialize;

/// What `products/form.html` sees.
#[derive(Serialize)]
pub struct ProductForm {
    form: Entered,
    /// The product that is edited.
    id: Option<ProductId>,
    name: String,
    version: i64,
    /// Rates that are valid today, and the product's own.
    rates: Vec<(i64, String)>,
    reasons: Vec<&'static str>,
    /// Somebody else saved in the meantime.
    is_stale: bool,
}

impl ProductForm {
    fn of(asked: &Asked, form: Entered, product: Option<&Product>) -> Self {
        let today = asked.now.date(&ground::Zone::helsinki());
        let mut rates = vat::rates_on(today);
        rates.extend(product.map(|product| product.vat_rate).filter(|rate| !vat::is_valid(*rate, today)));
        Self {
            form,
            id: product.map(|product| product.id),
            name: product.map(|product| product.name.clone()).unwrap_or_default(),
            version: product.map_or(0, |product| product.version),
            rates: rates.into_iter().map(|rate| (rate, vat::written(rate, asked.locale))).collect(),
            reasons: VatReason::of_products().map(|reason| reason.word()).collect(),
            is_stale: false,
        }
    }
}

impl View for ProductForm {
    const PAGE: &'static str = "products/form.html";

    fn samples() -> Vec<Self> {
        let asked = Asked::sample(ground::Locale::Fi);
        let product = Product::sample("Koulutus & <Öhman>", asked.now);
        let flaws = [Flaw::new("unit_price", "not_money"), Flaw::new("vat_reason", "vat.reason_missing")];
        let stale =
            Self { is_stale: true, ..Self::of(&asked, filled(&product).with_flaws(&flaws), Some(&product)) };
        vec![Self::of(&asked, blank(), None), stale]
    }
}

fn blank() -> Entered {
    let mut form = Entered::default();
    form.set("vat_rate", "2550");
    form.set("vat_included", "no");
    form.set("active", "on");
    form
}

/// What is kept, as people type it.
fn filled(product: &Product) -> Entered {
    let mut form = Entered::filled(product);
    form.set("unit_price", money::typed(product.unit_price));
    form.set("vat_included", if product.vat_included { "yes" } else { "no" });
    form
}

/// `GET /app/products/new`
pub async fn new(State(app): State<App>, Staff(_): Staff, asked: Asked) -> Result<Response, Problem> {
    app.show(&asked, &ProductForm::of(&asked, blank(), None))
}

/// `POST /app/products/new`
pub async fn create(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    match products::create(&mut work, &written(&form)).await {
        Ok(product) => {
            work.commit().await?;
            let toast = Toast::new("product-created").with("name", product.name);
            Ok(app.told(&asked, &format!("/app/products/{}", product.id), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            let form = form.with_flaws(refusal.flaws());
            app.show_again(&asked, &ProductForm::of(&asked, form, None))
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

async fn product_of(app: &App, id: &ProductId) -> Result<Product, Problem> {
    let product = products::store::find(&mut app.reader().await?, id).await?;
    product.ok_or_else(|| Problem::refused(&ProductRefusal::Missing))
}

/// `GET /app/products/{id}/edit`
pub async fn edit(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<ProductId>,
) -> Result<Response, Problem> {
    let product = product_of(&app, &id).await?;
    app.show(&asked, &ProductForm::of(&asked, filled(&product), Some(&product)))
}

/// `POST /app/products/{id}/edit`
pub async fn save(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<ProductId>,
    form: Entered,
) -> Result<Response, Problem> {
    let seen = form.text("version").parse().ok();
    let refusal = match save_now(&app, &me.user, &id, seen, &form).await {
        Ok(product) => {
            let toast = Toast::new("product-saved").with("name", product.name);
            return Ok(app.told(&asked, &format!("/app/products/{id}"), &toast));
        }
        Err(Failure::Refused(refusal)) => refusal,
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    };
    let product = product_of(&app, &id).await?;
    let mut page = ProductForm::of(&asked, form.with_flaws(refusal.flaws()), Some(&product));
    match refusal {
        ProductRefusal::ChangedMeanwhile { .. } => page.is_stale = true,
        _ => page.version = seen.unwrap_or(page.version),
    }
    app.show_again(&asked, &page)
}

async fn save_now(
    app: &App,
    me: &User,
    id: &ProductId,
    seen: Option<i64>,
    form: &Entered,
) -> Result<Product, Failure<ProductRefusal>> {
    let mut work = app.work(me.actor()).await?;
    let product = products::edit(&mut work, id, seen, &written(form)).await?;
    work.commit().await?;
    Ok(product)
}

/// What was typed, every field of the form.
fn written(form: &Entered) -> ProductChange {
    ProductChange {
        name: form.sent("name"),
        description: form.sent("description"),
        unit_price: form.sent("unit_price"),
        vat_rate: form.sent("vat_rate"),
        vat_included: Patch::Set(form.text("vat_included") == "yes"),
        vat_reason: form.sent("vat_reason"),
        account_code: form.sent("account_code"),
        active: Patch::Set(form.has("active")),
    }
}
