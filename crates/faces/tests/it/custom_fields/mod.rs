//! A custom field through all its places: added, filled in, listed, filtered, over the API, retired.

mod elsewhere;
mod layouts;
mod modules;
mod users;

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, header},
};
use domain::{
    contacts::{self, testing::a_contact},
    custom_fields,
    ids::ContactId,
};
use faces::{
    routes,
    shell::testing::{Browser, World},
};
use serde_json::{Value as Json, json};
use store::Actor;
use tower::ServiceExt;

const EDITOR: &str = "/app/settings/layout/contacts";

struct Cast {
    world: World,
    aura: Browser,
    aino: ContactId,
    onni: ContactId,
}

/// Aura is an administrator; contacts have a diet to choose, a shoe size and a fee.
async fn cast() -> Cast {
    let world = World::new().await;
    let aura = world.signed_in("Aura Tuulenkari").await;
    let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
    let aino = a_contact("Aino", "Äijälä").create(&mut work).await.expect("a contact").id;
    let onni = a_contact("Onni", "Öhman").create(&mut work).await.expect("a contact").id;
    work.commit().await.expect("committed");
    let cast = Cast { world, aura, aino, onni };
    cast.adds(&[("labels.fi", "Ruokavalio"), ("kind", "choice"), ("choices", "Kala\nVegaani")]).await;
    cast.adds(&[("labels.fi", "Kengännumero"), ("labels.sv", "Skonummer"), ("kind", "number")]).await;
    cast.adds(&[("labels.fi", "Jäsenmaksu"), ("kind", "money")]).await;
    cast
}

impl Cast {
    async fn adds(&self, fields: &[(&str, &str)]) {
        self.adds_to("contacts", fields).await;
    }

    async fn adds_to(&self, module: &str, fields: &[(&str, &str)]) {
        let editor = format!("/app/settings/layout/{module}");
        let answer = self.aura.posts(&format!("{editor}/new"), fields).await;
        assert_eq!(answer.leads_to(), editor, "{}", answer.body);
    }

    /// Saves Aino's form with these custom fields and the version it began with.
    async fn saves(&self, version: &str, custom: &[(&str, &str)]) -> faces::shell::testing::Answer {
        let mut fields =
            vec![("version", version), ("first_name", "Aino"), ("last_name", "Äijälä"), ("language", "fi")];
        fields.extend(custom);
        self.aura.posts(&format!("/app/contacts/{}/edit", self.aino), &fields).await
    }

    async fn aino(&self) -> contacts::Contact {
        let mut reader = self.world.db.reader().await.expect("a reader");
        contacts::get(&mut reader, &self.aino).await.expect("Aino")
    }

    async fn field(&self, key: &str) -> domain::custom_fields::Field {
        let mut reader = self.world.db.reader().await.expect("a reader");
        let fields = custom_fields::of(&mut reader, "contacts").await.expect("fields");
        fields.fields.iter().find(|field| field.key == key).cloned().expect("a field")
    }

    async fn calls(&self, key: &str, method: Method, path: &str, body: Json) -> (u16, Json) {
        let request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        let request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let request = request.body(Body::from(body)).expect("a request");
        let Ok(response) = routes::router(self.world.app.clone()).oneshot(request).await;
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        (status, serde_json::from_slice(&bytes).unwrap_or_default())
    }

    async fn key(&self) -> String {
        let mut work = self.world.db.work(Actor::SYSTEM).await.expect("a work");
        let made = domain::staff::create_key(&mut work, "Test".into(), &[]).await;
        let (_, secret) = made.unwrap_or_else(|failure| panic!("{failure}"));
        work.commit().await.expect("committed");
        secret.reveal().to_owned()
    }
}

const VEGAN: &str =
    "%7B%22field%22%3A%22custom.ruokavalio%22%2C%22op%22%3A%22eq%22%2C%22value%22%3A%22Vegaani%22%7D";

