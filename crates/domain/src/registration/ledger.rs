//! The SQL of the ledger of seats: every movement is a line, with the situation after it.

use super::{Movement, Status, rules::Situation};
use crate::ids::{EventId, MovementId, RegistrationId};
use ground::{Bind, Fault, Value};
use store::{Reader, Sql, Work};

/// One line of the ledger: what moved, and the situation after it.
pub(super) struct Moved {
    pub registration: RegistrationId,
    pub what: Movement,
    pub after: Situation,
    pub queue_number: Option<i64>,
}

pub(super) async fn write_ledger(work: &mut Work, event: &EventId, moved: &[Moved]) -> Result<(), Fault> {
    let (now, actor) = (work.now, work.actor.kind);
    let rows: Vec<Vec<Value>> = moved
        .iter()
        .map(|line| {
            vec![
                work.new_id::<MovementId>().to_value(),
                event.to_value(),
                line.registration.to_value(),
                now.to_value(),
                line.what.to_value(),
                actor.to_value(),
                line.after.seats.to_value(),
                line.after.seats_taken.to_value(),
                line.after.waitlist_seats.to_value(),
                line.after.waitlist_taken.to_value(),
                line.queue_number.to_value(),
            ]
        })
        .collect();
    const LEDGER: [&str; 11] = [
        "id",
        "event_id",
        "registration_id",
        "at",
        "what",
        "actor_kind",
        "seats",
        "seats_taken",
        "waitlist_seats",
        "waitlist_taken",
        "queue_number",
    ];
    work.insert("seat_movements", &LEDGER, &rows).await
}

store::row! {
    /// A line of the ledger, as undo needs it.
    #[derive(Clone, Debug)]
    pub(super) struct LastMove {
        pub id: MovementId,
        pub at: ground::Instant,
        pub what: Movement,
        pub actor_kind: String,
        pub queue_number: Option<i64>,
    }
}

impl LastMove {
    /// Where the person stood after it.
    pub(super) fn place(&self) -> Status {
        match self.what {
            Movement::SeatTaken | Movement::Promoted | Movement::Overbooked => Status::Registered,
            Movement::Queued | Movement::MovedToWaitlist => Status::Waitlisted,
            Movement::Cancelled => Status::Cancelled,
            Movement::TakenBack if self.queue_number.is_some() => Status::Waitlisted,
            Movement::TakenBack => Status::Registered,
        }
    }
}

/// What last happened to a registration, and what before that.
pub(super) async fn last_moves(
    reader: &mut Reader,
    registration: &RegistrationId,
) -> Result<(Option<LastMove>, Option<LastMove>), Fault> {
    let sql = Sql::new(
        "select id, at, what, actor_kind, queue_number from seat_movements
          where registration_id = $1 order by id desc limit 2",
    );
    let mut found = reader.all::<LastMove>(sql.bind(registration)).await?.into_iter();
    Ok((found.next(), found.next()))
}
