//! What the page of the guided invitation shows: what is there, what is missing, and the form of the open step.

use super::{
    Chosen, page_of, path,
    steps::{Step, There, steps},
};
use crate::{
    campaigns::attach::AttachCard,
    events::EventHead,
    shell::{App, Asked, Entered, Problem, View},
};
use domain::{
    campaigns::{self, Campaign},
    email_templates::{self, Choosable, Folder, SendingTime, Warning},
    events::{self, Event},
    ids::{CampaignId, EmailTemplateId, TargetGroupId},
    target_groups::{self, Reach, TargetGroup},
};
use ground::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use store::Reader;

/// So many invitations of one event are looked at.
pub const MOST: i64 = 20;

/// What `campaigns/invite/page.html` sees.
#[derive(Serialize)]
pub struct Invite {
    head: EventHead,
    path: String,
    steps: Vec<Step>,
    form: Entered,
    notes: Notes,
    templates: Vec<(String, String)>,
    template: Option<TemplateLine>,
    groups: Vec<(String, String)>,
    group: Option<GroupLine>,
    campaign: Option<CampaignLine>,
    attach: Option<AttachCard>,
    /// Invitations to this event besides this one.
    others: Vec<CampaignLine>,
}

/// What is worth a second look, by the step that mends it.
#[derive(Serialize)]
struct Notes {
    event: Vec<events::Warning>,
    message: Vec<Note>,
}

#[derive(Serialize)]
struct Note {
    code: &'static str,
    args: BTreeMap<&'static str, String>,
}

impl From<Warning> for Note {
    fn from(warning: Warning) -> Self {
        Self { code: warning.code, args: warning.args.into_iter().collect() }
    }
}

#[derive(Serialize)]
struct TemplateLine {
    id: EmailTemplateId,
    name: String,
    subject: String,
}

#[derive(Serialize)]
struct GroupLine {
    id: TargetGroupId,
    name: String,
    reach: Reach,
}

#[derive(Serialize)]
struct CampaignLine {
    id: CampaignId,
    path: String,
    name: String,
    ends: Date,
    attached: i64,
    registered: i64,
}

impl Invite {
    /// The page; `typed` is a campaign form that was refused.
    pub async fn of(
        app: &App,
        asked: &Asked,
        reader: &mut Reader,
        event: &Event,
        campaign: Option<&Campaign>,
        chosen: &Chosen,
        typed: Option<Entered>,
    ) -> Result<Self, Problem> {
        let template = template_of(reader, campaign, chosen).await?;
        let groups = target_groups::store::active(reader).await?;
        let copied = match campaign {
            Some(campaign) => campaigns::groups_of(reader, &campaign.id).await?,
            None => Vec::new(),
        };
        let last = copied.first().map(|copy| copy.target_group_id);
        let group = groups.iter().find(|group| Some(group.id) == chosen.group().or(last));
        let others = others(reader, event, campaign).await?;
        let is_kept = campaign.is_some_and(|campaign| {
            campaign.active && template.as_ref().map(|one| one.id) == campaign.email_template_id
        });
        let there = There {
            event: domain::registration::offer(event, asked.now).is_ok(),
            message: template.is_some(),
            people: group.is_some(),
            campaign: is_kept && template.is_some(),
            sent: group.is_some_and(|group| copied.iter().any(|copy| copy.target_group_id == group.id)),
        };
        let step = if typed.is_some() { Some("campaign") } else { chosen.step.as_deref() };
        let attach = match campaign.filter(|_| there.campaign && there.people) {
            Some(campaign) => Some(AttachCard::of(app, reader, campaign, group.map(|one| one.id)).await?),
            None => None,
        };
        Ok(Self {
            head: EventHead::of(reader, event).await?,
            path: path(&event.id),
            steps: steps(there, step),
            notes: Notes::of(reader, event, template.as_ref(), asked).await?,
            templates: templates(reader).await?,
            groups: groups.iter().map(label).collect(),
            group: match group {
                Some(group) => Some(GroupLine::of(reader, group).await?),
                None => None,
            },
            campaign: campaign.map(|campaign| CampaignLine::of(campaign, 0, 0)),
            attach,
            others,
            form: match typed {
                Some(form) => form,
                None => filled(app, asked, event, campaign, template.as_ref(), group),
            },
            template,
        })
    }
}

fn label(group: &TargetGroup) -> (String, String) {
    (group.id.to_string(), format!("{} ({})", group.name, group.member_count))
}

/// The chosen template, or the campaign's own; one that a campaign cannot send is none.
async fn template_of(
    reader: &mut Reader,
    campaign: Option<&Campaign>,
    chosen: &Chosen,
) -> Result<Option<TemplateLine>, Problem> {
    let of_campaign = campaign.and_then(|campaign| campaign.email_template_id);
    let Some(id) = chosen.template().or(of_campaign) else { return Ok(None) };
    let found = email_templates::find(reader, &id).await?;
    let found = found.filter(|template| {
        email_templates::may_be_used_for(template, email_templates::Place::Campaign).is_ok()
    });
    Ok(found.map(|one| TemplateLine { id: one.id, name: one.name, subject: one.subject }))
}

/// What can be sent at once (TP-1, TP-2).
async fn templates(reader: &mut Reader) -> Result<Vec<(String, String)>, Problem> {
    let found = email_templates::in_folders(reader, &[Folder::Campaign]).await?;
    let can_be_sent = |one: &Choosable| one.sending_time == SendingTime::Immediately;
    Ok(found.into_iter().filter(can_be_sent).map(|one| (one.id.to_string(), one.name)).collect())
}

