//! Campaigns: their pages, and the calls of programs.

pub mod api;
