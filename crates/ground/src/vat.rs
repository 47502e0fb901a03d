//! Value added tax: which rates are valid when, and what a sum is without it, with it, and of it.
//!
//! Decides rounding: half a cent goes up, once per rate and not per row. Rates are basis points: 2550 is 25,5 %.
//! Never says whether something is taxed; who sells says that with a rate and, for 0 %, its reason. Start at [`Sum`].

use crate::{Date, Locale};

/// No tax: always valid, with its reason.
pub const NONE: i64 = 0;

/// A rate of Finland and the days on which it was, or is, valid.
struct Rate {
    basis_points: i64,
    /// Years, months, days; inclusive.
    from: (i16, i8, i8),
    until: Option<(i16, i8, i8)>,
}

const RATES: [Rate; 6] = [
    Rate { basis_points: 2550, from: (2024, 9, 1), until: None },
    Rate { basis_points: 2400, from: (2013, 1, 1), until: Some((2024, 8, 31)) },
    Rate { basis_points: 1400, from: (2013, 1, 1), until: Some((2025, 12, 31)) },
    Rate { basis_points: 1350, from: (2026, 1, 1), until: None },
    Rate { basis_points: 1000, from: (2013, 1, 1), until: None },
    Rate { basis_points: NONE, from: (1994, 6, 1), until: None },
];

impl Rate {
    fn is_valid(&self, on: Date) -> bool {
        let civil = on.civil();
        let day = (civil.year(), civil.month(), civil.day());
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// Whether this rate may stand on an invoice for what was supplied on that day.
pub fn is_valid(basis_points: i64, on: Date) -> bool {
    RATES.iter().any(|rate| rate.basis_points == basis_points && rate.is_valid(on))
}

/// Whether this was ever a rate of Finland.
pub fn is_known(basis_points: i64) -> bool {
    RATES.iter().any(|rate| rate.basis_points == basis_points)
}

/// The rates that are valid on a day, the highest first.
pub fn rates_on(day: Date) -> Vec<i64> {
    let mut rates: Vec<i64> =
        RATES.iter().filter(|rate| rate.is_valid(day)).map(|rate| rate.basis_points).collect();
    rates.sort_unstable_by(|one, other| other.cmp(one));
    rates
}

/// `25,5 %`
pub fn written(basis_points: i64, locale: Locale) -> String {
    #[expect(clippy::cast_precision_loss, reason = "rates are small")]
    let percent = basis_points as f64 / 100.0;
    let gap = if locale == Locale::En { "" } else { "\u{A0}" };
    format!("{}{gap}%", locale.decimal(percent, 2))
}

/// What a sum is, in whole cents: `net + vat = gross`, always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sum {
    pub net: i64,
    pub vat: i64,
    pub gross: i64,
}

impl Sum {
    /// Of prices without tax.
    pub fn of_net(net: i64, basis_points: i64) -> Self {
        let vat = half_up(i128::from(net) * i128::from(basis_points), 10_000);
        Self { net, vat, gross: net + vat }
    }

    /// Of prices with tax.
    pub fn of_gross(gross: i64, basis_points: i64) -> Self {
        let vat =
            half_up(i128::from(gross) * i128::from(basis_points), 10_000 + i128::from(basis_points.max(0)));
        Self { net: gross - vat, vat, gross }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { net: self.net + other.net, vat: self.vat + other.vat, gross: self.gross + other.gross }
    }

    /// The same owed the other way round.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self { net: -self.net, vat: -self.vat, gross: -self.gross }
    }
}

/// Divides and rounds half away from zero.
fn half_up(dividend: i128, divisor: i128) -> i64 {
    let rounded = (2 * dividend.abs() + divisor) / (2 * divisor);
    i64::try_from(rounded * dividend.signum()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn the_reduced_rate_of_14_ends_with_2025_and_that_of_13_5_begins() {
        assert!(is_valid(1400, day("2025-12-31")) && !is_valid(1400, day("2026-01-01")));
        assert!(!is_valid(1350, day("2025-12-31")) && is_valid(1350, day("2026-01-01")));
        assert!(is_valid(2400, day("2024-08-31")) && !is_valid(2400, day("2024-09-01")));
        assert_eq!(rates_on(day("2026-11-26")), [2550, 1350, 1000, 0]);
        assert!(!is_known(2200));
    }

    #[test]
    fn half_a_cent_goes_up() {
        assert_eq!(Sum::of_net(100, 2550), Sum { net: 100, vat: 26, gross: 126 });
        assert_eq!(Sum::of_net(-100, 2550), Sum { net: -100, vat: -26, gross: -126 });
        assert_eq!(Sum::of_net(49_000, 2550), Sum { net: 49_000, vat: 12_495, gross: 61_495 });
        assert_eq!(Sum::of_gross(12_550, 2550), Sum { net: 10_000, vat: 2_550, gross: 12_550 });
        assert_eq!(Sum::of_gross(12_550, 0), Sum { net: 12_550, vat: 0, gross: 12_550 });
    }

    #[test]
    fn a_rate_is_written_as_people_write_it() {
        assert_eq!(written(2550, Locale::Fi), "25,5\u{A0}%");
        assert_eq!(written(1000, Locale::En), "10%");
    }

    proptest! {
        #[test]
        fn net_and_tax_are_gross_and_the_tax_is_within_half_a_cent(
            cents in -100_000_000_i64..100_000_000, rate in prop::sample::select(vec![2550_i64, 1400, 1350, 1000, 0]),
        ) {
            for sum in [Sum::of_net(cents, rate), Sum::of_gross(cents, rate)] {
                prop_assert_eq!(sum.net + sum.vat, sum.gross);
                let exact = i128::from(sum.net) * i128::from(rate);
                prop_assert!((exact - i128::from(sum.vat) * 10_000).abs() <= 5_000 + i128::from(rate) / 2 + 1);
            }
            prop_assert_eq!(Sum::of_net(-cents, rate), Sum::of_net(cents, rate).reversed());
        }

        #[test]
        fn a_price_with_tax_stays_what_it_is(cents in 0_i64..100_000_000, rate in 0_i64..3_000) {
            prop_assert_eq!(Sum::of_gross(cents, rate).gross, cents);
        }
    }
}
