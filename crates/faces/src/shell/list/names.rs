//! Names of records by their ids, for columns and sentences.
//!
//! Who may own records is always known; other records are looked up through the list they stand in.

use super::List;
use crate::{routes, shell::App};
use domain::{
    list::{Datum, MOST_ITEMS, Record, Wish},
    staff,
};
use ground::Fault;
use std::collections::{BTreeSet, HashMap};
use store::{
    Reader,
    filter::{Filter, Kind, Op, Place},
};

/// What ids are called.
#[derive(Clone, Debug, Default)]
pub struct Names {
    owners: Vec<(String, String)>,
    known: HashMap<String, String>,
    offered: HashMap<&'static str, Vec<(String, String)>>,
}

impl Names {
    /// Those who may own records.
    pub async fn of_owners(reader: &mut Reader) -> Result<Self, Fault> {
        let owners = staff::owners(reader).await?;
        let owners: Vec<(String, String)> =
            owners.into_iter().map(|(owner, name)| (owner.to_string(), name)).collect();
        let known = owners.iter().cloned().collect();
        Ok(Self { owners, known, offered: HashMap::new() })
    }

    /// The same, and the records of these ids.
    pub async fn and(mut self, app: &App, reader: &mut Reader, ids: BTreeSet<String>) -> Result<Self, Fault> {
        let unknown: Vec<String> = ids.into_iter().filter(|id| !self.known.contains_key(id)).collect();
        for list in routes::LISTS {
            let of_list = |id: &&String| id.split('_').next() == Some(list.prefix);
            let ids: Vec<&String> = unknown.iter().filter(of_list).take(MOST_ITEMS).collect();
            for archived in [false, true] {
                let missing: Vec<&String> =
                    ids.iter().copied().filter(|id| !self.known.contains_key(*id)).collect();
                self.look_up(app, reader, list, &missing, archived).await?;
            }
        }
        Ok(self)
    }

    async fn look_up(
        &mut self,
        app: &App,
        reader: &mut Reader,
        list: &'static List,
        ids: &[&String],
        archived: bool,
    ) -> Result<(), Fault> {
        if ids.is_empty() || (archived && list.catalog.standing.is_none()) {
            return Ok(());
        }
        let filter = Filter::condition("id", Op::In, ids.iter().map(|id| id.as_str()).collect::<Vec<_>>());
        let Ok(filter) = filter.check(list.catalog, &app.custom()) else { return Ok(()) };
        let wish = Wish { filter, archived, limit: MOST_ITEMS, ..Wish::everything(list.catalog) };
        let named = list.named(app, reader, &wish).await?;
        self.known.extend(named.into_iter().map(|(id, name, _)| (id, name)));
        Ok(())
    }

    /// The same, and the first records of every list that one of these prefixes leads to.
    pub async fn offering(
        mut self,
        app: &App,
        reader: &mut Reader,
        prefixes: &BTreeSet<&'static str>,
    ) -> Result<Self, Fault> {
        for list in routes::LISTS.iter().filter(|list| prefixes.contains(list.prefix)) {
            let wish = Wish { limit: MOST_ITEMS, ..Wish::everything(list.catalog) };
            let named = list.named(app, reader, &wish).await?;
            let named = named.into_iter().map(|(id, name, _)| (id, name)).collect();
            self.offered.insert(list.prefix, named);
        }
        Ok(self)
    }

    /// The records that may be chosen where an id has one of these prefixes.
    pub fn offered(&self, prefixes: &[&'static str]) -> Vec<(String, String)> {
        let is_owner = prefixes.contains(&"usr");
        let owners = self.owners.iter().filter(|_| is_owner);
        let records = prefixes.iter().filter_map(|prefix| self.offered.get(prefix)).flatten();
        owners.chain(records).cloned().collect()
    }

    /// These, for tests.
    #[cfg(test)]
    pub fn known(owners: Vec<(String, String)>) -> Self {
        let known = owners.iter().cloned().collect();
        Self { owners, known, offered: HashMap::new() }
    }

    /// What the record of this id is called.
    pub fn of(&self, id: &str) -> Option<&str> {
        self.known.get(id).map(String::as_str)
    }

    /// The same by the bytes of an id that has one of these prefixes.
    pub fn of_bytes(&self, prefixes: &[&'static str], id: &[u8; 16]) -> Option<&str> {
        prefixes.iter().find_map(|prefix| self.of(&ground::id::write(prefix, id)))
    }
}

/// The ids that a filter names.
pub fn ids_in(filter: &str) -> BTreeSet<String> {
    filter.split('"').filter(|word| is_id(word)).map(str::to_owned).collect()
}

fn is_id(word: &str) -> bool {
    word.split_once('_').is_some_and(|(prefix, rest)| prefix.len() == 3 && rest.len() == 32)
}

/// The ids that stand in the fields of records.
pub fn ids_of(places: &[Place], records: &[Record]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for (index, place) in places.iter().enumerate() {
        let Kind::Id([prefix]) = place.kind() else { continue };
        let found = records.iter().filter_map(|record| match record.fields.get(index) {
            Some(Datum::Id(id)) => Some(ground::id::write(prefix, id)),
            _ => None,
        });
        ids.extend(found);
    }
    ids
}
