//! Press: pages from Typst, as PDF or as pictures. Knows nothing of the business and nothing of ours.
//!
//! Decides what a page may reach (its own files and the fonts inside the binary, nothing else) and how much time and
//! memory it may take. Typst runs in processes of its own, because it cannot be told to stop: [`Pool`] keeps them,
//! [`work`] is what they do. Start reading at [`print`].

mod fonts;
mod job;
mod pool;
mod print;
mod wire;
mod work;
mod world;

pub use job::{Flaw, Job, Made, Moment, Output};
pub use pool::{Failed, Limits, Pool};
pub use print::print;
pub use work::work;
