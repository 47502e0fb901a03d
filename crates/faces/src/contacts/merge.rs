//! Merging two contacts field by field, and taking that back.

use crate::shell::{App, Asked, Entered, Path, Problem, Query, Staff, Toast, View, custom};
use axum::{extract::State, response::Response};
use domain::{
    accounts,
    contacts::{self, Contact},
    ids::{AccountId, ContactId, MergeId},
    merging::{self, MergeRefusal},
    staff,
};
use ground::{Choice, Fault, Instant, Locale};
use serde::{Deserialize, Serialize};
use store::Reader;

/// What `contacts/merge.html` sees.
#[derive(Serialize)]
pub struct MergePage {
    kept: Side,
    other: Side,
    rows: Vec<Row>,
}

/// One of the two.
#[derive(Serialize)]
struct Side {
    id: ContactId,
    name: String,
    number: String,
    created_at: Instant,
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
    kept: ContactId,
    other: ContactId,
}

/// `GET /app/contacts/merge?kept=&other=`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Query(pair): Query<Pair>,
) -> Result<Response, Problem> {
    if pair.kept == pair.other {
        return Err(Problem::refused(&MergeRefusal::Itself));
    }
    let mut reader = app.reader().await?;
    let kept = contacts::get(&mut reader, &pair.kept).await?;
    let other = contacts::get(&mut reader, &pair.other).await?;
    let mut rows = Vec::new();
    for difference in merging::differences(&kept, &other) {
        let field = difference.field;
        let label = custom::name_of(&app, &asked, "contacts", &field);
        let kept = in_words(&mut reader, &field, difference.kept).await?;
        let other = in_words(&mut reader, &field, difference.other).await?;
        rows.push(Row { field, label, kept, other });
    }
    app.show(&asked, &MergePage { kept: Side::from(&kept), other: Side::from(&other), rows })
}

/// A value as people read it: names instead of ids.
async fn in_words(reader: &mut Reader, field: &str, value: Option<String>) -> Result<Option<String>, Fault> {
    let Some(value) = value else { return Ok(None) };
    Ok(Some(match field {
        "account_id" => match value.parse::<AccountId>() {
            Ok(id) => accounts::find(reader, &id).await?.map_or(value, |account| account.name),
            Err(_) => value,
        },
        "owner" => {
            let owners = staff::owners(reader).await?;
            owners.into_iter().find(|(owner, _)| owner.to_string() == value).map_or(value, |(_, name)| name)
        }
        "language" => Locale::ALL
            .iter()
            .find(|locale| locale.word() == value)
            .map_or(value, |locale| locale.endonym().to_owned()),
        _ => value,
    }))
}

/// `POST /app/contacts/merge` with `kept`, `other`, and `take.<field>=other` for what is taken over
pub async fn merge(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let (Ok(kept), Ok(other)) =
        (form.text("kept").parse::<ContactId>(), form.text("other").parse::<ContactId>())
    else {
        return Err(Problem::refused(&MergeRefusal::Missing));
    };
    let mut work = app.work(me.user.actor()).await?;
    let one = contacts::get(&mut work, &kept).await?;
    let two = contacts::get(&mut work, &other).await?;
    let fields = merging::differences(&one, &two).into_iter().map(|difference| difference.field);
    let take: Vec<String> = fields.filter(|field| form.text(&format!("take.{field}")) == "other").collect();
    let merge = merging::merge(&mut work, &kept, &other, &take).await?;
    let left = merging::left_behind(&mut work, &other).await?;
    work.commit().await?;
    let key = if left > 0 { "contact-merged-but" } else { "contact-merged" };
    let toast = Toast::new(key).with("name", two.name()).with("count", left);
    let toast = toast.undo(format!("/app/contacts/merges/{}/undo", merge.id));
    Ok(app.told(&asked, &format!("/app/contacts/{kept}"), &toast))
}

/// `POST /app/contacts/merges/{id}/undo`
pub async fn undo(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<MergeId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let merge = merging::undo(&mut work, &id).await?;
    work.commit().await?;
    let path = format!("/app/contacts/{}", merge.other_id);
    Ok(app.told(&asked, &path, &Toast::new("contact-unmerged")))
}

impl From<&Contact> for Side {
    fn from(contact: &Contact) -> Self {
        Self {
            id: contact.id,
            name: contact.name(),
            number: contact.number.clone(),
            created_at: contact.created_at,
        }
    }
}

impl View for MergePage {
    const PAGE: &'static str = "contacts/merge.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let side = |name: &str| Side::from(&contacts::testing::a_contact(name, "<Öhman>").sample(at));
        let row = |field: &str, kept: Option<&str>, other: Option<&str>| Row {
            field: field.into(),
            label: "Kaupunki <x>".into(),
            kept: kept.map(str::to_owned),
            other: other.map(str::to_owned),
        };
        let rows = vec![
            row("email", None, Some("asa@example.org")),
            row("city", Some("Åbo & <x>"), Some("Turku")),
            row("account_id", Some("Norrskär"), None),
        ];
        vec![
            Self { kept: side("Åsa"), other: side("Asa"), rows },
            Self { kept: side("Åsa"), other: side("Åsa"), rows: vec![] },
        ]
    }
}
