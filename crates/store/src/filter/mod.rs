//! The one filter engine: list views, target groups, reports, workflow conditions and the API.
//!
//! A concept lends its words in a [`Catalog`]; [`Filter::parse`] checks JSON against it, [`Checked::push_to`] makes it
//! a condition, [`Sort`] orders and pages, [`Checked::describe`] lets faces say it in words.
//! Never writes a value or an unknown word into SQL. Start at [`Catalog`], then [`Filter`].

mod ast;
mod catalog;
mod cursor;
mod parse;
mod place;
mod push;
mod question;
mod scalar;
mod sort;
mod text;

pub use ast::{Condition, Filter, Op, Quantity, Related};
pub use catalog::{
    Catalog, Comparison, CustomField, CustomFields, Field, Kind, Reach, Relation, choice, date, decimal,
    flag, id, instant, many, money, number, one, text,
};
pub use cursor::Cursor;
pub use parse::{Checked, operators};
pub use place::{Label, Place};
pub use push::Today;
pub use scalar::Scalar;
pub use sort::{Direction, Marked, Page, Sort};
pub use text::fold;
