//! One import: its columns, then how far it is, then what became of its rows.

use super::{
    HOME, may_import,
    rows::{self, Row},
};
use crate::shell::{App, Asked, Entered, Path, Problem, Query, Staff, View, custom, list::Names, nav};
use axum::{extract::State, response::Response};
use domain::{
    accounts, contacts,
    ids::{ImportId, TargetGroupId},
    imports::{
        self, Counts, Fate, Fields, Import, ImportKind, ImportRefusal, ImportStatus, Matching, OnMatch, Plan,
        Stage, Undone,
    },
    list::{ListQuery, MOST_ITEMS, Wish},
};
use ground::{Choice, Fault, Flaw, Id, Instant};
use serde::{Deserialize, Serialize};
use store::Reader;

/// What `imports/page.html` sees.
#[derive(Serialize)]
pub struct ImportPage {
    path: String,
    name: String,
    kind: ImportKind,
    status: ImportStatus,
    rows: u64,
    encoding: String,
    at: Instant,
    /// It works by itself and changes while it is looked at.
    is_moving: bool,
    done: u64,
    of: u64,
    mapping: Option<Mapping>,
    tabs: Vec<Tab>,
    shown: String,
    lines: Vec<Row>,
    new_accounts: u64,
    next: Option<u64>,
    refused: u64,
    /// Rows that would be written.
    writes: u64,
}

/// What its columns are to become.
#[derive(Serialize)]
struct Mapping {
    form: Entered,
    columns: Vec<Column>,
    fields: Vec<(String, String)>,
    matchings: Vec<Matching>,
    on_match: &'static [&'static str],
    owners: Vec<(String, String)>,
    groups: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Column {
    name: String,
    samples: Vec<String>,
}

/// The rows of one fate.
#[derive(Serialize)]
struct Tab {
    fate: String,
    count: u64,
    path: String,
    current: bool,
}

/// Which rows are looked at.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    show: Option<String>,
    from: u64,
}

/// Rows on one page.
const AT_ONCE: usize = 50;
/// So many rows are shown beside the columns.
const SAMPLES: usize = 3;

/// `GET /app/imports/{id}?show=&from=`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<ImportId>,
    Query(shown): Query<Shown>,
) -> Result<Response, Problem> {
    may_import(&asked)?;
    let page = page(&app, &asked, &id, &shown, None).await?;
    app.show(&asked, &page)
}

/// The page; with the form as it was typed, when it was refused.
pub(super) async fn page(
    app: &App,
    asked: &Asked,
    id: &ImportId,
    shown: &Shown,
    typed: Option<Entered>,
) -> Result<ImportPage, Problem> {
    let mut reader = app.reader().await?;
    let import = imports::store::find(&mut reader, id).await?;
    let import = import.ok_or_else(|| Problem::refused(&ImportRefusal::Missing))?;
    let stage = match import.status {
        ImportStatus::Mapping | ImportStatus::Planning | ImportStatus::Planned => Stage::Planned,
        ImportStatus::Running | ImportStatus::Done => Stage::Taken,
        ImportStatus::Undoing | ImportStatus::Undone => Stage::Undone,
    };
    let (counts, done, of) = imports::counts(&mut reader, id, stage).await?;
    let mut page = ImportPage::of(&import, &counts, done, of);
    match import.status {
        ImportStatus::Mapping => page.mapping = Some(mapping(app, asked, &mut reader, &import, typed).await?),
        _ if page.is_moving => {}
        _ => {
            page.choose(shown, &counts);
            let lines = imports::lines(&mut reader, id, stage, &page.shown, shown.from, AT_ONCE).await?;
            let after = shown.from + lines.len() as u64;
            page.next = counts.get(&page.shown).filter(|count| **count > after).map(|_| after);
            page.lines = rows::drawn(app, asked, &mut reader, &import, lines).await?;
        }
    }
    Ok(page)
}

impl ImportPage {
    fn of(import: &Import, counts: &Counts, done: u64, of: u64) -> Self {
        let count = |fate: Fate| counts.get(fate.word()).copied().unwrap_or(0);
        Self {
            path: format!("{HOME}/{}", import.id),
            name: import.name.clone(),
            kind: import.kind,
            status: import.status,
            rows: import.row_count,
            encoding: import.file.encoding.clone(),
            at: import.created_at,
            is_moving: matches!(
                import.status,
                ImportStatus::Planning | ImportStatus::Running | ImportStatus::Undoing
            ),
            done,
            of,
            mapping: None,
            tabs: Vec::new(),
            shown: String::new(),
            lines: Vec::new(),
            new_accounts: counts.get("accounts").copied().unwrap_or(0),
            next: None,
            refused: count(Fate::Refused),
            writes: count(Fate::New) + count(Fate::Changed),
        }
    }

    /// The tabs of what there is, and which is open.
    fn choose(&mut self, shown: &Shown, counts: &Counts) {
        let fates: Vec<&str> = Fate::WORDS.iter().copied().chain(Undone::told()).collect();
        let there: Vec<&str> = fates.into_iter().filter(|fate| counts.contains_key(*fate)).collect();
        let wanted = shown.show.as_deref().filter(|wanted| there.contains(wanted));
        self.shown = wanted.or(there.first().copied()).unwrap_or_default().to_owned();
        let tab = |fate: &&str| Tab {
            fate: (*fate).to_owned(),
            count: counts.get(*fate).copied().unwrap_or(0),
            path: format!("{}?show={fate}", self.path),
            current: self.shown == **fate,
        };
        self.tabs = there.iter().map(tab).collect();
    }
}

