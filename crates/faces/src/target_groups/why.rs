//! "Miksi mukana?": why one contact is in a group, or is not, condition by condition.

use super::HOME;
use crate::shell::{
    App, Asked, Path, Problem, Staff, View, filter,
    list::{Names, Reading},
};
use axum::{extract::State, response::Response};
use domain::{
    contacts::fields::FIELDS,
    ids::{ContactId, TargetGroupId},
    target_groups::{self, MemberSource},
};
use ground::Instant;
use serde::Serialize;

/// What `target_groups/why.html` sees.
#[derive(Serialize)]
pub struct WhyPage {
    path: String,
    group: String,
    contact_id: ContactId,
    name: String,
    /// `hand`, `filter`, or nothing when they are no member.
    source: Option<MemberSource>,
    added_at: Option<Instant>,
    added_by: Option<String>,
    excluded_at: Option<Instant>,
    excluded_by: Option<String>,
    /// Each condition in words, and whether it holds now.
    reasons: Vec<(String, bool)>,
    has_conditions: bool,
    matches: bool,
    is_broken: bool,
    /// Why mail does not reach them.
    without: &'static str,
}

/// `GET /app/target-groups/{id}/members/{contact}`: as a page, or in the dialog.
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path((id, contact)): Path<(TargetGroupId, ContactId)>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let found = target_groups::why(&mut reader, &id, &contact).await?;
    let names = Names::of_owners(&mut reader).await?;
    let mut reading = Reading { app: &app, asked: &asked, catalog: &FIELDS, names, me: None };
    if let Some(stored) = &found.group.filter {
        let form = super::rules::filled(&reading, Some(stored));
        reading.names = filter::named(&reading, &mut reader, &form, reading.names.clone()).await?;
    }
    let (member, excluded) = (found.member, found.excluded);
    let page = WhyPage {
        path: format!("{HOME}/{id}"),
        group: found.group.name,
        contact_id: found.contact.id,
        name: found.contact.name(),
        source: member.as_ref().map(|member| member.source),
        added_at: member.as_ref().map(|member| member.added_at),
        added_by: member.and_then(|member| member.added_by),
        excluded_at: excluded.as_ref().map(|kept| kept.excluded_at),
        excluded_by: excluded.and_then(|kept| kept.excluded_by),
        reasons: found
            .reasons
            .iter()
            .map(|(checked, holds)| (reading.said(&checked.describe()), *holds))
            .collect(),
        has_conditions: found.group.filter.is_some(),
        matches: found.matches,
        is_broken: found.is_broken,
        without: match (&found.contact.email, found.contact.email_opt_out) {
            (None, _) => "address",
            (_, true) => "permission",
            _ => "",
        },
    };
    app.show(&asked, &page)
}

impl View for WhyPage {
    const PAGE: &'static str = "target_groups/why.html";
    const PART: Option<&'static str> = Some("target_groups/_why.html");

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let why = |source: Option<MemberSource>, excluded: bool, without| Self {
            path: format!("{HOME}/tgr_00000000000000000000000000000001"),
            group: "Esihenkilöt <Öhman>".into(),
            contact_id: ground::Id::from_bytes([3; 16]),
            name: "Åsa <Öhman>".into(),
            source,
            added_at: source.map(|_| at),
            added_by: (source == Some(MemberSource::Hand)).then(|| "Aura <Öhman>".to_owned()),
            excluded_at: excluded.then_some(at),
            excluded_by: excluded.then(|| "Aura".to_owned()),
            reasons: vec![("Kaupunki on Åbo <Öhman>".into(), true), ("Kieli on ruotsi".into(), false)],
            has_conditions: source != Some(MemberSource::Hand),
            matches: source.is_some(),
            is_broken: excluded,
            without,
        };
        vec![
            why(Some(MemberSource::Filter), false, ""),
            why(Some(MemberSource::Hand), false, "address"),
            why(None, true, "permission"),
            why(None, false, ""),
        ]
    }
}
