//! Scheduled tasks as administrators see them and as programs call them (SC-1, AC-7).

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode, header},
};
use domain::{
    automation::{self, Act, TaskDraft, Upkeep},
    staff,
    target_groups::{self, TargetGroupDraft},
};
use faces::{routes, shell::testing::World};
use serde_json::{Value, json};
use tower::ServiceExt;

async fn group(world: &World, owner: domain::Owner) -> String {
    let mut work = world.db.work(store::Actor::SYSTEM).await.expect("a work");
    let mut draft = TargetGroupDraft::empty(owner);
    draft.name = "Alumnit".into();
    let group = target_groups::create(&mut work, &draft).await.expect("made");
    work.commit().await.expect("committed");
    group.id.to_string()
}

#[tokio::test]
async fn sc1_a_task_is_added_switched_moved_run_and_deleted_with_a_way_back() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let owner = domain::Owner::User(aino.user.as_ref().expect("signed in").id);
    let group = group(&world, owner).await;
    assert!(aino.gets("/app/scheduled-tasks").await.shows("Lisää tehtävä"));
    assert!(aino.gets("/app/scheduled-tasks/new").await.shows("Päivitä kohderyhmän sisältö"));
    let form =
        aino.gets(&format!("/app/scheduled-tasks/new?kind=refresh_group&target_group_id={group}")).await;
    assert!(form.shows("Alumnit") && form.shows("joka päivä klo 7.45"), "{}", form.body);

    let made = aino
        .posts(
            "/app/scheduled-tasks/new",
            &[
                ("kind", "refresh_group"),
                ("name", "Aamun alumnit"),
                ("target_group_id", &group),
                ("every", "workdays"),
                ("time", "7.45"),
                ("active", "on"),
            ],
        )
        .await;
    let path = made.leads_to().to_owned();
    let page = aino.gets(&path).await;
    assert!(page.shows("joka arkipäivä klo 7.45") && page.shows("Aamun alumnit"), "{}", page.body);

    aino.posts(&format!("{path}/deactivate"), &[("back", "list")]).await;
    assert!(aino.gets("/app/scheduled-tasks").await.shows("Pois käytöstä"));
    aino.posts(&format!("{path}/activate"), &[]).await;
    aino.posts(&format!("{path}/move"), &[("to", "up")]).await;
    let run = aino.posts(&format!("{path}/run"), &[]).await;
    assert!(run.leads_to().ends_with("#log"));
    assert!(aino.gets(&path).await.shows("Odottaa"));
    let again = aino.posts(&format!("{path}/run"), &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);

    let gone = aino.posts(&format!("{path}/archive"), &[]).await;
    assert_eq!(gone.leads_to(), "/app/scheduled-tasks");
    aino.posts(&format!("{path}/restore"), &[]).await;
    assert!(aino.gets("/app/scheduled-tasks").await.shows("Aamun alumnit"));
}

#[tokio::test]
async fn a_refused_form_names_every_field_and_keeps_what_was_typed() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;

    let refused = aino
        .posts(
            "/app/scheduled-tasks/new",
            &[("kind", "edit_members"), ("every", "cron"), ("cron", "0 8 31 2 *"), ("value", "vip <x>")],
        )
        .await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Sellaista päivää ei ole") && refused.shows("vip &lt;x&gt;"), "{}", refused.body);
    assert!(refused.shows("id=\"f-name-e\"") && refused.shows("id=\"f-field-e\""), "{}", refused.body);
    let look = aino
        .posts(
            "/app/scheduled-tasks/look",
            &[("every", "day"), ("time", "3.30"), ("time_zone", "Europe/Helsinki")],
        )
        .await;
    assert!(look.shows("joka päivä klo 3.30") && look.shows("24.11."), "{}", look.body);
}

