//! What the participants of an event pay for: the product of the event, and what each chose in its questionnaire.

use super::people::Person;
use crate::{
    events::Event,
    ids::{ProductId, QuestionnaireId, RegistrationId},
    products::{self, Product},
    questionnaires,
};
use ground::Fault;
use std::collections::{BTreeSet, HashMap, HashSet, hash_map::Entry};
use store::Reader;

/// What an event sells.
#[derive(Clone, Debug, Default)]
pub(super) struct Sold {
    /// What everybody pays for.
    pub for_all: Option<Product>,
    /// What may be chosen besides, in the order of names.
    pub by_choice: Vec<Product>,
    /// What each chose, in the order of the questions.
    pub chosen: HashMap<RegistrationId, Vec<ProductId>>,
}

impl Sold {
    /// What this person pays for; what is free makes no row.
    pub fn to(&self, person: &RegistrationId) -> Vec<&Product> {
        let chosen = self.chosen.get(person).into_iter().flatten();
        let chosen = chosen.filter_map(|id| self.by_choice.iter().find(|product| product.id == *id));
        self.for_all.iter().chain(chosen).filter(|product| product.unit_price > 0).collect()
    }

    /// All of it, what everybody pays for first.
    pub fn all(&self) -> Vec<Product> {
        self.for_all.iter().chain(&self.by_choice).cloned().collect()
    }

    /// Whether somebody who is invoiced for `invoiced` would choose something else now.
    pub fn is_other(&self, person: &RegistrationId, invoiced: &HashSet<ProductId>) -> bool {
        let now: HashSet<ProductId> = self.to(person).iter().map(|product| product.id).collect();
        let chosen = self.by_choice.iter().map(|product| product.id);
        let is_for_all = |id: &ProductId| self.for_all.as_ref().is_some_and(|product| product.id == *id);
        chosen.filter(|id| !is_for_all(id)).any(|id| now.contains(&id) != invoiced.contains(&id))
    }
}

/// Reads what the event sells and what its people chose. Each answer is read with the questions it was given to.
pub(super) async fn sold(reader: &mut Reader, event: &Event, people: &[Person]) -> Result<Sold, Fault> {
    let for_all = match event.product_id {
        Some(id) => products::store::find(reader, &id).await?,
        None => None,
    };
    let mut offered: BTreeSet<ProductId> = BTreeSet::new();
    for id in [event.questionnaire_id, event.public_questionnaire_id].into_iter().flatten() {
        let form = questionnaires::asked(reader, &id).await?;
        offered.extend(form.iter().flat_map(|form| questionnaires::offered(&form.questions)));
    }
    let registrations: Vec<RegistrationId> = people.iter().map(|person| person.id).collect();
    let kept = questionnaires::kept_of(reader, &registrations).await?;
    let mut forms = HashMap::new();
    let mut chosen = HashMap::new();
    for (registration, kept) in kept {
        let version: (QuestionnaireId, i64) = (kept.questionnaire_id, kept.form_version);
        let form = match forms.entry(version) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                place.insert(questionnaires::form_at(reader, &version.0, version.1).await?)
            }
        };
        let Some(form) = form.as_ref() else { continue };
        offered.extend(questionnaires::offered(&form.questions));
        let bought = questionnaires::bought(&form.questions, &kept.given);
        if !bought.is_empty() {
            chosen.insert(registration, bought);
        }
    }
    let by_choice = products::store::of(reader, &offered.into_iter().collect::<Vec<_>>()).await?;
    Ok(Sold { for_all, by_choice, chosen })
}
