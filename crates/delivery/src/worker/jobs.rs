//! Jobs: which name is whose, and running them, each in one transaction with its own end.

use super::{Desk, rounds::jittered};
use domain::{
    automation::{self, RunTask, Wanted},
    bulk::{self, ForgetBulk, RunBulk},
    campaigns::{self, FillCampaign},
    imports::{self, RunImport},
    letters::ListFile,
    portal::{self, SendSignIn},
    target_groups::OwnMail,
};
use ground::{Fault, Instant};
use std::{sync::Arc, time::Duration};
use store::{
    Work,
    jobs::{Claimed, Job},
};

/// Jobs in one round.
const BATCH: i64 = 8;
/// A job that failed rests this long; then it is tried again, for ever: it may be mended meanwhile.
const AFTER_FAULT: Duration = Duration::from_secs(60);
/// A job of a newer Kutsu waits for one that knows it.
const UNKNOWN: i64 = 300;

/// What a step needs that is made before its transaction opens.
type Ready = Option<(Wanted, Option<ListFile>)>;

/// Does one step of a job. `Some(when)`: there is more to do then; `None`: it is done.
async fn step(work: &mut Work, desk: &Desk, job: &Claimed, ready: Ready) -> Result<Option<Instant>, Fault> {
    match job.name.as_str() {
        FillCampaign::NAME => campaigns::fill(work, &job.read::<FillCampaign>()?.campaign).await,
        RunTask::NAME => automation::step(work, &desk.writer, &job.read::<RunTask>()?.run, ready).await,
        OwnMail::NAME => campaigns::send_own_mail(work, &job.read::<OwnMail>()?.group).await,
        RunBulk::NAME => bulk::step(work, &job.read::<RunBulk>()?.bulk).await,
        ForgetBulk::NAME => bulk::forget(work, &job.read::<ForgetBulk>()?.bulk).await,
        SendSignIn::NAME => {
            let SendSignIn { email } = job.read()?;
            portal::send_asked(work, &email).await.map(|()| None)
        }
        _ => Ok(Some(work.now.plus_seconds(UNKNOWN))),
    }
}

pub(super) async fn round(desk: Arc<Desk>) -> Result<bool, Fault> {
    if !desk.db.reader().await?.is_job_due().await? {
        return Ok(false);
    }
    let mut work = desk.work().await?;
    let claimed = work.claim_jobs(BATCH).await?;
    work.commit().await?;
    for job in &claimed {
        if let Err(fault) = run(&desk, job).await {
            put_off(&desk, job, &fault).await?;
        }
    }
    if !claimed.is_empty() {
        desk.nudge();
    }
    Ok(!claimed.is_empty())
}

/// Reads the rows of a list that a task is to mail: nobody waits for that inside a transaction.
async fn make_ready(desk: &Desk, job: &Claimed) -> Result<Ready, Fault> {
    if job.name != RunTask::NAME {
        return Ok(None);
    }
    let run = job.read::<RunTask>()?.run;
    let wanted = automation::wanted_list(&mut desk.db.reader().await?, &run).await?;
    Ok(match (wanted, &desk.lists) {
        (Some(wanted), Some(lists)) => Some((wanted, lists(wanted).await?)),
        _ => None,
    })
}

async fn run(desk: &Desk, job: &Claimed) -> Result<(), Fault> {
    // An import opens its own transactions, one for a thousand rows.
    let imported = match job.name.as_str() {
        RunImport::NAME => Some(imports::advance(&desk.db, &job.read::<RunImport>()?.import).await?),
        _ => None,
    };
    let ready = make_ready(desk, job).await?;
    let mut work = desk.work().await?;
    let more = match imported {
        Some(more) => more,
        None => step(&mut work, desk, job, ready).await?,
    };
    match more {
        Some(when) => work.postpone_job(&job.id, when, None).await?,
        None => work.finish_job(&job.id).await?,
    }
    work.commit().await
}

async fn put_off(desk: &Desk, job: &Claimed, fault: &Fault) -> Result<(), Fault> {
    tracing::error!(job = %job.id, name = job.name, %fault, "a job failed and is tried again later");
    let pause = jittered(if fault.passing { AFTER_FAULT / 10 } else { AFTER_FAULT });
    let mut work = desk.work().await?;
    if job.name == RunTask::NAME
        && !fault.passing
        && automation::give_up(&mut work, &job.read::<RunTask>()?.run).await?
    {
        work.finish_job(&job.id).await?;
        return work.commit().await;
    }
    let when = work.now.plus_seconds(i64::try_from(pause.as_secs()).unwrap_or(60).max(1));
    work.postpone_job(&job.id, when, Some(&fault.to_string())).await?;
    work.commit().await
}
