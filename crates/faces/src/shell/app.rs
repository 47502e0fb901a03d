//! What every handler is given: the database, the words, the templates, personal links and the settings.
//!
//! Cloning is cheap. Made once by the roof (or by a test) from [`Parts`]. Settings and custom fields are read anew every few
//! seconds, so that a change made on another node is seen here too.

use crate::shell::{licence, limit::Limits, list::Counts, templates};
use domain::{
    custom_fields::{self, Registry},
    documents::{NoPress, Press},
    letters::Enclosure,
    messages::Outgoing,
    overview::{self, Tallies},
    registration::Desk,
    settings::{self, Settings},
};
use ground::{Called, Choice, Fault, Instant, Locale, Words, Zone, token::Links};
use std::{
    ops::Deref,
    sync::{Arc, OnceLock, PoisonError, RwLock},
};
use store::{Actor, Db, Reader, Sight, Work, filter::CustomFields};
use tokio::sync::watch;

/// What an instance says about itself on its pages.
#[derive(Clone, Debug)]
pub struct Site {
    /// Where the instance is reached, without a slash at the end.
    pub base_url: String,
    pub settings: Settings,
    /// The custom fields and the layouts of forms.
    pub fields: Arc<Registry>,
    read_at: Instant,
}

/// So long settings are believed.
const FRESH_SECONDS: i64 = 5;

impl Site {
    /// The organisation that invites; its name comes first on the faces of its customers.
    pub fn name(&self) -> &str {
        let name = self.settings.organisation_name.as_str();
        if name.is_empty() { "Kutsu" } else { name }
    }

    /// The language of readers who have shown none.
    pub fn locale(&self) -> Locale {
        self.settings.language
    }

