//! Email templates (sähköpostipohjat): the mails that organisers write.
//!
//! Decides what may stand in a template (merge fields, links, HTML, attachments), where a template can be chosen
//! (TP-1, TP-2), and composes the mail of one recipient. Never sends and never decides who gets a mail: that is
//! `messages`. Start reading at [`create`] and [`may_be_used_for`].

mod added;
mod attach;
mod change;
mod compose;
mod create;
mod data;
mod edit;
pub mod fields;
pub mod merge;
mod model;
mod places;
mod refusal;
pub mod store;
pub mod testing;
#[cfg(test)]
mod tests;
mod texts;
mod warnings;

pub use crate::sent_file::{File, MOST_IN_ONE};
pub use added::Added;
pub use attach::{AttachRefusal, MOST_ATTACHED, attach, detach};
pub use change::{EmailTemplateChange, WrittenVariant};
pub use compose::{Composed, ParsedTemplate, ParsedTemplates};
pub use create::{copy, create};
pub use data::{EventFacts, MergeData, Sender};
pub use edit::{archive, edit, restore};
pub use model::{Attachment, EmailTemplate, Folder, Said, SendingTime, Variant};
pub use places::{Place, Unusable, may_be_used, may_be_used_for};
pub use refusal::TemplateRefusal;
pub use store::{Choosable, content, find, find_by_number, folder_of, in_folders, version_of};
pub use warnings::{EventState, LinkedEvent, Warning, linked_numbers, warnings};
