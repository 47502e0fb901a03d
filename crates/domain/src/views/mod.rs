//! Views: a filter and an order of a list under a name, and what each user chose for it.
//!
//! A view belongs to who saved it and may be shared. Columns, favourites and the view a list opens with are each user's
//! own. A list whose chosen view is gone opens as it does for everybody (W-26). Never looks into the filter: who saves
//! one has read it against the fields of the list. Start at [`save`] and [`of`].

mod choose;
mod model;
mod refusal;
mod save;
pub mod store;
#[cfg(test)]
mod tests;

pub use choose::{choose_columns, favour, open_with};
pub use model::{Chosen, View, ViewChange, Views};
pub use refusal::ViewRefusal;
pub use save::{change, delete, save};
pub use store::of;
