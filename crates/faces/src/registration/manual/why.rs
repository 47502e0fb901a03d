//! "Miksi varasijalla?": the ledger of one registration, each line with the situation it saw.

use crate::{
    events::{EventHead, event_of},
    shell::{App, Asked, Path, Problem, Staff, View},
};
use axum::{extract::State, response::Response};
use domain::{
    ids::RegistrationId,
    registration::{self, CancelRefusal, LedgerLine, Movement, Status},
};
use ground::{Choice, Failure, Instant};
use serde::Serialize;

/// What `registration/manual/why.html` sees.
#[derive(Serialize)]
pub struct Why {
    id: RegistrationId,
    head: EventHead,
    name: String,
    status: Status,
    queue_position: Option<i64>,
    lines: Vec<Line>,
}

/// One movement.
#[derive(Serialize)]
struct Line {
    at: Instant,
    what: Movement,
    actor: String,
    seats: i64,
    seats_taken: i64,
    waitlist_seats: i64,
    waitlist_taken: i64,
}

/// `GET /app/registrations/{id}`: as a page, or in the drawer.
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let row = registration::store::find(&mut reader, &id).await?;
    let row = row.ok_or(Failure::from(CancelRefusal::Missing))?;
    let event = event_of(&mut reader, &row.event_id).await?;
    let moves = registration::movements(&mut reader, &id).await?;
    let page = Why {
        id,
        head: EventHead::of(&mut reader, &event).await?,
        name: super::name_of(&mut reader, &row).await?,
        queue_position: registration::store::queue_position(&mut reader, &row).await?,
        status: row.status,
        lines: moves.into_iter().map(line).collect(),
    };
    app.show(&asked, &page)
}

fn line(line: LedgerLine) -> Line {
    Line {
        at: line.at,
        what: line.what,
        actor: line.actor_kind,
        seats: line.seats,
        seats_taken: line.seats_taken,
        waitlist_seats: line.waitlist_seats,
        waitlist_taken: line.waitlist_taken,
    }
}

impl View for Why {
    const PAGE: &'static str = "registration/manual/why.html";
    const PART: Option<&'static str> = Some("registration/manual/_why.html");

    fn samples() -> Vec<Self> {
        let line = |what: &Movement| Line {
            at: Instant::from_millis(1_795_417_200_000),
            what: *what,
            actor: "contact".into(),
            seats: 20,
            seats_taken: 20,
            waitlist_seats: 6,
            waitlist_taken: 3,
        };
        let why = |status, lines| Self {
            id: ground::Id::from_bytes([5; 16]),
            head: EventHead::sample("full"),
            name: "Eevi <Haavikkola>".into(),
            status,
            queue_position: (status == Status::Waitlisted).then_some(3),
            lines,
        };
        vec![
            why(Status::Waitlisted, Movement::ALL.iter().map(line).collect()),
            why(Status::Cancelled, vec![]),
        ]
    }
}
