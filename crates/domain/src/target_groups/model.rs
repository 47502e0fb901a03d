//! What a target group is, and why one is not changed.

use crate::{
    Owner,
    ids::{EmailTemplateId, TargetGroupId},
};
use ground::{Flaw, Instant, Invalid, Refusal, RefusalKind};
use serde::Serialize;

ground::choice! {
    /// What others than the owner may do with a group.
    pub enum Openness {
        /// Nothing more than how widely groups are shared says: they see it or not, and do not change it.
        No = "no",
        /// They see and use it, however narrowly groups are shared.
        Read = "read",
        /// They change it, too.
        Write = "write",
    }
}

store::row! {
    pub(super) struct TargetGroupRow {
        pub id: TargetGroupId,
        pub number: String,
        pub owner_kind: String,
        pub owner_id: Vec<u8>,
        pub name: String,
        pub r#type: Option<String>,
        pub public: Openness,
        pub active: bool,
        pub filter: Option<String>,
        pub email_template_id: Option<EmailTemplateId>,
        pub automatic_campaigns: bool,
        pub automatic_since: Option<Instant>,
        pub sample_size: Option<i64>,
        pub sample_mark: Option<Vec<u8>>,
        pub member_count: i64,
        pub refreshed_at: Option<Instant>,
        pub archived_at: Option<Instant>,
        pub version: i64,
        pub created_at: Instant,
        pub updated_at: Instant,
    }
}

/// A set of contacts to be invited.
#[derive(Clone, Debug, Serialize)]
pub struct TargetGroup {
    pub id: TargetGroupId,
    /// `KR-1001`…
    pub number: String,
    pub owner: Owner,
    pub name: String,
    pub r#type: Option<String>,
    pub public: Openness,
    /// Only an active group can be attached to a campaign.
    pub active: bool,
    /// The conditions, in the filter language; none means members by hand only.
    pub filter: Option<serde_json::Value>,
    /// The group's own mail; left empty for invitations (TG-1, W-11).
    pub email_template_id: Option<EmailTemplateId>,
    /// It sends that mail to its members by itself, once, at the template's time.
    pub automatic_campaigns: bool,
    /// Since when it does.
    pub automatic_since: Option<Instant>,
    /// At most so many of those who match come in, drawn by lot (TG-2); none for all of them.
    pub sample_size: Option<i64>,
    /// Where the lot fell: the sample begins there, on the circle of ids.
    #[serde(skip)]
    pub(super) sample_mark: Option<Vec<u8>>,
    pub member_count: i64,
    pub refreshed_at: Option<Instant>,
    pub archived_at: Option<Instant>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// What somebody wants a group to be.
#[derive(Clone, Debug)]
pub struct TargetGroupDraft {
    pub owner: Owner,
    pub name: String,
    pub r#type: Option<String>,
    pub public: Openness,
    pub active: bool,
    pub filter: Option<serde_json::Value>,
    pub email_template_id: Option<EmailTemplateId>,
    pub automatic_campaigns: bool,
    pub sample_size: Option<i64>,
}

impl TargetGroupDraft {
    /// A group nobody has described yet. Active, so that it can be used at once.
    pub fn empty(owner: Owner) -> Self {
        Self {
            owner,
            name: String::new(),
            r#type: None,
            public: Openness::No,
            active: true,
            filter: None,
            email_template_id: None,
            automatic_campaigns: false,
            sample_size: None,
        }
    }

    /// The draft that changes nothing.
    pub fn of(group: &TargetGroup) -> Self {
        Self {
            owner: group.owner,
            name: group.name.clone(),
            r#type: group.r#type.clone(),
            public: group.public,
            active: group.active,
            filter: group.filter.clone(),
            email_template_id: group.email_template_id,
            automatic_campaigns: group.automatic_campaigns,
            sample_size: group.sample_size,
        }
    }
}

/// Why a group is not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetGroupRefusal {
    Missing,
    ChangedMeanwhile {
        version: i64,
    },
    /// It is somebody else's, and they let nobody change it.
    NotYours,
    Invalid(Invalid),
}

impl Refusal for TargetGroupRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "target_group.missing",
            Self::ChangedMeanwhile { .. } => "changed_meanwhile",
            Self::NotYours => "target_group.not_yours",
            Self::Invalid(invalid) => invalid.code(),
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::ChangedMeanwhile { .. } => RefusalKind::Conflict,
            Self::NotYours => RefusalKind::Forbidden,
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

impl From<Invalid> for TargetGroupRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}
