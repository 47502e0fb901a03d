//! Rights over HTTP: the matrix of all routes by what a narrow user may, and what the pages of rights do.

mod fields;
mod matrix;
mod narrow;
mod world;
