//! Number series: how the numbers of new records look (KT-1001), and that none is given out twice.
//!
//! Decides the beginnings of numbers and that a series only goes forward. Called wherever a numbered record is made.
//! Start at [`next_number`].

use super::store;
use ::store::{Reader, Work};
use ground::{Choice, Fault, Flaw};
use serde::Deserialize;
use std::collections::BTreeMap;

use crate::{Patch, check::Text};

ground::choice! {
    /// A series of numbers; one for each collection whose records have them.
    pub enum Series {
        Events = "events",
        Campaigns = "campaigns",
        TargetGroups = "target_groups",
        Contacts = "contacts",
        Accounts = "accounts",
        EmailTemplates = "email_templates",
        Questionnaires = "questionnaires",
        Products = "products",
        Invoices = "invoices",
        DocumentTemplates = "document_templates",
    }
}

/// What an untouched series begins with.
const FIRST: i64 = 1001;
/// Beyond this, numbers would not be read any more.
const LAST: i64 = 999_999_999;
/// Longest beginning.
const LONGEST: usize = 12;

impl Series {
    /// How its numbers begin until somebody chooses.
    pub fn built_in(self) -> &'static str {
        match self {
            Self::Events => "KT-",
            Self::Campaigns => "KA-",
            Self::TargetGroups => "KR-",
            Self::Contacts => "K-",
            Self::Accounts => "A-",
            Self::EmailTemplates => "SP-",
            Self::Questionnaires => "KY-",
            Self::Products => "T-",
            Self::Invoices => "L-",
            Self::DocumentTemplates => "DP-",
        }
    }
}

/// Chosen beginnings of numbers, by the series' word.
pub type Prefixes = BTreeMap<String, String>;

/// What is to be changed about one series.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SeriesChange {
    /// How numbers begin; null returns to what is built in.
    pub prefix: Text,
    /// The next number; never lower than what comes next anyway.
    pub next: Patch<Option<i64>>,
}

/// Numbers that were taken: the first of them, and how they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    prefix: String,
    pub first: i64,
}

impl Taken {
    /// The number with its beginning: `KT-1001`.
    pub fn written(&self, number: i64) -> String {
        format!("{}{number}", self.prefix)
    }
}

/// Takes the next number of a series, as it is written.
pub async fn next_number(work: &mut Work, series: Series) -> Result<String, Fault> {
    let taken = next_numbers(work, series, 1).await?;
    Ok(taken.written(taken.first))
}

/// Takes `count` numbers at once.
pub async fn next_numbers(work: &mut Work, series: Series, count: i64) -> Result<Taken, Fault> {
    let prefix = store::prefixes(work).await?.remove(series.word());
    let prefix = prefix.unwrap_or_else(|| series.built_in().to_owned());
    Ok(Taken { prefix, first: work.next_numbers(series.word(), FIRST, count).await? })
}

/// What comes next in a series.
pub async fn coming(reader: &mut Reader, series: Series) -> Result<i64, Fault> {
    reader.coming_number(series.word(), FIRST).await
}

/// Reads new beginnings and checks that no series goes back; gives what is to be raised: series, from, to.
pub(super) async fn read(
    work: &mut Work,
    flaws: &mut Vec<Flaw>,
    prefixes: &mut Prefixes,
    sent: &BTreeMap<String, SeriesChange>,
) -> Result<Vec<(Series, i64, i64)>, Fault> {
    let mut raised = Vec::new();
    for (word, change) in sent {
        let field = |part: &str| format!("number_series.{word}.{part}");
        let Some(series) = Series::from_word(word) else {
            let flaw = Flaw::new(format!("number_series.{word}"), "choice.unknown");
            flaws.push(flaw.with("allowed", Series::WORDS.join(", ")));
            continue;
        };
        if let Patch::Set(prefix) = &change.prefix {
            match prefix.as_deref().map(str::trim).filter(|prefix| !prefix.is_empty()) {
                None => drop(prefixes.remove(word)),
                Some(prefix) if prefix == series.built_in() => drop(prefixes.remove(word)),
                Some(prefix) if is_prefix(prefix) => drop(prefixes.insert(word.clone(), prefix.to_owned())),
                Some(_) => flaws.push(Flaw::new(field("prefix"), "series.prefix").with("most", LONGEST)),
            }
        }
        if let Patch::Set(Some(next)) = change.next {
            let now = coming(work, series).await?;
            if !(now..=LAST).contains(&next) {
                let flaw = Flaw::new(field("next"), "series.used").with("least", now);
                flaws.push(flaw.with("most", LAST));
            } else if next > now {
                raised.push((series, now, next));
            }
        }
    }
    Ok(raised)
}

/// Letters, digits and dashes, beginning with a letter. Not ending with a digit: `K-1` and 1001 would be 11001 of `K-`.
fn is_prefix(text: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    text.len() <= LONGEST
        && text.chars().all(fits)
        && text.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && !text.ends_with(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_is_short_plain_and_ends_before_the_digits() {
        for fits in ["KT-", "KOULUTUS-", "K", "a_", "K2025-"] {
            assert!(is_prefix(fits), "{fits}");
        }
        for wrong in ["", "-KT", "KT-1", "KÖ-", "K T", "K/", "ABCDEFGHIJKLM"] {
            assert!(!is_prefix(wrong), "{wrong}");
        }
    }
}
