//! The pages of target groups, as somebody uses them without scripts.

use super::world::World;
use axum::http::StatusCode;
use domain::contacts::testing::a_contact;
use serde_json::json;

async fn citizens(world: &World) {
    let mut work = world.work().await;
    for (name, city) in [("Saga", "Tampere"), ("Pyry", "Tampere"), ("Alvar", "Åbo")] {
        let made = a_contact(name, "Ängsbacka")
            .in_city(city)
            .email(&format!("{}@vieras.example", name.to_lowercase()));
        made.create(&mut work).await.expect("a contact");
    }
    work.commit().await.expect("committed");
}

#[tokio::test]
async fn a_refused_group_keeps_what_was_typed() {
    let world = World::new().await;
    let page = world.aura.posts("/app/target-groups/new", &[("name", ""), ("type", "Alumnit <Öhman>")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.shows("value=\"Alumnit &lt;Öhman&gt;\"") && page.shows("Tämä tieto tarvitaan."));
}

#[tokio::test]
async fn conditions_are_added_changed_and_removed_without_scripts_and_counted_before_saving() {
    let world = World::new().await;
    citizens(&world).await;
    let made = world.aura.posts("/app/target-groups/new", &[("name", "Pirkanmaa"), ("active", "on")]).await;
    let path = made.leads_to().to_owned();
    let page = world.aura.posts(&format!("{path}/rules"), &[("join", "all"), ("add", "rules")]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.shows("name=\"rules.0.field\"") && page.shows("<!doctype html>"));
    let typed =
        [("join", "all"), ("rules.0.field", "city"), ("rules.0.op", "eq"), ("rules.0.value", "Tampere")];
    let look = world.aura.posts(&format!("{path}/rules"), &typed).await;
    assert!(look.shows("Kaupunki on Tampere") && look.shows("<p class=\"big-n\">2</p>"), "{}", look.body);
    assert!(look.shows("Pyry Ängsbacka, Saga Ängsbacka"), "the sample is in order of names");
    let group = path.rsplit('/').next().expect("an id");
    assert_eq!(
        world.get(&format!("/target-groups/{group}")).await.body["member_count"],
        0,
        "nothing is saved yet"
    );

    let removed =
        [("join", "all"), ("rules.0.field", "city"), ("rules.1.field", "email"), ("remove", "rules.0")];
    let page = world.aura.posts(&format!("{path}/rules"), &removed).await;
    assert!(!page.shows("name=\"rules.0.field\"") && page.shows("name=\"rules.1.field\""));

    let saved = world.aura.posts(&format!("{path}/conditions"), &typed).await;
    assert_eq!(saved.leads_to(), path);
    let page = world.aura.gets(&path).await;
    assert!(page.shows("2 tuli, 0 lähti. Ryhmässä on nyt 2 kontaktia."), "{}", page.body);
    assert!(page.shows("Kaupunki on Tampere.") && page.shows("value=\"Tampere\""));
    let turned =
        [("join", "all"), ("rules.0.field", "city"), ("rules.0.op", "ne"), ("rules.0.value", "Tampere")];
    world.aura.posts(&format!("{path}/conditions"), &turned).await;
    assert!(world.aura.gets(&path).await.shows("1 tuli, 2 lähti. Ryhmässä on nyt 1 kontakti."));
}

#[tokio::test]
async fn a_condition_that_is_not_filled_in_is_refused_beside_its_row() {
    let world = World::new().await;
    let group = world.group("Alumnit", &[]).await;
    let path = format!("/app/target-groups/{group}/conditions");
    let typed = [
        ("join", "any"),
        ("rules.0.field", "city"),
        ("rules.0.op", "eq"),
        ("rules.0.value", "Tampere"),
        ("rules.1.field", "account.employees"),
        ("rules.1.op", "gte"),
        ("rules.1.value", "monta"),
    ];
    let page = world.aura.posts(&path, &typed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.shows("value=\"monta\"") && page.shows("id=\"f-rules-1-value-e\""), "{}", page.body);
    let empty = world.aura.posts(&path, &[("join", "all")]).await;
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.shows("Lisää ainakin yksi ehto"));
}

