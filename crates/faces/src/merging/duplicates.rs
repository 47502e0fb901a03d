//! Records that may be one, side by side, to be merged or told apart: one page for contacts and for accounts.

use super::Shown;
use crate::shell::{App, Asked, Entered, Problem, Staff, Toast, View};
use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};
use domain::{
    accounts::{self, Account},
    alike::{self, Alikes, Duplicates},
    contacts::{self, Contact},
    custom_fields::HasValues,
    ids::{AccountId, ContactId},
    merging::{Mergeable, Merged},
};
use ground::{Choice, Fault, Instant};
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use store::Reader;

/// So many groups of each kind are shown.
const MOST: i64 = 50;

/// What may be one, of this kind.
type Groups<I> = Vec<Duplicates<<I as Doubled>::Why, <I as Mergeable>::Record>>;

/// A kind of records of which two may be one.
pub trait Doubled: Shown + Alikes {
    type Why: Choice + Serialize + Send;

    fn found(reader: &mut Reader) -> impl Future<Output = Result<Groups<Self>, Fault>> + Send;

    /// What tells one from another, the most telling first.
    fn facts(record: &Self::Record) -> Vec<Option<String>>;

    /// How many people belong to each, where people can.
    fn people(
        reader: &mut Reader,
        ids: &[Self],
    ) -> impl Future<Output = Result<HashMap<Self, i64>, Fault>> + Send;

    /// Those of `ids` that there are.
    fn known(reader: &mut Reader, ids: &[Self]) -> impl Future<Output = Result<HashSet<Self>, Fault>> + Send;
}

impl Doubled for ContactId {
    type Why = contacts::Alike;

    async fn found(reader: &mut Reader) -> Result<Vec<contacts::Duplicates>, Fault> {
        contacts::duplicates(reader, MOST).await
    }
    fn facts(contact: &Contact) -> Vec<Option<String>> {
        let email = contact.email.as_ref().map(ToString::to_string);
        vec![contact.account_name.clone(), email, contact.city.clone()]
    }
    async fn people(_: &mut Reader, _: &[Self]) -> Result<HashMap<Self, i64>, Fault> {
        Ok(HashMap::new())
    }
    async fn known(reader: &mut Reader, ids: &[Self]) -> Result<HashSet<Self>, Fault> {
        Ok(contacts::of(reader, ids).await?.into_keys().collect())
    }
}

impl Doubled for AccountId {
    type Why = accounts::Alike;

    async fn found(reader: &mut Reader) -> Result<Vec<accounts::Duplicates>, Fault> {
        accounts::duplicates(reader, MOST).await
    }
    fn facts(account: &Account) -> Vec<Option<String>> {
        vec![account.business_id.clone(), account.city.clone()]
    }
    async fn people(reader: &mut Reader, ids: &[Self]) -> Result<HashMap<Self, i64>, Fault> {
        let mut counts = contacts::count_of_accounts(reader, ids).await?;
        ids.iter().for_each(|id| _ = counts.entry(*id).or_default());
        Ok(counts)
    }
    async fn known(reader: &mut Reader, ids: &[Self]) -> Result<HashSet<Self>, Fault> {
        Ok(accounts::of(reader, ids).await?.into_keys().collect())
    }
}

/// Where the page of this module is.
fn home<I: Doubled>() -> String {
    format!("/app/{}/duplicates", I::Record::MODULE)
}

pub fn routes<I: Doubled>() -> Router<App> {
    let home = home::<I>();
    Router::new().route(&home, get(show::<I>)).route(&format!("{home}/apart"), post(apart::<I>))
}

/// What `merging/duplicates.html` sees.
#[derive(Serialize)]
pub struct DuplicatesPage {
    module_name: &'static str,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    why: String,
    is_sure: bool,
    records: Vec<One>,
}

#[derive(Serialize)]
struct One {
    id: String,
    name: String,
    number: String,
    facts: Vec<String>,
    people: Option<i64>,
    created_at: Instant,
}

impl One {
    fn of<I: Doubled>(id: &I, record: &I::Record, people: Option<i64>) -> Self {
        Self {
            id: id.to_string(),
            name: record.name(),
            number: I::number(record).to_owned(),
            facts: I::facts(record).into_iter().flatten().collect(),
            people,
            created_at: I::created_at(record),
        }
    }
}

fn group<I: Doubled>(found: &Duplicates<I::Why, I::Record>, people: &HashMap<I, i64>) -> Group {
    let one = |record: &I::Record| {
        let id = I::from_bytes(record.record_id());
        One::of(&id, record, people.get(&id).copied())
    };
    Group {
        why: found.why.word().replace('_', "-"),
        // A name may be chance; an address or a business id is hardly.
        is_sure: found.why.word() != "name",
        records: found.records.iter().map(one).collect(),
    }
}

/// `GET /app/<module>/duplicates`
async fn show<I: Doubled>(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let found = I::found(&mut reader).await?;
    let records = found.iter().flat_map(|group| &group.records);
    let ids: Vec<I> = records.map(|record| I::from_bytes(record.record_id())).collect();
    let people = I::people(&mut reader, &ids).await?;
    let groups = found.iter().map(|found| group::<I>(found, &people)).collect();
    app.show(&asked, &DuplicatesPage { module_name: I::Record::MODULE, groups })
}

/// `POST /app/<module>/duplicates/apart` with `ids`
async fn apart<I: Doubled>(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let mut read = form.reading(&asked, app.site().zone());
    let ids: Vec<I> = read.ids("ids");
    read.finish()?;
    let mut work = app.work(me.user.actor()).await?;
    let known = I::known(&mut work, &ids).await?;
    let ids: Vec<I> = ids.into_iter().filter(|id| known.contains(id)).collect();
    alike::tell_apart(&mut work, &ids).await?;
    work.commit().await?;
    let toast = Toast::new("duplicates-told-apart");
    Ok(app.told(&asked, &home::<I>(), &toast))
}

impl View for DuplicatesPage {
    const PAGE: &'static str = "merging/duplicates.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let person = |name: &str| {
            let contact = contacts::testing::a_contact(name, "<Öhman>").email("asa@example.org");
            contact.in_city("Åbo").sample(at)
        };
        let people = contacts::Alike::ALL.iter().map(|why| {
            let records = ["Åsa", "Asa", "Åsa"].map(person).into();
            group::<ContactId>(&Duplicates { why: *why, records }, &HashMap::new())
        });
        let organisations = accounts::Alike::ALL.iter().map(|why| {
            let records: Vec<Account> =
                ["Harju Oy", "<Harju> & co"].map(|name| accounts::testing::a_sample(name, at)).into();
            let people = records.iter().map(|account| (account.id, 2)).collect();
            group::<AccountId>(&Duplicates { why: *why, records }, &people)
        });
        let page = |module_name, groups| Self { module_name, groups };
        vec![
            page("contacts", people.collect()),
            page("contacts", vec![]),
            page("accounts", organisations.collect()),
            page("accounts", vec![]),
        ]
    }
}
