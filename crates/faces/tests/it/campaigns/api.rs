//! The calls of programs about groups and campaigns.

use super::world::World;
use axum::http::Method;
use domain::contacts::testing::a_contact;
use serde_json::{Value as Json, json};

fn tampere() -> Json {
    json!({"all": [{"field": "city", "op": "eq", "value": "Tampere"}]})
}

#[tokio::test]
async fn a_group_is_made_filled_by_its_filter_and_by_hand_and_archived() {
    let world = World::new().await;
    let mut work = world.work().await;
    for name in ["Saga", "Pyry"] {
        a_contact(name, "Ängsbacka").in_city("Tampere").create(&mut work).await.expect("a contact");
    }
    work.commit().await.expect("committed");
    let guest = world.contact("Jalo Nurmilaakso").await;
    let made = world.post("/target-groups", json!({"name": "Pirkanmaa", "filter": tampere()})).await;
    let path = format!("/target-groups/{}", made.id());
    assert_eq!((&made.body["active"], &made.body["member_count"]), (&json!(true), &json!(0)));
    assert_eq!(made.body["number"], "KR-1001");
    let refreshed = world.post(&format!("{path}/refresh"), Json::Null).await;
    let turn = refreshed.body["turn_id"].as_str().expect("somebody came").to_owned();
    let told = json!({"added": 2, "removed": 0, "member_count": 2, "turn_id": turn});
    assert_eq!(refreshed.body, told);
    let people = world.get(&format!("{path}/turns/{turn}")).await.body;
    assert_eq!(people["came"].as_array().map(Vec::len), Some(2));
    let came = people["came"][0].as_str().expect("a contact").to_owned();
    let why = world.get(&format!("{path}/members/{came}")).await.body;
    assert_eq!((&why["source"], &why["matches"]), (&json!("filter"), &json!(true)));
    assert_eq!(why["conditions"], json!([{"condition": tampere()["all"][0], "holds": true}]));
    let out = world.post(&format!("{path}/exclusions"), json!({"contact_ids": [came]})).await;
    assert_eq!((out.status, &out.body["member_count"]), (200, &json!(1)));
    assert_eq!(world.post(&format!("{path}/refresh"), Json::Null).await.body["added"], 0);
    assert_eq!(world.get(&format!("{path}/exclusions")).await.body["total"], 1);
    world.call(Method::DELETE, &format!("{path}/exclusions"), json!({"contact_ids": [came]})).await;
    assert_eq!(world.post(&format!("{path}/refresh"), Json::Null).await.body["added"], 1);
    let added = world.post(&format!("{path}/members"), json!({"contact_ids": [guest]})).await;
    assert_eq!((added.status, &added.body["member_count"]), (200, &json!(3)));

    let first = world.get(&format!("{path}/members?limit=2")).await;
    let names: Vec<&str> = first.body["items"]
        .as_array()
        .expect("items")
        .iter()
        .filter_map(|m| m["first_name"].as_str())
        .collect();
    assert_eq!((names, &first.body["total"]), (vec!["Jalo", "Pyry"], &json!(3)));
    let cursor = first.body["next"].as_str().expect("a cursor");
    let rest = world.get(&format!("{path}/members?limit=2&cursor={cursor}")).await;
    assert_eq!(rest.body["items"][0]["first_name"], "Saga");
    assert_eq!((&rest.body["items"][0]["source"], &rest.body["next"]), (&json!("filter"), &Json::Null));

    // TG-3: a changed filter takes effect with the next refresh; members by hand stay.
    let changed = world.call(Method::PATCH, &path, json!({"filter": null})).await;
    assert_eq!((&changed.body["filter"], &changed.body["member_count"]), (&Json::Null, &json!(3)));
    let refreshed = world.post(&format!("{path}/refresh"), Json::Null).await;
    assert_eq!((&refreshed.body["added"], &refreshed.body["removed"]), (&json!(0), &json!(2)));
    assert_eq!(refreshed.body["member_count"], 1);
    let removed =
        world.call(Method::DELETE, &format!("{path}/members"), json!({"contact_ids": [guest]})).await;
    assert_eq!(removed.body["member_count"], 0);

    assert_eq!(world.call(Method::DELETE, &path, Json::Null).await.status, 204);
    assert_eq!(world.get("/target-groups").await.body["total"], 0);
    assert_eq!(world.get("/target-groups?archived=true").await.body["items"][0]["name"], "Pirkanmaa");
}

