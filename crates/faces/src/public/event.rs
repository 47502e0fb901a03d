//! The public page of an event, with its form: open, full with a waitlist, full, closed, over or called off (PU-11).

use super::{facts as told, found, guard, not_there, path_of};
use crate::{
    questionnaires::answering::Answering,
    registration::{
        calendar::{self, Calendars},
        facts::{self, Facts, Host},
    },
    shell::{App, Asked, Entered, Path, Problem, View, encoded, see_other},
};
use axum::{extract::State, response::Response};
use domain::{
    event_series,
    events::{self, Event},
    letters::{host_of, ics},
    registration::{self, Channel},
};
use ground::{Fault, Instant};
use serde::Serialize;
use store::Reader;

/// What `public/event.html` sees.
#[derive(Clone, Debug, Serialize)]
pub struct EventPage {
    path: String,
    /// The same from outside, for what is shared.
    url: String,
    /// What this house calls such an event.
    kind: String,
    event: Facts,
    /// The series it belongs to: its page and its name.
    series: Option<(String, String)>,
    /// `seat`, `waitlist`, `full`, `closed`, `ended`, `called_off`.
    offer: &'static str,
    form: Entered,
    /// What strangers are asked besides (PU-3).
    answering: Option<Answering>,
    /// When the form was shown.
    seen: String,
    /// The form is asked to be sent once more, with this mark.
    sure: Option<String>,
    /// Code of the refusal of what was just sent.
    refused: Option<&'static str>,
    is_told_by_mail: bool,
    host: Option<Host>,
    map: Option<String>,
    calendars: Calendars,
    /// Other events to go to, when this one takes nobody.
    others: Vec<Teaser>,
    glance: Option<String>,
    json_ld: String,
}

/// An event in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Teaser {
    pub path: String,
    pub number: String,
    pub name: String,
    pub location: Option<String>,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub zone: String,
    /// `YYYY-MM-DD` of the start, for the calendar leaf.
    pub day: String,
    pub offer: &'static str,
    pub seats: i64,
    pub seats_free: i64,
}

/// Most events offered beside one that takes nobody.
const OTHERS: usize = 3;

/// How a form comes back.
#[derive(Default)]
pub struct Returned {
    pub form: Entered,
    /// The answers as they were typed, with what is wrong with them.
    pub answers: Option<Entered>,
    pub is_asked_again: bool,
    pub refused: Option<&'static str>,
}

/// `GET /e/{slug}`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let page = page(&app, &asked, &slug, Returned::default()).await?;
    app.show(&asked, &page)
}

/// `GET /e/{slug}/register`: the same page; the form is on it.
pub async fn show_form(state: State<App>, asked: Asked, slug: Path<String>) -> Result<Response, Problem> {
    show(state, asked, slug).await
}

/// `GET /public/events/{number}`: the address of older systems (PU-7).
pub async fn by_number(State(app): State<App>, Path(number): Path<String>) -> Result<Response, Problem> {
    let mut reader = app.db.reader().await?;
    let event = events::store::find_by_number(&mut reader, &number).await?;
    let path = event.and_then(|event| super::page_of(&app, &event)).ok_or_else(not_there)?;
    Ok(see_other(&path))
}

/// `GET /e/{slug}/event.ics`: the event as an entry of anybody's calendar.
pub async fn calendar_file(State(app): State<App>, Path(slug): Path<String>) -> Result<Response, Problem> {
    let event = found(&app, &mut app.db.reader().await?, &slug).await?;
    let host = host_of(app.links.base_url());
    Ok(calendar::answered(ics::public_file(&event, host, app.now())))
}

/// The page as things stand now.
pub async fn page(app: &App, asked: &Asked, slug: &str, returned: Returned) -> Result<EventPage, Problem> {
    let mut reader = app.db.reader().await?;
    let event = found(app, &mut reader, slug).await?;
    let offer = facts::offered(&event, &registration::offer(&event, asked.now), asked.now);
    let is_open = matches!(offer, "seat" | "waitlist");
    let others = if is_open { Vec::new() } else { others(&mut reader, &event).await? };
    let host = facts::host(&mut reader, &event).await?;
    let answering = match is_open {
        true => {
            let (way, typed) = ((Channel::Public, None), returned.answers.as_ref());
            Answering::at_event(&mut reader, &event, way, asked, typed).await?
        }
        false => None,
    };
    let series = series_of(app, &mut reader, &event).await?;
    drop(reader);
    let site = app.site();
    let url = site.url(&path_of(&event));
    let (seen, sure) = guard::marks(app, &event.slug);
    let template =
        if offer == "waitlist" { event.waitlist_template_id } else { event.registration_template_id };
    let names = site.settings.module_names.of("events", asked.locale, &app.words);
    Ok(EventPage {
        path: path_of(&event),
        kind: names.singular,
        offer,
        form: returned.form,
        answering,
        seen,
        sure: returned.is_asked_again.then_some(sure),
        refused: returned.refused,
        is_told_by_mail: template.is_some(),
        host,
        map: told::map(&event),
        calendars: Calendars::of(&event),
        others,
        glance: told::glance(&event),
        json_ld: told::json_ld(&event, &url, site.name(), is_open),
        event: Facts::of(&event),
        series,
        url,
    })
}

