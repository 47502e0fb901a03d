//! The sums of invoices and credits, and the state they are in. Pure.

use super::{InvoiceState, RowFacts, TaxFacts};
use crate::products::VatReason;
use ground::vat::Sum;

/// The sums of rows, one for each rate and reason: rounded once per rate, not per row.
pub(super) fn taxes(rows: &[RowFacts]) -> Vec<TaxFacts> {
    let mut groups: Vec<(i64, Option<VatReason>, i64, i64)> = Vec::new();
    for row in rows {
        let known =
            groups.iter().position(|(rate, reason, ..)| (*rate, *reason) == (row.vat_rate, row.vat_reason));
        let at = known.unwrap_or_else(|| {
            groups.push((row.vat_rate, row.vat_reason, 0, 0));
            groups.len() - 1
        });
        let (_, _, net, gross) = &mut groups[at];
        *(if row.vat_included { gross } else { net }) += row.amount;
    }
    groups.sort_by_key(|(rate, ..)| std::cmp::Reverse(*rate));
    let sum = |(rate, reason, net, gross)| TaxFacts {
        rate,
        reason,
        sum: Sum::of_net(net, rate).plus(Sum::of_gross(gross, rate)),
    };
    groups.into_iter().map(sum).collect()
}

/// All of them together.
pub(super) fn total(taxes: &[TaxFacts]) -> Sum {
    taxes.iter().fold(Sum::default(), |total, tax| total.plus(tax.sum))
}

/// What a credit takes from one rate: its own sum, but never more than is left; and all that is left with the last row.
pub(super) fn credited(own: Sum, left: Sum, is_last: bool) -> Sum {
    if is_last {
        return left;
    }
    let net = own.net.clamp(0, left.net.max(0));
    let gross = own.gross.clamp(net, left.gross.max(net));
    let vat = (gross - net).clamp(0, left.vat.max(0));
    Sum { net, vat, gross: net + vat }
}

/// How far something of `gross` cents is paid.
pub(super) fn state(gross: i64, paid: i64, credited: i64) -> InvoiceState {
    match gross - paid - credited {
        _ if credited == gross => InvoiceState::Credited,
        open if open <= 0 => InvoiceState::Paid,
        _ if paid > 0 => InvoiceState::PartlyPaid,
        _ => InvoiceState::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(amount: i64, vat_rate: i64, vat_included: bool) -> RowFacts {
        RowFacts {
            text: String::new(),
            person: String::new(),
            product_number: String::new(),
            account_code: None,
            quantity: 1,
            unit_price: amount,
            amount,
            vat_rate,
            vat_included,
            vat_reason: (vat_rate == 0).then_some(VatReason::Education),
        }
    }

    fn any_row() -> impl Strategy<Value = RowFacts> {
        let rate = prop::sample::select(vec![2550_i64, 1350, 1000, 0]);
        (1..1_000_000_i64, rate, any::<bool>())
            .prop_map(|(amount, rate, included)| row(amount, rate, included))
    }

    #[test]
    fn tax_is_rounded_once_for_all_rows_of_a_rate() {
        let taxes = taxes(&[row(1, 2550, false), row(1, 2550, false), row(100, 0, true)]);
        assert_eq!(taxes[0].sum, Sum { net: 2, vat: 1, gross: 3 });
        assert_eq!(total(&taxes), Sum { net: 102, vat: 1, gross: 103 });
    }

    #[test]
    fn a_state_says_what_is_left() {
        assert_eq!(state(100, 0, 0), InvoiceState::Open);
        assert_eq!(state(100, 40, 0), InvoiceState::PartlyPaid);
        assert_eq!(state(100, 40, 60), InvoiceState::Paid);
        assert_eq!(state(100, 100, 20), InvoiceState::Paid);
        assert_eq!(state(100, 0, 100), InvoiceState::Credited);
    }

    proptest! {
        #[test]
        fn net_and_tax_are_gross_for_each_rate_and_in_total(rows in prop::collection::vec(any_row(), 1..40)) {
            let taxes = taxes(&rows);
            for tax in &taxes {
                prop_assert_eq!(tax.sum.net + tax.sum.vat, tax.sum.gross);
            }
            let total = total(&taxes);
            prop_assert_eq!(total.net + total.vat, total.gross);
            let priced: i64 = rows.iter().filter(|row| row.vat_included).map(|row| row.amount).sum();
            let plain: i64 = rows.iter().filter(|row| !row.vat_included).map(|row| row.amount).sum();
            prop_assert!(total.gross >= priced + plain && total.net <= priced + plain);
        }

        #[test]
        fn credits_in_parts_take_back_exactly_what_was_invoiced(
            amounts in prop::collection::vec(1..10_000_i64, 1..30),
            rate in prop::sample::select(vec![2550_i64, 1350, 1000, 0]),
            included in any::<bool>(),
        ) {
            let rows: Vec<RowFacts> = amounts.iter().map(|amount| row(*amount, rate, included)).collect();
            let whole = total(&taxes(&rows));
            let mut left = whole;
            for (index, one) in rows.iter().enumerate() {
                let own = total(&taxes(std::slice::from_ref(one)));
                let taken = credited(own, left, index + 1 == rows.len());
                prop_assert_eq!(taken.net + taken.vat, taken.gross);
                left = left.plus(taken.reversed());
                prop_assert!(left.net >= 0 && left.vat >= 0 && left.gross >= 0, "{:?}", left);
            }
            prop_assert_eq!(left, Sum::default());
        }
    }
}