#[tokio::test]
async fn a_field_is_filled_in_on_the_form_and_shown_on_the_card_in_the_list_and_in_the_file() {
    let cast = cast().await;
    let form = cast.aura.gets(&format!("/app/contacts/{}/edit", cast.aino)).await;
    assert!(form.shows("name=\"custom.ruokavalio\"") && form.shows("Kengännumero"));

    let saved = cast
        .saves(
            "1",
            &[
                ("custom.ruokavalio", "Vegaani"),
                ("custom.kengannumero", "38,5"),
                ("custom.jasenmaksu", "1 250,50"),
            ],
        )
        .await;

    assert!(saved.leads_to().starts_with("/app/contacts/con_"), "{}", saved.body);
    let custom = json!(cast.aino().await.custom);
    assert_eq!(custom, json!({"ruokavalio": "Vegaani", "kengannumero": 38.5, "jasenmaksu": 125_050}));
    let card = cast.aura.gets(&format!("/app/contacts/{}", cast.aino)).await;
    assert!(card.shows("Ruokavalio") && card.shows("Vegaani") && card.shows("38,5"));
    let form = cast.aura.gets(&format!("/app/contacts/{}/edit", cast.aino)).await;
    assert!(form.shows("value=\"1250,50\"") && form.shows("<option value=\"Vegaani\" selected>"));
    let timeline = cast.aura.gets(&format!("/app/contacts/{}/timeline", cast.aino)).await;
    assert!(timeline.shows("Ruokavalio: Vegaani"), "{}", timeline.body);

    let columns =
        [("columns", "name,city"), ("take", "on"), ("column", "custom.ruokavalio"), ("view", "contacts-all")];
    cast.aura.posts("/app/contacts/columns", &columns).await;
    let list = cast.aura.gets("/app/contacts?sort=-custom.kengannumero").await;
    assert!(list.shows("Vegaani") && list.shows("sort=custom.ruokavalio"));
    let file = cast.aura.gets("/app/contacts/export?format=csv").await;
    assert!(file.shows("Ruokavalio") && file.shows("Vegaani"), "{}", file.body);
}

#[tokio::test]
async fn a_filter_over_a_field_finds_and_says_it_and_offers_its_words() {
    let cast = cast().await;
    cast.saves("1", &[("custom.ruokavalio", "Vegaani")]).await;

    let list = cast.aura.gets(&format!("/app/contacts?filter={VEGAN}")).await;
    assert!(list.shows("Aino Äijälä") && !list.shows("Onni Öhman") && list.shows("Ruokavalio on Vegaani"));
    let rows = "/app/contacts/filter?build=on&rules.0.field=custom.ruokavalio&rules.0.op=in";
    let rows = cast.aura.gets_part(rows).await;
    assert!(rows.shows("value=\"Vegaani\"") && rows.shows("type=\"checkbox\""), "{}", rows.body);
}

#[tokio::test]
async fn a_required_field_holds_the_form_and_a_wrong_value_keeps_what_was_typed() {
    let cast = cast().await;
    let diet = cast.field("ruokavalio").await;
    let change =
        [("version", "1"), ("labels.fi", "Ruokavalio"), ("choices", "Kala\nVegaani"), ("required", "on")];
    let told = cast.aura.posts(&format!("{EDITOR}/{}", diet.id), &change).await;
    assert_eq!(told.leads_to(), EDITOR, "{}", told.body);

    let refused = cast.saves("1", &[("custom.ruokavalio", ""), ("custom.kengannumero", "iso")]).await;

    assert_eq!(refused.status, 422);
    assert!(refused.shows("id=\"f-custom-ruokavalio-e\"") && refused.shows("id=\"f-custom-kengannumero-e\""));
    assert!(refused.shows("value=\"iso\""));
    let mut work = cast.world.db.work(Actor::SYSTEM).await.expect("a work");
    let imported = a_contact("Uusi", "Tuotu").create(&mut work).await;
    assert!(imported.is_ok(), "an import is not held to the form");
}

#[tokio::test]
async fn a_stale_form_says_which_custom_field_moved_under_it() {
    let cast = cast().await;
    cast.saves("1", &[("custom.ruokavalio", "Kala")]).await;

    let late = cast.saves("1", &[("custom.kengannumero", "40")]).await;

    assert!(late.shows("Ruokavalio") && late.shows("Kala") && late.shows("value=\"40\""));
    assert_eq!(json!(cast.aino().await.custom), json!({"ruokavalio": "Kala"}));
}

