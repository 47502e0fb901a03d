//! Target groups, campaigns and the dashboard over HTTP: the API first, then the pages.

mod api;
mod groups;
mod invite;
mod pages;
mod world;
