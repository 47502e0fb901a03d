//! Events (kutsutilaisuudet): what people are invited to, with sessions and seats.
//!
//! Decides what an event may look like (EV-2, SE-2) and derives its start and end from its sessions (EV-6).
//! Who gets a seat is `registration`'s business; a change of seats is followed up there.
//! Never sends mail. Start reading at [`create`].

mod check;
mod copy;
mod create;
mod edit;
pub mod fields;
mod model;
pub mod store;

pub use check::Warning;
pub use check::warnings;
pub use copy::copied;
pub use create::create;
pub use edit::{EditRefusal, archive, cancel, edit, restore};
pub use model::{Event, EventDraft, Payer, Session, SessionDraft, Window};
