//! "Kutsun matka": how far the invitation got, what leaves next, and until when it can be taken back.

use crate::{
    campaigns::HOME,
    shell::{App, Asked, Path, Problem, Staff, live},
};
use axum::{extract::State, response::Response};
use domain::{
    campaigns::{self, Batch, Campaign, Funnel},
    ids::CampaignId,
    target_groups,
};
use ground::{Fault, Instant};
use serde::Serialize;
use store::Reader;

/// What `campaigns/_progress.html` sees.
#[derive(Serialize)]
pub struct Progress {
    path: String,
    stages: Vec<Stage>,
    failed: i64,
    held: i64,
    waitlisted: i64,
    declined: i64,
    unanswered: i64,
    /// Sendings that can still be taken back.
    windows: Vec<Window>,
    /// Mails whose window has closed and that have not left yet.
    leaving: i64,
    /// Mails that have left, of all that were made.
    left: i64,
    of: i64,
    paused: bool,
    pub is_moving: bool,
    attached_at: Option<Instant>,
}

/// One stage of the way.
#[derive(Serialize)]
struct Stage {
    name: &'static str,
    icon: &'static str,
    count: i64,
    percent: Option<f64>,
    /// The stream between this stage and the next, as an SVG path.
    shape: String,
    is_goal: bool,
}

/// A sending nobody has got yet.
#[derive(Serialize)]
struct Window {
    undo: String,
    group: String,
    queued: i64,
    seconds: i64,
    at: Instant,
    /// It waits for a planned moment, not for a press of undo.
    is_planned: bool,
}

/// So close a sending counts as under way: its page reloads by itself.
const SOON_SECONDS: i64 = 900;

impl Progress {
    pub async fn of(reader: &mut Reader, campaign: &Campaign) -> Result<Self, Fault> {
        let funnel = campaigns::funnel(reader, &campaign.id).await?;
        let batches = campaigns::store::batches(reader, &campaign.id).await?;
        let attached_at =
            batches.iter().find(|batch| batch.undone_at.is_none()).map(|batch| batch.created_at);
        let now = reader.now;
        let is_open = |batch: &Batch| {
            batch.release_at > now
                && batch.undone_at.is_none()
                && batch.stopped_at.is_none()
                && batch.queued > 0
        };
        let mut windows = Vec::new();
        for batch in batches.into_iter().filter(is_open) {
            let group = match &batch.target_group_id {
                Some(id) => target_groups::store::find(reader, id).await?.map(|group| group.name),
                None => None,
            };
            windows.push(Window {
                undo: format!("{HOME}/{}/undo/{}", campaign.id, batch.id),
                group: group.unwrap_or_default(),
                queued: batch.queued,
                seconds: (batch.release_at.millis() - now.millis() + 999) / 1000,
                at: batch.release_at,
                is_planned: campaign.send_at.is_some_and(|at| at == batch.release_at),
            });
        }
        Ok(Self::with(campaign, &funnel, windows, attached_at))
    }

    fn with(
        campaign: &Campaign,
        funnel: &Funnel,
        windows: Vec<Window>,
        attached_at: Option<Instant>,
    ) -> Self {
        let waiting: i64 = windows.iter().map(|window| window.queued).sum();
        let leaving = (funnel.queued - waiting).max(0);
        let left = funnel.sent + funnel.held + funnel.failed;
        let is_soon = windows.iter().any(|window| window.seconds <= SOON_SECONDS);
        Self {
            path: format!("{HOME}/{}", campaign.id),
            stages: stages(funnel),
            failed: funnel.failed,
            held: funnel.held,
            waitlisted: funnel.waitlisted,
            declined: funnel.declined,
            unanswered: (left - funnel.failed - answered(funnel)).max(0),
            leaving,
            left,
            of: left + leaving,
            paused: campaign.paused,
            is_moving: !campaign.paused && (leaving > 0 || is_soon),
            windows,
            attached_at,
        }
    }

