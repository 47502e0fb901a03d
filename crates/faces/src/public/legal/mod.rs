//! The pages about accessibility, privacy and the organisation itself: its own text, or the built-in one.
//!
//! Linked from the foot of every public page. Own texts were cleaned when they were kept. Start at [`LegalText`].

use crate::shell::{App, Asked, Problem, View};
use axum::{Router, extract::State, response::Response, routing::get};
use domain::settings::{LegalPage, Settings};
use ground::{Choice, Locale};
use serde::Serialize;

pub fn routes() -> Router<App> {
    let page = |page: LegalPage| get(move |State(app): State<App>, asked: Asked| show(app, asked, page));
    Router::new()
        .route("/accessibility", page(LegalPage::Accessibility))
        .route("/privacy", page(LegalPage::Privacy))
        .route("/imprint", page(LegalPage::Imprint))
}

/// What `public/legal/page.html` sees.
#[derive(Clone, Debug, Serialize)]
pub struct LegalText {
    page: LegalPage,
    /// The organisation's own text, clean HTML.
    own: Option<String>,
    #[serde(flatten)]
    house: House,
}

/// What the built-in texts say of the organisation.
#[derive(Clone, Debug, Serialize)]
struct House {
    organisation: String,
    business_id: Option<String>,
    /// Street, postal code and town.
    address: String,
    email: Option<String>,
    site: String,
}

impl House {
    fn of(settings: &Settings, organisation: &str, site: &str) -> Self {
        let town = [settings.postal_code.as_deref(), settings.city.as_deref()];
        let town: Vec<&str> = town.into_iter().flatten().collect();
        let town = Some(town.join(" ")).filter(|town| !town.is_empty());
        let parts: Vec<String> = settings.street.clone().into_iter().chain(town).collect();
        let email = settings.reply_to.as_ref().or(settings.sender_email.as_ref());
        Self {
            organisation: organisation.to_owned(),
            business_id: settings.business_id.clone(),
            address: parts.join(", "),
            email: email.map(ToString::to_string),
            site: site.to_owned(),
        }
    }
}

async fn show(app: App, asked: Asked, page: LegalPage) -> Result<Response, Problem> {
    let view = LegalText::of(&app, page, asked.locale);
    app.show(&asked, &view)
}

impl LegalText {
    fn of(app: &App, page: LegalPage, locale: Locale) -> Self {
        let site = app.site();
        let own = site.settings.legal_texts.of(page, locale).map(str::to_owned);
        let house = House::of(&site.settings, site.name(), &site.base_url);
        Self { page, own, house }
    }
}

/// The built-in text of a page, where an own one begins.
pub fn built_in(app: &App, asked: &Asked, page: LegalPage, locale: Locale) -> Result<String, Problem> {
    let asked = Asked { locale, ..asked.clone() };
    let view = LegalText { own: None, ..LegalText::of(app, page, locale) };
    app.render(&asked, "public/legal/_text.html", &view).map(|html| html.trim().to_owned())
}

impl View for LegalText {
    const PAGE: &'static str = "public/legal/page.html";

    fn samples() -> Vec<Self> {
        let house = House {
            organisation: "Kajo <Akatemia>".into(),
            business_id: Some("1234567-1".into()),
            address: "Tammikuja 4, 33100 Tampere".into(),
            email: Some("info@kajo.example".into()),
            site: "https://kutsu.test".into(),
        };
        let bare = House { business_id: None, address: String::new(), email: None, ..house.clone() };
        let text = |page: &LegalPage, own: Option<&str>, house: &House| Self {
            page: *page,
            own: own.map(str::to_owned),
            house: house.clone(),
        };
        let built_in =
            LegalPage::ALL.iter().flat_map(|page| [text(page, None, &house), text(page, None, &bare)]);
        built_in.chain([text(&LegalPage::Privacy, Some("<h2>Oma</h2><p>Teksti</p>"), &house)]).collect()
    }
}
