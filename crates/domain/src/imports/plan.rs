//! The plan of an import: which column becomes which field, which record a row means, and what then happens to it.
//!
//! A first plan is guessed from the head; people change it on a page, programs by flags. Start at [`Plan::guessed`].

use super::{Column, Fields, ImportRefusal, account_columns::AccountColumn, table::Table};
use crate::ids::TargetGroupId;
use ground::{Flaw, Invalid};
use serde::{Deserialize, Serialize};

ground::choice! {
    /// What a file is about.
    pub enum ImportKind {
        Contacts = "contacts",
        Accounts = "accounts",
    }
}

ground::choice! {
    /// By what a row is taken for a record that is there.
    pub enum Matching {
        /// Its number in Kutsu.
        Number = "number",
        /// Its id in the system it came from.
        ExternalId = "external_id",
        /// The address of a contact, with the name when several share it.
        Email = "email",
        /// The business id of an account.
        BusinessId = "business_id",
        /// The name of an account.
        Name = "name",
    }
}

ground::choice! {
    /// What happens to a record that a row means.
    pub enum OnMatch {
        /// It takes over what the row says.
        Update = "update",
        /// It stays as it is.
        Skip = "skip",
        /// Another one is made beside it.
        Create = "create",
    }
}

/// What becomes of one column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// The word of its field; `None` leaves the column out.
    pub field: Option<String>,
    /// An empty cell empties the field instead of changing nothing.
    #[serde(default)]
    pub clears: bool,
}

/// How a file is imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub slots: Vec<Slot>,
    pub matching: Vec<Matching>,
    pub on_match: OnMatch,
    /// Tags for everybody in the file.
    #[serde(default)]
    pub tags: String,
    /// Who answers for new records (`usr_…`, `grp_…`); whoever imports when nobody is told.
    #[serde(default)]
    pub owner: Option<String>,
    /// The target group that everybody in the file joins.
    #[serde(default)]
    pub target_group: Option<TargetGroupId>,
    /// A cell that says no takes an opt-out back.
    #[serde(default)]
    pub lifts_opt_outs: bool,
}

impl ImportKind {
    /// The words of all built-in fields that a column may become.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Contacts => Column::WORDS,
            Self::Accounts => AccountColumn::WORDS,
        }
    }

    /// By what a row of this kind can be matched.
    pub fn matchings(self) -> &'static [Matching] {
        match self {
            Self::Contacts => &[Matching::Number, Matching::ExternalId, Matching::Email],
            Self::Accounts => &[Matching::Number, Matching::ExternalId, Matching::BusinessId, Matching::Name],
        }
    }
}

impl Plan {
    /// What the names of the head mean. Of two columns that mean the same the first is taken.
    pub fn guessed(fields: &Fields, head: &[String]) -> Self {
        let mut slots: Vec<Slot> = Vec::with_capacity(head.len());
        for name in head {
            let field = fields.meant_by(name);
            let is_new = |field: &String| !slots.iter().any(|slot| slot.field.as_ref() == Some(field));
            slots.push(Slot { field: field.filter(is_new), clears: false });
        }
        Self {
            slots,
            matching: fields.kind.matchings().to_vec(),
            on_match: OnMatch::Update,
            tags: String::new(),
            owner: None,
            target_group: None,
            lifts_opt_outs: false,
        }
    }

    /// As guessed, but refuses a head of which nothing is known or that tells something twice.
    pub fn of_head(fields: &Fields, head: &[String]) -> Result<Self, ImportRefusal> {
        let plan = Self::guessed(fields, head);
        let twice = |(name, slot): (&String, &Slot)| {
            (slot.field.is_none() && fields.meant_by(name).is_some()).then(|| name.clone())
        };
        if let Some(column) = head.iter().zip(&plan.slots).find_map(twice) {
            return Err(ImportRefusal::ColumnTwice { column });
        }
        if plan.slots.iter().all(|slot| slot.field.is_none()) {
            let shown: String = head.join(", ").chars().take(200).collect();
            return Err(ImportRefusal::NoKnownColumn { head: shown });
        }
        Ok(plan)
    }

    /// Refuses a plan that does not fit a head of `columns` columns.
    pub fn check(&self, fields: &Fields, columns: usize) -> Result<(), Invalid> {
        let mut flaws = Vec::new();
        for (index, slot) in self.slots.iter().enumerate() {
            let Some(field) = &slot.field else { continue };
            let name = format!("columns.{index}.field");
            if !fields.has(field) {
                flaws.push(Flaw::new(name, "unknown_choice"));
            } else if self.slots[..index].iter().any(|slot| slot.field.as_ref() == Some(field)) {
                flaws.push(Flaw::new(name, "import.field_twice"));
            }
        }
        if self.slots.len() != columns || self.slots.iter().all(|slot| slot.field.is_none()) {
            flaws.push(Flaw::new("columns.0.field", "import.no_column"));
        }
        Invalid::unless_none(flaws)
    }

    pub(super) fn matches_by(&self, matching: Matching) -> bool {
        self.on_match != OnMatch::Create && self.matching.contains(&matching)
    }
}

/// Refuses a file whose first row below the head is a head as well, or whose head stands one row below.
pub(super) fn refuse_two_heads(fields: &Fields, table: &Table) -> Result<(), ImportRefusal> {
    let Some(row) = table.rows().nth(1) else { return Ok(()) };
    let filled: Vec<&str> = row.cells.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let named = filled.iter().filter(|cell| fields.meant_by(cell).is_some()).count();
    if named >= 2 && named * 2 > filled.len() {
        return Err(ImportRefusal::TwoHeads { line: row.line });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contacts() -> Fields {
        Fields::built_in(ImportKind::Contacts)
    }

    fn head(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_head_that_names_a_field_twice_or_nothing_known_is_refused() {
        let twice = Plan::of_head(&contacts(), &head(&["Sähköposti", "Email"]));
        assert_eq!(twice, Err(ImportRefusal::ColumnTwice { column: "Email".into() }));
        let nothing = Plan::of_head(&contacts(), &head(&["1", "2"]));
        assert_eq!(nothing, Err(ImportRefusal::NoKnownColumn { head: "1, 2".into() }));
    }

    #[test]
    fn a_plan_with_a_field_twice_or_none_at_all_is_refused_at_its_column() {
        let mut plan = Plan::guessed(&contacts(), &head(&["Etunimi", "Sukunimi"]));
        assert_eq!(plan.check(&contacts(), 2), Ok(()));
        plan.slots[1].field = Some("first_name".into());
        assert_eq!(plan.check(&contacts(), 2), Err(Invalid::one("columns.1.field", "import.field_twice")));
        plan.slots.iter_mut().for_each(|slot| slot.field = None);
        assert_eq!(plan.check(&contacts(), 2), Err(Invalid::one("columns.0.field", "import.no_column")));
    }

    #[test]
    fn two_heads_are_refused_with_the_line_of_the_second() {
        for (file, line) in [
            ("Kontaktit;;\nEtunimi;Sukunimi;Sähköposti\nAino;Aalto;aino@example.org\n", 2),
            ("first_name;last_name\n\nEtunimi;Sukunimi\nAino;Aalto\n", 3),
        ] {
            let table = Table::read(file.as_bytes()).expect("a table");
            assert_eq!(refuse_two_heads(&contacts(), &table), Err(ImportRefusal::TwoHeads { line }));
        }
        let table = Table::read(b"Etunimi;Sukunimi\nOrganisaatio;Aalto\nx;y\n").expect("a table");
        assert_eq!(refuse_two_heads(&contacts(), &table), Ok(()), "half a head may be a name");
    }
}
