//! Reading who is in a group and who is kept out.

use crate::{
    ids::{ContactId, TargetGroupId},
    target_groups::{Exclusion, Membership, people::Excluded},
};
use ::store::{Reader, Sql};
use ground::Fault;

pub(in crate::target_groups) async fn membership(
    reader: &mut Reader,
    id: &TargetGroupId,
    contact: &ContactId,
) -> Result<Option<Membership>, Fault> {
    let sql = Sql::new(
        "select m.source, m.added_at, users.name as added_by
           from target_group_members m left join users on users.id = m.added_by
          where m.target_group_id = $1 and m.contact_id = $2",
    );
    reader.optional(sql.bind(id).bind(contact)).await
}

pub(in crate::target_groups) async fn exclusion(
    reader: &mut Reader,
    id: &TargetGroupId,
    contact: &ContactId,
) -> Result<Option<Exclusion>, Fault> {
    let sql = Sql::new(
        "select e.excluded_at, users.name as excluded_by
           from target_group_exclusions e left join users on users.id = e.excluded_by
          where e.target_group_id = $1 and e.contact_id = $2",
    );
    reader.optional(sql.bind(id).bind(contact)).await
}

pub(in crate::target_groups) async fn excluded(
    reader: &mut Reader,
    id: &TargetGroupId,
    limit: i64,
) -> Result<Vec<Excluded>, Fault> {
    let sql = Sql::new(
        "select c.id as contact_id, c.first_name, c.last_name, a.name as account_name, e.excluded_at,
                users.name as excluded_by
           from target_group_exclusions e join contacts c on c.id = e.contact_id
                left join accounts a on a.id = c.account_id left join users on users.id = e.excluded_by
          where e.target_group_id = $1 order by c.sort_key, c.id limit $2",
    );
    reader.all(sql.bind(id).bind(&limit)).await
}
