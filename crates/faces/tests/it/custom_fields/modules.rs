//! The fields of accounts and events: form, card, history, list, filter, file and API.

use super::{Cast, cast};
use axum::http::Method;
use serde_json::{Value as Json, json};

fn filter(key: &str, value: &str) -> String {
    format!("%7B%22field%22%3A%22custom.{key}%22%2C%22op%22%3A%22eq%22%2C%22value%22%3A%22{value}%22%7D")
}

async fn with_fields() -> Cast {
    let cast = cast().await;
    let level = [("labels.fi", "Jäsentaso"), ("kind", "choice"), ("choices", "Kulta\nHopea")];
    cast.adds_to("accounts", &level).await;
    cast.adds_to("accounts", &[("labels.fi", "Perustettu"), ("kind", "date")]).await;
    cast.adds_to("events", &[("labels.fi", "Kustannuspaikka"), ("kind", "text"), ("required", "on")]).await;
    cast.adds_to("events", &[("labels.fi", "Arvio"), ("kind", "money")]).await;
    cast
}

#[tokio::test]
async fn an_account_holds_fields_of_its_own_on_form_card_timeline_list_and_file() {
    let cast = with_fields().await;
    let form = cast.aura.gets("/app/accounts/new").await;
    assert!(form.shows("name=\"custom.jasentaso\"") && form.shows("Perustettu"), "{}", form.body);
    let wrong = [("name", "Harju Oy"), ("custom.perustettu", "31.2.1990")];
    let refused = cast.aura.posts("/app/accounts/new", &wrong).await;
    assert!(refused.status == 422 && refused.shows("value=\"31.2.1990\""), "{}", refused.body);

    let typed = [("name", "Harju Oy"), ("custom.jasentaso", "Kulta"), ("custom.perustettu", "1.2.1990")];
    let made = cast.aura.posts("/app/accounts/new", &typed).await;

    let path = made.leads_to().to_owned();
    let card = cast.aura.gets(&path).await;
    assert!(card.shows("Jäsentaso") && card.shows("Kulta") && card.shows("1.2.1990"), "{}", card.body);
    let form = cast.aura.gets(&format!("{path}/edit")).await;
    assert!(form.shows("<option value=\"Kulta\" selected>") && form.shows("value=\"1.2.1990\""));
    let typed = [("name", "Harju Oy"), ("version", "1"), ("custom.jasentaso", "Hopea")];
    cast.aura.posts(&format!("{path}/edit"), &typed).await;
    let late = cast.aura.posts(&format!("{path}/edit"), &typed).await;
    assert!(late.shows("Jäsentaso") && late.shows("Hopea"), "a stale form says what moved: {}", late.body);
    let timeline = cast.aura.gets(&format!("{path}/timeline")).await;
    assert!(timeline.shows("Jäsentaso: <del>Kulta</del> → Hopea"), "{}", timeline.body);
    let list = cast.aura.gets(&format!("/app/accounts?filter={}", filter("jasentaso", "Hopea"))).await;
    assert!(list.shows("Harju Oy") && list.shows("Jäsentaso on Hopea"), "{}", list.body);
    let none = cast.aura.gets(&format!("/app/accounts?filter={}", filter("jasentaso", "Kulta"))).await;
    assert!(!none.shows("Harju Oy"));
    let columns =
        [("columns", "name"), ("take", "on"), ("column", "custom.jasentaso"), ("view", "accounts-all")];
    cast.aura.posts("/app/accounts/columns", &columns).await;
    let file = cast.aura.gets("/app/accounts/export?format=csv").await;
    assert!(file.shows("Jäsentaso") && file.shows("Hopea"), "{}", file.body);
}

