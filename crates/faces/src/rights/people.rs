//! What one person did: the journal by its actor, and the tries at signing in.

use crate::{
    shell::{App, Asked, Path, Problem, Query, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    changes::{self, Done},
    ids::UserId,
    staff::{self, SignInTry},
};
use ground::Instant;
use serde::{Deserialize, Serialize};

/// Lines of one page.
const AT_ONCE: usize = 50;

/// What `rights/done.html` sees.
#[derive(Serialize)]
pub(super) struct DonePage {
    id: String,
    name: String,
    lines: Vec<Line>,
    /// Where the older ones go on.
    next: Option<String>,
    tries: Vec<SignInTry>,
}

/// One thing that was done.
#[derive(Serialize)]
struct Line {
    at: Instant,
    what: String,
    subject: String,
    /// Where the record stands, when it has a page.
    path: Option<String>,
    fields: Vec<String>,
}

/// Where to go on.
#[derive(Deserialize)]
pub(super) struct Before {
    #[serde(default)]
    before: Option<String>,
}

impl View for DonePage {
    const PAGE: &'static str = "rights/done.html";

    fn samples() -> Vec<Self> {
        let at = store::testing::noon();
        let line = |path: Option<&str>| Line {
            at,
            what: "contact.changed".into(),
            subject: "con_1 <Öhman>".into(),
            path: path.map(str::to_owned),
            fields: vec!["city".into()],
        };
        let tries = vec![SignInTry::sample(at)];
        let page = |lines, next: Option<&str>, tries| Self {
            id: "usr_1".into(),
            name: "Åsa <Öhman>".into(),
            lines,
            next: next.map(str::to_owned),
            tries,
        };
        vec![
            page(vec![line(Some("/app/contacts/con_1")), line(None)], Some("jnl_1"), tries),
            page(vec![], None, vec![]),
        ]
    }
}

/// `GET /app/settings/users/{id}/done?before=`
pub(super) async fn page(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<UserId>,
    Query(query): Query<Before>,
) -> Result<Response, Problem> {
    let before = query.before.map(|text| text.parse()).transpose().map_err(|_| Problem::not_found())?;
    let mut reader = app.reader().await?;
    let user = staff::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let limit = i64::try_from(AT_ONCE + 1).unwrap_or(i64::MAX);
    let mut done = changes::done_by(&mut reader, user.actor(), before, limit).await?;
    let more = done.len() > AT_ONCE;
    done.truncate(AT_ONCE);
    let next = done.last().filter(|_| more).map(|last| last.id.to_string());
    let tries = staff::sign_in_tries(&mut reader, Some(&id), 20).await?;
    let lines = done.into_iter().map(line).collect();
    app.show(&asked, &DonePage { id: id.to_string(), name: user.name, lines, next, tries })
}

fn line(done: Done) -> Line {
    let home = crate::routes::LISTS.iter().find(|list| list.prefix == done.subject_kind);
    let subject = ground::id::write(&done.subject_kind, &done.subject_id);
    Line {
        at: done.at,
        fields: done.fields(),
        path: home.map(|list| format!("{}/{subject}", list.home)),
        what: done.what,
        subject,
    }
}
