//! Custom fields under a profile: hidden ones are nowhere, closed ones are shown, and both stay as they are.

use super::world::{World, call};
use axum::http::{Method, StatusCode};
use domain::{
    contacts,
    custom_fields::{self, NewField, Placed},
    rights::{Grants, Module, ProfileRights},
};
use ground::{Fault, Labels};
use serde_json::{Value as Json, json};
use store::{Actor, testing::each_engine};

const HIDDEN: &str = "Salapalkka77";
const CLOSED: &str = "Kultataso55";

/// Nelli's own contact holds a pay that the profile hides and a level that it closes; the phone is hidden, too.
async fn narrowed(world: &World) -> Result<(), Fault> {
    let mut work = world.db.work(Actor::SYSTEM).await?;
    for (module, label) in [("contacts", "Palkka"), ("contacts", "Taso"), ("events", "Palkka")] {
        let labels = Labels::same(label);
        let field = NewField { module: module.into(), kind: "text".into(), labels, ..NewField::default() };
        custom_fields::create(&mut work, &field).await.map_err(|no| Fault::new(format!("{no:?}")))?;
    }
    let id = world.own["con"].parse().expect("an id");
    let change = json!({"phone": "040 765 4321", "custom": {"palkka": HIDDEN, "taso": CLOSED}});
    let change = serde_json::from_value(change).expect("a change");
    contacts::edit(&mut work, &id, None, &change).await.map_err(|no| Fault::new(format!("{no:?}")))?;
    work.commit().await?;
    world.kutsu.app.refresh_fields().await?;
    let grants = Grants {
        hidden: ["phone".to_owned(), "custom.palkka".to_owned()].into(),
        read_only: ["custom.taso".to_owned()].into(),
        ..Grants::default()
    };
    world.profile(ProfileRights([(Module::Contacts, grants)].into())).await
}

