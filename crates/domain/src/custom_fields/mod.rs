//! Custom fields: what administrators add to the records of a module, and how its form is laid out.
//!
//! Decides which fields there are, what each may hold, and where it stands. A key never changes; a field is retired,
//! never dropped with its values. Records of other slices keep their values through [`Values`]; who may change fields
//! is asked at the edge (`staff::may`). Start at [`Registry`] and [`create`].

mod built_in;
mod change;
mod lay_out;
mod layout;
mod model;
mod read;
mod refusal;
mod registry;
mod store;
#[cfg(test)]
mod tests;
mod told;
mod users;
mod values;

pub(crate) use change::key_of;
pub use change::{FieldChange, NewField, arrange, change, create, restore, retire};
pub use lay_out::{Part, lay_out};
pub use layout::{Layout, Placed, Section};
pub use model::{Field, FieldKind, MODULES, TARGETS, USERS};
pub use refusal::FieldRefusal;
pub use registry::{Asked, ModuleFields, Registry, askable, asked, of, registry};
pub use store::{completed, load, load_into, write, write_all};
pub use told::told;
pub use users::{fill_user, of_user};
pub use values::{HasValues, Values, Written};
