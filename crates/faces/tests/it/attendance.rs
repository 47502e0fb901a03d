//! At the door, from paper, walk-ins, certificates and their check: pages and calls.

use crate::world::{World, hides, says};
use axum::http::{Method, StatusCode};
use domain::{
    certificates,
    contacts::Contact,
    events::{Event, EventDraft},
    ids::RegistrationId,
    registration::Status,
};
use faces::shell::testing::World as Kutsu;
use ground::{Fault, Instant};
use serde_json::{Value as Json, json};
use store::testing::each_engine;

async fn seated(world: &World, event: &Event, name: &str) -> Result<(Contact, RegistrationId), Fault> {
    let guest = world.guest(name).await?;
    let row = world.registers(event, &guest).await?;
    Ok((guest, row.id))
}

/// An event that begins tomorrow, so that today is too early for it.
async fn soon(world: &World, seats: i64, waitlist_seats: i64) -> Result<Event, Fault> {
    let starts_at = world.now().plus_seconds(26 * 3600);
    let change = |draft: &mut EventDraft| {
        (draft.seats, draft.waitlist_seats) = (seats, waitlist_seats);
        draft.sessions[0].starts_at = starts_at;
        draft.sessions[0].ends_at = starts_at.plus_seconds(3 * 3600);
    };
    world.event_with(change).await
}

/// It is later, and staff have signed in anew.
async fn at(world: &mut World, moment: Instant) {
    world.db.clock().set(moment);
    world.staff = Kutsu::of(&world.app).browser_of(world.aura.clone()).await;
}

fn door(event: &Event) -> String {
    format!("/app/events/{}/door", event.id)
}

