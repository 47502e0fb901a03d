//! Document templates (dokumenttipohjat): certificates, invoices, badges and lists as PDF, and who may change how they look.
//!
//! Decides what may stand in a template (merge fields as in mails, Typst around them), which template is used, and what a
//! document is told. Printing itself is a port, [`Press`], that the roof fills. Never decides who gets a document.
//! Start reading at [`Layout`].

mod change;
mod draft;
pub mod facts;
pub mod fields;
mod gallery;
mod layout;
pub mod merge;
mod model;
mod people;
mod press;
mod refusal;
pub mod samples;
pub mod store;
pub mod testing;
#[cfg(test)]
mod tests;

pub use change::{archive, create, edit, restore};
pub use draft::{DocumentDraft, Tried, tried, unsaved};
pub use facts::{CertificateFacts, Facts};
pub use gallery::{BUILT_IN, BuiltIn, built_in};
pub use layout::{Chosen, Layout};
pub use model::{DocumentKind, DocumentTemplate};
pub use people::of_people;
pub use press::{MadeAt, NoPress, Pictures, Press, Pressing, Sheet, SourceFlaw, Unpressed};
pub use refusal::DocumentRefusal;
pub use store::find;