#[tokio::test]
async fn the_live_count_gives_parts_and_names_who_cannot_be_reached() {
    let world = World::new().await;
    citizens(&world).await;
    let mut work = world.work().await;
    a_contact("Toivo", "Öljymäki").in_city("Tampere").create(&mut work).await.expect("a contact");
    work.commit().await.expect("committed");
    let group = world.group("Alumnit", &[]).await;
    let token = world.aura.token();
    let body = format!("csrf={token}&join=all&rules.0.field=city&rules.0.op=eq&rules.0.value=Tampere");
    let request = axum::http::Request::post(format!("/app/target-groups/{group}/look"))
        .header("hx-request", "true")
        .header("content-type", "application/x-www-form-urlencoded");
    let part = world.aura.sends(request, axum::body::Body::from(body)).await;
    assert!(!part.shows("<!doctype") && part.shows("<p class=\"big-n\">3</p>"), "{}", part.body);
    assert!(part.shows("2 voi vastaanottaa sähköpostia, 0 kieltänyt, 1 ilman osoitetta"));
}

#[tokio::test]
async fn members_are_found_added_by_hand_and_taken_out() {
    let world = World::new().await;
    let contacts = world.contacts().await;
    let group = world.group("Alumnit", &[]).await;
    let path = format!("/app/target-groups/{group}");
    let found = world.aura.gets(&format!("{path}?find=halme")).await;
    assert!(found.shows("Otso Halmevirta") && !found.shows("Minttu Ikiniemi"));
    let id = contacts[1].to_string();
    let added = world.aura.posts(&format!("{path}/members"), &[("contact_ids", &id)]).await;
    assert_eq!(added.leads_to(), format!("{path}#members"));
    let page = world.aura.gets(&path).await;
    assert!(page.shows("Otso Halmevirta") && page.shows("Käsin: "));
    world.aura.posts(&format!("{path}/members/remove"), &[("contact_ids", &id)]).await;
    assert!(world.aura.gets(&path).await.shows("Ryhmässä ei ole vielä ketään."));
}

#[tokio::test]
async fn w9_later_members_are_told_with_one_press_that_adds_them_and_w11_own_mail_is_warned_of() {
    let world = World::new().await;
    let contacts = world.contacts().await;
    let (group, campaign) = (world.group("Alumnit", &contacts[..2]).await, world.campaign(json!({})).await);
    let attach = format!("/campaigns/{campaign}/target-groups");
    world.post(&attach, json!({"target_group_id": group})).await;
    let members = format!("/target-groups/{group}/members");
    world.post(&members, json!({"contact_ids": [contacts[2]]})).await;
    let page = world.aura.gets(&format!("/app/target-groups/{group}")).await;
    assert!(
        page.shows("1 kontakti ei ole vielä saanut kutsua")
            && page.shows(&format!("{campaign}/attach?target_group_id={group}"))
    );
    assert!(world.aura.gets(&format!("/app/campaigns/{campaign}")).await.shows("Lisää 1 uusi"));
    assert!(!page.shows("Ryhmä lähettää viestejä myös itse"));
    let template = world.template().await.to_string();
    let form = [("name", "Alumnit"), ("active", "on"), ("email_template_id", template.as_str())];
    world.aura.posts(&format!("/app/target-groups/{group}/edit"), &form).await;
    assert!(
        world
            .aura
            .gets(&format!("/app/target-groups/{group}"))
            .await
            .shows("Ryhmä lähettää viestejä myös itse")
    );
}

#[tokio::test]
async fn a_group_is_copied_archived_and_restored() {
    let world = World::new().await;
    let group = world.group("Alumnit", &[]).await;
    let path = format!("/app/target-groups/{group}");
    let copy = world.aura.posts(&format!("{path}/copy"), &[]).await;
    assert!(world.aura.gets(copy.leads_to()).await.shows("Alumnit (kopio)"));
    assert_eq!(world.aura.posts(&format!("{path}/archive"), &[]).await.leads_to(), "/app/target-groups");
    assert!(world.aura.gets("/app/target-groups?archived=true").await.shows(&group));
    world.aura.posts(&format!("{path}/restore"), &[]).await;
    assert!(world.aura.gets("/app/target-groups").await.shows(&group));
}
