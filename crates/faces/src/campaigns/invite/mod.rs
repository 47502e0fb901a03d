//! The guided "Kutsu": from an event to its sent invitation, one step after the other (W-7).
//!
//! Decides nothing: templates, groups and campaigns are the ordinary records, made and changed by their ordinary
//! commands, and sending is attaching. What is chosen stands in the address until a campaign holds it, so the way can
//! be left and taken up again. Start at [`show`] and [`steps`].

mod steps;
mod view;

use crate::{
    campaigns::HOME,
    events::event_of,
    shell::{App, Asked, Entered, Path, Problem, Query, Staff, Toast, encoded},
};
use axum::{extract::State, response::Response};
use domain::{
    Owner,
    campaigns::{self, Campaign, CampaignDraft, CampaignRefusal},
    events::Event,
    ids::{CampaignId, EmailTemplateId, EventId, TargetGroupId},
};
use ground::{Failure, Invalid, Refusal};
use serde::Deserialize;
use store::{Reader, Work};
pub use view::Invite;

/// What was chosen on the way so far.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// `new` begins another invitation beside those there are.
    campaign_id: Option<String>,
    email_template_id: Option<String>,
    target_group_id: Option<String>,
    step: Option<String>,
}

fn id<I: std::str::FromStr>(text: Option<&String>) -> Option<I> {
    text.and_then(|text| text.parse().ok())
}

impl Chosen {
    fn template(&self) -> Option<EmailTemplateId> {
        id(self.email_template_id.as_ref())
    }
    fn group(&self) -> Option<TargetGroupId> {
        id(self.target_group_id.as_ref())
    }
    fn of(form: &Entered) -> Self {
        let text = |field: &str| Some(form.text(field).to_owned()).filter(|text| !text.is_empty());
        Self {
            campaign_id: text("campaign_id"),
            email_template_id: text("email_template_id"),
            target_group_id: text("target_group_id"),
            step: None,
        }
    }
}

/// The address of the way to `event`'s invitation.
fn path(event: &EventId) -> String {
    format!("/app/events/{event}/invite")
}

/// `GET /app/events/{id}/invite?campaign_id=&email_template_id=&target_group_id=&step=`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(chosen): Query<Chosen>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let campaign = campaign_of(&mut reader, &event, &chosen).await?;
    let page = Invite::of(&app, &asked, &mut reader, &event, campaign.as_ref(), &chosen, None).await?;
    app.show(&asked, &page)
}

/// The campaign that was begun: the named one, or the newest to this event with nobody in it yet.
async fn campaign_of(
    reader: &mut Reader,
    event: &Event,
    chosen: &Chosen,
) -> Result<Option<Campaign>, Problem> {
    let of_event = campaigns::of_event(reader, &event.id, view::MOST).await?;
    match chosen.campaign_id.as_deref() {
        Some("new") => Ok(None),
        Some(named) => {
            let named: Option<CampaignId> = named.parse().ok();
            Ok(of_event.into_iter().find(|campaign| Some(campaign.id) == named))
        }
        None => {
            let ids: Vec<CampaignId> = of_event.iter().map(|campaign| campaign.id).collect();
            let funnels = campaigns::funnels(reader, &ids).await?;
            let is_unsent =
                |campaign: &Campaign| funnels.get(&campaign.id).is_none_or(|funnel| funnel.attached == 0);
            Ok(of_event.into_iter().find(is_unsent))
        }
    }
}

/// `POST /app/events/{id}/invite`: the campaign that carries what was chosen, new or changed. Nothing leaves yet.
pub async fn keep(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    form: Entered,
) -> Result<Response, Problem> {
    let chosen = Chosen::of(&form);
    let mut work = app.work(me.user.actor()).await?;
    let event = event_of(&mut work, &id).await?;
    let begun = campaign_of(&mut work, &event, &chosen).await?;
    let kept = match draft(&form, &asked, &app, &event, begun.as_ref(), Owner::User(me.user.id)) {
        Ok(draft) => write(&mut work, begun.as_ref(), &draft).await,
        Err(invalid) => Err(Failure::Refused(CampaignRefusal::Invalid(invalid))),
    };
    match kept {
        Ok(campaign) => {
            work.commit().await?;
            let group = chosen.group().map_or_else(String::new, |id| id.to_string());
            let next =
                format!("{}?campaign_id={}&target_group_id={}", path(&id), campaign.id, encoded(&group));
            let key = if begun.is_some() { "campaigns-told-saved" } else { "campaigns-told-created" };
            Ok(app.told(&asked, &next, &Toast::new(key).with("name", campaign.name)))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            let form = form.with_flaws(refusal.flaws());
            let mut reader = app.reader().await?;
            let page =
                Invite::of(&app, &asked, &mut reader, &event, begun.as_ref(), &chosen, Some(form)).await?;
            app.show_again(&asked, &page)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

async fn write(
    work: &mut Work,
    begun: Option<&Campaign>,
    draft: &CampaignDraft,
) -> Result<Campaign, Failure<CampaignRefusal>> {
    match begun {
        Some(campaign) => campaigns::edit(work, &campaign.id, None, draft).await,
        None => campaigns::create(work, draft).await,
    }
}

/// The campaign as chosen: active, for else it would send nothing (CP-5).
fn draft(
    form: &Entered,
    asked: &Asked,
    app: &App,
    event: &Event,
    begun: Option<&Campaign>,
    owner: Owner,
) -> Result<CampaignDraft, Invalid> {
    let mut read = form.reading(asked, app.site().zone());
    let known = begun.map_or_else(|| CampaignDraft::empty(owner), CampaignDraft::of);
    let draft = CampaignDraft {
        name: read.required("name"),
        active: true,
        estimated_end_date: read.date("estimated_end_date"),
        email_template_id: read.id("email_template_id"),
        event_id: Some(event.id),
        ..known
    };
    if form.text("email_template_id").is_empty() {
        read.flaw("email_template_id", "required");
    }
    read.finish()?;
    Ok(draft)
}

/// The page of a campaign, for links back.
fn page_of(id: &CampaignId) -> String {
    format!("{HOME}/{id}")
}