#[tokio::test]
async fn a_wrong_group_is_refused_with_the_path_of_the_bad_part() {
    let world = World::new().await;
    let unknown = json!({"all": [{"field": "city", "op": "eq", "value": "Turku"},
        {"field": "shoe_size", "op": "eq", "value": 43}]});
    for (sent, field, code) in [
        (json!({}), "name", "required"),
        (json!({"name": "a", "filter": unknown}), "filter.all.1.field", "filter.unknown_field"),
        (
            json!({"name": "a", "filter": {"field": "city", "op": "gt", "value": "a"}}),
            "filter.op",
            "filter.wrong_operator",
        ),
        (
            json!({"name": "a", "filter": {"field": "email_opt_out", "op": "eq", "value": "x"}}),
            "filter.value",
            "filter.wrong_type",
        ),
        (json!({"name": "a", "color": "red"}), "color", "json.unknown_field"),
        (json!({"name": 7}), "name", "json.wrong_type"),
        (json!({"name": "a", "public": "perhaps"}), "public", "json.wrong_type"),
        (json!({"name": "a".repeat(201)}), "name", "text.too_long"),
        (json!({"name": "a", "owner": "usr_00000000000000000000000000000009"}), "owner", "owner.unknown"),
        (
            json!({"name": "a", "email_template_id": "tpl_00000000000000000000000000000009"}),
            "email_template_id",
            "template.unknown",
        ),
        (
            json!({"name": "a", "email_template_id": "con_00000000000000000000000000000009"}),
            "email_template_id",
            "json.wrong_type",
        ),
    ] {
        let answer = world.post("/target-groups", sent.clone()).await;
        assert_eq!(answer.field(), (422, field, code), "{sent} {}", answer.text);
    }
    assert_eq!(world.get("/target-groups").await.body["total"], 0);
    let group = world.group("Alumnit", &[]).await;
    let strangers =
        json!({"contact_ids": [world.contact("Eevi Aalto").await, "con_00000000000000000000000000000009"]});
    let answer = world.post(&format!("/target-groups/{group}/members"), strangers).await;
    assert_eq!(answer.field(), (422, "contact_ids.1", "contact.unknown"));
    assert_eq!(
        world.get(&format!("/target-groups/{group}")).await.body["member_count"],
        0,
        "nobody was added"
    );
}

#[tokio::test]
async fn ids_of_other_concepts_and_of_nobody_name_nothing() {
    let world = World::new().await;
    let campaign = world.campaign(json!({})).await;
    for path in [
        "/target-groups/tgr_00000000000000000000000000000009",
        "/campaigns/cam_00000000000000000000000000000009",
        "/campaigns/cam_00000000000000000000000000000009/funnel",
        &format!("/target-groups/{campaign}"),
        "/campaigns/1",
    ] {
        assert_eq!(world.get(path).await.status, 404, "{path}");
    }
    let attach = format!("/campaigns/{campaign}/target-groups");
    let answer =
        world.post(&attach, json!({"target_group_id": "tgr_00000000000000000000000000000009"})).await;
    assert_eq!(answer.field(), (422, "target_group_id", "target_group.unknown"));
    assert_eq!(world.post(&attach, json!({"target_group_id": campaign})).await.field().1, "target_group_id");
    let contacts = json!({"contact_ids": ["con_00000000000000000000000000000009"]});
    let answer = world.post(&format!("/campaigns/{campaign}/contacts"), contacts).await;
    assert_eq!(answer.field(), (422, "contact_ids.0", "contact.unknown"));
}

