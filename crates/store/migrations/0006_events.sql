-- Events and their sessions. seats_taken and waitlist_taken count registrations by status; they change only in the
-- transaction that changes the registrations, under the lock of the event's row.
create table events (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  slug text not null unique,
  seats bigint not null check (seats >= 0),
  waitlist_seats bigint not null check (waitlist_seats >= 0),
  seats_taken bigint not null default 0 check (seats_taken >= 0),
  waitlist_taken bigint not null default 0 check (waitlist_taken >= 0),
  next_queue_number bigint not null default 1,
  starts_at bigint not null,
  ends_at bigint not null,
  time_zone text not null,
  location text,
  description text,
  last_registration_date text,
  last_cancellation_date text,
  portal_visible boolean not null default false,
  public_visible boolean not null default false,
  registration_template_id bytea references email_templates (id),
  waitlist_template_id bytea references email_templates (id),
  cancellation_template_id bytea references email_templates (id),
  auto_promote boolean not null default true,
  payer text not null default 'account' check (payer in ('account', 'contact', 'account_collective')),
  calendar_sequence bigint not null default 0,
  cancelled_at bigint,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
create index events_by_start on events (starts_at, id);
create table event_sessions (
  id bytea primary key,
  event_id bytea not null references events (id),
  subject text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  check (ends_at >= starts_at)
);
create index event_sessions_by_event on event_sessions (event_id, starts_at);
