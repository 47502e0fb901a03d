//! Changing an event: its facts and sessions, archiving, calling it off.
//!
//! More seats let the queue move up (D-5): `registration::edit_event` does both in one Work, and is what faces call.

use super::{
    Event, EventDraft, check,
    create::{custom, derive},
    store,
};
use crate::{
    changes::between,
    custom_fields::{self, HasValues},
    ids::EventId,
};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Flaw, Invalid, Refusal, RefusalKind};
use serde_json::json;

/// Why an event is not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditRefusal {
    Missing,
    /// Somebody else saved in the meantime; what is there now has this version.
    ChangedMeanwhile {
        version: i64,
    },
    Invalid(Invalid),
}

impl Refusal for EditRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "event.missing",
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

/// Makes the event what the draft says. `seen` is the version the editor began with; `None` means "whatever is there".
///
/// # Errors
/// [`EditRefusal`]; nothing is changed then.
pub async fn edit(
    work: &mut Work,
    id: &EventId,
    seen: Option<i64>,
    draft: &EventDraft,
) -> Result<Event, Failure<EditRefusal>> {
    let draft = &draft.tidied();
    let event = store::lock(work, id).await?;
    let event = custom_fields::completed(work, event).await?.ok_or(EditRefusal::Missing)?;
    if seen.is_some_and(|seen| seen != event.version) {
        return Err(EditRefusal::ChangedMeanwhile { version: event.version }.into());
    }
    let mut flaws = check::flaws(work, draft).await?;
    for (index, session) in draft.sessions.iter().enumerate() {
        if session.id.is_some_and(|known| event.sessions.iter().all(|own| own.id != known)) {
            flaws.push(Flaw::new(format!("sessions.{index}.id"), "session.unknown"));
        }
    }
    let custom = custom(work, &event.custom, draft, false, &mut flaws).await?;
    Invalid::unless_none(flaws).map_err(EditRefusal::Invalid)?;
    let derived =
        derive(work, Some(id), draft, &event.number).await.map_err(|f| f.map(EditRefusal::Invalid))?;
    let moved = derived.starts_at != event.starts_at
        || derived.ends_at != event.ends_at
        || draft.location != event.location;
    let sequence = event.calendar_sequence + i64::from(moved);
    store::update(work, &event, draft, derived, sequence).await?;
    store::replace_sessions(work, id, draft).await?;
    let fields = custom_fields::of(work, Event::MODULE).await?;
    custom_fields::write_all(work, &fields, &[(event.record_id(), &event.custom, &custom)]).await?;
    let changed = get(work, id).await?;
    let mut fields = between(&event, &changed);
    fields.remove("calendar_sequence");
    let detail = json!({"changed": fields, "version": changed.version});
    work.record(Entry::new("event.changed", id, &detail));
    Ok(changed)
}

/// Puts the event out of sight; it takes no registrations any more.
pub async fn archive(work: &mut Work, id: &EventId) -> Result<Event, Failure<EditRefusal>> {
    let event = store::lock(work, id).await?.ok_or(EditRefusal::Missing)?;
    let now = work.now;
    store::mark(work, id, Some(now), event.cancelled_at).await?;
    work.record(Entry::new("event.archived", id, &json!({})));
    get(work, id).await
}

/// Brings an archived event back as it was; one that is not archived but called off takes place again.
pub async fn restore(work: &mut Work, id: &EventId) -> Result<Event, Failure<EditRefusal>> {
    let event = store::lock(work, id).await?.ok_or(EditRefusal::Missing)?;
    let cancelled_at = event.cancelled_at.filter(|_| event.archived_at.is_some());
    store::mark(work, id, None, cancelled_at).await?;
    work.record(Entry::new("event.restored", id, &json!({})));
    get(work, id).await
}

/// Calls the event off: it stays visible, says so, and takes nothing any more.
pub async fn cancel(work: &mut Work, id: &EventId) -> Result<Event, Failure<EditRefusal>> {
    let event = store::lock(work, id).await?.ok_or(EditRefusal::Missing)?;
    let now = work.now;
    store::mark(work, id, event.archived_at, Some(now)).await?;
    work.record(Entry::new("event.cancelled", id, &json!({})));
    get(work, id).await
}

async fn get(work: &mut Work, id: &EventId) -> Result<Event, Failure<EditRefusal>> {
    let event = store::find(work, id).await?;
    event.ok_or_else(|| Failure::Fault(Fault::new("the event just changed is not there")))
}
