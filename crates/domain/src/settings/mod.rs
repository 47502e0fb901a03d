//! Settings: what administrators choose for the whole instance.
//!
//! Decides which settings there are, what they are until somebody changes them, and what they may be.
//! Read afresh from the database wherever they count, so that every node knows a change at once. Who may change
//! them is asked at the edge (`staff::may`). Start at [`Settings`] and [`change`].

mod apply;
mod change;
mod colour;
mod history;
mod hosts;
mod legal;
mod logo;
mod model;
mod modules;
mod series;
mod store;

pub use change::{ModuleNameChange, SettingsChange, SettingsRefusal, begin_with, change};
pub use colour::Colour;
pub use history::{SettingsLine, history, take_back, take_back_latest};
pub use legal::{LONGEST_LEGAL, LegalChange, LegalPage, LegalTexts};
pub use logo::{LARGEST_LOGO, Logo, LogoKind};
pub use model::{LONGEST_FOOTER, LONGEST_PAYMENT_DAYS, LONGEST_UNDO_SECONDS, MOST_LATE_INTEREST, Settings};
pub use modules::{Module, ModuleName, ModuleNames, Names};
pub use series::{Series, SeriesChange, Taken, coming, next_number, next_numbers};
pub use store::{logo, read};

#[cfg(test)]
mod tests;
