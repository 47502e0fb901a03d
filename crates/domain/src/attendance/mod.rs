//! Attendance: who took part, and for how long.
//!
//! Decides whom a mark may be set for, what staff do with somebody who comes without a seat, and who did not show up: a
//! no-show exists only where attendance was taken. Seats are given by `registration` alone.
//! Called by the page at the door, the sheet from paper and the API. Start reading at [`mark`].

mod door;
mod let_in;
mod mark;
mod model;
mod place;
pub mod rules;
mod standing;
pub mod store;
mod taken;
mod walk_in;

pub use door::{DoorLine, DoorWish, door, door_line, not_marked};
pub use let_in::let_in;
pub use mark::{Marked, mark, mark_many, unmark};
pub use model::{Attendance, EventAttendance, Mark, in_hours};
pub use place::{Place, Year, at_event, of_contact, years, years_of_contact};
pub use rules::{MarkRefusal, is_no_show, minutes_of};
pub use standing::{Turnout, turnout};
pub use taken::{LengthRefusal, MOST_MINUTES, set_length, start_taking, stop_taking};
pub use walk_in::{Newcomer, WalkIn, WalkInRefusal, walk_in};
