//! Attaching a group: who gets the invitation and who does not, asked once more, then sent (W-1).

use crate::{
    campaigns::{HOME, acts::undo_seconds, mail::sender},
    shell::{App, Asked, Entered, Path, Problem, Query, Staff, Toast, View},
};
use axum::{extract::State, response::Response};
use domain::{
    campaigns::{self, Attached, Campaign, Silence, Source},
    email_templates,
    events::{self, Event},
    ids::{CampaignId, TargetGroupId},
    target_groups::{self, TargetGroup},
};
use ground::{Choice, Failure, Instant, Locale, Refusal};
use serde::{Deserialize, Serialize};
use store::Reader;

/// Mails a minute that an ordinary mail server takes.
const MAILS_IN_A_MINUTE: i64 = 600;

/// Which group, and whether it also goes to who got the same before.
#[derive(Clone, Default, Deserialize)]
pub struct Wanted {
    target_group_id: Option<String>,
    again: Option<String>,
}

impl Wanted {
    fn group(&self) -> Option<TargetGroupId> {
        self.target_group_id.as_deref().and_then(|id| id.parse().ok())
    }
    fn again(&self) -> bool {
        self.again.as_deref().is_some_and(|word| !word.is_empty())
    }
}

/// What `campaigns/_attach.html` sees: the groups there are, and the arithmetic of the chosen one.
#[derive(Serialize)]
pub struct AttachCard {
    path: String,
    form: Entered,
    groups: Vec<(String, String)>,
    chosen: Option<Chosen>,
    undo_seconds: i64,
    send_at: Option<Instant>,
}

/// The chosen group and what attaching it would come to.
#[derive(Serialize)]
pub struct Chosen {
    id: TargetGroupId,
    name: String,
    members: i64,
    refreshed_at: Option<Instant>,
    queued: i64,
    attached: i64,
    skipped: Vec<Line>,
    /// Why the campaign sends nothing now.
    silence: Option<&'static str>,
    /// Attaching makes no sense before this is mended: the end date has passed.
    is_barred: bool,
}

/// One line of the arithmetic.
#[derive(Serialize)]
struct Line {
    reason: String,
    count: i64,
}

impl Chosen {
    fn of(group: &TargetGroup, looked: Attached) -> Self {
        let silence = looked.skipped.iter().find_map(|skipped| Silence::from_word(&skipped.reason));
        let already = looked.skipped.iter().filter(|skipped| skipped.reason == "already_in_campaign");
        let already: i64 = already.map(|skipped| skipped.count).sum();
        let lines =
            looked.skipped.into_iter().filter(|skipped| Silence::from_word(&skipped.reason).is_none());
        Self {
            id: group.id,
            name: group.name.clone(),
            members: looked.attached + already,
            refreshed_at: group.refreshed_at,
            queued: looked.queued,
            attached: looked.attached,
            skipped: lines.map(|skipped| Line { reason: skipped.reason, count: skipped.count }).collect(),
            silence: silence.map(Silence::code),
            is_barred: silence == Some(Silence::Ended),
        }
    }
}

impl AttachCard {
    /// The card with `wanted` chosen, or else the first group that is not in yet.
    pub async fn of(
        app: &App,
        reader: &mut Reader,
        campaign: &Campaign,
        wanted: Option<TargetGroupId>,
    ) -> Result<Self, Problem> {
        let groups = target_groups::store::active(reader).await?;
        let copied = campaigns::groups_of(reader, &campaign.id).await?;
        let is_new = |group: &&TargetGroup| copied.iter().all(|copy| copy.target_group_id != group.id);
        let chosen = groups.iter().find(|group| Some(group.id) == wanted);
        let chosen = chosen.or_else(|| groups.iter().find(is_new)).or_else(|| groups.first());
        let chosen = match chosen {
            Some(group) => {
                let looked =
                    campaigns::outlook(reader, &campaign.id, &Source::Group(group.id), false).await?;
                Some(Chosen::of(group, looked))
            }
            None => None,
        };
        let mut form = Entered::default();
        if let Some(chosen) = &chosen {
            form.set("target_group_id", chosen.id.to_string());
        }
        let label =
            |group: &TargetGroup| (group.id.to_string(), format!("{} ({})", group.name, group.member_count));
        Ok(Self {
            path: format!("{HOME}/{}", campaign.id),
            form,
            groups: groups.iter().map(label).collect(),
            chosen,
            undo_seconds: undo_seconds(app),
            send_at: campaign.send_at.filter(|at| *at > reader.now),
        })
    }
}

