//! The list of templates: tabs by folder, quick search, sorting.

use crate::{
    email_templates::HOME,
    shell::{App, Asked, Problem, Query, Staff, View},
};
use axum::{extract::State, response::Response};
use domain::{
    email_templates::{self, EmailTemplate, Folder, Place, SendingTime, fields::FIELDS},
    list::{self, ListQuery, Wish},
};
use ground::{Choice, Fault, Instant, Locale};
use serde::{Deserialize, Serialize};
use store::{
    Reader,
    filter::{CustomFields, Filter, Op},
};

/// What stands in the address of the list.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct IndexQuery {
    folder: Option<String>,
    filter: Option<String>,
    q: Option<String>,
    sort: Option<String>,
    cursor: Option<String>,
    archived: Option<String>,
}

#[derive(Serialize)]
pub struct TemplateIndex {
    tabs: Vec<Tab>,
    folder: String,
    q: String,
    sort: String,
    archived: bool,
    rows: Vec<Row>,
    total: i64,
    next: Option<String>,
    is_narrowed: bool,
}

#[derive(Serialize)]
struct Tab {
    /// The folder's word; empty for all.
    folder: String,
    path: String,
    count: i64,
    current: bool,
}

#[derive(Serialize)]
struct Row {
    path: String,
    number: String,
    name: String,
    subject: String,
    folder: Folder,
    sending_time: SendingTime,
    /// A campaign cannot use it: another sending time than at once (W-4).
    is_dead: bool,
    languages: Vec<Locale>,
    attachments: usize,
    updated_at: Instant,
}

impl From<EmailTemplate> for Row {
    fn from(template: EmailTemplate) -> Self {
        let is_dead = template.folder == Folder::Campaign
            && email_templates::may_be_used(template.folder, template.sending_time, false, Place::Campaign)
                .is_err();
        Self {
            path: format!("{HOME}/{}", template.id),
            languages: template.languages(),
            number: template.number,
            name: template.name,
            subject: template.subject,
            folder: template.folder,
            sending_time: template.sending_time,
            is_dead,
            attachments: template.attachments.len(),
            updated_at: template.updated_at,
        }
    }
}

/// `GET /app/email-templates?folder=&q=&sort=`: the page to a browser, the list to htmx.
pub async fn index(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Query(query): Query<IndexQuery>,
) -> Result<Response, Problem> {
    let folder = query.folder.as_deref().and_then(Folder::from_word);
    let mut wish = wish(&query)?;
    let zone = app.site().zone().clone();
    let mut reader = app.reader().await?;
    let tabs = tabs(&mut reader, &zone, folder, wish.archived).await?;
    wish.filter = in_folder(wish.filter.filter().clone(), folder)?;
    let page = email_templates::store::page(&mut reader, &wish, &zone).await?;
    let view = TemplateIndex {
        tabs,
        folder: folder.map_or("", |folder| folder.word()).to_owned(),
        q: wish.q.clone(),
        sort: query.sort.unwrap_or_default(),
        archived: wish.archived,
        is_narrowed: wish.is_narrowed() || wish.archived,
        total: page.total,
        next: page.next,
        rows: page.items.into_iter().map(Row::from).collect(),
    };
    app.show(&asked, &view)
}

fn wish(query: &IndexQuery) -> Result<Wish, Problem> {
    let query = query.clone();
    let list = ListQuery {
        filter: query.filter,
        q: query.q,
        sort: query.sort,
        limit: None,
        cursor: query.cursor,
        archived: query.archived,
    };
    Ok(Wish::read(&list, &FIELDS, &CustomFields::NONE)?)
}

fn in_folder(filter: Filter, folder: Option<Folder>) -> Result<store::filter::Checked, Problem> {
    let own = folder.map(|folder| Filter::condition("folder", Op::Eq, folder.word()));
    let filter = own.map_or(filter.clone(), |own| filter.and(own));
    Ok(filter.check(&FIELDS, &CustomFields::NONE)?)
}

/// All, and each folder, with how many there are.
async fn tabs(
    reader: &mut Reader,
    zone: &ground::Zone,
    now: Option<Folder>,
    archived: bool,
) -> Result<Vec<Tab>, Problem> {
    let mut tabs = Vec::new();
    for folder in std::iter::once(None).chain(Folder::ALL.iter().copied().map(Some)) {
        let mut wish = Wish::everything(&FIELDS);
        wish.filter = in_folder(Filter::everything(), folder)?;
        wish.archived = archived;
        let count = list::count(reader, &wish, zone).await.map_err(|fault: Fault| Problem::from(fault))?;
        let archived = if archived { "archived=true" } else { "" };
        let query = match folder {
            Some(folder) if archived.is_empty() => format!("?folder={folder}"),
            Some(folder) => format!("?folder={folder}&{archived}"),
            None if archived.is_empty() => String::new(),
            None => format!("?{archived}"),
        };
        let word = folder.map_or("", |folder| folder.word()).to_owned();
        tabs.push(Tab { folder: word, path: format!("{HOME}{query}"), count, current: folder == now });
    }
    Ok(tabs)
}

impl View for TemplateIndex {
    const PAGE: &'static str = "email_templates/index.html";
    const PART: Option<&'static str> = Some("email_templates/_list.html");

    fn samples() -> Vec<Self> {
        let tab = |folder: &str, count, current| Tab {
            folder: folder.into(),
            path: format!("{HOME}?folder={folder}"),
            count,
            current,
        };
        let row = |name: &str, folder, sending_time, is_dead| Row {
            path: format!("{HOME}/tpl_00000000000000000000000000000001"),
            number: "SP-1001".into(),
            name: name.into(),
            subject: "Tervetuloa: {{ event.name }}".into(),
            folder,
            sending_time,
            is_dead,
            languages: vec![Locale::Fi, Locale::Sv],
            attachments: 2,
            updated_at: Instant::from_millis(1_795_000_000_000),
        };
        let list = |rows: Vec<Row>, q: &str| Self {
            tabs: vec![tab("", 3, true), tab("campaign", 2, false), tab("event", 1, false)],
            folder: String::new(),
            q: q.into(),
            sort: "-updated_at".into(),
            archived: false,
            total: i64::try_from(rows.len()).unwrap_or(0),
            next: (!rows.is_empty()).then(|| "cursor".to_owned()),
            is_narrowed: !q.is_empty(),
            rows,
        };
        let rows = vec![
            row("Kutsu: Åsa <Öhman> & co", Folder::Campaign, SendingTime::Immediately, false),
            row("Muistutus", Folder::Campaign, SendingTime::Delay, true),
            row("Vahvistus", Folder::Event, SendingTime::Immediately, false),
        ];
        vec![list(rows, ""), list(vec![], ""), list(vec![], "x\"y")]
    }
}
