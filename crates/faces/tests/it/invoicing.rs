//! Products and invoices over the API and as pages: from an event with a price to a paid invoice.

use crate::world::World;
use axum::http::Method;
use domain::{
    Patch,
    contacts::{self, ContactChange},
    portal::{self, LinkFor, Wanted},
    settings::{self, SettingsChange},
};
use ground::Fault;
use serde_json::{Value as Json, json};
use store::{Actor, testing::each_engine};

fn id(json: &Json) -> String {
    json["id"].as_str().expect("an id").to_owned()
}

/// A house that may invoice, an event with a product, and two who come; gives the address of the event's invoices.
async fn shop(world: &World) -> Result<String, Fault> {
    let house = json!({
        "organisation_name": "Kajo Akatemia", "business_id": "0737546-2", "street": "Kajokatu 1",
        "postal_code": "33100", "city": "Tampere", "iban": "FI37 1590 3000 0007 76", "bic": "NDEAFIHH",
    });
    assert_eq!(world.call(Method::PUT, "/settings", house).await.status, 200);
    let product = json!({"name": "Koulutuspäivä", "unit_price": 49_000, "vat_rate": 2550});
    let product = world.post("/products", product).await;
    assert_eq!((product.status, &product.json["number"]), (201, &json!("T-1001")), "{}", product.json);
    let event = world.event(20, 2).await?;
    let path = format!("/events/{}", event.id);
    let patch = json!({"product_id": id(&product.json)});
    assert_eq!(world.call(Method::PATCH, &path, patch).await.status, 200);
    for name in ["Aino Virtanen", "Eevi Öhman"] {
        let guest = world.guest(name).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let change = ContactChange {
            street: "Kotikatu 3".into(),
            postal_code: "33200".into(),
            city: "Tampere".into(),
            ..ContactChange::default()
        };
        let edited = contacts::edit(&mut work, &guest.id, None, &change).await;
        edited.map_err(|no| Fault::new(format!("{no:?}")))?;
        work.commit().await?;
        world.registers(&event, &guest).await?;
    }
    Ok(format!("{path}/invoices"))
}

