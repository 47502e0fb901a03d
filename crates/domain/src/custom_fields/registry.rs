//! The registry: every custom field and every layout of this instance, read together.

use super::{Field, FieldKind, HasValues, Layout, Placed, Values, Written, store};
use ::store::{Reader, Work, filter::CustomFields};
use ground::{Date, Fault, Flaw, Instant, Invalid, Zone};
use serde_json::Value as Json;
use std::{collections::BTreeMap, sync::Arc};

/// The custom fields and the layouts of this instance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Registry {
    modules: BTreeMap<String, Arc<ModuleFields>>,
    custom: Arc<CustomFields>,
}

/// The fields and the layout of one module.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModuleFields {
    /// All of them, retired ones too, in the order in which they were made.
    pub fields: Vec<Field>,
    pub layout: Layout,
}

impl Registry {
    pub(super) fn new(fields: Vec<Field>, mut layouts: BTreeMap<String, Layout>) -> Self {
        let custom = Arc::new(CustomFields::new(fields.iter().map(Field::filterable).collect()));
        let mut modules: BTreeMap<String, Arc<ModuleFields>> = BTreeMap::new();
        for module in super::MODULES {
            let own: Vec<Field> = fields.iter().filter(|field| field.module == module).cloned().collect();
            let in_use = own.iter().filter(|field| field.retired_at.is_none());
            let layout = layouts.remove(module).unwrap_or_default().completed(module, in_use);
            modules.insert(module.to_owned(), Arc::new(ModuleFields { fields: own, layout }));
        }
        Self { modules, custom }
    }

    /// The fields as the filter engine knows them.
    pub fn custom(&self) -> &Arc<CustomFields> {
        &self.custom
    }

    /// The fields and the layout of a module; empty where a module has none.
    pub fn of(&self, module: &str) -> Arc<ModuleFields> {
        self.modules.get(module).cloned().unwrap_or_default()
    }
}

/// The custom fields and layouts as they are now; read once for each Reader or Work.
pub async fn registry(reader: &mut Reader) -> Result<Arc<Registry>, Fault> {
    if let Some(known) = reader.noted::<Registry>() {
        return Ok(known);
    }
    let registry = Arc::new(store::read(reader).await?);
    reader.note(Arc::clone(&registry));
    Ok(registry)
}

/// The custom fields as whoever is at work may name them in a filter: those that their profile hides are refused.
pub async fn askable(reader: &mut Reader) -> Result<Arc<CustomFields>, Fault> {
    let custom = Arc::clone(registry(reader).await?.custom());
    if reader.hidden().is_empty() {
        return Ok(custom);
    }
    let hidden = reader.hidden().iter().map(|(concept, field)| (*concept, field.as_str()));
    Ok(Arc::new(custom.hiding(hidden)))
}

/// The fields and the layout of one module.
pub async fn of(reader: &mut Reader, module: &str) -> Result<Arc<ModuleFields>, Fault> {
    Ok(registry(reader).await?.of(module))
}

/// What whoever writes a record is held to: nobody is asked for what they may not write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Every required field is asked for, not only those that were written.
    is_new: bool,
    /// It is written on a form, which leaves out what is hidden and only shows what is read-only.
    on_form: bool,
    /// The fields that the profile of whoever writes hides or closes.
    closed: Vec<String>,
}

impl Asked {
    fn asks(&self, placed: &Placed) -> bool {
        placed.required && (!self.on_form || placed.is_writable()) && !self.closed.contains(&placed.field)
    }
}

/// What a change of a record of this kind (the prefix of its id) is held to: people and programs are, customers for what
/// they write themselves, the public and imports are not.
pub fn asked(work: &Work, kind: &str, is_new: bool) -> Option<Asked> {
    let (on_form, is_new) = match work.actor.kind {
        "user" => (true, is_new),
        "api_key" => (false, is_new),
        "contact" => (true, false),
        _ => return None,
    };
    let closed = work.locked(kind).map(str::to_owned).collect();
    Some(Asked { is_new, on_form, closed })
}

impl ModuleFields {
    /// The fields in use, in the order of the form.
    pub fn in_use(&self) -> impl Iterator<Item = &Field> {
        self.layout.fields().filter_map(|placed| self.find(placed.field.strip_prefix("custom.")?))
    }

    /// The fields that may be given to many records at once.
    pub fn mass_editable(&self) -> impl Iterator<Item = &Field> {
        let may =
            |field: &&Field| self.layout.field(&field.path()).is_some_and(|placed| placed.mass_editable);
        self.in_use().filter(may)
    }

    /// The field in use with this key.
    pub fn find(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key && field.retired_at.is_none())
    }

    /// The same, or why there is none.
    pub(super) fn found(&self, key: &str) -> Result<&Field, Flaw> {
        let path: String = format!("custom.{key}").chars().take(80).collect();
        self.find(key).ok_or_else(|| {
            if self.fields.iter().any(|field| field.key == key) {
                return Flaw::new(path, "custom.retired");
            }
            let known: Vec<&str> = self.in_use().map(|field| field.key.as_str()).collect();
            Flaw::new(path, "custom.unknown").with("allowed", known.join(", "))
        })
    }

    /// Required custom fields that would be empty: all of them in a new record, else those that were written empty.
    fn missing(&self, values: &Values, written: &Written, asked: &Asked) -> Vec<Flaw> {
        let is_asked = |field: &&Field| asked.is_new || written.contains_key(&field.key);
        let is_empty = |field: &&Field| match values.get(&field.key) {
            None => true,
            // Required means yes: a box that must be ticked.
            Some(value) => field.kind == FieldKind::YesNo && value == &Json::Bool(false),
        };
        let is_required =
            |field: &&Field| self.layout.field(&field.path()).is_some_and(|placed| asked.asks(placed));
        let wanted = self.in_use().filter(is_required).filter(is_asked).filter(is_empty);
        wanted.map(|field| Flaw::new(field.path(), "required")).collect()
    }

    /// The values of a record after what a person or a program wrote. `asked` holds them to what the form requires.
    pub fn applied(
        &self,
        old: &Values,
        written: &Written,
        today: Date,
        asked: Option<&Asked>,
        flaws: &mut Vec<Flaw>,
    ) -> Values {
        let before = flaws.len();
        let new = old.applied(self, written, today, flaws);
        if let Some(asked) = asked {
            let is_told = |flaw: &Flaw, flaws: &[Flaw]| flaws.iter().any(|known| known.field == flaw.field);
            let missing = self.missing(&new, written, asked);
            let missing: Vec<Flaw> =
                missing.into_iter().filter(|flaw| !is_told(flaw, &flaws[before..])).collect();
            flaws.extend(missing);
        }
        new
    }

    /// A record whose own fields were `checked`, with its custom values after what was written; all flaws are told at once.
    pub fn joined<R: HasValues>(
        &self,
        checked: Result<R, Invalid>,
        old: &R,
        written: &Written,
        asked: Option<&Asked>,
        now: Instant,
    ) -> Result<R, Invalid> {
        let mut flaws = checked.as_ref().err().map(|Invalid(flaws)| flaws.clone()).unwrap_or_default();
        let today = now.date(&Zone::helsinki());
        let custom = self.applied(old.values(), written, today, asked, &mut flaws);
        Invalid::unless_none(flaws)?;
        let mut record = checked?;
        *record.values_mut() = custom;
        Ok(record)
    }
}
