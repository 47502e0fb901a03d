//! What is done to a campaign by one press; every act goes back to its page and tells what happened.

use crate::{
    campaigns::HOME,
    shell::{App, Asked, Entered, Path, Problem, Staff, Toast},
};
use axum::{extract::State, response::Response};
use domain::{
    campaigns::{self, Campaign, CampaignDraft, CampaignRefusal, Source},
    ids::{BatchId, CampaignId, ContactId, TargetGroupId},
};
use ground::Failure;
use store::Work;

type Done = Result<Response, Problem>;

fn page(id: &CampaignId) -> String {
    format!("{HOME}/{id}")
}

fn people(id: &CampaignId) -> String {
    format!("{HOME}/{id}?tab=people")
}

/// Seconds in which a sending can be taken back (W-1).
pub fn undo_seconds(app: &App) -> i64 {
    app.site().settings.undo_seconds
}

/// `POST …/detach` with `target_group_id`: its members go out; what has not left does not leave (CP-6, CP-9).
pub async fn detach(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    form: Entered,
) -> Done {
    let mut read = form.reading(&asked, app.site().zone());
    let group: Option<TargetGroupId> = read.id("target_group_id");
    read.finish()?;
    let group = group.ok_or_else(Problem::not_found)?;
    let mut work = app.work(me.user.actor()).await?;
    let removed = campaigns::detach(&mut work, &id, &Source::Group(group)).await?;
    work.commit().await?;
    Ok(app.told(&asked, &page(&id), &Toast::new("campaigns-told-detached").with("count", removed)))
}

/// `POST …/contacts` with `contact_ids`: the same rules as for a group (CP-7).
pub async fn add_contacts(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    form: Entered,
) -> Done {
    let mut read = form.reading(&asked, app.site().zone());
    let contacts: Vec<ContactId> = read.ids("contact_ids");
    read.finish()?;
    let mut work = app.work(me.user.actor()).await?;
    let source = Source::Contacts(contacts);
    let done = campaigns::attach(&mut work, &id, &source, undo_seconds(&app), false).await?;
    work.commit().await?;
    let toast = match done.skipped.first() {
        Some(skipped) if done.queued == 0 => Toast::new(&format!("campaigns-told-{}", skipped.reason)),
        _ => {
            Toast::new("campaigns-told-attached").with("attached", done.attached).with("queued", done.queued)
        }
    };
    Ok(app.told(&asked, &people(&id), &toast))
}

/// `POST …/contacts/remove` with `contact_ids`.
pub async fn remove_contacts(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    form: Entered,
) -> Done {
    let mut read = form.reading(&asked, app.site().zone());
    let contacts: Vec<ContactId> = read.ids("contact_ids");
    read.finish()?;
    let mut work = app.work(me.user.actor()).await?;
    let removed = campaigns::detach(&mut work, &id, &Source::Contacts(contacts)).await?;
    work.commit().await?;
    Ok(app.told(&asked, &people(&id), &Toast::new("campaigns-told-detached").with("count", removed)))
}

/// `POST …/send-missing`: to exactly those who never got it (W-2).
pub async fn send_missing(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let done = campaigns::send_missing(&mut work, &id, undo_seconds(&app)).await?;
    work.commit().await?;
    let toast = match done.skipped.first() {
        Some(skipped) if done.queued == 0 => Toast::new(&format!("campaigns-told-{}", skipped.reason)),
        _ => Toast::new("campaigns-told-queued").with("queued", done.queued),
    };
    Ok(app.told(&asked, &page(&id), &toast))
}

/// `POST …/undo/{batch}`: as if it had never been attached; too late once the window has closed.
pub async fn undo(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path((id, batch)): Path<(CampaignId, BatchId)>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let toast = match campaigns::undo(&mut work, &id, &batch).await {
        Ok(batch) => {
            work.commit().await?;
            Toast::new("campaigns-told-undone").with("queued", batch.queued)
        }
        Err(Failure::Refused(campaigns::StopRefusal::TooLate)) => {
            Toast { bad: true, ..Toast::new("campaigns-told-too-late") }
        }
        Err(other) => return Err(other.into()),
    };
    Ok(app.told(&asked, &page(&id), &toast))
}

/// `POST …/pause`
pub async fn pause(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    campaigns::pause(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &page(&id), &Toast::new("campaigns-told-paused").undo(format!("{HOME}/{id}/resume"))))
}

/// `POST …/resume`
pub async fn resume(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    campaigns::resume(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &page(&id), &Toast::new("campaigns-told-resumed")))
}

/// `POST …/stop`
pub async fn stop(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let stopped = campaigns::stop(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &page(&id), &Toast::new("campaigns-told-stopped").with("count", stopped)))
}

/// Changes what `change` changes of the campaign, whatever others did meanwhile.
async fn change(
    work: &mut Work,
    id: &CampaignId,
    change: impl FnOnce(&mut CampaignDraft),
) -> Result<Campaign, Failure<CampaignRefusal>> {
    let campaign = campaigns::store::find(work, id).await?.ok_or(CampaignRefusal::Missing)?;
    let mut draft = CampaignDraft::of(&campaign);
    change(&mut draft);
    campaigns::edit(work, id, None, &draft).await
}

/// `POST …/activate`
pub async fn activate(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    change(&mut work, &id, |draft| draft.active = true).await?;
    work.commit().await?;
    Ok(app.told(&asked, &page(&id), &Toast::new("campaigns-told-activated")))
}

/// `POST …/end-date` with `estimated_end_date`: the way out of an end date in the past (W-3).
pub async fn move_end_date(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    form: Entered,
) -> Done {
    let mut read = form.reading(&asked, app.site().zone());
    let date = read.date("estimated_end_date");
    read.finish()?;
    let mut work = app.work(me.user.actor()).await?;
    change(&mut work, &id, |draft| draft.estimated_end_date = date).await?;
    work.commit().await?;
    Ok(app.told(&asked, &page(&id), &Toast::new("campaigns-told-end-moved")))
}

/// `POST …/archive`
pub async fn archive(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let campaign = campaigns::archive(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("campaigns-told-archived").with("name", campaign.name);
    Ok(app.told(&asked, HOME, &toast.undo(format!("{HOME}/{id}/restore"))))
}

/// `POST …/restore`
pub async fn restore(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
) -> Done {
    let mut work = app.work(me.user.actor()).await?;
    let campaign = campaigns::restore(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("campaigns-told-restored").with("name", campaign.name);
    Ok(app.told(&asked, &page(&id), &toast))
}
