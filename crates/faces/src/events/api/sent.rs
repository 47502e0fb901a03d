//! What programs send about an event, laid over a draft.

use domain::{
    Owner, Patch,
    custom_fields::Written,
    events::{EventDraft, Payer, SessionDraft},
    ids::{EmailTemplateId, EventSeriesId, ProductId, QuestionnaireId, SessionId},
};
use ground::{Date, Instant, Zone};
use serde::Deserialize;
use utoipa::ToSchema;

/// One session. With the `id` of a session that is there, it is kept; without, it is new.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SentSession)]
pub struct SentSession {
    #[schema(value_type = Option<String>)]
    pub id: Option<SessionId>,
    pub subject: String,
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Instant,
    /// Not before the start.
    #[schema(value_type = String, format = DateTime)]
    pub ends_at: Instant,
}

impl From<SentSession> for SessionDraft {
    fn from(sent: SentSession) -> Self {
        let SentSession { id, subject, starts_at, ends_at } = sent;
        Self { id, subject, starts_at, ends_at }
    }
}

/// A new event. Name, seats and at least one session are needed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEvent {
    name: String,
    #[schema(minimum = 0)]
    seats: i64,
    sessions: Vec<SentSession>,
    /// The first administrator, when nobody is named.
    #[schema(value_type = Option<String>)]
    owner: Option<Owner>,
    #[serde(default)]
    #[schema(minimum = 0, default = 0)]
    waitlist_seats: i64,
    /// Made from name and number when nothing is sent.
    slug: Option<String>,
    location: Option<String>,
    /// That of the instance, when nothing is sent.
    #[schema(value_type = Option<String>)]
    time_zone: Option<Zone>,
    description: Option<String>,
    #[schema(value_type = Option<String>, format = Date)]
    last_registration_date: Option<Date>,
    #[schema(value_type = Option<String>, format = Date)]
    last_cancellation_date: Option<Date>,
    #[serde(default)]
    portal_visible: bool,
    #[serde(default)]
    public_visible: bool,
    /// Asked by the personal link and in the portal.
    #[schema(value_type = Option<String>)]
    questionnaire_id: Option<QuestionnaireId>,
    /// Asked on the public page.
    #[schema(value_type = Option<String>)]
    public_questionnaire_id: Option<QuestionnaireId>,
    /// A template of the folder `event`; so are the next two.
    #[schema(value_type = Option<String>)]
    registration_template_id: Option<EmailTemplateId>,
    #[schema(value_type = Option<String>)]
    waitlist_template_id: Option<EmailTemplateId>,
    #[schema(value_type = Option<String>)]
    cancellation_template_id: Option<EmailTemplateId>,
    /// On when nothing is sent.
    auto_promote: Option<bool>,
    /// `account` (usual), `contact` or `account_collective`.
    #[schema(value_type = Option<String>)]
    payer: Option<Payer>,
    /// What its participants are invoiced for.
    #[schema(value_type = Option<String>)]
    product_id: Option<ProductId>,
    /// The series it belongs to.
    #[schema(value_type = Option<String>)]
    series_id: Option<EventSeriesId>,
    /// Fields that administrators added, by key. Money is whole cents.
    #[serde(default)]
    #[schema(value_type = Option<Object>)]
    custom: Written,
}

impl NewEvent {
    pub fn onto(self, empty: EventDraft) -> EventDraft {
        EventDraft {
            owner: self.owner.unwrap_or(empty.owner),
            name: self.name,
            slug: self.slug,
            seats: self.seats,
            waitlist_seats: self.waitlist_seats,
            sessions: self.sessions.into_iter().map(SessionDraft::from).collect(),
            location: self.location,
            time_zone: self.time_zone.unwrap_or(empty.time_zone),
            description: self.description,
            last_registration_date: self.last_registration_date,
            last_cancellation_date: self.last_cancellation_date,
            portal_visible: self.portal_visible,
            public_visible: self.public_visible,
            questionnaire_id: self.questionnaire_id,
            public_questionnaire_id: self.public_questionnaire_id,
            registration_template_id: self.registration_template_id,
            waitlist_template_id: self.waitlist_template_id,
            cancellation_template_id: self.cancellation_template_id,
            auto_promote: self.auto_promote.unwrap_or(empty.auto_promote),
            payer: self.payer.unwrap_or(empty.payer),
            product_id: self.product_id,
            series_id: self.series_id,
            custom: self.custom,
        }
    }
}

/// What is to be changed; what is not sent stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EventPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    name: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0)]
    seats: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0)]
    waitlist_seats: Patch<i64>,
    /// All sessions as they are to be; those that are not named go.
    #[serde(default)]
    #[schema(value_type = Option<Vec<SentSession>>)]
    sessions: Patch<Vec<SentSession>>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    owner: Patch<Owner>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    slug: Patch<Option<String>>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    location: Patch<Option<String>>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    time_zone: Patch<Zone>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    description: Patch<Option<String>>,
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    last_registration_date: Patch<Option<Date>>,
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    last_cancellation_date: Patch<Option<Date>>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    portal_visible: Patch<bool>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    public_visible: Patch<bool>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    questionnaire_id: Patch<Option<QuestionnaireId>>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    public_questionnaire_id: Patch<Option<QuestionnaireId>>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    registration_template_id: Patch<Option<EmailTemplateId>>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    waitlist_template_id: Patch<Option<EmailTemplateId>>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    cancellation_template_id: Patch<Option<EmailTemplateId>>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    auto_promote: Patch<bool>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    payer: Patch<Payer>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    product_id: Patch<Option<ProductId>>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    series_id: Patch<Option<EventSeriesId>>,
    /// Fields that administrators added, by key; what is not sent stays, null empties. Money is whole cents.
    #[serde(default)]
    #[schema(value_type = Option<Object>)]
    custom: Written,
}

impl EventPatch {
    pub fn onto(self, now: EventDraft) -> EventDraft {
        EventDraft {
            owner: self.owner.or(now.owner),
            name: self.name.or(now.name),
            slug: self.slug.or(now.slug),
            seats: self.seats.or(now.seats),
            waitlist_seats: self.waitlist_seats.or(now.waitlist_seats),
            sessions: match self.sessions {
                Patch::Keep => now.sessions,
                Patch::Set(sent) => sent.into_iter().map(SessionDraft::from).collect(),
            },
            location: self.location.or(now.location),
            time_zone: self.time_zone.or(now.time_zone),
            description: self.description.or(now.description),
            last_registration_date: self.last_registration_date.or(now.last_registration_date),
            last_cancellation_date: self.last_cancellation_date.or(now.last_cancellation_date),
            portal_visible: self.portal_visible.or(now.portal_visible),
            public_visible: self.public_visible.or(now.public_visible),
            questionnaire_id: self.questionnaire_id.or(now.questionnaire_id),
            public_questionnaire_id: self.public_questionnaire_id.or(now.public_questionnaire_id),
            registration_template_id: self.registration_template_id.or(now.registration_template_id),
            waitlist_template_id: self.waitlist_template_id.or(now.waitlist_template_id),
            cancellation_template_id: self.cancellation_template_id.or(now.cancellation_template_id),
            auto_promote: self.auto_promote.or(now.auto_promote),
            payer: self.payer.or(now.payer),
            product_id: self.product_id.or(now.product_id),
            series_id: self.series_id.or(now.series_id),
            custom: self.custom,
        }
    }
}
