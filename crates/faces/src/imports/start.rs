//! Taking in a file, or what was copied out of a spreadsheet; and the imports there were.

use super::{HOME, may_import};
use crate::shell::{App, Asked, Entered, Problem, Staff, View, sent::Sent};
use axum::{extract::State, response::Response};
use domain::{
    ids::ImportId,
    imports::{self, Import, ImportKind, ImportRefusal, ImportStatus, MOST_MEGABYTES, MOST_ROWS, Table},
};
use ground::{Choice, Failure, Fault, Flaw, Id, Instant, Refusal};
use serde::Serialize;
use std::collections::BTreeMap;

/// What `imports/start.html` sees.
#[derive(Serialize)]
pub struct StartPage {
    form: Entered,
    /// Why the file was not taken.
    refused: Option<Told>,
    imports: Vec<Past>,
    most_megabytes: usize,
    most_rows: usize,
}

/// A refusal as its sentence wants it.
#[derive(Serialize)]
pub(super) struct Told {
    code: String,
    args: BTreeMap<&'static str, String>,
}

impl From<&ImportRefusal> for Told {
    fn from(refusal: &ImportRefusal) -> Self {
        Self { code: refusal.code().replace('.', "-"), args: refusal.args().into_iter().collect() }
    }
}

/// One import there was.
#[derive(Serialize)]
struct Past {
    id: ImportId,
    name: String,
    kind: ImportKind,
    status: ImportStatus,
    rows: u64,
    at: Instant,
}

impl From<Import> for Past {
    fn from(import: Import) -> Self {
        let Import { id, name, kind, status, row_count, created_at, .. } = import;
        Self { id, name, kind, status, rows: row_count, at: created_at }
    }
}

/// So many of them are shown.
const MOST_SHOWN: i64 = 50;

async fn page(app: &App, form: Entered, refused: Option<Told>) -> Result<StartPage, Fault> {
    let imports = imports::store::recent(&mut app.reader().await?, MOST_SHOWN).await?;
    let imports = imports.into_iter().map(Past::from).collect();
    Ok(StartPage { form, refused, imports, most_megabytes: MOST_MEGABYTES, most_rows: MOST_ROWS })
}

/// `GET /app/imports?kind=`
pub async fn show(State(app): State<App>, Staff(_): Staff, asked: Asked) -> Result<Response, Problem> {
    may_import(&asked)?;
    let mut form = Entered::of_query(&asked.query);
    if ImportKind::from_word(form.text("kind")).is_none() {
        form.set("kind", ImportKind::Contacts.word());
    }
    app.show(&asked, &page(&app, form, None).await?)
}

/// `POST /app/imports` with `kind` and `file` or `pasted`
pub async fn take_in(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    sent: Sent,
) -> Result<Response, Problem> {
    may_import(&asked)?;
    let Sent { form, files } = sent;
    let kind = ImportKind::from_word(form.text("kind")).unwrap_or(ImportKind::Contacts);
    let (name, bytes) = match files.into_iter().next() {
        Some(sent) => (sent.file.name, sent.file.content),
        None => (app.words.say(asked.locale, "imports-pasted", &[]), form.text("pasted").as_bytes().to_vec()),
    };
    if bytes.is_empty() {
        let form = form.with_flaws(&[Flaw::new("file", "required")]);
        return app.show_again(&asked, &page(&app, form, None).await?);
    }
    // Reading is work for the processor alone, and no transaction waits for it.
    let read = tokio::task::spawn_blocking(move || Table::read(&bytes)).await;
    let table = read.map_err(|error| Fault::because("reading a file", error))?;
    let taken = match table {
        Ok(table) => kept(&app, &me.user, kind, &name, &table).await,
        Err(refusal) => Err(refusal.into()),
    };
    match taken {
        Ok(import) => Ok(app.go(&asked, &format!("{HOME}/{}", import.id))),
        Err(Failure::Refused(refusal)) => {
            let page = page(&app, form, Some(Told::from(&refusal))).await?;
            app.show_again(&asked, &page)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

async fn kept(
    app: &App,
    me: &domain::staff::User,
    kind: ImportKind,
    name: &str,
    table: &Table,
) -> Result<Import, Failure<ImportRefusal>> {
    let mut work = app.work(me.actor()).await?;
    let import = imports::take_in(&mut work, kind, name, table).await?;
    work.commit().await?;
    Ok(import)
}

impl View for StartPage {
    const PAGE: &'static str = "imports/start.html";

    fn samples() -> Vec<Self> {
        let mut form = Entered::default();
        form.set("kind", "contacts");
        let past = |status: &ImportStatus| Past {
            id: ImportId::from_bytes([1; 16]),
            name: "Åsa <Öhman>.xlsx".into(),
            kind: ImportKind::Contacts,
            status: *status,
            rows: 12_400,
            at: Instant::from_millis(1_795_417_200_000),
        };
        let page =
            |form, refused, imports| Self { form, refused, imports, most_megabytes: 50, most_rows: 200_000 };
        let refused = Told::from(&ImportRefusal::TwoHeads { line: 2 });
        let flawed = form.clone().with_flaws(&[Flaw::new("file", "required")]);
        vec![
            page(form.clone(), None, vec![]),
            page(form, Some(refused), ImportStatus::ALL.iter().map(past).collect()),
            page(flawed, None, vec![]),
        ]
    }
}
