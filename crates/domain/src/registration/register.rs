//! Registering: one request or many, folded over the one rule, written in one transaction.
//!
//! Locks each event once, reads the situation once, folds [`decide`] over the requests in order of arrival, writes
//! each table with one statement. One request is a batch of one. A refused request does not fail its neighbours.

use super::{
    Channel, Confirm, Movement, Registration, Status,
    rules::{Decision, RegisterRefusal, Situation, Wish, decide},
    sheets::Sheets,
    store::{self, Addressee, Moved},
};
use crate::{
    events::{self, Event},
    ids::{CampaignId, ContactId, EmailTemplateId, EventId, MessageId},
    messages::{self, Letter, MessageKind},
    questionnaires::{self, Kept, Sheet},
    settings,
};
use ::store::{Actor, Entry, Work};
use ground::{Failure, Fault};
use serde_json::json;
use std::collections::{BTreeMap, HashMap};

/// One request for a place.
#[derive(Clone, Debug)]
pub struct Request {
    pub event: EventId,
    pub contact: ContactId,
    pub channel: Channel,
    /// The campaign whose link was pressed.
    pub campaign: Option<CampaignId>,
    pub wish: Wish,
    pub confirm: Confirm,
    pub actor: Actor,
    /// What was written into the event's questionnaire. `None`: this path asks nothing, and required questions stay open.
    pub sheet: Option<Sheet>,
}

/// What a request came to.
#[derive(Clone, Debug)]
pub struct Place {
    pub registration: Registration,
    /// Was there already (D-22).
    pub already: bool,
    /// 1 for the first in the queue.
    pub queue_position: Option<i64>,
    /// The mail that tells it, if one was due.
    pub message: Option<MessageId>,
}

/// Registers one contact, or says why not.
pub async fn register(work: &mut Work, request: Request) -> Result<Place, Failure<RegisterRefusal>> {
    let mut answers = register_all(work, vec![request]).await?;
    let answer = answers.pop().ok_or_else(|| Fault::new("a request got no answer"))?;
    answer.map_err(Failure::Refused)
}

/// Registers many, each answered in the order of asking.
pub async fn register_all(
    work: &mut Work,
    requests: Vec<Request>,
) -> Result<Vec<Result<Place, RegisterRefusal>>, Fault> {
    let mut by_event: BTreeMap<EventId, Vec<(usize, Request)>> = BTreeMap::new();
    for (index, request) in requests.into_iter().enumerate() {
        by_event.entry(request.event).or_default().push((index, request));
    }
    let mut answers = BTreeMap::new();
    // Ordered by id, so that two nodes never wait for each other's events.
    for (event, asked) in by_event {
        at_event(work, &event, asked, &mut answers).await?;
    }
    Ok(answers.into_values().collect())
}

type Answers = BTreeMap<usize, Result<Place, RegisterRefusal>>;

async fn at_event(
    work: &mut Work,
    id: &EventId,
    asked: Vec<(usize, Request)>,
    answers: &mut Answers,
) -> Result<(), Fault> {
    let Some(event) = events::store::lock(work, id).await? else {
        answers.extend(asked.into_iter().map(|(index, _)| (index, Err(RegisterRefusal::EventMissing))));
        return Ok(());
    };
    let contacts: Vec<ContactId> = asked.iter().map(|(_, request)| request.contact).collect();
    let existing = store::existing(work, id, &contacts).await?;
    let people = store::addressees(work, &contacts).await?;
    let most = i64::try_from(asked.len()).unwrap_or(i64::MAX);
    let sheets = Sheets::read(work, &event, asked.iter().map(|(_, request)| request), &existing).await?;
    let mut fold = Fold::new(work, &event, existing, people, most, sheets).await?;
    for (index, request) in asked {
        let answer = fold.one(work, request).await?;
        answers.insert(index, answer);
    }
    fold.write(work, answers).await
}