async fn found(reader: &mut Reader, id: &CampaignId) -> Result<Campaign, Problem> {
    campaigns::store::find(reader, id).await?.ok_or_else(Problem::not_found)
}

/// `GET …/attach-card?target_group_id=`: the arithmetic of another group.
pub async fn card(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let campaign = found(&mut reader, &id).await?;
    let card = AttachCard::of(&app, &mut reader, &campaign, wanted.group()).await?;
    app.show(&asked, &card)
}

/// What `campaigns/confirm.html` sees: the one question before many mails leave.
#[derive(Serialize)]
pub struct Confirm {
    path: String,
    campaign: String,
    chosen: Chosen,
    subject: String,
    sender: String,
    languages: Vec<(Locale, i64)>,
    /// Whole minutes until all have left; 0 for less than one.
    minutes: i64,
    seats: Option<Seats>,
    again: bool,
    already_got: i64,
    undo_seconds: i64,
    send_at: Option<Instant>,
}

/// What the event can still take.
#[derive(Serialize)]
struct Seats {
    name: String,
    free: i64,
    waitlist_free: i64,
    /// More are invited than there are seats.
    is_short: bool,
}

impl Seats {
    fn of(event: &Event, queued: i64) -> Self {
        let free = event.seats_free();
        Self { name: event.name.clone(), free, waitlist_free: event.waitlist_free(), is_short: queued > free }
    }
}

impl Confirm {
    async fn of(
        app: &App,
        reader: &mut Reader,
        campaign: &Campaign,
        wanted: &Wanted,
    ) -> Result<Self, Problem> {
        let group = wanted.group().ok_or_else(Problem::not_found)?;
        let group = target_groups::store::find(reader, &group).await?.ok_or_else(Problem::not_found)?;
        let (source, again) = (Source::Group(group.id), wanted.again());
        let looked = campaigns::outlook(reader, &campaign.id, &source, again).await?;
        let got = match again {
            true => campaigns::outlook(reader, &campaign.id, &source, false).await?,
            false => looked.clone(),
        };
        let got = got.skipped.iter().find(|skipped| skipped.reason == "already_got");
        let languages = campaigns::languages(reader, &campaign.id, &source, again).await?;
        let template = match &campaign.email_template_id {
            Some(id) => email_templates::find(reader, id).await?,
            None => None,
        };
        let event = match &campaign.event_id {
            Some(id) => events::store::find(reader, id).await?,
            None => None,
        };
        Ok(Self {
            path: format!("{HOME}/{}", campaign.id),
            campaign: campaign.name.clone(),
            subject: template.as_ref().map(|template| template.subject.clone()).unwrap_or_default(),
            sender: template.as_ref().map(|template| sender(app, template)).unwrap_or_default(),
            languages,
            minutes: looked.queued / MAILS_IN_A_MINUTE,
            seats: event.map(|event| Seats::of(&event, looked.queued)),
            already_got: got.map_or(0, |skipped| skipped.count),
            chosen: Chosen::of(&group, looked),
            again,
            undo_seconds: undo_seconds(app),
            send_at: campaign.send_at.filter(|at| *at > reader.now),
        })
    }
}

/// `GET …/attach?target_group_id=&again=`: a page to a browser, a dialog to htmx.
pub async fn confirm(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let campaign = found(&mut reader, &id).await?;
    app.show(&asked, &Confirm::of(&app, &mut reader, &campaign, &wanted).await?)
}

