//! The words target groups lend to the filter engine and lists.

use super::{MemberSource, Openness};
use crate::ids::{EmailTemplateId, TargetGroupId, UserGroupId, UserId};
use ground::Id;
use store::filter::{Catalog, Relation, choice, flag, id, instant, number, one, text};

/// All fields of a target group that lists know.
pub static FIELDS: Catalog = Catalog::new(
    "target-groups",
    "target_groups",
    &[
        text("name", "target_groups.name").required().sorted_by("target_groups.sort_key"),
        text("number", "target_groups.number").exact().required().sorted_by("target_groups.id"),
        text("type", "target_groups.type").sortable().mass_editable(),
        choice("public", "target_groups.public", Openness::WORDS).required().mass_editable(),
        flag("active", "target_groups.active").required().sortable().mass_editable(),
        flag("automatic_campaigns", "target_groups.automatic_campaigns").required(),
        flag("has_conditions", "(target_groups.filter is not null)").required(),
        number("sample_size", "target_groups.sample_size"),
        number("member_count", "target_groups.member_count").required().sortable(),
        instant("refreshed_at", "target_groups.refreshed_at").sortable(),
        id("email_template_id", "target_groups.email_template_id", &[EmailTemplateId::PREFIX]),
        id("owner", "target_groups.owner_id", &[UserId::PREFIX, UserGroupId::PREFIX])
            .required()
            .mass_editable(),
        instant("created_at", "target_groups.created_at").required().sortable(),
        instant("updated_at", "target_groups.updated_at").required().sortable(),
        id("id", "target_groups.id", &[TargetGroupId::PREFIX]).required().hidden(),
    ],
)
.default_sort("name")
.search("target_groups.search_text")
.standing("target_groups.archived_at is null");

/// Who is in a group, for filters of contacts.
pub static MEMBERS: Catalog = Catalog::new(
    "target-group-members",
    "target_group_members",
    &[
        id("target_group_id", "target_group_members.target_group_id", &[TargetGroupId::PREFIX]).required(),
        choice("source", "target_group_members.source", MemberSource::WORDS).required(),
        instant("added_at", "target_group_members.added_at").required(),
    ],
)
.relations(&MEMBERS_REACH);

static MEMBERS_REACH: [Relation; 1] = [one("target_group", "target_group_members.target_group_id", &FIELDS)];
