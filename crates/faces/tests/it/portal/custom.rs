//! Fields that administrators added, as a profile opens them to customers.

use super::done;
use crate::world::{World, hides, says};
use axum::http::StatusCode;
use domain::{
    accounts::{self, AccountChange},
    contacts::{self, testing::a_contact},
    custom_fields::{self, NewField, Placed},
    portal::{self, Wanted},
};
use ground::{Fault, Labels};
use serde_json::{Value as Json, json};
use store::{Actor, testing::each_engine};

async fn adds(world: &World, key: &str, kind: &str, choices: &[&str], required: bool) -> Result<(), Fault> {
    adds_to(world, "contacts", key, kind, (choices, required)).await
}

async fn adds_to(
    world: &World,
    module: &str,
    key: &str,
    kind: &str,
    (choices, required): (&[&str], bool),
) -> Result<(), Fault> {
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let wanted = NewField {
        module: module.into(),
        key: key.into(),
        kind: kind.into(),
        labels: Labels { fi: format!("{key} fi"), sv: format!("{key} sv"), ..Labels::default() },
        choices: choices.iter().map(|word| (*word).to_owned()).collect(),
        target: if kind == "record" { "accounts".into() } else { String::new() },
        placed: Placed { required, ..Placed::default() },
    };
    done(custom_fields::create(&mut work, &wanted).await)?;
    work.commit().await?;
    world.app.refresh_fields().await
}

