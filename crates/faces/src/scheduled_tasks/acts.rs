//! What is done with a task by one press.

use crate::{
    scheduled_tasks::HOME,
    shell::{App, Asked, Entered, Path, Problem, Toast},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    automation::{self, Direction},
    ids::{ScheduledTaskId, TaskRunId},
};
use ground::Choice;

type Done = Result<Response, Problem>;

/// `POST …/run`: it runs now, and its page shows how it gets on.
pub async fn run(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<ScheduledTaskId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    automation::run_now(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &format!("{HOME}/{id}#log"), &Toast::new("tasks-told-run")))
}

/// `POST …/activate`
pub async fn activate(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<ScheduledTaskId>,
    form: Entered,
) -> Done {
    switch(&app, &asked, &me, &id, &form, true).await
}

/// `POST …/deactivate`
pub async fn deactivate(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<ScheduledTaskId>,
    form: Entered,
) -> Done {
    switch(&app, &asked, &me, &id, &form, false).await
}

async fn switch(
    app: &App,
    asked: &Asked,
    me: &domain::staff::SignIn,
    id: &ScheduledTaskId,
    form: &Entered,
    active: bool,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let task = automation::set_active(&mut work, id, active).await?;
    work.commit().await?;
    let (key, undo) = match active {
        true => ("tasks-told-activated", "deactivate"),
        false => ("tasks-told-deactivated", "activate"),
    };
    let toast = Toast::new(key).with("name", task.name).undo(format!("{HOME}/{id}/{undo}"));
    let back = if form.text("back") == "list" { HOME.to_owned() } else { format!("{HOME}/{id}") };
    Ok(app.told(asked, &back, &toast))
}

/// `POST …/move` with `to=up|down`
pub async fn shift(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<ScheduledTaskId>,
    form: Entered,
) -> Done {
    let direction = Direction::from_word(form.text("to")).unwrap_or(Direction::Up);
    let mut work = app.work(me.user.actor()).await?;
    let moved = automation::move_by_one(&mut work, &id, direction).await?;
    work.commit().await?;
    let key = if moved { "tasks-told-moved" } else { "tasks-told-at-end" };
    Ok(app.told(&asked, HOME, &Toast::new(key)))
}

/// `POST …/archive`
pub async fn archive(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<ScheduledTaskId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let task = automation::archive(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("tasks-told-deleted").with("name", task.name);
    Ok(app.told(&asked, HOME, &toast.undo(format!("{HOME}/{id}/restore"))))
}

/// `POST …/restore`
pub async fn restore(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<ScheduledTaskId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let task = automation::restore(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("tasks-told-restored").with("name", task.name);
    Ok(app.told(&asked, &format!("{HOME}/{id}"), &toast))
}

/// `POST …/runs/{run}/skip`: a missed run is not made up for.
pub async fn skip(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path((id, run)): Path<(ScheduledTaskId, TaskRunId)>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    automation::skip(&mut work, &run).await?;
    work.commit().await?;
    Ok(app.told(&asked, &format!("{HOME}/{id}"), &Toast::new("tasks-told-skipped")))
}
