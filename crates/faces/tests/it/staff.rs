//! Signing in, links that work once, and what only administrators may do, through the whole of HTTP.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use domain::staff::{self, testing::PASSWORD};
use faces::shell::testing::{Answer, Browser, World};
use store::Actor;

const COOKIE: &str = "kutsu_sign_in";

async fn with_aino(world: &World) -> staff::User {
    let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
    let user = staff::testing::an_administrator(&mut work, "Aino Virtanen").await.expect("a user");
    work.commit().await.expect("committed");
    user
}

async fn signs_in(browser: &Browser, password: &str) -> Answer {
    let fields = [("email", "aino.virtanen@example.fi"), ("password", password), ("next", "/app/me")];
    browser.posts("/app/sign-in", &fields).await
}

/// The browser of a user who is no administrator.
async fn as_user(world: &World, name: &str) -> Browser {
    let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
    staff::testing::a_user(&mut work, name).await.expect("a user");
    work.commit().await.expect("committed");
    let browser = world.guest();
    let email = format!("{}@example.fi", ground::collate::fold(name).replace(' ', "."));
    let answer = browser.posts("/app/sign-in", &[("email", &email), ("password", PASSWORD)]).await;
    assert_eq!(answer.leads_to(), "/app");
    browser
}

#[tokio::test]
async fn who_signs_in_comes_back_to_the_page_asked_for_and_signing_out_ends_it() {
    let world = World::new().await;
    with_aino(&world).await;
    let aino = world.guest();
    assert_eq!(aino.gets("/app/me").await.leads_to(), "/app/sign-in?next=/app/me");
    assert!(aino.gets("/app/sign-in?next=/app/me").await.shows("name=\"next\" value=\"/app/me\""));

    let answer = signs_in(&aino, PASSWORD).await;
    assert_eq!(answer.leads_to(), "/app/me");
    let cookie = answer.headers.get_all("set-cookie").iter().filter_map(|line| line.to_str().ok());
    let line = cookie.into_iter().find(|line| line.starts_with(COOKIE)).expect("a cookie");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"] {
        assert!(line.contains(part), "{line}");
    }
    assert!(aino.gets("/app/me").await.shows("Aino Virtanen"));
    assert_eq!(aino.gets("/app/sign-in").await.leads_to(), "/app", "nothing to do there any more");

    let stolen = aino.cookie(COOKIE).expect("a cookie");
    assert_eq!(aino.posts("/app/sign-out", &[]).await.leads_to(), "/app/sign-in");
    assert_eq!(aino.cookie(COOKIE), None);
    let thief = Request::get("/app/me").header("cookie", format!("{COOKIE}={stolen}"));
    assert_eq!(world.guest().sends(thief, Body::empty()).await.leads_to(), "/app/sign-in?next=/app/me");
}

