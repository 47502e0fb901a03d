//! The list of events. Without a filter it shows those that are still to come.

use super::state;
use crate::shell::{
    App, Asked,
    list::{Cell, Column, Drawing, Gathered, List, OWNER, Ready, ready},
    palette::Found,
};
use domain::{
    events::{self, Event, fields::FIELDS},
    ids::EventId,
};
use futures_util::future::BoxFuture;
use ground::{Date, Fault, Id};
use std::sync::Arc;
use store::Reader;

/// The list of events.
pub static LIST: List = List {
    catalog: &FIELDS,
    home: "/app/events",
    prefix: EventId::PREFIX,
    icon: "calendar-days",
    title: &["name"],
    hint: &["number"],
    peek: Some("/details"),
    columns: &[
        Column {
            key: "name",
            label: "events-event",
            needs: &["name", "number"],
            sort: "name",
            class: "wname",
            draw: Some(|_, fields| Cell::Name {
                text: fields.text("name").to_owned(),
                sub: fields.text("number").to_owned(),
            }),
        },
        Column { key: "starts_at", label: "", needs: &[], sort: "starts_at", class: "n nb", draw: None },
        Column {
            key: "seats",
            label: "",
            needs: &["seats", "seats_taken"],
            sort: "seats_free",
            class: "n mc",
            draw: Some(|_, fields| Cell::Seats {
                taken: fields.number("seats_taken"),
                seats: fields.number("seats"),
            }),
        },
        Column {
            key: "waitlist",
            label: "events-waiting",
            needs: &["waitlist_taken", "waitlist_seats"],
            sort: "waitlist_taken",
            class: "n",
            draw: Some(|_, fields| {
                match (fields.number("waitlist_taken"), fields.number("waitlist_seats")) {
                    (0, 0) => Cell::quiet("–"),
                    (0, seats) => Cell::quiet(format!("0/{seats}")),
                    (taken, seats) => Cell::text(format!("{taken}/{seats}")),
                }
            }),
        },
        Column {
            key: "last_registration_date",
            label: "events-register-by",
            needs: &["last_registration_date"],
            sort: "last_registration_date",
            class: "n nb",
            draw: Some(|drawing, fields| {
                fields
                    .date("last_registration_date")
                    .map_or(Cell::quiet("–"), |day| register_by(drawing, day))
            }),
        },
        Column {
            key: "visibility",
            label: "events-visibility",
            needs: &["portal_visible", "public_visible"],
            sort: "",
            class: "nb sm",
            draw: Some(|drawing, fields| match (fields.is("portal_visible"), fields.is("public_visible")) {
                (true, true) => Cell::text(drawing.say("events-visible-both")),
                (true, false) => Cell::text(drawing.say("events-visible-portal")),
                (false, true) => Cell::text(drawing.say("events-visible-public")),
                (false, false) => Cell::quiet(drawing.say("events-visible-nowhere")),
            }),
        },
        OWNER,
        Column { key: "status", label: "status", needs: &[], sort: "", class: "stc", draw: None },
    ],
    usual: &[
        "name",
        "starts_at",
        "seats",
        "waitlist",
        "last_registration_date",
        "visibility",
        "owner",
        "status",
    ],
    views: &[
        ready("events-upcoming", r#"{"not":{"field":"ends_at","op":"before_today"}}"#),
        ready(
            "list-own",
            r#"{"all":[{"not":{"field":"ends_at","op":"before_today"}},{"field":"owner","op":"eq","value":"me"}]}"#,
        ),
        ready(
            "events-full",
            r#"{"all":[{"not":{"field":"ends_at","op":"before_today"}},{"field":"seats_free","op":"lte","value":0}]}"#,
        ),
        Ready { sort: "-starts_at", ..ready("events-past", r#"{"field":"ends_at","op":"before_today"}"#) },
        Ready { sort: "-starts_at", ..ready("events-all", r#"{"all":[]}"#) },
    ],
    gather: Some(gather),
};

/// The last day to register, and how soon it is.
fn register_by(drawing: &Drawing<'_>, day: Date) -> Cell {
    let left = drawing.today.civil().until(day.civil()).map_or(-1, |span| span.get_days());
    let date = drawing.date(day);
    if !(0..=3).contains(&left) {
        return Cell::text(date);
    }
    let text = drawing.say_with("events-days-left", &[("days", left.into())]);
    Cell::Pill { before: date, text, kind: "wait bare", sub: String::new() }
}

/// When each begins in its own zone, and where it stands.
fn gather<'a>(
    drawing: &'a Drawing<'a>,
    reader: &'a mut Reader,
    ids: &'a [[u8; 16]],
) -> BoxFuture<'a, Result<Gathered, Fault>> {
    Box::pin(async move {
        let ids: Vec<EventId> = ids.iter().map(|id| EventId::from_bytes(*id)).collect();
        let found = events::store::by_ids(reader, &ids).await?;
        let cells = |event: &Event| {
            (
                event.id.bytes(),
                vec![("starts_at", starts_at(drawing, event)), ("status", status(drawing, event))],
            )
        };
        Ok(found.iter().map(cells).collect())
    })
}

fn starts_at(drawing: &Drawing<'_>, event: &Event) -> Cell {
    let (zone, locale) = (&event.time_zone, drawing.locale());
    let (first, last) = (event.starts_at.date(zone), event.ends_at.date(zone));
    let days = first.civil().until(last.civil()).map_or(0, |span| span.get_days()) + 1;
    let mut clock = locale.clock(event.starts_at, zone);
    if days > 1 {
        clock = format!("{clock}, {}", drawing.say_with("events-days", &[("count", days.into())]));
    }
    Cell::with_sub(locale.day(first, Some(drawing.now().date(zone))), clock)
}

fn status(drawing: &Drawing<'_>, event: &Event) -> Cell {
    let state = state(event, drawing.now());
    let kind = match state {
        "open" => "info",
        "waitlist" | "full" => "wait",
        "called_off" => "stop",
        _ => "",
    };
    Cell::pill(drawing.say(&format!("event-state-{state}")), kind)
}

/// What the palette finds among events.
pub fn find(app: App, asked: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    LIST.find(app, asked, typed)
}
