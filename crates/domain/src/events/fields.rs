//! The words events lend to the filter engine, lists, merge fields and exports.
