-- Personal links, registrations and the ledger of seat movements.
-- An invitation is what a personal link is bound to: one event, one contact, and the campaign it came from (none: the own link).
create table invitations (
  id bytea primary key,
  event_id bytea not null references events (id),
  contact_id bytea not null references contacts (id),
  campaign_id bytea references campaigns (id),
  declined_at bigint,
  created_at bigint not null
);
create unique index invitations_by_campaign on invitations (campaign_id, contact_id, event_id) where campaign_id is not null;
create unique index invitations_own on invitations (event_id, contact_id) where campaign_id is null;
create index invitations_by_contact on invitations (contact_id, event_id);
create index invitations_by_decline on invitations (declined_at) where declined_at is not null;
create table registrations (
  id bytea primary key,
  event_id bytea not null references events (id),
  contact_id bytea not null references contacts (id),
  status text not null check (status in ('registered', 'waitlisted', 'cancelled')),
  queue_number bigint,
  channel text not null check (channel in ('link', 'portal', 'public', 'manual', 'api')),
  campaign_id bytea references campaigns (id),
  overbooked boolean not null default false,
  calendar_sequence bigint not null default 0,
  registered_at bigint not null,
  cancelled_at bigint,
  changed_at bigint not null,
  unique (event_id, contact_id)
);
create index registrations_in_queue on registrations (event_id, status, queue_number);
create index registrations_by_contact on registrations (contact_id);
create index registrations_by_campaign on registrations (campaign_id, status);
-- Answers "why is this person on the waitlist?": the situation each decision saw, in the order of decisions.
create table seat_movements (
  id bytea primary key,
  event_id bytea not null references events (id),
  registration_id bytea not null references registrations (id),
  at bigint not null,
  what text not null check (what in ('seat_taken', 'queued', 'promoted', 'cancelled', 'moved_to_waitlist', 'overbooked', 'taken_back')),
  actor_kind text not null,
  seats bigint not null,
  seats_taken bigint not null,
  waitlist_seats bigint not null,
  waitlist_taken bigint not null,
  queue_number bigint
);
create index seat_movements_by_event on seat_movements (event_id, id);
create index seat_movements_by_registration on seat_movements (registration_id, id);
-- What the desk counts day by day and shows as it happens.
create index seat_movements_by_time on seat_movements (at, what);
