//! The own data: a customer changes what the profile lets change, and nothing else.

use super::{Customer, OwnRefusal, PortalModule};
use crate::contacts::{self, Contact, ContactChange};
use ::store::Work;
use ground::Failure;

/// Changes the own data. `seen` is the version the form began with.
///
/// # Errors
/// [`OwnRefusal`]; nothing is changed then.
pub async fn change_own(
    work: &mut Work,
    customer: &Customer,
    seen: Option<i64>,
    written: &ContactChange,
) -> Result<Contact, Failure<OwnRefusal>> {
    if !customer.rights.has(PortalModule::Own) {
        return Err(OwnRefusal::Missing.into());
    }
    let change = customer.rights.contact.of_contact(written);
    contacts::edit(work, &customer.contact.id, seen, &change).await.map_err(|no| no.map(OwnRefusal::from))
}
