//! The contract of email templates, on both engines; what they say is in the folder beside.

use super::{
    testing::{a_message, an_invitation},
    *,
};
use crate::Patch;
use ::store::{Actor, Work, testing::each_engine};
use ground::{Failure, Invalid, Locale};

mod injection;
mod lists;
mod mails;
mod saving;
mod warned;

fn refused<T: std::fmt::Debug, R: std::fmt::Debug>(answer: Result<T, Failure<R>>) -> R {
    match answer.expect_err("a refusal") {
        Failure::Refused(refusal) => refusal,
        Failure::Fault(fault) => panic!("{fault}"),
    }
}

/// The fields and codes of all flaws.
fn flaws(refusal: &TemplateRefusal) -> Vec<(&str, &'static str)> {
    match refusal {
        TemplateRefusal::Invalid(Invalid(flaws)) => {
            flaws.iter().map(|flaw| (flaw.field.as_str(), flaw.code)).collect()
        }
        other => panic!("{other:?}"),
    }
}

async fn refused_flaws(work: &mut Work, written: &EmailTemplateChange) -> Vec<(String, &'static str)> {
    let refusal = refused(create(work, written).await);
    flaws(&refusal).into_iter().map(|(field, code)| (field.to_owned(), code)).collect()
}
