//! What every request meets, whatever it asks: headers, problems, the guard of forms, assets.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use faces::shell::{assets, testing::World};

#[tokio::test]
async fn a_missing_page_is_a_page_and_a_missing_call_is_problem_json() {
    let guest = World::new().await.guest();

    let page = guest.gets("/nowhere").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.says("content-type").starts_with("text/html"));
    assert!(page.shows("<html lang=\"fi\">"));

    let call = guest.gets("/api/v1/nowhere").await;
    assert_eq!(call.status, StatusCode::NOT_FOUND);
    assert_eq!(call.says("content-type"), "application/problem+json");
    let json: serde_json::Value = serde_json::from_str(&call.body).expect("JSON");
    assert_eq!((&json["status"], &json["code"]), (&404.into(), &"not_found".into()));
    assert_eq!(json["type"], "urn:kutsu:problem:not_found");
}

#[tokio::test]
async fn every_answer_forbids_what_pages_do_not_need() {
    let page = World::new().await.guest().gets("/nowhere").await;
    let policy = page.says("content-security-policy");
    for rule in ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"] {
        assert!(policy.contains(rule), "{policy}");
    }
    assert!(!policy.contains("unsafe"));
    assert_eq!(page.says("x-content-type-options"), "nosniff");
    assert_eq!(page.says("cache-control"), "private, no-store");
    assert_eq!(page.says("strict-transport-security"), "");
    let secure = World::at("https://kutsu.test").await.guest().gets("/nowhere").await;
    assert_eq!(secure.says("strict-transport-security"), "max-age=31536000");
}

#[tokio::test]
async fn pages_of_personal_links_leave_no_trace() {
    let page = World::new().await.guest().gets("/i/abc").await;
    assert_eq!(page.says("referrer-policy"), "no-referrer");
    assert_eq!(page.says("cache-control"), "no-store");
    assert_eq!(page.says("x-robots-tag"), "noindex");
}

#[tokio::test]
async fn a_page_speaks_the_language_of_the_browser_and_remembers_the_chosen_one() {
    let guest = World::new().await.guest();
    let swedish = Request::get("/nowhere").header(header::ACCEPT_LANGUAGE, "sv-FI,sv;q=0.9");
    assert!(guest.sends(swedish, Body::empty()).await.shows("<html lang=\"sv\">"));
    assert!(guest.gets("/nowhere?lang=en").await.shows("<html lang=\"en\">"));
    assert!(guest.gets("/nowhere").await.shows("<html lang=\"en\">"));
}

#[tokio::test]
async fn a_form_without_its_token_is_refused_and_with_it_accepted() {
    let world = World::new().await;
    let (aino, guest) = (world.signed_in("Aino Virtanen").await, world.guest());
    let page = aino.gets("/app/palette").await;
    assert!(page.shows("<input type=\"hidden\" name=\"csrf\" value=\""));

    let form = |token: &str| Body::from(format!("theme=dark&next=/app/palette&csrf={token}"));
    let request = || Request::post("/app/theme").header("content-type", "application/x-www-form-urlencoded");
    for token in ["", "x", &guest.token()] {
        let refused = aino.sends(request(), form(token)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(aino.cookie("kutsu_theme"), None);
    }
    let elsewhere = request().header("sec-fetch-site", "cross-site");
    assert_eq!(aino.sends(elsewhere, form(&aino.token())).await.status, StatusCode::FORBIDDEN);

    assert_eq!(aino.sends(request(), form(&aino.token())).await.leads_to(), "/app/palette");
    assert_eq!(aino.cookie("kutsu_theme").as_deref(), Some("dark"));
    assert!(aino.gets("/app/palette").await.shows("<html lang=\"fi\" data-theme=\"dark\">"));
}

#[tokio::test]
async fn a_page_for_staff_sends_others_to_the_sign_in_page_and_back() {
    let guest = World::new().await.guest();
    let page = guest.gets("/app/palette?q=a%26b").await;
    assert_eq!(page.leads_to(), "/app/sign-in?next=/app/palette%3Fq%3Da%2526b");
    let part = guest.gets_part("/app/palette").await;
    assert_eq!(part.says("hx-redirect"), "/app/sign-in?next=/app/palette");
}

#[tokio::test]
async fn the_palette_finds_modules_and_what_can_be_made() {
    let aino = World::new().await.signed_in("Aino Virtanen").await;
    let part = aino.gets_part("/app/palette?q=kamp").await;
    for path in ["/app/campaigns", "/app/campaigns/new"] {
        assert!(part.shows(&format!("href=\"{path}\"")), "{}", part.body);
    }
    assert!(!part.shows("/app/contacts") && !part.shows("<!doctype"));
}

#[tokio::test]
async fn a_problem_reaches_htmx_as_a_toast() {
    let part = World::new().await.guest().gets_part("/nowhere").await;
    assert_eq!(part.status, StatusCode::NOT_FOUND);
    assert_eq!(part.says("hx-retarget"), "#toasts");
    assert!(part.body.trim_start().starts_with("<div class=\"toast bad\""), "{}", part.body);
}

#[tokio::test]
async fn an_asset_is_kept_for_a_year_under_its_hash() {
    let guest = World::new().await.guest();
    let styles = guest.gets(&assets::address("kutsu.css").expect("the styles")).await;
    assert_eq!(styles.status, StatusCode::OK);
    assert_eq!(styles.says("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(styles.says("content-type"), "text/css; charset=utf-8");
    assert_eq!(guest.gets("/assets/no-such.0123456789ab.css").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_accent_that_cannot_be_read_is_darkened() {
    let guest = World::new().await.guest();
    let accent = guest.gets("/assets/accent/ffdd00.css").await;
    assert!(accent.body.starts_with(":root{--accent:light-dark(#"), "{}", accent.body);
    assert!(!accent.shows("#ffdd00"), "yellow cannot be read on white");
    assert_eq!(guest.gets("/assets/accent/red.css").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_form_that_is_too_large_is_refused() {
    let guest = World::new().await.guest();
    let large = "x".repeat(1024 * 1024);
    assert_eq!(guest.posts("/app/theme", &[("a", &large)]).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}
