//! The guided invitation: from an event to sent mails, step by step, without scripts (W-7).

use super::world::World;
use axum::http::StatusCode;
use serde_json::json;

fn open_step(page: &str) -> &str {
    let open = page.split("aria-current=\"step\"").nth(1).expect("a step is open");
    open.split("<h2 class=\"h3\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default()
}

#[tokio::test]
async fn w7_one_way_leads_from_the_event_to_the_sent_invitation_and_makes_the_ordinary_records() {
    let world = World::new().await;
    let event = world.event(20).await;
    let template = world.template().await;
    let group = world.group("Alumnit 2025", &world.contacts().await).await;
    let event_page = world.aura.gets(&format!("/app/events/{}", event.id)).await;
    let path = format!("/app/events/{}/invite", event.id);
    assert!(event_page.shows(&format!("href=\"{path}\"")));

    let start = world.aura.gets(&path).await;
    assert_eq!(open_step(&start.body), "Viesti");
    assert!(start.shows("Valitse sähköpostipohja.") && start.shows("Valitse kohderyhmä."));
    let with_message = format!("{path}?email_template_id={template}");
    assert_eq!(open_step(&world.aura.gets(&with_message).await.body), "Vastaanottajat");
    let with_people = format!("{with_message}&target_group_id={group}");
    let chosen = world.aura.gets(&with_people).await;
    assert_eq!(open_step(&chosen.body), "Kampanja");
    assert!(chosen.shows("viesti tavoittaa 3 kontaktia"), "{}", chosen.body);
    assert_eq!(world.get("/campaigns").await.body["total"], 0, "looking makes nothing");

    let template = template.to_string();
    let fields = [
        ("name", "Talvi-ilta, kutsu"),
        ("estimated_end_date", "24.12.2026"),
        ("email_template_id", template.as_str()),
        ("target_group_id", group.as_str()),
    ];
    let kept = world.aura.posts(&path, &fields).await;
    let review = world.aura.gets(kept.leads_to()).await;
    assert_eq!(open_step(&review.body), "Tarkista ja lähetä");
    assert!(review.shows("Liitä ja lähetä kutsu 3 kontaktille"), "{}", review.body);
    let made = world.get("/campaigns").await.body;
    let campaign = &made["items"][0];
    assert_eq!(campaign["event_id"], json!(event.id));
    assert_eq!((&campaign["email_template_id"], &campaign["active"]), (&json!(template), &json!(true)));
    let id = campaign["id"].as_str().expect("an id");

    let again = world.aura.gets(&path).await;
    assert!(again.shows("Jatkat kutsua: Talvi-ilta, kutsu"), "the way is taken up where it was left");
    assert_eq!(open_step(&again.body), "Vastaanottajat");

    let attach = format!("/app/campaigns/{id}/attach");
    world.aura.posts(&attach, &[("target_group_id", group.as_str())]).await;
    let funnel = world.get(&format!("/campaigns/{id}/funnel")).await.body;
    assert_eq!(funnel["attached"], 3);
    let after = world.aura.gets(&path).await;
    assert_eq!(open_step(&after.body), "Viesti", "a sent invitation is not begun again by itself");
    assert!(after.shows("3 kontaktia, ilmoittautuneita 0"), "{}", after.body);
}

#[tokio::test]
async fn what_cannot_be_kept_is_said_and_a_begun_campaign_takes_over_a_changed_choice() {
    let world = World::new().await;
    let event = world.event(20).await;
    let first = world.template().await.to_string();
    let path = format!("/app/events/{}/invite", event.id);
    let nameless = [("name", " "), ("estimated_end_date", "joskus"), ("email_template_id", first.as_str())];
    let refused = world.aura.posts(&path, &nameless).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(open_step(&refused.body), "Kampanja");
    assert!(refused.shows("value=\"joskus\"") && refused.shows("aria-invalid"));

    let begun = world.campaign(json!({"event_id": event.id, "email_template_id": null})).await;
    let other = world.template().await.to_string();
    let page = world.aura.gets(&format!("{path}?email_template_id={other}&step=campaign")).await;
    assert!(page.shows(&begun.to_string()) && page.shows("Tallenna kampanja"), "{}", page.body);
    let begun = begun.to_string();
    let fields = [
        ("campaign_id", begun.as_str()),
        ("name", "Sama"),
        ("estimated_end_date", "24.12.2026"),
        ("email_template_id", other.as_str()),
    ];
    assert!(world.aura.posts(&path, &fields).await.leads_to().contains(&begun));
    let campaigns = world.get("/campaigns").await.body;
    assert_eq!(
        (&campaigns["total"], &campaigns["items"][0]["email_template_id"]),
        (&json!(1), &json!(other))
    );
}

#[tokio::test]
async fn a_message_written_on_the_way_leads_back_to_it() {
    let world = World::new().await;
    let event = world.event(20).await;
    let path = format!("/app/events/{}/invite", event.id);
    let another = format!("/app/email-templates/new?folder=campaign&event={}", event.id);
    let offered = format!("folder=campaign&amp;event={}", event.id);
    assert!(world.aura.gets(&path).await.shows(&offered), "a message may be written on the way");
    assert!(world.aura.gets(&another).await.shows(&format!("name=\"for_event\" value=\"{}\"", event.id)));
    let event_id = event.id.to_string();
    let written = [
        ("name", "Toinen kutsu"),
        ("folder", "campaign"),
        ("sending_time", "immediately"),
        ("language", "fi"),
        ("texts.fi.subject", "Tervetuloa"),
        ("texts.fi.body_html", "<p>{{ link.registration }}</p>"),
        ("for_event", event_id.as_str()),
    ];
    let saved = world.aura.posts("/app/email-templates", &written).await;
    assert!(saved.leads_to().starts_with(&format!("{path}?email_template_id=tpl_")), "the way goes on");
    assert_eq!(open_step(&world.aura.gets(saved.leads_to()).await.body), "Vastaanottajat");
}
