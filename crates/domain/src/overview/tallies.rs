//! The numbers beside the modules in the navigation.

use ground::{Fault, Zone};
use store::{Reader, Sql};

store::row! {
    /// What stands beside the names of modules.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Tallies {
        /// Events that have not ended.
        pub events: i64,
        /// Campaigns that are active and have not ended.
        pub campaigns: i64,
        /// Mails that are held or failed: nobody gets them by themselves.
        pub messages: i64,
    }
}

/// Counts them at the reader's moment, in the calendar of `zone`.
pub async fn tallies(reader: &mut Reader, zone: &Zone) -> Result<Tallies, Fault> {
    let now = reader.now;
    let sql = Sql::new(
        "select (select count(*) from events where ends_at > $1 and archived_at is null and cancelled_at is null) as events,
                (select count(*) from campaigns where active and archived_at is null and estimated_end_date >= $2)
                    as campaigns,
                (select count(*) from messages where status in ('held', 'failed')) as messages",
    );
    reader.one(sql.bind(&now).bind(&now.date(zone))).await
}
