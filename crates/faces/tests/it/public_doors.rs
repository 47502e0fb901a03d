//! Who comes to the public page by which address, and with how little.

use crate::{
    public::{hidden, passes, public_event},
    world::{World, hides, says},
};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::registration::Channel;
use faces::{
    public::proof_of,
    shell::testing::{Answer, World as Kutsu},
};
use store::testing::each_engine;

#[tokio::test]
async fn pu7_pu12_each_visibility_is_its_own_and_the_older_address_leads_to_the_public_page() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let (_, eevi) = world.new_customer("Eevi Haavikkola").await?;
        for (portal_visible, public_visible) in [(false, false), (true, false), (false, true), (true, true)] {
            let event = world.event_with(|draft| {
                draft.seats = 5;
                (draft.portal_visible, draft.public_visible) = (portal_visible, public_visible);
            });
            let event = event.await?;
            let is_there = |answer: &Answer| answer.status == StatusCode::OK;
            let public = world.guest.gets(&format!("/e/{}", event.slug)).await;
            let older = world.guest.gets(&format!("/public/events/{}", event.number)).await;
            let portal = eevi.gets(&format!("/portal/events/{}", event.number)).await;
            let link = world.link(&event, &world.guest("Onni Koski").await?).await?;
            let case = format!("portal {portal_visible}, public {public_visible}");
            assert_eq!(is_there(&public), public_visible, "{case}");
            assert_eq!(older.status == StatusCode::SEE_OTHER, public_visible, "{case}");
            assert_eq!(is_there(&portal), portal_visible, "{case}");
            assert!(is_there(&world.guest.gets(&link).await), "{case}: the personal link works");
        }
        let lost = world.guest.gets("/e/no-such-event").await;
        says(&lost, &["href=\"/e\"", "Kaikki tulevat tilaisuudet"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn pu1_pu6_anybody_registers_without_cookies_and_a_known_contact_may_too() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = public_event(&world, 5, 0).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let page = world.guest.gets(&format!("/e/{}", event.slug)).await;
        hides(&page, &["name=\"csrf\""]);
        let seen = hidden(&page, "seen");
        passes(&world, 2);
        let proof = proof_of(&seen);
        let body = format!(
            "first_name=Eevi&last_name=Haavikkola&email=eevi%40vieras.example&seen={seen}&proof={proof}"
        );
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(format!("/e/{}/register", event.slug)).header(header::CONTENT_TYPE, kind);
        let stranger = Kutsu::of(&world.app).guest();
        stranger.keep(faces::shell::cookies::VISIT, "");
        assert!(
            stranger.sends(request, Body::from(body)).await.leads_to().ends_with("/thanks?as=registered")
        );
        let row = world.registration_of(event.id, eevi.id).await?.expect("registered");
        assert_eq!(row.channel, Channel::Public);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_changes_the_language_keeps_what_was_typed_and_sends_nothing() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = public_event(&world, 5, 0).await?;
        let path = format!("/e/{}/register?lang=sv", event.slug);
        let typed =
            [("look", "sv"), ("first_name", "Eevi"), ("email", "eevi@vieras.example"), ("may_invite", "on")];
        let page = world.guest.posts(&path, &typed).await;
        assert_eq!(page.status, StatusCode::OK);
        says(&page, &["<html lang=\"sv\"", "value=\"Eevi\"", "value=\"eevi@vieras.example\"", "data-typed"]);
        says(&page, &["class=\"langs\"", "/assets/langs."]);
        let fresh = world.guest.gets(&format!("/e/{}", event.slug)).await;
        says(&fresh, &["<html lang=\"sv\""]);
        hides(&fresh, &["data-typed", "value=\"Eevi\""]);
        let known = crate::public::found(&world, "eevi@vieras.example").await?;
        assert!(known.is_empty(), "nobody is registered");
        Ok(())
    })
    .await;
}