    pub fn zone(&self) -> &Zone {
        &self.settings.time_zone
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

/// From now on, sentences say renamed modules by their names (D-24).
fn call_modules(words: &Words, settings: &Settings) {
    for locale in Locale::ALL {
        let names = settings.module_names.all_in(*locale);
        words.call(
            *locale,
            names.map(|(module, name)| Called::new(module, &name.singular, &name.plural)).collect(),
        );
    }
}

/// What an [`App`] is made of.
pub struct Parts {
    pub db: Db,
    pub words: Arc<Words>,
    pub links: Links,
}

/// The bytes of a mail as it travels. The roof lends it, for faces do not know how mail is built.
pub type MailSource = Arc<dyn Fn(&Outgoing, &[Enclosure]) -> Option<Vec<u8>> + Send + Sync>;

/// The state of all handlers.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// Everything an [`App`] holds; reached through it.
pub struct Inner {
    pub db: Db,
    pub words: Arc<Words>,
    /// Makes and reads personal links.
    pub links: Links,
    /// Where registrations of all paths commit together.
    pub desk: Desk,
    pub limits: Limits,
    /// How many the views of lists hold.
    pub counts: Counts,
    /// Shows mails as they travel; without it their source is not shown.
    pub mail_source: OnceLock<MailSource>,
    /// The server by which mail leaves, as `host:port`; without it mail is kept here.
    pub mail_server: OnceLock<String>,
    /// Prints documents; without it none are made. Reached by [`App::press`].
    pub press: OnceLock<Arc<dyn Press>>,
    pub(crate) templates: minijinja::Environment<'static>,
    site: RwLock<Arc<Site>>,
    /// What stands beside the modules, and when it was counted.
    tallies: RwLock<Option<(Tallies, Instant)>>,
    closing: watch::Sender<bool>,
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    pub async fn new(parts: Parts) -> Result<Self, Fault> {
        let mut reader = parts.db.reader().await?;
        let settings = settings::read(&mut reader).await?;
        let base_url = parts.links.base_url().trim_end_matches('/').to_owned();
        call_modules(&parts.words, &settings);
        let fields = custom_fields::registry(&mut reader).await?;
        let site = Site { base_url, settings, fields, read_at: reader.now };
        Ok(Self(Arc::new(Inner {
            limits: Limits::default(),
            counts: Counts::default(),
            mail_source: OnceLock::new(),
            mail_server: OnceLock::new(),
            press: OnceLock::new(),
            desk: Desk::open(&parts.db),
            templates: templates::environment(),
            db: parts.db,
            words: parts.words,
            links: parts.links,
            site: RwLock::new(Arc::new(site)),
            tallies: RwLock::new(None),
            closing: watch::Sender::new(false),
        })))
    }

    /// Prints documents; one that says no where this build has none.
    pub fn press(&self) -> &dyn Press {
        self.press.get().map_or(&NoPress, |press| &**press)
    }

    /// What the instance says about itself now.
    pub fn site(&self) -> Arc<Site> {
        self.site.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The custom fields as the filter engine knows them; what the profile of whoever asks hides is refused by it.
    pub fn custom(&self) -> Arc<CustomFields> {
        let site = self.site();
        let all = site.fields.custom();
        match licence::held() {
            Some(licence) if licence.hidden().next().is_some() => Arc::new(all.hiding(licence.hidden())),
            _ => Arc::clone(all),
        }
    }

    /// Takes over changed settings at once.
    pub fn settings_changed(&self, settings: Settings) {
        if settings.module_names != self.site().settings.module_names {
            call_modules(&self.words, &settings);
        }
        let site = Site { settings, read_at: self.now(), ..Site::clone(&self.site()) };
        *self.site.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }

    /// Takes over changed custom fields and layouts at once.
    pub fn fields_changed(&self, fields: Arc<Registry>) {
        let site = Site { fields, ..Site::clone(&self.site()) };
        *self.site.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }

    /// Reads custom fields and layouts again after a change.
    pub async fn refresh_fields(&self) -> Result<(), Fault> {
        let fields = custom_fields::registry(&mut self.db.reader().await?).await?;
        self.fields_changed(fields);
        Ok(())
    }

    /// Reads the settings again when they may have changed elsewhere.
    pub(crate) async fn refresh_site(&self) -> Result<(), Fault> {
        if self.now() < self.site().read_at.plus_seconds(FRESH_SECONDS) {
            return Ok(());
        }
        let mut reader = self.db.reader().await?;
        let settings = settings::read(&mut reader).await?;
        self.fields_changed(custom_fields::registry(&mut reader).await?);
        self.settings_changed(settings);
        Ok(())
    }

    /// What stands beside the modules in the navigation, as it was counted last.
    pub(crate) fn tallies(&self) -> Tallies {
        let counted = self.tallies.read().unwrap_or_else(PoisonError::into_inner);
        counted.map(|(tallies, _)| tallies).unwrap_or_default()
    }

    /// Counts them again when they may have changed elsewhere.
    pub(crate) async fn refresh_tallies(&self, reader: &mut Reader) -> Result<(), Fault> {
        let counted = *self.tallies.read().unwrap_or_else(PoisonError::into_inner);
        let now = self.now();
        if counted.is_some_and(|(_, at)| now >= at && now < at.plus_seconds(FRESH_SECONDS)) {
            return Ok(());
        }
        let tallies = overview::tallies(reader, self.site().zone()).await?;
        *self.tallies.write().unwrap_or_else(PoisonError::into_inner) = Some((tallies, now));
        Ok(())
    }

    /// Something was changed here: the next page counts again.
    pub(crate) fn tallies_changed(&self) {
        *self.tallies.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Ends all live streams, so that a server told to stop need not wait for browsers.
    pub fn close(&self) {
        self.closing.send_replace(true);
    }

    /// Waits until [`App::close`].
    pub(crate) async fn closed(&self) {
        let mut closing = self.closing.subscribe();
        // The sender lives in this very App, so it cannot have gone.
        let _ = closing.wait_for(|closing| *closing).await;
    }

    /// The clock.
    pub fn now(&self) -> Instant {
        self.db.now()
    }

    /// Looks at the database with the eyes of whoever asks.
    pub async fn reader(&self) -> Result<Reader, Fault> {
        Ok(self.db.reader().await?.under(self.sight()?))
    }

    /// Opens a transaction in which `actor` changes something.
    pub async fn work(&self, actor: Actor) -> Result<Work, Fault> {
        let sight = self.sight()?;
        Ok(self.db.work(actor).await?.under(sight))
    }

    /// What narrows the request that is being answered. Nobody looks for nobody.
    fn sight(&self) -> Result<Option<Arc<Sight>>, Fault> {
        let held = licence::held().ok_or_else(|| Fault::new("something is read outside of any request"))?;
        Ok(held.sight())
    }
}
