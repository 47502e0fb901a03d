//! Code 128, character set C: digits two by two as bars, drawn as SVG (ISO/IEC 15417).

use std::fmt::Write;

/// The widths of bar, gap, bar, gap, bar, gap of each symbol.
const WIDTHS: [&str; 106] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213",
    "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132",
    "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211",
    "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313",
    "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331",
    "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
    "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214",
    "112412", "122114", "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111",
    "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311", "113141",
    "114131", "311141", "411131", "211412", "211214", "211232",
];
const START_C: usize = 105;
const STOP: &str = "2331112";
/// Empty modules on both sides, and the height, in modules.
const QUIET: u32 = 10;
const HEIGHT: u32 = 40;

/// The symbols of an even number of digits, with start and check; nothing for another text.
fn symbols(digits: &str) -> Option<Vec<usize>> {
    if digits.is_empty()
        || !digits.len().is_multiple_of(2)
        || !digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let pairs = digits
        .as_bytes()
        .chunks(2)
        .map(|pair| usize::from(pair[0] - b'0') * 10 + usize::from(pair[1] - b'0'));
    let mut symbols: Vec<usize> = std::iter::once(START_C).chain(pairs).collect();
    let weighted = symbols.iter().enumerate().map(|(place, value)| place.max(1) * value);
    symbols.push(weighted.sum::<usize>() % 103);
    Some(symbols)
}

/// The bars of an even number of digits as an image; nothing for another text.
pub fn svg(digits: &str) -> Option<String> {
    let symbols = symbols(digits)?;
    let widths = symbols.iter().map(|symbol| WIDTHS[*symbol]).chain([STOP]).flat_map(str::bytes);
    let (mut path, mut x) = (String::new(), QUIET);
    for (place, width) in widths.map(|byte| u32::from(byte - b'0')).enumerate() {
        if place % 2 == 0 {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{x} 0h{width}v{HEIGHT}H{x}z");
        }
        x += width;
    }
    let side = x + QUIET;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {HEIGHT}\" width=\"{side}\" height=\"{HEIGHT}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{HEIGHT}H0z\"/>\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_symbol_is_eleven_wide_has_an_even_number_of_dark_modules_and_is_like_no_other() {
        let dark = |widths: &str| widths.bytes().step_by(2).map(|byte| byte - b'0').sum::<u8>();
        for widths in WIDTHS {
            assert_eq!(widths.bytes().map(|byte| byte - b'0').sum::<u8>(), 11, "{widths}");
            assert_eq!(dark(widths) % 2, 0, "{widths}");
        }
        assert_eq!(WIDTHS.iter().collect::<BTreeSet<_>>().len(), WIDTHS.len());
    }

    #[test]
    fn the_check_symbol_is_that_of_the_standard() {
        // 105 + 1·12 + 2·34 + 3·56 = 353 = 3·103 + 44
        assert_eq!(symbols("123456"), Some(vec![105, 12, 34, 56, 44]));
        assert_eq!((symbols("123"), symbols(""), symbols("12a4")), (None, None, None));
    }

    #[test]
    fn a_virtual_barcode_is_as_wide_as_its_symbols() {
        let svg = svg("437159030000007760000122500000000000000000011112161221").expect("an image");
        // Start, 27 pairs, check, stop and the quiet on both sides.
        assert!(svg.contains(&format!("viewBox=\"0 0 {} 40\"", 29 * 11 + 13 + 20)), "{svg}");
    }
}
