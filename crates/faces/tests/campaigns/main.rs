//! Target groups, campaigns and the dashboard over HTTP: the API first, then the pages.

mod api;
mod pages;
mod world;
