//! Campaigns (kampanjat): sending an invitation to many.
//!
//! Decides who of those attached gets the mail, and says why the others do not (CP-1…11, the send truth table).
//! Attaching sends: there is no other send button; an undo window holds the queue (W-1).
//! Never writes a mail itself (`messages::post` does). Start reading at [`attach`] and [`readiness`].

mod attach;
mod automatic;
mod change;
mod detach;
pub mod fields;
mod fill;
mod funnel;
mod groups;
mod model;
mod readiness;
mod recipients;
mod stop;
pub mod store;
mod warnings;

pub use attach::{
    AttachRefusal, Attached, Skipped, Source, attach, languages, outlook, send_missing, silence_of,
};
pub use automatic::send_own_mail;
pub use change::{archive, create, edit, restore};
pub use detach::detach;
pub use fill::{FillCampaign, fill};
pub use funnel::{Funnel, funnel, funnels};
pub use groups::{Copied, groups_of, uses_of};
pub use model::{Batch, Campaign, CampaignDraft, CampaignRefusal};
pub use readiness::{Silence, TemplateFacts, readiness};
pub use recipients::{Recipient, RecipientState, Which, count_recipients, recipients, waiting_without_mail};
pub use stop::{StopRefusal, pause, resume, stop, undo};
pub use store::{of_event, page};
pub use warnings::{invitation_warnings, state_of, warnings};
