//! Imports and exports as browsers see them.

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request},
};
use domain::{
    contacts::{
        self,
        testing::{a_contact, an_account},
    },
    ids::{ContactId, ImportId},
    imports,
};
use faces::{
    routes,
    shell::testing::{Browser, World},
};
use serde_json::{Value as Json, json};
use store::Actor;
use tower::ServiceExt;

/// Takes in a text and does what the worker would.
async fn taken_in(world: &World, aura: &Browser, kind: &str, text: &str) -> String {
    let answer = aura.posts("/app/imports", &[("kind", kind), ("pasted", text)]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let path = answer.leads_to().to_owned();
    settle(world, &path).await;
    path
}

async fn settle(world: &World, path: &str) {
    let id: ImportId = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    while imports::advance(&world.db, &id).await.expect("advanced").is_some() {}
}

async fn aino(world: &World) -> ContactId {
    let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
    let koivu = an_account(&mut work, "Koivu & Poika").await.expect("an account");
    let aino = a_contact("=Aino", "Äijälä")
        .at(&koivu)
        .email("aino@example.org")
        .in_city("-Turku")
        .tagged("vip, ääni");
    let aino = aino.create(&mut work).await.expect("a contact").id;
    a_contact("Onni", "Öhman; \"O\"").opted_out().create(&mut work).await.expect("a contact");
    work.commit().await.expect("committed");
    aino
}

#[tokio::test]
async fn a_pasted_table_is_mapped_looked_at_run_and_undone() {
    let world = World::new().await;
    let aura = world.signed_in("Aura Tuulenkari").await;
    let aino = aino(&world).await;
    let text = "Sähköposti\tPaikka\tKengät\naino@example.org\tOulu\t39\nei osoite\tPori\t\n";

    let path = taken_in(&world, &aura, "contacts", text).await;
    let page = aura.gets(&path).await;
    assert!(page.shows("Kengät") && page.shows("39") && page.shows("Älä tuo"));

    let plan = format!("{path}/plan");
    let twice = [("columns.0.field", "email"), ("columns.1.field", "email"), ("columns.2.field", "")];
    let refused = aura.posts(&plan, &twice).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("Toinen sarake täyttää jo tämän kentän"));

    let wanted = [
        ("columns.0.field", "email"),
        ("columns.1.field", "city"),
        ("columns.2.field", ""),
        ("matching", "email"),
        ("on_match", "update"),
    ];
    assert_eq!(aura.posts(&plan, &wanted).await.status, 303);
    settle(&world, &path).await;
    let page = aura.gets(&path).await;
    assert!(page.shows("Mitään ei ole vielä tallennettu") && page.shows("<ins>Oulu</ins>"), "{}", page.body);
    let file = aura.gets(&format!("{path}/refused.csv")).await;
    assert!(file.shows("ei osoite") && file.shows("Syy"));

    aura.posts(&format!("{path}/run"), &[]).await;
    settle(&world, &path).await;
    let city = |world: &World| {
        let db = world.db.clone();
        async move { contacts::get(&mut db.reader().await.expect("a reader"), &aino).await.expect("Aino").city }
    };
    assert_eq!(city(&world).await.as_deref(), Some("Oulu"));
    assert!(aura.gets(&path).await.shows("Tuonti on valmis"));

    aura.posts(&format!("{path}/undo"), &[]).await;
    settle(&world, &path).await;
    assert_eq!(city(&world).await.as_deref(), Some("-Turku"));
    assert!(aura.gets(&path).await.shows("Tuonti on kumottu"));
}

#[tokio::test]
async fn what_was_exported_changes_nothing_when_it_is_imported_again() {
    let world = World::new().await;
    let aura = world.signed_in("Aura Tuulenkari").await;
    aino(&world).await;
    for module in ["contacts", "accounts"] {
        let file = aura.gets(&format!("/app/{module}/export?format=csv")).await;

        let path = taken_in(&world, &aura, module, &file.body).await;
        let id: ImportId = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        let import = imports::store::find(&mut world.db.reader().await.expect("a reader"), &id).await;
        let import = import.expect("found").expect("an import");
        let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
        imports::plan_columns(&mut work, &id, &import.plan).await.expect("planned");
        work.commit().await.expect("committed");
        settle(&world, &path).await;

        let mut reader = world.db.reader().await.expect("a reader");
        let (counts, ..) = imports::counts(&mut reader, &id, imports::Stage::Planned).await.expect("counted");
        assert_eq!(counts.keys().collect::<Vec<_>>(), ["unchanged"], "{module}: {}", file.body);
    }
}

