//! One event for one customer: its facts, the own place, and one press to register or to cancel.
//!
//! Only what the customer may look at is there; everything else is a 404, whatever its reason. Each press may come twice.

use super::{
    customer::{Frame, Me, must_have},
    home::path_of,
};
use crate::{
    questionnaires::answering::{self, Answering, Filled},
    registration::{
        calendar::{self, Calendars},
        facts::{self, Facts, Host},
    },
    shell::{App, Asked, Entered, Path, Problem, Query, Toast, View, see_other},
};
use axum::{extract::State, http::StatusCode, response::Response};
use domain::{
    portal::{self, Customer, PortalModule},
    registration::{self, AnswersBy, CancelBy, Channel, Confirm, Request, Standing, Status, rules::Wish},
};
use ground::{Failure, Instant, Refusal};
use serde::{Deserialize, Serialize};
use store::Reader;

/// What `portal/event.html` sees.
#[derive(Serialize)]
pub struct EventPage {
    portal: Frame,
    path: String,
    event: Facts,
    /// The own place: `registered`, `waitlisted`, `cancelled`, or `none`.
    standing: &'static str,
    /// What can be had, as [`facts::offered`] says.
    offer: &'static str,
    queue_position: Option<i64>,
    may_cancel: bool,
    /// Cancelling is asked once more.
    is_leaving: bool,
    refused: Option<&'static str>,
    /// The event's questions, or the own answers.
    answering: Option<Answering>,
    /// The own answers may still be changed.
    may_answer: bool,
    /// The message of the own place is on its way by mail.
    is_told_by_mail: bool,
    host: Option<Host>,
    calendars: Calendars,
}

impl EventPage {
    fn of(me: &Customer, standing: &Standing, host: Option<Host>, now: Instant) -> Self {
        let event = &standing.event;
        let status = standing.registration.as_ref().map(|row| row.status);
        let template = match status {
            Some(Status::Registered) => event.registration_template_id,
            Some(Status::Waitlisted) => event.waitlist_template_id,
            _ => None,
        };
        Self {
            portal: Frame::of(me, "events"),
            path: path_of(&event.number),
            event: Facts::of(event),
            standing: match status {
                Some(Status::Registered) => "registered",
                Some(Status::Waitlisted) => "waitlisted",
                Some(Status::Cancelled) => "cancelled",
                None => "none",
            },
            offer: match facts::offered(event, &standing.offer, now) {
                // What is no longer shown is only history.
                "seat" | "waitlist" if !portal::is_shown(event, now) => "closed",
                offer => offer,
            },
            queue_position: standing.queue_position,
            may_cancel: standing.may_cancel,
            is_leaving: false,
            refused: None,
            answering: None,
            may_answer: event.window().is_open(now),
            is_told_by_mail: template.is_some(),
            host,
            calendars: Calendars::of(event),
        }
    }
}

/// The event of this number with the own place, when this customer may look at it.
async fn found(reader: &mut Reader, me: &Customer, number: &str) -> Result<Standing, Problem> {
    must_have(me, PortalModule::Events)?;
    let event = portal::may_look(reader, &me.contact, number).await?.ok_or_else(Problem::not_found)?;
    Ok(registration::standing_of(reader, event, me.contact.clone()).await?)
}

/// How the page is shown besides as things stand.
#[derive(Default)]
struct Shown {
    is_leaving: bool,
    /// Code of the refusal of what was just pressed.
    refused: Option<&'static str>,
    /// What was typed into the questionnaire, with its flaws.
    typed: Option<Entered>,
}

impl Shown {
    fn typed(form: Entered) -> Self {
        Self { typed: Some(form), ..Self::default() }
    }

    fn refused(refusal: &dyn Refusal, form: Option<Entered>) -> Self {
        let typed = form.map(|form| form.with_flaws(refusal.flaws()));
        Self { is_leaving: false, refused: Some(refusal.code()), typed }
    }

    fn status(&self) -> StatusCode {
        match (self.refused, self.typed.as_ref().is_some_and(Entered::is_flawed)) {
            (_, true) => StatusCode::UNPROCESSABLE_ENTITY,
            (Some(_), _) => StatusCode::CONFLICT,
            _ => StatusCode::OK,
        }
    }
}

/// The page as things stand now; with a refusal it says why nothing happened, and what was typed stays.
async fn draw(
    app: &App,
    asked: Asked,
    me: &Customer,
    number: &str,
    shown: Shown,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let standing = found(&mut reader, me, number).await?;
    let asked = asked.in_language_of(Some(me.contact.language));
    let host = facts::host(&mut reader, &standing.event).await?;
    let row = standing.registration.as_ref();
    let way = (row.map_or(Channel::Portal, |row| row.channel), row);
    let answering =
        Answering::at_event(&mut reader, &standing.event, way, &asked, shown.typed.as_ref()).await?;
    drop(reader);
    let status = shown.status();
    // What is wrong with the answers is told beside them.
    let refused = shown.refused.filter(|code| *code != "answers.invalid");
    let page = EventPage::of(me, &standing, host, app.now());
    let view = EventPage { is_leaving: shown.is_leaving, refused, answering, ..page };
    let mut response = app.show(&asked, &view)?;
    *response.status_mut() = status;
    Ok(response)
}

#[derive(Deserialize)]
pub struct Asking {
    answer: Option<String>,
}

