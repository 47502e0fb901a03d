//! What keeps programs from registering, and what no person notices: a field that only programs fill in, the time a
//! form was read, and a small sum that the browser does while somebody types.
//!
//! Nobody is refused: who does not pass is asked once more, which works without scripts and needs one press. How many
//! come from one network is limited beside this (`shell::limit`). Start at [`is_trusted`].

use crate::shell::{App, Entered, shown};
use ring::digest::{SHA256, digest};

/// The field that nobody sees.
pub const TRAP: &str = "homepage";
/// The answer to the sum.
pub const PROOF: &str = "proof";
/// The mark of the page that asked once more.
pub const SURE: &str = "sure";
/// A form may lie open this long.
const LONGEST_MILLIS: i64 = 24 * 3_600_000;
/// Zero bits that the sum must begin with: some 16,000 tries, a second or two of a phone.
const BITS: u32 = 14;

/// The marks for the forms of a public page.
pub fn marks(app: &App, slug: &str) -> (String, String) {
    let mark = |page: &str| shown::mark(app.links.key(), page, app.now());
    (mark(&page(slug)), mark(&asking(slug)))
}

fn page(slug: &str) -> String {
    format!("e:{slug}")
}

fn asking(slug: &str) -> String {
    format!("e:{slug}:sure")
}

/// Whether the form may be taken as it is; otherwise it is shown once more, with one button to press.
pub fn is_trusted(app: &App, slug: &str, form: &Entered) -> bool {
    if !form.text(TRAP).is_empty() {
        return false;
    }
    let was_read = |page: &str, mark: &str| {
        let age = shown::age(app.links.key(), page, mark, app.now());
        age.is_some_and(|age| (shown::LEAST_MILLIS..LONGEST_MILLIS).contains(&age))
    };
    let (sure, seen) = (form.text(SURE), form.text(shown::FIELD));
    let mark = if was_read(&asking(slug), sure) {
        sure
    } else if was_read(&page(slug), seen) && is_proof(seen, form.text(PROOF)) {
        seen
    } else {
        return false;
    };
    // One form may be sent a few times, for it may be refused; not a thousand times.
    app.limits.public_mark.take(mark, app.now()).is_ok()
}

/// Whether `SHA-256("<mark>:<proof>")` begins with enough zeros.
fn is_proof(mark: &str, proof: &str) -> bool {
    let sum = digest(&SHA256, format!("{mark}:{proof}").as_bytes());
    let first = sum.as_ref().first_chunk::<4>().map_or(u32::MAX, |bytes| u32::from_be_bytes(*bytes));
    !proof.is_empty() && proof.len() < 20 && first.leading_zeros() >= BITS
}

/// What tells one showing of a form from the next, for what must not be kept twice.
pub fn showing(form: &Entered) -> Vec<u8> {
    let mark = Some(form.text(shown::FIELD)).filter(|mark| !mark.is_empty());
    digest(&SHA256, mark.unwrap_or(form.text(SURE)).as_bytes()).as_ref().to_vec()
}

/// The proof of a mark, as the script of the page finds it; for tests and measures.
pub fn proof_of(mark: &str) -> String {
    (0_u64..).map(|number| number.to_string()).find(|proof| is_proof(mark, proof)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_of_one_mark_alone() {
        let proof = proof_of("mark");
        assert!(is_proof("mark", &proof));
        let others = ["another", "mark2", "mar"].iter().filter(|other| is_proof(other, &proof)).count();
        assert_eq!(others, 0);
        assert!(!is_proof("mark", ""));
    }
}
