//! Making, changing, archiving and restoring a product.

use super::{Product, ProductChange, ProductRefusal, store};
use crate::{
    changes,
    ids::ProductId,
    settings::{Series, next_number},
};
use ::store::{Entry, Work};
use ground::Failure;
use serde_json::json;

type Done = Result<Product, Failure<ProductRefusal>>;

/// Makes a product of what was written and gives it its number.
///
/// # Errors
/// [`ProductRefusal::Invalid`] names every wrong field.
pub async fn create(work: &mut Work, written: &ProductChange) -> Done {
    let blank = Product::blank(work.new_id(), work.now);
    let mut product = written.applied(&blank, true).map_err(ProductRefusal::Invalid)?;
    product.number = next_number(work, Series::Products).await?;
    store::insert(work, &product).await?;
    let detail = json!({"number": product.number, "name": product.name});
    work.record(Entry::new("product.created", &product.id, &detail));
    Ok(product)
}

/// Changes what was written and leaves the rest; invoices that were issued keep their price. `seen` is the version the
/// editor began with; `None` means whatever is there. A change that changes nothing leaves no trace.
///
/// # Errors
/// [`ProductRefusal`]; nothing is changed then.
pub async fn edit(work: &mut Work, id: &ProductId, seen: Option<i64>, written: &ProductChange) -> Done {
    let old = store::lock(work, id).await?.ok_or(ProductRefusal::Missing)?;
    if let Some(seen) = seen.filter(|seen| *seen != old.version) {
        let fields = changes::since(work, id, seen).await?;
        return Err(ProductRefusal::ChangedMeanwhile { version: old.version, fields }.into());
    }
    let new = written.applied(&old, false).map_err(ProductRefusal::Invalid)?;
    keep(work, &old, new, "product.changed").await
}

/// Takes a product out of sight; events that name it keep it.
///
/// # Errors
/// [`ProductRefusal::Missing`].
pub async fn archive(work: &mut Work, id: &ProductId) -> Done {
    let old = store::lock(work, id).await?.ok_or(ProductRefusal::Missing)?;
    let archived_at = old.archived_at.or(Some(work.now));
    keep(work, &old, Product { archived_at, ..old.clone() }, "product.archived").await
}

/// Brings it back.
///
/// # Errors
/// [`ProductRefusal::Missing`].
pub async fn restore(work: &mut Work, id: &ProductId) -> Done {
    let old = store::lock(work, id).await?.ok_or(ProductRefusal::Missing)?;
    keep(work, &old, Product { archived_at: None, ..old.clone() }, "product.restored").await
}

async fn keep(work: &mut Work, old: &Product, mut new: Product, what: &'static str) -> Done {
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
