//! The list of target groups.

use crate::{
    shell::{
        App, Asked, Problem, Query, Staff, View,
        list::{ListHead, Listed, PageQuery, Reading, Tab},
        palette::{Found, Hit},
        see_other,
    },
    target_groups::HOME,
};
use axum::{extract::State, response::Response};
use domain::{
    list::{ListQuery, Wish},
    staff,
    target_groups::{self, TargetGroup, fields::FIELDS},
};
use futures_util::future::BoxFuture;
use ground::{Fault, Instant};
use serde::Serialize;
use std::sync::Arc;
use store::filter::CustomFields;

/// What `target_groups/index.html` sees.
#[derive(Serialize)]
pub struct GroupIndex {
    list: ListHead,
    tabs: Vec<Tab>,
    groups: Vec<Row>,
}

/// One group of the list.
#[derive(Serialize)]
struct Row {
    path: String,
    number: String,
    name: String,
    kind: Option<String>,
    active: bool,
    member_count: i64,
    has_conditions: bool,
    refreshed_at: Option<Instant>,
    owner: String,
}

/// `GET /app/target-groups?filter=&q=&sort=&cursor=&archived=`
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
        return app.show_again(&asked, &GroupIndex { list: head, tabs: vec![], groups: vec![] });
    };
    let listing = target_groups::page(&mut reader, &wish, app.site().zone()).await?;
    head.counted(&listing);
    let own = format!(r#"{{"field":"owner","op":"eq","value":"{}"}}"#, me.user.id);
    let views = [
        ("target-groups-all", ""),
        ("target-groups-active", r#"{"field":"active","op":"eq","value":true}"#),
        ("list-own", own.as_str()),
    ];
    let tabs = reading.tabs(&head, &views);
    let rows = listing.items.into_iter().map(|group| {
        let owner = group.owner.to_string();
        let owner = owners.iter().find(|(id, _)| *id == owner).map(|(_, name)| name.clone());
        row(group, owner.unwrap_or_default())
    });
    app.show(&asked, &GroupIndex { list: head, tabs, groups: rows.collect() })
}

fn row(group: TargetGroup, owner: String) -> Row {
    Row {
        path: format!("{HOME}/{}", group.id),
        number: group.number,
        name: group.name,
        kind: group.r#type,
        active: group.active,
        member_count: group.member_count,
        has_conditions: group.filter.is_some(),
        refreshed_at: group.refreshed_at,
        owner,
    }
}

/// What the palette finds among groups.
pub fn find(app: App, _: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    Box::pin(async move {
        let query = ListQuery { q: Some(typed), limit: Some("5".into()), ..ListQuery::default() };
        let mut hits = Vec::new();
        if let Ok(wish) = Wish::read(&query, &FIELDS, &CustomFields::NONE) {
            let found = target_groups::page(&mut app.reader().await?, &wish, app.site().zone()).await?;
            hits.extend(found.items.into_iter().map(|group| Hit {
                icon: "target",
                label: group.name,
                hint: group.number,
                path: format!("{HOME}/{}", group.id),
            }));
        }
        Ok(Found { module: "target-groups", hits })
    })
}

impl View for GroupIndex {
    const PAGE: &'static str = "target_groups/index.html";
    const PART: Option<&'static str> = Some("target_groups/_list.html");

    fn samples() -> Vec<Self> {
        let row = |active: bool, has_conditions: bool| Row {
            path: format!("{HOME}/tgr_1"),
            number: "KR-1001".into(),
            name: "Esihenkilöt <Öhman>".into(),
            kind: active.then(|| "Asiakkaat <x>".to_owned()),
            active,
            member_count: 1412,
            has_conditions,
            refreshed_at: has_conditions.then(|| Instant::from_millis(1_795_400_000_000)),
            owner: "Aura".into(),
        };
        let tabs = vec![Tab::new("Kaikki", HOME, true).counted(2)];
        let flawed = ListHead { flaws: vec!["Kenttää <x> ei ole.".into()], ..ListHead::default() };
        let rows = vec![row(true, true), row(false, false)];
        vec![
            Self { list: ListHead::sample(), tabs: tabs.clone(), groups: rows },
            Self { list: ListHead::default(), tabs, groups: vec![] },
            Self { list: flawed, tabs: vec![], groups: vec![] },
        ]
    }
}
