//! The list of target groups.

use crate::{
    shell::{
        App, Asked,
        list::{Cell, Column, List, OWN, OWNER, ready},
        palette::Found,
    },
    target_groups::HOME,
};
use domain::{ids::TargetGroupId, target_groups::fields::FIELDS};
use futures_util::future::BoxFuture;
use ground::{Fault, Id};
use std::sync::Arc;

/// The list of target groups.
pub static LIST: List = List {
    catalog: &FIELDS,
    home: HOME,
    prefix: TargetGroupId::PREFIX,
    icon: "target",
    title: &["name"],
    hint: &["number"],
    peek: None,
    columns: &[
        Column {
            key: "name",
            label: "name",
            needs: &["name", "number", "type"],
            sort: "name",
            class: "wname",
            draw: Some(|_, fields| {
                let sub = [fields.text("number"), fields.text("type")];
                Cell::Name {
                    text: fields.text("name").to_owned(),
                    sub: sub.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
                }
            }),
        },
        Column {
            key: "status",
            label: "status",
            needs: &["active"],
            sort: "active",
            class: "stc",
            draw: Some(|drawing, fields| match fields.is("active") {
                true => Cell::pill(drawing.say("active"), "ok"),
                false => Cell::pill(drawing.say("inactive"), ""),
            }),
        },
        Column {
            key: "member_count",
            label: "",
            needs: &["member_count"],
            sort: "member_count",
            class: "n num",
            draw: Some(|drawing, fields| {
                let count = fields.number("member_count");
                Cell::text(drawing.say_with("target-groups-members", &[("count", count.into())]))
            }),
        },
        Column {
            key: "how",
            label: "target-groups-how",
            needs: &["has_conditions"],
            sort: "",
            class: "sec",
            draw: Some(|drawing, fields| {
                let by_conditions = fields.is("has_conditions");
                Cell::text(drawing.say(if by_conditions {
                    "target-groups-by-conditions"
                } else {
                    "target-groups-by-hand"
                }))
            }),
        },
        OWNER,
    ],
    usual: &["name", "status", "member_count", "how", "refreshed_at", "owner"],
    views: &[
        ready("target-groups-all", ""),
        ready("target-groups-active", r#"{"field":"active","op":"eq","value":true}"#),
        OWN,
    ],
    gather: None,
};

/// What the palette finds among groups.
pub fn find(app: App, asked: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    LIST.find(app, asked, typed)
}
