//! The chart of registrations: its geometry as SVG, and the same numbers for a table.

use domain::overview::Day;
use ground::Date;
use serde::Serialize;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 140.0;
const BASE: f64 = 150.0;
/// So many registrations the chart holds at least, so that a quiet fortnight looks quiet.
const LEAST: i64 = 4;

/// What `dashboard/_chart.html` sees.
#[derive(Serialize)]
pub struct Chart {
    line: String,
    area: String,
    last: Point,
    days: Vec<Bar>,
    total: i64,
    most: i64,
    today: i64,
}

#[derive(Clone, Copy, Serialize)]
struct Point {
    x: f64,
    y: f64,
}

/// One day: the strip that answers to the pointer, and its number.
#[derive(Serialize)]
struct Bar {
    date: String,
    registered: i64,
    x: f64,
    width: f64,
}

impl Chart {
    pub fn of(days: &[Day]) -> Self {
        let most = days.iter().map(|day| day.registered).max().unwrap_or(0);
        let points = points(days, most.max(LEAST));
        let path: Vec<String> = points.iter().map(|point| format!("{:.1} {:.1}", point.x, point.y)).collect();
        let line = format!("M{}", path.join("L"));
        let step = step(days.len());
        let bar = |(day, point): (&Day, &Point)| Bar {
            date: day.date.to_string(),
            registered: day.registered,
            x: tenth((point.x - step / 2.0).max(0.0)),
            width: tenth(step),
        };
        Self {
            area: format!("{line}L{WIDTH} {BASE}L0 {BASE}Z"),
            line,
            last: points.last().copied().unwrap_or(Point { x: WIDTH, y: BASE }),
            days: days.iter().zip(&points).map(bar).collect(),
            total: days.iter().map(|day| day.registered).sum(),
            most,
            today: days.last().map_or(0, |day| day.registered),
        }
    }

    /// A fortnight for samples.
    pub fn sample(count: i64) -> Self {
        let Ok(first) = Date::new(2026, 11, 10) else { return Self::of(&[]) };
        let day =
            |offset: i32| Day { date: first.plus_days(offset), registered: i64::from(offset % 5) * count };
        Self::of(&(0..14).map(day).collect::<Vec<_>>())
    }
}

// A fortnight's numbers are far below what an f64 holds exactly.
#[expect(clippy::cast_precision_loss)]
fn points(days: &[Day], most: i64) -> Vec<Point> {
    let step = step(days.len());
    let point = |(index, day): (usize, &Day)| Point {
        x: tenth(index as f64 * step),
        y: tenth(BASE - day.registered as f64 / most as f64 * HEIGHT),
    };
    days.iter().enumerate().map(point).collect()
}

#[expect(clippy::cast_precision_loss)]
fn step(days: usize) -> f64 {
    WIDTH / days.saturating_sub(1).max(1) as f64
}

fn tenth(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_busiest_day_reaches_the_top_and_an_empty_fortnight_lies_on_the_ground() {
        let day = |offset: i32, registered| {
            let first = Date::new(2026, 11, 10).expect("a day");
            Day { date: first.plus_days(offset), registered }
        };
        let busy = Chart::of(&[day(0, 0), day(1, 5), day(2, 10)]);
        assert_eq!(busy.line, "M0.0 150.0L320.0 80.0L640.0 10.0");
        assert!(busy.area.ends_with("L640 150L0 150Z"));
        assert_eq!((busy.total, busy.most, busy.today), (15, 10, 10));
        let quiet = Chart::of(&[day(0, 0), day(1, 0)]);
        assert_eq!(quiet.line, "M0.0 150.0L640.0 150.0");
        assert_eq!(Chart::of(&[]).line, "M");
    }
}