async fn others(
    reader: &mut Reader,
    event: &Event,
    campaign: Option<&Campaign>,
) -> Result<Vec<CampaignLine>, Problem> {
    let found = campaigns::of_event(reader, &event.id, MOST).await?;
    let ids: Vec<CampaignId> = found.iter().map(|one| one.id).collect();
    let funnels = campaigns::funnels(reader, &ids).await?;
    let others = found.iter().filter(|one| campaign.is_none_or(|campaign| campaign.id != one.id));
    Ok(others
        .map(|one| {
            let funnel = funnels.get(&one.id).copied().unwrap_or_default();
            CampaignLine::of(one, funnel.attached, funnel.registered)
        })
        .collect())
}

/// The form of the campaign: as it is, or as a new one for this event usually is.
fn filled(
    app: &App,
    asked: &Asked,
    event: &Event,
    campaign: Option<&Campaign>,
    template: Option<&TemplateLine>,
    group: Option<&TargetGroup>,
) -> Entered {
    let mut form = Entered::default();
    let today = asked.now.date(app.site().zone());
    let last = event.window().registration_ends.plus_seconds(-1).date(&event.time_zone).max(today);
    let (name, ends) = match campaign {
        Some(campaign) => (campaign.name.clone(), campaign.estimated_end_date),
        None => {
            let event = event.name.as_str().into();
            (app.words.say(asked.locale, "campaigns-name-for", &[("event", event)]), last)
        }
    };
    form.set("name", name);
    form.set("estimated_end_date", asked.locale.date(ends, None));
    if let Some(template) = template {
        form.set("email_template_id", template.id.to_string());
    }
    if let Some(group) = group {
        form.set("target_group_id", group.id.to_string());
    }
    form
}

impl Notes {
    async fn of(
        reader: &mut Reader,
        event: &Event,
        template: Option<&TemplateLine>,
        asked: &Asked,
    ) -> Result<Self, Problem> {
        let message = match template {
            Some(template) => campaigns::invitation_warnings(reader, &template.id, Some(&event.id)).await?,
            None => Vec::new(),
        };
        // How the event stands is said at the event.
        let is_about_mail = |warning: &Warning| warning.field == "email_template_id";
        Ok(Self {
            event: events::warnings(event, asked.now),
            message: message.into_iter().filter(is_about_mail).map(Note::from).collect(),
        })
    }
}

impl GroupLine {
    async fn of(reader: &mut Reader, group: &TargetGroup) -> Result<Self, Problem> {
        let reach = target_groups::reach(reader, &group.id).await?;
        Ok(Self { id: group.id, name: group.name.clone(), reach })
    }
}

impl CampaignLine {
    fn of(campaign: &Campaign, attached: i64, registered: i64) -> Self {
        Self {
            id: campaign.id,
            path: page_of(&campaign.id),
            name: campaign.name.clone(),
            ends: campaign.estimated_end_date,
            attached,
            registered,
        }
    }
}

impl View for Invite {
    const PAGE: &'static str = "campaigns/invite/page.html";

    fn samples() -> Vec<Self> {
        let there = |done: usize| There {
            event: done > 0,
            message: done > 1,
            people: done > 2,
            campaign: done > 3,
            sent: done > 4,
        };
        let about_event = || events::Warning { field: "seats", code: "event.overbooked", count: Some(2) };
        let campaign = |attached| CampaignLine {
            id: ground::Id::from_bytes([5; 16]),
            path: "/app/campaigns/cam_1".into(),
            name: "Kutsu <Öhman>".into(),
            ends: "2027-01-07"
                .parse()
                .unwrap_or(ground::Instant::from_millis(0).date(&ground::Zone::helsinki())),
            attached,
            registered: attached / 2,
        };
        let page = |done: usize, step: Option<&str>| {
            let template = TemplateLine {
                id: ground::Id::from_bytes([6; 16]),
                name: "Kutsu <1>".into(),
                subject: "Tervetuloa <sinä>".into(),
            };
            let reach =
                Reach { contacts: 12, reachable: 9, opted_out: 2, without_address: 1, languages: vec![] };
            let group =
                GroupLine { id: ground::Id::from_bytes([7; 16]), name: "Alumnit <Öhman>".into(), reach };
            let note = Note { code: "template.without_registration_link", args: BTreeMap::new() };
            let mut form = Entered::default();
            form.set("name", "Kutsu <Öhman>");
            Self {
                head: EventHead::sample(if done == 0 { "closed" } else { "open" }),
                path: "/app/events/evt_1/invite".into(),
                steps: steps(there(done), step),
                form,
                notes: Notes { event: vec![about_event()], message: vec![note] },
                templates: vec![("tpl_1".into(), "Kutsu <1>".into())],
                template: (done > 1).then_some(template),
                groups: vec![("tgr_1".into(), "Alumnit <Öhman> (12)".into())],
                group: (done > 2).then_some(group),
                campaign: (done > 3).then(|| campaign(0)),
                attach: (done > 3).then(|| AttachCard::samples().swap_remove(0)),
                others: if done == 2 { vec![campaign(0), campaign(12)] } else { vec![] },
            }
        };
        let bare = || Self { templates: vec![], groups: vec![], ..page(0, None) };
        let mut samples: Vec<Self> = (0..=5).map(|done| page(done, None)).collect();
        samples.extend(super::steps::STEPS.map(|step| page(5, Some(step))));
        samples.push(bare());
        samples.push(Self { steps: steps(there(2), Some("people")), ..bare() });
        samples
    }
}
