//! What a campaign is, and why one is not changed.

use crate::{
    Owner,
    ids::{BatchId, CampaignId, EmailTemplateId, EventId, TargetGroupId},
};
use ground::{Date, Flaw, Instant, Invalid, Refusal, RefusalKind};
use serde::Serialize;

store::row! {
    pub(super) struct CampaignRow {
        pub id: CampaignId,
        pub number: String,
        pub owner_kind: String,
        pub owner_id: Vec<u8>,
        pub name: String,
        pub active: bool,
        pub start_date: Option<Date>,
        pub estimated_end_date: Date,
        pub email_template_id: Option<EmailTemplateId>,
        pub event_id: Option<EventId>,
        pub send_at: Option<Instant>,
        pub paused: bool,
        pub automatic: bool,
        pub archived_at: Option<Instant>,
        pub version: i64,
        pub created_at: Instant,
        pub updated_at: Instant,
    }
}

/// One campaign.
#[derive(Clone, Debug, Serialize)]
pub struct Campaign {
    pub id: CampaignId,
    /// `KA-1001`…
    pub number: String,
    pub owner: Owner,
    pub name: String,
    pub active: bool,
    pub start_date: Option<Date>,
    /// Inclusive, in the instance's time zone (D-12).
    pub estimated_end_date: Date,
    pub email_template_id: Option<EmailTemplateId>,
    /// "The campaign's event" in links (D-13); the campaign itself knows events only through links (CP-10).
    pub event_id: Option<EventId>,
    /// Planned send time; none sends on attach (D-11).
    pub send_at: Option<Instant>,
    pub paused: bool,
    /// Made by a target group for its own mail, at the template's time (2.22).
    pub automatic: bool,
    pub archived_at: Option<Instant>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// What somebody wants a campaign to be.
#[derive(Clone, Debug)]
pub struct CampaignDraft {
    pub owner: Owner,
    pub name: String,
    pub active: bool,
    pub start_date: Option<Date>,
    pub estimated_end_date: Option<Date>,
    pub email_template_id: Option<EmailTemplateId>,
    pub event_id: Option<EventId>,
    pub send_at: Option<Instant>,
}

impl CampaignDraft {
    /// A campaign nobody has described yet.
    pub fn empty(owner: Owner) -> Self {
        Self {
            owner,
            name: String::new(),
            active: false,
            start_date: None,
            estimated_end_date: None,
            email_template_id: None,
            event_id: None,
            send_at: None,
        }
    }

    /// The draft that changes nothing.
    pub fn of(campaign: &Campaign) -> Self {
        Self {
            owner: campaign.owner,
            name: campaign.name.clone(),
            active: campaign.active,
            start_date: campaign.start_date,
            estimated_end_date: Some(campaign.estimated_end_date),
            email_template_id: campaign.email_template_id,
            event_id: campaign.event_id,
            send_at: campaign.send_at,
        }
    }
}

store::row! {
    /// One act of attaching: what came in, and until when it can be undone.
    #[derive(Clone, Debug, Serialize)]
    pub struct Batch {
        pub id: BatchId,
        pub campaign_id: CampaignId,
        pub target_group_id: Option<TargetGroupId>,
        pub attached: i64,
        pub queued: i64,
        /// Nothing leaves before this moment.
        pub release_at: Instant,
        pub undone_at: Option<Instant>,
        pub stopped_at: Option<Instant>,
        pub created_at: Instant,
    }
}

/// Why a campaign is not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CampaignRefusal {
    Missing,
    ChangedMeanwhile { version: i64 },
    Invalid(Invalid),
}

impl Refusal for CampaignRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "campaign.missing",
            Self::ChangedMeanwhile { .. } => "changed_meanwhile",
            Self::Invalid(invalid) => invalid.code(),
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::ChangedMeanwhile { .. } => RefusalKind::Conflict,
            Self::Invalid(_) => RefusalKind::Invalid,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
}
