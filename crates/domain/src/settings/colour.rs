//! A colour as `#rrggbb`, and whether white text can be read on it.
//!
//! Contrast is that of WCAG 2.2 (relative luminance); text needs 4.5:1.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// A colour of the screen: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The text is no colour of the form `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MalformedColour;

const ENOUGH: f64 = 4.5;

impl Colour {
    /// Contrast with white, 1 to 21.
    pub fn contrast_with_white(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    }

    /// Whether white text on it, and it on white, can be read.
    pub fn is_readable(self) -> bool {
        self.contrast_with_white() >= ENOUGH
    }

    /// The nearest darker tone that can be read; itself when it can be.
    pub fn readable(self) -> Self {
        (0..=100)
            .rev()
            .map(|share| Self(self.0.map(|part| scaled(part, share))))
            .find(|tone| tone.is_readable())
            .unwrap_or(Self([0; 3]))
    }
}

/// `percent` of `part`; a hundredth of at most 255 × 100 fits.
fn scaled(part: u8, percent: u16) -> u8 {
    u8::try_from(u16::from(part) * percent / 100).unwrap_or(u8::MAX)
}

impl FromStr for Colour {
    type Err = MalformedColour;
    fn from_str(text: &str) -> Result<Self, MalformedColour> {
        let hex = text.trim().strip_prefix('#').ok_or(MalformedColour)?;
        if hex.len() != 6 || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(MalformedColour);
        }
        let number = u32::from_str_radix(hex, 16).map_err(|_| MalformedColour)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl fmt::Display for MalformedColour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a colour as #rrggbb")
    }
}

impl std::error::Error for MalformedColour {}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn kutsus_own_colour_can_be_read_and_yellow_cannot() {
        let petrol: Colour = "#0e5b6d".parse().expect("a colour");
        assert!(petrol.is_readable());
        assert_eq!(petrol.readable(), petrol);
        let yellow: Colour = "#FFDD00".parse().expect("a colour");
        assert!(!yellow.is_readable() && yellow.readable().is_readable());
        assert_eq!("red".parse::<Colour>(), Err(MalformedColour));
        assert_eq!("#12345".parse::<Colour>(), Err(MalformedColour));
    }

    proptest! {
        #[test]
        fn every_colour_has_a_readable_tone_and_reads_back(parts: [u8; 3]) {
            let colour = Colour(parts);
            prop_assert!(colour.readable().is_readable());
            prop_assert_eq!(colour.to_string().parse(), Ok(colour));
        }
    }
}
