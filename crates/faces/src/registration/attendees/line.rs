//! One line of the attendee list: who, how they came, and what became of their last mail.

use domain::{
    ids::{AccountId, ContactId, MessageId, RegistrationId},
    messages::{MessageKind, MessageStatus},
    public::Differing,
    registration::{Attendee, Channel, LastMail, Status},
};
use ground::Instant;
use serde::Serialize;

/// What a template needs to draw the line and its menu.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub id: RegistrationId,
    contact_id: ContactId,
    name: String,
    account_id: Option<AccountId>,
    account: Option<String>,
    status: Status,
    queue_position: Option<i64>,
    channel: Channel,
    overbooked: bool,
    registered_at: Instant,
    cancelled_at: Option<Instant>,
    has_address: bool,
    mail: Option<Mail>,
    /// Something stands out: no mail, a mail that failed, no address (W-14).
    trouble: Option<&'static str>,
    /// What they typed on the public page beside what the contact says (D-15).
    typed: Option<Differing>,
    /// Held until the address is confirmed.
    pub is_held: bool,
    /// `given`; `open`: the event asks something, and nothing is answered; `none`.
    answers: &'static str,
    /// They were there.
    attended: bool,
    /// They did not come; known where attendance was taken and the event is over.
    no_show: bool,
}

/// The newest mail.
#[derive(Clone, Debug, Serialize)]
struct Mail {
    id: MessageId,
    kind: MessageKind,
    status: MessageStatus,
    at: Instant,
}

impl Line {
    pub fn of(
        row: Attendee,
        mail: Option<LastMail>,
        typed: Option<Differing>,
        answers: &'static str,
    ) -> Self {
        let mail = mail.map(|mail| Mail {
            id: mail.id,
            kind: mail.kind,
            status: mail.status,
            at: mail.sent_at.unwrap_or(mail.created_at),
        });
        Self {
            trouble: trouble(&row, mail.as_ref()),
            typed,
            is_held: false,
            answers,
            id: row.id,
            contact_id: row.contact_id,
            name: format!("{} {}", row.first_name, row.last_name).trim().to_owned(),
            account_id: row.account_id,
            account: row.account_name,
            status: row.status,
            queue_position: row.queue_position,
            channel: row.channel,
            overbooked: row.overbooked,
            registered_at: row.registered_at,
            cancelled_at: row.cancelled_at,
            has_address: row.email.is_some(),
            mail,
            attended: false,
            no_show: false,
        }
    }

    /// The same with how it turned out.
    pub fn turned_out(self, attended: bool, no_show: bool) -> Self {
        Self { attended, no_show, ..self }
    }

    /// Whether they have a seat.
    pub fn status(&self) -> Status {
        self.status
    }

    /// The message of the present status has left.
    pub fn is_told(&self) -> bool {
        let tells = match self.status {
            Status::Registered => MessageKind::Confirmation,
            Status::Waitlisted => MessageKind::Waitlist,
            Status::Cancelled => MessageKind::Cancellation,
        };
        self.mail.as_ref().is_some_and(|mail| {
            mail.kind == tells && matches!(mail.status, MessageStatus::Sent | MessageStatus::Held)
        })
    }

    /// Lines of this group, one of each kind.
    pub fn samples(status: Status) -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let mail = |kind, status| Some(Mail { id: ground::Id::from_bytes([6; 16]), kind, status, at });
        let line = |mail: Option<Mail>, trouble| Self {
            id: ground::Id::from_bytes([5; 16]),
            contact_id: ground::Id::from_bytes([7; 16]),
            name: "Eevi <Haavikkola>".into(),
            account_id: Some(ground::Id::from_bytes([8; 16])),
            account: Some("Tuulenpesä & <Oy>".into()),
            status,
            queue_position: (status == Status::Waitlisted).then_some(3),
            channel: Channel::Link,
            overbooked: false,
            registered_at: at,
            cancelled_at: (status == Status::Cancelled).then_some(at),
            has_address: trouble != Some("no_address"),
            mail,
            trouble,
            typed: None,
            is_held: false,
            answers: "none",
            attended: false,
            no_show: false,
        };
        let typed = Differing {
            name: Some("Eevi-Maria <Haavikko>".into()),
            phone: Some("040 123 4567".into()),
            organisation: Some("Tuulenpesä <Oy>".into()),
            several: true,
        };
        vec![
            Self { is_held: true, channel: Channel::Public, typed: Some(typed), ..line(None, None) },
            Self { answers: "given", ..line(mail(MessageKind::Confirmation, MessageStatus::Sent), None) }
                .turned_out(true, false),
            Self { answers: "open", ..line(mail(MessageKind::Confirmation, MessageStatus::Sent), None) },
            line(mail(MessageKind::Waitlist, MessageStatus::Queued), None).turned_out(false, true),
            line(mail(MessageKind::Cancellation, MessageStatus::Failed), Some("failed")),
            Self { channel: Channel::Manual, overbooked: true, account: None, ..line(None, Some("untold")) },
            Self { channel: Channel::Api, ..line(None, Some("no_address")) },
        ]
    }
}

fn trouble(row: &Attendee, mail: Option<&Mail>) -> Option<&'static str> {
    if row.status == Status::Cancelled {
        return None;
    }
    if row.email.is_none() {
        return Some("no_address");
    }
    match mail {
        Some(mail) if mail.status == MessageStatus::Failed => Some("failed"),
        None if matches!(row.channel, Channel::Manual | Channel::Api) => Some("untold"),
        _ => None,
    }
}
