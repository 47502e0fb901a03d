-- Every outgoing mail: why, to whom, how far it got. The body is made by the worker and stands apart.
-- bulk: one of many; leaves after the mails that somebody waits for.
create table messages (
  id bytea primary key,
  kind text not null,
  status text not null check (status in ('held', 'queued', 'sending', 'sent', 'failed', 'suppressed')),
  reason text,
  bulk boolean not null default false,
  contact_id bytea references contacts (id),
  to_email text,
  to_name text,
  template_id bytea references email_templates (id),
  event_id bytea references events (id),
  registration_id bytea references registrations (id),
  campaign_id bytea references campaigns (id),
  invitation_id bytea references invitations (id),
  subject text,
  search_text text not null default '',
  due_at bigint not null,
  composed_at bigint,
  attempts bigint not null default 0,
  lease_until bigint,
  last_reply text,
  sent_at bigint,
  created_at bigint not null
);
create index messages_uncomposed on messages (status, bulk, due_at) where status = 'queued' and composed_at is null;
create index messages_ready on messages (status, bulk, due_at) where status = 'queued' and composed_at is not null;
create index messages_leased on messages (status, lease_until) where status = 'sending';
create index messages_by_status on messages (status, created_at, id);
create index messages_in_order on messages (created_at, id);
create index messages_by_contact on messages (contact_id, id);
create index messages_by_event on messages (event_id, id);
create index messages_by_registration on messages (registration_id, id) where registration_id is not null;
create index messages_by_campaign on messages (campaign_id, status) where campaign_id is not null;
create table message_bodies (
  message_id bytea primary key references messages (id),
  from_name text,
  from_email text not null,
  reply_to_name text,
  reply_to_email text,
  language text not null,
  subject text not null,
  html text not null,
  text text not null,
  calendar text
);
create table message_attempts (
  id bytea primary key,
  message_id bytea not null references messages (id),
  at bigint not null,
  outcome text not null check (outcome in ('sent', 'deferred', 'refused', 'unknown', 'held', 'suppressed', 'retried')),
  reply text
);
create index message_attempts_by_message on message_attempts (message_id, id);
