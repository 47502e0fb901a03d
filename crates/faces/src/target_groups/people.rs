//! The members of a group on its page, each with the reason why; those who are kept out; and who else may be added.

use super::{found::FoundPeople, page::PageQuery};
use crate::shell::{Problem, View, list::Reading};
use domain::{
    ids::ContactId,
    target_groups::{self, Excluded, Member, MemberSource, Reason, TargetGroup},
};
use serde::Serialize;
use std::collections::HashMap;
use store::Reader;

/// Members on one page.
const MEMBERS: usize = 25;
/// Those kept out who are shown.
const MOST_EXCLUDED: i64 = 200;
/// Reasons shown beside a name; the rest is behind it.
const REASONS: usize = 2;

/// What `target_groups/_members.html` and `_excluded.html` see.
#[derive(Serialize)]
pub struct People {
    members: Vec<Line>,
    next: Option<String>,
    has_before: bool,
    excluded: Vec<Excluded>,
    found: FoundPeople,
}

/// One member.
#[derive(Serialize)]
struct Line {
    #[serde(flatten)]
    member: Member,
    name: String,
    /// The conditions that brought them in, in words.
    reasons: Vec<String>,
    /// How many reasons are not shown.
    more: usize,
}

impl Line {
    fn new(member: Member, mut reasons: Vec<String>) -> Self {
        let name = format!("{} {}", member.first_name, member.last_name).trim().to_owned();
        let more = reasons.len().saturating_sub(REASONS);
        reasons.truncate(REASONS);
        Self { member, name, reasons, more }
    }
}

impl People {
    pub async fn of(
        reading: &Reading<'_>,
        reader: &mut Reader,
        group: &TargetGroup,
        query: &PageQuery,
        act: &str,
    ) -> Result<Self, Problem> {
        let after: Option<ContactId> = query.cursor.as_deref().and_then(|id| id.parse().ok());
        let limit = i64::try_from(MEMBERS).unwrap_or(i64::MAX) + 1;
        let mut members = target_groups::members(reader, &group.id, after.as_ref(), limit).await?;
        let is_more = members.len() > MEMBERS;
        members.truncate(MEMBERS);
        let mut reasons = said(reading, reader, group, &members).await?;
        let find = query.find.as_deref().unwrap_or_default();
        Ok(Self {
            next: members.last().filter(|_| is_more).map(|last| last.contact_id.to_string()),
            has_before: after.is_some(),
            members: members
                .into_iter()
                .map(|member| {
                    let reasons = reasons.remove(&member.contact_id).unwrap_or_default();
                    Line::new(member, reasons)
                })
                .collect(),
            excluded: target_groups::excluded(reader, &group.id, MOST_EXCLUDED).await?,
            found: FoundPeople::of(reading.app, reader, find, act).await?,
        })
    }

    /// Members of every kind, and nobody.
    pub fn samples() -> Vec<Self> {
        let at = ground::Instant::from_millis(1_795_400_000_000);
        let member = |source, added_by: Option<&str>| Member {
            contact_id: ground::Id::from_bytes([3; 16]),
            first_name: "Åsa".into(),
            last_name: "<Öhman>".into(),
            email: None,
            email_opt_out: true,
            title: Some("Johtaja".into()),
            account_id: Some(ground::Id::from_bytes([4; 16])),
            account_name: Some("Norrskär & Co".into()),
            source,
            added_at: at,
            added_by: added_by.map(str::to_owned),
        };
        let reasons = vec!["Kaupunki on Åbo <Öhman>".to_owned(), "Tehtävä on x".into(), "Kieli on y".into()];
        let found = member(MemberSource::Filter, None);
        let excluded = Excluded {
            contact_id: ground::Id::from_bytes([4; 16]),
            first_name: "Pyry".into(),
            last_name: "<Öhman>".into(),
            account_name: None,
            excluded_at: at,
            excluded_by: Some("Aura".into()),
        };
        let people = |members: Vec<Line>, excluded: Vec<Excluded>, next: Option<&str>| Self {
            has_before: next.is_some(),
            members,
            next: next.map(str::to_owned),
            excluded,
            found: FoundPeople::samples().remove(0),
        };
        let members = vec![
            Line::new(member(MemberSource::Hand, Some("Aura <Öhman>")), vec![]),
            Line::new(member(MemberSource::Hand, None), vec![]),
            Line::new(found.clone(), reasons),
            Line::new(found, vec![]),
        ];
        vec![
            people(members, vec![excluded], Some("con_1")),
            people(vec![], vec![], None),
            people(vec![], vec![], None),
        ]
    }
}

/// The conditions that hold for each member found by them, in words; those that tell people apart come first.
async fn said(
    reading: &Reading<'_>,
    reader: &mut Reader,
    group: &TargetGroup,
    members: &[Member],
) -> Result<HashMap<ContactId, Vec<String>>, Problem> {
    let Ok(Some(checked)) = target_groups::filter_of(group, &reading.app.custom()) else {
        return Ok(HashMap::new());
    };
    let mut reasons = target_groups::reasons(&checked, &reading.app.custom());
    reasons.sort_by_key(|reason| !reason.is_choice);
    let found = members.iter().filter(|member| member.source == MemberSource::Filter);
    let ids: Vec<ContactId> = found.map(|member| member.contact_id).collect();
    let holding = target_groups::holding(reader, &reasons, &ids).await?;
    let sentences: Vec<String> =
        reasons.iter().map(|Reason { checked, .. }| reading.said(&checked.describe())).collect();
    let of = |holds: Vec<bool>| {
        let true_ones = sentences.iter().zip(holds).filter(|(_, holds)| *holds);
        true_ones.map(|(sentence, _)| sentence.clone()).collect()
    };
    Ok(holding.into_iter().map(|(id, holds)| (id, of(holds))).collect())
}
