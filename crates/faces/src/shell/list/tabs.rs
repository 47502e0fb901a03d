//! The tabs of a list: the views everybody has, those somebody keeps at hand, and what is archived.
//!
//! A page comes with the count it has anyway; the other tabs are counted by a request of their own, after the page.

use super::{List, PageQuery, Standing};
use crate::shell::{App, Asked, Problem, Query, Staff, View, encoded};
use axum::{extract::State, response::Response};
use domain::{
    ids::UserId,
    list::{ListQuery, Wish},
    views::{self, Views},
};
use serde::Serialize;

/// One view of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Tab {
    pub label: String,
    pub path: String,
    pub current: bool,
    pub count: Option<i64>,
    /// What it asks, to be counted.
    #[serde(skip)]
    asks: Option<(String, bool)>,
}

impl Tab {
    pub fn new(label: impl Into<String>, path: impl Into<String>, current: bool) -> Self {
        Self { label: label.into(), path: path.into(), current, count: None, asks: None }
    }

    /// The same with how many it holds.
    #[must_use]
    pub fn counted(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }
}

/// What `shell/_tabs.html` sees.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tabs {
    pub items: Vec<Tab>,
    /// Saved views that stand in the menu behind the tabs.
    pub others: Vec<Tab>,
    /// Who counts the tabs; empty when they are counted.
    pub counting: String,
}

impl Tabs {
    /// The tabs of a list, as they stand at this address.
    pub fn of(
        list: &List,
        mine: &Views,
        here: &Standing,
        is_archived: bool,
        say: &dyn Fn(&str) -> String,
    ) -> Self {
        let is_here = |view: &str| here.is_named && !is_archived && here.view == view;
        let opens = mine.first().unwrap_or(list.first_view());
        let mut items = Vec::new();
        for ready in list.views {
            let path = if ready.key == opens {
                list.home.to_owned()
            } else {
                format!("{}?view={}", list.home, ready.key)
            };
            let asks = Some((ready.filter.to_owned(), false));
            items.push(Tab { asks, ..Tab::new(say(ready.key), path, is_here(ready.key)) });
        }
        let mut others = Vec::new();
        for view in &mine.saved {
            let id = view.id.to_string();
            let mut path = format!("{}?view={id}", list.home);
            for (name, value) in [("filter", &view.filter), ("sort", &view.sort)] {
                if !value.is_empty() {
                    path = format!("{path}&{name}={}", encoded(value));
                }
            }
            let asks = Some((view.filter.clone(), false));
            let tab = Tab { asks, ..Tab::new(view.name.clone(), path, is_here(&id)) };
            if mine.is_favourite(&id) || is_here(&id) { items.push(tab) } else { others.push(tab) }
        }
        if list.catalog.standing.is_some() {
            let asks = Some((String::new(), true));
            let path = format!("{}?archived=true", list.home);
            items.push(Tab {
                asks,
                ..Tab::new(say("list-archived"), path, is_archived && here.filter.is_empty())
            });
        }
        let counting = format!("{}/tabs?view={}&archived={is_archived}", list.home, here.view);
        Self { items, others, counting }
    }

    /// Writes the count of the present tab, which the page knows.
    pub fn know(&mut self, total: i64) {
        for tab in self.items.iter_mut().filter(|tab| tab.current) {
            tab.count = Some(total);
        }
    }

    async fn count(&mut self, list: &List, app: &App, me: UserId) -> Result<(), Problem> {
        let zone = app.site().zone().clone();
        let mut reader = app.reader().await?;
        for tab in &mut self.items {
            let Some((filter, is_archived)) = &tab.asks else { continue };
            let archived = is_archived.then(|| "true".to_owned());
            let query = ListQuery { filter: Some(filter.clone()), archived, ..ListQuery::default() };
            // A saved filter may name what is gone; its tab has no number then.
            if let Ok(wish) = Wish::read(&query, list.catalog, &app.custom()) {
                tab.count = Some(app.counts.of(&mut reader, &wish.of(me), &zone).await?);
            }
        }
        self.counting.clear();
        Ok(())
    }
}

/// What `shell/tabs.html` sees.
#[derive(Serialize)]
pub struct TabsPage {
    module_name: &'static str,
    tabs: Tabs,
}

/// `GET /app/<module>/tabs?view=`: the tabs with their numbers.
pub async fn counted(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let mine = views::of(&mut app.reader().await?, &me.user.id, list.module()).await?;
    let here = Standing::of(list, &mine, &query);
    let say = |key: &str| app.words.say(asked.locale, key, &[]);
    let mut tabs = Tabs::of(list, &mine, &here, query.archived.as_deref() == Some("true"), &say);
    tabs.count(list, &app, me.user.id).await?;
    app.show(&asked, &TabsPage { module_name: list.module(), tabs })
}

impl View for TabsPage {
    const PAGE: &'static str = "shell/tabs.html";
    const PART: Option<&'static str> = Some("shell/_tabs.html");

    fn samples() -> Vec<Self> {
        let tab = |current| Tab::new("Kaikki <Öhman>", "/app/contacts", current).counted(1234);
        let tabs =
            Tabs { items: vec![tab(true), tab(false)], others: vec![tab(false)], counting: String::new() };
        let waiting = Tabs { counting: "/app/contacts/tabs?view=x".into(), others: vec![], ..tabs.clone() };
        vec![Self { module_name: "contacts", tabs }, Self { module_name: "contacts", tabs: waiting }]
    }
}
