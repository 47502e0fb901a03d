//! One mark: since when somebody was there and how long, and their certificate.

use super::{in_hours, mark::name_of, read_hours};
use crate::{
    events::{EventHead, event_of},
    shell::{App, Asked, Entered, Path, Problem, Staff, Toast, View},
};
use axum::{extract::State, response::Response};
use domain::{
    attendance::{self, Mark, MarkRefusal},
    certificates::{self, Certificate},
    ids::RegistrationId,
    registration::{self, Registration, Status},
};
use ground::{Failure, Instant, Refusal};
use serde::Serialize;
use store::Reader;

/// What `attendance/one.html` sees.
#[derive(Serialize)]
pub struct OnePage {
    head: EventHead,
    id: RegistrationId,
    name: String,
    status: Status,
    form: Entered,
    attended_at: Option<Instant>,
    /// The length of the event, which counts when nothing else is told.
    hours: f64,
    zone: String,
    certificate: Option<Paper>,
}

/// A certificate of this person.
#[derive(Serialize)]
struct Paper {
    path: String,
    code: String,
    issued_at: Instant,
}

impl From<&Certificate> for Paper {
    fn from(certificate: &Certificate) -> Self {
        Self {
            path: format!("/app/certificates/{}", certificate.id),
            code: certificate.shown_code(),
            issued_at: certificate.issued_at,
        }
    }
}

/// `GET /app/registrations/{id}/attendance`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
) -> Result<Response, Problem> {
    let page = of(&mut app.reader().await?, &asked, &id, None).await?;
    app.show(&asked, &page)
}

async fn row_of(reader: &mut Reader, id: &RegistrationId) -> Result<Registration, Problem> {
    let row = registration::store::find(reader, id).await?;
    row.ok_or_else(|| Problem::refused(&MarkRefusal::Missing))
}

async fn of(
    reader: &mut Reader,
    asked: &Asked,
    id: &RegistrationId,
    typed: Option<Entered>,
) -> Result<OnePage, Problem> {
    let row = row_of(reader, id).await?;
    let event = event_of(reader, &row.event_id).await?;
    let mark = attendance::store::find(reader, id).await?.filter(|_| row.status == Status::Registered);
    let turnout = attendance::turnout(reader, &event).await?;
    let certificate = certificates::live(reader, id).await?;
    let mut form = Entered::default();
    if let Some(mark) = &mark {
        let (locale, zone) = (asked.locale, &event.time_zone);
        form.set("day", locale.date(mark.attended_at.date(zone), None));
        form.set("time", locale.time(mark.attended_at, zone));
        if let Some(minutes) = mark.minutes {
            form.set("hours", locale.decimal(in_hours(minutes), 2));
        }
    }
    Ok(OnePage {
        head: EventHead::of(reader, &event).await?,
        id: *id,
        name: name_of(reader, &row).await?,
        status: row.status,
        form: typed.unwrap_or(form),
        attended_at: mark.map(|mark| mark.attended_at),
        hours: in_hours(turnout.minutes),
        zone: event.time_zone.name().to_owned(),
        certificate: certificate.as_ref().map(Paper::from),
    })
}

/// `POST /app/registrations/{id}/attendance/change` with `day`, `time` and `hours`.
pub async fn change(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let row = row_of(&mut work, &id).await?;
    let event = event_of(&mut work, &row.event_id).await?;
    let mut read = form.reading(&asked, &event.time_zone);
    let at = read.moment("day", "time");
    let minutes = read_hours(&mut read, "hours");
    let flaws = match read.finish() {
        Ok(()) => match attendance::mark(&mut work, &id, Mark { at, minutes: Some(minutes) }).await {
            Ok(_) => {
                let name = name_of(&mut work, &row).await?;
                work.commit().await?;
                let path = format!("/app/registrations/{id}/attendance");
                return Ok(app.told(&asked, &path, &Toast::new("attendance-changed").with("name", name)));
            }
            Err(Failure::Refused(no)) if !no.flaws().is_empty() => no.flaws().to_vec(),
            Err(other) => return Err(other.into()),
        },
        Err(invalid) => invalid.0,
    };
    drop(work);
    let flaws: Vec<_> = flaws.into_iter().map(on_this_page).collect();
    let page = of(&mut app.reader().await?, &asked, &id, Some(form.with_flaws(&flaws))).await?;
    app.show_again(&asked, &page)
}

/// The moment stands in two fields here.
fn on_this_page(flaw: ground::Flaw) -> ground::Flaw {
    match flaw.field.as_str() {
        "attended_at" => ground::Flaw { field: "time".into(), ..flaw },
        _ => flaw,
    }
}

impl View for OnePage {
    const PAGE: &'static str = "attendance/one.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let mut typed = Entered::default();
        typed.set("hours", "kuusi <x>");
        let paper = || Paper {
            path: "/app/certificates/crt_1".into(),
            code: "7KQ2-M9XA-TR4P-HD6W".into(),
            issued_at: at,
        };
        let page = |status, attended_at| Self {
            head: EventHead::sample("ended"),
            id: ground::Id::from_bytes([5; 16]),
            name: "Eevi <Haavikkola>".into(),
            status,
            form: Entered::default(),
            attended_at,
            hours: 6.5,
            zone: "Europe/Helsinki".into(),
            certificate: None,
        };
        let flaws =
            [ground::Flaw::new("hours", "not_hours"), ground::Flaw::new("time", "attendance.in_future")];
        vec![
            page(Status::Registered, None),
            Self { certificate: Some(paper()), ..page(Status::Registered, Some(at)) },
            Self { form: typed.with_flaws(&flaws), ..page(Status::Registered, Some(at)) },
            page(Status::Waitlisted, None),
            page(Status::Cancelled, None),
        ]
    }
}