#[tokio::test]
async fn a_wrong_campaign_is_refused_field_by_field() {
    let world = World::new().await;
    let mut work = world.work().await;
    let message =
        domain::email_templates::testing::a_message("Vahvistus").create(&mut work).await.expect("made").id;
    work.commit().await.expect("committed");
    let good = json!({"name": "Kutsu", "estimated_end_date": "2026-12-31"});
    for (change, field, code) in [
        (json!({"name": " "}), "name", "required"),
        (json!({"estimated_end_date": null}), "estimated_end_date", "required"),
        (json!({"estimated_end_date": "31.12.2026"}), "estimated_end_date", "json.wrong_type"),
        (json!({"email_template_id": message}), "email_template_id", "template.wrong_folder"),
        (json!({"event_id": "evt_00000000000000000000000000000009"}), "event_id", "event.unknown"),
        (json!({"send_at": "tomorrow"}), "send_at", "json.wrong_type"),
    ] {
        let mut sent = good.clone();
        for (name, value) in change.as_object().expect("an object") {
            sent[name] = value.clone();
        }
        assert_eq!(world.post("/campaigns", sent).await.field(), (422, field, code), "{change}");
    }
}

#[tokio::test]
async fn cp2_attaching_a_group_sends_at_once_and_twice_sends_once() {
    let world = World::new().await;
    let mut contacts = world.contacts().await;
    let mut work = world.work().await;
    contacts.push(a_contact("Helmi", "Sammalkivi").create(&mut work).await.expect("made").id);
    let no_thanks = a_contact("Alvar", "Åkerskog").email("alvar@vieras.example").opted_out();
    contacts.push(no_thanks.create(&mut work).await.expect("made").id);
    work.commit().await.expect("committed");
    let (group, campaign) = (world.group("Alumnit", &contacts).await, world.campaign(json!({})).await);
    let path = format!("/campaigns/{campaign}/target-groups");
    let done = world.post(&path, json!({"target_group_id": group})).await;
    let skipped = json!([{"reason": "no_address", "count": 1}, {"reason": "opt_out", "count": 1}]);
    assert_eq!(done.body, json!({"attached": 5, "queued": 3, "skipped": skipped}));
    world.fill(&campaign).await.expect("filled");
    let again = world.post(&path, json!({"target_group_id": group})).await;
    let skipped = json!([{"reason": "already_in_campaign", "count": 5}]);
    assert_eq!(again.body, json!({"attached": 0, "queued": 0, "skipped": skipped}));
    let funnel = world.get(&format!("/campaigns/{campaign}/funnel")).await.body;
    assert_eq!(
        (&funnel["attached"], &funnel["queued"], &funnel["skipped"]),
        (&json!(5), &json!(3), &json!(2))
    );
    assert_eq!(funnel["opened"], Json::Null, "what is not measured is not zero");
    let out = world.call(Method::DELETE, &format!("{path}/{group}"), Json::Null).await;
    assert_eq!(out.status, 204);
    assert_eq!(world.get(&format!("/campaigns/{campaign}/funnel")).await.body["attached"], 0);
}

#[tokio::test]
async fn the_send_truth_table_holds_over_http_and_the_campaign_warns() {
    let world = World::new().await;
    let contacts = world.contacts().await;
    let mut work = world.work().await;
    let mut later = domain::email_templates::testing::an_invitation("Myöhemmin");
    later.0.sending_time = "delay".into();
    later.0.delay_minutes = domain::Patch::Set(Some(60));
    let later = later.create(&mut work).await.expect("a template").id;
    work.commit().await.expect("committed");
    let group = world.group("Alumnit", &contacts).await;
    for (with, reason, warning) in [
        (json!({"active": false}), "inactive", "campaign.inactive"),
        (json!({"email_template_id": null}), "no_template", "campaign.no_template"),
        (json!({"email_template_id": later}), "wrong_sending_time", "campaign.wrong_sending_time"),
        (json!({"estimated_end_date": "2026-11-22"}), "ended", "campaign.ended"),
    ] {
        let campaign = world.campaign(with.clone()).await;
        let read = world.get(&format!("/campaigns/{campaign}")).await;
        let codes: Vec<&str> = read.body["warnings"]
            .as_array()
            .expect("warnings")
            .iter()
            .filter_map(|w| w["code"].as_str())
            .collect();
        assert!(codes.contains(&warning), "{with}: {codes:?}");
        let path = format!("/campaigns/{campaign}/target-groups");
        let done = world.post(&path, json!({"target_group_id": group})).await;
        assert_eq!(
            done.body,
            json!({"attached": 3, "queued": 0, "skipped": [{"reason": reason, "count": 3}]})
        );
        world.fill(&campaign).await.expect("filled");
        assert_eq!(world.get(&format!("/campaigns/{campaign}/funnel")).await.body["queued"], 0, "{with}");
    }
}

