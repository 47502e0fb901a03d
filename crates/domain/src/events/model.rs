//! What an event is: its facts, its sessions, and until when it takes registrations and cancellations.

use crate::{
    Owner,
    custom_fields::{HasValues, Values, Written},
    email_templates::EventFacts,
    ids::{EmailTemplateId, EventId, EventSeriesId, ProductId, QuestionnaireId, SessionId},
};
use ground::{Date, Id, Instant, Zone, text};
use serde::Serialize;

ground::choice! {
    /// Who is invoiced (D-17).
    pub enum Payer {
        /// The account when the contact has one, else the contact.
        Account = "account",
        /// Always the contact.
        Contact = "contact",
        /// One invoice for each account.
        Collective = "account_collective",
    }
}

store::row! {
    /// The columns of `events`.
    #[derive(Clone, Debug)]
    pub(super) struct EventRow {
        pub id: EventId,
        pub number: String,
        pub owner_kind: String,
        pub owner_id: Vec<u8>,
        pub name: String,
        pub slug: String,
        pub seats: i64,
        pub waitlist_seats: i64,
        pub seats_taken: i64,
        pub waitlist_taken: i64,
        pub starts_at: Instant,
        pub ends_at: Instant,
        pub time_zone: Zone,
        pub location: Option<String>,
        pub description: Option<String>,
        pub last_registration_date: Option<Date>,
        pub last_cancellation_date: Option<Date>,
        pub portal_visible: bool,
        pub public_visible: bool,
        pub questionnaire_id: Option<QuestionnaireId>,
        pub public_questionnaire_id: Option<QuestionnaireId>,
        pub registration_template_id: Option<EmailTemplateId>,
        pub waitlist_template_id: Option<EmailTemplateId>,
        pub cancellation_template_id: Option<EmailTemplateId>,
        pub auto_promote: bool,
        pub payer: Payer,
        pub product_id: Option<ProductId>,
        pub series_id: Option<EventSeriesId>,
        pub calendar_sequence: i64,
        pub cancelled_at: Option<Instant>,
        pub archived_at: Option<Instant>,
        pub version: i64,
        pub created_at: Instant,
        pub updated_at: Instant,
    }
}

/// One event. `starts_at` and `ends_at` are derived from the sessions (EV-6).
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    pub id: EventId,
    /// `KT-1001`…
    pub number: String,
    pub owner: Owner,
    pub name: String,
    /// The last part of the public address.
    pub slug: String,
    pub seats: i64,
    pub waitlist_seats: i64,
    /// How many are registered.
    pub seats_taken: i64,
    /// How many wait.
    pub waitlist_taken: i64,
    pub sessions: Vec<Session>,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub location: Option<String>,
    pub time_zone: Zone,
    pub description: Option<String>,
    /// Inclusive until 24:00 in `time_zone` (D-7).
    pub last_registration_date: Option<Date>,
    /// Inclusive until 24:00 in `time_zone` (D-7).
    pub last_cancellation_date: Option<Date>,
    pub portal_visible: bool,
    pub public_visible: bool,
    /// Asked by the personal link, in the portal and by staff (D-8).
    pub questionnaire_id: Option<QuestionnaireId>,
    /// Asked on the public page.
    pub public_questionnaire_id: Option<QuestionnaireId>,
    pub registration_template_id: Option<EmailTemplateId>,
    pub waitlist_template_id: Option<EmailTemplateId>,
    pub cancellation_template_id: Option<EmailTemplateId>,
    /// The first in the queue gets a freed seat at once (D-3).
    pub auto_promote: bool,
    pub payer: Payer,
    /// What its participants are invoiced for (EV-7).
    pub product_id: Option<ProductId>,
    /// The series it belongs to, with which it is shown in public.
    pub series_id: Option<EventSeriesId>,
    /// What it holds in the fields that administrators added.
    pub custom: Values,
    /// Grows when start, end, place or cancellation change (iCalendar SEQUENCE).
    pub calendar_sequence: i64,
    pub cancelled_at: Option<Instant>,
    pub archived_at: Option<Instant>,
    /// Grows with every edit; guards against stale forms.
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

