//! Who is in a group, and whom of them a mail would reach.

use super::MemberSource;
use crate::{
    contacts::fields::FIELDS as CONTACTS,
    ids::{AccountId, ContactId, TargetGroupId},
    list::{self, Wish},
};
use ::store::{
    Reader, Sql,
    filter::{Checked, Today},
};
use ground::{Fault, Instant, Locale, Zone};
use serde::Serialize;

store::row! {
    /// One member of a group.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Member {
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub email: Option<String>,
        pub email_opt_out: bool,
        pub title: Option<String>,
        pub account_id: Option<AccountId>,
        pub account_name: Option<String>,
        /// Chosen by hand, or found by the filter.
        pub source: MemberSource,
        pub added_at: Instant,
        /// Who chose them by hand.
        pub added_by: Option<String>,
    }
}

store::row! {
    /// Somebody who is kept out of a group.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Excluded {
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub account_name: Option<String>,
        pub excluded_at: Instant,
        pub excluded_by: Option<String>,
    }
}

/// Those who are kept out, in order of names.
pub async fn excluded(reader: &mut Reader, id: &TargetGroupId, limit: i64) -> Result<Vec<Excluded>, Fault> {
    super::store::people::excluded(reader, id, limit).await
}

/// Members in order of names, those after `after`.
pub async fn members(
    reader: &mut Reader,
    id: &TargetGroupId,
    after: Option<&ContactId>,
    limit: i64,
) -> Result<Vec<Member>, Fault> {
    let mut sql = Sql::new(
        "select c.id as contact_id, c.first_name, c.last_name, c.email, c.email_opt_out, c.title, c.account_id,
                a.name as account_name, m.source, m.added_at, users.name as added_by
           from target_group_members m join contacts c on c.id = m.contact_id
           left join accounts a on a.id = c.account_id left join users on users.id = m.added_by
          where c.archived_at is null and m.target_group_id = ",
    );
    sql.push_value(id);
    if let Some(after) = after {
        sql.push(" and (c.sort_key, c.id) > (select sort_key, id from contacts where id = ");
        sql.push_value(after).push(")");
    }
    sql.push(" order by c.sort_key, c.id limit ").push_value(&limit);
    reader.all(sql).await
}

/// Whom a mail would reach (TG-5: opt-outs are shown here and enforced where mail is posted).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reach {
    /// All of them.
    pub contacts: i64,
    /// Have an address and want mail.
    pub reachable: i64,
    pub opted_out: i64,
    pub without_address: i64,
    /// In which language how many get it.
    pub languages: Vec<(Locale, i64)>,
}

/// Whom a mail to the members of a group would reach.
pub async fn reach(reader: &mut Reader, id: &TargetGroupId) -> Result<Reach, Fault> {
    let mut sql = counting();
    sql.push(" and contacts.id in (select contact_id from target_group_members where target_group_id = ");
    sql.push_value(id).push(")");
    counted(reader, sql).await
}

/// Whom a mail to those whom a filter finds now would reach, for the live count.
pub async fn reach_of_filter(reader: &mut Reader, checked: &Checked, zone: &Zone) -> Result<Reach, Fault> {
    let mut sql = counting();
    sql.push(" and ");
    checked.push_to(&mut sql, &Today::at(reader.now, zone));
    counted(reader, sql).await
}

/// How many contacts there are at all.
pub async fn everybody(reader: &mut Reader) -> Result<i64, Fault> {
    list::count(reader, &Wish::everything(&CONTACTS), &Zone::helsinki()).await
}

fn counting() -> Sql {
    Sql::new(
        "select contacts.language, case when contacts.email is null or contacts.email = '' then 'no_address'
                when contacts.email_opt_out then 'opt_out' else 'reachable' end, count(*)
           from contacts where contacts.archived_at is null",
    )
}

async fn counted(reader: &mut Reader, mut sql: Sql) -> Result<Reach, Fault> {
    sql.push(" group by 1, 2 order by 1, 2");
    let mut reach = Reach::default();
    for (language, what, count) in reader.all::<(Locale, String, i64)>(sql).await? {
        reach.contacts += count;
        match what.as_str() {
            "no_address" => reach.without_address += count,
            "opt_out" => reach.opted_out += count,
            _ => reach.reachable += count,
        }
        match reach.languages.iter_mut().find(|(known, _)| *known == language) {
            Some((_, sum)) => *sum += count,
            None => reach.languages.push((language, count)),
        }
    }
    Ok(reach)
}
