//! A bill in one line of digits (the virtual barcode of Finland) and as the text of a code for phones (EPC069-12).

use super::{Iban, Reference};
use crate::Date;

/// What somebody is to pay.
#[derive(Clone, Copy, Debug)]
pub struct Bill<'a> {
    pub iban: &'a Iban,
    pub cents: i64,
    pub reference: &'a Reference,
    pub due: Option<Date>,
}

/// Larger sums do not fit and are left for the payer to type.
const MOST_CENTS: i64 = 99_999_999;

impl Bill<'_> {
    fn euros_and_cents(&self) -> String {
        format!("{:08}", if (0..=MOST_CENTS).contains(&self.cents) { self.cents } else { 0 })
    }

    fn day(&self) -> String {
        let Some(civil) = self.due.map(Date::civil) else { return "000000".into() };
        format!("{:02}{:02}{:02}", civil.year().rem_euclid(100), civil.month(), civil.day())
    }
}

/// The 54 digits with the Finnish reference (version 4), or with the world's (version 5); none for accounts abroad.
pub fn virtual_barcode(bill: &Bill<'_>, with_rf: bool) -> Option<String> {
    let account = bill.iban.finnish_digits()?;
    let (amount, day, digits) = (bill.euros_and_cents(), bill.day(), bill.reference.as_str());
    Some(match with_rf {
        false => format!("4{account}{amount}000{digits:0>20}{day}"),
        true => format!("5{account}{amount}{:02}{digits:0>21}{day}", bill.reference.rf_check()),
    })
}

/// What a phone reads from a QR code to fill in a SEPA credit transfer. The name is cut where the code ends.
pub fn epc(bill: &Bill<'_>, bic: &str, payee: &str) -> Option<String> {
    if !(1..=MOST_CENTS).contains(&bill.cents) {
        return None;
    }
    let payee: String = payee.chars().filter(|letter| !letter.is_control()).take(70).collect();
    let (euros, cents) = (bill.cents / 100, bill.cents % 100);
    let (iban, reference) = (bill.iban.as_str(), bill.reference.rf());
    Some(format!("BCD\n002\n1\nSCT\n{bic}\n{payee}\n{iban}\nEUR{euros}.{cents:02}\n\n{reference}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn barcode(iban: &str, reference: &str, cents: i64, due: &str, with_rf: bool) -> Option<String> {
        let (iban, reference) = (iban.parse().expect("an account"), reference.parse().expect("a reference"));
        let bill = Bill { iban: &iban, cents, reference: &reference, due: due.parse().ok() };
        virtual_barcode(&bill, with_rf)
    }

    #[test]
    fn the_barcodes_of_the_guide_come_out() {
        let national = barcode("FI37 1590 3000 0007 76", "11112", 1_225, "2016-12-21", false);
        assert_eq!(national.as_deref(), Some("437159030000007760000122500000000000000000011112161221"));
        let rf = barcode("FI37 1590 3000 0007 76", "RF98 11112", 110, "2017-01-01", true);
        assert_eq!(rf.as_deref(), Some("537159030000007760000011098000000000000000011112170101"));
        let long = barcode("FI79 4405 2020 0360 82", "86851 62596 19897", 488_315, "2010-06-12", false);
        assert_eq!(long.as_deref(), Some("479440520200360820048831500000000868516259619897100612"));
    }

    #[test]
    fn what_does_not_fit_is_zeros() {
        let large = barcode("FI37 1590 3000 0007 76", "11112", 100_000_000, "", false).expect("a barcode");
        assert_eq!((&large[17..25], &large[48..]), ("00000000", "000000"));
        assert_eq!(barcode("SE45 5000 0000 0583 9825 7466", "11112", 1, "", false), None);
    }

    #[test]
    fn a_phone_reads_name_account_sum_and_reference() {
        let (iban, reference) = ("FI3715903000000776".parse().expect("one"), "11112".parse().expect("one"));
        let bill = Bill { iban: &iban, cents: 61_405, reference: &reference, due: None };
        let text = epc(&bill, "NDEAFIHH", "Kajo\nKoulutus Öy").expect("a text");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[..4], ["BCD", "002", "1", "SCT"]);
        assert_eq!(lines[4..8], ["NDEAFIHH", "KajoKoulutus Öy", "FI3715903000000776", "EUR614.05"]);
        assert_eq!(lines[8..], ["", "RF9811112"]);
        assert_eq!(epc(&Bill { cents: 0, ..bill }, "", "x"), None);
    }

    proptest! {
        #[test]
        fn every_barcode_has_54_digits(number in 1_u64..1_000_000_000_000, cents in 0_i64..1_000_000_000) {
            let iban: Iban = "FI3715903000000776".parse().expect("an account");
            let reference = Reference::of(number);
            let bill = Bill { iban: &iban, cents, reference: &reference, due: None };
            for with_rf in [false, true] {
                let code = virtual_barcode(&bill, with_rf).expect("a barcode");
                prop_assert!(code.len() == 54 && code.bytes().all(|byte| byte.is_ascii_digit()));
            }
        }
    }
}