/// `GET /portal/events/{number}?answer=no`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    Path(number): Path<String>,
    Query(asking): Query<Asking>,
) -> Result<Response, Problem> {
    let is_leaving = asking.answer.as_deref() == Some("no");
    draw(&app, asked, &me, &number, Shown { is_leaving, ..Shown::default() }).await
}

/// `POST /portal/events/{number}/register`, with the answers to the event's questionnaire (PO-7).
pub async fn register(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    Path(number): Path<String>,
    Filled(form): Filled,
) -> Result<Response, Problem> {
    if answering::is_look(&form) {
        return draw(&app, asked, &me, &number, Shown::typed(form)).await;
    }
    let standing = found(&mut app.reader().await?, &me, &number).await?;
    let is_active = standing.registration.as_ref().is_some_and(|row| row.status.is_active());
    if !is_active && !portal::is_shown(&standing.event, app.now()) {
        let closed = Shown { refused: Some("registration.closed"), ..Shown::default() };
        return draw(&app, asked, &me, &number, closed).await;
    }
    let request = Request {
        event: standing.event.id,
        contact: me.contact.id,
        channel: Channel::Portal,
        campaign: None,
        wish: Wish::Any,
        confirm: Confirm::AsUsual,
        actor: me.actor(),
        sheet: Some(answering::sheet(&form)),
    };
    match app.desk.register(request).await {
        Ok(_) => Ok(see_other(&path_of(&standing.event.number))),
        Err(Failure::Refused(no)) => draw(&app, asked, &me, &number, Shown::refused(&no, Some(form))).await,
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `POST /portal/events/{number}/answers`: changes the own answers, as long as registration is open.
pub async fn change_answers(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    Path(number): Path<String>,
    Filled(form): Filled,
) -> Result<Response, Problem> {
    if answering::is_look(&form) {
        return draw(&app, asked, &me, &number, Shown::typed(form)).await;
    }
    let standing = found(&mut app.reader().await?, &me, &number).await?;
    let path = path_of(&standing.event.number);
    let Some(held) = standing.registration else { return Ok(see_other(&path)) };
    let mut work = app.work(me.actor()).await?;
    let sheet = answering::sheet(&form);
    match registration::change_answers(&mut work, &held.id, &sheet, AnswersBy::Person).await {
        Ok(()) => {
            work.commit().await?;
            Ok(app.told(&asked, &path, &Toast::new("answers-saved")))
        }
        Err(Failure::Refused(no)) => {
            drop(work);
            draw(&app, asked, &me, &number, Shown::refused(&no, Some(form))).await
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `POST /portal/events/{number}/cancel`: asks once more, then gives the place back.
pub async fn cancel(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    Path(number): Path<String>,
    form: Entered,
) -> Result<Response, Problem> {
    if !form.has("sure") {
        return draw(&app, asked, &me, &number, Shown { is_leaving: true, ..Shown::default() }).await;
    }
    let standing = found(&mut app.reader().await?, &me, &number).await?;
    let path = path_of(&standing.event.number);
    let Some(held) = standing.registration else { return Ok(see_other(&path)) };
    let mut work = app.work(me.actor()).await?;
    match registration::cancel(&mut work, &held.id, CancelBy::Person, Confirm::AsUsual).await {
        Ok(_) => work.commit().await?,
        Err(Failure::Refused(no)) => {
            drop(work);
            return draw(&app, asked, &me, &number, Shown::refused(&no, None)).await;
        }
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    }
    Ok(see_other(&path))
}

/// `GET /portal/events/{number}/event.ics`
pub async fn calendar_file(
    State(app): State<App>,
    Me(me): Me,
    Path(number): Path<String>,
) -> Result<Response, Problem> {
    let standing = found(&mut app.reader().await?, &me, &number).await?;
    let file = calendar::file(&standing, app.links.base_url(), app.now()).ok_or_else(Problem::not_found)?;
    Ok(calendar::answered(file))
}

impl View for EventPage {
    const PAGE: &'static str = "portal/event.html";

    fn samples() -> Vec<Self> {
        let page = |standing: &'static str, offer: &'static str| Self {
            portal: Frame::sample("events"),
            path: path_of("KT-1041"),
            event: if offer == "ended" { Facts::bare() } else { Facts::sample() },
            standing,
            offer,
            queue_position: (standing == "waitlisted").then_some(3),
            may_cancel: offer != "closed",
            is_leaving: false,
            refused: None,
            answering: None,
            may_answer: offer != "closed",
            is_told_by_mail: true,
            host: (offer != "full").then(Host::sample),
            calendars: Calendars { google: "/google".into(), outlook: "/outlook".into() },
        };
        let mut samples = Vec::new();
        for standing in ["none", "registered", "waitlisted", "cancelled"] {
            for offer in ["seat", "waitlist", "full", "closed", "ended", "called_off"] {
                samples.push(page(standing, offer));
            }
            samples.push(Self { is_leaving: true, ..page(standing, "seat") });
        }
        samples.push(Self { refused: Some("registration.full"), ..page("none", "full") });
        for standing in ["none", "registered"] {
            for is_refused in [false, true] {
                samples
                    .push(Self { answering: Some(Answering::sample(is_refused)), ..page(standing, "seat") });
            }
            samples.push(Self { answering: Some(Answering::sample(false)), ..page(standing, "closed") });
        }
        samples
    }
}
