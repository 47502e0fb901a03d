//! What stands beside the form: the event as the invited will see it, and what is still to do before the invitation.
//!
//! Read from the form as typed, kept or not; what cannot be read yet is shown as open. Start at [`Aside::of`].

use super::typed;
use crate::shell::{App, Asked, Entered, Problem, Staff, View};
use axum::{extract::State, response::Response};
use domain::events::SessionDraft;
use ground::{Instant, Zone};
use serde::Serialize;

/// What `events/form/_aside.html` sees alone, to htmx while somebody types.
#[derive(Serialize)]
pub struct Beside {
    aside: Aside,
}

/// `POST /app/events/look`: the same column for the form as it is typed now; nothing is kept.
pub async fn look(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    app.show(&asked, &Beside { aside: Aside::of(&form, &asked) })
}

/// The column beside the form.
#[derive(Serialize)]
pub struct Aside {
    name: String,
    location: Option<String>,
    zone: String,
    /// `YYYY-MM-DD` of the start, for the calendar leaf.
    day: Option<String>,
    /// Start and end of the sessions that can be read.
    span: Option<(Instant, Instant)>,
    seats: Option<i64>,
    /// `YYYY-MM-DD`
    last_registration_date: Option<String>,
    steps: Vec<Step>,
    done: usize,
}

/// One line of "Ennen kutsua".
#[derive(Serialize)]
struct Step {
    /// The end of the key `event-step-…`.
    word: &'static str,
    /// `done`, `bad` (cannot be right) or `todo` (may wait).
    state: &'static str,
    /// Number of the session, where it is about one.
    number: usize,
    /// The field that mends it.
    field: String,
}

impl Step {
    fn new(word: &'static str, is_done: bool, field: &str) -> Self {
        Self { word, state: if is_done { "done" } else { "todo" }, number: 0, field: field.into() }
    }

    fn bad(word: &'static str, number: usize, field: String) -> Self {
        Self { word, state: "bad", number, field }
    }
}

impl Aside {
    /// Reads what the form says so far.
    pub fn of(form: &Entered, asked: &Asked) -> Self {
        let zone = form.text("time_zone").parse::<Zone>().unwrap_or_else(|_| Zone::helsinki());
        let sessions = typed::sessions(form, asked, &zone);
        let read: Vec<&SessionDraft> =
            sessions.iter().filter_map(|(_, one)| one.as_ref()).filter(|one| one.is_right()).collect();
        let starts = read.iter().map(|one| one.starts_at).min();
        let span = starts.zip(read.iter().map(|one| one.ends_at).max());
        let mut reading = form.reading(asked, &zone);
        let seats = reading.whole("seats").map(i64::from);
        let last = reading.date("last_registration_date");
        let steps = steps(form, asked, &zone, &sessions);
        Self {
            name: form.text("name").to_owned(),
            location: reading.optional("location"),
            day: starts.map(|at| at.date(&zone).to_string()),
            zone: zone.name().to_owned(),
            span,
            seats,
            last_registration_date: last.map(|day| day.to_string()),
            done: steps.iter().filter(|step| step.state == "done").count(),
            steps,
        }
    }
}

fn steps(
    form: &Entered,
    asked: &Asked,
    zone: &Zone,
    sessions: &[(usize, Option<SessionDraft>)],
) -> Vec<Step> {
    let has = |field: &str| !form.text(field).is_empty();
    let mut reading = form.reading(asked, zone);
    let mut steps = vec![Step::new("name", has("name") && has("owner"), "name")];
    let wrong =
        sessions.iter().enumerate().filter(|(_, (_, one))| !one.as_ref().is_some_and(Right::is_right));
    let wrong: Vec<Step> = wrong
        .map(|(index, (row, _))| Step::bad("session", index + 1, format!("sessions.{row}.day")))
        .collect();
    match (sessions.is_empty(), wrong.is_empty()) {
        (true, _) => steps.push(Step::new("sessions", false, "sessions.0.subject")),
        (_, true) => steps.push(Step::new("sessions", true, "sessions")),
        _ => steps.extend(wrong),
    }
    let seats = reading.whole("seats");
    steps.push(if has("seats") && seats.is_none() {
        Step::bad("seats", 0, "seats".into())
    } else {
        Step::new("seats", seats.is_some_and(|seats| seats > 0), "seats")
    });
    let last = reading.date("last_registration_date");
    if last.is_some_and(|day| day.end_in(zone) <= asked.now) {
        steps.push(Step::bad("closed", 0, "last_registration_date".into()));
    }
    steps.push(Step::new("confirmation", has("registration_template_id"), "registration_template_id"));
    if reading.whole("waitlist_seats").is_some_and(|places| places > 0) {
        steps.push(Step::new("waitlist", has("waitlist_template_id"), "waitlist_template_id"));
    }
    steps.push(Step::new("cancellation", has("cancellation_template_id"), "cancellation_template_id"));
    steps
}

/// Whether a session can be as it was typed.
trait Right {
    fn is_right(&self) -> bool;
}

impl Right for SessionDraft {
    fn is_right(&self) -> bool {
        !self.subject.is_empty() && self.ends_at >= self.starts_at
    }
}

impl View for Beside {
    const PAGE: &'static str = "events/form/look.html";
    const PART: Option<&'static str> = Some("events/form/_aside.html");

    fn samples() -> Vec<Self> {
        let asked = Asked::sample(ground::Locale::Fi);
        let zone = Zone::helsinki();
        let mut form = typed::blank("usr_1", &zone);
        let empty = Aside::of(&form, &asked);
        for (field, value) in [
            ("name", "Kiertotalouden <hankinnat>"),
            ("location", "Kajo & talo"),
            ("seats", "36"),
            ("waitlist_seats", "8"),
            ("last_registration_date", "20.1.2027"),
            ("sessions.0.subject", "Tarve"),
            ("sessions.0.day", "27.1.2027"),
            ("sessions.0.starts", "9.30"),
            ("sessions.0.ends", "16.00"),
            ("sessions.1.subject", "Sopimus"),
        ] {
            form.set(field, value);
        }
        [empty, Aside::of(&form, &asked)].map(|aside| Self { aside }).into()
    }
}
