//! The few numbers a day begins with.

use ground::Fault;
use store::{Reader, Sql};

store::row! {
    /// What the desk shows first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Numbers {
        /// Seats and places on a waitlist that were taken in the last seven days, by any path.
        pub registered: i64,
        /// Those of the seven days before.
        pub registered_before: i64,
        /// Seats nobody has, at upcoming events.
        pub seats_free: i64,
        pub upcoming: i64,
        /// Upcoming events that begin within seven days.
        pub this_week: i64,
        /// People who wait, at upcoming events.
        pub waiting: i64,
        /// Upcoming events where somebody waits.
        pub waiting_at: i64,
        /// Mails of the campaigns that sent something in the last 30 days.
        pub invited: i64,
        /// Who has a seat because of those campaigns.
        pub accepted: i64,
    }
}

/// Counts them at the reader's moment.
pub async fn numbers(reader: &mut Reader) -> Result<Numbers, Fault> {
    let now = reader.now;
    let sql = Sql::new(
        "with recent as (select campaign_id, sum(queued) as mails from campaign_batches
                          where release_at > $1 and release_at <= $2 and undone_at is null and stopped_at is null and queued > 0
                          group by campaign_id)
         select (select count(*) from seat_movements where at > $3 and what in ('seat_taken', 'queued', 'overbooked')) as registered,
                (select count(*) from seat_movements where at > $4 and at <= $5
                    and what in ('seat_taken', 'queued', 'overbooked')) as registered_before,
                coming.seats_free, coming.upcoming, coming.this_week, coming.waiting, coming.waiting_at,
                (select cast(coalesce(sum(mails), 0) as bigint) from recent) as invited,
                (select count(*) from registrations where status = 'registered'
                    and campaign_id in (select campaign_id from recent)) as accepted
           from (select cast(coalesce(sum(case when seats > seats_taken then seats - seats_taken else 0 end), 0) as bigint)
                            as seats_free,
                        count(*) as upcoming,
                        cast(coalesce(sum(case when starts_at <= $6 then 1 else 0 end), 0) as bigint) as this_week,
                        cast(coalesce(sum(waitlist_taken), 0) as bigint) as waiting,
                        cast(coalesce(sum(case when waitlist_taken > 0 then 1 else 0 end), 0) as bigint) as waiting_at
                   from events where ends_at > $7 and archived_at is null and cancelled_at is null) as coming",
    );
    let (week, fortnight) = (now.plus_days(-7), now.plus_days(-14));
    let sql = sql.bind(&now.plus_days(-30)).bind(&now).bind(&week).bind(&fortnight).bind(&week);
    reader.one(sql.bind(&now.plus_days(7)).bind(&now)).await
}
