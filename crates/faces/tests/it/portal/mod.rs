//! The portal over HTTP: signing in, a customer's own pages, what staff do, and that nobody sees another's.

mod custom;
mod idor;
mod pages;
mod sign_in;
mod staff;

use crate::world::World;
use domain::{
    Patch,
    contacts::Contact,
    ids::PortalLinkId,
    portal::{self, LinkFor, Wanted},
    settings::{self, SettingsChange},
};
use faces::shell::{cookies, testing::Browser};
use ground::{Fault, Purpose};
use std::fmt::Debug;
use store::Actor;

fn done<T, R: Debug>(result: Result<T, ground::Failure<R>>) -> Result<T, Fault> {
    result.map_err(|failure| Fault::new(format!("{failure:?}")))
}

impl World {
    pub async fn switches_portal(&self, on: bool) -> Result<(), Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let change = SettingsChange { portal_active: Patch::Set(Some(on)), ..SettingsChange::default() };
        let settings = done(settings::change(&mut work, None, change).await)?;
        work.commit().await?;
        self.app.settings_changed(settings);
        Ok(())
    }

    /// Opens the portal for a guest.
    pub async fn opens(&self, guest: &Contact, wanted: Wanted) -> Result<(), Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        done(portal::open(&mut work, &guest.id, wanted).await)?;
        work.commit().await
    }

    async fn portal_link(&self, guest: &Contact) -> Result<PortalLinkId, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let link = portal::link_for(&mut work, &guest.id, LinkFor::SignIn).await?;
        work.commit().await?;
        link.ok_or_else(|| Fault::new("no link"))
    }

    /// The address of a new link, as a mail would hold it.
    pub async fn portal_address(&self, guest: &Contact) -> Result<String, Fault> {
        let link = self.portal_link(guest).await?;
        let address = self.app.links.address(Purpose::PortalSignIn, &link);
        Ok(address.trim_start_matches("http://kutsu.test").to_owned())
    }

    /// A browser in which a guest, for whom the portal is open, has signed in.
    pub async fn customer(&self, guest: &Contact) -> Result<Browser, Fault> {
        let link = self.portal_link(guest).await?;
        let mut work = self.db.work(Actor::PUBLIC).await?;
        let (_, secret) = done(portal::enter_by_link(&mut work, &link, "test").await)?;
        work.commit().await?;
        let browser = faces::shell::testing::World::of(&self.app).guest();
        browser.keep(cookies::portal(false), secret.reveal());
        Ok(browser)
    }

    /// The same, opening the portal first.
    pub async fn new_customer(&self, name: &str) -> Result<(Contact, Browser), Fault> {
        let guest = self.guest(name).await?;
        self.opens(&guest, Wanted::default()).await?;
        let browser = self.customer(&guest).await?;
        Ok((guest, browser))
    }
}
