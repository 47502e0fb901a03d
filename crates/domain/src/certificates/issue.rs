//! Issuing: to all who fulfil the rule, or to one of them. The names and the event are copied, for what is certified stays.

use super::{
    Certificate,
    model::new_code,
    plan::{Candidate, Plan, looked},
    rules::{IssueRefusal, may_issue},
    store,
};
use crate::{
    events::{self, Event},
    ids::{EventId, RegistrationId},
    registration,
};
use ::store::{Entry, Work};
use ground::{Failure, Fault};
use serde_json::json;

/// What issuing came to.
#[derive(Clone, Debug)]
pub struct Issued {
    pub certificates: Vec<Certificate>,
    /// The plan it followed; `left` did not get one.
    pub plan: Plan,
}

/// Gives a certificate to everybody who fulfils the rule and has none. Doing it twice issues nothing twice.
///
/// # Errors
/// [`IssueRefusal`]; nothing is issued then.
pub async fn issue(work: &mut Work, id: &EventId) -> Result<Issued, Failure<IssueRefusal>> {
    let event = events::store::lock(work, id).await?.ok_or(IssueRefusal::Missing)?;
    may_issue(event.ends_at, event.cancelled_at.is_some(), work.now)?;
    let plan = looked(work, &event, None).await?;
    let certificates = write(work, &event, &plan.ready).await?;
    if !certificates.is_empty() {
        let detail = json!({"count": certificates.len()});
        work.record(Entry::new("event.certificates_issued", id, &detail));
    }
    Ok(Issued { certificates, plan })
}

/// Gives a certificate to one person who fulfils the rule.
///
/// # Errors
/// [`IssueRefusal`]; nothing is issued then.
pub async fn issue_for(work: &mut Work, id: &RegistrationId) -> Result<Certificate, Failure<IssueRefusal>> {
    let row = registration::store::find(work, id).await?.ok_or(IssueRefusal::RegistrationMissing)?;
    let event = events::store::lock(work, &row.event_id).await?.ok_or(IssueRefusal::Missing)?;
    may_issue(event.ends_at, event.cancelled_at.is_some(), work.now)?;
    let plan = looked(work, &event, Some(id)).await?;
    if let Some(left) = plan.left.first() {
        return Err(IssueRefusal::Lacks(left.why).into());
    }
    let lacks = || IssueRefusal::Lacks(super::Lack::NotAttended);
    let certificate = write(work, &event, &plan.ready).await?.pop();
    Ok(certificate.ok_or_else(lacks)?)
}

async fn write(work: &mut Work, event: &Event, ready: &[Candidate]) -> Result<Vec<Certificate>, Fault> {
    let mut certificates = Vec::with_capacity(ready.len());
    for one in ready {
        certificates.push(Certificate {
            id: work.new_id(),
            code: new_code()?,
            registration_id: one.registration_id,
            event_id: event.id,
            language: one.language,
            name: one.name.clone(),
            event_name: event.name.clone(),
            location: event.location.clone(),
            starts_at: event.starts_at,
            ends_at: event.ends_at,
            time_zone: event.time_zone.clone(),
            minutes: one.minutes,
            issued_at: work.now,
            revoked_at: None,
            revoked_reason: None,
        });
    }
    store::insert(work, &certificates).await?;
    for (certificate, one) in certificates.iter().zip(ready) {
        let detail = json!({"event": event.id, "contact": one.contact_id, "minutes": one.minutes});
        work.record(Entry::new("certificate.issued", &certificate.id, &detail));
    }
    Ok(certificates)
}