/// What one batch at one event does, kept in memory until it is written.
struct Fold<'a> {
    event: &'a Event,
    situation: Situation,
    next_queue_number: Option<i64>,
    most: i64,
    existing: HashMap<ContactId, Registration>,
    people: HashMap<ContactId, Addressee>,
    confirms_by_hand: bool,
    inserted: Vec<Registration>,
    returned: Vec<Registration>,
    moved: Vec<Moved>,
    letters: Vec<(ContactId, Letter)>,
    sheets: Sheets,
    kept: Vec<Kept>,
}

impl<'a> Fold<'a> {
    async fn new(
        work: &mut Work,
        event: &'a Event,
        existing: HashMap<ContactId, Registration>,
        people: HashMap<ContactId, Addressee>,
        most: i64,
        sheets: Sheets,
    ) -> Result<Fold<'a>, Fault> {
        Ok(Self {
            event,
            situation: Situation::of(event, work.now),
            next_queue_number: None,
            most,
            existing,
            people,
            confirms_by_hand: settings::read(work).await?.send_confirmation_for_manual_registrations,
            inserted: Vec::new(),
            returned: Vec::new(),
            moved: Vec::new(),
            letters: Vec::new(),
            sheets,
            kept: Vec::new(),
        })
    }

    async fn one(
        &mut self,
        work: &mut Work,
        request: Request,
    ) -> Result<Result<Place, RegisterRefusal>, Fault> {
        let Some(person) = self.people.get(&request.contact).cloned() else {
            return Ok(Err(RegisterRefusal::ContactMissing));
        };
        let before = self.existing.get(&request.contact).cloned();
        match decide(&self.situation, before.as_ref().map(|row| row.status), request.wish) {
            Err(refusal) => Ok(Err(refusal)),
            Ok(Decision::Already(_)) => self.already(work, before).await.map(Ok),
            Ok(Decision::Place { status, overbooked }) => {
                let answered = match self.sheets.answered(self.event, &request, work.now) {
                    Ok(answered) => answered,
                    Err(invalid) => return Ok(Err(RegisterRefusal::Answers(invalid))),
                };
                let place = self.place(work, request, &person, before, status, overbooked).await?;
                let kept = answered.map(|answered| self.sheets.keep(answered, &place.registration));
                self.kept.extend(kept);
                Ok(Ok(place))
            }
        }
    }

    async fn already(&mut self, work: &mut Work, before: Option<Registration>) -> Result<Place, Fault> {
        let registration = before.ok_or_else(|| Fault::new("registered already, but there is no row"))?;
        // Somebody placed in this very batch is not in the database yet: they are the last of the queue.
        let fresh = self.moved.iter().any(|line| line.registration == registration.id);
        let queue_position = if fresh && registration.status == Status::Waitlisted {
            Some(self.situation.waitlist_taken)
        } else {
            store::queue_position(work, &registration).await?
        };
        Ok(Place { registration, already: true, queue_position, message: None })
    }

    async fn place(
        &mut self,
        work: &mut Work,
        request: Request,
        person: &Addressee,
        before: Option<Registration>,
        status: Status,
        overbooked: bool,
    ) -> Result<Place, Fault> {
        let queue_number = match status {
            Status::Waitlisted => Some(self.queue_number(work).await?),
            _ => None,
        };
        let now = work.now;
        let registration = Registration {
            id: before.as_ref().map_or_else(|| work.new_id(), |row| row.id),
            event_id: request.event,
            contact_id: request.contact,
            status,
            queue_number,
            channel: request.channel,
            campaign_id: request.campaign.or(before.as_ref().and_then(|row| row.campaign_id)),
            overbooked,
            calendar_sequence: before.as_ref().map_or(0, |row| row.calendar_sequence + 1),
            registered_at: now,
            cancelled_at: None,
            changed_at: now,
        };
        self.situation.place(status);
        let what = match (status, overbooked) {
            (_, true) => Movement::Overbooked,
            (Status::Waitlisted, _) => Movement::Queued,
            _ => Movement::SeatTaken,
        };
        self.moved.push(Moved { registration: registration.id, what, after: self.situation, queue_number });
        let detail = json!({"event": request.event, "contact": request.contact, "status": status, "channel": request.channel});
        work.record(Entry::new("registration.placed", &registration.id, &detail).by(request.actor));
        if self.confirms(&request) {
            let letter = letter_for(self.event, &registration, person, now);
            self.letters.extend(letter.map(|letter| (request.contact, letter)));
        }
        self.existing.insert(request.contact, registration.clone());
        if before.is_some() { &mut self.returned } else { &mut self.inserted }.push(registration.clone());
        let queue_position = queue_number.map(|_| self.situation.waitlist_taken);
        Ok(Place { registration, already: false, queue_position, message: None })
    }

    /// Dispatch matrix, 2.4: by hand and by programs as the setting of 2.16 says, everything else always.
    fn confirms(&self, request: &Request) -> bool {
        match (request.confirm, request.channel) {
            (Confirm::Yes, _) => true,
            (Confirm::No, _) => false,
            (Confirm::AsUsual, Channel::Manual | Channel::Api) => self.confirms_by_hand,
            (Confirm::AsUsual, _) => true,
        }
    }

    /// The next place in the order of arrival; taken from the event in one go for the whole batch's worst case.
    async fn queue_number(&mut self, work: &mut Work) -> Result<i64, Fault> {
        let number = match self.next_queue_number {
            Some(number) => number,
            None => events::store::take_queue_numbers(work, &self.event.id, self.most).await?,
        };
        self.next_queue_number = Some(number + 1);
        Ok(number)
    }

    async fn write(self, work: &mut Work, answers: &mut Answers) -> Result<(), Fault> {
        if self.moved.is_empty() {
            return Ok(());
        }
        store::insert(work, &self.inserted).await?;
        for row in &self.returned {
            store::update(work, row).await?;
        }
        questionnaires::keep(work, &self.kept).await?;
        store::write_ledger(work, &self.event.id, &self.moved).await?;
        let after = self.situation;
        events::store::move_counters(work, &self.event.id, after.seats_taken, after.waitlist_taken).await?;
        let placed: Vec<ContactId> =
            self.inserted.iter().chain(&self.returned).map(|row| row.contact_id).collect();
        store::mark_declined(work, &self.event.id, &placed, false).await?;
        let (contacts, letters): (Vec<ContactId>, Vec<Letter>) = self.letters.into_iter().unzip();
        let posted = messages::post(work, &letters).await?;
        let posted: HashMap<ContactId, MessageId> = contacts.into_iter().zip(posted).collect();
        for place in answers.values_mut().filter_map(|answer| answer.as_mut().ok()) {
            let own = !place.already && place.registration.event_id == self.event.id;
            place.message = posted.get(&place.registration.contact_id).copied().filter(|_| own);
        }
        Ok(())
    }
}

/// The message of the registration's present status, if the event has a template for it (ML-2).
pub(super) fn letter_for(
    event: &Event,
    registration: &Registration,
    person: &Addressee,
    due_at: ground::Instant,
) -> Option<Letter> {
    let (kind, template) = message_of(event, registration.status);
    Some(Letter {
        kind,
        contact_id: Some(person.id),
        to_email: person.email.clone(),
        to_name: person.name(),
        template_id: template?,
        event_id: Some(event.id),
        registration_id: Some(registration.id),
        campaign_id: None,
        invitation_id: None,
        due_at,
    })
}

/// Which of the three messages tells this status, and its template on the event (EV-3).
pub(super) fn message_of(event: &Event, status: Status) -> (MessageKind, Option<EmailTemplateId>) {
    match status {
        Status::Registered => (MessageKind::Confirmation, event.registration_template_id),
        Status::Waitlisted => (MessageKind::Waitlist, event.waitlist_template_id),
        Status::Cancelled => (MessageKind::Cancellation, event.cancellation_template_id),
    }
}
