//! "Valitse kontaktit": registering people by hand (RG-4), with the box "Lähetä vahvistus" as the setting says (D-6) and
//! a warning where there is no room (D-16).

use super::told;
use crate::{
    events::{EventHead, event_of},
    questionnaires::answering::{self, Answering, Filled},
    shell::{App, Asked, Entered, Path, Problem, Staff, Toast, View},
};
use axum::{extract::State, response::Response};
use domain::{
    contacts::{self, Contact},
    events::Event,
    ids::{ContactId, EventId},
    list::{ListQuery, Wish as ListWish},
    questionnaires::Sheet,
    registration::{self, Channel, Place, RegisterRefusal, Request, Status, register_all, rules::Wish},
    settings,
};
use ground::{Fault, Flaw, Refusal};
use serde::Serialize;
use store::Reader;

/// What `registration/manual/register.html` sees.
#[derive(Serialize)]
pub struct Register {
    head: EventHead,
    q: String,
    people: Vec<Person>,
    sends: bool,
    /// `any`, `waitlist` or `seat`.
    wish: String,
    /// Why the last press left some out: the code, and their names.
    refused: Option<(&'static str, Vec<String>)>,
    /// The button was pressed with nobody chosen.
    is_nobody: bool,
    /// What the event asks, to be answered for those who are chosen; may be left empty.
    answering: Option<Answering>,
    /// Something is written into it.
    is_begun: bool,
}

/// Somebody who may be chosen.
#[derive(Serialize)]
struct Person {
    id: ContactId,
    name: String,
    account: Option<String>,
    email: Option<String>,
    /// Stands with the event already.
    status: Option<Status>,
    is_chosen: bool,
}

/// `GET /app/events/{id}/register`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let mut form = Entered::default();
    if settings::read(&mut reader).await?.send_confirmation_for_manual_registrations {
        form.set("send", "on");
    }
    let page = page(&mut reader, (&app, &asked), &event, &form, &[]).await?;
    app.show(&asked, &page)
}

/// `POST /app/events/{id}/register` with `contact_ids`; the button `find` only looks for more people.
pub async fn submit(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Filled(form): Filled,
) -> Result<Response, Problem> {
    let mut read = form.reading(&asked, app.site().zone());
    let chosen: Vec<ContactId> = read.ids("contact_ids");
    read.finish()?;
    let is_look = form.has("find") || answering::is_look(&form);
    if is_look || chosen.is_empty() {
        let mut reader = app.reader().await?;
        let event = event_of(&mut reader, &id).await?;
        let mut page = page(&mut reader, (&app, &asked), &event, &form, &chosen).await?;
        page.is_nobody = !is_look;
        let is_refused = page.is_nobody || form.is_flawed();
        return if is_refused { app.show_again(&asked, &page) } else { app.show(&asked, &page) };
    }
    // Left empty, the questions stay open; begun, they are answered as by everybody.
    let sheet = Some(answering::sheet(&form)).filter(is_written);
    let request = |contact: &ContactId| Request {
        event: id,
        contact: *contact,
        channel: Channel::Manual,
        campaign: None,
        wish: wish_of(&form),
        confirm: told(&form),
        actor: me.user.actor(),
        sheet: sheet.clone(),
    };
    let mut work = app.work(me.user.actor()).await?;
    let answers = register_all(&mut work, chosen.iter().map(request).collect()).await?;
    work.commit().await?;
    let left: Vec<(ContactId, RegisterRefusal)> = chosen
        .iter()
        .zip(&answers)
        .filter_map(|(id, answer)| Some((*id, answer.as_ref().err()?.clone())))
        .collect();
    if left.is_empty() {
        return Ok(app.told(&asked, &format!("/app/events/{id}"), &placed(&answers)));
    }
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let ids: Vec<ContactId> = left.iter().map(|(id, _)| *id).collect();
    let flaws: Vec<Flaw> = left.iter().flat_map(|(_, refusal)| refusal.flaws().to_vec()).collect();
    let flawed = form.clone().with_flaws(&once(flaws));
    let mut page = page(&mut reader, (&app, &asked), &event, &flawed, &ids).await?;
    let names =
        page.people.iter().filter(|person| ids.contains(&person.id)).map(|person| person.name.clone());
    let code = left.first().map_or("registration.full", |(_, refusal)| refusal.code());
    page.refused = Some((code, names.collect()));
    app.show_again(&asked, &page)
}

/// Whether anything was written into the questions.
fn is_written(sheet: &Sheet) -> bool {
    sheet.typed.values().flatten().any(|word| !word.trim().is_empty())
}

