//! The words registrations lend to the filter engine, lists and exports.

use super::{Channel, Status};
use crate::{
    ids::{CampaignId, ContactId, EventId, RegistrationId},
    reach,
};
use ground::Id;
use store::filter::{Catalog, choice, decimal, flag, id, instant};

// What `attendance` and `certificates` keep of a registration, asked for by it. A mark counts while there is a seat, and a
// no-show exists only where attendance was taken and the event is over.
const ATTENDED: &str = "(registrations.status = 'registered' and exists (select 1 from attendances \
     where attendances.registration_id = registrations.id))";
const ATTENDED_AT: &str = "(select attendances.attended_at from attendances \
     where attendances.registration_id = registrations.id and registrations.status = 'registered')";
const HOURS: &str = "(select cast(coalesce(attendances.minutes, event_attendance.minutes, \
     (select sum(event_sessions.ends_at - event_sessions.starts_at) / 60000 from event_sessions \
       where event_sessions.event_id = attendances.event_id)) as double precision) / 60 \
     from attendances left join event_attendance on event_attendance.event_id = attendances.event_id \
     where attendances.registration_id = registrations.id and registrations.status = 'registered')";
const NO_SHOW: &str = "(registrations.status = 'registered' \
     and not exists (select 1 from attendances where attendances.registration_id = registrations.id) \
     and exists (select 1 from event_attendance join events held on held.id = event_attendance.event_id \
       where held.id = registrations.event_id and event_attendance.taken_at is not null \
         and held.cancelled_at is null and held.ends_at <= {now}))";
const CERTIFIED: &str = "(exists (select 1 from certificates \
     where certificates.registration_id = registrations.id and certificates.revoked_at is null))";

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
        flag("attended", ATTENDED).required().sortable(),
        instant("attended_at", ATTENDED_AT).sortable(),
        decimal("hours", HOURS).sortable(),
        flag("no_show", NO_SHOW).required().sortable(),
        flag("certified", CERTIFIED).required().sortable(),
        instant("registered_at", "registrations.registered_at").required().sortable(),
        instant("cancelled_at", "registrations.cancelled_at").sortable(),
        instant("changed_at", "registrations.changed_at").required().sortable(),
        id("id", "registrations.id", &[RegistrationId::PREFIX]).required().hidden(),
    ],
)
.relations(&reach::REGISTRATIONS)
.default_sort("-registered_at");