store::row! {
    /// One session (ajankohta) of an event.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct Session {
        pub id: SessionId,
        pub subject: String,
        pub starts_at: Instant,
        pub ends_at: Instant,
    }
}

/// What somebody wants an event to be; checked by `create` and `edit`.
#[derive(Clone, Debug)]
pub struct EventDraft {
    pub owner: Owner,
    pub name: String,
    /// Made from name and number when empty.
    pub slug: Option<String>,
    pub seats: i64,
    pub waitlist_seats: i64,
    pub sessions: Vec<SessionDraft>,
    pub location: Option<String>,
    pub time_zone: Zone,
    pub description: Option<String>,
    pub last_registration_date: Option<Date>,
    pub last_cancellation_date: Option<Date>,
    pub portal_visible: bool,
    pub public_visible: bool,
    /// Asked by the personal link, in the portal and by staff (D-8).
    pub questionnaire_id: Option<QuestionnaireId>,
    /// Asked on the public page.
    pub public_questionnaire_id: Option<QuestionnaireId>,
    pub registration_template_id: Option<EmailTemplateId>,
    pub waitlist_template_id: Option<EmailTemplateId>,
    pub cancellation_template_id: Option<EmailTemplateId>,
    pub auto_promote: bool,
    pub payer: Payer,
    /// What its participants are invoiced for (EV-7).
    pub product_id: Option<ProductId>,
    /// The series it belongs to, with which it is shown in public.
    pub series_id: Option<EventSeriesId>,
    /// Fields that administrators added, by key; what is not told stays as it is.
    pub custom: Written,
}

/// One wanted session; an `id` keeps an existing one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionDraft {
    pub id: Option<SessionId>,
    pub subject: String,
    pub starts_at: Instant,
    pub ends_at: Instant,
}

impl EventDraft {
    /// An event nobody has described yet, as the form begins with.
    pub fn empty(owner: Owner, time_zone: Zone) -> Self {
        Self {
            owner,
            name: String::new(),
            slug: None,
            seats: 0,
            waitlist_seats: 0,
            sessions: Vec::new(),
            location: None,
            time_zone,
            description: None,
            last_registration_date: None,
            last_cancellation_date: None,
            portal_visible: false,
            public_visible: false,
            questionnaire_id: None,
            public_questionnaire_id: None,
            registration_template_id: None,
            waitlist_template_id: None,
            cancellation_template_id: None,
            auto_promote: true,
            payer: Payer::Account,
            product_id: None,
            series_id: None,
            custom: Written::default(),
        }
    }

    /// The same with clean text: one Unicode form, no space around it, nothing invisible. Line breaks in what is one
    /// line stay, so that the check refuses them: a name with one could write a mail's headers.
    #[must_use]
    pub fn tidied(&self) -> Self {
        let line = |typed: &str| {
            let typed = typed.trim();
            let breaks = typed.chars().any(|letter| letter.is_control() && letter != '\t');
            if breaks { typed.to_owned() } else { text::clean_line(typed) }
        };
        let filled = |text: String| Some(text).filter(|text| !text.is_empty());
        let sessions = self.sessions.iter();
        Self {
            name: line(&self.name),
            location: self.location.as_deref().map(line).and_then(filled),
            description: self.description.as_deref().map(text::clean_text).and_then(filled),
            sessions: sessions
                .map(|one| SessionDraft { subject: line(&one.subject), ..one.clone() })
                .collect(),
            ..self.clone()
        }
    }