#[tokio::test]
async fn a_press_marks_another_takes_it_back_and_the_search_stays() {
    each_engine(|db| async move {
        let mut world = World::new(db).await?;
        let event = soon(&world, 5, 1).await?;
        let (_, eevi) = seated(&world, &event, "Eevi Aalto").await?;
        seated(&world, &event, "Onni Berg").await?;
        let early = world.staff.posts(&format!("/app/registrations/{eevi}/attendance"), &[]).await;
        assert_eq!(early.status, StatusCode::CONFLICT);
        at(&mut world, event.starts_at).await;
        let page = world.staff.gets(&door(&event)).await;
        says(&page, &["Eevi Aalto", "Onni Berg", "aria-pressed=\"false\"", "ilmoittautuneita 2"]);
        let path = format!("/app/registrations/{eevi}/attendance");
        let marked = world.staff.posts(&path, &[("q", "aalto")]).await;
        assert!(marked.leads_to().starts_with(&format!("{}?q=aalto#", door(&event))));
        let found = world.staff.gets_part(&format!("{}?q=aalto", door(&event))).await;
        says(&found, &["aria-pressed=\"true\"", "Paikalla"]);
        hides(&found, &["Onni Berg", "<html"]);
        assert_eq!(world.staff.posts(&format!("{path}/undo"), &[]).await.status, StatusCode::SEE_OTHER);
        hides(&world.staff.gets(&door(&event)).await, &["aria-pressed=\"true\""]);
        assert_eq!(world.guest.gets(&door(&event)).await.status, StatusCode::SEE_OTHER);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_waits_is_let_in_and_who_is_new_is_added_with_nothing_typed_lost() {
    each_engine(|db| async move {
        let mut world = World::new(db).await?;
        let event = soon(&world, 1, 1).await?;
        seated(&world, &event, "Onni Berg").await?;
        let (_, suvi) = seated(&world, &event, "Suvi Ceder").await?;
        at(&mut world, event.starts_at).await;
        says(&world.staff.gets(&door(&event)).await, &["Päästä sisään"]);
        let path = format!("/app/registrations/{suvi}/attendance");
        assert_eq!(world.staff.posts(&path, &[]).await.status, StatusCode::CONFLICT);
        assert_eq!(world.staff.posts(&format!("{path}/let-in"), &[]).await.status, StatusCode::SEE_OTHER);
        let walk_in = format!("{}/walk-in", door(&event));
        let refused = world.staff.posts(&walk_in, &[("first_name", "Åsa"), ("email", "asa@")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&refused, &["value=\"Åsa\"", "value=\"asa@\"", "id=\"f-last-name-e\"", "id=\"f-email-e\""]);
        let known = [("first_name", "Onni"), ("last_name", "Berg"), ("email", "onni@vieras.example")];
        let asked = world.staff.posts(&walk_in, &known).await;
        says(&asked, &["Tällä osoitteella on jo kontakti"]);
        let mut anyway = known.to_vec();
        anyway.push(("anyway", "on"));
        assert_eq!(world.staff.posts(&walk_in, &anyway).await.status, StatusCode::SEE_OTHER);
        let page = world.staff.gets(&door(&event)).await;
        says(&page, &["ilmoittautuneita 3"]);
        says(&world.staff.gets(&format!("/app/events/{}", event.id)).await, &["yli paikkamäärän"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_sheet_goes_on_behind_those_who_were_not_ticked() {
    each_engine(|db| async move {
        let mut world = World::new(db).await?;
        let event = soon(&world, 5, 0).await?;
        let (_, eevi) = seated(&world, &event, "Eevi Aalto").await?;
        let (_, onni) = seated(&world, &event, "Onni Berg").await?;
        at(&mut world, event.ends_at).await;
        let sheet = format!("{}/sheet", door(&event));
        says(&world.staff.gets(&format!("{sheet}?all=on")).await, &["checked", "Eevi Aalto"]);
        hides(&world.staff.gets(&sheet).await, &["checked"]);
        let ticked = [("ids", eevi.to_string()), ("from", "0".into()), ("shown", "2".into())];
        let ticked: Vec<(&str, &str)> = ticked.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let done = world.staff.posts(&sheet, &ticked).await;
        assert_eq!(done.leads_to(), door(&event));
        let left = world.staff.gets(&sheet).await;
        says(&left, &["Onni Berg"]);
        hides(&left, &["Eevi Aalto"]);
        let people = world.staff.gets(&format!("/app/events/{}", event.id)).await;
        says(&people, &["Ei saapunut", "Paikalla"]);
        let bad = [("day", "1.1.2027"), ("time", "aamulla"), ("hours", "kuusi")];
        let refused = world.staff.posts(&format!("/app/registrations/{eevi}/attendance/change"), &bad).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&refused, &["value=\"aamulla\"", "value=\"kuusi\"", "id=\"f-hours-e\"", "id=\"f-time-e\""]);
        assert!(world.registration_of(event.id, world.guest("X Y").await?.id).await?.is_none());
        let row = domain::registration::store::find(&mut world.db.reader().await?, &onni).await?;
        assert_eq!(row.map(|row| row.status), Some(Status::Registered));
        Ok(())
    })
    .await;
}

/// An event that is over, where Eevi was and Onni was not.
async fn held(world: &mut World) -> Result<(Event, Contact, RegistrationId), Fault> {
    let event = soon(world, 5, 0).await?;
    let (contact, eevi) = seated(world, &event, "Eevi <Aalto>").await?;
    seated(world, &event, "Onni Berg").await?;
    at(world, event.ends_at).await;
    let marked = world.call(Method::PUT, &format!("/registrations/{eevi}/attendance"), json!({})).await;
    assert_eq!(marked.status, 200, "{}", marked.json);
    Ok((event, contact, eevi))
}

#[tokio::test]
async fn dt3_the_certificate_is_issued_seen_by_its_holder_checked_by_strangers_and_revoked() {
    each_engine(|db| async move {
        let mut world = World::new(db).await?;
        let (event, contact, eevi) = held(&mut world).await?;
        let tab = format!("/app/events/{}/certificates", event.id);
        says(&world.staff.gets(&tab).await, &["Anna 1 todistus", "1 ei ole merkitty paikalle"]);
        let rule = [("least_hours", "monta"), ("hours", "")];
        assert_eq!(
            world.staff.posts(&format!("{tab}/rule"), &rule).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(world.staff.posts(&tab, &[]).await.status, StatusCode::SEE_OTHER);
        let certificate = certificates::live(&mut world.db.reader().await?, &eevi).await?.expect("issued");
        says(&world.staff.gets(&tab).await, &[&certificate.shown_code(), "Lähetä 1 viesti"]);
        let personal = world.link(&event, &contact).await?;
        says(&world.guest.gets(&personal).await, &["Avaa todistus"]);
        says(
            &world.guest.gets(&format!("{personal}/certificate")).await,
            &["Eevi &lt;Aalto&gt;", "Talvi-ilta", "3 tuntia"],
        );
        let pdf = world.guest.gets(&format!("{personal}/certificate.pdf")).await;
        assert_eq!((pdf.status, pdf.says("content-type")), (StatusCode::OK, "application/pdf"));
        let checked = world.guest.gets(&certificate.path()).await;
        assert_eq!((checked.status, checked.says("x-robots-tag")), (StatusCode::OK, "noindex"));
        says(&checked, &["Todistus on aito ja voimassa", "Eevi &lt;Aalto&gt;", "Talvi-ilta"]);
        hides(&checked, &["@vieras.example", "<script"]);
        let small = certificate.code.to_lowercase();
        says(&world.guest.gets(&format!("/verify?code={small}")).await, &[]);
        assert_eq!(world.guest.gets(&format!("/verify?code={small}")).await.leads_to(), certificate.path());
        let card = format!("/app/certificates/{}", certificate.id);
        let reasonless = world.staff.posts(&format!("{card}/revoke"), &[("reason", " ")]).await;
        assert_eq!(reasonless.status, StatusCode::UNPROCESSABLE_ENTITY);
        world.staff.posts(&format!("{card}/revoke"), &[("reason", "Väärä henkilö")]).await;
        let revoked = world.guest.gets(&certificate.path()).await;
        says(&revoked, &["Todistus ei ole voimassa"]);
        hides(&revoked, &["Väärä henkilö"]);
        assert_eq!(world.guest.gets(&format!("{personal}/certificate")).await.status, StatusCode::NOT_FOUND);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn unknown_and_mistyped_codes_get_one_answer_and_who_asks_often_waits() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let unknown = ground::ReadableCode::generate()?.to_string();
        let mut answers = Vec::new();
        for code in [unknown.as_str(), "7KQ2-M9XA-TR4P-XXXX", "x"] {
            let answer = world.guest.gets(&format!("/verify/{code}")).await;
            answers.push((answer.status, answer.body.replace(code, "CODE")));
        }
        assert_eq!(answers[0].0, StatusCode::NOT_FOUND);
        assert!(answers.iter().all(|answer| answer.0 == answers[0].0));
        // The languages' addresses and the field hold what was typed; the words are the same.
        let words = |body: &str| {
            let heading = body.split("<h1").nth(1).and_then(|rest| rest.split("<form").next());
            heading.map(str::to_owned)
        };
        assert!(words(&answers[0].1).is_some());
        assert!(answers.iter().all(|answer| words(&answer.1) == words(&answers[0].1)));
        let mut last = StatusCode::OK;
        for _ in 0..40 {
            last = world.guest.gets("/verify/x").await.status;
            if last == StatusCode::TOO_MANY_REQUESTS {
                break;
            }
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn programs_mark_say_that_attendance_is_taken_and_issue_certificates() {
    each_engine(|db| async move {
        let mut world = World::new(db).await?;
        let (event, _, eevi) = held(&mut world).await?;
        let mark = format!("/registrations/{eevi}/attendance");
        let part = world.call(Method::PUT, &mark, json!({"hours": 1.5})).await;
        assert_eq!((part.status, &part.json["hours"]), (200, &json!(1.5)));
        let wrong = world.call(Method::PUT, &mark, json!({"hours": -1})).await;
        assert_eq!(wrong.flaws(), (422, vec![("hours", "attendance.hours")]));
        let future = world.call(Method::PUT, &mark, json!({"attended_at": "2099-01-01T00:00:00Z"})).await;
        assert_eq!(future.flaws(), (422, vec![("attended_at", "attendance.in_future")]));
        let whole = world.read(&format!("/events/{}/attendance", event.id)).await;
        assert_eq!(
            (&whole["attended"], &whole["no_shows"], &whole["hours"]),
            (&json!(1), &json!(1), &json!(3.0))
        );
        let told = json!({"taken": false, "hours": 2});
        let told = world.call(Method::PUT, &format!("/events/{}/attendance", event.id), told).await;
        assert_eq!((&told.json["no_shows"], &told.json["hours"]), (&json!(0), &json!(2.0)));
        let path = format!("/events/{}/certificates", event.id);
        let dry = world.post(&path, json!({"least_hours": 2})).await;
        assert_eq!((&dry.json["issued"], &dry.json["left"][0]["why"]), (&json!(false), &json!("too_short")));
        let done = world.post(&path, json!({"least_hours": null, "issue": true})).await;
        assert_eq!(done.json["certificates"].as_array().map(Vec::len), Some(1), "{}", done.json);
        let one = format!("/registrations/{eevi}/certificate");
        assert_eq!(world.post(&one, Json::Null).await.code(), (409, "certificate.has_one"));
        assert_eq!(world.call(Method::DELETE, &mark, Json::Null).await.code(), (409, "attendance.certified"));
        let reasonless = world.post(&format!("{one}/revoke"), json!({})).await;
        assert_eq!(reasonless.flaws(), (422, vec![("reason", "required")]));
        let revoked = world.post(&format!("{one}/revoke"), json!({"reason": "Virhe"})).await;
        assert_eq!(revoked.status, 200);
        assert_eq!(world.call(Method::DELETE, &mark, Json::Null).await.status, 204);
        assert_eq!(world.call(Method::GET, &mark, Json::Null).await.code(), (404, "attendance.missing"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn programs_let_in_who_is_not_on_the_list_and_read_the_mark_with_the_registration() {
    each_engine(|db| async move {
        let mut world = World::new(db).await?;
        let event = soon(&world, 1, 1).await?;
        let (_, onni) = seated(&world, &event, "Onni Berg").await?;
        let suvi = world.guest("Suvi Ceder").await?;
        let path = format!("/events/{}/walk-ins", event.id);
        let early = world.post(&path, json!({"contact_id": suvi.id})).await;
        assert_eq!(early.code(), (409, "attendance.too_early"));
        at(&mut world, event.starts_at).await;

        let both = world.post(&path, json!({"contact_id": suvi.id, "email": "x@vieras.example"})).await;
        assert_eq!(both.flaws(), (422, vec![("email", "walk_in.both")]));
        let nobody = world.post(&path, json!({"first_name": "Åsa"})).await;
        assert_eq!(nobody.flaws(), (422, vec![("last_name", "required")]));
        let known = world.post(&path, json!({"contact_id": suvi.id})).await;
        assert_eq!((known.status, &known.json["overbooked"]), (201, &json!(true)), "{}", known.json);
        assert_eq!(known.json["attendance"]["hours"], Json::Null);
        let new = json!({"first_name": "Åsa", "last_name": "Öhman", "email": "asa@vieras.example"});
        assert_eq!(world.post(&path, new.clone()).await.status, 201);
        assert_eq!(world.post(&path, new).await.code(), (409, "attendance.known"));

        let rows = world.read(&format!("/events/{}/registrations", event.id)).await;
        let marked: Vec<(bool, bool)> = rows["items"]
            .as_array()
            .expect("items")
            .iter()
            .map(|row| (row["id"] == json!(onni), row["attendance"].is_object()))
            .collect();
        assert_eq!(marked.len(), 3);
        assert!(marked.iter().all(|(is_onni, is_marked)| is_onni != is_marked), "{marked:?}");
        let one = world.read(&format!("/registrations/{onni}")).await;
        assert_eq!(one["attendance"], Json::Null);
        Ok(())
    })
    .await;
}
