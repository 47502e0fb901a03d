//! Who came to the events that are over, and the certificates they got for it.

use super::{Stage, broken, events::Made, mails};
use domain::{
    attendance::{self, Mark},
    certificates,
    ids::{ContactId, RegistrationId},
    registration::{self, AttendeeOrder, AttendeeWish, Channel, Confirm, Request, Status, rules::Wish},
};
use ground::{Fault, Instant};

/// Most came; one event is certified, and its mails have left.
pub(super) async fn seed(stage: &mut Stage, made: &Made) -> Result<(), Fault> {
    let mut is_first = true;
    for (event, _, called_off) in made {
        if *called_off || event.ends_at >= stage.now {
            continue;
        }
        if let (true, Some(customer)) = (is_first, stage.contacts.first().copied()) {
            join(stage, event.id, customer, event.starts_at.plus_days(-9)).await?;
        }
        stage.db.clock().set(event.starts_at);
        let wish =
            AttendeeWish { status: Some(Status::Registered), ..AttendeeWish::everybody(AttendeeOrder::Name) };
        let mut work = stage.work().await?;
        let people = registration::attendees(&mut work, &event.id, &wish).await?;
        let customer = stage.contacts.first();
        let mut there = Vec::new();
        for (row, _) in &people {
            let comes = Some(&row.contact_id) == customer || !stage.chance.happens(14);
            there.extend(comes.then_some(row.id));
        }
        attendance::mark_many(&mut work, &event.id, &there).await.map_err(broken)?;
        if let Some(early) = there.last() {
            left_early(&mut work, early).await?;
        }
        if is_first {
            attendance::set_length(&mut work, &event.id, Some(360)).await.map_err(broken)?;
        }
        work.commit().await?;
        if is_first {
            stage.db.clock().set(event.ends_at.plus_seconds(3600));
            let mut work = stage.work().await?;
            certificates::set_rule(&mut work, &event.id, Some(240)).await.map_err(broken)?;
            certificates::issue(&mut work, &event.id).await.map_err(broken)?;
            certificates::send(&mut work, &event.id, 0).await?;
            work.commit().await?;
            mails::leave(stage).await?;
        }
        is_first = false;
    }
    Ok(())
}

async fn join(
    stage: &Stage,
    event: domain::ids::EventId,
    contact: ContactId,
    at: Instant,
) -> Result<(), Fault> {
    stage.db.clock().set(at);
    let request = Request {
        event,
        contact,
        channel: Channel::Manual,
        campaign: None,
        wish: Wish::SeatAnyway,
        confirm: Confirm::No,
        actor: stage.actor,
        sheet: None,
    };
    let mut work = stage.work().await?;
    registration::register(&mut work, request).await.map_err(broken)?;
    work.commit().await
}

async fn left_early(work: &mut store::Work, id: &RegistrationId) -> Result<(), Fault> {
    let two_hours = Mark { at: None, minutes: Some(Some(120)) };
    attendance::mark(work, id, two_hours).await.map(drop).map_err(broken)
}
