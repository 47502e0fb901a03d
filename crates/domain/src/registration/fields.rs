//! The words registrations lend to the filter engine, lists and exports.
