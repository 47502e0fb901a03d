//! The tables `target_group_members` and `target_group_exclusions`.

use super::CHUNK;
use crate::{
    ids::{ContactId, TargetGroupId, TurnId},
    target_groups::{MemberSource, TargetGroup},
};
use ::store::{
    Engine, Reader, Sight, Sql, Work,
    filter::{Checked, Today},
    sql::insert_rows,
};
use ground::{Bind, Fault, Value};
use std::collections::{HashMap, HashSet};

pub(in crate::target_groups) async fn count(reader: &mut Reader, id: &TargetGroupId) -> Result<i64, Fault> {
    let sql = Sql::new("select count(*) from target_group_members where target_group_id = $1");
    Ok(reader.one::<(i64,)>(sql.bind(id)).await?.0)
}

/// Who acts, as these tables remember it: a user, or nobody.
fn user(work: &Work) -> Option<Vec<u8>> {
    work.actor.id.filter(|_| work.actor.kind == "user").map(|id| id.to_vec())
}

/// Makes contacts members; who is in already becomes one of that source, but did not come with this turn.
pub(in crate::target_groups) async fn insert(
    work: &mut Work,
    id: &TargetGroupId,
    contacts: &[(ContactId, MemberSource)],
    turn: &TurnId,
) -> Result<(), Fault> {
    let (now, user) = (work.now, user(work));
    let unique: HashMap<&ContactId, MemberSource> =
        contacts.iter().map(|(contact, source)| (contact, *source)).collect();
    let row = |(contact, source): (&&ContactId, &MemberSource)| {
        let by = user.clone().filter(|_| *source == MemberSource::Hand);
        let (group, contact) = (id.to_value(), contact.to_value());
        vec![group, contact, source.to_value(), now.to_value(), by.to_value(), turn.to_value()]
    };
    let rows: Vec<Vec<Value>> = unique.iter().map(row).collect();
    let columns = ["target_group_id", "contact_id", "source", "added_at", "added_by", "turn_id"];
    let tail = "on conflict (target_group_id, contact_id) do update
                   set source = excluded.source, added_by = excluded.added_by";
    for sql in insert_rows("target_group_members", &columns, &rows, tail) {
        work.execute(sql).await?;
    }
    Ok(())
}

pub(in crate::target_groups) async fn sources(
    reader: &mut Reader,
    id: &TargetGroupId,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, MemberSource>, Fault> {
    let mut found = HashMap::new();
    for chunk in contacts.chunks(CHUNK) {
        let mut sql =
            Sql::new("select contact_id, source from target_group_members where target_group_id = ");
        sql.push_value(id).push(" and contact_id in ").push_set(chunk);
        found.extend(reader.all::<(ContactId, MemberSource)>(sql).await?);
    }
    Ok(found)
}

/// Takes contacts out; gives those who were in.
pub(in crate::target_groups) async fn delete(
    work: &mut Work,
    id: &TargetGroupId,
    contacts: &[ContactId],
) -> Result<Vec<ContactId>, Fault> {
    let mut gone = Vec::new();
    for chunk in contacts.chunks(CHUNK) {
        let mut sql = Sql::new("delete from target_group_members where target_group_id = ");
        sql.push_value(id).push(" and contact_id in ").push_set(chunk).push(" returning contact_id");
        gone.extend(work.all::<(ContactId,)>(sql).await?.into_iter().map(|(id,)| id));
    }
    Ok(gone)
}

pub(in crate::target_groups) async fn exclude(
    work: &mut Work,
    id: &TargetGroupId,
    contacts: &[ContactId],
) -> Result<(), Fault> {
    let (now, by) = (work.now, user(work));
    let unique: HashSet<&ContactId> = contacts.iter().collect();
    let row = |contact: &&ContactId| vec![id.to_value(), contact.to_value(), now.to_value(), by.to_value()];
    let rows: Vec<Vec<Value>> = unique.iter().map(row).collect();
    let columns = ["target_group_id", "contact_id", "excluded_at", "excluded_by"];
    for sql in insert_rows("target_group_exclusions", &columns, &rows, "on conflict do nothing") {
        work.execute(sql).await?;
    }
    Ok(())
}

pub(in crate::target_groups) async fn include(
    work: &mut Work,
    id: &TargetGroupId,
    contacts: &[ContactId],
) -> Result<(), Fault> {
    for chunk in contacts.chunks(CHUNK) {
        let mut sql = Sql::new("delete from target_group_exclusions where target_group_id = ");
        sql.push_value(id).push(" and contact_id in ").push_set(chunk);
        work.execute(sql).await?;
    }
    Ok(())
}

/// Whom the filter of a group brings in now.
pub(in crate::target_groups) struct Matching<'a> {
    pub group: &'a TargetGroup,
    pub checked: &'a Checked,
    pub today: &'a Today,
    /// What the owner of the group sees; everything when there is none.
    pub sight: Option<&'a Sight>,
}

impl Matching<'_> {
    /// `select id`: those who match, are not kept out, and are in the sample when the group is one.
    ///
    /// A sample goes round the circle of ids by their random last bytes, from where the lot fell: who is in stays in as
    /// long as they match, and each group begins elsewhere.
    fn push(&self, sql: &mut Sql, engine: Engine) -> Result<(), Fault> {
        let Some(sight) = self.sight else {
            self.push_all(sql);
            return Ok(());
        };
        let mut select = Sql::default();
        self.push_all(&mut select);
        sight.push_narrowed(sql, select, engine)
    }

    fn push_all(&self, sql: &mut Sql) {
        sql.push("select contacts.id from contacts where contacts.archived_at is null and ");
        self.checked.push_to(sql, self.today);
        sql.push(" and not exists (select 1 from target_group_exclusions kept where kept.target_group_id = ");
        sql.push_value(&self.group.id).push(" and kept.contact_id = contacts.id)");
        if let (Some(size), Some(mark)) = (self.group.sample_size, &self.group.sample_mark) {
            sql.push(" order by case when substr(contacts.id, 13) >= ").push_value(mark);
            sql.push(" then 0 else 1 end, substr(contacts.id, 13), contacts.id limit ").push_value(&size);
        }
    }
}

/// Drops the members found by the filter that match no more; all of them when there is no filter. Gives who.
pub(in crate::target_groups) async fn drop_unmatched(
    work: &mut Work,
    id: &TargetGroupId,
    matching: Option<&Matching<'_>>,
) -> Result<Vec<ContactId>, Fault> {
    let mut sql = Sql::new("delete from target_group_members where source = 'filter' and target_group_id = ");
    sql.push_value(id);
    if let Some(matching) = matching {
        sql.push(" and contact_id not in (");
        matching.push(&mut sql, work.engine())?;
        sql.push(")");
    }
    sql.push(" returning contact_id");
    Ok(work.all::<(ContactId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

/// Adds the contacts that match and are not members. Gives how many.
pub(in crate::target_groups) async fn add_matched(
    work: &mut Work,
    matching: &Matching<'_>,
    turn: &TurnId,
) -> Result<u64, Fault> {
    let now = work.now;
    let mut sql = Sql::new(
        "insert into target_group_members (target_group_id, contact_id, source, added_at, turn_id)
         select g.id, found.id, 'filter', cast(",
    );
    sql.push_value(&now).push(" as bigint), ").push_value(turn);
    sql.push(" from target_groups g cross join (");
    matching.push(&mut sql, work.engine())?;
    sql.push(") as found where g.id = ").push_value(&matching.group.id).push(" on conflict do nothing");
    work.execute(sql).await
}
