-- Every outgoing mail: why, to whom, how far it got. The body is made by the worker and stands apart.
create table messages (
  id bytea primary key,
  kind text not null,
  status text not null check (status in ('held', 'queued', 'sending', 'sent', 'failed', 'suppressed')),
  reason text,
  contact_id bytea references contacts (id),
  to_email text,
  to_name text,
  template_id bytea references email_templates (id),
  event_id bytea references events (id),
  registration_id bytea references registrations (id),
  campaign_id bytea references campaigns (id),
  invitation_id bytea references invitations (id),
  due_at bigint not null,
  composed_at bigint,
  attempts bigint not null default 0,
  lease_until bigint,
  last_reply text,
  sent_at bigint,
  created_at bigint not null
);
create index messages_due on messages (status, due_at);
create index messages_uncomposed on messages (due_at) where composed_at is null;
create index messages_by_contact on messages (contact_id, id);
create index messages_by_registration on messages (registration_id, id);
create index messages_by_campaign on messages (campaign_id, status);
create table message_bodies (
  message_id bytea primary key references messages (id),
  from_name text not null,
  from_email text not null,
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