/// Each flaw once: the same sheet was read for everybody.
fn once(flaws: Vec<Flaw>) -> Vec<Flaw> {
    let mut each: Vec<Flaw> = Vec::new();
    for flaw in flaws {
        if each.iter().all(|known| known.field != flaw.field) {
            each.push(flaw);
        }
    }
    each
}

fn wish_of(form: &Entered) -> Wish {
    match form.text("wish") {
        "seat" => Wish::SeatAnyway,
        "waitlist" => Wish::Waitlist,
        _ => Wish::Any,
    }
}

fn placed(answers: &[Result<Place, RegisterRefusal>]) -> Toast {
    let new = |status: Status| {
        let is_new = |place: &&Place| !place.already && place.registration.status == status;
        answers.iter().flatten().filter(is_new).count()
    };
    let (registered, waitlisted) = (new(Status::Registered), new(Status::Waitlisted));
    match (registered, waitlisted) {
        (0, 0) => Toast::new("register-nobody-new"),
        (_, 0) => Toast::new("register-registered").with("count", registered),
        (0, _) => Toast::new("register-waitlisted").with("count", waitlisted),
        _ => Toast::new("register-both").with("registered", registered).with("waitlisted", waitlisted),
    }
}

async fn page(
    reader: &mut Reader,
    (app, asked): (&App, &Asked),
    event: &Event,
    form: &Entered,
    chosen: &[ContactId],
) -> Result<Register, Fault> {
    let q = form.text("q").to_owned();
    let mut people: Vec<Contact> = contacts::of(reader, chosen).await?.into_values().collect();
    people.sort_by_key(|contact| ground::collate::name_key(&contact.last_name, &contact.first_name));
    let query = ListQuery { q: Some(q.clone()), limit: Some("20".into()), ..ListQuery::default() };
    if let Ok(wish) = ListWish::read(&query, &contacts::fields::FIELDS, &app.custom()) {
        let found = contacts::page(reader, &wish, app.site().zone()).await?;
        people.extend(found.items.into_iter().filter(|contact| !chosen.contains(&contact.id)));
    }
    let mut lines = Vec::with_capacity(people.len());
    for contact in people {
        let known = registration::store::find_of(reader, &event.id, &contact.id).await?;
        let is_chosen = chosen.contains(&contact.id);
        lines.push(person(contact, known.map(|row| row.status), is_chosen));
    }
    let wish = form.text("wish");
    // Defaults are for those who answer themselves: here what is not touched stays open.
    let way = (Channel::Manual, None);
    let answering = Answering::at_event(reader, event, way, asked, Some(form)).await?;
    Ok(Register {
        head: EventHead::of(reader, event).await?,
        q,
        people: lines,
        sends: form.has("send"),
        wish: if wish.is_empty() { "any".into() } else { wish.to_owned() },
        refused: None,
        is_nobody: false,
        answering,
        is_begun: form.is_flawed() || is_written(&answering::sheet(form)),
    })
}

fn person(contact: Contact, status: Option<Status>, is_chosen: bool) -> Person {
    Person {
        id: contact.id,
        name: contact.name(),
        account: contact.account_name,
        email: contact.email.map(|email| email.to_string()),
        status,
        is_chosen,
    }
}

impl View for Register {
    const PAGE: &'static str = "registration/manual/register.html";
    const PART: Option<&'static str> = Some("registration/manual/_register.html");

    fn samples() -> Vec<Self> {
        let person = |number: u8, status, email: Option<&str>| Person {
            id: ground::Id::from_bytes([number; 16]),
            name: "Eevi <Haavikkola>".into(),
            account: Some("Tuulenpesä & <Oy>".into()),
            email: email.map(str::to_owned),
            status,
            is_chosen: number == 1,
        };
        let people = || {
            vec![
                person(1, None, Some("eevi@example.org")),
                person(2, Some(Status::Registered), None),
                person(3, Some(Status::Cancelled), None),
            ]
        };
        let register = |state, people| Self {
            head: EventHead::sample(state),
            q: "eevi\"".into(),
            people,
            sends: true,
            wish: "any".into(),
            refused: None,
            is_nobody: false,
            answering: None,
            is_begun: false,
        };
        let left = Some(("registration.full", vec!["Eevi <Haavikkola>".to_owned()]));
        vec![
            register("open", people()),
            register("waitlist", people()),
            Self { answering: Some(Answering::sample(false)), ..register("open", people()) },
            Self { is_begun: true, answering: Some(Answering::sample(true)), ..register("open", people()) },
            Self { refused: left, ..register("full", people()) },
            Self { is_nobody: true, sends: false, ..register("closed", vec![]) },
        ]
    }
}
