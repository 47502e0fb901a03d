//! The own texts of the legal pages as JSON.

use domain::{
    check::Text,
    settings::{LegalChange, LegalPage, Settings},
};
use ground::{Choice, Locale};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The own texts of one page.
#[derive(Serialize, ToSchema)]
#[schema(as = LegalText)]
pub(super) struct LegalRecord {
    #[schema(required)]
    fi: Option<String>,
    #[schema(required)]
    sv: Option<String>,
    #[schema(required)]
    en: Option<String>,
}

/// New own texts of one page.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LegalPut {
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    fi: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    sv: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    en: Text,
}

/// The own texts of all pages.
pub(super) fn records(settings: &Settings) -> BTreeMap<String, LegalRecord> {
    let record = |page: &LegalPage| {
        let text = |locale| settings.legal_texts.of(*page, locale).map(str::to_owned);
        let [fi, sv, en] = [Locale::Fi, Locale::Sv, Locale::En].map(text);
        (page.word().to_owned(), LegalRecord { fi, sv, en })
    };
    LegalPage::ALL.iter().map(record).collect()
}

/// The change that is asked for.
pub(super) fn written(sent: BTreeMap<String, LegalPut>) -> BTreeMap<String, LegalChange> {
    sent.into_iter().map(|(page, LegalPut { fi, sv, en })| (page, LegalChange { fi, sv, en })).collect()
}
