//! From paper: the list of those who are not marked yet, in the order of the sheet, ticked many at once.
//!
//! It only marks: what others marked at the door meanwhile stays. Works through long lists page by page.

use super::{door::Line, mark::door_path};
use crate::{
    events::{EventHead, event_of},
    shell::{App, Asked, Entered, Path, Problem, Query, Staff, Toast, View},
};
use axum::{extract::State, response::Response};
use domain::{
    attendance::{self, DoorWish, rules::may_mark},
    ids::{EventId, RegistrationId},
    registration::Status,
};
use ground::Refusal;
use serde::{Deserialize, Serialize};
use store::Reader;

/// Lines of one page.
const PAGE: i64 = 100;

/// What `attendance/sheet.html` sees.
#[derive(Serialize)]
pub struct Sheet {
    head: EventHead,
    lines: Vec<Line>,
    /// Where the page begins among those without a mark.
    from: i64,
    /// How many have none.
    left: i64,
    next: Option<i64>,
    /// All boxes are ticked.
    is_all: bool,
    closed: Option<&'static str>,
}

#[derive(Default, Deserialize)]
pub struct Asking {
    from: Option<String>,
    all: Option<String>,
}

/// `GET /app/events/{id}/door/sheet?from=&all=on`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(asking): Query<Asking>,
) -> Result<Response, Problem> {
    let from = asking.from.as_deref().and_then(|from| from.parse().ok()).unwrap_or(0);
    let page = of(&mut app.reader().await?, &id, from, asking.all.is_some()).await?;
    app.show(&asked, &page)
}

async fn of(reader: &mut Reader, id: &EventId, from: i64, is_all: bool) -> Result<Sheet, Problem> {
    let event = event_of(reader, id).await?;
    let left = attendance::not_marked(reader, id).await?;
    let from = from.clamp(0, left);
    let wish = DoorWish { unmarked: true, offset: from, limit: PAGE, ..DoorWish::default() };
    let rows = attendance::door(reader, id, &wish).await?;
    let now = reader.now;
    let lines = rows.into_iter().map(|row| Line::of(row, &event, false, now)).collect();
    Ok(Sheet {
        head: EventHead::of(reader, &event).await?,
        lines,
        from,
        left,
        next: (from + PAGE < left).then_some(from + PAGE),
        is_all,
        closed: may_mark(&event, Status::Registered, now).err().map(|no| no.code()),
    })
}

/// `POST /app/events/{id}/door/sheet` with the ticked `ids`, and `from` and `shown` of the page they stood on.
pub async fn submit(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut read = form.reading(&asked, app.site().zone());
    let ids: Vec<RegistrationId> = read.ids("ids");
    let (from, shown) = (read.whole("from").unwrap_or(0), read.whole("shown").unwrap_or(0));
    read.finish()?;
    let mut work = app.work(me.user.actor()).await?;
    let marked = attendance::mark_many(&mut work, &id, &ids).await?;
    work.commit().await?;
    let left = attendance::not_marked(&mut app.reader().await?, &id).await?;
    // Those who were not ticked stay in front; the next page begins behind them.
    let passed = i64::from(from) + i64::from(shown) - i64::try_from(ids.len()).unwrap_or(0);
    let path = match passed < left {
        true => format!("/app/events/{id}/door/sheet?from={passed}"),
        false => door_path(&id, ""),
    };
    let toast = Toast::new("attendance-marked-many").with("count", marked.len());
    Ok(app.told(&asked, &path, &toast))
}

impl View for Sheet {
    const PAGE: &'static str = "attendance/sheet.html";

    fn samples() -> Vec<Self> {
        let sheet = |is_all| Self {
            head: EventHead::sample("under_way"),
            lines: Line::samples().into_iter().take(1).collect(),
            from: 100,
            left: 230,
            next: Some(200),
            is_all,
            closed: None,
        };
        vec![
            sheet(false),
            Self { from: 0, left: 1, next: None, ..sheet(true) },
            Self { lines: vec![], from: 0, left: 0, next: None, ..sheet(false) },
            Self { closed: Some("attendance.too_early"), ..sheet(false) },
        ]
    }
}
