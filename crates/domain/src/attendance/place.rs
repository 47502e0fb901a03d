//! What attendance says of one person: each event, and the hours of each year.

use super::{
    rules::{Absence, is_no_show, minutes_of},
    store,
};
use crate::{
    events::{self, Event},
    ids::{ContactId, EventId, RegistrationId},
    registration::{self, Registration, Status},
};
use ::store::Reader;
use ground::{Fault, Instant};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// How one registration turned out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    pub attended: bool,
    pub no_show: bool,
    /// How long they were there, when they were.
    pub minutes: Option<i64>,
}

/// How registrations turned out, by their events. All are of one person.
pub async fn of_contact(
    reader: &mut Reader,
    rows: &[Registration],
    events: &HashMap<EventId, Event>,
) -> Result<HashMap<EventId, Place>, Fault> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let marks = store::of(reader, &ids).await?;
    let told = store::events(reader, &rows.iter().map(|row| row.event_id).collect::<Vec<_>>()).await?;
    let now = reader.now;
    let place = |row: &Registration| {
        let event = events.get(&row.event_id)?;
        let told = told.get(&row.event_id);
        let mark = marks.get(&row.id).filter(|_| row.status == Status::Registered);
        let length = minutes_of(event, told.and_then(|told| told.minutes));
        let absence = Absence {
            status: row.status,
            is_marked: mark.is_some(),
            is_taken: told.is_some_and(|told| told.taken_at.is_some()),
            is_called_off: event.cancelled_at.is_some(),
            ends_at: event.ends_at,
        };
        let minutes = mark.map(|mark| mark.minutes.unwrap_or(length));
        let place = Place { attended: mark.is_some(), no_show: is_no_show(&absence, now), minutes };
        Some((row.event_id, place))
    };
    Ok(rows.iter().filter_map(place).collect())
}

/// Who of these registrations of one event was there, and who did not come: asked by id and status.
pub async fn at_event(
    reader: &mut Reader,
    event: &Event,
    ids: &[RegistrationId],
) -> Result<impl Fn(&RegistrationId, Status) -> (bool, bool) + use<>, Fault> {
    let marks = store::of(reader, ids).await?;
    let is_taken = store::event(reader, &event.id).await?.taken_at.is_some();
    let (is_called_off, ends_at, now) = (event.cancelled_at.is_some(), event.ends_at, reader.now);
    Ok(move |id: &RegistrationId, status| {
        let is_marked = status == Status::Registered && marks.contains_key(id);
        let absence = Absence { status, is_marked, is_taken, is_called_off, ends_at };
        (is_marked, is_no_show(&absence, now))
    })
}

/// The hours of a contact, year by year, the latest first.
pub async fn years_of_contact(reader: &mut Reader, contact: &ContactId) -> Result<Vec<Year>, Fault> {
    let rows = registration::store::of_contact(reader, contact).await?;
    let ids: Vec<EventId> = rows.iter().map(|row| row.event_id).collect();
    let found = events::store::by_ids(reader, &ids).await?;
    let events: HashMap<EventId, Event> = found.into_iter().map(|event| (event.id, event)).collect();
    let places = of_contact(reader, &rows, &events).await?;
    let attended = places.into_iter().filter_map(|(id, place)| {
        let event = events.get(&id)?;
        Some((event.starts_at, event.time_zone.clone(), place.minutes?))
    });
    Ok(years(attended))
}

/// What somebody took part in in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Year {
    pub year: i16,
    pub events: i64,
    pub minutes: i64,
}

/// The sums of each year, the latest first: of (when an event began where it was held, minutes there).
pub fn years(attended: impl IntoIterator<Item = (Instant, ground::Zone, i64)>) -> Vec<Year> {
    let mut sums: BTreeMap<i16, Year> = BTreeMap::new();
    for (starts_at, zone, minutes) in attended {
        let year = starts_at.date(&zone).civil().year();
        let sum = sums.entry(year).or_insert(Year { year, events: 0, minutes: 0 });
        sum.events += 1;
        sum.minutes += minutes;
    }
    sums.into_values().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ground::Zone;

    #[test]
    fn hours_are_summed_by_the_year_in_which_an_event_begins_where_it_is_held() {
        // 31.12.2026 at 23.30 in Helsinki, and an hour later.
        let eve = Instant::from_millis(1_798_752_600_000);
        let attended = [
            (eve, Zone::helsinki(), 90),
            (eve.plus_seconds(3_600), Zone::helsinki(), 60),
            (eve.plus_days(40), Zone::helsinki(), 30),
        ];
        let sums = years(attended);
        assert_eq!(
            sums,
            [Year { year: 2027, events: 2, minutes: 90 }, Year { year: 2026, events: 1, minutes: 90 }]
        );
    }
}
