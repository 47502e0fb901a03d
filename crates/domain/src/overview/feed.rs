//! "Juuri nyt": what guests did last.

use crate::ids::{ContactId, EventId};
use ground::{Fault, Instant};
use store::{Reader, Sql};

ground::choice! {
    /// What somebody did.
    pub enum FeedWord {
        /// Got a seat.
        SeatTaken = "seat_taken",
        /// Came on the waitlist.
        Queued = "queued",
        /// Moved from the waitlist to a seat.
        Promoted = "promoted",
        /// Gave the place back.
        Cancelled = "cancelled",
        /// Was moved to the waitlist.
        MovedToWaitlist = "moved_to_waitlist",
        /// Got a seat beyond the seats.
        Overbooked = "overbooked",
        /// Said that they will not come.
        Declined = "declined",
        /// Was there.
        Attended = "attended",
        /// Got a certificate.
        Certified = "certified",
    }
}

store::row! {
    /// One thing that happened.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct FeedLine {
        pub at: Instant,
        pub what: FeedWord,
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub event_id: EventId,
        pub event_name: String,
    }
}

/// The newest `limit` of them, the latest first.
pub async fn feed(reader: &mut Reader, limit: i64) -> Result<Vec<FeedLine>, Fault> {
    let sql = Sql::new(
        "select happened.at, happened.what, contacts.id as contact_id, contacts.first_name, contacts.last_name,
                events.id as event_id, events.name as event_name
           from (select * from (select seat_movements.at, seat_movements.what, registrations.contact_id,
                                       registrations.event_id
                                  from (select at, what, registration_id from seat_movements order by at desc limit $1)
                                       as seat_movements
                                  join registrations on registrations.id = seat_movements.registration_id) as moved
                 union all
                 select * from (select declined_at as at, 'declined' as what, contact_id, event_id from invitations
                                 where declined_at is not null order by declined_at desc limit $2) as declined) as happened
           join contacts on contacts.id = happened.contact_id
           join events on events.id = happened.event_id
          order by happened.at desc limit $3",
    );
    reader.all(sql.bind(&limit).bind(&limit).bind(&limit)).await
}
