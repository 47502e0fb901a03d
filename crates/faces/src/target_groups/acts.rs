//! What is done to a group by one press.

use crate::{
    shell::{App, Asked, Entered, Path, Problem, Staff, Toast},
    target_groups::HOME,
};
use axum::{extract::State, response::Response};
use domain::{
    ids::{ContactId, TargetGroupId},
    target_groups::{self, Refreshed, TargetGroupDraft},
};

type Done = Result<Response, Problem>;

fn page(id: &TargetGroupId) -> String {
    format!("{HOME}/{id}")
}

/// "3 came, 1 left."
pub fn told_refreshed(done: &Refreshed) -> Toast {
    let toast =
        Toast::new("target-groups-told-refreshed").with("added", done.added).with("removed", done.removed);
    toast.with("count", done.member_count)
}

/// `POST …/refresh`
pub async fn refresh(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let done = target_groups::refresh(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &page(&id), &told_refreshed(&done)))
}

fn contacts(form: &Entered, asked: &Asked, app: &App) -> Result<Vec<ContactId>, Problem> {
    let mut read = form.reading(asked, app.site().zone());
    let contacts = read.ids("contact_ids");
    read.finish()?;
    Ok(contacts)
}

/// `POST …/members` with `contact_ids`
pub async fn add(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
    form: Entered,
) -> Done {
    let contacts = contacts(&form, &asked, &app)?;
    let mut work = app.work(me.user.actor()).await?;
    target_groups::add(&mut work, &id, &contacts).await?;
    work.commit().await?;
    let toast = Toast::new("target-groups-told-added").with("count", contacts.len());
    Ok(app.told(&asked, &format!("{HOME}/{id}#members"), &toast))
}

/// `POST …/members/remove` with `contact_ids`
pub async fn remove(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
    form: Entered,
) -> Done {
    let contacts = contacts(&form, &asked, &app)?;
    let mut work = app.work(me.user.actor()).await?;
    target_groups::remove(&mut work, &id, &contacts).await?;
    work.commit().await?;
    let toast = Toast::new("target-groups-told-removed").with("count", contacts.len());
    Ok(app.told(&asked, &format!("{HOME}/{id}#members"), &toast))
}

/// `POST …/exclude` with `contact_ids`
pub async fn exclude(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
    form: Entered,
) -> Done {
    let contacts = contacts(&form, &asked, &app)?;
    let mut work = app.work(me.user.actor()).await?;
    target_groups::exclude(&mut work, &id, &contacts).await?;
    work.commit().await?;
    let toast = Toast::new("members-told-excluded").with("count", contacts.len());
    Ok(app.told(&asked, &format!("{HOME}/{id}#members"), &toast))
}

/// `POST …/include` with `contact_ids`: they come with the refresh that follows, if the conditions find them.
pub async fn include(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
    form: Entered,
) -> Done {
    let contacts = contacts(&form, &asked, &app)?;
    let mut work = app.work(me.user.actor()).await?;
    target_groups::include(&mut work, &id, &contacts).await?;
    let done = target_groups::refresh(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &page(&id), &told_refreshed(&done)))
}

/// `POST …/copy`: a new group with the same conditions and the members chosen by hand left out.
pub async fn copy(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let group = target_groups::store::find(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    let mut draft = TargetGroupDraft::of(&group);
    let args = [("name", group.name.as_str().into())];
    draft.name = app.words.say(asked.locale, "target-groups-copy-of", &args);
    draft.owner = domain::Owner::User(me.user.id);
    let copied = target_groups::create(&mut work, &draft).await?;
    target_groups::refresh(&mut work, &copied.id).await?;
    work.commit().await?;
    let toast = Toast::new("target-groups-told-copied").with("name", copied.name);
    Ok(app.told(&asked, &page(&copied.id), &toast))
}

/// `POST …/archive`
pub async fn archive(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let group = target_groups::archive(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("target-groups-told-archived").with("name", group.name);
    Ok(app.told(&asked, HOME, &toast.undo(format!("{HOME}/{id}/restore"))))
}

/// `POST …/restore`
pub async fn restore(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let group = target_groups::restore(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("target-groups-told-restored").with("name", group.name);
    Ok(app.told(&asked, &page(&id), &toast))
}
