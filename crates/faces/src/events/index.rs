//! The list of events. Without a filter it shows those that are still to come.

use super::state;
use crate::shell::{
    App, Asked, Problem, Query, Staff, View, encoded,
    list::{ListHead, Listed, PageQuery, Reading, Tab},
    palette::{Found, Hit},
    see_other,
};
use axum::{extract::State, response::Response};
use domain::{
    events::{self, Event, fields::FIELDS},
    ids::EventId,
    list::{self, ListQuery, Wish},
    staff,
};
use futures_util::future::BoxFuture;
use ground::{Fault, Instant, Zone};
use serde::Serialize;
use std::{collections::HashMap, sync::Arc};
use store::{Reader, filter::CustomFields};

/// What `events/index.html` sees.
#[derive(Serialize)]
pub struct EventIndex {
    list: ListHead,
    tabs: Vec<Tab>,
    events: Vec<Row>,
    /// The tab of what is to come: the empty list has its own words there.
    is_upcoming: bool,
}

/// One event of the list.
#[derive(Serialize)]
struct Row {
    id: EventId,
    number: String,
    name: String,
    starts_at: Instant,
    zone: String,
    days: i64,
    seats: i64,
    seats_taken: i64,
    waitlist_seats: i64,
    waitlist_taken: i64,
    last_registration_date: Option<String>,
    /// Whole days until then, when it is soon.
    days_left: Option<i64>,
    portal_visible: bool,
    public_visible: bool,
    owner: String,
    state: &'static str,
}

const UPCOMING: &str = r#"{"not":{"field":"ends_at","op":"before_today"}}"#;
const PAST: &str = r#"{"field":"ends_at","op":"before_today"}"#;
const FULL: &str = r#"{"all":[{"not":{"field":"ends_at","op":"before_today"}},{"field":"seats_free","op":"lte","value":0}]}"#;
const ALL: &str = r#"{"all":[]}"#;

/// The saved views: key of the name, filter, order.
fn views(me: &str) -> Vec<(&'static str, String, &'static str)> {
    let own = format!(
        r#"{{"all":[{{"not":{{"field":"ends_at","op":"before_today"}}}},{{"field":"owner","op":"eq","value":"{me}"}}]}}"#
    );
    vec![
        ("events-upcoming", UPCOMING.into(), ""),
        ("list-own", own, ""),
        ("events-full", FULL.into(), ""),
        ("events-past", PAST.into(), "-starts_at"),
        ("events-all", ALL.into(), "-starts_at"),
    ]
}

