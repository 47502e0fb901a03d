//! Registrations day by day, for the chart of the desk.

use ground::{Date, Fault, Zone};
use store::{Reader, Sql};

/// One day and how many registered on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    pub date: Date,
    pub registered: i64,
}

/// The last `count` days in the calendar of `zone`, the oldest first, today last. A day has the hours it has there.
pub async fn days(reader: &mut Reader, zone: &Zone, count: i32) -> Result<Vec<Day>, Fault> {
    let today = reader.now.date(zone);
    let dates: Vec<Date> = (1 - count..=0).map(|offset| today.plus_days(offset)).collect();
    let mut sql = Sql::new("select 0 as number, cast(0 as bigint) as registered");
    for (number, date) in (1_i64..).zip(&dates) {
        sql.push(" union all select ").push(&number.to_string());
        sql.push(", (select count(*) from seat_movements where at >= ").push_value(&date.start_in(zone));
        sql.push(" and at < ").push_value(&date.end_in(zone));
        sql.push(" and what in ('seat_taken', 'queued', 'overbooked'))");
    }
    let mut rows: Vec<(i64, i64)> = reader.all(sql).await?;
    rows.sort_unstable();
    let counts = rows.into_iter().skip(1).map(|(_, registered)| registered);
    Ok(dates.into_iter().zip(counts).map(|(date, registered)| Day { date, registered }).collect())
}