/// `POST …/attach` with `target_group_id` and `again`.
pub async fn attach(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    form: Entered,
) -> Result<Response, Problem> {
    let group: TargetGroupId = form.text("target_group_id").parse().map_err(|_| Problem::not_found())?;
    let again = !form.text("again").is_empty();
    let mut work = app.work(me.user.actor()).await?;
    let done = campaigns::attach(&mut work, &id, &Source::Group(group), undo_seconds(&app), again).await;
    let path = format!("{HOME}/{id}");
    let done = match done {
        Ok(done) => done,
        Err(Failure::Refused(no)) if no.code() == "target_group.inactive" => {
            return Ok(app.told(
                &asked,
                &path,
                &Toast { bad: true, ..Toast::new("campaigns-told-group-inactive") },
            ));
        }
        Err(other) => return Err(other.into()),
    };
    work.commit().await?;
    let toast = match done.attached {
        0 => Toast::new("campaigns-told-nobody-new"),
        _ => {
            Toast::new("campaigns-told-attached").with("attached", done.attached).with("queued", done.queued)
        }
    };
    Ok(app.told(&asked, &path, &toast))
}

impl Chosen {
    fn sample(silence: Option<Silence>) -> Self {
        let line = |reason: &str, count| Line { reason: reason.into(), count };
        Self {
            id: ground::Id::from_bytes([5; 16]),
            name: "Alumnit <Öhman>".into(),
            members: 409,
            refreshed_at: Some(Instant::from_millis(1_795_400_000_000)),
            queued: if silence.is_some() { 0 } else { 386 },
            attached: 397,
            skipped: vec![
                line("already_in_campaign", 10),
                line("already_got", 2),
                line("opt_out", 8),
                line("no_address", 3),
            ],
            silence: silence.map(Silence::code),
            is_barred: silence == Some(Silence::Ended),
        }
    }
}

impl View for AttachCard {
    const PAGE: &'static str = "campaigns/attach.html";
    const PART: Option<&'static str> = Some("campaigns/_attach.html");

    fn samples() -> Vec<Self> {
        let card = |chosen: Option<Chosen>, send_at: Option<Instant>| Self {
            path: format!("{HOME}/cam_00000000000000000000000000000001"),
            form: Entered::default(),
            groups: vec![("tgr_1".into(), "Alumnit <Öhman> (409)".into())],
            chosen,
            undo_seconds: 30,
            send_at,
        };
        let silent = Silence::ALL.iter().map(|silence| card(Some(Chosen::sample(Some(*silence))), None));
        let planned = Some(Instant::from_millis(1_795_500_000_000));
        let nobody = Chosen { queued: 0, attached: 0, ..Chosen::sample(None) };
        let mut samples = vec![
            card(Some(Chosen::sample(None)), None),
            card(Some(Chosen::sample(None)), planned),
            card(Some(nobody), None),
            Self { groups: vec![], ..card(None, None) },
        ];
        samples.extend(silent);
        samples
    }
}

impl View for Confirm {
    const PAGE: &'static str = "campaigns/confirm.html";
    const PART: Option<&'static str> = Some("campaigns/_confirm.html");

    fn samples() -> Vec<Self> {
        let confirm = |silence, is_short| Self {
            path: format!("{HOME}/cam_00000000000000000000000000000001"),
            campaign: "Vastuullisuus 2027 <Öhman>".into(),
            chosen: Chosen::sample(silence),
            subject: "Tervetuloa {{ contact.first_name }} <Öhman>".into(),
            sender: "Kajo <Akatemia>, kutsut@kajo.example.fi".into(),
            languages: vec![(Locale::Fi, 361), (Locale::Sv, 18), (Locale::En, 7)],
            minutes: if is_short { 0 } else { 4 },
            seats: Some(Seats { name: "Gala <Öhman>".into(), free: 2, waitlist_free: 2, is_short }),
            again: false,
            already_got: if is_short { 12 } else { 0 },
            undo_seconds: if is_short { 30 } else { 0 },
            send_at: (!is_short).then(|| Instant::from_millis(1_795_500_000_000)),
        };
        let full = |waitlist_free| {
            let seats = Seats { name: "Gala".into(), free: 0, waitlist_free, is_short: true };
            Self { seats: Some(seats), ..confirm(None, true) }
        };
        let silent = confirm(Some(Silence::NoTemplate), false);
        vec![confirm(None, true), confirm(None, false), silent, full(0), full(4)]
    }
}
