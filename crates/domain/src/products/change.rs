//! What somebody wrote about a product, and how it becomes one.

use super::{Product, VatReason};
use crate::{
    Patch,
    check::{Check, Text},
};
use ground::{Choice, Flaw, Invalid, text, text::MAX_NAME, vat};

/// A change as written, field by field; what was not sent stays as it is. Also the way a new product is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProductChange {
    pub name: Text,
    pub description: Text,
    /// In euros, as people write it: `490` or `1 234,50`.
    pub unit_price: Text,
    /// Basis points: `2550`.
    pub vat_rate: Text,
    pub vat_included: Patch<bool>,
    /// Needed for the rate 0; another rate drops it.
    pub vat_reason: Text,
    pub account_code: Text,
    pub active: Patch<bool>,
}

const LONGEST_DESCRIPTION: usize = 2_000;

impl ProductChange {
    /// A whole product in few words.
    pub fn of(name: &str, euros: &str, vat_rate: i64) -> Self {
        Self {
            name: name.into(),
            unit_price: euros.into(),
            vat_rate: vat_rate.to_string().into(),
            ..Self::default()
        }
    }

    /// The product after this change. A known rate may stay although its days are over; a new choice must be valid today
    /// or later, which the form offers.
    pub(super) fn applied(&self, old: &Product, is_new: bool) -> Result<Product, Invalid> {
        let mut check = Check::default();
        let old = old.clone();
        let old_price = (!is_new).then_some(old.unit_price);
        let price = check.cents("unit_price", &self.unit_price, old_price);
        if price.is_none() && !check.flaws.iter().any(|flaw| flaw.field == "unit_price") {
            check.flaw("unit_price", "required");
        }
        let vat_rate = rate(&mut check, &self.vat_rate, old.vat_rate);
        let reason = self.reason(&mut check, old.vat_reason);
        if vat_rate == vat::NONE && reason.is_none() && !check.flaws.iter().any(|f| f.field == "vat_reason") {
            check.flaw("vat_reason", "vat.reason_missing");
        }
        let new = Product {
            name: check.name("name", &self.name, old.name, MAX_NAME),
            description: description(&mut check, &self.description, old.description),
            unit_price: price.unwrap_or(old.unit_price),
            vat_rate,
            vat_included: self.vat_included.clone().or(old.vat_included),
            vat_reason: reason.filter(|_| vat_rate == vat::NONE),
            account_code: check.line("account_code", &self.account_code, old.account_code, 40),
            active: self.active.clone().or(old.active),
            ..old
        };
        check.done()?;
        Ok(new)
    }

    fn reason(&self, check: &mut Check, old: Option<VatReason>) -> Option<VatReason> {
        let reason = check.parsed("vat_reason", &self.vat_reason, old, "unknown_choice");
        if reason == Some(VatReason::ReverseCharge) {
            let allowed: Vec<&str> = VatReason::of_products().map(|one| one.word()).collect();
            let flaw = Flaw::new("vat_reason", "choice.unknown");
            check.flaws.push(flaw.with("allowed", allowed.join(", ")));
            return None;
        }
        reason
    }
}

fn rate(check: &mut Check, written: &Text, old: i64) -> i64 {
    let rate = check.parsed("vat_rate", written, Some(old), "vat.unknown").unwrap_or(old);
    if !vat::is_known(rate) {
        check.flaw("vat_rate", "vat.unknown");
    }
    rate
}

fn description(check: &mut Check, written: &Text, old: Option<String>) -> Option<String> {
    let Patch::Set(typed) = written else { return old };
    let text = text::clean_text(typed.as_deref().unwrap_or_default());
    if !text::fits(&text, LONGEST_DESCRIPTION) {
        check.flaws.push(Flaw::new("description", "text.too_long").with("most", LONGEST_DESCRIPTION));
    }
    Some(text).filter(|text| !text.is_empty())
}
