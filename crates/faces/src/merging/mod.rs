//! Merging two records field by field, and taking that back: one page for contacts and for accounts.
//!
//! What is taken over and what goes along is decided in `domain::merging`. Start at [`show`].

mod duplicates;

use crate::shell::{
    App, Asked, Entered, Gallery, Path, Problem, Query, Staff, Toast, View, custom, list::Names,
};
use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};
use domain::{
    accounts::{self, Account},
    contacts::{self, Contact},
    custom_fields::{self, HasValues},
    ids::{AccountId, ContactId},
    merging::{self, MergeOf, MergeRefusal, Mergeable, Merged},
};
use ground::{Choice, Fault, Instant, Locale};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::{Reader, Work};

/// A record as the page tells of it.
pub trait Shown: Mergeable {
    fn number(record: &Self::Record) -> &str;
    fn created_at(record: &Self::Record) -> Instant;

    /// The toast when it is done, and a number that it tells.
    fn told(work: &mut Work, other: &Self)
    -> impl Future<Output = Result<(&'static str, i64), Fault>> + Send;
}

impl Shown for ContactId {
    fn number(record: &Contact) -> &str {
        &record.number
    }
    fn created_at(record: &Contact) -> Instant {
        record.created_at
    }
    async fn told(work: &mut Work, other: &Self) -> Result<(&'static str, i64), Fault> {
        let left = merging::left_behind(work, other).await?;
        Ok((if left > 0 { "contact-merged-but" } else { "contact-merged" }, left))
    }
}

impl Shown for AccountId {
    fn number(record: &Account) -> &str {
        &record.number
    }
    fn created_at(record: &Account) -> Instant {
        record.created_at
    }
    async fn told(work: &mut Work, other: &Self) -> Result<(&'static str, i64), Fault> {
        let left = contacts::count_of_accounts(work, &[*other]).await?;
        Ok(("account-merged", left.get(other).copied().unwrap_or(0)))
    }
}

/// The routes of a kind of record.
pub fn routes<I: duplicates::Doubled>() -> Router<App> {
    let home = format!("/app/{}", I::Record::MODULE);
    Router::new()
        .merge(duplicates::routes::<I>())
        .route(&format!("{home}/merge"), get(show::<I>).post(merge::<I>))
        .route(&format!("{home}/merges/{{id}}/undo"), post(undo::<I::MergeId>))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<MergePage>("/app/contacts/merge")
        .add::<duplicates::DuplicatesPage>("/app/contacts/duplicates");
}

/// What `merging/merge.html` sees.
#[derive(Serialize)]
pub struct MergePage {
    module_name: &'static str,
    kept: Side,
    other: Side,
    rows: Vec<Row>,
}

/// One of the two.
#[derive(Serialize)]
struct Side {
    id: String,
    name: String,
    number: String,
    created_at: Instant,
}

impl Side {
    fn of<I: Shown>(id: &I, record: &I::Record) -> Self {
        Self {
            id: id.to_string(),
            name: record.name(),
            number: I::number(record).to_owned(),
            created_at: I::created_at(record),
        }
    }
}

/// A field in which they differ, in words.
#[derive(Serialize)]
struct Row {
    field: String,
    /// What it is called.
    label: String,
    kept: Option<String>,
    other: Option<String>,
}

/// Which two.
#[derive(Deserialize)]
pub struct Pair {
    kept: String,
    other: String,
}

fn ids<I: Shown>(kept: &str, other: &str) -> Result<(I, I), Problem> {
    match (kept.parse(), other.parse()) {
        (Ok(kept), Ok(other)) => Ok((kept, other)),
        _ => Err(Problem::refused(&MergeRefusal::Missing)),
    }
}

async fn both<I: Shown>(reader: &mut Reader, kept: &I, other: &I) -> Result<(I::Record, I::Record), Problem> {
    let missing = || Problem::refused(&MergeRefusal::Missing);
    let one = I::find(reader, kept).await?.ok_or_else(missing)?;
    let two = I::find(reader, other).await?.ok_or_else(missing)?;
    Ok((one, two))
}

/// `GET /app/<module>/merge?kept=&other=`
async fn show<I: Shown>(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Query(pair): Query<Pair>,
) -> Result<Response, Problem> {
    let (kept_id, other_id) = ids::<I>(&pair.kept, &pair.other)?;
    if kept_id == other_id {
        return Err(Problem::refused(&MergeRefusal::Itself));
    }
    let mut reader = app.reader().await?;
    let (kept, other) = both(&mut reader, &kept_id, &other_id).await?;
    let differences = merging::differences(&kept, &other);
    let values = differences.iter().flat_map(|found| [&found.kept, &found.other]).flatten();
    let ids: BTreeSet<String> = values.filter(|value| value.len() == 36).cloned().collect();
    let names = Names::of_owners(&mut reader).await?.and(&app, &mut reader, ids).await?;
    let module = I::Record::MODULE;
    let row = |found: merging::Difference| Row {
        label: custom::name_of(&app, &asked, module, &found.field),
        kept: found.kept.map(|value| in_words(&app, &asked, &names, &found.field, value, &kept)),
        other: found.other.map(|value| in_words(&app, &asked, &names, &found.field, value, &other)),
        field: found.field,
    };
    let rows = differences.into_iter().map(row).collect();
    let (kept, other) = (Side::of(&kept_id, &kept), Side::of(&other_id, &other));
    app.show(&asked, &MergePage { module_name: module, kept, other, rows })
}

/// A value as people read it: names instead of ids, languages by their own names, custom values as on the card.
fn in_words<R: HasValues>(
    app: &App,
    asked: &Asked,
    names: &Names,
    field: &str,
    value: String,
    record: &R,
) -> String {
    if let Some(name) = names.of(&value) {
        return name.to_owned();
    }
    if field == "language" {
        let language = Locale::ALL.iter().find(|locale| locale.word() == value);
        return language.map_or(value, |locale| locale.endonym().to_owned());
    }
    let fields = app.site().fields.of(R::MODULE);
    let added = field.strip_prefix("custom.").and_then(|key| fields.find(key).zip(record.values().get(key)));
    added.map_or(value, |(field, value)| custom_fields::told(field, value, asked.locale, &app.words))
}

/// `POST /app/<module>/merge` with `kept`, `other`, and `take.<field>=other` for what is taken over
async fn merge<I: Shown>(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let (kept, other) = ids::<I>(form.text("kept"), form.text("other"))?;
    let mut work = app.work(me.user.actor()).await?;
    let (one, two) = both(&mut work, &kept, &other).await?;
    let fields = merging::differences(&one, &two).into_iter().map(|difference| difference.field);
    let take: Vec<String> = fields.filter(|field| form.text(&format!("take.{field}")) == "other").collect();
    let merge = merging::merge(&mut work, &kept, &other, &take).await?;
    let (key, left) = I::told(&mut work, &other).await?;
    work.commit().await?;
    let home = format!("/app/{}", I::Record::MODULE);
    let toast = Toast::new(key).with("name", two.name()).with("count", left);
    let toast = toast.undo(format!("{home}/merges/{}/undo", merge.id));
    Ok(app.told(&asked, &format!("{home}/{kept}"), &toast))
}

/// `POST /app/<module>/merges/{id}/undo`
async fn undo<M: MergeOf>(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<M>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let merge = merging::undo(&mut work, &id).await?;
    work.commit().await?;
    let module = <<M::Of as Mergeable>::Record as HasValues>::MODULE;
    Ok(app.told(&asked, &format!("/app/{module}/{}", merge.other_id), &Toast::new("contact-unmerged")))
}

impl View for MergePage {
    const PAGE: &'static str = "merging/merge.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let person = |name: &str| {
            let contact = contacts::testing::a_contact(name, "<Öhman>").sample(at);
            Side::of(&contact.id, &contact)
        };
        let account = |name: &str| {
            let account = accounts::testing::a_sample(name, at);
            Side::of(&account.id, &account)
        };
        let row = |field: &str, kept: Option<&str>, other: Option<&str>| Row {
            field: field.into(),
            label: "Kaupunki <x>".into(),
            kept: kept.map(str::to_owned),
            other: other.map(str::to_owned),
        };
        let rows = || {
            vec![
                row("email", None, Some("asa@example.org")),
                row("city", Some("Åbo & <x>"), Some("Turku")),
                row("account_id", Some("Norrskär"), None),
            ]
        };
        let page = |module_name, kept, other, rows| Self { module_name, kept, other, rows };
        vec![
            page("contacts", person("Åsa"), person("Asa"), rows()),
            page("contacts", person("Åsa"), person("Åsa"), vec![]),
            page("accounts", account("Norrskär & <Öhman>"), account("Norrskar"), rows()),
            page("accounts", account("Norrskär"), account("Norrskär"), vec![]),
        ]
    }
}
