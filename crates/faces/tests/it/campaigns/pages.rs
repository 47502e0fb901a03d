//! The pages of campaigns, as somebody uses them without scripts.

use super::world::World;
use axum::http::StatusCode;
use serde_json::json;

#[tokio::test]
async fn somebody_who_is_not_signed_in_is_led_to_the_sign_in_page() {
    let world = World::new().await;
    for path in ["/app/campaigns", "/app/campaigns/new"] {
        let answer = world.guest().gets(path).await;
        assert!(answer.leads_to().starts_with("/app/sign-in?next="), "{path}");
    }
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed_and_names_each_field() {
    let world = World::new().await;
    let typed = [
        ("name", "Talvi-ilta \"2027\" <Öhman>"),
        ("estimated_end_date", "joskus"),
        ("send_date", "24.12.2026"),
        ("send_time", ""),
        ("active", "on"),
    ];
    let page = world.aura.posts("/app/campaigns/new", &typed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.shows("Talvi-ilta &quot;2027&quot; &lt;Öhman&gt;"), "{}", page.body);
    assert!(page.shows("value=\"joskus\"") && page.shows("value=\"24.12.2026\""));
    assert!(page.shows("Kirjoita päivä, esimerkiksi 27.1.2027."));
    assert!(page.shows("2 kohtaa korjattavana"), "{}", page.body);
    assert_eq!(world.get("/campaigns").await.body["total"], 0);
}

#[tokio::test]
async fn w4_the_form_offers_what_can_be_sent_and_says_why_the_rest_cannot() {
    let world = World::new().await;
    world.template().await;
    let mut work = world.work().await;
    domain::email_templates::testing::a_message("Vahvistus").create(&mut work).await.expect("a template");
    work.commit().await.expect("committed");
    let page = world.aura.gets("/app/campaigns/new").await;
    assert!(page.shows(">Kutsu</option>"));
    assert!(!page.shows(">Vahvistus</option>"));
    assert!(page.shows("Kansio on Kutsutilaisuus. Kampanja lähettää vain kansion Kampanja pohjia."));
}

#[tokio::test]
async fn w1_attaching_shows_who_gets_it_asks_once_counts_down_and_can_be_undone() {
    let world = World::new().await;
    let group = world.group("Alumnit 2025", &world.contacts().await).await;
    let campaign = world.campaign(json!({})).await;
    let path = format!("/app/campaigns/{campaign}");
    let page = world.aura.gets(&path).await;
    assert!(page.shows("Liitä ja lähetä kutsu 3 kontaktille"), "{}", page.body);
    let question = world.aura.gets(&format!("{path}/attach?target_group_id={group}")).await;
    assert!(question.shows("Lähetetäänkö kutsu nyt 3 kontaktille?"));
    assert!(
        question.shows("suomi 3")
            && question.shows("Lähetä 3 kutsua")
            && question.shows("Kutsu: {{ event.name }}")
    );
    let dialog = world.aura.gets_part(&format!("{path}/attach?target_group_id={group}")).await;
    assert!(dialog.shows("Lähetä 3 kutsua") && !dialog.shows("<!doctype html>"));

    let sent = world.aura.posts(&format!("{path}/attach"), &[("target_group_id", &group)]).await;
    assert_eq!(sent.leads_to(), path);
    let page = world.aura.gets(&path).await;
    assert!(page.shows("data-countdown=\"30\"") && page.shows("3 kutsua odottaa jonossa."), "{}", page.body);
    assert!(page.shows("Kaikki ovat jo kampanjassa"));
    world.fill(&campaign).await.expect("filled");
    let funnel = world.get(&format!("/campaigns/{campaign}/funnel")).await.body;
    assert_eq!(
        (&funnel["queued"], &funnel["sent"]),
        (&json!(3), &json!(0)),
        "nothing leaves while it can be undone"
    );

    let undo = page.body.split("action=\"").find(|rest| rest.contains("/undo/bat_")).expect("an undo form");
    let undo = undo.split('"').next().expect("an address");
    assert_eq!(world.aura.posts(undo, &[]).await.leads_to(), path);
    let page = world.aura.gets(&path).await;
    assert!(!page.shows("data-countdown") && page.shows("Lähetys kumottu."));
    assert_eq!(world.get(&format!("/campaigns/{campaign}/funnel")).await.body["attached"], 0);
}

#[tokio::test]
async fn a_sending_with_fewer_seats_than_guests_warns_before_the_press() {
    let world = World::new().await;
    let group = world.group("Alumnit", &world.contacts().await).await;
    let campaign = world.campaign(json!({"event_id": world.event(2).await.id})).await;
    let question =
        world.aura.gets(&format!("/app/campaigns/{campaign}/attach?target_group_id={group}")).await;
    assert!(question.shows("Tilaisuudessa on 2 vapaata paikkaa."));
    assert!(question.shows("Varasijoja ei ole."));
}

#[tokio::test]
async fn w3_an_end_date_in_the_past_bars_the_button_and_is_moved_by_one_press() {
    let world = World::new().await;
    world.group("Alumnit", &world.contacts().await).await;
    let campaign = world.campaign(json!({"estimated_end_date": "2026-11-22"})).await;
    let path = format!("/app/campaigns/{campaign}");
    let page = world.aura.gets(&path).await;
    assert!(page.shows("Kampanjan päättymispäivä on mennyt"));
    assert!(page.shows("disabled>Liitä 3 kontaktia lähettämättä"), "{}", page.body);
    let moved = world.aura.posts(&format!("{path}/end-date"), &[("estimated_end_date", "23.12.2026")]).await;
    assert_eq!(moved.leads_to(), path);
    let page = world.aura.gets(&path).await;
    assert!(page.shows("Liitä ja lähetä kutsu 3 kontaktille") && !page.shows("on mennyt"));
}

#[tokio::test]
async fn w2_the_banner_names_how_many_have_not_got_it_and_sends_to_exactly_those() {
    let world = World::new().await;
    let group = world.group("Alumnit", &world.contacts().await).await;
    let campaign = world.campaign(json!({"email_template_id": null})).await;
    let path = format!("/app/campaigns/{campaign}");
    world.aura.posts(&format!("{path}/attach"), &[("target_group_id", &group)]).await;
    let page = world.aura.gets(&path).await;
    assert!(page.shows("3 kontaktia ei ole saanut viestiä") && !page.shows("Lähetä 3 kontaktille"));
    let template = world.template().await.to_string();
    let form = [
        ("name", "Kutsu"),
        ("estimated_end_date", "31.12.2026"),
        ("active", "on"),
        ("email_template_id", &template),
    ];
    let saved = world.aura.posts(&format!("{path}/edit"), &form).await;
    assert_eq!(saved.leads_to(), path);
    assert!(world.aura.gets(&path).await.shows("Lähetä 3 kontaktille"));
    world.aura.posts(&format!("{path}/send-missing"), &[]).await;
    let page = world.aura.gets(&path).await;
    assert!(!page.shows("ei ole saanut viestiä") && page.shows("3 kutsua odottaa jonossa."), "{}", page.body);
}

#[tokio::test]
async fn w14_everybody_is_listed_with_their_mail_the_reason_and_the_answer() {
    let world = World::new().await;
    let mut contacts = world.contacts().await;
    let mut work = world.work().await;
    let silent =
        domain::contacts::testing::a_contact("Alvar", "Åkerskog").opted_out().email("a@vieras.example");
    contacts.push(silent.create(&mut work).await.expect("a contact").id);
    work.commit().await.expect("committed");
    let campaign = world.campaign(json!({})).await;
    let path = format!("/app/campaigns/{campaign}");
    let ids: Vec<String> = contacts.iter().map(ToString::to_string).collect();
    let form: Vec<(&str, &str)> = ids.iter().map(|id| ("contact_ids", id.as_str())).collect();
    let added = world.aura.posts(&format!("{path}/contacts"), &form).await;
    assert_eq!(added.leads_to(), format!("{path}?tab=people"));
    let page = world.aura.gets(&format!("{path}?tab=people")).await;
    assert!(page.shows("Kieltänyt markkinoinnin") && page.shows("Jonossa"));
    let names: Vec<usize> = ["Haavikkola", "Halmevirta", "Ikiniemi", "Åkerskog"]
        .iter()
        .map(|name| page.body.find(name).unwrap_or_else(|| panic!("{name} is not there")))
        .collect();
    assert!(names.is_sorted(), "Finnish order: {names:?}");
    let without = world.aura.gets(&format!("{path}?tab=people&show=without")).await;
    assert!(without.shows("Åkerskog") && !without.shows("Ikiniemi"));
    let search = world.aura.gets_part(&format!("{path}/people?find=ikini")).await;
    assert!(search.shows("Minttu Ikiniemi") && !search.shows("<!doctype"));
    world.aura.posts(&format!("{path}/contacts/remove"), &[("contact_ids", &ids[0])]).await;
    assert!(!world.aura.gets(&format!("{path}?tab=people")).await.shows("Haavikkola"));
    let history = world.aura.gets(&format!("{path}?tab=history")).await;
    assert!(history.shows("4 kontaktia liitettiin, 3 saa kutsun") && history.shows("Aura Tuulenkari"));
}

#[tokio::test]
async fn a_stale_form_keeps_what_was_typed_and_says_so() {
    let world = World::new().await;
    let campaign = world.campaign(json!({})).await;
    let path = format!("/app/campaigns/{campaign}/edit");
    world
        .aura
        .posts(&format!("/app/campaigns/{campaign}/end-date"), &[("estimated_end_date", "24.12.2026")])
        .await;
    let typed = [("name", "Uusi nimi"), ("estimated_end_date", "31.12.2026"), ("version", "1")];
    let page = world.aura.posts(&path, &typed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.shows("Joku muu tallensi kampanjan sillä välin") && page.shows("value=\"Uusi nimi\""));
    assert!(page.shows("name=\"version\" value=\"2\""), "saving again makes mine stand");
}

#[tokio::test]
async fn the_list_shows_the_way_of_each_and_finds_by_name() {
    let world = World::new().await;
    world.campaign(json!({"name": "Talvi-ilta <Öhman>"})).await;
    world.campaign(json!({"name": "Kevätpäivä", "active": false})).await;
    let page = world.aura.gets("/app/campaigns").await;
    assert!(page.shows("Talvi-ilta &lt;Öhman&gt;") && page.shows("Ei aktiivinen"));
    let part = world.aura.gets_part("/app/campaigns?q=kevat").await;
    assert!(part.shows("Kevätpäivä") && !part.shows("&lt;Öhman&gt;") && !part.shows("<!doctype"));
    assert!(world.aura.gets("/app/campaigns?q=xyz").await.shows("ei löytynyt mitään"));
}

#[tokio::test]
async fn the_mail_is_previewed_as_a_recipient_and_tested_to_oneself() {
    let world = World::new().await;
    let contacts = world.contacts().await;
    let campaign = world.campaign(json!({})).await;
    let path = format!("/app/campaigns/{campaign}");
    let page = world.aura.gets(&format!("{path}/preview")).await;
    assert!(page.shows("Kutsu: Talvi-ilta"), "{}", page.body);
    let mail = world.aura.gets(&format!("{path}/mail?contact={}", contacts[0])).await;
    assert!(mail.shows("Hei Eevi") && mail.says("content-security-policy").contains("sandbox"));
    let told = world.aura.posts(&format!("{path}/test"), &[]).await;
    assert_eq!(told.leads_to(), path);
    let sql = store::Sql::new("select count(*) from messages where kind = 'test'");
    let (tests,): (i64,) = world.db.reader().await.expect("a reader").one(sql).await.expect("counted");
    assert_eq!(tests, 1);
}
