//! The portal of the demo: open for the people of a few organisations, and one customer with a password.

use super::{Stage, broken};
use domain::{
    Patch,
    contacts::{self, ContactChange},
    portal::{self, LinkFor, Wanted},
    registration::{Channel, Confirm, Request, register, rules::Wish},
    settings::{self, SettingsChange},
};
use ground::Fault;

/// The customer whose sign-in is printed.
pub const EMAIL: &str = "eevi@asiakas.example";
pub const PASSWORD: &str = "haavikkola-kutsuttu";

/// How many others may sign in.
const OTHERS: usize = 25;

pub(super) async fn seed(stage: &Stage) -> Result<(), Fault> {
    stage.at(-1, 3);
    let mut work = stage.work().await?;
    let on = SettingsChange { portal_active: Patch::Set(Some(true)), ..SettingsChange::default() };
    settings::change(&mut work, None, on).await.map_err(broken)?;
    let Some(eevi) = stage.contacts.first() else { return Ok(()) };
    let account = stage.accounts.first().map(ToString::to_string).unwrap_or_default();
    let change = ContactChange {
        email: EMAIL.into(),
        account_id: account.as_str().into(),
        language: "fi".into(),
        ..ContactChange::named("Eevi", "Haavikkola")
    };
    contacts::edit(&mut work, eevi, None, &change).await.map_err(broken)?;
    portal::open(&mut work, eevi, Wanted { administrator: true, profile_id: None }).await.map_err(broken)?;
    for id in stage.contacts.iter().skip(1).take(OTHERS) {
        // Who has no address, or one of two, stays outside.
        let _ = portal::open(&mut work, id, Wanted::default()).await;
    }
    let link = portal::link_for(&mut work, eevi, LinkFor::SignIn).await?;
    let link = link.ok_or_else(|| Fault::new("the demo's customer may not sign in"))?;
    let (_, secret) = portal::enter_by_link(&mut work, &link, "Firefox").await.map_err(broken)?;
    work.commit().await?;
    let customer = portal::signed_in(&mut stage.db.reader().await?, secret.reveal()).await?;
    if let Some(customer) = customer {
        portal::set_password(&stage.db, &customer, "", PASSWORD).await.map_err(broken)?;
        let mut work = stage.work().await?;
        portal::sign_out(&mut work, &customer).await?;
        for event in portal::shown(&mut work).await?.into_iter().take(2) {
            let request = Request {
                event: event.id,
                contact: *eevi,
                channel: Channel::Portal,
                campaign: None,
                wish: Wish::Any,
                confirm: Confirm::No,
                actor: customer.actor(),
                sheet: None,
            };
            register(&mut work, request).await.map_err(broken)?;
        }
        work.commit().await?;
    }
    Ok(())
}
