//! Forgetting what is over: nothing that anybody could still use.

use super::{Outcome, Progress, Word};
use crate::{automation::Upkeep, imports, messages, portal, staff};
use ::store::Work;
use ground::Fault;

/// So long the file of a mailed list is kept beside its mail, and that of an import beside what it did.
const KEPT_DAYS: i64 = 30;

pub(super) async fn forget(work: &mut Work, upkeep: Upkeep) -> Result<Progress, Fault> {
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let outcome = match upkeep {
        Upkeep::Expired => {
            let (sign_ins, links) = staff::forget_over(work).await?;
            let (of_customers, their_links) = portal::forget_over(work).await?;
            Outcome::new(Word::ForgotExpired)
                .with("sign_ins", count(sign_ins + of_customers))
                .with("links", count(links + their_links))
        }
        Upkeep::MailedFiles => {
            let before = work.now.plus_days(-KEPT_DAYS);
            let files = messages::store::forget_files(work, before).await?;
            Outcome::new(Word::ForgotFiles).with("files", count(files))
        }
        Upkeep::ImportedFiles => {
            let before = work.now.plus_days(-KEPT_DAYS);
            let files = imports::store::forget_files(work, before).await?;
            Outcome::new(Word::ForgotFiles).with("files", count(files))
        }
    };
    Ok(if outcome.counts.values().all(|count| *count == 0) {
        Progress::Idle(outcome)
    } else {
        Progress::Done(outcome)
    })
}
