//! Historia: who changed the event, and how its seats moved.

use super::{EventHead, event_of};
use crate::{
    events::named,
    shell::{App, Asked, Path, Problem, Staff, View},
};
use axum::{extract::State, response::Response};
use domain::{
    changes::{self, HistoryLine},
    ids::{ContactId, EventId},
    registration::{self, EventMovement, Movement},
};
use ground::Instant;
use serde::Serialize;
use std::collections::HashSet;

/// So many of the newest of each kind are shown.
const MOST: i64 = 200;

/// What `events/card/history.html` sees.
#[derive(Serialize)]
pub struct History {
    head: EventHead,
    tab: &'static str,
    lines: Vec<Line>,
}

/// One thing that happened.
#[derive(Serialize)]
struct Line {
    at: Instant,
    /// `event.changed`, or the word of a movement.
    what: String,
    /// `user`, `api_key`, `contact`, `public` or `system`.
    actor: String,
    /// The user or the key, where it is known.
    by: Option<String>,
    /// What the fields that changed are called.
    fields: Vec<String>,
    contact_id: Option<ContactId>,
    contact: Option<String>,
    /// The address that takes it back, while that is possible.
    undo: Option<String>,
}

/// `GET /app/events/{id}/history`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let head = EventHead::of(&mut reader, &event).await?;
    let own = changes::history(&mut reader, &id, MOST).await?;
    let moves = registration::event_movements(&mut reader, &id, MOST).await?;
    let (mut seen, now) = (HashSet::new(), asked.now);
    // Only the last that happened to somebody can be taken back; the newest come first.
    let moves = moves.into_iter().map(|line| {
        let is_last = seen.insert(line.registration_id);
        moved(line, is_last, now)
    });
    let mut lines: Vec<Line> = own.into_iter().map(|line| changed(&app, &asked, line)).chain(moves).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.at));
    app.show(&asked, &History { head, tab: "history", lines })
}

fn changed(app: &App, asked: &Asked, line: HistoryLine) -> Line {
    Line {
        at: line.at,
        fields: line.fields().iter().filter_map(|field| named(app, asked, field)).collect(),
        what: line.what,
        actor: line.actor_kind,
        by: line.actor_name,
        contact_id: None,
        contact: None,
        undo: None,
    }
}

fn moved(line: EventMovement, is_last: bool, now: Instant) -> Line {
    let can_undo = is_last && registration::is_undoable(line.what, &line.actor_kind, line.at, now);
    Line {
        at: line.at,
        what: ground::Choice::word(&line.what).to_owned(),
        actor: line.actor_kind,
        by: None,
        fields: Vec::new(),
        contact_id: Some(line.contact_id),
        contact: Some(format!("{} {}", line.first_name, line.last_name).trim().to_owned()),
        undo: can_undo.then(|| format!("/app/registrations/{}/undo", line.registration_id)),
    }
}

impl View for History {
    const PAGE: &'static str = "events/card/history.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let change = |what: &str, actor: &str, fields: &[&str]| Line {
            at,
            what: what.into(),
            actor: actor.into(),
            by: (actor == "user").then(|| "Åsa <Öhman>".to_owned()),
            fields: fields.iter().map(|field| (*field).to_owned()).collect(),
            contact_id: None,
            contact: None,
            undo: None,
        };
        let movement = |what: &Movement| Line {
            contact_id: Some(ground::Id::from_bytes([7; 16])),
            contact: Some("Eevi <Öhman>".into()),
            undo: (*what == Movement::Promoted).then(|| "/app/registrations/reg_1/undo".to_owned()),
            ..change(ground::Choice::word(what), "contact", &[])
        };
        let changes = [
            change("event.created", "api_key", &[]),
            change("event.changed", "user", &["Paikat <x>", "Ajankohdat"]),
            change("event.archived", "system", &[]),
            change("event.restored", "public", &[]),
            change("event.cancelled", "user", &[]),
        ];
        let moves = <Movement as ground::Choice>::ALL.iter().map(movement);
        let head = EventHead::sample("open");
        vec![
            Self { head: head.clone(), tab: "history", lines: changes.into_iter().chain(moves).collect() },
            Self { head, tab: "history", lines: vec![] },
        ]
    }
}