#[tokio::test]
async fn w2_a_group_attached_before_the_template_gets_the_mail_by_send_missing() {
    let world = World::new().await;
    let contacts = world.contacts().await;
    let (group, campaign) =
        (world.group("Alumnit", &contacts).await, world.campaign(json!({"email_template_id": null})).await);
    let path = format!("/campaigns/{campaign}");
    world.post(&format!("{path}/target-groups"), json!({"target_group_id": group})).await;
    let early = world.post(&format!("{path}/send-missing"), Json::Null).await;
    assert_eq!(
        early.body,
        json!({"attached": 0, "queued": 0, "skipped": [{"reason": "no_template", "count": 3}]})
    );
    let template = world.template().await;
    let changed = world.call(Method::PATCH, &path, json!({"email_template_id": template})).await;
    assert_eq!((changed.status, &changed.body["warnings"]), (200, &json!([])));
    // CP-3: setting the template sends nothing.
    world.fill(&campaign).await.expect("filled");
    assert_eq!(world.get(&format!("{path}/funnel")).await.body["queued"], 0);
    let sent = world.post(&format!("{path}/send-missing"), Json::Null).await;
    assert_eq!((sent.status, &sent.body["queued"]), (200, &json!(3)));
}

#[tokio::test]
async fn d13_a_campaign_warns_of_a_mail_without_a_link_and_of_an_event_that_takes_nobody() {
    let world = World::new().await;
    let mut work = world.work().await;
    let bare = domain::email_templates::testing::an_invitation("Kirje").body("<p>Terveisiä</p>");
    let bare = bare.create(&mut work).await.expect("a template").id;
    work.commit().await.expect("committed");
    let codes = async |with: Json| {
        let campaign = world.campaign(with).await;
        let body = world.get(&format!("/campaigns/{campaign}")).await.body;
        let warnings = body["warnings"].as_array().expect("warnings").clone();
        warnings
            .iter()
            .map(|warning| warning["code"].as_str().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(json!({})).await, Vec::<String>::new());
    assert_eq!(codes(json!({"email_template_id": bare})).await, ["template.without_registration_link"]);
    assert_eq!(codes(json!({"event_id": null})).await, ["campaign.no_event"]);
    assert_eq!(codes(json!({"event_id": world.event(0).await.id})).await, ["campaign.event_full"]);
}

#[tokio::test]
async fn a_campaign_is_paused_resumed_stopped_and_archived() {
    let world = World::new().await;
    let contacts = world.contacts().await;
    let campaign = world.campaign(json!({})).await;
    let path = format!("/campaigns/{campaign}");
    let done = world.post(&format!("{path}/contacts"), json!({"contact_ids": contacts})).await;
    assert_eq!(done.body["queued"], 3);
    assert_eq!(world.post(&format!("{path}/pause"), Json::Null).await.body["paused"], true);
    world.fill(&campaign).await.expect("filled");
    assert_eq!(world.post(&format!("{path}/resume"), Json::Null).await.body["paused"], false);
    let first = contacts.first().expect("a contact");
    assert_eq!(world.call(Method::DELETE, &format!("{path}/contacts/{first}"), Json::Null).await.status, 204);
    assert_eq!(world.post(&format!("{path}/stop"), Json::Null).await.status, 200);
    world.fill(&campaign).await.expect("filled");
    let funnel = world.get(&format!("{path}/funnel")).await.body;
    assert_eq!(
        (&funnel["attached"], &funnel["queued"], &funnel["skipped"]),
        (&json!(2), &json!(0), &json!(2))
    );
    let stale = world.call(Method::PATCH, &path, json!({"name": "Uusi nimi"})).await;
    assert_eq!(stale.body["name"], "Uusi nimi");
    assert_eq!(world.call(Method::DELETE, &path, Json::Null).await.status, 204);
    assert_eq!(world.get("/campaigns").await.body["total"], 0);
}