#[tokio::test]
async fn sp5_a_profile_says_which_added_fields_a_customer_sees_and_changes() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        adds(&world, "koko", "choice", &["S", "M <&>", "XL"], true).await?;
        adds(&world, "luokka", "text", &[], false).await?;
        adds(&world, "sisainen", "text", &[], false).await?;
        adds(&world, "emo", "record", &[], false).await?;
        adds(&world, "uutiset", "yes_no", &[], false).await?;
        let new = "/app/settings/portal/profiles/new";
        says(&world.staff.gets(new).await, &["value=\"custom.koko\"", "luokka fi"]);
        hides(&world.staff.gets(new).await, &["custom.emo"]);
        let profile = [
            ("name", "Koot"),
            ("modules", "own"),
            ("contact.edited", "custom.koko"),
            ("contact.edited", "custom.uutiset"),
            ("contact.seen", "custom.luokka"),
        ];
        world.staff.posts("/app/settings/portal/profiles", &profile).await.leads_to();
        let refused = [("name", "Toinen"), ("contact.seen", "custom.emo")];
        let refused = world.staff.posts("/app/settings/portal/profiles", &refused).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let made = portal::profiles(&mut world.db.reader().await?).await?.remove(0);

        let eevi = world.guest_speaking("Eevi Haavikkola", "sv").await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let custom = [("luokka", "Hopea <x>"), ("sisainen", "Salaisuus")];
        let custom = custom.map(|(key, text)| (key.to_owned(), json!(text))).into();
        let change = contacts::ContactChange { custom, ..Default::default() };
        done(contacts::edit(&mut work, &eevi.id, None, &change).await)?;
        work.commit().await?;
        world.opens(&eevi, Wanted { profile_id: Some(made.id), ..Wanted::default() }).await?;
        let browser = world.customer(&eevi).await?;
        let page = browser.gets("/portal/me").await;
        says(&page, &["koko sv", "name=\"custom.koko\"", "luokka sv", "Hopea &lt;x&gt;"]);
        hides(&page, &["name=\"custom.luokka\"", "Salaisuus", "custom.emo"]);

        let held =
            [("custom_held", "custom.koko"), ("custom_held", "custom.uutiset"), ("custom.uutiset", "on")];
        let sends = async |koko: &str, more: &[(&str, &str)]| {
            let fields = [&held[..], &[("custom.koko", koko)], more].concat();
            browser.posts("/portal/me", &fields).await
        };
        let wrong = sends("XXL", &[]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let empty = sends("", &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "what is required is not taken away");
        let sneaky = [("custom.luokka", "Kulta"), ("custom_held", "custom.luokka"), ("custom.sisainen", "x")];
        assert_eq!(sends("XL", &sneaky).await.leads_to(), "/portal/me");
        let kept = contacts::find(&mut world.db.reader().await?, &eevi.id).await?.expect("Eevi");
        let value = |key: &str| kept.custom.get(key).cloned().unwrap_or(Json::Null);
        assert_eq!((value("koko"), value("uutiset")), (json!("XL"), json!(true)));
        assert_eq!((value("luokka"), value("sisainen")), (json!("Hopea <x>"), json!("Salaisuus")));
        // A form that holds none of them changes none of them.
        browser.posts("/portal/me", &[]).await.leads_to();
        let kept = contacts::find(&mut world.db.reader().await?, &eevi.id).await?.expect("Eevi");
        assert_eq!(kept.custom.get("uutiset"), Some(&json!(true)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn sp5_who_keeps_an_organisation_sees_and_changes_its_added_fields_as_the_profile_says() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        for (key, kind) in [("viite", "text"), ("taso", "text"), ("sisainen", "text"), ("emo", "record")] {
            adds_to(&world, "accounts", key, kind, (&[], false)).await?;
        }
        let new = world.staff.gets("/app/settings/portal/profiles/new").await;
        says(&new, &["name=\"account.seen\" value=\"custom.viite\"", "viite fi"]);
        hides(&new, &["name=\"account.seen\" value=\"custom.emo\""]);
        let profile = [
            ("name", "Yhteyshenkilöt"),
            ("modules", "organisation"),
            ("account.edited", "custom.viite"),
            ("account.seen", "custom.taso"),
        ];
        world.staff.posts("/app/settings/portal/profiles", &profile).await.leads_to();
        let refused = [("name", "Toinen"), ("account.edited", "custom.emo")];
        let refused = world.staff.posts("/app/settings/portal/profiles", &refused).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let made = portal::profiles(&mut world.db.reader().await?).await?.remove(0);

        let mut work = world.db.work(Actor::SYSTEM).await?;
        let custom = [("taso", "Kulta <x>"), ("sisainen", "Salaisuus")];
        let custom = custom.map(|(key, text)| (key.to_owned(), json!(text))).into();
        let account = AccountChange { custom, ..AccountChange::named("Haavikon Kone Oy") };
        let account = done(accounts::create(&mut work, &account).await)?;
        let eevi = a_contact("Eevi", "Haavikko").at(&account).email("eevi@vieras.example");
        let eevi = eevi.create(&mut work).await?;
        work.commit().await?;
        world.opens(&eevi, Wanted { administrator: true, profile_id: Some(made.id) }).await?;
        let browser = world.customer(&eevi).await?;
        let page = browser.gets("/portal/organisation").await;
        says(&page, &["name=\"custom.viite\"", "taso fi", "Kulta &lt;x&gt;"]);
        hides(&page, &["name=\"custom.taso\"", "Salaisuus", "custom.emo"]);
        let version = account.version.to_string();
        let sent = [
            ("version", version.as_str()),
            ("custom_held", "custom.viite"),
            ("custom.viite", "KV-7 <x>"),
            ("custom_held", "custom.taso"),
            ("custom.taso", "Timantti"),
            ("custom_held", "custom.sisainen"),
            ("custom.sisainen", "x"),
        ];
        assert_eq!(browser.posts("/portal/organisation", &sent).await.leads_to(), "/portal/organisation");
        let kept = accounts::find(&mut world.db.reader().await?, &account.id).await?.expect("there");
        let value = |key: &str| kept.custom.get(key).cloned().unwrap_or(Json::Null);
        assert_eq!(value("viite"), json!("KV-7 <x>"));
        assert_eq!((value("taso"), value("sisainen")), (json!("Kulta <x>"), json!("Salaisuus")));
        says(&browser.gets("/portal/organisation").await, &["KV-7 &lt;x&gt;"]);
        Ok(())
    })
    .await;
}
