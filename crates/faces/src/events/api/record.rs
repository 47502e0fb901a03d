//! An event as programs read it.

use domain::{
    Owner,
    custom_fields::Values,
    events::{self, Event, Payer, Session, Warning},
    ids::{EmailTemplateId, EventId, EventSeriesId, ProductId, QuestionnaireId, SessionId},
};
use ground::{Date, Instant, Zone};
use serde::Serialize;
use utoipa::ToSchema;

/// What people are invited to.
#[derive(Serialize, ToSchema)]
#[schema(as = Event)]
pub struct EventRecord {
    #[schema(value_type = String, examples("evt_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    pub id: EventId,
    #[schema(examples("KT-1001"))]
    number: String,
    /// A user or a user group.
    #[schema(value_type = String)]
    owner: Owner,
    name: String,
    /// The last part of the public address.
    slug: String,
    seats: i64,
    waitlist_seats: i64,
    /// How many are registered. More than `seats` when staff gave seats beyond them.
    seats_taken: i64,
    /// How many wait.
    waitlist_taken: i64,
    pub sessions: Vec<SessionRecord>,
    /// The earliest start of the sessions.
    #[schema(value_type = String, format = DateTime)]
    starts_at: Instant,
    /// The latest end of the sessions.
    #[schema(value_type = String, format = DateTime)]
    ends_at: Instant,
    #[schema(required)]
    location: Option<String>,
    /// An IANA name, e.g. `Europe/Helsinki`.
    #[schema(value_type = String)]
    time_zone: Zone,
    #[schema(required)]
    description: Option<String>,
    /// Inclusive, until 24:00 in `time_zone`.
    #[schema(value_type = Option<String>, format = Date, required)]
    last_registration_date: Option<Date>,
    /// Inclusive, until 24:00 in `time_zone`.
    #[schema(value_type = Option<String>, format = Date, required)]
    last_cancellation_date: Option<Date>,
    portal_visible: bool,
    public_visible: bool,
    /// Asked by the personal link and in the portal, when somebody registers.
    #[schema(value_type = Option<String>, required)]
    questionnaire_id: Option<QuestionnaireId>,
    /// Asked on the public page.
    #[schema(value_type = Option<String>, required)]
    public_questionnaire_id: Option<QuestionnaireId>,
    #[schema(value_type = Option<String>, required)]
    registration_template_id: Option<EmailTemplateId>,
    #[schema(value_type = Option<String>, required)]
    waitlist_template_id: Option<EmailTemplateId>,
    #[schema(value_type = Option<String>, required)]
    cancellation_template_id: Option<EmailTemplateId>,
    /// What its participants are invoiced for.
    #[schema(value_type = Option<String>, required)]
    product_id: Option<ProductId>,
    /// The series it belongs to.
    #[schema(value_type = Option<String>, required)]
    series_id: Option<EventSeriesId>,
    /// A freed seat goes to the first who waits, at once.
    auto_promote: bool,
    #[schema(value_type = String, examples("account"))]
    payer: Payer,
    #[schema(value_type = Object)]
    custom: Values,
    /// What is worth a second look, although it was saved.
    #[schema(value_type = Vec<WarningRecord>)]
    warnings: Vec<Warning>,
    /// Set when the event was called off.
    #[schema(value_type = Option<String>, format = DateTime, required)]
    cancelled_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    archived_at: Option<Instant>,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

/// A part of an event with its own subject, start and end.
#[derive(Serialize, ToSchema)]
#[schema(as = Session)]
pub struct SessionRecord {
    #[schema(value_type = String)]
    pub id: SessionId,
    subject: String,
    #[schema(value_type = String, format = DateTime)]
    starts_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    ends_at: Instant,
}

/// Worth a second look.
#[derive(ToSchema)]
#[schema(as = Warning)]
#[expect(dead_code, reason = "only documents what domain::events::Warning writes")]
struct WarningRecord {
    field: String,
    /// Stable, e.g. `event.overbooked`.
    code: String,
    /// How many it is about, where a number says it.
    count: Option<i64>,
}

impl From<Session> for SessionRecord {
    fn from(session: Session) -> Self {
        let Session { id, subject, starts_at, ends_at } = session;
        Self { id, subject, starts_at, ends_at }
    }
}

impl EventRecord {
    pub fn of(event: Event, now: Instant) -> Self {
        Self {
            warnings: events::warnings(&event, now),
            id: event.id,
            number: event.number,
            owner: event.owner,
            name: event.name,
            slug: event.slug,
            seats: event.seats,
            waitlist_seats: event.waitlist_seats,
            seats_taken: event.seats_taken,
            waitlist_taken: event.waitlist_taken,
            sessions: event.sessions.into_iter().map(SessionRecord::from).collect(),
            starts_at: event.starts_at,
            ends_at: event.ends_at,
            location: event.location,
            time_zone: event.time_zone,
            description: event.description,
            last_registration_date: event.last_registration_date,
            last_cancellation_date: event.last_cancellation_date,
            portal_visible: event.portal_visible,
            public_visible: event.public_visible,
            questionnaire_id: event.questionnaire_id,
            public_questionnaire_id: event.public_questionnaire_id,
            registration_template_id: event.registration_template_id,
            waitlist_template_id: event.waitlist_template_id,
            cancellation_template_id: event.cancellation_template_id,
            product_id: event.product_id,
            series_id: event.series_id,
            auto_promote: event.auto_promote,
            payer: event.payer,
            custom: event.custom,
            cancelled_at: event.cancelled_at,
            archived_at: event.archived_at,
            version: event.version,
            created_at: event.created_at,
            updated_at: event.updated_at,
        }
    }
}
