//! What each user chooses for a view: its columns, whether it stands among the tabs, and whether the list opens with it.
//!
//! Nobody else sees it, so none of it is written into the journal.

use super::{ViewRefusal, save::user, store};
use ::store::Work;
use ground::{Failure, Invalid};

/// Most columns of a list.
const MOST_COLUMNS: usize = 30;

/// Chooses columns in their order; none means the usual ones.
///
/// # Errors
/// [`ViewRefusal`].
pub async fn choose_columns(
    work: &mut Work,
    module: &str,
    view: &str,
    columns: &[String],
) -> Result<(), Failure<ViewRefusal>> {
    user(work)?;
    let is_word = |key: &String| {
        !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    };
    if columns.len() > MOST_COLUMNS || !columns.iter().all(is_word) {
        return Err(ViewRefusal::Invalid(Invalid::one("columns", "columns.unfit")).into());
    }
    Ok(store::set_columns(work, module, view, &columns.join(",")).await?)
}

/// Puts a view among the tabs, or takes it away.
///
/// # Errors
/// [`ViewRefusal`].
pub async fn favour(
    work: &mut Work,
    module: &str,
    view: &str,
    yes: bool,
) -> Result<(), Failure<ViewRefusal>> {
    user(work)?;
    Ok(store::set_favourite(work, module, view, yes).await?)
}

/// Lets the list open with this view; with none it opens as for everybody.
///
/// # Errors
/// [`ViewRefusal`].
pub async fn open_with(
    work: &mut Work,
    module: &str,
    view: Option<&str>,
) -> Result<(), Failure<ViewRefusal>> {
    user(work)?;
    Ok(store::set_first(work, module, view).await?)
}