async fn series_of(app: &App, reader: &mut Reader, event: &Event) -> Result<Option<(String, String)>, Fault> {
    let Some(id) = event.series_id else { return Ok(None) };
    let series = event_series::store::find(reader, &id).await?;
    Ok(series.and_then(|series| Some((super::page_of_series(app, &series)?, series.name))))
}

async fn others(reader: &mut Reader, event: &Event) -> Result<Vec<Teaser>, Fault> {
    let now = reader.now;
    let found = events::store::in_public(reader, 20).await?;
    let other = found.iter().filter(|other| other.id != event.id).map(|event| Teaser::of(event, now));
    Ok(other.filter(|teaser| matches!(teaser.offer, "seat" | "waitlist")).take(OTHERS).collect())
}

impl Teaser {
    pub fn of(event: &Event, now: Instant) -> Self {
        Self {
            path: path_of(event),
            number: event.number.clone(),
            name: event.name.clone(),
            location: event.location.clone(),
            starts_at: event.starts_at,
            ends_at: event.ends_at,
            zone: event.time_zone.name().to_owned(),
            day: event.starts_at.date(&event.time_zone).to_string(),
            offer: facts::offered(event, &registration::offer(event, now), now),
            seats: event.seats,
            seats_free: event.seats_free(),
        }
    }

    /// One for samples.
    pub fn sample(offer: &'static str) -> Self {
        let facts = Facts::sample();
        Self {
            path: "/e/ymparistoluvat-kt-1042".into(),
            number: "KT-1042".into(),
            name: "Ympäristöluvat <käytännössä>".into(),
            location: facts.location,
            starts_at: facts.starts_at,
            ends_at: facts.ends_at,
            zone: facts.zone,
            day: "2027-01-14".into(),
            offer,
            seats: 20,
            seats_free: if offer == "seat" { 4 } else { 0 },
        }
    }
}

impl View for EventPage {
    const PAGE: &'static str = "public/event.html";

    fn samples() -> Vec<Self> {
        let flaws = [
            ground::Flaw::new("first_name", "required"),
            ground::Flaw::new("email", "email.without_ending"),
            ground::Flaw::new("phone", "phone"),
        ];
        let mut typed = Entered::default();
        typed.set("email", "eevi@<tuulenpesa>");
        typed.set("may_invite", "on");
        let states = ["seat", "waitlist", "full", "closed", "ended", "called_off"];
        let mut samples: Vec<Self> = states.into_iter().map(sample).collect();
        samples.push(Self { form: typed.clone().with_flaws(&flaws), ..sample("seat") });
        samples.push(Self { form: typed, sure: Some("AAAA".into()), ..sample("waitlist") });
        samples.push(Self { refused: Some("registration.full"), others: Vec::new(), ..sample("full") });
        samples.push(Self { refused: Some("public.too_many"), ..sample("seat") });
        samples.push(Self { answering: Some(Answering::sample(false)), ..sample("seat") });
        samples.push(Self { answering: Some(Answering::sample(true)), ..sample("seat") });
        let event = Facts::bare();
        samples.push(Self {
            event,
            host: None,
            map: None,
            glance: None,
            is_told_by_mail: false,
            ..sample("seat")
        });
        samples
    }
}

fn sample(offer: &'static str) -> EventPage {
    let is_open = matches!(offer, "seat" | "waitlist");
    let facts = Facts::sample();
    EventPage {
        path: "/e/koulutus-kt-1041".into(),
        url: "https://kutsu.test/e/koulutus-kt-1041".into(),
        kind: "Koulutus".into(),
        series: (offer == "seat").then(|| ("/public/series/kevat".into(), "Kevään <illat>".into())),
        offer,
        form: Entered::default(),
        answering: None,
        seen: "AAAA".into(),
        sure: None,
        refused: None,
        is_told_by_mail: true,
        host: Some(Host::sample()),
        map: Some(format!("https://map.test/?q={}", encoded("Kajo-talo"))),
        calendars: Calendars { google: "/google".into(), outlook: "/outlook".into() },
        others: if is_open { Vec::new() } else { vec![Teaser::sample("seat"), Teaser::sample("waitlist")] },
        glance: facts.description.clone(),
        json_ld: "{}".into(),
        event: Facts { seats_free: if offer == "seat" { 2 } else { 0 }, ..facts },
    }
}
