//! Custom fields of a record: `custom: {}`. An instance has none yet, so every key is one too many.

use crate::shell::Problem;
use ground::{Flaw, Invalid};
use serde_json::{Map, Value};

/// Refuses keys of custom fields that are not there.
pub fn refuse_unknown(custom: &Map<String, Value>) -> Result<(), Problem> {
    let unknown =
        custom.keys().map(|key| Flaw::new(format!("custom.{key}"), "json.unknown_field").with("allowed", ""));
    Ok(Invalid::unless_none(unknown.collect())?)
}
