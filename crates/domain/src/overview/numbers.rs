//! The few numbers a day begins with.

use ground::Fault;
use store::{Reader, Sql};

store::row! {
    /// What the desk shows first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Numbers {
        /// Registrations of the last seven days, by any path.
        pub registered: i64,
        /// Those of the seven days before.
        pub registered_before: i64,
        /// Seats nobody has, at upcoming events.
        pub seats_free: i64,
        pub upcoming: i64,
        /// People who wait, at upcoming events.
        pub waiting: i64,
        /// Upcoming events where somebody waits although a seat is free: staff promote by hand (D-3).
        pub to_promote: i64,
        /// Mails that will not leave by themselves.
        pub failed_mails: i64,
        /// People in active campaigns who never got the mail (W-2).
        pub without_mail: i64,
    }
}

/// Counts them at the reader's moment.
pub async fn numbers(reader: &mut Reader) -> Result<Numbers, Fault> {
    let now = reader.now;
    let sql = Sql::new(
        "select (select count(*) from registrations where registered_at > $1) as registered,
                (select count(*) from registrations where registered_at > $2 and registered_at <= $3) as registered_before,
                coming.seats_free, coming.upcoming, coming.waiting, coming.to_promote,
                (select count(*) from messages where status = 'failed') as failed_mails,
                (select count(*) from campaign_recipients r join campaigns c on c.id = r.campaign_id
                  where r.state = 'attached' and c.active = true and c.archived_at is null) as without_mail
           from (select cast(coalesce(sum(case when seats > seats_taken then seats - seats_taken else 0 end), 0) as bigint)
                            as seats_free,
                        count(*) as upcoming,
                        cast(coalesce(sum(waitlist_taken), 0) as bigint) as waiting,
                        cast(coalesce(sum(case when seats > seats_taken and waitlist_taken > 0 then 1 else 0 end), 0) as bigint)
                            as to_promote
                   from events where ends_at > $4 and archived_at is null and cancelled_at is null) as coming",
    );
    let (week, fortnight) = (now.plus_days(-7), now.plus_days(-14));
    reader.one(sql.bind(&week).bind(&fortnight).bind(&week).bind(&now)).await
}