#[tokio::test]
async fn a_list_goes_out_as_json_lines_cards_and_a_spreadsheet_that_comes_back_in() {
    let world = World::new().await;
    let aura = world.signed_in("Aura Tuulenkari").await;
    aino(&world).await;

    let lines = aura.gets("/app/contacts/export?format=jsonl").await;
    let first: serde_json::Value =
        serde_json::from_str(lines.body.lines().next().expect("a line")).expect("JSON");
    assert_eq!((&first["first_name"], &first["email"]), (&"=Aino".into(), &"aino@example.org".into()));
    let cards = aura.gets("/app/contacts/export?format=vcf").await;
    assert_eq!(cards.body.matches("BEGIN:VCARD").count(), 2);
    assert!(cards.shows("N:Äijälä;=Aino;;;"));
    assert_eq!(aura.gets("/app/accounts/export?format=vcf").await.status, 404);
    let sheet = aura.gets("/app/contacts/export?format=xlsx").await;
    assert!(sheet.body.starts_with("PK") && sheet.says("content-disposition").contains(".xlsx"));
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_refused_with_its_reason_and_what_was_pasted_stays() {
    let world = World::new().await;
    let aura = world.signed_in("Aura Tuulenkari").await;
    let nothing = aura.posts("/app/imports", &[("kind", "contacts"), ("pasted", "")]).await;
    assert_eq!(nothing.status, 422);
    let heads = "Kontaktit;;\nEtunimi;Sukunimi;Sähköposti\nAino;Aalto;a@example.org";
    let refused = aura.posts("/app/imports", &[("kind", "contacts"), ("pasted", heads)]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("Myös rivi 2 on otsikkorivi") && refused.shows("a@example.org"));
}

#[tokio::test]
async fn a_program_imports_a_file_looks_at_its_dry_run_and_takes_it_back() {
    let world = World::new().await;
    world.signed_in("Aura Tuulenkari").await;
    let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
    let (_, secret) = domain::staff::create_key(&mut work, "Tuonti".into(), &[]).await.expect("a key");
    work.commit().await.expect("committed");
    let key = format!("Bearer {}", secret.reveal());
    let call = async |method: Method, path: &str, body: String| {
        let request = Request::builder().method(method).uri(format!("/api/v1/imports{path}"));
        let request = request.header("authorization", &key).body(Body::from(body)).expect("a request");
        let Ok(response) = routes::router(world.app.clone()).oneshot(request).await;
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        (status, serde_json::from_slice::<Json>(&bytes).unwrap_or_default())
    };

    let file =
        "Etunimi;Sukunimi;Sähköposti;Kengät\nAino;Äijälä;aino@example.org;39\nOnni;Öhman;ei osoite;40\n";
    let (status, wrong) = call(Method::POST, "?kind=moons&name=a.csv", file.into()).await;
    assert_eq!((status, &wrong["errors"][0]["field"]), (422, &json!("kind")));
    let (status, import) = call(Method::POST, "?kind=contacts&name=a.csv", file.into()).await;
    assert_eq!((status, &import["status"]), (201, &json!("mapping")), "{import}");
    assert_eq!(import["plan"]["columns"][2]["field"], "email");
    let id: ImportId = import["id"].as_str().and_then(|id| id.parse().ok()).expect("an id");
    let settled = async || while imports::advance(&world.db, &id).await.expect("advanced").is_some() {};

    let mut plan = import["plan"].clone();
    plan["on_match"] = json!("perhaps");
    let (status, wrong) = call(Method::PUT, &format!("/{id}/plan"), plan.to_string()).await;
    assert_eq!((status, &wrong["errors"][0]["field"]), (422, &json!("on_match")));
    plan["on_match"] = json!("update");
    let (status, _) = call(Method::PUT, &format!("/{id}/plan"), plan.to_string()).await;
    assert_eq!(status, 202);
    settled().await;
    let (_, planned) = call(Method::GET, &format!("/{id}"), String::new()).await;
    assert_eq!(planned["planned"]["counts"], json!({"new": 1, "refused": 1}));
    let (_, rows) = call(Method::GET, &format!("/{id}/rows"), String::new()).await;
    assert_eq!((&rows["items"][0]["line"], &rows["items"][0]["cells"][1]), (&json!(3), &json!("Öhman")));

    let (status, _) = call(Method::POST, &format!("/{id}/run"), String::new()).await;
    assert_eq!(status, 202);
    settled().await;
    let (_, done) = call(Method::GET, &format!("/{id}"), String::new()).await;
    assert_eq!((&done["status"], &done["taken"]["counts"]["new"]), (&json!("done"), &json!(1)));
    let (status, _) = call(Method::POST, &format!("/{id}/run"), String::new()).await;
    assert_eq!(status, 409);
    call(Method::POST, &format!("/{id}/undo"), String::new()).await;
    settled().await;
    let (_, undone) = call(Method::GET, &format!("/{id}"), String::new()).await;
    assert_eq!(undone["status"], "undone");
}
