//! What the key of a program opens: `contacts:read events:write`, or `*` for everything.

use ground::{Bind, Choice, Column, Flaw, Value, value};
use serde::{Serialize, Serializer};
use std::{collections::BTreeSet, fmt};

ground::choice! {
    /// A collection of the API.
    pub enum Collection {
        Accounts = "accounts",
        Campaigns = "campaigns",
        Contacts = "contacts",
        DocumentTemplates = "document-templates",
        EmailTemplates = "email-templates",
        Events = "events",
        Imports = "imports",
        Invoices = "invoices",
        Messages = "messages",
        Products = "products",
        Questionnaires = "questionnaires",
        Registrations = "registrations",
        ScheduledTasks = "scheduled-tasks",
        Settings = "settings",
        TargetGroups = "target-groups",
        Users = "users",
    }
}

ground::choice! {
    /// What may be done with a collection.
    pub enum Access {
        /// Look.
        Read = "read",
        /// Change; looking comes with it.
        Write = "write",
    }
}

/// What a key opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scopes {
    Everything,
    Only(BTreeSet<(Collection, Access)>),
}

impl Scopes {
    /// Reads words such as `contacts:read` and `*`; no word at all means everything.
    ///
    /// # Errors
    /// The flaw of `field`, naming the word and what is allowed.
    pub fn read<'a>(field: &str, words: impl IntoIterator<Item = &'a str>) -> Result<Self, Flaw> {
        let mut only = BTreeSet::new();
        let mut everything = true;
        let mut star = false;
        for word in words.into_iter().map(str::trim).filter(|word| !word.is_empty()) {
            everything = false;
            match word {
                "*" => star = true,
                word => {
                    only.insert(scope(word).ok_or_else(|| {
                        let flaw = Flaw::new(field, "scope.unknown").with("word", word);
                        flaw.with("allowed", Collection::WORDS.join(", "))
                    })?);
                }
            }
        }
        Ok(if star || everything { Self::Everything } else { Self::Only(only) })
    }

    /// Whether the key opens this.
    pub fn allow(&self, collection: Collection, access: Access) -> bool {
        match self {
            Self::Everything => true,
            Self::Only(only) => {
                only.contains(&(collection, access)) || only.contains(&(collection, Access::Write))
            }
        }
    }

    /// Whether the key opens everything, also what has no scope of its own.
    pub fn allow_everything(&self) -> bool {
        *self == Self::Everything
    }

    /// The words, as they were asked for.
    pub fn words(&self) -> Vec<String> {
        match self {
            Self::Everything => vec!["*".to_owned()],
            Self::Only(only) => {
                only.iter().map(|(collection, access)| format!("{collection}:{access}")).collect()
            }
        }
    }
}

fn scope(word: &str) -> Option<(Collection, Access)> {
    let (collection, access) = word.split_once(':')?;
    Some((Collection::from_word(collection)?, Access::from_word(access)?))
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words().join(" "))
    }
}

impl Serialize for Scopes {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.words().serialize(s)
    }
}

impl Bind for Scopes {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl Column for Scopes {
    const KIND: value::Kind = value::Kind::Text;
    /// A scope this version does not know opens nothing; an empty text opens nothing either.
    fn from_value(value: Value) -> Result<Self, value::Misfit> {
        let text = String::from_value(value)?;
        if text == "*" {
            return Ok(Self::Everything);
        }
        Ok(Self::Only(text.split(' ').filter_map(scope).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_opens_itself_and_writing_opens_reading() {
        let scopes = Scopes::read("scopes", ["contacts:read", "events:write"]).expect("scopes");
        assert!(scopes.allow(Collection::Contacts, Access::Read));
        assert!(!scopes.allow(Collection::Contacts, Access::Write));
        assert!(scopes.allow(Collection::Events, Access::Read));
        assert!(!scopes.allow(Collection::Users, Access::Read));
        assert_eq!(Scopes::from_value(scopes.to_value()), Ok(scopes));
    }

    #[test]
    fn no_scope_means_everything_and_an_unknown_one_is_named() {
        assert_eq!(Scopes::read("scopes", []), Ok(Scopes::Everything));
        assert_eq!(Scopes::read("scopes", ["contacts:read", "*"]), Ok(Scopes::Everything));
        for wrong in ["contacts", "contact:read", "contacts:delete", "contacts:read,events:read"] {
            let flaw = Scopes::read("scopes", [wrong]).expect_err(wrong);
            assert_eq!((flaw.code, flaw.args[0].1.as_str()), ("scope.unknown", wrong));
        }
        assert_eq!(Scopes::from_value(Value::Text("moon:read".into())), Ok(Scopes::Only(BTreeSet::new())));
    }
}
