//! The tables `target_group_turns` and `target_group_turn_contacts`: what came and went, and who that was.

use crate::{
    ids::{ContactId, TargetGroupId, TurnId},
    target_groups::{Turn, TurnContact, TurnKind},
};
use ::store::{Reader, Sql, Work};
use ground::{Bind, Fault, Instant, Value};

/// So many of those who came, and of those who went, are kept by name in each turn.
const KEPT: usize = 1_000;

pub(in crate::target_groups) async fn insert(
    work: &mut Work,
    turn: &TurnId,
    group: &TargetGroupId,
    kind: TurnKind,
    (came, went): (i64, i64),
    member_count: i64,
) -> Result<(), Fault> {
    let columns =
        ["id", "target_group_id", "kind", "at", "actor_kind", "actor_id", "came", "went", "member_count"];
    let row = vec![
        turn.to_value(),
        group.to_value(),
        kind.to_value(),
        work.now.to_value(),
        work.actor.kind.to_value(),
        work.actor.id.map(|id| id.to_vec()).to_value(),
        came.to_value(),
        went.to_value(),
        member_count.to_value(),
    ];
    work.insert("target_group_turns", &columns, &[row]).await
}

/// Keeps by name those whom this turn brought in.
pub(in crate::target_groups) async fn keep_those_who_came(
    work: &mut Work,
    turn: &TurnId,
    group: &TargetGroupId,
) -> Result<(), Fault> {
    let mut sql = Sql::new(
        "insert into target_group_turn_contacts (turn_id, contact_id, came)
         select m.turn_id, m.contact_id, true from target_group_members m where m.target_group_id = ",
    );
    let most = i64::try_from(KEPT).unwrap_or(i64::MAX);
    sql.push_value(group).push(" and m.turn_id = ").push_value(turn).push(" limit ").push_value(&most);
    work.execute(sql).await.map(drop)
}

/// Keeps by name those who went.
pub(in crate::target_groups) async fn keep_those_who_went(
    work: &mut Work,
    turn: &TurnId,
    gone: &[ContactId],
) -> Result<(), Fault> {
    let row = |contact: &ContactId| vec![turn.to_value(), contact.to_value(), false.to_value()];
    let rows: Vec<Vec<Value>> = gone.iter().take(KEPT).map(row).collect();
    work.insert("target_group_turn_contacts", &["turn_id", "contact_id", "came"], &rows).await
}

/// The turns of a group, the latest first.
pub(in crate::target_groups) async fn turns(
    reader: &mut Reader,
    id: &TargetGroupId,
    limit: i64,
) -> Result<Vec<Turn>, Fault> {
    let sql = Sql::new(
        "select t.id, t.target_group_id, t.kind, t.at, t.actor_kind, users.name as actor_name, t.came, t.went,
                t.member_count
           from target_group_turns t left join users on users.id = t.actor_id
          where t.target_group_id = $1 order by t.id desc limit $2",
    );
    reader.all(sql.bind(id).bind(&limit)).await
}

/// One turn of a group.
pub(in crate::target_groups) async fn turn(
    reader: &mut Reader,
    group: &TargetGroupId,
    id: &TurnId,
) -> Result<Option<Turn>, Fault> {
    let sql = Sql::new(
        "select t.id, t.target_group_id, t.kind, t.at, t.actor_kind, users.name as actor_name, t.came, t.went,
                t.member_count
           from target_group_turns t left join users on users.id = t.actor_id
          where t.target_group_id = $1 and t.id = $2",
    );
    reader.optional(sql.bind(group).bind(id)).await
}

/// Who came and who went, in order of names.
pub(in crate::target_groups) async fn contacts(
    reader: &mut Reader,
    turn: &TurnId,
    limit: i64,
) -> Result<Vec<TurnContact>, Fault> {
    let sql = Sql::new(
        "select c.id as contact_id, c.first_name, c.last_name, a.name as account_name, k.came
           from target_group_turn_contacts k join contacts c on c.id = k.contact_id
                left join accounts a on a.id = c.account_id
          where k.turn_id = $1 order by k.came desc, c.sort_key, c.id limit $2",
    );
    reader.all(sql.bind(turn).bind(&limit)).await
}

/// How large a group was after each of its latest turns, the oldest first.
pub(in crate::target_groups) async fn sizes(
    reader: &mut Reader,
    id: &TargetGroupId,
    limit: i64,
) -> Result<Vec<(Instant, i64)>, Fault> {
    let sql = Sql::new(
        "select at, member_count from target_group_turns where target_group_id = $1 order by id desc limit $2",
    );
    let mut sizes: Vec<(Instant, i64)> = reader.all(sql.bind(id).bind(&limit)).await?;
    sizes.reverse();
    Ok(sizes)
}
