//! The words contacts lend to the filter engine, lists, merge fields and exports.
