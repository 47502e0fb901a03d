//! The history of the settings: who changed what when, and the way back.

use super::pages;
use crate::{
    shell::{App, Asked, Path, Problem, Query, Toast, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::settings::{self, SettingsLine};
use ground::{Choice, Instant, Locale, Words};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use store::JournalId;

/// Changes of one page.
const PAGE: usize = 30;

/// What `settings/history.html` sees.
#[derive(Serialize)]
pub(super) struct HistoryPage {
    lines: Vec<Line>,
    /// The last change shown, when there are more.
    before: Option<String>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    at: String,
    actor: Option<String>,
    kind: String,
    changes: Vec<Step>,
    may_be_taken_back: bool,
}

/// One setting: what it is called, what it was, what it became.
#[derive(Serialize)]
struct Step {
    label: String,
    old: String,
    new: String,
}

impl View for HistoryPage {
    const PAGE: &'static str = "settings/history.html";

    fn samples() -> Vec<Self> {
        let step = || Step { label: "Nimi <x>".into(), old: String::new(), new: "Åsa <Öhman>".into() };
        let line = |actor: Option<&str>, kind: &str, may_be_taken_back| Line {
            id: "jnl_1".into(),
            at: Instant::from_millis(1_795_417_200_000).to_string(),
            actor: actor.map(str::to_owned),
            kind: kind.into(),
            changes: vec![step(), step()],
            may_be_taken_back,
        };
        let lines = vec![line(Some("Åsa <Öhman>"), "user", true), line(None, "system", false)];
        vec![Self { lines, before: Some("jnl_1".into()) }, Self { lines: vec![], before: None }]
    }
}

/// Where a page of the history begins.
#[derive(Deserialize)]
pub(super) struct Before {
    before: Option<JournalId>,
}

/// `GET /app/settings/history`
pub(super) async fn page(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Query(Before { before }): Query<Before>,
) -> Result<Response, Problem> {
    let most = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut lines = settings::history(&mut app.reader().await?, before, most).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let before = lines.last().filter(|_| more).map(|line| line.id.to_string());
    let lines = lines.into_iter().map(|line| drawn(line, &app.words, asked.locale)).collect();
    app.show(&asked, &HistoryPage { lines, before })
}

/// `POST /app/settings/history/{id}/take-back`
pub(super) async fn take_back(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<JournalId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let settings = settings::take_back(&mut work, &id).await?;
    work.commit().await?;
    Ok(pages::saved(&app, &asked, "/app/settings/history", settings))
}

/// `POST /app/settings/undo/{version}`: what the toast offers.
pub(super) async fn undo(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(version): Path<i64>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let settings = settings::take_back_latest(&mut work, version).await?;
    work.commit().await?;
    app.settings_changed(settings);
    Ok(app.told(&asked, "/app/settings/history", &Toast::new("settings-taken-back")))
}

fn drawn(line: SettingsLine, words: &Words, locale: Locale) -> Line {
    let value = |name: &str, value: &Json| match (name, value.as_i64()) {
        ("late_interest", Some(hundredths)) => format!("{}\u{a0}%", ground::money::typed(hundredths)),
        _ => said(words, locale, value),
    };
    let changes = line.changed.into_iter().map(|(name, (old, new))| Step {
        label: label(words, locale, &name),
        old: value(&name, &old),
        new: value(&name, &new),
    });
    Line {
        id: line.id.to_string(),
        at: line.at.to_string(),
        actor: line.actor,
        kind: line.actor_kind,
        changes: changes.collect(),
        may_be_taken_back: line.may_be_taken_back,
    }
}

/// What a setting is called; that of a series names the series.
fn label(words: &Words, locale: Locale, name: &str) -> String {
    match name.split_once('.') {
        Some((name, series)) => {
            let module = words.say(locale, &format!("module-{}", series.replace('_', "-")), &[]);
            words.say(locale, &format!("setting-{}", name.replace('_', "-")), &[("module", module.into())])
        }
        None => words.say(locale, &format!("setting-{}", name.replace('_', "-")), &[]),
    }
}

/// A value for people: `Kyllä`, `fi, sv`, `events.fi.plural: Koulutukset`.
fn said(words: &Words, locale: Locale, value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::Bool(true) => words.say(locale, "yes", &[]),
        Json::Bool(false) => words.say(locale, "no", &[]),
        Json::String(text) if text.starts_with("lgo_") => words.say(locale, "setting-logo-there", &[]),
        Json::String(text) => match Locale::from_word(text) {
            Some(spoken) => spoken.endonym().to_owned(),
            None => text.clone(),
        },
        Json::Number(number) => number.to_string(),
        Json::Array(items) => {
            let named = |item: &Json| match item.as_str() {
                Some(word) if Locale::from_word(word).is_none() => {
                    words.find(locale, &format!("module-{word}"), &[]).unwrap_or_else(|| word.to_owned())
                }
                _ => said(words, locale, item),
            };
            items.iter().map(named).collect::<Vec<_>>().join(", ")
        }
        Json::Object(fields) => {
            let parts =
                fields.iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| match value {
                    Json::Object(_) => said(words, locale, value),
                    _ => format!("{}: {}", part(words, locale, name), said(words, locale, value)),
                });
            parts.collect::<Vec<_>>().join(" · ")
        }
    }
}

/// The name of a part of a setting: a series by its module, the forms of a name by their words.
fn part(words: &Words, locale: Locale, name: &str) -> String {
    let key = match name {
        "singular" | "plural" => format!("setting-{name}"),
        series => format!("module-{}", series.replace('_', "-")),
    };
    words.find(locale, &key, &[]).unwrap_or_else(|| name.to_owned())
}
