//! The dry run: who would get a certificate now, who not, and why. Issuing asks here too, so it cannot come out otherwise.

use super::{
    rules::{IssueRefusal, Lack, Merits, decide},
    store::{self, Seated},
};
use crate::{
    attendance::{self, MOST_MINUTES, minutes_of},
    events::{self, Event},
    ids::{ContactId, EventId, RegistrationId},
};
use ::store::{Entry, Reader, Work};
use ground::{Failure, Fault, Locale};
use serde::Serialize;
use serde_json::json;

/// Somebody who fulfils the rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Candidate {
    pub registration_id: RegistrationId,
    pub contact_id: ContactId,
    pub name: String,
    pub language: Locale,
    pub minutes: i64,
    pub has_address: bool,
}

/// Somebody who gets none now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Left {
    pub registration_id: RegistrationId,
    pub contact_id: ContactId,
    pub name: String,
    pub why: Lack,
    pub minutes: Option<i64>,
}

/// What issuing would come to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// At least so many minutes are asked for.
    pub least_minutes: Option<i64>,
    pub ready: Vec<Candidate>,
    pub left: Vec<Left>,
}

impl Plan {
    /// How many are left out for this reason.
    pub fn count(&self, why: Lack) -> usize {
        self.left.iter().filter(|left| left.why == why).count()
    }
}

/// Goes through those with a seat; with `only`, looks at that one alone.
pub(super) async fn looked(
    reader: &mut Reader,
    event: &Event,
    only: Option<&RegistrationId>,
) -> Result<Plan, Fault> {
    let told = attendance::store::event(reader, &event.id).await?;
    let length = minutes_of(event, told.minutes);
    let least = store::least_minutes(reader, &event.id).await?;
    let mut plan = Plan { least_minutes: least, ..Plan::default() };
    for one in store::seated(reader, &event.id, only).await? {
        let minutes = one.attended_at.map(|_| one.minutes.unwrap_or(length));
        match decide(least, Merits { minutes, has_one: one.certificate_id.is_some() }) {
            Ok(minutes) => plan.ready.push(candidate(one, minutes)),
            Err(why) => plan.left.push(Left {
                registration_id: one.registration_id,
                contact_id: one.contact_id,
                name: name(&one),
                why,
                minutes,
            }),
        }
    }
    Ok(plan)
}

fn name(one: &Seated) -> String {
    format!("{} {}", one.first_name, one.last_name).trim().to_owned()
}

fn candidate(one: Seated, minutes: i64) -> Candidate {
    Candidate {
        name: name(&one),
        registration_id: one.registration_id,
        contact_id: one.contact_id,
        language: one.language,
        minutes,
        has_address: one.email.is_some(),
    }
}

/// Who would get a certificate of the event now.
pub async fn plan(reader: &mut Reader, event: &Event) -> Result<Plan, Fault> {
    looked(reader, event, None).await
}

/// Says how long somebody must have been there; `None`: being there is enough. Certificates that are out stay.
///
/// # Errors
/// [`IssueRefusal::Missing`], [`IssueRefusal::Length`].
pub async fn set_rule(
    work: &mut Work,
    id: &EventId,
    least: Option<i64>,
) -> Result<(), Failure<IssueRefusal>> {
    events::store::lock(work, id).await?.ok_or(IssueRefusal::Missing)?;
    if least.is_some_and(|least| !(1..=MOST_MINUTES).contains(&least)) {
        return Err(IssueRefusal::Length.into());
    }
    if store::least_minutes(work, id).await? != least {
        store::set_least_minutes(work, id, least).await?;
        work.record(Entry::new("event.certificate_rule_set", id, &json!({"least_minutes": least})));
    }
    Ok(())
}