#[tokio::test]
async fn ac7_tasks_are_for_administrators_only() {
    let world = World::new().await;
    let mut work = world.db.work(store::Actor::SYSTEM).await.expect("a work");
    let user = staff::testing::a_user(&mut work, "Onni Oma").await.expect("a user");
    work.commit().await.expect("committed");
    let onni = world.guest();
    let entry = [("email", user.email.as_str()), ("password", staff::testing::PASSWORD)];
    assert_eq!(onni.posts("/app/sign-in", &entry).await.leads_to(), "/app");
    for path in ["/app/scheduled-tasks", "/app/scheduled-tasks/new?kind=clean_up"] {
        assert_eq!(onni.gets(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let posted = onni.posts("/app/scheduled-tasks/new", &[("kind", "clean_up")]).await;
    assert_eq!(posted.status, StatusCode::FORBIDDEN);
    assert!(!onni.gets("/app").await.shows("/app/scheduled-tasks"));
}

#[tokio::test]
async fn a_missed_run_waits_on_the_desk_and_what_is_planned_stands_there_too() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let mut work = world.db.work(store::Actor::SYSTEM).await.expect("a work");
    for (name, cron) in [("Yön siivous", "0 3 * * *"), ("Illan siivous", "0 20 * * *")] {
        let draft = TaskDraft {
            name: name.into(),
            act: Act::CleanUp { upkeep: Upkeep::Expired },
            cron: cron.parse().expect("a schedule"),
            time_zone: ground::Zone::helsinki(),
            active: true,
        };
        automation::create(&mut work, &draft).await.expect("made");
    }
    work.commit().await.expect("committed");
    assert!(aino.gets("/app").await.shows("Illan siivous"), "it is planned for tonight");

    world.db.clock().set("2026-11-24T08:00:00Z".parse().expect("a moment"));
    let mut work = world.db.work(store::Actor::SYSTEM).await.expect("a work");
    automation::claim_due(&mut work).await.expect("claimed");
    work.commit().await.expect("committed");

    let aino = world.signed_in("Aino Toinen").await;
    let desk = aino.gets("/app").await;
    assert!(desk.shows("Ajastettu ajo jäi väliin"), "{}", desk.body);
    let list = aino.gets("/app/scheduled-tasks").await;
    assert!(list.shows("Illan siivous jäi väliin") && list.shows("/skip"), "{}", list.body);
}

#[tokio::test]
async fn programs_make_change_run_and_delete_tasks() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let owner = domain::Owner::User(aino.user.as_ref().expect("signed in").id);
    let group = group(&world, owner).await;
    let body = json!({
        "name": "Aamun alumnit", "kind": "refresh_group", "act": {"target_group_id": group},
        "schedule": {"cron": "45 7 * * 1-5"},
    });
    let mut work = world.db.work(store::Actor::SYSTEM).await.expect("a work");
    let made = staff::create_key(&mut work, "Test".into(), &[]).await;
    let (_, key) = made.unwrap_or_else(|failure| panic!("{failure}"));
    work.commit().await.expect("committed");
    let call = |method: Method, path: String, body: Option<Value>| {
        let (app, key) = (world.app.clone(), key.reveal().to_owned());
        async move {
            let request = Request::builder().method(method).uri(path);
            let request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
            let body = body.map(|body| body.to_string()).unwrap_or_default();
            let request = request.body(Body::from(body)).expect("a request");
            let Ok(response) = routes::router(app).oneshot(request).await;
            let status = response.status().as_u16();
            let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
            (status, serde_json::from_slice::<Value>(&bytes).unwrap_or_default())
        }
    };
    let made = call(Method::POST, "/api/v1/scheduled-tasks".into(), Some(body)).await;
    assert_eq!(made.0, 201, "{}", made.1);
    assert_eq!(made.1["schedule"], json!({"cron": "45 7 * * 1-5", "time_zone": "Europe/Helsinki"}));
    assert_eq!(made.1["next_run_at"], "2026-11-24T05:45:00Z");
    let path = format!("/api/v1/scheduled-tasks/{}", made.1["id"].as_str().expect("an id"));

    let changed = call(Method::PATCH, path.clone(), Some(json!({"active": false}))).await;
    assert_eq!((changed.0, &changed.1["next_run_at"]), (200, &Value::Null));
    let bad = json!({"schedule": {"cron": "0 8 31 2 *"}});
    let bad = call(Method::PATCH, path.clone(), Some(bad)).await;
    assert_eq!((bad.0, &bad.1["errors"][0]["field"]), (422, &json!("schedule.cron")));
    assert_eq!(bad.1["errors"][0]["code"], "cron.never");
    let bad = json!({"kind": "send_list"});
    let bad = call(Method::PATCH, path.clone(), Some(bad)).await;
    assert_eq!((bad.0, &bad.1["errors"][0]["field"]), (422, &json!("act")));

    let run = call(Method::POST, format!("{path}/run"), None).await;
    assert_eq!((run.0, &run.1["state"], &run.1["cause"]), (201, &json!("waiting"), &json!("hand")));
    let again = call(Method::POST, format!("{path}/run"), None).await;
    assert_eq!((again.0, &again.1["code"]), (409, &json!("scheduled_task.running")));
    let log = call(Method::GET, format!("{path}/runs"), None).await;
    assert_eq!((log.0, &log.1["total"]), (200, &json!(1)));
    let list = call(Method::GET, "/api/v1/scheduled-tasks".into(), None).await;
    assert_eq!((list.0, &list.1["total"]), (200, &json!(1)));
    assert_eq!(call(Method::DELETE, path.clone(), None).await.0, 204);
    let list = call(Method::GET, "/api/v1/scheduled-tasks".into(), None).await;
    assert_eq!(list.1["total"], 0);
}
