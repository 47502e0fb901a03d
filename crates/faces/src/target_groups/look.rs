//! What the conditions find at this moment: how many, whom of them mail reaches, a few names, and the sentence.

use crate::shell::{App, Problem, View, list::Reading};
use domain::{
    contacts::fields::FIELDS,
    target_groups::{self, Reach},
};
use ground::Locale;
use serde::Serialize;
use store::{Reader, filter::Filter};

/// Names shown as a sample.
const SAMPLE: i64 = 6;

/// What `target_groups/_look.html` sees.
#[derive(Serialize)]
pub struct Look {
    /// Nothing is asked yet: members come by hand.
    is_by_hand: bool,
    sentence: String,
    contacts: i64,
    reachable: i64,
    opted_out: i64,
    without_address: i64,
    languages: Vec<(Locale, i64)>,
    everybody: i64,
    sample: Vec<String>,
}

impl Look {
    /// Looks with `filter`, as far as it can be understood.
    pub async fn with(
        app: &App,
        reader: &mut Reader,
        reading: &Reading<'_>,
        filter: Option<Filter>,
    ) -> Result<Self, Problem> {
        let everybody = target_groups::everybody(reader).await?;
        let checked = filter.and_then(|filter| filter.check(&FIELDS, &app.custom()).ok());
        let Some(checked) = checked else { return Ok(Self::empty(everybody)) };
        let site = app.site();
        let reach = target_groups::reach_of_filter(reader, &checked, site.zone()).await?;
        let sample = target_groups::sample(reader, &checked, SAMPLE).await?;
        let Reach { contacts, reachable, opted_out, without_address, languages } = reach;
        Ok(Self {
            is_by_hand: false,
            sentence: reading.said(&checked.describe()),
            contacts,
            reachable,
            opted_out,
            without_address,
            languages,
            everybody,
            sample: sample.iter().map(domain::contacts::Contact::name).collect(),
        })
    }

    fn empty(everybody: i64) -> Self {
        Self {
            is_by_hand: true,
            sentence: String::new(),
            contacts: 0,
            reachable: 0,
            opted_out: 0,
            without_address: 0,
            languages: Vec::new(),
            everybody,
            sample: Vec::new(),
        }
    }

    /// What is known of the members when nothing is asked.
    pub fn of_members(mut self, reach: Reach) -> Self {
        if self.is_by_hand {
            self.contacts = reach.contacts;
            self.reachable = reach.reachable;
            self.opted_out = reach.opted_out;
            self.without_address = reach.without_address;
            self.languages = reach.languages;
        }
        self
    }
}

impl View for Look {
    const PAGE: &'static str = "target_groups/look.html";
    const PART: Option<&'static str> = Some("target_groups/_look.html");

    fn samples() -> Vec<Self> {
        let found = Self {
            is_by_hand: false,
            sentence: "Kaupunki on Åbo <Öhman>".into(),
            contacts: 412,
            reachable: 389,
            opted_out: 14,
            without_address: 9,
            languages: vec![(Locale::Fi, 371), (Locale::Sv, 29), (Locale::En, 12)],
            everybody: 7268,
            sample: vec!["Åsa <Öhman>".into(), "Eevi Haavikkola".into()],
        };
        vec![found, Self::empty(7268), Self { is_by_hand: false, ..Self::empty(7268) }]
    }
}
