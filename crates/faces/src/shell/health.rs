//! For machines that watch: alive (`/healthz`), ready (`/readyz`), numbers (`/metrics`, Prometheus text format).
//!
//! Says nothing about people. Ready means that a registration made now would be kept and its mail would leave.

use crate::shell::App;
use axum::{
    Json, Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::{
    automation,
    messages::{
        self,
        store::outbox::{self, Queue},
    },
};
use ground::{Choice, Fault};
use serde::Serialize;
use std::fmt::Write;
use store::migrate;

pub fn routes() -> Router<App> {
    Router::new().route("/healthz", get(alive)).route("/readyz", get(ready)).route("/metrics", get(metrics))
}

/// `GET /healthz`: the process answers.
async fn alive() -> &'static str {
    "ok\n"
}

/// Mail or a scheduled task that has waited longer than this means that nobody works.
const LONGEST_LAG_SECONDS: i64 = 300;

#[derive(Serialize)]
struct Readiness {
    ready: bool,
    database: bool,
    migrations: bool,
    /// Seconds the oldest due mail has waited.
    mail_lag_seconds: i64,
    /// Seconds the first due scheduled task has waited.
    task_lag_seconds: i64,
}

/// `GET /readyz`: 200 when everything a registration needs is there, else 503.
async fn ready(State(app): State<App>) -> Response {
    let looked = look(&app).await;
    if let Err(fault) = &looked {
        tracing::warn!(%fault, "not ready");
    }
    let nothing = Readiness {
        ready: false,
        database: false,
        migrations: false,
        mail_lag_seconds: 0,
        task_lag_seconds: 0,
    };
    let found = looked.unwrap_or(nothing);
    let status = if found.ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(found)).into_response()
}

async fn look(app: &App) -> Result<Readiness, Fault> {
    let migrations = migrate::pending(&app.db).await?.is_empty();
    let mut reader = app.db.reader().await?;
    let uncomposed = outbox::due_since(&mut reader, Queue::Uncomposed).await?;
    let unsent = outbox::due_since(&mut reader, Queue::Ready).await?;
    let since = uncomposed.into_iter().chain(unsent).min();
    let mail_lag_seconds = since.map_or(0, |since| ((reader.now.millis() - since.millis()) / 1000).max(0));
    let task_lag_seconds = automation::lag_seconds(&mut reader).await?;
    let ready = migrations && mail_lag_seconds.max(task_lag_seconds) < LONGEST_LAG_SECONDS;
    Ok(Readiness { ready, database: true, migrations, mail_lag_seconds, task_lag_seconds })
}

/// `GET /metrics`.
async fn metrics(State(app): State<App>) -> Response {
    match numbers(&app).await {
        Ok(text) => {
            ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
        }
        Err(fault) => {
            tracing::error!(%fault, "no metrics");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

async fn numbers(app: &App) -> Result<String, Fault> {
    let mut reader = app.db.reader().await?;
    let mut text =
        String::from("# HELP kutsu_messages Outgoing mails by status.\n# TYPE kutsu_messages gauge\n");
    for (status, count) in messages::counts(&mut reader).await? {
        let _ = writeln!(text, "kutsu_messages{{status=\"{}\"}} {count}", status.word());
    }
    text.push_str("# HELP kutsu_jobs Jobs that wait, by name.\n# TYPE kutsu_jobs gauge\n");
    for (name, count) in reader.waiting_jobs().await? {
        let _ = writeln!(text, "kutsu_jobs{{name=\"{name}\"}} {count}");
    }
    text.push_str("# HELP kutsu_task_lag_seconds For how long the first scheduled task is overdue.\n");
    text.push_str("# TYPE kutsu_task_lag_seconds gauge\n");
    let _ = writeln!(text, "kutsu_task_lag_seconds {}", automation::lag_seconds(&mut reader).await?);
    Ok(text)
}

#[cfg(test)]
mod tests {
    use crate::shell::testing::World;
    use axum::http::StatusCode;
    use domain::automation;
    use store::{Actor, Sql};

    #[tokio::test]
    async fn a_running_instance_is_alive_and_ready_and_counts_its_mail() {
        let world = World::new().await;
        let machine = world.guest();
        assert_eq!(machine.gets("/healthz").await.body, "ok\n");
        let ready = machine.gets("/readyz").await;
        assert_eq!((ready.status, ready.shows("\"ready\":true")), (StatusCode::OK, true), "{}", ready.body);
        assert!(machine.gets("/metrics").await.shows("# TYPE kutsu_messages gauge"));
    }

    #[tokio::test]
    async fn an_instance_whose_scheduler_does_not_run_is_not_ready_and_says_for_how_long() {
        let world = World::new().await;
        let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
        let draft = automation::TaskDraft {
            name: "Siivoa".into(),
            act: automation::Act::CleanUp { upkeep: automation::Upkeep::Expired },
            cron: "* * * * *".parse().expect("a schedule"),
            time_zone: ground::Zone::helsinki(),
            active: true,
        };
        automation::create(&mut work, &draft).await.expect("made");
        work.commit().await.expect("committed");
        let machine = world.guest();
        assert_eq!(machine.gets("/readyz").await.status, StatusCode::OK);

        world.db.clock().set(world.db.now().plus_seconds(60 + 301));

        let late = machine.gets("/readyz").await;
        assert_eq!(late.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(late.shows("\"task_lag_seconds\":301"), "{}", late.body);
        assert!(machine.gets("/metrics").await.shows("kutsu_task_lag_seconds 301"));
    }

    #[tokio::test]
    async fn an_instance_whose_schema_is_behind_is_not_ready() {
        let world = World::new().await;
        let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
        work.execute(Sql::new("delete from migrations where number > 5")).await.expect("deleted");
        work.commit().await.expect("committed");
        assert_eq!(world.guest().gets("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    }
}
