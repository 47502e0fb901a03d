//! The list of messages, with a tab for each state they may be in.

use super::HOME;
use crate::shell::{
    App, Asked, Problem, Query, Staff, View, encoded,
    list::{ListHead, Listed, PageQuery, Reading, Records, Tab},
    see_other,
};
use axum::{extract::State, response::Response};
use domain::{
    campaigns, contacts, events,
    messages::{self, Message, MessageKind, MessageStatus, fields::FIELDS},
};
use ground::{Fault, Instant};
use serde::Serialize;
use store::Reader;

/// What `messages/index.html` sees.
#[derive(Serialize)]
pub struct MessageIndex {
    list: ListHead,
    tabs: Vec<Tab>,
    messages: Vec<Row>,
}

/// One message of the list.
#[derive(Serialize)]
struct Row {
    path: String,
    kind: MessageKind,
    status: MessageStatus,
    /// Why it did not leave, in words.
    reason: Option<String>,
    subject: Option<String>,
    to_name: Option<String>,
    to_email: Option<String>,
    sent_at: Option<Instant>,
    created_at: Instant,
}

/// The tabs: the key of the name, the filter, and whose mails it shows.
const TABS: [(&str, &[MessageStatus]); 6] = [
    ("messages-all", &[]),
    ("messages-waiting", &[MessageStatus::Queued, MessageStatus::Sending]),
    ("messages-held", &[MessageStatus::Held]),
    ("messages-sent", &[MessageStatus::Sent]),
    ("messages-failed", &[MessageStatus::Failed]),
    ("messages-suppressed", &[MessageStatus::Suppressed]),
];

/// `GET /app/messages?filter=&q=&sort=&cursor=`
pub async fn index(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let records = named(&mut reader, query.filter.as_deref().unwrap_or_default()).await?;
    let reading = Reading { app: &app, asked: &asked, catalog: &FIELDS, records };
    let Listed { wish, list: mut head, leads_to } = Listed::read(&reading, &query);
    if let Some(address) = leads_to {
        return Ok(see_other(&address));
    }
    let Some(wish) = wish else {
        return app.show_again(&asked, &MessageIndex { list: head, tabs: vec![], messages: vec![] });
    };
    let listing = messages::page(&mut reader, &wish, app.site().zone()).await?;
    head.counted(&listing);
    let tabs = tabs(&app, &asked, &head, &messages::counts(&mut reader).await?);
    let rows = listing.items.into_iter().map(|message| row(&app, &asked, message));
    app.show(&asked, &MessageIndex { list: head, tabs, messages: rows.collect() })
}

fn tabs(app: &App, asked: &Asked, head: &ListHead, counts: &[(MessageStatus, i64)]) -> Vec<Tab> {
    let tab = |(key, statuses): &(&str, &[MessageStatus])| {
        let words: Vec<String> = statuses.iter().map(|status| format!("\"{status}\"")).collect();
        let filter = match words.as_slice() {
            [] => String::new(),
            [one] => format!(r#"{{"field":"status","op":"eq","value":{one}}}"#),
            several => format!(r#"{{"field":"status","op":"in","value":[{}]}}"#, several.join(",")),
        };
        let is_counted = |status: &MessageStatus| statuses.is_empty() || statuses.contains(status);
        let count = counts.iter().filter(|(status, _)| is_counted(status)).map(|(_, count)| count).sum();
        let path =
            if filter.is_empty() { HOME.to_owned() } else { format!("{HOME}?filter={}", encoded(&filter)) };
        Tab::new(app.words.say(asked.locale, key, &[]), path, head.filter == filter).counted(count)
    };
    TABS.iter().map(tab).collect()
}

/// The records that a filter names, so that it can be said in words.
async fn named(reader: &mut Reader, filter: &str) -> Result<Records, Fault> {
    let mut records = Records::new();
    for word in filter.split('"') {
        let found = if let Ok(id) = word.parse() {
            let event = events::store::find(reader, &id).await?;
            event.map(|event| ("event_id", event.id.to_string(), event.name))
        } else if let Ok(id) = word.parse() {
            let campaign = campaigns::store::find(reader, &id).await?;
            campaign.map(|campaign| ("campaign_id", campaign.id.to_string(), campaign.name))
        } else if let Ok(id) = word.parse() {
            let contact = contacts::find(reader, &id).await?;
            contact.map(|contact| ("contact_id", contact.id.to_string(), contact.name()))
        } else {
            None
        };
        records.extend(found.map(|(field, id, name)| (field, vec![(id, name)])));
    }
    Ok(records)
}

fn row(app: &App, asked: &Asked, message: Message) -> Row {
    Row {
        path: format!("{HOME}/{}", message.id),
        reason: message.reason.as_deref().map(|reason| reason_in_words(app, asked, reason)),
        kind: message.kind,
        status: message.status,
        subject: message.subject,
        to_name: message.to_name,
        to_email: message.to_email,
        sent_at: message.sent_at,
        created_at: message.created_at,
    }
}

/// Why a mail did not leave. A word that a newer Kutsu wrote is shown as it is.
pub(super) fn reason_in_words(app: &App, asked: &Asked, reason: &str) -> String {
    let key = format!("message-reason-{}", reason.replace('_', "-"));
    app.words.find(asked.locale, &key, &[]).unwrap_or_else(|| reason.to_owned())
}

impl View for MessageIndex {
    const PAGE: &'static str = "messages/index.html";
    const PART: Option<&'static str> = Some("messages/_list.html");

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let row = |status, reason: Option<&str>| Row {
            path: format!("{HOME}/msg_00000000000000000000000000000001"),
            kind: MessageKind::Invitation,
            status,
            reason: reason.map(str::to_owned),
            subject: reason.is_none().then(|| "Tervetuloa, Åsa <Öhman>".to_owned()),
            to_name: Some("Åsa <Öhman>".into()),
            to_email: reason.is_none().then(|| "asa@example.org".to_owned()),
            sent_at: (status == MessageStatus::Sent).then_some(at),
            created_at: at,
        };
        let rows = vec![
            row(MessageStatus::Sent, None),
            row(MessageStatus::Failed, Some("Osoite puuttuu <x>")),
            row(MessageStatus::Queued, None),
        ];
        let tabs = vec![Tab::new("Kaikki", HOME, true).counted(1234)];
        let flawed = ListHead { flaws: vec!["Kenttää <x> ei ole.".into()], ..ListHead::default() };
        vec![
            Self { list: ListHead::sample(), tabs: tabs.clone(), messages: rows },
            Self { list: ListHead::default(), tabs, messages: vec![] },
            Self { list: flawed, tabs: vec![], messages: vec![] },
        ]
    }
}
