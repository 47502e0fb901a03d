//! A QR code as SVG geometry, for posters, slides and documents.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// Empty squares around the code, as its standard wants.
const QUIET: i32 = 4;

/// The code of a text; nothing when the text is too long for one.
pub fn svg(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{}v1H{}z", start + QUIET, y + QUIET, x - start, start + QUIET);
            }
            x += 1;
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"512\" height=\"512\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_square_of_the_code_is_drawn_and_no_light_one() {
        let text = "https://kutsu.example.fi/e/talvi-ilta-kt-1001";
        let svg = svg(text).expect("a code");
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).expect("a code");
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.get_module(*x, *y)).count();
        let path = svg.rsplit_once(" d=\"").expect("a path").1;
        let drawn: usize =
            path.split('h').skip(1).filter_map(|run| run.split('v').next()?.parse::<usize>().ok()).sum();
        assert_eq!(drawn, dark);
    }

    #[test]
    fn what_is_too_long_for_a_code_is_none() {
        assert!(svg(&"x".repeat(5_000)).is_none());
    }
}
