//! The words accounts lend to the filter engine, lists, merge fields and exports.
