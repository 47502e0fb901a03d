//! The one filter engine: list views, target groups, reports, workflow conditions and the API.
//!
//! A concept lends its words in a [`Catalog`]; [`Filter::parse`] checks JSON against it, [`Checked::push_to`] makes it
//! a condition, [`Sort`] orders and pages, [`Checked::describe`] lets faces say it in words.
//! Never writes a value or an unknown word into SQL. Start at [`Catalog`], then [`Filter`].

mod ast;
mod catalog;
mod compare;
mod cursor;
mod custom;
mod describe;
mod parse;
mod place;
mod push;
mod question;
mod say;
mod scalar;
mod sort;
mod text;

pub use ast::{Condition, Filter, Op, Quantity, Related};
pub use catalog::{
    Catalog, Comparison, Field, Kind, Reach, Relation, choice, date, decimal, flag, id, instant, many, money,
    number, one, text,
};
pub use cursor::Cursor;
pub use custom::{CustomField, CustomFields};
pub use describe::{Part, Said};
pub use parse::{Checked, Operand, operators};
pub use place::{Label, Place, Way};
pub use push::Today;
pub use say::Saying;
pub use scalar::{ME, Scalar};
pub use sort::{Direction, Marked, Page, Sort};
