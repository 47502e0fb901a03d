//! Roles, profiles and sharing levels as values.

use super::Module;
use crate::ids::{ProfileId, RoleId};
use ground::{Choice, Instant};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

ground::choice! {
    /// What somebody may do in a module.
    pub enum Act {
        See = "see",
        Create = "create",
        Edit = "edit",
        /// Archive, restore and merge.
        Delete = "delete",
        Export = "export",
        /// Have mail go out.
        Send = "send",
        /// See what people told about their health or belief; of the module of events, and never by itself.
        Sensitive = "sensitive",
    }
}

ground::choice! {
    /// Whose records of a module somebody sees.
    #[derive(Default)]
    pub enum Level {
        /// Everybody's (AC-2).
        #[default]
        Everybody = "everybody",
        /// The own ones, those of the own groups, and those of users below in the tree of roles (AC-3).
        OwnAndBelow = "own_and_below",
        /// The own ones and those of the own groups.
        Own = "own",
    }
}

::store::row! {
    /// A place in the tree of roles: "Myyntijohtaja".
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Role {
        pub id: RoleId,
        pub name: String,
        /// The role above.
        pub parent_id: Option<RoleId>,
        /// The order among those below the same role.
        pub place: i64,
        pub version: i64,
        pub created_at: Instant,
        pub updated_at: Instant,
    }
}

/// What its users may do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Profile {
    pub id: ProfileId,
    pub name: String,
    pub rights: ProfileRights,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// What a profile says of each module; of what it says nothing, everything is allowed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProfileRights(pub BTreeMap<Module, Grants>);

/// What is open in one module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Grants {
    pub acts: BTreeSet<Act>,
    /// Fields that are in no page, list, filter, file or answer.
    pub hidden: BTreeSet<String>,
    /// Fields that are shown and not changed.
    pub read_only: BTreeSet<String>,
}

impl Default for Grants {
    /// Everything but what must be allowed by name.
    fn default() -> Self {
        let acts = Act::ALL.iter().copied().filter(|act| *act != Act::Sensitive);
        Self { acts: acts.collect(), hidden: BTreeSet::new(), read_only: BTreeSet::new() }
    }
}

impl Grants {
    /// Whether anything is closed that is open otherwise.
    pub fn is_narrowed(&self) -> bool {
        let usual = Self::default();
        !self.acts.is_superset(&usual.acts) || !self.hidden.is_empty() || !self.read_only.is_empty()
    }
}

impl ProfileRights {
    /// What is open in a module.
    pub fn of(&self, module: Module) -> Grants {
        self.0.get(&module).cloned().unwrap_or_default()
    }
}
