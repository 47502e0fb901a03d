//! What every handler is given: the database, the words, the templates and what is known of the instance.
//!
//! Cloning is cheap. Made once by the roof (or by a test) from [`Parts`]; never reads settings by itself.

use crate::shell::{asked::SignInLookup, csrf::CsrfKey, limit::Limits, palette::Finder, templates};
use domain::registration::Desk;
use ground::{Fault, Instant, Links, Locale, SecretKey, Words, Zone};
use std::{
    collections::BTreeMap,
    ops::Deref,
    sync::{Arc, PoisonError, RwLock},
};
use store::{Actor, Db, Reader, Work};

/// What an instance says about itself on its pages.
#[derive(Clone, Debug)]
pub struct Site {
    /// The organisation that invites; its name comes first on the faces of its customers.
    pub name: String,
    /// Where the instance is reached, without a slash at the end.
    pub base_url: String,
    /// The language for readers who have shown none.
    pub locale: Locale,
    pub zone: Zone,
    /// Postal address for the footer of the customer faces.
    pub address: String,
    /// Where the organisation tells how it handles personal data.
    pub privacy_url: String,
    /// Names that an administrator gave to modules, e.g. `events` → `Koulutukset`.
    pub module_names: BTreeMap<String, String>,
}

impl Site {
    /// An instance nobody has named yet.
    pub fn unnamed(base_url: &str) -> Self {
        Self {
            name: "Kutsu".into(),
            base_url: base_url.trim_end_matches('/').into(),
            locale: Locale::Fi,
            zone: Zone::helsinki(),
            address: String::new(),
            privacy_url: String::new(),
            module_names: BTreeMap::new(),
        }
    }

    /// Whether browsers reach the instance over TLS.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// An absolute address: `site.url("/e/gala")`.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

/// What an [`App`] is made of.
pub struct Parts {
    pub db: Db,
    pub words: Words,
    pub site: Site,
    /// The instance's secret; what is signed with it is bound to one purpose.
    pub key: SecretKey,
    /// Who a sign-in cookie belongs to.
    pub sign_ins: SignInLookup,
    /// What the palette searches.
    pub finders: Vec<Finder>,
}

/// The state of all handlers.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// Everything an [`App`] holds; reached through it.
pub struct Inner {
    pub db: Db,
    pub words: Arc<Words>,
    pub limits: Limits,
    /// Where registrations of all paths commit together.
    pub desk: Desk,
    /// Makes and reads personal links.
    pub links: Links,
    pub(crate) templates: minijinja::Environment<'static>,
    pub(crate) csrf: CsrfKey,
    pub(crate) sign_ins: SignInLookup,
    pub(crate) finders: Vec<Finder>,
    site: RwLock<Arc<Site>>,
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    /// Needs a running tokio: the desk has its own tasks.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(Inner {
            limits: Limits::default(),
            desk: Desk::open(&parts.db),
            templates: templates::environment(),
            csrf: CsrfKey::derived(&parts.key),
            links: Links::new(&parts.site.base_url, parts.key),
            db: parts.db,
            words: Arc::new(parts.words),
            sign_ins: parts.sign_ins,
            finders: parts.finders,
            site: RwLock::new(Arc::new(parts.site)),
        }))
    }

    /// What the instance says about itself now.
    pub fn site(&self) -> Arc<Site> {
        self.site.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes over changed settings.
    pub fn set_site(&self, site: Site) {
        *self.site.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }

    /// The clock.
    pub fn now(&self) -> Instant {
        self.db.now()
    }

    /// Looks at the database.
    pub async fn reader(&self) -> Result<Reader, Fault> {
        self.db.reader().await
    }

    /// Opens a transaction in which `actor` changes something.
    pub async fn work(&self, actor: Actor) -> Result<Work, Fault> {
        self.db.work(actor).await
    }
}
