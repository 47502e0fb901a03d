//! The page of one campaign: what is missing, the way of the invitation, and below it groups, people, facts, history.

use crate::{
    campaigns::{HOME, attach::AttachCard, history, people::People, progress::Progress},
    shell::{App, Asked, Path, Problem, Query, Staff, View, list::Tab},
};
use axum::{extract::State, response::Response};
use domain::{
    campaigns::{self, Campaign, Copied},
    email_templates::{self, EmailTemplate, Warning},
    events::{self, Event},
    ids::{CampaignId, EmailTemplateId, EventId, TargetGroupId},
    staff,
};
use ground::{Date, Instant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::Reader;

/// Days by which an end date in the past is moved on one press (W-3).
const END_DATE_DAYS: i32 = 30;

/// What stands in the address of the page.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PageQuery {
    tab: Option<String>,
    target_group_id: Option<String>,
    show: Option<String>,
    page: Option<String>,
    find: Option<String>,
}

/// What `campaigns/page.html` sees.
#[derive(Serialize)]
pub struct CampaignPage {
    path: String,
    name: String,
    number: String,
    active: bool,
    archived: bool,
    start_date: Option<Date>,
    end_date: Date,
    send_at: Option<Instant>,
    owner: String,
    created_at: Instant,
    updated_at: Instant,
    event: Option<EventLine>,
    template: Option<TemplateLine>,
    warnings: Vec<ShownWarning>,
    /// Where the end date goes on one press.
    later: String,
    /// Attached, and nobody has written to them (W-2).
    waiting: i64,
    can_send: bool,
    progress: Progress,
    tab: &'static str,
    tabs: Vec<Tab>,
    attach: Option<AttachCard>,
    groups: Vec<Copied>,
    people: Option<People>,
    history: Vec<history::Line>,
}

/// The event the invitation is to.
#[derive(Serialize)]
struct EventLine {
    id: EventId,
    name: String,
    number: String,
    starts_at: Instant,
    taken: i64,
    seats: i64,
    waiting: i64,
}

/// The template that is sent.
#[derive(Serialize)]
struct TemplateLine {
    id: EmailTemplateId,
    name: String,
    subject: String,
    /// In how many languages it speaks.
    languages: usize,
    /// Nothing is wrong with its links.
    is_linked: bool,
}

/// Worth a second look, with the way out the template knows.
#[derive(Serialize)]
struct ShownWarning {
    code: &'static str,
    args: BTreeMap<&'static str, String>,
    /// `campaign`, `template` or `event`: where it is mended.
    place: &'static str,
}

impl From<Warning> for ShownWarning {
    fn from(warning: Warning) -> Self {
        let place = match warning.code {
            code if code.starts_with("template.") => "template",
            "campaign.event_full" | "campaign.event_closed" | "campaign.event_past" => "event",
            _ => "campaign",
        };
        Self { code: warning.code, args: warning.args.into_iter().collect(), place }
    }
}

impl From<Event> for EventLine {
    fn from(event: Event) -> Self {
        Self {
            id: event.id,
            name: event.name,
            number: event.number,
            starts_at: event.starts_at,
            taken: event.seats_taken,
            seats: event.seats,
            waiting: event.waitlist_taken,
        }
    }
}

const TABS: [&str; 4] = ["groups", "people", "facts", "history"];

/// `GET /app/campaigns/{id}?tab=&target_group_id=&show=&page=&find=`
pub async fn page(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let campaign = campaigns::store::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let mut view = CampaignPage::of(&app, &asked, &mut reader, &campaign, &query).await?;
    match view.tab {
        "groups" => {
            let wanted: Option<TargetGroupId> =
                query.target_group_id.as_deref().and_then(|id| id.parse().ok());
            view.attach = Some(AttachCard::of(&app, &mut reader, &campaign, wanted).await?);
            view.groups = campaigns::groups_of(&mut reader, &id).await?;
        }
        "people" => {
            let page = query.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1);
            let (show, find) = (query.show.as_deref(), query.find.as_deref().unwrap_or_default());
            view.people = Some(People::of(&app, &asked, &mut reader, &id, show, page, find).await?);
        }
        "history" => view.history = history::lines(&mut reader, &id).await?,
        _ => {}
    }
    app.show(&asked, &view)
}

impl CampaignPage {
    async fn of(
        app: &App,
        asked: &Asked,
        reader: &mut Reader,
        campaign: &Campaign,
        query: &PageQuery,
    ) -> Result<Self, Problem> {
        let path = format!("{HOME}/{}", campaign.id);
        let tab = query.tab.as_deref().and_then(|asked| TABS.into_iter().find(|tab| *tab == asked));
        let tab = tab.unwrap_or("groups");
        let warnings = campaigns::warnings(reader, campaign).await?;
        let template = match &campaign.email_template_id {
            Some(id) => email_templates::find(reader, id).await?,
            None => None,
        };
        let event = match &campaign.event_id {
            Some(id) => events::store::find(reader, id).await?,
            None => None,
        };
        let is_barred = |warning: &Warning| {
            matches!(
                warning.code,
                "campaign.inactive"
                    | "campaign.ended"
                    | "campaign.no_template"
                    | "campaign.template_archived"
                    | "campaign.wrong_sending_time"
            )
        };
        let later = reader.now.date(app.site().zone()).plus_days(END_DATE_DAYS);
        let say = |key: &str| app.words.say(asked.locale, key, &[]);
        let link = |name: &'static str| {
            let address = if name == "groups" { path.clone() } else { format!("{path}?tab={name}") };
            Tab::new(say(&format!("campaigns-tab-{name}")), address, name == tab)
        };
        let attached = campaigns::count_recipients(reader, &campaign.id, campaigns::Which::Everybody).await?;
        let tabs = TABS.map(|name| if name == "people" { link(name).counted(attached) } else { link(name) });
        Ok(Self {
            name: campaign.name.clone(),
            number: campaign.number.clone(),
            active: campaign.active,
            archived: campaign.archived_at.is_some(),
            start_date: campaign.start_date,
            end_date: campaign.estimated_end_date,
            send_at: campaign.send_at,
            owner: owner(reader, campaign).await?,
            created_at: campaign.created_at,
            updated_at: campaign.updated_at,
            event: event.map(EventLine::from),
            template: template.map(|template| template_line(template, &warnings)),
            can_send: campaign.archived_at.is_none() && !warnings.iter().any(is_barred),
            warnings: warnings.into_iter().map(ShownWarning::from).collect(),
            later: asked.locale.date(later, None),
            waiting: campaigns::waiting_without_mail(reader, &campaign.id).await?,
            progress: Progress::of(reader, campaign).await?,
            tab,
            tabs: tabs.into_iter().collect(),
            attach: None,
            groups: Vec::new(),
            people: None,
            history: Vec::new(),
            path,
        })
    }
}