/// `GET /app/events?filter=&q=&sort=&cursor=&archived=`
pub async fn index(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(mut query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let is_filtered = query.filter.as_ref().is_some_and(|filter| !filter.trim().is_empty());
    let is_plain = !is_filtered && query.archived.as_deref() != Some("true");
    if is_plain {
        query.filter = Some(UPCOMING.into());
    }
    let mut reader = app.reader().await?;
    let owners = staff::owners(&mut reader).await?;
    let owners: Vec<(String, String)> =
        owners.into_iter().map(|(owner, name)| (owner.to_string(), name)).collect();
    let reading =
        Reading { app: &app, asked: &asked, catalog: &FIELDS, records: vec![("owner", owners.clone())] };
    let Listed { wish, list: mut head, leads_to } = Listed::read(&reading, &query);
    if let Some(address) = leads_to {
        return Ok(see_other(&address));
    }
    let is_upcoming = head.filter == UPCOMING && !head.archived;
    if is_upcoming {
        // The tab says it; a chip that cannot be taken away would only repeat it.
        head.chips.clear();
        head.is_narrowed = !head.q.trim().is_empty();
    }
    let Some(wish) = wish else {
        return app.show_again(&asked, &EventIndex { list: head, tabs: vec![], events: vec![], is_upcoming });
    };
    let site = app.site();
    let listing = events::store::page(&mut reader, &wish, site.zone()).await?;
    head.counted(&listing);
    let tabs = tabs(&mut reader, &reading, &head, &me.user.id.to_string(), site.zone()).await?;
    let names: HashMap<String, String> = owners.into_iter().collect();
    let rows = listing.items.into_iter().map(|event| row(event, &names, asked.now)).collect();
    app.show(&asked, &EventIndex { list: head, tabs, events: rows, is_upcoming })
}

async fn tabs(
    reader: &mut Reader,
    reading: &Reading<'_>,
    head: &ListHead,
    me: &str,
    zone: &Zone,
) -> Result<Vec<Tab>, Fault> {
    let say = |key: &str| reading.app.words.say(reading.asked.locale, key, &[]);
    let mut tabs = Vec::new();
    for (key, filter, sort) in views(me) {
        let query = ListQuery { filter: Some(filter.clone()), ..ListQuery::default() };
        let wish = Wish::read(&query, &FIELDS, &CustomFields::NONE)
            .map_err(|_| Fault::new("a view of the list of events cannot be read"))?;
        let path = match (key, sort) {
            ("events-upcoming", _) => "/app/events".to_owned(),
            (_, "") => format!("/app/events?filter={}", encoded(&filter)),
            _ => format!("/app/events?filter={}&sort={sort}", encoded(&filter)),
        };
        let tab = Tab::new(say(key), path, !head.archived && head.filter == filter);
        tabs.push(tab.counted(list::count(reader, &wish, zone).await?));
    }
    tabs.push(Tab::new(say("list-archived"), "/app/events?archived=true", head.archived));
    Ok(tabs)
}

fn row(event: Event, owners: &HashMap<String, String>, now: Instant) -> Row {
    let today = now.date(&event.time_zone).civil();
    let left = |day: ground::Date| i64::from(today.until(day.civil()).map_or(-1, |span| span.get_days()));
    let is_soon = |days: &i64| (0..=3).contains(days);
    let (first, last) = (event.starts_at.date(&event.time_zone), event.ends_at.date(&event.time_zone));
    let days = first.civil().until(last.civil()).map_or(0, |span| span.get_days());
    Row {
        state: state(&event, now),
        id: event.id,
        starts_at: event.starts_at,
        zone: event.time_zone.name().to_owned(),
        days: i64::from(days) + 1,
        seats: event.seats,
        seats_taken: event.seats_taken,
        waitlist_seats: event.waitlist_seats,
        waitlist_taken: event.waitlist_taken,
        last_registration_date: event.last_registration_date.map(|day| day.to_string()),
        days_left: event.last_registration_date.map(left).filter(is_soon),
        portal_visible: event.portal_visible,
        public_visible: event.public_visible,
        owner: owners.get(&event.owner.to_string()).cloned().unwrap_or_default(),
        number: event.number,
        name: event.name,
    }
}

/// What the palette finds among events.
pub fn find(app: App, asked: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    Box::pin(async move {
        let query = ListQuery {
            q: Some(typed),
            limit: Some("5".into()),
            sort: Some("-starts_at".into()),
            ..ListQuery::default()
        };
        let mut hits = Vec::new();
        if let Ok(wish) = Wish::read(&query, &FIELDS, &CustomFields::NONE) {
            let found = events::store::page(&mut app.reader().await?, &wish, app.site().zone()).await?;
            hits.extend(found.items.into_iter().map(|event| Hit {
                icon: "calendar-days",
                hint: asked.locale.day(event.starts_at.date(&event.time_zone), None),
                label: event.name,
                path: format!("/app/events/{}", event.id),
            }));
        }
        Ok(Found { module: "events", hits })
    })
}

impl View for EventIndex {
    const PAGE: &'static str = "events/index.html";
    const PART: Option<&'static str> = Some("events/_list.html");

    fn samples() -> Vec<Self> {
        let row = |state, waitlist_seats, days, days_left: Option<i64>| Row {
            id: ground::Id::from_bytes([3; 16]),
            number: "KT-1041".into(),
            name: "Vastuullisuusraportoinnin <syventävä> koulutus".into(),
            starts_at: Instant::from_millis(1_799_910_000_000),
            zone: "Europe/Helsinki".into(),
            days,
            seats: 20,
            seats_taken: 18,
            waitlist_seats,
            waitlist_taken: waitlist_seats / 2,
            last_registration_date: days_left.map(|_| "2026-11-24".to_owned()),
            days_left,
            portal_visible: days == 1,
            public_visible: days == 2,
            owner: "Åsa <Öhman>".into(),
            state,
        };
        let rows = ["open", "waitlist", "full", "closed", "under_way", "ended", "called_off", "archived"]
            .map(|state| row(state, 6, 2, Some(1)));
        let tabs = vec![Tab::new("Tulevat", "/app/events", true).counted(12)];
        let flawed = ListHead { flaws: vec!["Kenttää <x> ei ole.".into()], ..ListHead::default() };
        let index = |list, events, is_upcoming| Self { list, tabs: tabs.clone(), events, is_upcoming };
        vec![
            index(ListHead::sample(), rows.into(), false),
            index(ListHead::default(), vec![row("open", 0, 1, Some(0)), row("open", 0, 1, None)], true),
            index(ListHead::default(), vec![], true),
            index(ListHead::default(), vec![], false),
            index(ListHead { archived: true, ..ListHead::default() }, vec![], false),
            index(ListHead { is_narrowed: true, ..ListHead::default() }, vec![], false),
            index(flawed, vec![], false),
        ]
    }
}
