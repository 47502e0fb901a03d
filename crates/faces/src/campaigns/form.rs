//! The form of a campaign, new or known. Pickers offer what can work; what cannot is explained (W-4).

use crate::{
    campaigns::HOME,
    shell::{App, Asked, Entered, Path, Problem, Query, Staff, Toast, View},
};
use axum::{extract::State, response::Response};
use domain::{
    Owner,
    campaigns::{self, Campaign, CampaignDraft, CampaignRefusal},
    email_templates::{self, Choosable, Folder, SendingTime},
    events,
    ids::{CampaignId, EventId},
    staff,
};
use ground::{Choice, Failure, Flaw, Invalid, Refusal};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Reader;

/// Events a picker offers.
const MOST_EVENTS: i64 = 200;
/// Days a new campaign runs when its event does not say otherwise.
const USUAL_DAYS: i32 = 30;

/// What `campaigns/form.html` sees.
#[derive(Serialize)]
pub struct CampaignForm {
    form: Entered,
    /// The address of the campaign that is edited; empty for a new one.
    path: String,
    name: String,
    version: i64,
    templates: Vec<(String, String)>,
    /// Templates that cannot be chosen, each with why not.
    unusable: Vec<Unusable>,
    events: Vec<(String, String)>,
    owners: Vec<(String, String)>,
    /// Somebody else saved while this form was open.
    is_stale: bool,
    undo_seconds: i64,
}

/// A template that a campaign cannot send.
#[derive(Serialize)]
struct Unusable {
    path: String,
    name: String,
    folder: Folder,
    /// `sending_time` or `folder`.
    why: &'static str,
}

/// What a new campaign may begin with.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Beginning {
    event_id: Option<String>,
    email_template_id: Option<String>,
    target_group_id: Option<String>,
}

/// `GET /app/campaigns/new?event_id=&email_template_id=&target_group_id=`
pub async fn new(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(beginning): Query<Beginning>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let mut form = Entered::default();
    form.set("active", "on");
    form.set("owner", me.user.id.to_string());
    let today = reader.now.date(app.site().zone());
    let mut ends = today.plus_days(USUAL_DAYS);
    let event: Option<EventId> = beginning.event_id.as_deref().and_then(|id| id.parse().ok());
    if let Some(id) = event
        && let Some(event) = events::store::find(&mut reader, &id).await?
    {
        form.set("event_id", id.to_string());
        form.set(
            "name",
            app.words.say(asked.locale, "campaigns-name-for", &[("event", event.name.as_str().into())]),
        );
        ends = event.window().registration_ends.plus_seconds(-1).date(&event.time_zone).max(today);
    }
    form.set("estimated_end_date", asked.locale.date(ends, None));
    if let Some(template) = &beginning.email_template_id {
        form.set("email_template_id", template.clone());
    }
    if let Some(group) = &beginning.target_group_id {
        form.set("target_group_id", group.clone());
    }
    let page = page(&app, &mut reader, form, None).await?;
    app.show(&asked, &page)
}

