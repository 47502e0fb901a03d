//! The module manager: what is switched off is nowhere, what is needed stays on, and an order is dragged or pressed.

use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use faces::{
    routes,
    shell::testing::{Browser, World},
};
use serde_json::{Value as Json, json};
use store::Actor;
use tower::ServiceExt;

const MANAGER: &str = "/app/settings/modules";

struct House {
    world: World,
    aura: Browser,
    key: String,
}

impl House {
    async fn new() -> Self {
        let world = World::new().await;
        let aura = world.signed_in("Aura Tuulenkari").await;
        let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
        let made = domain::staff::create_key(&mut work, "Test".into(), &[]).await;
        let (_, secret) = made.unwrap_or_else(|failure| panic!("{failure}"));
        work.commit().await.expect("committed");
        Self { key: secret.reveal().to_owned(), world, aura }
    }

    async fn calls(&self, method: &str, path: &str, body: Json) -> (u16, Json) {
        let request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        let request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.key));
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        let Ok(response) =
            routes::router(self.world.app.clone()).oneshot(request.body(body).expect("a request")).await;
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        (status, serde_json::from_slice(&bytes).unwrap_or_default())
    }

    async fn event(&self) -> String {
        let session = json!({"subject": "Aamu", "starts_at": "2031-01-14T07:00:00Z", "ends_at": "2031-01-14T14:00:00Z"});
        let event = json!({"name": "Talvipäivä", "seats": 3, "sessions": [session]});
        let (status, made) = self.calls("POST", "/events", event).await;
        assert_eq!(status, 201, "{made}");
        made["id"].as_str().expect("an id").to_owned()
    }
}

#[tokio::test]
async fn a_module_that_is_switched_off_is_in_no_page_menu_palette_or_call_and_comes_back_as_it_was() {
    let house = House::new().await;
    let event = house.event().await;
    let pages = |event: &str| {
        [
            ("questionnaires", "/app/settings/questionnaires".to_owned()),
            ("questionnaires", format!("/app/events/{event}/answers")),
            ("document-templates", "/app/settings/document-templates".to_owned()),
            ("certificates", format!("/app/events/{event}/certificates")),
            ("invoices", "/app/invoices".to_owned()),
            ("invoices", format!("/app/events/{event}/invoices")),
            ("products", "/app/products".to_owned()),
            ("campaigns", "/app/campaigns".to_owned()),
            ("campaigns", format!("/app/events/{event}/invite")),
            ("target-groups", "/app/target-groups".to_owned()),
        ]
    };
    let calls =
        ["/questionnaires", "/document-templates", "/invoices", "/products", "/campaigns", "/target-groups"];
    for (module, path) in pages(&event) {
        assert_eq!(house.aura.gets(&path).await.status, StatusCode::OK, "{module} {path}");
    }

    // In an order in which nothing that is on needs what goes off.
    let off = [
        "campaigns",
        "target-groups",
        "invoices",
        "products",
        "certificates",
        "questionnaires",
        "document-templates",
    ];
    for module in off {
        let done = house.aura.posts(MANAGER, &[("off", module)]).await;
        assert_eq!(done.leads_to(), MANAGER, "{module}: {}", done.body);
    }

    for (module, path) in pages(&event) {
        let gone = house.aura.gets(&path).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{module} {path}");
        assert!(gone.shows("on otettu pois käytöstä"), "{module} {path}: {}", gone.body);
    }
    for call in calls {
        let (status, body) = house.calls("GET", call, Json::Null).await;
        assert_eq!((status, &body["code"]), (404, &json!("module.off")), "{call}");
    }
    let (status, _) = house.calls("GET", &format!("/events/{event}/certificates"), Json::Null).await;
    assert_eq!(status, 404);
    for path in ["/app/settings", "/app/palette?q=", &format!("/app/events/{event}")] {
        let page = house.aura.gets(path).await;
        for gone in ["questionnaires", "document-templates", "products", "/app/invoices", "/certificates"] {
            assert!(!page.shows(&format!("{gone}\"")), "{gone} is still on {path}: {}", page.body);
        }
    }
    let form = house.aura.gets(&format!("/app/events/{event}/edit")).await;
    assert!(form.shows("type=\"hidden\" name=\"questionnaire_id\""), "{}", form.body);
    for module in off.into_iter().rev() {
        house.aura.posts(MANAGER, &[("on", module)]).await;
    }
    for (module, path) in pages(&event) {
        assert_eq!(house.aura.gets(&path).await.status, StatusCode::OK, "{module} {path}");
    }
}