#[tokio::test]
async fn an_event_is_held_to_its_required_field_and_its_copy_takes_the_values_along() {
    let cast = with_fields().await;
    let owner = domain::staff::owners(&mut cast.world.db.reader().await.expect("a reader")).await;
    let owner = owner.expect("owners")[0].0.to_string();
    let mut typed = vec![
        ("name", "Talvi-ilta"),
        ("owner", owner.as_str()),
        ("time_zone", "Europe/Helsinki"),
        ("seats", "20"),
        ("waitlist_seats", "0"),
        ("payer", "account"),
        ("sessions.0.subject", "Ilta"),
        ("sessions.0.day", "27.1.2027"),
        ("sessions.0.starts", "17.00"),
        ("sessions.0.ends", "20.00"),
        ("custom.arvio", "1 250,50"),
    ];
    let refused = cast.aura.posts("/app/events/new", &typed).await;
    assert!(refused.status == 422 && refused.shows("id=\"f-custom-kustannuspaikka-e\""), "{}", refused.body);
    assert!(refused.shows("value=\"1 250,50\"") && refused.shows("value=\"Ilta\""));

    typed.push(("custom.kustannuspaikka", "K-77 <x>"));
    let made = cast.aura.posts("/app/events/new", &typed).await;

    let path = made.leads_to().to_owned();
    let details = cast.aura.gets(&format!("{path}/details")).await;
    assert!(
        details.shows("Kustannuspaikka")
            && details.shows("K-77 &lt;x&gt;")
            && details.shows("1\u{a0}250,50\u{a0}€")
    );
    let form = cast.aura.gets(&format!("{path}/edit")).await;
    assert!(form.shows("value=\"K-77 &lt;x&gt;\"") && form.shows("value=\"1250,50\""), "{}", form.body);
    let changed: Vec<(&str, &str)> = typed
        .iter()
        .map(|(field, value)| (*field, if *field == "custom.arvio" { "99" } else { *value }))
        .collect();
    cast.aura.posts(&format!("{path}/edit"), &changed).await;
    assert!(cast.aura.gets(&format!("{path}/history")).await.shows("Arvio"));
    let id = path.rsplit('/').next().expect("an id");
    let copy = cast.aura.gets(&format!("/app/events/new?like={id}")).await;
    assert!(copy.shows("value=\"K-77 &lt;x&gt;\"") && copy.shows("value=\"99\""), "{}", copy.body);
    let wanted = format!("/app/events?filter={}", filter("kustannuspaikka", "K-77%20%3Cx%3E"));
    assert!(cast.aura.gets(&wanted).await.shows("Talvi-ilta"));
}

#[tokio::test]
async fn the_api_reads_and_writes_the_fields_of_accounts_and_events() {
    let cast = with_fields().await;
    let key = cast.key().await;

    let new = json!({"name": "Harju Oy", "custom": {"jasentaso": "kulta", "perustettu": "1990-02-01"}});
    let (status, account) = cast.calls(&key, Method::POST, "/accounts", new).await;

    assert_eq!(
        (status, &account["custom"]),
        (201, &json!({"jasentaso": "Kulta", "perustettu": "1990-02-01"}))
    );
    let path = format!("/accounts/{}", account["id"].as_str().unwrap_or_default());
    let (_, account) = cast.calls(&key, Method::PATCH, &path, json!({"custom": {"perustettu": null}})).await;
    assert_eq!(account["custom"], json!({"jasentaso": "Kulta"}));
    let (status, wrong) =
        cast.calls(&key, Method::PATCH, &path, json!({"custom": {"ruokavalio": "Kala"}})).await;
    assert_eq!((status, &wrong["errors"][0]["code"]), (422, &json!("custom.unknown")), "a field of contacts");
    let (_, list) = cast.calls(&key, Method::GET, "/accounts", Json::Null).await;
    assert_eq!(list["items"][0]["custom"], json!({"jasentaso": "Kulta"}));

    let session =
        json!({"subject": "Ilta", "starts_at": "2027-01-27T15:00:00Z", "ends_at": "2027-01-27T18:00:00Z"});
    let new = json!({"name": "Talvi-ilta", "seats": 3, "sessions": [session], "custom": {"arvio": 1250}});
    let (status, wrong) = cast.calls(&key, Method::POST, "/events", new.clone()).await;
    assert_eq!((status, &wrong["errors"][0]["field"]), (422, &json!("custom.kustannuspaikka")), "{wrong}");
    let mut new = new;
    new["custom"]["kustannuspaikka"] = "K-77".into();
    let (status, event) = cast.calls(&key, Method::POST, "/events", new).await;
    assert_eq!((status, &event["custom"]), (201, &json!({"arvio": 1250, "kustannuspaikka": "K-77"})));
    let path = format!("/events/{}", event["id"].as_str().unwrap_or_default());
    let (_, event) =
        cast.calls(&key, Method::PATCH, &path, json!({"seats": 4, "custom": {"arvio": null}})).await;
    assert_eq!((&event["seats"], &event["custom"]), (&json!(4), &json!({"kustannuspaikka": "K-77"})));
    let (status, _) =
        cast.calls(&key, Method::PATCH, &path, json!({"custom": {"kustannuspaikka": ""}})).await;
    assert_eq!(status, 422, "what is required is not emptied");
    let (_, event) = cast.calls(&key, Method::GET, &path, Json::Null).await;
    assert_eq!(event["custom"], json!({"kustannuspaikka": "K-77"}));
}