#[tokio::test]
async fn the_api_reads_and_writes_custom_values_and_names_what_is_wrong() {
    let cast = cast().await;
    let key = cast.key().await;
    let path = format!("/contacts/{}", cast.aino);

    let (status, body) = cast
        .calls(&key, Method::PATCH, &path, json!({"custom": {"ruokavalio": "Kala", "jasenmaksu": 1250}}))
        .await;
    assert_eq!((status, &body["custom"]), (200, &json!({"ruokavalio": "Kala", "jasenmaksu": 1250})));
    let (_, body) = cast.calls(&key, Method::PATCH, &path, json!({"custom": {"jasenmaksu": null}})).await;
    assert_eq!(body["custom"], json!({"ruokavalio": "Kala"}));
    let wrong = json!({"custom": {"ruokavalio": "liha", "tuntematon": 1}});
    let (status, body) = cast.calls(&key, Method::PATCH, &path, wrong).await;
    let told: Vec<(&str, &str)> = body["errors"]
        .as_array()
        .expect("errors")
        .iter()
        .map(|error| {
            (error["field"].as_str().unwrap_or_default(), error["code"].as_str().unwrap_or_default())
        })
        .collect();
    assert_eq!(status, 422);
    assert_eq!(told, [("custom.ruokavalio", "choice.unknown"), ("custom.tuntematon", "custom.unknown")]);
    let (_, body) = cast.calls(&key, Method::GET, "/contacts?sort=last_name", Json::Null).await;
    assert_eq!(body["items"][0]["custom"], json!({"ruokavalio": "Kala"}));
}

#[tokio::test]
async fn a_retired_field_is_gone_from_pages_refused_in_filters_and_comes_back_with_its_values() {
    let cast = cast().await;
    cast.saves("1", &[("custom.ruokavalio", "Vegaani")]).await;
    let saved =
        [("name", "Vegaanit"), ("filter", r#"{"field":"custom.ruokavalio","op":"eq","value":"Vegaani"}"#)];
    cast.aura.posts("/app/contacts/views", &saved).await;
    let diet = cast.field("ruokavalio").await;
    let page = cast.aura.gets(&format!("{EDITOR}/{}", diet.id)).await;
    assert!(page.shows("Vegaanit") && page.shows("Tallennettu näkymä"), "{}", page.body);

    let told = cast.aura.posts(&format!("{EDITOR}/{}/retire", diet.id), &[]).await;
    assert_eq!(told.leads_to(), EDITOR);

    let form = cast.aura.gets(&format!("/app/contacts/{}/edit", cast.aino)).await;
    assert!(!form.shows("custom.ruokavalio"));
    let list = cast.aura.gets(&format!("/app/contacts?filter={VEGAN}")).await;
    assert!(list.status == 422 && list.shows("on poistettu käytöstä") && !list.shows("Onni Öhman"));
    cast.aura.posts(&format!("{EDITOR}/{}/restore", diet.id), &[]).await;
    assert_eq!(json!(cast.aino().await.custom), json!({"ruokavalio": "Vegaani"}));
}

#[tokio::test]
async fn two_contacts_are_merged_with_their_custom_values_and_parted_again() {
    let cast = cast().await;
    cast.saves("1", &[("custom.ruokavalio", "Vegaani"), ("custom.kengannumero", "38")]).await;
    let (kept, other) = (cast.onni.to_string(), cast.aino.to_string());
    let page = cast.aura.gets(&format!("/app/contacts/merge?kept={kept}&other={other}")).await;
    assert!(page.shows("Ruokavalio") && page.shows("name=\"take.custom.ruokavalio\""));

    let taken = [("kept", kept.as_str()), ("other", other.as_str()), ("take.custom.ruokavalio", "other")];
    cast.aura.posts("/app/contacts/merge", &taken).await;

    let mut reader = cast.world.db.reader().await.expect("a reader");
    let onni = contacts::get(&mut reader, &cast.onni).await.expect("there");
    assert_eq!(json!(onni.custom), json!({"ruokavalio": "Vegaani"}));
    let merge = domain::merging::into(&mut reader, &cast.aino).await.expect("read").expect("a merge");
    cast.aura.posts(&format!("/app/contacts/merges/{}/undo", merge.id), &[]).await;
    let onni = contacts::get(&mut reader, &cast.onni).await.expect("there");
    assert_eq!(json!(onni.custom), json!({}));
}

#[tokio::test]
async fn a_press_moves_a_field_and_wrong_parts_of_a_new_one_are_told_beside_them() {
    let cast = cast().await;
    assert!(cast.world.guest().gets(EDITOR).await.leads_to().starts_with("/app/sign-in"));

    cast.aura.posts(EDITOR, &[("up", "custom.kengannumero")]).await;

    let page = cast.aura.gets(EDITOR).await;
    assert!(page.body.find("custom.kengannumero") < page.body.find("custom.ruokavalio"));
    let wrong = [("labels.fi", ""), ("kind", "choice"), ("key", "Ei käy")];
    let refused = cast.aura.posts(&format!("{EDITOR}/new"), &wrong).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("value=\"Ei käy\"") && refused.shows("id=\"f-choices-e\""));
    assert_eq!(cast.aura.gets("/app/settings/layout/messages").await.status, 404);
}
