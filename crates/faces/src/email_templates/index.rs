//! The list of templates: saved views by folder, quick search, conditions, sorting.

use crate::{
    email_templates::HOME,
    shell::{
        App, Asked, Problem, Query, Staff, View,
        list::{ListHead, Listed, PageQuery, Reading, Tab},
        palette::{Found, Hit},
    },
};
use axum::{extract::State, response::Response};
use domain::{
    email_templates::{self, EmailTemplate, Folder, Place, SendingTime, fields::FIELDS},
    list::{ListQuery, Wish},
    staff,
};
use futures_util::future::BoxFuture;
use ground::{Choice, Fault, Instant, Locale};
use serde::Serialize;
use std::sync::Arc;
use store::filter::CustomFields;

/// What `email_templates/index.html` sees.
#[derive(Serialize)]
pub struct TemplateIndex {
    list: ListHead,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
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

/// The filter of one folder, as it stands in an address.
pub fn in_folder(folder: Folder) -> String {
    format!(r#"{{"field":"folder","op":"eq","value":"{folder}"}}"#)
}

/// `GET /app/email-templates?filter=&q=&sort=&cursor=&archived=`: the page to a browser, the list to htmx.
pub async fn index(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let owners = staff::owners(&mut reader).await?;
    let owners = owners.into_iter().map(|(owner, name)| (owner.to_string(), name)).collect();
    let reading = Reading { app: &app, asked: &asked, catalog: &FIELDS, records: vec![("owner", owners)] };
    let Listed { wish, list: mut head, leads_to } = Listed::read(&reading, &query);
    if let Some(address) = leads_to {
        return Ok(crate::shell::see_other(&address));
    }
    let Some(wish) = wish else {
        return app.show_again(&asked, &TemplateIndex { list: head, tabs: vec![], rows: vec![] });
    };
    let listing = email_templates::store::page(&mut reader, &wish, app.site().zone()).await?;
    head.counted(&listing);
    let folders: Vec<(String, String)> =
        Folder::ALL.iter().map(|folder| (format!("folder-{folder}"), in_folder(*folder))).collect();
    let mut views = vec![("email-templates-all", "")];
    views.extend(folders.iter().map(|(key, filter)| (key.as_str(), filter.as_str())));
    let tabs = reading.tabs(&head, &views);
    let rows = listing.items.into_iter().map(Row::from).collect();
    app.show(&asked, &TemplateIndex { list: head, tabs, rows })
}

/// What the palette finds among templates.
pub fn find(app: App, _: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    Box::pin(async move {
        let query = ListQuery { q: Some(typed), limit: Some("5".into()), ..ListQuery::default() };
        let mut hits = Vec::new();
        if let Ok(wish) = Wish::read(&query, &FIELDS, &CustomFields::NONE) {
            let zone = app.site().zone().clone();
            let found = email_templates::store::page(&mut app.reader().await?, &wish, &zone).await?;
            hits.extend(found.items.into_iter().map(|template| Hit {
                icon: "mail",
                label: template.name,
                hint: template.number,
                path: format!("{HOME}/{}", template.id),
            }));
        }
        Ok(Found { module: "email-templates", hits })
    })
}

impl View for TemplateIndex {
    const PAGE: &'static str = "email_templates/index.html";
    const PART: Option<&'static str> = Some("email_templates/_list.html");

    fn samples() -> Vec<Self> {
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
        let tabs = vec![Tab::new("Kaikki", HOME, true).counted(3)];
        let rows = vec![
            row("Kutsu: Åsa <Öhman> & co", Folder::Campaign, SendingTime::Immediately, false),
            row("Muistutus", Folder::Campaign, SendingTime::Delay, true),
            row("Vahvistus", Folder::Event, SendingTime::Immediately, false),
        ];
        vec![
            Self { list: ListHead::sample(), tabs: tabs.clone(), rows },
            Self { list: ListHead::default(), tabs, rows: vec![] },
        ]
    }
}
