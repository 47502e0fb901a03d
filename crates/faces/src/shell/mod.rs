//! The shell: what every page stands in, and the way from a request to an answer.
//!
//! Decides looks, headers, language, theme, problems and the guard against forged forms.
//! Never knows a business word; the slices beside it do.
//! Start at [`App`], then [`View`] and [`Problem`]; `docs/pages.md` shows how to add a page.

pub mod app;
pub mod art;
pub mod asked;
pub mod assets;
pub mod cookies;
pub mod csrf;
pub mod custom;
mod device;
pub mod extract;
pub mod filter;
pub mod form;
pub mod gallery;
pub mod gate;
pub mod headers;
pub mod health;
pub mod kept;
pub mod licence;
pub mod limit;
pub mod list;
pub mod live;
pub mod meter;
pub mod nav;
pub mod palette;
pub mod patterns;
pub mod preferences;
pub mod problem;
pub mod sent;
pub mod shown;
pub mod soft;
pub mod templates;
pub mod testing;
pub mod toast;
pub mod trace;
pub mod upload;
pub mod view;
mod writing;

pub use app::{App, Parts, Site};
pub use asked::{Asked, Staff};
pub use extract::{Path, Query};
pub use form::Entered;
pub use gallery::Gallery;
pub use problem::Problem;
pub use toast::Toast;
pub use view::{View, see_other};
pub(crate) use writing::encoded;
