//! Making, changing, archiving and restoring a series, by administrators.

use super::{EventSeries, SeriesChange, SeriesRefusal, store};
use crate::{
    changes,
    ids::EventSeriesId,
    staff::{Right, require},
};
use ::store::{Entry, Work};
use ground::{Failure, Flaw, Invalid};
use serde_json::json;

type Done = Result<EventSeries, Failure<SeriesRefusal>>;

/// Makes a series of what was written.
///
/// # Errors
/// [`SeriesRefusal::Invalid`] names every wrong field.
pub async fn create(work: &mut Work, written: &SeriesChange) -> Done {
    allowed(work).await?;
    let (id, now) = (work.new_id(), work.now);
    let blank = EventSeries {
        id,
        name: String::new(),
        slug: String::new(),
        description: None,
        archived_at: None,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    let series = written.applied(&blank).map_err(SeriesRefusal::Invalid)?;
    free(work, &series).await?;
    store::insert(work, &series).await?;
    work.record(Entry::new("event_series.created", &id, &json!({"name": series.name, "slug": series.slug})));
    Ok(series)
}

/// Changes what was written and leaves the rest. `seen` is the version the editor began with; `None` means whatever is
/// there.
///
/// # Errors
/// [`SeriesRefusal`]; nothing is changed then.
pub async fn edit(work: &mut Work, id: &EventSeriesId, seen: Option<i64>, written: &SeriesChange) -> Done {
    allowed(work).await?;
    let old = store::lock(work, id).await?.ok_or(SeriesRefusal::Missing)?;
    if seen.is_some_and(|seen| seen != old.version) {
        return Err(SeriesRefusal::ChangedMeanwhile { version: old.version }.into());
    }
    let new = written.applied(&old).map_err(SeriesRefusal::Invalid)?;
    free(work, &new).await?;
    keep(work, &old, new, "event_series.changed").await
}

/// Takes a series out of use; its events stay where they are.
///
/// # Errors
/// [`SeriesRefusal::Missing`].
pub async fn archive(work: &mut Work, id: &EventSeriesId) -> Done {
    allowed(work).await?;
    let old = store::lock(work, id).await?.ok_or(SeriesRefusal::Missing)?;
    let archived_at = old.archived_at.or(Some(work.now));
    keep(work, &old, EventSeries { archived_at, ..old.clone() }, "event_series.archived").await
}

/// Brings it back.
///
/// # Errors
/// [`SeriesRefusal::Missing`].
pub async fn restore(work: &mut Work, id: &EventSeriesId) -> Done {
    allowed(work).await?;
    let old = store::lock(work, id).await?.ok_or(SeriesRefusal::Missing)?;
    keep(work, &old, EventSeries { archived_at: None, ..old.clone() }, "event_series.restored").await
}

async fn allowed(work: &mut Work) -> Result<(), Failure<SeriesRefusal>> {
    require(work, Right::Settings).await.map_err(|no| no.map(|_| SeriesRefusal::Forbidden))
}

/// Whether no other series has its address.
async fn free(work: &mut Work, series: &EventSeries) -> Result<(), Failure<SeriesRefusal>> {
    let other = store::find_by_slug(work, &series.slug).await?;
    match other.filter(|other| other.id != series.id) {
        None => Ok(()),
        Some(_) => {
            let flaw = Flaw::new("slug", "taken").with("value", &series.slug);
            Err(SeriesRefusal::Invalid(Invalid(vec![flaw])).into())
        }
    }
}

async fn keep(work: &mut Work, old: &EventSeries, mut new: EventSeries, what: &'static str) -> Done {
    if new == *old {
        return Ok(new);
    }
    new.version += 1;
    new.updated_at = work.now;
    store::update(work, &new).await?;
    let detail = json!({"version": new.version, "changed": changes::between(old, &new)});
    work.record(Entry::new(what, &new.id, &detail));
    Ok(new)
}
