//! The list of campaigns, each with how far its invitation got.

use crate::{
    campaigns::HOME,
    shell::{
        App, Asked, Problem, Query, Staff, View,
        list::{ListHead, Listed, PageQuery, Reading, Tab},
        palette::{Found, Hit},
        see_other,
    },
};
use axum::{extract::State, response::Response};
use domain::{
    campaigns::{self, Campaign, Funnel, fields::FIELDS},
    events,
    ids::EventId,
    list::{ListQuery, Wish},
    staff,
};
use futures_util::future::BoxFuture;
use ground::{Date, Fault, Instant};
use serde::Serialize;
use std::{collections::HashMap, sync::Arc};
use store::filter::CustomFields;

/// What `campaigns/index.html` sees.
#[derive(Serialize)]
pub struct CampaignIndex {
    list: ListHead,
    tabs: Vec<Tab>,
    campaigns: Vec<Row>,
}

/// One campaign of the list.
#[derive(Serialize)]
struct Row {
    path: String,
    number: String,
    name: String,
    active: bool,
    paused: bool,
    ended: bool,
    end_date: Date,
    send_at: Option<Instant>,
    event: String,
    event_path: String,
    attached: i64,
    sent: i64,
    queued: i64,
    registered: i64,
    owner: String,
}

/// `GET /app/campaigns?filter=&q=&sort=&cursor=&archived=`
pub async fn index(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let owners = staff::owners(&mut reader).await?;
    let owners: Vec<(String, String)> =
        owners.into_iter().map(|(owner, name)| (owner.to_string(), name)).collect();
    let reading =
        Reading { app: &app, asked: &asked, catalog: &FIELDS, records: vec![("owner", owners.clone())] };
    let Listed { wish, list: mut head, leads_to } = Listed::read(&reading, &query);
    if let Some(address) = leads_to {
        return Ok(see_other(&address));
    }
    let Some(wish) = wish else {
        return app.show_again(&asked, &CampaignIndex { list: head, tabs: vec![], campaigns: vec![] });
    };
    let listing = campaigns::page(&mut reader, &wish, app.site().zone()).await?;
    head.counted(&listing);
    let own = format!(r#"{{"field":"owner","op":"eq","value":"{}"}}"#, me.user.id);
    let views = [
        ("campaigns-all", ""),
        ("campaigns-active", r#"{"field":"active","op":"eq","value":true}"#),
        ("list-own", own.as_str()),
    ];
    let tabs = reading.tabs(&head, &views);
    let ids: Vec<_> = listing.items.iter().map(|campaign| campaign.id).collect();
    let funnels = campaigns::funnels(&mut reader, &ids).await?;
    let events: Vec<EventId> = listing.items.iter().filter_map(|campaign| campaign.event_id).collect();
    let events = events::store::by_ids(&mut reader, &events).await?;
    let events: HashMap<EventId, String> = events.into_iter().map(|event| (event.id, event.name)).collect();
    let today = reader.now.date(app.site().zone());
    let rows = listing.items.into_iter().map(|campaign| {
        let funnel = funnels.get(&campaign.id).copied().unwrap_or_default();
        let owner = campaign.owner.to_string();
        let owner = owners.iter().find(|(id, _)| *id == owner).map(|(_, name)| name.clone());
        row(campaign, funnel, &events, owner.unwrap_or_default(), today)
    });
    app.show(&asked, &CampaignIndex { list: head, tabs, campaigns: rows.collect() })
}

fn row(
    campaign: Campaign,
    funnel: Funnel,
    events: &HashMap<EventId, String>,
    owner: String,
    today: Date,
) -> Row {
    let event = campaign.event_id.and_then(|id| Some((id, events.get(&id)?)));
    Row {
        path: format!("{HOME}/{}", campaign.id),
        number: campaign.number,
        name: campaign.name,
        active: campaign.active,
        paused: campaign.paused,
        ended: campaign.estimated_end_date < today,
        end_date: campaign.estimated_end_date,
        send_at: campaign.send_at,
        event: event.map(|(_, name)| name.clone()).unwrap_or_default(),
        event_path: event.map(|(id, _)| format!("/app/events/{id}")).unwrap_or_default(),
        attached: funnel.attached,
        sent: funnel.sent + funnel.held,
        queued: funnel.queued,
        registered: funnel.registered,
        owner,
    }
}

/// What the palette finds among campaigns.
pub fn find(app: App, _: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    Box::pin(async move {
        let query = ListQuery { q: Some(typed), limit: Some("5".into()), ..ListQuery::default() };
        let mut hits = Vec::new();
        if let Ok(wish) = Wish::read(&query, &FIELDS, &CustomFields::NONE) {
            let found = campaigns::page(&mut app.reader().await?, &wish, app.site().zone()).await?;
            hits.extend(found.items.into_iter().map(|campaign| Hit {
                icon: "megaphone",
                label: campaign.name,
                hint: campaign.number,
                path: format!("{HOME}/{}", campaign.id),
            }));
        }
        Ok(Found { module: "campaigns", hits })
    })
}

impl View for CampaignIndex {
    const PAGE: &'static str = "campaigns/index.html";
    const PART: Option<&'static str> = Some("campaigns/_list.html");

    fn samples() -> Vec<Self> {
        let row = |active, paused, ended, attached| Row {
            path: format!("{HOME}/cam_1"),
            number: "KA-1001".into(),
            name: "Vastuullisuus <Öhman>".into(),
            active,
            paused,
            ended,
            end_date: Instant::from_millis(1_795_400_000_000).date(&ground::Zone::helsinki()),
            send_at: ended.then(|| Instant::from_millis(1_795_400_000_000)),
            event: if ended { String::new() } else { "Gala <Öhman>".into() },
            event_path: "/app/events/evt_1".into(),
            attached,
            sent: attached / 2,
            queued: i64::from(paused),
            registered: attached / 20,
            owner: "Aura".into(),
        };
        let rows = vec![
            row(true, false, false, 412),
            row(true, true, false, 20),
            row(true, false, true, 0),
            row(false, false, false, 0),
        ];
        let tabs = vec![Tab::new("Kaikki", HOME, true).counted(4)];
        let flawed = ListHead { flaws: vec!["Kenttää <x> ei ole.".into()], ..ListHead::default() };
        vec![
            Self { list: ListHead::sample(), tabs: tabs.clone(), campaigns: rows },
            Self { list: ListHead::default(), tabs, campaigns: vec![] },
            Self { list: flawed, tabs: vec![], campaigns: vec![] },
        ]
    }
}