#[tokio::test]
async fn an_event_is_invoiced_after_a_dry_run_and_the_invoice_is_paid_and_credited() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let path = shop(&world).await?;

        let run = world.post(&path, Json::Null).await;
        assert_eq!((run.status, &run.json["issued"]), (200, &json!(false)), "{}", run.json);
        assert_eq!(run.json["planned"].as_array().map(Vec::len), Some(2));
        assert_eq!(run.json["total"], json!({"net": 98_000, "vat": 24_990, "gross": 122_990}));
        assert_eq!(world.read("/invoices").await["total"], 0);
        let stale = world.post(&path, json!({"issue": true, "fingerprint": "x"})).await;
        assert_eq!((stale.status, &stale.json["code"]), (409, &json!("invoice.changed")));
        let issue = json!({"issue": true, "fingerprint": run.json["fingerprint"], "order_number": "PO-1"});
        let issued = world.post(&path, issue.clone()).await;
        assert_eq!((issued.status, &issued.json["issued"]), (201, &json!(true)), "{}", issued.json);
        let again = world.post(&path, json!({"issue": true})).await;
        assert_eq!((again.status, &again.json["code"]), (409, &json!("invoice.nobody")));

        let first = format!("/invoices/{}", id(&issued.json["invoices"][0]));
        let whole = world.read(&first).await;
        assert_eq!(
            (&whole["number"], &whole["open"], &whole["state"]),
            (&json!("L-1001"), &json!(61_495), &json!("open"))
        );
        assert_eq!(whole["paper"]["reference"]["shown"], "10016");
        let above = world.post(&format!("{first}/payments"), json!({"amount": 61_496})).await;
        assert_eq!((above.status, &above.json["errors"][0]["field"]), (422, &json!("amount")));
        let paid = world.post(&format!("{first}/payments"), json!({"amount": 1_495})).await;
        assert_eq!((paid.status, &paid.json["state"]), (201, &json!("partly_paid")));
        let payment = world.read(&format!("{first}/payments")).await;
        let back = format!("{first}/payments/{}/take-back", id(&payment["items"][0]));
        assert_eq!(world.post(&back, Json::Null).await.json["state"], "open");
        let line = id(&whole["rows"][0]);
        let above = json!({"lines": [{"id": line, "amount": 49_001}]});
        let refused = world.post(&format!("{first}/credit"), above).await;
        assert_eq!((refused.status, &refused.json["errors"][0]["field"]), (422, &json!("lines.0.amount")));
        let note = world.post(&format!("{first}/credit"), json!({"because": "Sairaus"})).await;
        assert_eq!(
            (note.status, &note.json["gross"], &note.json["number"]),
            (201, &json!(-61_495), &json!("L-1003"))
        );
        assert_eq!(world.read(&first).await["state"], "credited");
        let sent = world.post(&format!("{first}/send-mail"), Json::Null).await;
        assert_eq!(sent.status, 202);
        let unpaid = r#"/invoices?filter={"field":"open","op":"gt","value":0}"#;
        let unpaid = unpaid.replace('"', "%22").replace('{', "%7B").replace('}', "%7D");
        assert_eq!(world.read(&unpaid).await["items"][0]["number"], "L-1002");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn staff_see_the_dry_run_issue_it_note_a_payment_and_print() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let path = format!("/app{}", shop(&world).await?);

        let tab = world.staff.gets(&path).await;
        assert!(tab.shows("Aino Virtanen") && tab.shows("1\u{A0}229,90\u{A0}€"), "{}", tab.body);
        let fingerprint = tab.body.split("name=\"fingerprint\" value=\"").nth(1).expect("a fingerprint");
        let fingerprint = fingerprint.split('"').next().expect("its end").to_owned();
        let stale = world.staff.posts(&path, &[("fingerprint", "x"), ("payer", "contact")]).await;
        assert_eq!(stale.status, 409);
        let early = [("fingerprint", fingerprint.as_str()), ("due_on", "1.1.2020"), ("order_number", "PO-1")];
        let refused = world.staff.posts(&path, &early).await;
        assert!(
            refused.status == 422 && refused.shows("value=\"PO-1\"") && refused.shows("value=\"1.1.2020\"")
        );
        let issued = world.staff.posts(&path, &[("fingerprint", &fingerprint)]).await;
        assert_eq!(issued.leads_to(), path);
        assert!(world.staff.gets(&path).await.shows("L-1002"));

        let first = world.read("/invoices?sort=number").await;
        let card = format!("/app/invoices/{}", id(&first["items"][0]));
        let above = [("amount", "615"), ("paid_on", "23.11.2026"), ("note", "Tiliote 3")];
        let refused = world.staff.posts(&format!("{card}/payments"), &above).await;
        assert!(refused.status == 422 && refused.shows("614,95") && refused.shows("value=\"Tiliote 3\""));
        let paid = world.staff.posts(&format!("{card}/payments"), &[("amount", "614,95")]).await;
        assert_eq!(paid.leads_to(), card);
        assert!(world.staff.gets(&card).await.shows("class=\"pill ok\""));
        let paper = world.staff.gets(&format!("{card}/paper")).await;
        assert!(paper.shows("10016") && paper.shows("FI37 1590 3000 0007 76"));
        for image in ["barcode.svg", "qr.svg"] {
            let drawn = world.staff.gets(&format!("{card}/{image}")).await;
            assert!(drawn.status == 200 && drawn.body.starts_with("<svg"), "{image}");
        }
        let form = world.staff.gets(&format!("{card}/credit")).await;
        assert!(form.shows("490,00"));
        let list = world.staff.gets("/app/invoices").await;
        assert!(list.shows("L-1001") && list.shows("1\u{A0}229,90\u{A0}€"), "the sums are missing");
        assert!(world.staff.gets("/app/products").await.shows("Koulutuspäivä"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_customer_sees_the_own_invoices_in_the_portal_and_nobody_elses() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let path = shop(&world).await?;
        assert_eq!(world.post(&path, json!({"issue": true})).await.status, 201);
        let all = world.read("/invoices?sort=number").await;
        let (eevis, ainos) = (id(&all["items"][1]), id(&all["items"][0]));
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let on = SettingsChange { portal_active: Patch::Set(Some(true)), ..SettingsChange::default() };
        let now = settings::change(&mut work, None, on).await.map_err(|no| Fault::new(format!("{no:?}")))?;
        let eevi = all["items"][1]["contact_id"].as_str().and_then(|id| id.parse().ok()).expect("a contact");
        portal::open(&mut work, &eevi, Wanted::default())
            .await
            .map_err(|no| Fault::new(format!("{no:?}")))?;
        let link = portal::link_for(&mut work, &eevi, LinkFor::SignIn).await?.expect("a link");
        let (_, secret) = portal::enter_by_link(&mut work, &link, "Firefox")
            .await
            .map_err(|no| Fault::new(format!("{no:?}")))?;
        work.commit().await?;
        world.app.settings_changed(now);
        world.guest.keep(faces::shell::cookies::portal(false), secret.reveal());

        let list = world.guest.gets("/portal/invoices").await;
        assert!(list.shows("L-1002") && !list.shows("L-1001"), "{}", list.body);
        assert!(
            world.guest.gets("/portal").await.shows("href=\"/portal/invoices\""),
            "there is one to look at"
        );
        assert!(world.guest.gets(&format!("/portal/invoices/{eevis}")).await.shows("Eevi Öhman"));
        for below in ["", "/barcode.svg", "/qr.svg"] {
            assert_eq!(world.guest.gets(&format!("/portal/invoices/{ainos}{below}")).await.status, 404);
        }
        assert_eq!(world.guest.gets(&format!("/portal/invoices/{eevis}/qr.svg")).await.status, 200);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_choice_of_the_questionnaire_shows_its_price_and_is_invoiced() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let path = shop(&world).await?;
        let dinner =
            json!({"name": "Illallinen", "unit_price": 4_000, "vat_rate": 1350, "vat_included": true});
        let dinner = id(&world.post("/products", dinner).await.json);
        let question = |product: &str| {
            let labels = |text: &str| json!({"fi": text, "sv": text, "en": text});
            json!({"name": "Ohjelma", "questions": [{
                "key": "ohjelma", "kind": "choices", "label": labels("Ohjelma"),
                "choices": [{"key": "illallinen", "label": labels("Illallinen"), "product_id": product}],
            }]})
        };
        let strange = world.post("/questionnaires", question("prd_0192f0c1d2e37a3f8b4c5d6e7f809102")).await;
        assert_eq!(strange.flaws(), (422, vec![("questions.0.choices.0.product_id", "product.unknown")]));
        let asks = world.post("/questionnaires", question(&dinner)).await;
        assert_eq!(asks.status, 201, "{}", asks.json);
        let builder = format!("/app/settings/questionnaires/{}", id(&asks.json));
        assert!(world.staff.gets(&builder).await.shows(&format!("<option value=\"{dinner}\" selected>")));
        let event = path.trim_end_matches("/invoices").to_owned();
        let patch = json!({"questionnaire_id": id(&asks.json)});
        assert_eq!(world.call(Method::PATCH, &event, patch).await.status, 200);
        let event_id = event.trim_start_matches("/events/").parse().expect("an id");
        let event_now = domain::events::store::find(&mut world.db.reader().await?, &event_id).await?;
        let guest = world.guest("Suvi Berg").await?;
        let link = world.link(&event_now.expect("an event"), &guest).await?;
        let page = world.guest.gets(&link).await;
        assert!(page.shows("40,00\u{A0}€ (sis. alv 13,5\u{A0}%)"), "{}", page.body);
        assert!(world.guest.gets(&format!("{link}?lang=en")).await.shows("€40.00 (incl. VAT 13.5%)"));

        let rows = world.read(&format!("{event}/registrations")).await;
        let first = rows["items"].as_array().expect("items").iter().find(|row| row["last_name"] == "Öhman");
        let first = format!("/registrations/{}", id(first.expect("Eevi")));
        let chosen = json!({"answers": {"ohjelma": ["illallinen"]}});
        assert_eq!(world.call(Method::PATCH, &first, chosen).await.status, 200);
        let run = world.post(&path, Json::Null).await;
        let rows = run.json["planned"][1]["rows"].as_array().expect("rows").clone();
        assert_eq!((rows.len(), &rows[1]["product_id"]), (2, &json!(dinner)), "{}", run.json);
        let tab = world.staff.gets(&format!("/app{path}")).await;
        assert!(tab.shows("Koulutuspäivä, Illallinen") && tab.shows("Illallinen, 40,00"), "{}", tab.body);
        assert_eq!(world.post(&path, json!({"issue": true})).await.status, 201);

        assert_eq!(world.call(Method::PATCH, &first, json!({"answers": {"ohjelma": []}})).await.status, 200);
        let after = world.post(&path, Json::Null).await;
        let other: Vec<&Json> = after.json["left_out"]
            .as_array()
            .expect("left out")
            .iter()
            .map(|one| &one["chose_other"])
            .collect();
        assert_eq!(other, [&json!(false), &json!(true)]);
        assert!(world.staff.gets(&format!("/app{path}")).await.shows("Valinta on muuttunut"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w25_what_a_list_finds_is_invoiced_at_once_after_a_dry_run_on_the_page_and_over_the_api() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        shop(&world).await?;
        let filter = json!({"field": "last_name", "op": "eq", "value": "Virtanen"});
        let dry = world.post("/invoices", json!({"from": "contacts", "filter": filter})).await;
        assert_eq!((dry.status, &dry.json["issued"]), (200, &json!(false)), "{}", dry.json);
        assert_eq!(dry.json["total"]["gross"], 61_495);
        let strange = world.post("/invoices", json!({"from": "messages"})).await;
        assert_eq!(strange.flaws(), (422, vec![("from", "choice.unknown")]));
        let wrong = json!({"from": "contacts", "filter": {"field": "shoe", "op": "eq", "value": "43"}});
        assert_eq!(world.post("/invoices", wrong).await.status, 422);

        let list = world.staff.gets("/app/contacts?q=virtanen").await;
        let address = "/app/invoices/new?from=contacts&amp;q=virtanen";
        assert!(list.shows(address), "{}", list.body);
        let page = world.staff.gets("/app/invoices/new?from=contacts&q=virtanen").await;
        assert!(page.shows("Aino Virtanen") && !page.shows("Eevi Öhman"), "{}", page.body);
        let fingerprint = page.body.split("name=\"fingerprint\" value=\"").nth(1).expect("a fingerprint");
        let fingerprint = fingerprint.split('"').next().expect("its end").to_owned();
        let form = [("from", "contacts"), ("q", "virtanen")];
        let stale = world.staff.posts("/app/invoices/new", &[form[0], form[1], ("fingerprint", "x")]).await;
        assert_eq!(stale.status, 409);
        let early = [form[0], form[1], ("fingerprint", fingerprint.as_str()), ("due_on", "1.1.2020")];
        let refused = world.staff.posts("/app/invoices/new", &early).await;
        assert!(refused.status == 422 && refused.shows("value=\"1.1.2020\""));
        let issued =
            world.staff.posts("/app/invoices/new", &[form[0], form[1], ("fingerprint", &fingerprint)]).await;
        assert_eq!(issued.leads_to(), "/app/invoices");

        let all = json!({"from": "events", "issue": true, "order_number": "PO-9"});
        let rest = world.post("/invoices", all).await;
        assert_eq!((rest.status, &rest.json["invoices"][0]["buyer_name"]), (201, &json!("Eevi Öhman")));
        assert_eq!(rest.json["already_invoiced"], 1);
        let again = world.post("/invoices", json!({"from": "accounts", "issue": true})).await;
        assert_eq!(again.code(), (409, "invoice.nobody"));
        Ok(())
    })
    .await;
}
