//! The words events lend to the filter engine, lists, merge fields and exports.

use super::Payer;
use crate::{
    ids::{EmailTemplateId, EventId, EventSeriesId, ProductId, QuestionnaireId, UserGroupId, UserId},
    reach,
};
use ground::Id;
use store::filter::{Catalog, choice, date, flag, id, instant, number, text};

/// All fields of an event. Start and end are the event's own, kept from its sessions (EV-6).
pub static FIELDS: Catalog = Catalog::new(
    "events",
    "events",
    &[
        text("name", "events.name").required().sorted_by("events.sort_key").mergeable(),
        text("number", "events.number").exact().required().sorted_by("events.id").mergeable(),
        instant("starts_at", "events.starts_at").required().sortable().mergeable(),
        instant("ends_at", "events.ends_at").required().sortable().mergeable(),
        text("location", "events.location").sortable().mergeable().mass_editable(),
        number("seats", "events.seats").required().sortable(),
        number("waitlist_seats", "events.waitlist_seats").required().sortable(),
        number("seats_taken", "events.seats_taken").required().sortable(),
        number("waitlist_taken", "events.waitlist_taken").required().sortable(),
        number("seats_free", "(events.seats - events.seats_taken)").required().sortable(),
        text("description", "events.description").mergeable(),
        date("last_registration_date", "events.last_registration_date").sortable().mergeable(),
        date("last_cancellation_date", "events.last_cancellation_date").sortable().mergeable(),
        flag("portal_visible", "events.portal_visible").required().sortable().mass_editable(),
        flag("public_visible", "events.public_visible").required().sortable().mass_editable(),
        flag("auto_promote", "events.auto_promote").required(),
        instant("cancelled_at", "events.cancelled_at").sortable(),
        text("slug", "events.slug").exact().required(),
        text("time_zone", "events.time_zone").exact().required(),
        choice("payer", "events.payer", Payer::WORDS).required(),
        id("product_id", "events.product_id", &[ProductId::PREFIX]),
        id("series_id", "events.series_id", &[EventSeriesId::PREFIX]),
        id("questionnaire_id", "events.questionnaire_id", &[QuestionnaireId::PREFIX]),
        id("public_questionnaire_id", "events.public_questionnaire_id", &[QuestionnaireId::PREFIX]),
        id("registration_template_id", "events.registration_template_id", &[EmailTemplateId::PREFIX]),
        id("waitlist_template_id", "events.waitlist_template_id", &[EmailTemplateId::PREFIX]),
        id("cancellation_template_id", "events.cancellation_template_id", &[EmailTemplateId::PREFIX]),
        id("owner", "events.owner_id", &[UserId::PREFIX, UserGroupId::PREFIX]).required().mass_editable(),
        instant("created_at", "events.created_at").required().sortable(),
        instant("updated_at", "events.updated_at").required().sortable(),
        id("id", "events.id", &[EventId::PREFIX]).required().hidden(),
    ],
)
.relations(&reach::EVENTS)
.default_sort("starts_at")
.search("events.search_text")
.standing("events.archived_at is null");