    /// A sending under way, for samples.
    pub fn sample(campaign: &Campaign) -> Self {
        let funnel = Funnel {
            attached: 409,
            queued: 214,
            held: 3,
            sent: 172,
            failed: 2,
            registered: 22,
            waitlisted: 3,
            declined: 31,
            skipped: 23,
            ..Funnel::default()
        };
        let window = Window {
            undo: format!("{HOME}/{}/undo/bat_00000000000000000000000000000001", campaign.id),
            group: "Åsa <Öhman> & co".into(),
            queued: 12,
            seconds: 27,
            at: Instant::from_millis(1_795_417_227_000),
            is_planned: false,
        };
        let planned = Window { is_planned: true, seconds: 86_400, group: String::new(), ..window.copy() };
        Self::with(campaign, &funnel, vec![window, planned], Some(Instant::from_millis(1_795_400_000_000)))
    }

    /// A campaign nobody is in.
    pub fn sample_empty(campaign: &Campaign) -> Self {
        Self::with(campaign, &Funnel::default(), Vec::new(), None)
    }
}

impl Window {
    fn copy(&self) -> Self {
        Self { undo: self.undo.clone(), group: self.group.clone(), ..*self }
    }
}

fn answered(funnel: &Funnel) -> i64 {
    funnel.registered + funnel.waitlisted + funnel.declined
}

fn stages(funnel: &Funnel) -> Vec<Stage> {
    let counts = [
        ("attached", "users", funnel.attached),
        ("due", "mail", (funnel.attached - funnel.skipped).max(0)),
        ("sent", "send", funnel.sent + funnel.held),
        ("answered", "message-square", answered(funnel)),
        ("registered", "calendar-check", funnel.registered),
    ];
    let most = funnel.attached;
    let stage = |(index, (name, icon, count)): (usize, &(&'static str, &'static str, i64))| {
        let next = counts.get(index + 1).map_or(*count, |next| next.2);
        Stage {
            name,
            icon,
            count: *count,
            percent: (index > 0 && most > 0).then(|| (share(*count, most) * 100.0).round()),
            shape: shape(share(*count, most), share(next, most)),
            is_goal: *name == "registered",
        }
    };
    counts.iter().enumerate().map(stage).collect()
}

// Counts of people are far below what an f64 holds exactly.
#[expect(clippy::cast_precision_loss)]
fn share(count: i64, most: i64) -> f64 {
    if most > 0 { (count as f64 / most as f64).clamp(0.0, 1.0) } else { 0.0 }
}

/// A stream that narrows from one share to the next, 100 wide and 64 high; never thinner than a line.
fn shape(from: f64, to: f64) -> String {
    let half = |share: f64| (30.0 * share).max(0.8);
    let (a, b) = (half(from), half(to));
    let (top, low, top_next, low_next) = (32.0 - a, 32.0 + a, 32.0 - b, 32.0 + b);
    format!(
        "M0 {top:.1}C60 {top:.1} 50 {top_next:.1} 100 {top_next:.1}V{low_next:.1}C50 {low_next:.1} 60 {low:.1} 0 {low:.1}Z"
    )
}

/// `GET /app/campaigns/{id}/live`: the way of the invitation, whenever it changes.
pub async fn live(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
) -> Result<Response, Problem> {
    let drawing = app.clone();
    Ok(live::stream(&app, move || {
        let (app, asked) = (drawing.clone(), asked.clone());
        async move {
            let mut reader = app.reader().await?;
            let campaign = campaigns::store::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
            let progress = Progress::of(&mut reader, &campaign).await?;
            let drawn = app.render(&asked, "campaigns/_progress.html", &Drawn { progress: &progress })?;
            Ok(vec![("progress", drawn)])
        }
    }))
}

#[derive(Serialize)]
struct Drawn<'a> {
    progress: &'a Progress,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_narrows_stage_by_stage_and_never_breaks() {
        let funnel = Funnel { attached: 400, skipped: 100, sent: 300, registered: 2, ..Funnel::default() };
        let stages = stages(&funnel);
        assert_eq!(stages.iter().map(|stage| stage.count).collect::<Vec<_>>(), [400, 300, 300, 2, 2]);
        assert_eq!(
            stages.iter().map(|stage| stage.percent).collect::<Vec<_>>()[1..4],
            [Some(75.0), Some(75.0), Some(1.0)]
        );
        assert!(stages[0].shape.starts_with("M0 2.0C60 2.0 50 9.5"));
        assert!(stages[4].shape.starts_with("M0 31.2"), "{}", stages[4].shape);
        assert_eq!(super::stages(&Funnel::default())[0].percent, None);
    }
}
