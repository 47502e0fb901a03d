//! The words campaigns lend to the filter engine and lists.

use super::RecipientState;
use crate::{
    events,
    ids::{CampaignId, EmailTemplateId, EventId, UserGroupId, UserId},
};
use ground::Id;
use store::filter::{Catalog, Relation, choice, date, flag, id, instant, one, text};

/// All fields of a campaign that lists know.
pub static FIELDS: Catalog = Catalog::new(
    "campaigns",
    "campaigns",
    &[
        text("name", "campaigns.name").required().sorted_by("campaigns.sort_key"),
        text("number", "campaigns.number").exact().required().sorted_by("campaigns.id"),
        flag("active", "campaigns.active").required().sortable().mass_editable(),
        flag("paused", "campaigns.paused").required(),
        date("start_date", "campaigns.start_date").sortable(),
        date("estimated_end_date", "campaigns.estimated_end_date").required().sortable().mass_editable(),
        id("email_template_id", "campaigns.email_template_id", &[EmailTemplateId::PREFIX]),
        id("event_id", "campaigns.event_id", &[EventId::PREFIX]),
        instant("send_at", "campaigns.send_at").sortable(),
        id("owner", "campaigns.owner_id", &[UserId::PREFIX, UserGroupId::PREFIX]).required().mass_editable(),
        instant("created_at", "campaigns.created_at").required().sortable(),
        instant("updated_at", "campaigns.updated_at").required().sortable(),
        id("id", "campaigns.id", &[CampaignId::PREFIX]).required().hidden(),
    ],
)
.relations(&REACH)
.default_sort("-created_at")
.search("campaigns.search_text")
.standing("campaigns.archived_at is null");

/// Who is in a campaign, for filters of contacts.
pub static RECIPIENTS: Catalog = Catalog::new(
    "campaign-recipients",
    "campaign_recipients",
    &[
        id("campaign_id", "campaign_recipients.campaign_id", &[CampaignId::PREFIX]).required(),
        choice("state", "campaign_recipients.state", RecipientState::WORDS).required(),
        instant("attached_at", "campaign_recipients.attached_at").required(),
    ],
)
.relations(&RECIPIENTS_REACH);

static RECIPIENTS_REACH: [Relation; 1] = [one("campaign", "campaign_recipients.campaign_id", &FIELDS)];

static REACH: [Relation; 1] = [one("event", "campaigns.event_id", &events::fields::FIELDS)];
