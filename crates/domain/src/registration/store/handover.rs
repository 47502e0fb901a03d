//! The SQL of giving one contact's places and invitations to another.

use crate::ids::{ContactId, InvitationId, RegistrationId};
use ground::{Column, Fault, Id};
use store::{Sql, Work};

/// Gives the places of one contact to another, except at events where the other has one; with `only`, those alone.
pub(crate) async fn hand_over(
    work: &mut Work,
    from: &ContactId,
    to: &ContactId,
    only: Option<&[RegistrationId]>,
) -> Result<Vec<RegistrationId>, Fault> {
    let mut sql = Sql::new("update registrations set contact_id = ");
    sql.push_value(to).push(" where contact_id = ").push_value(from);
    sql.push(" and event_id not in (select event_id from registrations where contact_id = ")
        .push_value(to)
        .push(")");
    handed_over(work, sql, only).await
}

/// The same of their invitations: personal links lead to whom they were merged into.
pub(crate) async fn hand_over_invitations(
    work: &mut Work,
    from: &ContactId,
    to: &ContactId,
    only: Option<&[InvitationId]>,
) -> Result<Vec<InvitationId>, Fault> {
    let mut sql = Sql::new("update invitations set contact_id = ");
    sql.push_value(to).push(" where contact_id = ").push_value(from);
    sql.push(" and not exists (select 1 from invitations held where held.contact_id = ").push_value(to);
    sql.push(
        " and held.event_id = invitations.event_id and (held.campaign_id = invitations.campaign_id
                or (held.campaign_id is null and invitations.campaign_id is null)))",
    );
    handed_over(work, sql, only).await
}

async fn handed_over<I: Id + Column>(
    work: &mut Work,
    mut sql: Sql,
    only: Option<&[I]>,
) -> Result<Vec<I>, Fault> {
    match only {
        Some([]) => return Ok(Vec::new()),
        Some(only) => sql.push(" and id in ").push_list(only),
        None => &mut sql,
    };
    sql.push(" returning id");
    Ok(work.all::<(I,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}
