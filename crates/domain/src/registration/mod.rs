//! Registration: who gets a place at an event.
//!
//! Decides seat, waitlist or refusal, and what a change or a cancellation sets free.
//! Called by the personal page, the portal, the public form, the staff pages, the API, the CLI and the import.
//! Never sends mail (`messages::post` does) and never sees HTTP.
//! Start reading at [`register`].

mod answers;
mod attendees;
mod cancel;
mod confirm;
mod desk;
mod event;
pub mod fields;
mod invitation;
mod ledger;
mod model;
mod notice;
mod promote;
mod register;
pub mod rules;
mod sheets;
mod standing;
pub mod store;
mod undo;

pub use answers::{AnswersBy, AnswersRefusal, OwnAnswers, change_answers, own_answers};
pub use attendees::{
    Attendee, AttendeeCounts, AttendeeOrder, AttendeeWish, EventMovement, LastMail, LedgerLine,
    attendee_counts, attendees, event_movements, movements,
};
pub use cancel::{CancelBy, CancelRefusal, Cancelled, cancel};
pub use confirm::{ConfirmRefusal, send_confirmation};
pub use desk::Desk;
pub use event::{Edited, edit_event, restore_event};
pub use invitation::{Invitation, decline, invite, own_invitation, own_invitations};
pub use model::{Channel, Confirm, Movement, Registration, Status};
pub use notice::{Audience, NoticeRefusal, notice_audience, send_notice, withdraw_notice};
pub use promote::{PromoteRefusal, after_event_changed, move_to_waitlist, promote, promote_next};
pub use register::{Place, Request, register, register_all};
pub use rules::{RegisterRefusal, offer};
pub use sheets::{check_sheet, questionnaire_of};
pub use standing::{Standing, standing, standing_of};
pub use undo::{UNDO_HOURS, UndoRefusal, Undone, is_undoable, undo};
