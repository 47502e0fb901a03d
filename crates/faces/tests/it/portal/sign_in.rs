//! Coming in and going out.

use crate::world::World;
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::portal::Wanted;
use faces::shell::{cookies, testing::Answer};
use ground::token::code_for;
use store::testing::each_engine;

const AT: &str = "/portal/sign-in";

/// The page without what differs each time.
fn plain(answer: &Answer, address: &str) -> String {
    let mut page = answer.body.replace(address, "…");
    while let Some(at) = page.find("name=\"csrf\" value=\"") {
        let start = at + "name=\"csrf\" value=\"".len();
        let end = page[start..].find('"').map_or(page.len(), |end| start + end);
        page.replace_range(at..end, "csrf");
    }
    page
}

#[tokio::test]
async fn an_unknown_address_gets_the_same_answers_as_a_known_one() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.opens(&eevi, Wanted::default()).await?;
        let (known, unknown) = ("eevi@vieras.example", "nobody@vieras.example");
        for (path, field, value) in [
            (AT, "x", ""),
            ("/portal/code", "code", "123456"),
            ("/portal/password", "password", "kesäyön unelma 7"),
        ] {
            let one = world.guest.posts(path, &[("email", known), (field, value)]).await;
            let other = world.guest.posts(path, &[("email", unknown), (field, value)]).await;
            assert_eq!(one.status, other.status, "{path}");
            assert_eq!(plain(&one, known), plain(&other, unknown), "{path}");
        }
        let typed = world.guest.posts(AT, &[("email", "no address")]).await;
        assert_eq!(typed.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(typed.shows("value=\"no address\""), "what was typed is kept");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_link_opens_a_page_and_its_press_signs_in_once() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.opens(&eevi, Wanted::default()).await?;
        let address = world.portal_address(&eevi).await?;
        for _ in 0..3 {
            let page = world.guest.gets(&address).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.shows("Eevi") && page.says("cache-control") == "no-store");
            assert_eq!(world.guest.cookie(cookies::portal(false)), None, "looking signs nobody in");
        }
        assert_eq!(world.guest.posts(&address, &[]).await.leads_to(), "/portal");
        let home = world.guest.gets("/portal").await;
        assert!(home.status == StatusCode::OK && home.shows("Eevi"), "{}", home.body);
        assert_eq!(world.guest.posts(&address, &[]).await.status, StatusCode::GONE);
        assert_eq!(world.guest.gets(&address).await.status, StatusCode::GONE);
        assert_eq!(world.guest.gets(AT).await.leads_to(), "/portal");

        assert_eq!(world.guest.posts("/portal/sign-out", &[]).await.leads_to(), AT);
        assert_eq!(world.guest.gets("/portal").await.leads_to(), "/portal/sign-in?next=%2Fportal");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_code_signs_in_and_leads_to_the_page_asked_for() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.opens(&eevi, Wanted::default()).await?;
        let code = code_for(world.app.links.key(), &world.portal_link(&eevi).await?);
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        let fields = [("email", "Eevi@Vieras.example"), ("code", &spaced), ("next", "/portal/me")];
        assert_eq!(world.guest.posts("/portal/code", &fields).await.leads_to(), "/portal/me");
        assert_eq!(world.guest.gets("/portal/me").await.status, StatusCode::OK);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_of_staff_is_none_of_the_portal_nor_the_other_way_round() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let (_, eevi) = world.new_customer("Eevi Haavikkola").await?;
        assert!(world.staff.gets("/portal").await.leads_to().starts_with(AT));
        assert!(eevi.gets("/app").await.leads_to().starts_with("/app/sign-in"));
        let secret = eevi.cookie(cookies::portal(false)).expect("signed in");
        eevi.keep(cookies::SIGN_IN, &secret);
        assert!(eevi.gets("/app").await.leads_to().starts_with("/app/sign-in"));
        let both = world.staff.cookie(cookies::SIGN_IN).expect("signed in");
        eevi.keep(cookies::SIGN_IN, &both);
        let home = eevi.gets("/portal").await;
        assert!(home.shows("Eevi") && !home.shows("Aura"), "who works here is nobody in the portal");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_form_without_its_token_is_refused_and_many_tries_wait() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let (_, eevi) = world.new_customer("Eevi Haavikkola").await?;
        for path in ["/portal/sign-out", "/portal/me", "/portal/sign-in"] {
            let request =
                Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let forged = format!("csrf={}", eevi.token_at("/app"));
            assert_eq!(eevi.sends(request, Body::from(forged)).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        assert_eq!(eevi.gets("/portal").await.status, StatusCode::OK);
        let fields = [("email", "eevi@vieras.example"), ("code", "000000")];
        let mut last = StatusCode::OK;
        for _ in 0..11 {
            last = world.guest.posts("/portal/code", &fields).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_portal_that_is_off_is_not_there_and_ends_nobodys_access() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let (eevi, browser) = world.new_customer("Eevi Haavikkola").await?;
        world.switches_portal(false).await?;
        for path in ["/portal", AT, "/portal/me", &world.portal_address(&eevi).await?] {
            assert_eq!(browser.gets(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        world.switches_portal(true).await?;
        assert_eq!(browser.gets("/portal").await.status, StatusCode::OK);
        Ok(())
    })
    .await;
}
