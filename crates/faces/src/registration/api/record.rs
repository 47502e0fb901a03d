//! A registration as programs read it.

use crate::attendance::in_hours;
use domain::{
    attendance::Attendance,
    ids::{CampaignId, ContactId, EventId, RegistrationId},
    questionnaires::{Answers, KeptAnswers},
    registration::{Attendee, Channel, Registration, Status},
};
use ground::Instant;
use serde::Serialize;
use utoipa::ToSchema;

/// One contact's place at one event.
#[derive(Serialize, ToSchema)]
#[schema(as = Registration)]
pub struct RegistrationRecord {
    #[schema(value_type = String, examples("reg_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: RegistrationId,
    #[schema(value_type = String)]
    event_id: EventId,
    #[schema(value_type = String)]
    contact_id: ContactId,
    /// `registered`, `waitlisted` or `cancelled`.
    #[schema(value_type = String, examples("registered"))]
    status: Status,
    /// 1 for the first who waits; null for who does not.
    #[schema(required)]
    queue_position: Option<i64>,
    /// `link`, `portal`, `public`, `manual` or `api`.
    #[schema(value_type = String, examples("link"))]
    channel: Channel,
    /// The campaign whose link was pressed.
    #[schema(value_type = Option<String>, required)]
    campaign_id: Option<CampaignId>,
    /// By the keys of the questions; null when nothing was answered. Sensitive ones only for keys of everything that may read
    /// questionnaires too.
    #[schema(value_type = Option<Object>, required)]
    answers: Option<Answers>,
    /// Given by hand beyond the seats.
    overbooked: bool,
    /// That they were there; null where nobody marked it, and without a seat.
    #[schema(value_type = Option<MarkRecord>, required)]
    attendance: Option<MarkRecord>,
    #[schema(value_type = String, format = DateTime)]
    registered_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    cancelled_at: Option<Instant>,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

/// That somebody was there.
#[derive(Serialize, ToSchema)]
#[schema(as = AttendanceMark)]
pub struct MarkRecord {
    /// Since when.
    #[schema(value_type = String, format = DateTime)]
    attended_at: Instant,
    /// How long; null is the whole event.
    #[schema(required)]
    hours: Option<f64>,
}

impl MarkRecord {
    fn of(mark: &Attendance) -> Self {
        Self { attended_at: mark.attended_at, hours: mark.minutes.map(in_hours) }
    }
}

impl RegistrationRecord {
    pub fn of(row: Registration, queue_position: Option<i64>) -> Self {
        Self {
            id: row.id,
            event_id: row.event_id,
            contact_id: row.contact_id,
            status: row.status,
            queue_position,
            channel: row.channel,
            campaign_id: row.campaign_id,
            answers: None,
            overbooked: row.overbooked,
            attendance: None,
            registered_at: row.registered_at,
            cancelled_at: row.cancelled_at,
            updated_at: row.changed_at,
        }
    }

    /// The same with the mark, which counts while there is a seat.
    pub fn marked(self, mark: Option<&Attendance>) -> Self {
        let mark = mark.filter(|_| self.status == Status::Registered);
        Self { attendance: mark.map(MarkRecord::of), ..self }
    }

    /// The same with what was answered.
    pub fn answered(self, kept: Option<&KeptAnswers>) -> Self {
        Self { answers: kept.map(KeptAnswers::all), ..self }
    }
}

/// A registration with the name of who it is for.
#[derive(Serialize, ToSchema)]
#[schema(as = Attendee)]
pub struct AttendeeRecord {
    #[serde(flatten)]
    #[schema(inline)]
    registration: RegistrationRecord,
    first_name: String,
    last_name: String,
    #[schema(required)]
    account_name: Option<String>,
}

impl AttendeeRecord {
    pub fn of(
        event_id: EventId,
        row: Attendee,
        kept: Option<&KeptAnswers>,
        mark: Option<&Attendance>,
    ) -> Self {
        let registration = RegistrationRecord {
            id: row.id,
            event_id,
            contact_id: row.contact_id,
            status: row.status,
            queue_position: row.queue_position,
            channel: row.channel,
            campaign_id: row.campaign_id,
            answers: kept.map(KeptAnswers::all),
            overbooked: row.overbooked,
            attendance: None,
            registered_at: row.registered_at,
            cancelled_at: row.cancelled_at,
            updated_at: row.changed_at,
        };
        let Attendee { first_name, last_name, account_name, .. } = row;
        Self { registration: registration.marked(mark), first_name, last_name, account_name }
    }
}
