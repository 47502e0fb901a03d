//! The plan of an import as programs send and read it.

use domain::imports::{Import, Matching, OnMatch, Plan, Slot};
use ground::{Choice, Flaw, Invalid};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What becomes of one column.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ColumnRecord {
    /// Its name in the head of the file; what is sent here is not read.
    #[serde(default)]
    name: String,
    /// The field it becomes; null leaves it out.
    #[schema(required, examples("email"))]
    field: Option<String>,
    /// An empty cell empties the field instead of changing nothing.
    #[serde(default)]
    clears: bool,
}

/// How a file is imported.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ImportPlan)]
pub(super) struct PlanRecord {
    /// One for each column of the file, in its order.
    columns: Vec<ColumnRecord>,
    /// By what a row is taken for a record that is there, the surest first: `number`, `external_id`, `email`,
    /// `business_id`, `name`.
    matching: Vec<String>,
    /// What happens to a record that a row means: `update`, `skip` or `create`.
    #[schema(examples("update"))]
    on_match: String,
    /// Tags for everybody in the file.
    #[serde(default)]
    tags: String,
    /// Who answers for new records (`usr_…`, `grp_…`).
    #[serde(default)]
    owner: Option<String>,
    /// The target group that everybody in the file joins.
    #[serde(default)]
    target_group_id: Option<String>,
    /// A cell that says no takes an opt-out back.
    #[serde(default)]
    lifts_opt_outs: bool,
}

impl PlanRecord {
    pub fn of(import: &Import) -> Self {
        let Plan { slots, matching, on_match, tags, owner, target_group, lifts_opt_outs } = &import.plan;
        let column = |(name, slot): (&String, &Slot)| ColumnRecord {
            name: name.clone(),
            field: slot.field.clone(),
            clears: slot.clears,
        };
        Self {
            columns: import.file.head.iter().zip(slots).map(column).collect(),
            matching: matching.iter().map(|matching| matching.word().to_owned()).collect(),
            on_match: on_match.word().to_owned(),
            tags: tags.clone(),
            owner: owner.clone(),
            target_group_id: target_group.map(|id| id.to_string()),
            lifts_opt_outs: *lifts_opt_outs,
        }
    }

    /// # Errors
    /// The words that are no choice.
    pub fn read(self) -> Result<Plan, Invalid> {
        let mut flaws = Vec::new();
        let unknown = |field: String, allowed: &[&str]| {
            Flaw::new(field, "choice.unknown").with("allowed", allowed.join(", "))
        };
        let mut matching = Vec::new();
        for (index, word) in self.matching.iter().enumerate() {
            match Matching::from_word(word) {
                Some(known) => matching.push(known),
                None => flaws.push(unknown(format!("matching.{index}"), Matching::WORDS)),
            }
        }
        let on_match = OnMatch::from_word(&self.on_match);
        if on_match.is_none() {
            flaws.push(unknown("on_match".into(), OnMatch::WORDS));
        }
        let target_group = self.target_group_id.map(|id| id.parse()).transpose();
        if target_group.is_err() {
            flaws.push(Flaw::new("target_group_id", "id.malformed"));
        }
        Invalid::unless_none(flaws)?;
        let slot = |column: ColumnRecord| Slot { field: column.field, clears: column.clears };
        Ok(Plan {
            slots: self.columns.into_iter().map(slot).collect(),
            matching,
            on_match: on_match.unwrap_or(OnMatch::Update),
            tags: self.tags,
            owner: self.owner,
            target_group: target_group.unwrap_or_default(),
            lifts_opt_outs: self.lifts_opt_outs,
        })
    }
}