/// `POST /app/campaigns/new`
pub async fn create(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let made = match draft(&form, &asked, &app, Owner::User(me.user.id)) {
        Ok(draft) => campaigns::create(&mut work, &draft).await,
        Err(invalid) => Err(Failure::Refused(CampaignRefusal::Invalid(invalid))),
    };
    match made {
        Ok(campaign) => {
            work.commit().await?;
            let group = form.text("target_group_id");
            let chosen = if group.is_empty() { String::new() } else { format!("?target_group_id={group}") };
            let toast = Toast::new("campaigns-told-created").with("name", campaign.name);
            Ok(app.told(&asked, &format!("{HOME}/{}{chosen}", campaign.id), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            let form = form.with_flaws(&placed(&refusal));
            let page = page(&app, &mut app.reader().await?, form, None).await?;
            app.show_again(&asked, &page)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `GET /app/campaigns/{id}/edit`
pub async fn edit(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let campaign = campaigns::store::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let page = page(&app, &mut reader, filled(&campaign, &asked, &app), Some(&campaign)).await?;
    app.show(&asked, &page)
}

/// `POST /app/campaigns/{id}/edit`
pub async fn save(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let campaign = campaigns::store::find(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    let seen = form.text("version").parse().ok();
    let saved = match draft(&form, &asked, &app, campaign.owner) {
        Ok(draft) => campaigns::edit(&mut work, &id, seen, &draft).await,
        Err(invalid) => Err(Failure::Refused(CampaignRefusal::Invalid(invalid))),
    };
    match saved {
        Ok(campaign) => {
            work.commit().await?;
            let toast = Toast::new("campaigns-told-saved").with("name", campaign.name);
            Ok(app.told(&asked, &format!("{HOME}/{id}"), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            let form = form.with_flaws(&placed(&refusal));
            let mut page = page(&app, &mut app.reader().await?, form, Some(&campaign)).await?;
            page.is_stale = matches!(refusal, CampaignRefusal::ChangedMeanwhile { .. });
            if !page.is_stale {
                page.version = seen.unwrap_or(page.version);
            }
            app.show_again(&asked, &page)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// The form of a saved campaign.
fn filled(campaign: &Campaign, asked: &Asked, app: &App) -> Entered {
    let site = app.site();
    let zone = site.zone();
    let mut form = Entered::filled(&json!({
        "name": campaign.name,
        "active": campaign.active,
        "email_template_id": campaign.email_template_id,
        "event_id": campaign.event_id,
        "owner": campaign.owner,
        "estimated_end_date": asked.locale.date(campaign.estimated_end_date, None),
        "start_date": campaign.start_date.map(|date| asked.locale.date(date, None)),
    }));
    if let Some(at) = campaign.send_at {
        form.set("send_date", asked.locale.date(at.date(zone), None));
        form.set("send_time", asked.locale.time(at, zone));
    }
    form
}

/// What was written.
fn draft(form: &Entered, asked: &Asked, app: &App, owner: Owner) -> Result<CampaignDraft, Invalid> {
    let mut read = form.reading(asked, app.site().zone());
    let is_planned = !form.text("send_date").is_empty() || !form.text("send_time").is_empty();
    let draft = CampaignDraft {
        owner: form.text("owner").parse().unwrap_or(owner),
        name: read.required("name"),
        active: read.is_ticked("active"),
        start_date: read.date("start_date"),
        estimated_end_date: read.date("estimated_end_date"),
        email_template_id: read.id("email_template_id"),
        event_id: read.id("event_id"),
        send_at: if is_planned { read.moment("send_date", "send_time") } else { None },
    };
    if is_planned && form.text("send_date").is_empty() {
        read.flaw("send_date", "required");
    }
    if is_planned && form.text("send_time").is_empty() {
        read.flaw("send_time", "required");
    }
    read.finish()?;
    Ok(draft)
}

/// The flaws under the names of the form.
fn placed(refusal: &CampaignRefusal) -> Vec<Flaw> {
    let place = |flaw: &Flaw| {
        let mut flaw = flaw.clone();
        if flaw.field == "send_at" {
            flaw.field = "send_date".into();
        }
        flaw
    };
    refusal.flaws().iter().map(place).collect()
}

async fn page(
    app: &App,
    reader: &mut Reader,
    form: Entered,
    campaign: Option<&Campaign>,
) -> Result<CampaignForm, Problem> {
    let all = email_templates::in_folders(reader, Folder::ALL).await?;
    let can_be_sent = |template: &Choosable| {
        template.folder == Folder::Campaign && template.sending_time == SendingTime::Immediately
    };
    // The one chosen before stays, so that nothing is lost by opening the form.
    let chosen = form.text("email_template_id").to_owned();
    let (usable, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| can_be_sent(one) || one.id.to_string() == chosen);
    let mut events = events::store::upcoming(reader, MOST_EVENTS).await?;
    if let Ok(id) = form.text("event_id").parse::<EventId>()
        && events.iter().all(|event| event.id != id)
    {
        events.extend(events::store::find(reader, &id).await?);
    }
    let owners = staff::owners(reader).await?;
    let unusable = |template: Choosable| Unusable {
        path: format!("/app/email-templates/{}", template.id),
        why: if template.folder == Folder::Campaign { "sending-time" } else { "folder" },
        folder: template.folder,
        name: template.name,
    };
    Ok(CampaignForm {
        path: campaign.map(|campaign| format!("{HOME}/{}", campaign.id)).unwrap_or_default(),
        name: campaign.map(|campaign| campaign.name.clone()).unwrap_or_default(),
        version: campaign.map_or(0, |campaign| campaign.version),
        templates: usable.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        unusable: others.into_iter().map(unusable).collect(),
        events: events
            .iter()
            .map(|event| (event.id.to_string(), format!("{} · {}", event.name, event.number)))
            .collect(),
        owners: owners.into_iter().map(|(owner, name)| (owner.to_string(), name)).collect(),
        is_stale: false,
        undo_seconds: app.site().settings.undo_seconds,
        form,
    })
}

impl View for CampaignForm {
    const PAGE: &'static str = "campaigns/form.html";

    fn samples() -> Vec<Self> {
        let typed = json!({"name": "Åsa <Öhman>", "active": true, "estimated_end_date": "eilen",
            "email_template_id": "tpl_1", "event_id": "evt_1", "target_group_id": "tgr_1"});
        let flaws = ["name", "estimated_end_date", "email_template_id", "send_date", "send_time"];
        let flaws: Vec<Flaw> = flaws.into_iter().map(|field| Flaw::new(field, "required")).collect();
        let unusable = |why| Unusable {
            path: "/app/email-templates/tpl_1".into(),
            name: "Muistutus <Öhman>".into(),
            folder: Folder::Campaign,
            why,
        };
        let blank = Self {
            form: Entered::default(),
            path: String::new(),
            name: String::new(),
            version: 0,
            templates: vec![("tpl_1".into(), "Kutsu <Öhman>".into())],
            unusable: vec![],
            events: vec![("evt_1".into(), "Gala <Öhman> · KT-1001".into())],
            owners: vec![("usr_1".into(), "Aura".into())],
            is_stale: false,
            undo_seconds: 0,
        };
        let flawed = Self {
            form: Entered::filled(&typed).with_flaws(&flaws),
            path: "/app/campaigns/cam_1".into(),
            name: "Åsa <Öhman>".into(),
            version: 2,
            templates: vec![],
            unusable: vec![unusable("folder"), unusable("sending-time")],
            events: vec![],
            owners: vec![],
            is_stale: true,
            undo_seconds: 30,
        };
        vec![blank, flawed]
    }
}
