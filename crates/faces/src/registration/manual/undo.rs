//! "Kumoa" for what staff did to people's places: from the toast at once, from the history for a day.

use super::{name_of, place, returned};
use crate::shell::{App, Asked, Path, Problem, Query, Staff, Toast};
use axum::{extract::State, response::Response};
use domain::{
    ids::{EventId, RegistrationId},
    registration::{self, Status, UndoRefusal},
};
use ground::{Failure, Refusal};
use serde::Deserialize;

/// The toast's cookie has room for so many ids.
const MOST: usize = 40;

/// `POST /app/registrations/{id}/undo`: as it was before, as far as there is room.
pub async fn one(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let row = registration::store::find(&mut work, &id).await?;
    let row = row.ok_or(Failure::from(UndoRefusal::Missing))?;
    let name = name_of(&mut work, &row).await?;
    match registration::undo(&mut work, &id).await {
        Ok(back) => {
            work.commit().await?;
            let now = &back.registration;
            let toast = match now.status {
                _ if !back.is_as_before => returned(now, name),
                Status::Waitlisted => Toast::new("attendee-back-on-waitlist").with("name", name),
                _ => Toast::new("attendee-back-on-seat").with("name", name),
            };
            Ok(app.told(&asked, &place(now), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            Ok(app.told(&asked, &place(&row), &refused(&refusal, name)))
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

fn refused(refusal: &UndoRefusal, name: String) -> Toast {
    let key = match refusal {
        UndoRefusal::Full => "attendee-undo-full",
        _ => "attendee-undo-late",
    };
    tracing::debug!(code = refusal.code(), "an undo was refused");
    Toast { bad: true, ..Toast::new(key).with("name", name) }
}

/// The registrations of one act.
#[derive(Deserialize)]
pub struct Acted {
    ids: String,
}

/// `POST /app/events/{id}/people/undo?ids=reg_…,reg_…`: what was done to several at once, each as far as there is room.
pub async fn many(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(event): Path<EventId>,
    Query(acted): Query<Acted>,
) -> Result<Response, Problem> {
    let (mut done, mut left) = (0_usize, 0_usize);
    let mut work = app.work(me.user.actor()).await?;
    for id in acted.ids.split(',').filter_map(|id| id.parse::<RegistrationId>().ok()) {
        match registration::undo(&mut work, &id).await {
            Ok(_) => done += 1,
            Err(Failure::Refused(_)) => left += 1,
            Err(Failure::Fault(fault)) => return Err(fault.into()),
        }
    }
    work.commit().await?;
    let key = if left == 0 { "attendees-undone" } else { "attendees-undone-partly" };
    let toast = Toast { bad: left > 0, ..Toast::new(key).with("count", done).with("left", left) };
    Ok(app.told(&asked, &format!("/app/events/{event}"), &toast))
}

/// The toast with a way back for all of them, the last first, so that each finds what was there before it.
pub fn undoable(toast: Toast, event: &EventId, acted: &[RegistrationId]) -> Toast {
    if acted.is_empty() || acted.len() > MOST {
        return toast;
    }
    let ids: Vec<String> = acted.iter().rev().map(ToString::to_string).collect();
    toast.undo(format!("/app/events/{event}/people/undo?ids={}", ids.join(",")))
}
