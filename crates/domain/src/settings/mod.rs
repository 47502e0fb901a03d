//! Settings: what administrators choose for the whole instance.
//!
//! Decides which settings there are, what they are until somebody changes them, and what they may be.
//! Read afresh from the database wherever they count, so that every node knows a change at once. Who may change
//! them is asked at the edge (`staff::may`). Start at [`Settings`] and [`change`].

mod change;
mod colour;
mod model;
mod store;

pub use change::{ModuleNameChange, NamesChange, SettingsChange, SettingsRefusal, begin_with, change};
pub use colour::Colour;
pub use model::{LONGEST_UNDO_SECONDS, ModuleName, ModuleNames, Names, Settings};
pub use store::read;

#[cfg(test)]
mod tests;
