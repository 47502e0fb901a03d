//! The roof: command line, settings, wiring. Decides nothing.

fn main() {}
