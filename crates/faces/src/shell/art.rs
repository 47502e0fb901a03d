//! Every event has its own lake: a depth-contour drawing made from its number.
//!
//! Decides the drawing from the number alone, so it is the same on every page and in every year. White dots are
//! guests, the amber one is the reader. Colours are classes of `kutsu.css`.

use std::{f64::consts::TAU, fmt::Write};

/// How the drawing is cut.
struct Cut {
    width: f64,
    height: f64,
    guests: usize,
    dot: f64,
    /// The amber dot stands for the reader.
    reader: bool,
}

const RINGS: u32 = 7;
const POINTS: u32 = 36;

/// Draws the lake of `number` as `cover`, `banner` (an invitation's head) or `glyph`, the last two with the reader.
pub fn draw(number: &str, kind: &str) -> String {
    let cut = match kind {
        "cover" => Cut { width: 1120.0, height: 264.0, guests: 7, dot: 5.0, reader: false },
        "banner" => Cut { width: 640.0, height: 150.0, guests: 5, dot: 4.5, reader: true },
        _ => Cut { width: 104.0, height: 104.0, guests: 0, dot: 5.0, reader: true },
    };
    let lake = Lake::of(number, &cut);
    let (width, height) = (cut.width, cut.height);
    let mut svg = format!(
        "<svg class=\"art\" viewBox=\"0 0 {width} {height}\" preserveAspectRatio=\"xMidYMid slice\" \
         aria-hidden=\"true\"><rect class=\"c0\" width=\"{width}\" height=\"{height}\"/>"
    );
    for ring in 0..RINGS {
        // Writing to a string cannot fail.
        let _ = write!(svg, "<path class=\"c{}\" d=\"{}\"/>", ring + 1, lake.contour(ring));
    }
    let mut dice = Dice::of(number, 3);
    let mut dots: Vec<(f64, f64)> = Vec::new();
    for _ in 0..cut.guests + usize::from(cut.reader) {
        let dot = lake.shore_point(&mut dice, &cut, &dots);
        dots.push(dot);
    }
    for (x, y) in &dots[usize::from(cut.reader)..] {
        let _ = write!(svg, "<circle class=\"g\" cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{}\"/>", cut.dot);
    }
    if let Some((x, y)) = dots.first().filter(|_| cut.reader) {
        let (ring, dot) = if cut.guests > 0 { (17, 8) } else { (9, 5) };
        let _ = write!(svg, "<circle class=\"uh\" cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{ring}\"/>");
        let _ = write!(svg, "<circle class=\"u\" cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{dot}\"/>");
    }
    svg + "</svg>"
}

struct Lake {
    centre: (f64, f64),
    radius: f64,
    /// Strength, phase and drift of the waves that bend the shore.
    waves: [(f64, f64, f64); 5],
    lean: f64,
}

impl Lake {
    fn of(number: &str, cut: &Cut) -> Self {
        let mut dice = Dice::of(number, 1);
        let centre = (cut.width * dice.between(0.34, 0.72), cut.height * dice.between(0.38, 0.62));
        let mut wave = |strength: f64| {
            (strength * dice.between(0.55, 1.0), dice.between(0.0, TAU), dice.between(-0.3, 0.3))
        };
        let waves = [wave(0.2), wave(0.13), wave(0.08), wave(0.05), wave(0.025)];
        let lean = dice.between(-0.35, 0.35);
        Self { centre, radius: 0.5 * cut.width + 0.82 * cut.height, waves, lean }
    }

    /// The point of a ring in a direction.
    fn point(&self, ring: u32, angle: f64) -> (f64, f64) {
        let depth = f64::from(ring);
        let bend: f64 = (2_u32..)
            .zip(self.waves)
            .map(|(k, (strength, phase, drift))| {
                strength * (f64::from(k) * angle + phase + drift * depth).cos()
            })
            .sum();
        let radius = self.radius * 0.727_f64.powf(depth) * (1.0 + bend);
        let (x, y) = (radius * angle.cos(), radius * angle.sin() / 1.56);
        let (sin, cos) = self.lean.sin_cos();
        (self.centre.0 + x * cos - y * sin, self.centre.1 + x * sin * 0.6 + y * cos)
    }

    /// A closed curve through the middles between the points.
    fn contour(&self, ring: u32) -> String {
        let point = |index: u32| self.point(ring, TAU * f64::from(index % POINTS) / f64::from(POINTS));
        let middle = |index: u32| {
            let ((ax, ay), (bx, by)) = (point(index), point(index + 1));
            ((ax + bx) / 2.0, (ay + by) / 2.0)
        };
        let (x, y) = middle(POINTS - 1);
        let mut path = format!("M{x:.0} {y:.0}");
        for index in 0..POINTS {
            let ((cx, cy), (x, y)) = (point(index), middle(index));
            let _ = write!(path, "Q{cx:.0} {cy:.0} {x:.0} {y:.0}");
        }
        path + "Z"
    }

    /// A place on a contour that is well inside the picture and away from the other dots.
    fn shore_point(&self, dice: &mut Dice, cut: &Cut, others: &[(f64, f64)]) -> (f64, f64) {
        let edge = 3.0 * cut.dot;
        let inside =
            |(x, y): (f64, f64)| x > edge && x < cut.width - edge && y > edge && y < cut.height - edge;
        let is_free =
            |(x, y): (f64, f64)| others.iter().all(|(ox, oy)| (x - ox).hypot(y - oy) > 12.0 * cut.dot);
        for _ in 0..60 {
            let ring = if dice.between(0.0, 1.0) < 0.5 { 3 } else { 4 };
            let point = self.point(ring, dice.between(0.0, TAU));
            if inside(point) && is_free(point) {
                return point;
            }
        }
        self.centre
    }
}

/// Numbers that look random and are always the same for the same text.
struct Dice(u64);

impl Dice {
    fn of(text: &str, salt: u64) -> Self {
        let seed = text.bytes().fold(0xcbf2_9ce4_8422_2325 ^ salt, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(seed)
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let part = u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or(0);
        low + (high - low) * f64::from(part) / f64::from(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_always_gives_the_same_lake_and_another_gives_another() {
        assert_eq!(draw("KT-1001", "cover"), draw("KT-1001", "cover"));
        assert_ne!(draw("KT-1001", "cover"), draw("KT-1002", "cover"));
    }

    #[test]
    fn the_cover_shows_guests_and_no_reader() {
        assert!(draw("KT-1001", "banner").contains("class=\"u\""));
        assert!(!draw("KT-1001", "cover").contains("class=\"u\""));
    }

    proptest! {
        #[test]
        fn every_lake_is_closed_curves_without_a_style(number in 1000..9999_u32, kind in 0..3_usize) {
            let svg = draw(&format!("KT-{number}"), ["cover", "banner", "glyph"][kind]);
            prop_assert_eq!(svg.matches("<path").count(), 7);
            prop_assert_eq!(svg.matches('Z').count(), 7);
            prop_assert!(!svg.contains("style=") && !svg.contains("NaN") && !svg.contains("inf"));
            prop_assert!(svg.len() < 9_000, "{}", svg.len());
        }
    }
}
