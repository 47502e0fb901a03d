//! The words registrations lend to the filter engine, lists and exports.

use super::{Channel, Status};
use crate::{
    ids::{CampaignId, ContactId, EventId, RegistrationId},
    reach,
};
use ground::Id;
use store::filter::{Catalog, choice, flag, id, instant};

/// All fields of a registration.
pub static FIELDS: Catalog = Catalog::new(
    "registrations",
    "registrations",
    &[
        id("event_id", "registrations.event_id", &[EventId::PREFIX]).required(),
        id("contact_id", "registrations.contact_id", &[ContactId::PREFIX]).required(),
        choice("status", "registrations.status", Status::WORDS).required().sortable(),
        choice("channel", "registrations.channel", Channel::WORDS).required().sortable(),
        id("campaign_id", "registrations.campaign_id", &[CampaignId::PREFIX]),
        flag("overbooked", "registrations.overbooked").required().sortable(),
        instant("registered_at", "registrations.registered_at").required().sortable(),
        instant("cancelled_at", "registrations.cancelled_at").sortable(),
        instant("changed_at", "registrations.changed_at").required().sortable(),
        id("id", "registrations.id", &[RegistrationId::PREFIX]).required().hidden(),
    ],
)
.relations(&reach::REGISTRATIONS)
.default_sort("-registered_at");
