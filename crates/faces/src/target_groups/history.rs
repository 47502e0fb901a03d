//! Who came and who went: the turns of a group, one of them with its names, and the size over time as a picture.

use super::HOME;
use crate::shell::{App, Asked, Path, Problem, Staff, View};
use axum::{extract::State, response::Response};
use domain::{
    ids::{TargetGroupId, TurnId},
    target_groups::{self, Turn, TurnContact, TurnKind},
};
use ground::{Fault, Instant};
use serde::Serialize;
use store::Reader;

/// Turns on the page of a group.
const TURNS: i64 = 12;
/// Names of one turn that are shown.
const NAMES: i64 = 500;
/// The picture: how wide, how high, and how much above the largest size.
const WIDTH: i64 = 640;
const HEIGHT: i64 = 150;
const ABOVE: i64 = 10;

/// What `target_groups/_history.html` sees.
#[derive(Serialize)]
pub struct History {
    turns: Vec<Turn>,
    picture: Option<Picture>,
}

/// The size over time.
#[derive(Serialize)]
struct Picture {
    line: String,
    area: String,
    x: i64,
    y: i64,
    points: Vec<Point>,
    most: i64,
}

/// One size, for who cannot see the picture and for who points at it.
#[derive(Serialize)]
struct Point {
    at: Instant,
    size: i64,
    x: i64,
    width: i64,
}

impl History {
    pub async fn of(reader: &mut Reader, id: &TargetGroupId) -> Result<Self, Fault> {
        let turns = target_groups::turns(reader, id, TURNS).await?;
        let sizes = target_groups::sizes(reader, id).await?;
        let now = reader.now;
        Ok(Self { turns, picture: Picture::of(&sizes, now) })
    }

    pub fn samples() -> Vec<Self> {
        let turn = |kind, actor: Option<&str>| Turn {
            id: ground::Id::from_bytes([7; 16]),
            target_group_id: ground::Id::from_bytes([5; 16]),
            kind,
            at: Instant::from_millis(1_795_400_000_000),
            actor_kind: actor.map_or("system", |_| "user").into(),
            actor_name: actor.map(str::to_owned),
            came: 3,
            went: 1,
            member_count: 412,
        };
        let at = |days| Instant::from_millis(1_795_400_000_000).plus_days(days);
        let picture = Picture::of(&[(at(-9), 380), (at(-4), 410), (at(0), 412)], at(1));
        let turns = vec![turn(TurnKind::Refresh, None), turn(TurnKind::Hand, Some("Åsa <Öhman>"))];
        let empty = || Self { turns: vec![], picture: None };
        vec![Self { turns, picture }, empty(), empty()]
    }
}

impl Picture {
    /// Steps from one size to the next, up to now; nothing before there are two.
    fn of(sizes: &[(Instant, i64)], now: Instant) -> Option<Self> {
        let (Some((begins, _)), true) = (sizes.first(), sizes.len() > 1) else { return None };
        let most = sizes.iter().map(|(_, size)| *size).max().unwrap_or(0).max(1);
        let span = (now.millis() - begins.millis()).max(1);
        let across = |at: &Instant| WIDTH * (at.millis() - begins.millis()) / span;
        let down = |size: i64| HEIGHT - (HEIGHT - ABOVE) * size / most;
        let mut line = String::new();
        let mut points = Vec::new();
        for (index, (at, size)) in sizes.iter().enumerate() {
            let (x, y) = (across(at), down(*size));
            line.push_str(&if index == 0 { format!("M{x} {y}") } else { format!("H{x}V{y}") });
            let next = sizes.get(index + 1).map_or(WIDTH, |(at, _)| across(at));
            points.push(Point { at: *at, size: *size, x, width: (next - x).max(1) });
        }
        let y = sizes.last().map_or(HEIGHT, |(_, size)| down(*size));
        line.push_str(&format!("H{WIDTH}"));
        let area = format!("{line}V{HEIGHT}H0Z");
        Some(Self { line, area, x: WIDTH, y, points, most })
    }
}

/// What `target_groups/turn.html` sees.
#[derive(Serialize)]
pub struct TurnPage {
    path: String,
    group: String,
    turn: Turn,
    came: Vec<TurnContact>,
    went: Vec<TurnContact>,
}

/// `GET /app/target-groups/{id}/turns/{turn}`: who came and who went, as a page or in the dialog.
pub async fn turn(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path((id, turn)): Path<(TargetGroupId, TurnId)>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let group = target_groups::store::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let found = target_groups::turn(&mut reader, &id, &turn, NAMES).await?;
    let (turn, people) = found.ok_or_else(Problem::not_found)?;
    let (came, went) = people.into_iter().partition(|one| one.came);
    app.show(&asked, &TurnPage { path: format!("{HOME}/{id}"), group: group.name, turn, came, went })
}

impl View for TurnPage {
    const PAGE: &'static str = "target_groups/turn.html";
    const PART: Option<&'static str> = Some("target_groups/_turn.html");

    fn samples() -> Vec<Self> {
        let one = |came, account: Option<&str>| TurnContact {
            contact_id: ground::Id::from_bytes([3; 16]),
            first_name: "Åsa".into(),
            last_name: "<Öhman>".into(),
            account_name: account.map(str::to_owned),
            came,
        };
        let turns = History::samples().remove(0).turns;
        let page = |turn, came, went| Self {
            path: format!("{HOME}/tgr_00000000000000000000000000000001"),
            group: "Esihenkilöt <Öhman>".into(),
            turn,
            came,
            went,
        };
        let mut turns = turns.into_iter();
        let pages = [
            turns
                .next()
                .map(|turn| page(turn, vec![one(true, Some("Norrskär & Co"))], vec![one(false, None)])),
            turns.next().map(|turn| page(turn, vec![], vec![])),
        ];
        pages.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_goes_in_steps_from_the_first_size_to_now() {
        let at = Instant::from_millis;
        let picture = Picture::of(&[(at(0), 50), (at(500), 100)], at(1_000)).expect("two sizes");
        assert_eq!(picture.line, "M0 80H320V10H640");
        assert_eq!(picture.area, "M0 80H320V10H640V150H0Z");
        assert_eq!((picture.y, picture.most), (10, 100));
        assert!(Picture::of(&[(at(0), 50)], at(1_000)).is_none(), "one size is no history");
    }
}
