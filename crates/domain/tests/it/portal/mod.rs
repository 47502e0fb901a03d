//! The portal: who may sign in and how, what a customer is shown, and what stays out of reach.

mod doors;
mod events;
mod merged;
mod organisation;

use crate::world::World;
use domain::{
    contacts::ContactChange,
    ids::{ContactId, PortalLinkId},
    portal::{self, Access, Customer, LinkFor, Wanted},
    settings::{self, SettingsChange},
};
use ground::{Failure, Fault, Refusal};
use store::Actor;

fn code<R: Refusal>(failure: Failure<R>) -> &'static str {
    match failure {
        Failure::Refused(refusal) => refusal.flaws().first().map_or(refusal.code(), |flaw| flaw.code),
        Failure::Fault(fault) => panic!("{fault}"),
    }
}

fn whole<T, R: Refusal>(done: Result<T, Failure<R>>) -> Result<T, Fault> {
    done.map_err(|failure| match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(refusal) => Fault::new(format!("refused: {refusal:?}")),
    })
}

impl World {
    async fn opens_portal(
        &self,
        guest: ContactId,
        wanted: Wanted,
    ) -> Result<Result<Access, &'static str>, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        match portal::open(&mut work, &guest, wanted).await {
            Ok(access) => work.commit().await.map(|()| Ok(access)),
            Err(no) => Ok(Err(code(no))),
        }
    }

    async fn switches_portal_on(&self) -> Result<(), Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let change =
            SettingsChange { portal_active: domain::Patch::Set(Some(true)), ..SettingsChange::default() };
        whole(settings::change(&mut work, None, change).await)?;
        work.commit().await
    }

    async fn access_of(&self, guest: ContactId) -> Result<Option<Access>, Fault> {
        portal::find(&mut self.db.reader().await?, &guest).await
    }

    async fn link(&self, guest: ContactId) -> Result<PortalLinkId, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let link = portal::link_for(&mut work, &guest, LinkFor::SignIn).await?;
        work.commit().await?;
        link.ok_or_else(|| Fault::new("no link for who may not sign in"))
    }

    /// A browser in which the guest, who has an access, has just signed in: the secret it holds.
    async fn enters(&self, guest: ContactId) -> Result<String, Fault> {
        let link = self.link(guest).await?;
        let mut work = self.db.work(Actor::PUBLIC).await?;
        let (_, secret) = whole(portal::enter_by_link(&mut work, &link, "Firefox").await)?;
        work.commit().await?;
        Ok(secret.reveal().to_owned())
    }

    async fn customer(&self, guest: ContactId, wanted: Wanted) -> Result<Customer, Fault> {
        self.opens_portal(guest, wanted).await?.map_err(Fault::new)?;
        let secret = self.enters(guest).await?;
        let customer = portal::signed_in(&mut self.db.reader().await?, &secret).await?;
        customer.ok_or_else(|| Fault::new("signed in and not known"))
    }

    async fn is_in(&self, secret: &str) -> Result<bool, Fault> {
        Ok(portal::signed_in(&mut self.db.reader().await?, secret).await?.is_some())
    }

    async fn rewrites(
        &self,
        guest: ContactId,
        change: ContactChange,
    ) -> Result<Result<(), &'static str>, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        match domain::contacts::edit(&mut work, &guest, None, &change).await {
            Ok(_) => work.commit().await.map(Ok),
            Err(no) => Ok(Err(code(no))),
        }
    }
}