#[tokio::test]
async fn ac_5_a_hidden_custom_field_is_in_no_answer_and_what_is_closed_stays_when_a_form_is_saved() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        narrowed(&world).await?;
        let page = format!("/app/contacts/{}", world.own["con"]);
        let record = format!("/api/v1/contacts/{}", world.own["con"]);
        for path in [
            page.clone(),
            format!("{page}/edit"),
            format!("{page}/timeline"),
            "/app/contacts".into(),
            "/app/contacts/export?format=csv".into(),
            "/app/contacts/export?format=jsonl".into(),
            record.clone(),
            "/api/v1/contacts".into(),
        ] {
            let answer = world.asks(&Method::GET, &path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
            assert!(!answer.shows(HIDDEN) && !answer.shows("custom.palkka"), "{path}: {}", answer.body);
        }
        assert!(world.asks(&Method::GET, &page).await.shows(CLOSED));
        let form = world.asks(&Method::GET, &format!("{page}/edit")).await;
        assert!(form.shows(CLOSED) && !form.shows("name=\"custom.taso\""), "{}", form.body);

        let typed =
            [("first_name", "Aino"), ("last_name", "Uusi"), ("language", "fi"), ("custom.palkka", "x")];
        let saved = world.nelli.posts(&format!("{page}/edit"), &typed).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let id = world.own["con"].parse().expect("an id");
        let kept = contacts::find(&mut world.db.reader().await?, &id).await?.expect("the contact");
        assert_eq!(kept.last_name, "Uusi");
        assert_eq!(json!(kept.custom), json!({"palkka": HIDDEN, "taso": CLOSED}));
        for key in ["palkka", "taso"] {
            let change = json!({"custom": {key: "x"}});
            let refused = call(&world.kutsu, &world.key, Method::PATCH, &record, change).await;
            let told: Json = serde_json::from_str(&refused.body).unwrap_or_default();
            assert_eq!(
                (refused.status, &told["code"]),
                (StatusCode::FORBIDDEN, &json!("rights.field_closed"))
            );
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ac_5_a_filter_or_an_order_that_names_a_hidden_field_is_refused_with_its_place() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        narrowed(&world).await?;
        for field in ["custom.palkka", "phone"] {
            let filter = format!("%7B%22field%22%3A%22{field}%22%2C%22op%22%3A%22is_not_empty%22%7D");
            let list = world.asks(&Method::GET, &format!("/app/contacts?filter={filter}")).await;
            assert_eq!(list.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", list.body);
            assert!(list.shows("on piilotettu profiilissasi"), "{field}: {}", list.body);
            let called = world.asks(&Method::GET, &format!("/api/v1/contacts?filter={filter}")).await;
            let told: Json = serde_json::from_str(&called.body).unwrap_or_default();
            assert_eq!(
                (called.status.as_u16(), &told["errors"][0]["code"]),
                (422, &json!("filter.hidden_field"))
            );
            assert!(
                told["errors"][0]["field"].as_str().is_some_and(|path| path.ends_with("field")),
                "{told}"
            );
            let group = json!({"name": "Palkat", "filter": {"field": field, "op": "is_not_empty"}});
            let path = "/api/v1/target-groups";
            let refused = call(&world.kutsu, &world.key, Method::POST, path, group).await;
            let told: Json = serde_json::from_str(&refused.body).unwrap_or_default();
            assert_eq!(
                (refused.status.as_u16(), &told["errors"][0]["code"]),
                (422, &json!("filter.hidden_field"))
            );
        }
        let sorted = world.asks(&Method::GET, "/api/v1/contacts?sort=custom.palkka").await;
        let told: Json = serde_json::from_str(&sorted.body).unwrap_or_default();
        assert_eq!((sorted.status.as_u16(), &told["errors"][0]["field"]), (422, &json!("sort")), "{told}");
        let open = "%7B%22field%22%3A%22custom.palkka%22%2C%22op%22%3A%22is_empty%22%7D";
        let events = world.asks(&Method::GET, &format!("/api/v1/events?filter={open}")).await;
        assert_eq!(
            events.status,
            StatusCode::OK,
            "the field of the same key in another module: {}",
            events.body
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ac_5_nobody_is_asked_for_a_required_field_that_the_profile_or_the_form_keeps_from_them() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        for (module, label) in [
            ("contacts", "Palkka"),
            ("contacts", "Taso"),
            ("contacts", "Lomakkeelta"),
            ("accounts", "Palkka"),
            ("events", "Palkka"),
        ] {
            let placed = Placed {
                required: true,
                hidden: label == "Lomakkeelta",
                ..Placed::default()
            };
            let (module, labels) = (module.into(), Labels::same(label));
            let field = NewField { module, kind: "text".into(), labels, placed, ..NewField::default() };
            custom_fields::create(&mut work, &field).await.map_err(|no| Fault::new(format!("{no:?}")))?;
        }
        work.commit().await?;
        world.kutsu.app.refresh_fields().await?;
        let typed = [("first_name", "Uusi"), ("last_name", "Kontakti"), ("language", "fi")];
        let asked = world.nelli.posts("/app/contacts/new", &typed).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "without a profile both are asked for");
        let hides = |field: &str| Grants { hidden: [field.to_owned()].into(), ..Grants::default() };
        let of_contacts = Grants { read_only: ["custom.taso".to_owned()].into(), ..hides("custom.palkka") };
        let rights = [
            (Module::Contacts, of_contacts),
            (Module::Accounts, hides("custom.palkka")),
            (Module::Events, hides("custom.palkka")),
        ];
        world.profile(ProfileRights(rights.into())).await?;

        let made = world.nelli.posts("/app/contacts/new", &typed).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        let typed = [("first_name", "Muu"), ("last_name", "Kontakti"), ("language", "fi")];
        let edited = world.nelli.posts(&format!("{}/edit", made.leads_to()), &typed).await;
        assert_eq!(edited.status, StatusCode::SEE_OTHER, "{}", edited.body);
        let made = world.nelli.posts("/app/accounts/new", &[("name", "Uusi Oy")]).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);

        let contact = json!({"first_name": "Uusi", "last_name": "Kontakti"});
        let refused = call(&world.kutsu, &world.key, Method::POST, "/api/v1/contacts", contact).await;
        let told: Json = serde_json::from_str(&refused.body).unwrap_or_default();
        let errors = told["errors"].as_array().expect("errors").iter().map(|flaw| &flaw["field"]);
        assert_eq!(errors.collect::<Vec<_>>(), ["custom.lomakkeelta"], "programs are not bound to the form");
        let contact = json!({"first_name": "Uusi", "last_name": "Kontakti", "custom": {"lomakkeelta": "x"}});
        let made = call(&world.kutsu, &world.key, Method::POST, "/api/v1/contacts", contact).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        let event = json!({"name": "Ilta", "seats": 3, "waitlist_seats": 0,
            "sessions": [{"subject": "Ilta", "starts_at": "2027-01-14T07:00:00Z", "ends_at": "2027-01-14T09:00:00Z"}]});
        let made = call(&world.kutsu, &world.key, Method::POST, "/api/v1/events", event).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        Ok(())
    })
    .await;
}
