//! The seat meter: one square per seat, dashed while free, amber for the waitlist; a bar when there are many.
//!
//! SVG geometry with classes of `kutsu.css`, never a style attribute.

use crate::shell::templates::escaped;
use std::fmt::Write;

/// So many squares are still counted at a glance.
const MOST_SQUARES: u32 = 60;
const SIDE: u32 = 18;
const STEP: u32 = 25;

/// The meter of an event with `taken` of `seats`, and `waiting` in a waitlist of `waitlist`.
pub fn seats(taken: u32, seats: u32, waiting: u32, waitlist: u32, label: &str) -> String {
    let (all, queue) = (taken.max(seats), waiting.max(waitlist));
    if all + queue > MOST_SQUARES || all == 0 {
        return bar(taken, seats, waiting, waitlist, label);
    }
    let rows = if all <= 10 { 1 } else { all.div_ceil(20).max(2) };
    let columns = all.div_ceil(rows);
    let queue_columns = queue.div_ceil(rows);
    let queue_start = columns * STEP + if queue > 0 { 22 } else { 0 };
    let width = (queue_start + queue_columns * STEP).saturating_sub(STEP - SIDE).max(340);
    let height = rows * STEP - (STEP - SIDE);
    let mut svg = format!(
        "<svg class=\"seats\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\">",
        escaped(label)
    );
    for index in 0..all {
        let class = if index < taken { "s" } else { "f" };
        square(&mut svg, class, index % columns * STEP, index / columns * STEP);
    }
    for index in 0..queue {
        let class = if index < waiting { "w" } else { "wf" };
        square(&mut svg, class, queue_start + index % queue_columns * STEP, index / queue_columns * STEP);
    }
    svg + "</svg>"
}

/// Hollow squares stand inside the line that draws them.
fn square(svg: &mut String, class: &str, x: u32, y: u32) {
    let inset = match class {
        "f" => 0.7,
        "wf" => 0.6,
        _ => 0.0,
    };
    let (x, y) = (f64::from(x) + inset, f64::from(y) + inset);
    let (side, corner) = (f64::from(SIDE) - 2.0 * inset, if inset > 0.0 { 4.5 } else { 5.0 });
    // Writing to a string cannot fail.
    let _ = write!(
        svg,
        "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{side}\" height=\"{side}\" rx=\"{corner}\"/>"
    );
}

fn bar(taken: u32, seats: u32, waiting: u32, waitlist: u32, label: &str) -> String {
    let whole = (taken.max(seats) + waiting.max(waitlist)).max(1);
    let class = if taken >= seats { "full" } else { "v" };
    let start = taken.max(seats);
    format!(
        "<svg class=\"bar h\" viewBox=\"0 0 {whole} 1\" preserveAspectRatio=\"none\" role=\"img\" \
         aria-label=\"{}\"><rect class=\"{class}\" width=\"{taken}\" height=\"1\"/>\
         <rect class=\"w\" x=\"{start}\" width=\"{waiting}\" height=\"1\"/></svg>",
        escaped(label)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_seat_is_one_square_and_free_seats_are_hollow() {
        let svg = seats(18, 20, 4, 6, "18/20");
        let count = |class: &str| svg.matches(&format!("class=\"{class}\"")).count();
        assert_eq!((count("s"), count("f"), count("w"), count("wf")), (18, 2, 4, 2));
        assert!(svg.starts_with("<svg class=\"seats\" viewBox=\"0 0 340 43\""));
    }

    #[test]
    fn many_seats_are_a_bar() {
        let svg = seats(80, 100, 3, 10, "80/100");
        assert!(svg.contains("viewBox=\"0 0 110 1\""), "{svg}");
        assert!(svg.contains("<rect class=\"v\" width=\"80\""));
    }

    proptest! {
        #[test]
        fn an_overbooked_or_odd_event_is_drawn_too(taken in 0..200_u32, all in 0..200_u32, waiting in 0..50_u32) {
            let svg = seats(taken, all, waiting, 0, "a \"label\" <");
            prop_assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"));
            prop_assert!(!svg.contains("label\" <"));
        }
    }
}
