//! What a bill is paid with in Finland: account numbers, references, the virtual barcode and the codes that phones read.
//!
//! Values and their checks, after the guides of Finance Finland and EPC069-12. Never sees an invoice.

mod barcode;
mod code128;
mod iban;
mod reference;

pub use barcode::{Bill, epc, virtual_barcode};
pub use code128::svg as code128;
pub use iban::{Bic, Iban, MalformedBic, MalformedIban};
pub use reference::{MalformedReference, Reference};

/// The remainder of a number of any length, letters standing for 10 … 35, divided by 97 (ISO 7064).
fn remainder97(text: &str) -> Option<u32> {
    text.chars().try_fold(0, |rest, letter| {
        let value = letter.to_digit(36)?;
        Some((rest * if value < 10 { 10 } else { 100 } + value) % 97)
    })
}
