//! Contacts that a search found, to be added one by one to a group or a campaign.

use crate::shell::{App, Problem, View};
use domain::{
    contacts::{self, fields::FIELDS},
    ids::ContactId,
    list::{ListQuery, Wish},
};
use serde::{Deserialize, Serialize};
use store::Reader;

/// What is searched.
#[derive(Default, Deserialize)]
pub struct Find {
    #[serde(default)]
    pub find: String,
}

/// What `target_groups/_found.html` sees.
#[derive(Serialize)]
pub struct FoundPeople {
    /// Where a POST of `contact_ids` adds somebody.
    act: String,
    find: String,
    people: Vec<Candidate>,
}

/// Somebody who may be added.
#[derive(Serialize)]
struct Candidate {
    id: ContactId,
    name: String,
    hint: String,
    /// Why mail does not reach them.
    without: &'static str,
}

impl FoundPeople {
    /// The first few whom `find` finds.
    pub async fn of(app: &App, reader: &mut Reader, find: &str, act: &str) -> Result<Self, Problem> {
        let mut people = Vec::new();
        if !find.trim().is_empty() {
            let query = ListQuery { q: Some(find.into()), limit: Some("8".into()), ..ListQuery::default() };
            let wish = Wish::read(&query, &FIELDS, &app.custom())?;
            let found = contacts::page(reader, &wish, app.site().zone()).await?;
            people.extend(found.items.into_iter().map(|contact| {
                Candidate {
                    id: contact.id,
                    name: contact.name(),
                    without: match (&contact.email, contact.email_opt_out) {
                        (None, _) => "address",
                        (_, true) => "permission",
                        _ => "",
                    },
                    hint: contact
                        .account_name
                        .or(contact.email.map(|email| email.to_string()))
                        .unwrap_or(contact.number),
                }
            }));
        }
        Ok(Self { act: act.to_owned(), find: find.trim().to_owned(), people })
    }
}

impl View for FoundPeople {
    const PAGE: &'static str = "target_groups/found.html";
    const PART: Option<&'static str> = Some("target_groups/_found.html");

    fn samples() -> Vec<Self> {
        let one = |name: &str, without| Candidate {
            id: ground::Id::from_bytes([3; 16]),
            name: name.into(),
            hint: "Norrskär & Co".into(),
            without,
        };
        let found = |find: &str, people| Self { act: "/app/x".into(), find: find.into(), people };
        let people = vec![one("Åsa <Öhman>", ""), one("Pyry", "permission"), one("Jalo", "address")];
        vec![found("x\"y", people), found("x\"y", vec![]), found("", vec![])]
    }
}