#[tokio::test]
async fn the_manager_says_what_is_always_on_and_refuses_to_switch_off_what_is_needed() {
    let house = House::new().await;
    let page = house.aura.gets(MANAGER).await;
    for module in ["events", "contacts", "accounts", "email-templates", "messages"] {
        assert!(!page.shows(&format!("name=\"off\" value=\"{module}\"")), "{module}: {}", page.body);
        let refused = house.aura.posts(MANAGER, &[("off", module)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{module}");
    }
    assert!(!page.shows("name=\"off\" value=\"products\""), "invoices need products");
    for module in ["campaigns", "invoices", "certificates", "questionnaires", "document-templates"] {
        assert!(page.shows(&format!("name=\"off\" value=\"{module}\"")), "{module}: {}", page.body);
    }
    assert_eq!(house.aura.gets(&format!("{MANAGER}/certificates")).await.status, StatusCode::NOT_FOUND);
    let names =
        json!({"module_names": {"questionnaires": {"fi": {"singular": "Kysely", "plural": "Kyselyt"}}}});
    let (status, body) = house.calls("PUT", "/settings", names).await;
    assert_eq!((status, &body["errors"][0]["field"]), (422, &json!("module_names.questionnaires")), "{body}");
    let rights = json!({"name": "Vieras", "rights": {"certificates": {"acts": []}}});
    let (status, body) = house.calls("POST", "/profiles", rights).await;
    assert_eq!((status, &body["errors"][0]["field"]), (422, &json!("rights.certificates")), "{body}");
}

#[tokio::test]
async fn a_row_that_is_dragged_takes_the_place_of_another_of_its_group_and_of_no_other() {
    let house = House::new().await;
    let order = async || {
        let (_, settings) = house.calls("GET", "/settings", Json::Null).await;
        let order = settings["module_order"].as_array().expect("an order").clone();
        order.iter().filter_map(|word| word.as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert!(house.aura.gets(MANAGER).await.shows("draggable=\"true\""));

    house.aura.posts(MANAGER, &[("move", "target-groups>events")]).await;

    assert_eq!(order().await[..3], ["target-groups", "events", "campaigns"]);
    house.aura.posts(MANAGER, &[("move", "target-groups>contacts")]).await;
    house.aura.posts(MANAGER, &[("move", "certificates>events")]).await;
    assert_eq!(
        order().await[..3],
        ["target-groups", "events", "campaigns"],
        "another group, and no place at all"
    );
    house.aura.posts(MANAGER, &[("down", "target-groups")]).await;
    assert_eq!(order().await[..3], ["events", "target-groups", "campaigns"], "the buttons do the same");
}

#[tokio::test]
async fn a_target_group_has_one_of_the_types_that_were_set_and_keeps_one_that_went() {
    let house = House::new().await;
    let group = |kind: &str| json!({"name": "Tampere", "type": kind});
    let (_, free) = house.calls("POST", "/target-groups", group("Alumnit")).await;
    assert_eq!(free["type"], "Alumnit", "any type while there are none: {free}");

    let types = json!({"target_group_types": ["Asiakkaat", " asiakkaat ", "Päättäjät"]});
    let (status, settings) = house.calls("PUT", "/settings", types).await;
    assert_eq!(
        (status, &settings["target_group_types"]),
        (200, &json!(["Asiakkaat", "Päättäjät"])),
        "{settings}"
    );

    let (status, body) = house.calls("POST", "/target-groups", group("Alumnit")).await;
    assert_eq!((status, &body["errors"][0]["field"]), (422, &json!("type")), "{body}");
    let (status, made) = house.calls("POST", "/target-groups", group("Päättäjät")).await;
    assert_eq!(status, 201, "{made}");
    let path = format!("/target-groups/{}", free["id"].as_str().expect("an id"));
    let (status, kept) = house.calls("PATCH", &path, json!({"name": "Turku"})).await;
    assert_eq!((status, &kept["type"]), (200, &json!("Alumnit")), "{kept}");
    let form = house.aura.gets(&format!("/app{path}/edit")).await;
    assert!(
        form.shows("<option value=\"Päättäjät\"") && form.shows("<option value=\"Alumnit\" selected"),
        "{}",
        form.body
    );
    let page = house.aura.gets("/app/settings/additional").await;
    assert!(page.shows("Asiakkaat\nPäättäjät</textarea>"), "{}", page.body);
}