async fn mapping(
    app: &App,
    asked: &Asked,
    reader: &mut Reader,
    import: &Import,
    typed: Option<Entered>,
) -> Result<Mapping, Fault> {
    let samples = imports::samples(reader, &import.id, SAMPLES).await?;
    let column = |(index, name): (usize, &String)| Column {
        name: name.clone(),
        samples: samples
            .iter()
            .filter_map(|row| row.get(index))
            .filter(|cell| !cell.is_empty())
            .cloned()
            .collect(),
    };
    let fields = Fields::of(reader, import.kind).await?.fields();
    let names = Names::of_owners(reader).await?;
    Ok(Mapping {
        form: typed.unwrap_or_else(|| filled(&import.plan)),
        columns: import.file.head.iter().enumerate().map(column).collect(),
        fields: fields
            .into_iter()
            .map(|word| {
                let label = label(app, asked, import.kind, &word);
                (word, label)
            })
            .collect(),
        matchings: import.kind.matchings().to_vec(),
        on_match: OnMatch::WORDS,
        owners: names.offered(&["usr", "grp"]),
        groups: if import.kind == ImportKind::Contacts { groups(app, reader).await? } else { Vec::new() },
    })
}

async fn groups(app: &App, reader: &mut Reader) -> Result<Vec<(String, String)>, Fault> {
    let list = &crate::target_groups::LIST;
    let query = ListQuery { limit: Some(MOST_ITEMS.to_string()), ..ListQuery::default() };
    let Ok(wish) = Wish::read(&query, list.catalog, &app.custom()) else { return Ok(Vec::new()) };
    let found = list.named(app, reader, &wish).await?;
    Ok(found.into_iter().map(|(id, name, _)| (id, name)).collect())
}

/// What a field is called here.
pub(super) fn label(app: &App, asked: &Asked, kind: ImportKind, word: &str) -> String {
    if let Some(name) = custom::found(app, asked, kind.word(), word) {
        return name;
    }
    let (own, other) = match kind {
        ImportKind::Contacts => (&contacts::fields::FIELDS, &accounts::fields::FIELDS),
        ImportKind::Accounts => (&accounts::fields::FIELDS, &contacts::fields::FIELDS),
    };
    let key = match (word, own.field(word), other.field(word)) {
        ("account" | "account_id", ..) => "contacts-account".to_owned(),
        (_, Some(field), _) => own.label_key(field),
        (_, None, Some(field)) => other.label_key(field),
        (word, None, None) => word.to_owned(),
    };
    match key.strip_prefix("module-") {
        Some(module) => nav::label(&app.site(), &app.words, asked.locale, module),
        None => app.words.say(asked.locale, &key, &[]),
    }
}

/// The form of a plan.
fn filled(plan: &Plan) -> Entered {
    let mut form = Entered::default();
    for (index, slot) in plan.slots.iter().enumerate() {
        form.set(format!("columns.{index}.field"), slot.field.clone().unwrap_or_default());
        if slot.clears {
            form.set(format!("columns.{index}.clears"), "on");
        }
    }
    form.set_many("matching", plan.matching.iter().map(ToString::to_string).collect());
    form.set("on_match", plan.on_match.word());
    form.set("owner", plan.owner.clone().unwrap_or_default());
    form.set("target_group", plan.target_group.as_ref().map(TargetGroupId::to_string).unwrap_or_default());
    form.set("tags", plan.tags.clone());
    form
}

impl View for ImportPage {
    const PAGE: &'static str = "imports/page.html";
    const PART: Option<&'static str> = Some("imports/_import.html");

    fn samples() -> Vec<Self> {
        let head = ["Etunimi", "Åsa <Öhman>"].map(str::to_owned);
        let plan = Plan::guessed(&Fields::built_in(ImportKind::Contacts), &head);
        let mapping = || Mapping {
            form: filled(&plan).with_flaws(&[Flaw::new("columns.1.field", "import.field_twice")]),
            columns: head
                .iter()
                .map(|name| Column { name: name.clone(), samples: vec!["<b>".into(), "Åsa".into()] })
                .collect(),
            fields: vec![("first_name".into(), "Etunimi".into())],
            matchings: ImportKind::Contacts.matchings().to_vec(),
            on_match: OnMatch::WORDS,
            owners: vec![("usr_1".into(), "Åsa <Öhman>".into())],
            groups: vec![("tgr_1".into(), "Jäsenet".into())],
        };
        let page = |status: &ImportStatus| {
            let import = Import {
                id: ImportId::from_bytes([1; 16]),
                kind: ImportKind::Contacts,
                name: "Åsa <Öhman>.xlsx".into(),
                status: *status,
                actor: store::Actor::SYSTEM,
                file: imports::FileFacts { head: head.to_vec(), encoding: "UTF-8".into(), separator: ';' },
                plan: plan.clone(),
                row_count: 1_240,
                created_at: Instant::from_millis(1_795_417_200_000),
                updated_at: Instant::from_millis(1_795_417_200_000),
            };
            let words = Fate::WORDS.iter().copied().chain(Undone::told()).chain(["accounts"]);
            let counts: Counts = words.map(|word| (word.to_owned(), 60)).collect();
            let mut page = Self::of(&import, &counts, 1, 2);
            page.mapping = (*status == ImportStatus::Mapping).then(mapping);
            if !page.is_moving {
                page.choose(&Shown::default(), &counts);
                page.lines = Row::samples();
                page.next = Some(50);
            }
            page
        };
        ImportStatus::ALL.iter().map(page).collect()
    }
}
