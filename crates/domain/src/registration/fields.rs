//! The words registrations lend to the filter engine, lists and exports.

use super::{Channel, Status};
use crate::{
    contacts, events,
    ids::{CampaignId, ContactId, EventId, RegistrationId},
};
use ground::Id;
use store::filter::{Catalog, Relation, choice, flag, id, instant, one};

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
.relations(&REACH)
.default_sort("-registered_at");

static REACH: [Relation; 2] = [
    one("event", "registrations.event_id", &events::fields::FIELDS),
    one("contact", "registrations.contact_id", &contacts::fields::FIELDS),
];
