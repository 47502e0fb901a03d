//! The people of a campaign: how far their mail got, why not, what they answered (W-14); and who else may be added.

use crate::{
    campaigns::HOME,
    shell::{App, Asked, Path, Problem, Query, Staff, View, list::Tab},
    target_groups::found::{Find, FoundPeople},
};
use axum::{extract::State, response::Response};
use domain::{
    campaigns::{self, Recipient, RecipientState, Which},
    ids::{CampaignId, ContactId, MessageId},
    messages::MessageStatus,
    registration::Status,
};
use ground::{Choice, Instant};
use serde::Serialize;
use store::Reader;

/// People on one page.
const PAGE: i64 = 50;

/// What `campaigns/_people.html` sees.
#[derive(Serialize)]
pub struct People {
    path: String,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    total: i64,
    /// The number of the page, from 1.
    page: i64,
    pages: i64,
    found: FoundPeople,
}

/// One person.
#[derive(Serialize)]
struct Row {
    contact: ContactId,
    name: String,
    email: String,
    account: String,
    /// The word that says how far their mail got.
    state: String,
    kind: &'static str,
    reason: String,
    message: Option<MessageId>,
    sent_at: Option<Instant>,
    answer: &'static str,
}

impl From<Recipient> for Row {
    fn from(one: Recipient) -> Self {
        let (state, kind) = standing(&one);
        let answer = match (one.answer, one.declined_at) {
            (Some(Status::Registered), _) => "registered",
            (Some(Status::Waitlisted), _) => "waitlisted",
            (_, Some(_)) => "declined",
            _ => "",
        };
        Self {
            contact: one.contact_id,
            name: format!("{} {}", one.first_name, one.last_name).trim().to_owned(),
            email: one.email.unwrap_or_default(),
            account: one.account_name.unwrap_or_default(),
            state: state.to_owned(),
            kind,
            reason: one.message_reason.or(one.reason).unwrap_or_default().replace('_', "-"),
            message: one.message_id,
            sent_at: one.sent_at,
            answer,
        }
    }
}

/// The word of how far the mail got, and its colour.
fn standing(one: &Recipient) -> (&'static str, &'static str) {
    match (one.state, one.message_status) {
        (_, Some(MessageStatus::Sent)) => ("sent", "ok"),
        (_, Some(MessageStatus::Held)) => ("held", "info"),
        (_, Some(MessageStatus::Failed)) => ("failed", "stop"),
        (_, Some(MessageStatus::Suppressed)) | (RecipientState::Skipped, _) => ("skipped", "wait"),
        (_, Some(MessageStatus::Queued | MessageStatus::Sending)) | (RecipientState::Queued, _) => {
            ("queued", "info")
        }
        (RecipientState::Attached, _) => ("attached", "wait"),
        (RecipientState::Mailed, None) => ("queued", "info"),
    }
}

impl People {
    pub async fn of(
        app: &App,
        asked: &Asked,
        reader: &mut Reader,
        id: &CampaignId,
        shown: Option<&str>,
        page: i64,
        find: &str,
    ) -> Result<Self, Problem> {
        let which = shown.and_then(Which::from_word).unwrap_or(Which::Everybody);
        let total = campaigns::count_recipients(reader, id, which).await?;
        let pages = ((total + PAGE - 1) / PAGE).max(1);
        let page = page.clamp(1, pages);
        let rows = campaigns::recipients(reader, id, which, PAGE, (page - 1) * PAGE).await?;
        let path = format!("{HOME}/{id}");
        let tab = |one: &Which| {
            let label = app.words.say(asked.locale, &format!("campaigns-people-{one}"), &[]);
            let tab = Tab::new(label, format!("{path}?tab=people&show={one}"), *one == which);
            if *one == which { tab.counted(total) } else { tab }
        };
        Ok(Self {
            tabs: Which::ALL.iter().map(tab).collect(),
            rows: rows.into_iter().map(Row::from).collect(),
            total,
            page,
            pages,
            found: found_by(app, reader, id, find).await?,
            path,
        })
    }
}

/// `GET …/people?find=`: who may be added, while one types.
pub async fn found(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    Query(query): Query<Find>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    app.show(&asked, &found_by(&app, &mut reader, &id, &query.find).await?)
}

async fn found_by(
    app: &App,
    reader: &mut Reader,
    id: &CampaignId,
    find: &str,
) -> Result<FoundPeople, Problem> {
    FoundPeople::of(app, reader, find, &format!("{HOME}/{id}/contacts")).await
}

impl People {
    /// Everybody there may be, for samples.
    pub fn sample() -> Self {
        let row = |state: &str, kind, reason: &str, answer| Row {
            contact: ground::Id::from_bytes([3; 16]),
            name: "Åsa <Öhman>".into(),
            email: "asa@example.org".into(),
            account: "Norrskär & Co".into(),
            state: state.into(),
            kind,
            reason: reason.into(),
            message: Some(ground::Id::from_bytes([4; 16])),
            sent_at: (state == "sent").then(|| Instant::from_millis(1_795_400_000_000)),
            answer,
        };
        let reasons = [
            "no-address",
            "opt-out",
            "already-got",
            "stopped",
            "detached",
            "inactive",
            "no-template",
            "wrong-folder",
            "wrong-sending-time",
            "ended",
        ];
        let mut rows = vec![
            row("sent", "ok", "", "registered"),
            row("held", "info", "", "waitlisted"),
            row("sent", "ok", "", "declined"),
            row("queued", "info", "", ""),
            row("failed", "stop", "something-new", ""),
        ];
        rows.extend(reasons.map(|reason| row("skipped", "wait", reason, "")));
        Self {
            path: format!("{HOME}/cam_00000000000000000000000000000001"),
            tabs: vec![Tab::new("Kaikki", "/app/campaigns/cam_1?tab=people", true).counted(412)],
            rows,
            total: 412,
            page: 2,
            pages: 9,
            found: FoundPeople::samples().remove(0),
        }
    }
}