    /// The draft that changes nothing of `event`.
    pub fn of(event: &Event) -> Self {
        let keep = |session: &Session| SessionDraft {
            id: Some(session.id),
            subject: session.subject.clone(),
            starts_at: session.starts_at,
            ends_at: session.ends_at,
        };
        Self {
            owner: event.owner,
            name: event.name.clone(),
            slug: Some(event.slug.clone()),
            seats: event.seats,
            waitlist_seats: event.waitlist_seats,
            sessions: event.sessions.iter().map(keep).collect(),
            location: event.location.clone(),
            time_zone: event.time_zone.clone(),
            description: event.description.clone(),
            last_registration_date: event.last_registration_date,
            last_cancellation_date: event.last_cancellation_date,
            portal_visible: event.portal_visible,
            public_visible: event.public_visible,
            questionnaire_id: event.questionnaire_id,
            public_questionnaire_id: event.public_questionnaire_id,
            registration_template_id: event.registration_template_id,
            waitlist_template_id: event.waitlist_template_id,
            cancellation_template_id: event.cancellation_template_id,
            auto_promote: event.auto_promote,
            payer: event.payer,
            product_id: event.product_id,
            series_id: event.series_id,
            custom: Written::default(),
        }
    }
}

/// Until when an event takes registrations and cancellations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first moment at which registration is closed (D-7, D-9).
    pub registration_ends: Instant,
    /// The first moment at which people can no longer cancel by themselves (D-7).
    pub cancellation_ends: Instant,
    pub starts_at: Instant,
    pub ends_at: Instant,
    /// Called off or archived: takes nothing.
    pub is_off: bool,
}

impl Window {
    pub fn is_open(&self, now: Instant) -> bool {
        !self.is_off && now < self.registration_ends
    }
    pub fn may_cancel(&self, now: Instant) -> bool {
        now < self.cancellation_ends
    }
    /// No seat is given by itself once the event has started (D-3).
    pub fn may_promote_by_itself(&self, now: Instant) -> bool {
        !self.is_off && now < self.starts_at
    }
}

impl Event {
    /// Until when it takes what. Without a last date both stay open until the event ends (D-9).
    pub fn window(&self) -> Window {
        let end = |date: Option<Date>| {
            date.map_or(self.ends_at, |day| day.end_in(&self.time_zone).min(self.ends_at))
        };
        Window {
            registration_ends: end(self.last_registration_date),
            cancellation_ends: end(self.last_cancellation_date),
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            is_off: self.cancelled_at.is_some() || self.archived_at.is_some(),
        }
    }

    /// Seats nobody has. Zero when overbooked.
    pub fn seats_free(&self) -> i64 {
        (self.seats - self.seats_taken).max(0)
    }

    /// Waitlist places nobody has.
    pub fn waitlist_free(&self) -> i64 {
        (self.waitlist_seats - self.waitlist_taken).max(0)
    }
}

impl HasValues for Event {
    const MODULE: &'static str = "events";

    fn record_id(&self) -> [u8; 16] {
        self.id.bytes()
    }
    fn values(&self) -> &Values {
        &self.custom
    }
    fn values_mut(&mut self) -> &mut Values {
        &mut self.custom
    }
}

impl EventRow {
    pub(super) fn with(self, sessions: Vec<Session>) -> Result<Event, ground::Fault> {
        Ok(Event {
            owner: Owner::from_columns(&self.owner_kind, &self.owner_id)?,
            id: self.id,
            number: self.number,
            name: self.name,
            slug: self.slug,
            seats: self.seats,
            waitlist_seats: self.waitlist_seats,
            seats_taken: self.seats_taken,
            waitlist_taken: self.waitlist_taken,
            sessions,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            location: self.location,
            time_zone: self.time_zone,
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
            auto_promote: self.auto_promote,
            payer: self.payer,
            product_id: self.product_id,
            series_id: self.series_id,
            // Rows of their own, read for many events at once.
            custom: Values::default(),
            calendar_sequence: self.calendar_sequence,
            cancelled_at: self.cancelled_at,
            archived_at: self.archived_at,
            version: self.version,
            created_at: self.created_at,
            updated_at: self.updated_at,
        })
    }
}

impl From<&Event> for EventFacts {
    fn from(event: &Event) -> Self {
        Self {
            name: event.name.clone(),
            number: event.number.clone(),
            starts_at: event.starts_at,
            ends_at: event.ends_at,
            time_zone: event.time_zone.clone(),
            location: event.location.clone(),
            description: event.description.clone(),
            last_registration_date: event.last_registration_date,
            last_cancellation_date: event.last_cancellation_date,
            custom: event.custom.clone(),
        }
    }
}