fn template_line(template: EmailTemplate, warnings: &[Warning]) -> TemplateLine {
    TemplateLine {
        id: template.id,
        languages: template.languages().len(),
        is_linked: !warnings.iter().any(|warning| warning.code.starts_with("template.")),
        name: template.name,
        subject: template.subject,
    }
}

async fn owner(reader: &mut Reader, campaign: &Campaign) -> Result<String, Problem> {
    let owners = staff::owners(reader).await?;
    let own = owners.into_iter().find(|(owner, _)| *owner == campaign.owner);
    Ok(own.map(|(_, name)| name).unwrap_or_default())
}

impl View for CampaignPage {
    const PAGE: &'static str = "campaigns/page.html";

    fn samples() -> Vec<Self> {
        let campaign = sample_campaign();
        let bare = Self::sample(&campaign, "groups");
        let nothing = Self {
            active: false,
            event: None,
            template: None,
            progress: Progress::sample_empty(&campaign),
            groups: Vec::new(),
            attach: AttachCard::samples().pop(),
            waiting: 0,
            ..Self::sample(&campaign, "groups")
        };
        let people = Self { people: Some(People::sample()), ..Self::sample(&campaign, "people") };
        let told = Self { history: history::samples(), ..Self::sample(&campaign, "history") };
        let archived = Self { archived: true, ..Self::sample(&campaign, "facts") };
        vec![bare, nothing, people, told, archived]
    }
}

/// A campaign of nobody's, for samples.
pub fn sample_campaign() -> Campaign {
    let at = Instant::from_millis(1_795_400_000_000);
    Campaign {
        id: ground::Id::from_bytes([1; 16]),
        number: "KA-1001".into(),
        owner: domain::Owner::User(ground::Id::from_bytes([2; 16])),
        name: "Vastuullisuus 2027 <Öhman>".into(),
        active: true,
        start_date: None,
        estimated_end_date: at.date(&ground::Zone::helsinki()),
        email_template_id: None,
        event_id: None,
        send_at: Some(at),
        paused: false,
        automatic: false,
        archived_at: None,
        version: 1,
        created_at: at,
        updated_at: at,
    }
}

impl CampaignPage {
    #[expect(clippy::too_many_lines, reason = "one sample of every field")]
    fn sample(campaign: &Campaign, tab: &'static str) -> Self {
        let at = campaign.created_at;
        let codes = [
            "campaign.inactive",
            "campaign.ended",
            "campaign.no_template",
            "campaign.template_archived",
            "campaign.wrong_sending_time",
            "campaign.send_time_past",
            "campaign.no_event",
            "campaign.event_full",
            "campaign.event_closed",
            "campaign.event_past",
            "template.without_registration_link",
        ];
        let warn = |code| ShownWarning::from(Warning { field: "active", code, args: Vec::new() });
        let group = Copied {
            campaign_id: campaign.id,
            campaign_name: campaign.name.clone(),
            target_group_id: ground::Id::from_bytes([5; 16]),
            group_name: "Alumnit <Öhman>".into(),
            copied_at: at,
            attached: 412,
            missing: 6,
            mailed: 400,
            registered: 22,
        };
        Self {
            path: format!("{HOME}/{}", campaign.id),
            name: campaign.name.clone(),
            number: campaign.number.clone(),
            active: true,
            archived: false,
            start_date: Some(campaign.estimated_end_date),
            end_date: campaign.estimated_end_date,
            send_at: campaign.send_at,
            owner: "Åsa <Öhman>".into(),
            created_at: at,
            updated_at: at,
            event: Some(EventLine {
                id: ground::Id::from_bytes([6; 16]),
                name: "Gala <Öhman>".into(),
                number: "KT-1040".into(),
                starts_at: at,
                taken: 18,
                seats: 20,
                waiting: 3,
            }),
            template: Some(TemplateLine {
                id: ground::Id::from_bytes([7; 16]),
                name: "Kutsu <Öhman>".into(),
                subject: "Tervetuloa {{ contact.first_name }}".into(),
                languages: 2,
                is_linked: true,
            }),
            warnings: codes.map(warn).into_iter().collect(),
            later: "22.12.2026".into(),
            waiting: 18,
            can_send: true,
            progress: Progress::sample(campaign),
            tab,
            tabs: TABS.map(|name| Tab::new(name, HOME, name == tab)).into_iter().collect(),
            attach: AttachCard::samples().into_iter().next(),
            groups: vec![Copied { missing: 0, ..group.clone() }, group],
            people: None,
            history: Vec::new(),
        }
    }
}