#[tokio::test]
async fn over_tls_the_cookie_is_bound_to_the_host_and_the_plain_one_counts_for_nothing() {
    let world = World::at("https://kutsu.test").await;
    with_aino(&world).await;
    let aino = world.guest();
    let answer = signs_in(&aino, PASSWORD).await;
    let lines: Vec<_> =
        answer.headers.get_all("set-cookie").iter().filter_map(|line| line.to_str().ok()).collect();
    let line = lines.iter().find(|line| line.starts_with("__Host-kutsu_sign_in=")).expect("a cookie");
    assert!(line.contains("; Secure") && line.contains("; Path=/;") && !line.contains("Domain"), "{line}");
    assert_eq!(aino.gets("/app/me").await.status, StatusCode::OK);

    let secret = aino.cookie("__Host-kutsu_sign_in").expect("a cookie");
    let plain = Request::get("/app/me").header("cookie", format!("{COOKIE}={secret}"));
    assert_eq!(world.guest().sends(plain, Body::empty()).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_sign_in_gets_a_new_secret_whatever_the_browser_brought() {
    let world = World::new().await;
    with_aino(&world).await;
    let aino = world.guest();
    signs_in(&aino, PASSWORD).await;
    let first = aino.cookie(COOKIE).expect("a cookie");
    signs_in(&aino, PASSWORD).await;
    assert_ne!(aino.cookie(COOKIE).expect("a cookie"), first);
}

#[tokio::test]
async fn forged_cookies_open_nothing() {
    let world = World::new().await;
    with_aino(&world).await;
    let long = "A".repeat(43);
    for forged in ["", "x", "usr_00000000000000000000000000000001", &long, "' or 1=1 --", "%00"] {
        let request = Request::get("/app/me").header("cookie", format!("{COOKIE}={forged}"));
        let answer = world.guest().sends(request, Body::empty()).await;
        assert_eq!(answer.leads_to(), "/app/sign-in?next=/app/me", "{forged}");
    }
}

#[tokio::test]
async fn after_many_wrong_passwords_one_must_wait_and_is_told_how_long() {
    let world = World::new().await;
    with_aino(&world).await;
    let guest = world.guest();
    let mut last = StatusCode::OK;
    for attempt in 1..=20 {
        let answer = signs_in(&guest, "wrong password").await;
        last = answer.status;
        let expected =
            if attempt <= 10 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::TOO_MANY_REQUESTS };
        assert_eq!(answer.status, expected, "attempt {attempt}");
        assert!(answer.shows("aino.virtanen@example.fi"), "what was typed stays");
        assert!(!answer.shows("wrong password"), "but for the password");
        if attempt > 10 {
            assert_eq!(answer.says("retry-after"), "6");
        }
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(signs_in(&guest, PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    world.db.clock().set(world.db.now().plus_seconds(6));
    assert_eq!(signs_in(&guest, PASSWORD).await.leads_to(), "/app/me");
}

#[tokio::test]
async fn the_answer_does_not_tell_whether_the_address_is_known() {
    let world = World::new().await;
    with_aino(&world).await;
    let guest = world.guest();
    let mut bodies = Vec::new();
    for email in ["aino.virtanen@example.fi", "nobody.special@example.fi"] {
        let answer = guest.posts("/app/sign-in", &[("email", email), ("password", "wrong password")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let token = |line: &str| line.contains("csrf");
        let lines = answer.body.lines().filter(|line| !token(line)).collect::<Vec<_>>().join("\n");
        bodies.push(lines.replace(email, "…"));
    }
    assert_eq!(bodies[0], bodies[1]);
}

#[tokio::test]
async fn a_sign_in_form_of_another_site_is_refused() {
    let world = World::new().await;
    with_aino(&world).await;
    let guest = world.guest();
    let form = format!("email=aino.virtanen%40example.fi&password={}", PASSWORD.replace(' ', "+"));
    let request = Request::post("/app/sign-in").header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(guest.sends(request, Body::from(form)).await.status, StatusCode::FORBIDDEN);
    assert_eq!(guest.cookie(COOKIE), None);
}

#[tokio::test]
async fn nobody_is_sent_to_another_site_after_signing_in() {
    let world = World::new().await;
    with_aino(&world).await;
    for elsewhere in ["https://evil.test", "//evil.test", "/\\evil.test", "javascript:alert(1)"] {
        let fields = [("email", "aino.virtanen@example.fi"), ("password", PASSWORD), ("next", elsewhere)];
        assert_eq!(world.guest().posts("/app/sign-in", &fields).await.leads_to(), "/app");
    }
}

#[tokio::test]
async fn the_first_administrator_is_made_by_the_link_once() {
    let world = World::new().await;
    let guest = world.guest();
    assert!(guest.gets("/app/sign-in").await.shows("Kutsua ei ole vielä otettu käyttöön"));
    let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
    let link = staff::set_up_link(&mut work).await.expect("a link").expect("nobody yet");
    work.commit().await.expect("committed");
    let path = format!("/app/set-up/{}", link.reveal());
    let page = guest.gets(&path).await;
    assert_eq!((page.status, page.says("referrer-policy")), (StatusCode::OK, "no-referrer"));
    assert_eq!(guest.gets("/app/set-up/forged").await.status, StatusCode::NOT_FOUND);

    let told = |password| {
        [
            ("organisation_name", "Harju Oy"),
            ("name", "Aino Virtanen"),
            ("email", "aino@harju.fi"),
            ("password", password),
        ]
    };
    let refused = guest.posts(&path, &told("short")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("aino@harju.fi") && refused.shows("vähintään 12 merkkiä"), "{}", refused.body);
    let all = guest.posts(&path, &[("email", "aino"), ("password", "short")]).await;
    for field in ["f-name-e", "f-email-e", "f-password-e"] {
        assert!(all.shows(field), "{field}: {}", all.body);
    }
    assert_eq!(guest.posts(&path, &told(PASSWORD)).await.leads_to(), "/app");
    assert!(guest.gets("/app/me").await.shows("Aino Virtanen"));
    assert_eq!(world.app.site().name(), "Harju Oy");
    assert!(guest.gets("/app/email-templates").await.shows("Ilmoittautuminen vahvistettu"), "ready messages");
    assert_eq!(world.guest().gets(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.guest().posts(&path, &told(PASSWORD)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_new_user_chooses_a_password_by_a_link_that_works_once() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let fields =
        [("name", "Onni <Mäki>"), ("email", "onni@example.fi"), ("role", "user"), ("language", "fi")];
    let page = aino.posts("/app/settings/users", &fields).await;
    assert_eq!(page.status, StatusCode::OK);
    let rest = page.body.replace("&#x2f;", "/");
    let token =
        rest.split("/app/reset/").nth(1).and_then(|rest| rest.split('<').next()).expect("a link").to_owned();
    let path = format!("/app/reset/{token}");

    let onni = world.guest();
    assert!(onni.gets(&path).await.shows("onni@example.fi"));
    let weak = onni.posts(&path, &[("password", "aaaaaaaaaaaaaaa")]).await;
    assert!(weak.status == StatusCode::UNPROCESSABLE_ENTITY && weak.shows("f-password-e"));
    assert_eq!(onni.posts(&path, &[("password", PASSWORD)]).await.leads_to(), "/app");
    assert!(onni.gets("/app/me").await.shows("onni@example.fi"));
    assert_eq!(world.guest().posts(&path, &[("password", PASSWORD)]).await.status, StatusCode::NOT_FOUND);
    let again = aino.posts("/app/settings/users", &fields).await;
    assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.shows("f-email-e"));
}

#[tokio::test]
async fn ac7_a_user_who_is_no_administrator_gets_none_of_the_settings() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let aino_id = aino.user.as_ref().expect("a user").id;
    let onni = as_user(&world, "Onni Mäki").await;
    for path in
        ["", "/additional", "/users", "/users/new", "/groups", "/groups/new", "/api-keys", "/api-keys/new"]
    {
        let path = format!("/app/settings{path}");
        assert_eq!(onni.gets(&path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(aino.gets(&path).await.status, StatusCode::OK, "{path}");
    }
    for path in [
        "/app/settings/organisation".to_owned(),
        "/app/settings/additional".to_owned(),
        "/app/settings/users".to_owned(),
        format!("/app/settings/users/{aino_id}"),
        format!("/app/settings/users/{aino_id}/disable"),
        format!("/app/settings/users/{aino_id}/link"),
        "/app/settings/groups".to_owned(),
        "/app/settings/api-keys".to_owned(),
    ] {
        let answer = onni.posts(&path, &[("name", "x"), ("role", "administrator")]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert!(!onni.gets("/app/me").await.shows("href=\"/app/settings\""), "nor the way there");
    assert!(aino.gets("/app/me").await.shows("href=\"/app/settings\""));
}

#[tokio::test]
async fn nobody_ends_the_sign_ins_of_others() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let onni = as_user(&world, "Onni Mäki").await;
    let mut reader = world.db.reader().await.expect("a reader");
    let of_aino =
        staff::sign_ins_of(&mut reader, &aino.user.as_ref().expect("a user").id).await.expect("sign-ins");
    let path = format!("/app/me/sign-ins/{}/end", of_aino[0].id);
    assert_eq!(onni.posts(&path, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(aino.gets("/app/me").await.status, StatusCode::OK);
    assert_eq!(aino.posts(&path, &[]).await.leads_to(), "/app/me");
    assert_eq!(aino.gets("/app/me").await.leads_to(), "/app/sign-in?next=/app/me");
}

#[tokio::test]
async fn the_last_administrator_is_told_to_find_another_first() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let id = aino.user.as_ref().expect("a user").id;
    assert_eq!(
        aino.posts(&format!("/app/settings/users/{id}/disable"), &[]).await.status,
        StatusCode::CONFLICT
    );
    let fields = [
        ("name", "Aino"),
        ("email", "aino.virtanen@example.fi"),
        ("role", "user"),
        ("language", "fi"),
        ("version", "1"),
    ];
    let answer = aino.posts(&format!("/app/settings/users/{id}"), &fields).await;
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.shows("ainoa pääkäyttäjä"));
}

#[tokio::test]
async fn a_stale_form_keeps_what_was_typed_and_may_be_saved_again() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let names = |version: &'static str| {
        [
            ("module_names.events.fi.singular", "Koulutus"),
            ("module_names.events.fi.plural", "Koulutukset"),
            ("version", version),
        ]
    };
    let fields = |version: &'static str| [("undo_seconds", "45"), ("version", version)];
    assert_eq!(
        aino.posts("/app/settings/organisation", &[("organisation_name", "Harju"), ("version", "0")])
            .await
            .leads_to(),
        "/app/settings/organisation"
    );
    let stale = aino.posts("/app/settings/additional", &fields("0")).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.shows("Joku muu tallensi sillä välin") && stale.shows("value=\"45\""));
    let stale = aino.posts("/app/settings/modules/events", &names("0")).await;
    assert!(stale.shows("Joku muu tallensi sillä välin") && stale.shows("Koulutukset"));
    assert!(stale.shows("name=\"version\" value=\"1\""));
    assert_eq!(
        aino.posts("/app/settings/additional", &fields("1")).await.leads_to(),
        "/app/settings/additional"
    );
    assert_eq!(
        aino.posts("/app/settings/modules/events", &names("2")).await.leads_to(),
        "/app/settings/modules"
    );
    assert!(aino.gets("/app/me").await.shows("Koulutukset"), "D-24: the menu says it at once");
}

#[tokio::test]
async fn a_wrong_setting_is_told_at_its_field() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    for (typed, field) in
        [("601", "0–600"), ("soon", "kokonaisluku"), ("", "Tämä tieto tarvitaan"), ("-1", "kokonaisluku")]
    {
        let answer = aino.posts("/app/settings/additional", &[("undo_seconds", typed)]).await;
        assert!(
            answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.shows(field),
            "{typed}: {}",
            answer.body
        );
    }
    let colour = aino.posts("/app/settings/organisation", &[("accent_colour", "#ffee00")]).await;
    assert!(colour.status == StatusCode::UNPROCESSABLE_ENTITY && colour.shows("Lähin sopiva"));
}

#[tokio::test]
async fn a_key_is_shown_once_and_revoked_for_good() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let none = aino.posts("/app/settings/api-keys", &[("name", "CRM"), ("reach", "some")]).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.shows("f-scopes-e"));
    let fields = [("name", "CRM"), ("reach", "some"), ("scopes", "users:read")];
    let page = aino.posts("/app/settings/api-keys", &fields).await;
    let start = page.body.find("kutsu_").filter(|_| page.shows("CRM")).expect("a key");
    let secret: String = page.body[start..].chars().take(49).collect();
    let calls = async |path: &str| {
        let request = Request::get(path).header("authorization", format!("Bearer {secret}"));
        world.guest().sends(request, Body::empty()).await.status
    };
    assert_eq!(calls("/api/v1/users").await, StatusCode::OK);
    assert_eq!(calls("/api/v1/settings").await, StatusCode::FORBIDDEN);
    let list = aino.gets("/app/settings/api-keys").await;
    assert!(list.shows(&secret[..10]) && !list.shows(&secret));
    let path =
        list.body.split("action=\"/app/settings/api-keys/").nth(1).and_then(|rest| rest.split('"').next());
    let path = format!("/app/settings/api-keys/{}", path.expect("a form"));
    assert_eq!(aino.posts(&path, &[]).await.leads_to(), "/app/settings/api-keys");
    assert_eq!(calls("/api/v1/users").await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_changed_password_ends_the_other_browsers_and_the_profile_speaks_the_chosen_language() {
    let world = World::new().await;
    with_aino(&world).await;
    let (here, there) = (world.guest(), world.guest());
    signs_in(&here, PASSWORD).await;
    signs_in(&there, PASSWORD).await;
    let wrong =
        here.posts("/app/me/password", &[("old_password", "x"), ("new_password", "syksyn satoa 12")]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.shows("f-old-password-e"));
    let fields = [("old_password", PASSWORD), ("new_password", "syksyn satoa 12")];
    assert_eq!(here.posts("/app/me/password", &fields).await.leads_to(), "/app/me");
    assert_eq!(here.gets("/app/me").await.status, StatusCode::OK);
    assert_eq!(there.gets("/app/me").await.status, StatusCode::SEE_OTHER);
    assert_eq!(here.posts("/app/me", &[("name", "Aino"), ("language", "sv")]).await.leads_to(), "/app/me");
    assert!(here.gets("/app/me").await.shows("<html lang=\"sv\""));
}

#[tokio::test]
async fn a_group_is_made_with_its_members() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let id = aino.user.as_ref().expect("a user").id.to_string();
    let fields = [("name", "Myynti"), ("members", id.as_str())];
    assert_eq!(aino.posts("/app/settings/groups", &fields).await.leads_to(), "/app/settings/groups");
    let list = aino.gets("/app/settings/groups").await;
    assert!(list.shows("Myynti") && list.shows("Aino Virtanen"));
    let twin = aino.posts("/app/settings/groups", &fields).await;
    assert!(
        twin.status == StatusCode::UNPROCESSABLE_ENTITY && twin.shows("f-name-e") && twin.shows("checked")
    );
}
