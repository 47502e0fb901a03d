//! How widely the records of a module are shared.

use super::{Level, Module, RightsRefusal, store};
use crate::staff::{Right, require};
use ::store::{Entry, Work};
use ground::{Failure, Id, Invalid};
use serde_json::json;
use std::collections::BTreeMap;

/// The levels of all modules; what is not here is shared with everybody.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sharing(pub BTreeMap<Module, Level>);

impl Sharing {
    pub fn of(&self, module: Module) -> Level {
        self.0.get(&module).copied().unwrap_or_default()
    }

    /// Whether everybody sees everything.
    pub fn is_open(&self) -> bool {
        self.0.values().all(|level| *level == Level::Everybody)
    }
}

/// Says how widely the records of these modules are shared from now on; what is not said stays.
///
/// # Errors
/// [`RightsRefusal`]; nothing is changed then.
pub async fn share(
    work: &mut Work,
    levels: &BTreeMap<Module, Level>,
) -> Result<Sharing, Failure<RightsRefusal>> {
    require(work, Right::Users).await.map_err(|no| no.map(RightsRefusal::from))?;
    let unowned = levels.keys().find(|module| !module.is_owned());
    if let Some(module) = unowned {
        return Err(RightsRefusal::Invalid(Invalid::one(module.to_string(), "sharing.no_owner")).into());
    }
    let mut now = store::sharing(work).await?;
    let mut changed = serde_json::Map::new();
    for (module, level) in levels {
        let old = now.of(*module);
        if old != *level {
            store::set_level(work, *module, *level).await?;
            now.0.insert(*module, *level);
            changed.insert(module.to_string(), json!([old, level]));
        }
    }
    if !changed.is_empty() {
        let instance = crate::ids::InstanceId::from_bytes([0; 16]);
        work.record(Entry::new("sharing.changed", &instance, &json!({"changed": changed})));
    }
    Ok(now)
}
