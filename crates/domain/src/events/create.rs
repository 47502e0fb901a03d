//! Creating an event.

use super::{Event, EventDraft, check, store};
use crate::{
    Owner,
    custom_fields::{self, HasValues, Values},
    ids::EventId,
    settings::{Series, next_number},
    slug,
};
use ::store::{Entry, Reader, Work};
use ground::{Failure, Fault, Flaw, Id, Instant, Invalid};
use serde_json::json;

/// Creates an event and gives it its number (EV-1, EV-2).
///
/// # Errors
/// [`Invalid`] names every wrong field.
pub async fn create(work: &mut Work, draft: &EventDraft) -> Result<Event, Failure<Invalid>> {
    let draft = &draft.tidied();
    let (mut flaws, none) = (check::flaws(work, draft).await?, Values::default());
    let custom = custom(work, &none, draft, true, &mut flaws).await?;
    Invalid::unless_none(flaws)?;
    let number = next_number(work, Series::Events).await?;
    let derived = derive(work, None, draft, &number).await?;
    let id: EventId = work.new_id();
    store::insert(work, &id, &number, draft, derived).await?;
    store::replace_sessions(work, &id, draft).await?;
    let fields = custom_fields::of(work, Event::MODULE).await?;
    custom_fields::write_all(work, &fields, &[(id.bytes(), &none, &custom)]).await?;
    work.record(Entry::new("event.created", &id, &json!({"number": number, "name": draft.name})));
    let event = store::find(work, &id).await?;
    event.ok_or_else(|| Failure::Fault(Fault::new("the event just created is not there")))
}

/// The custom values that the draft leaves the event with.
pub(super) async fn custom(
    work: &mut Work,
    old: &Values,
    draft: &EventDraft,
    is_new: bool,
    flaws: &mut Vec<Flaw>,
) -> Result<Values, Fault> {
    let fields = custom_fields::of(work, Event::MODULE).await?;
    let today = work.now.date(&draft.time_zone);
    let asked = custom_fields::asked(work, EventId::PREFIX, is_new);
    Ok(fields.applied(old, &draft.custom, today, asked.as_ref(), flaws))
}

/// Start, end (EV-6), address, order and search text of a checked draft.
pub(super) async fn derive(
    reader: &mut Reader,
    id: Option<&EventId>,
    draft: &EventDraft,
    number: &str,
) -> Result<store::Derived, Failure<Invalid>> {
    let wanted = draft.slug.as_deref().map(slug::tidy).filter(|slug| !slug.is_empty());
    let slug = wanted.unwrap_or_else(|| slug::from_name(&draft.name, number));
    if store::is_slug_taken(reader, &slug, id).await? {
        return Err(Invalid(vec![Flaw::new("slug", "taken").with("value", &slug)]).into());
    }
    let (starts_at, ends_at) = span(draft);
    let location = draft.location.as_deref().unwrap_or_default();
    Ok(store::Derived {
        slug,
        sort_key: ground::collate::text_key(&draft.name),
        search_text: ground::collate::fold(&format!("{} {number} {location}", draft.name)),
        starts_at,
        ends_at,
    })
}

/// EV-6: the earliest start and the latest end of the sessions.
fn span(draft: &EventDraft) -> (Instant, Instant) {
    let zero = Instant::from_millis(0);
    let starts = draft.sessions.iter().map(|session| session.starts_at).min();
    let ends = draft.sessions.iter().map(|session| session.ends_at).max();
    (starts.unwrap_or(zero), ends.unwrap_or(zero))
}

/// The draft the form begins with: owned by its maker.
impl EventDraft {
    pub fn for_owner(owner: Owner) -> Self {
        Self::empty(owner, ground::Zone::helsinki())
    }
}
