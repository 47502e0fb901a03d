-- Campaigns, what was attached to them and when, and who is in them.
create table campaigns (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  active boolean not null default false,
  start_date text,
  estimated_end_date text not null,
  email_template_id bytea references email_templates (id),
  event_id bytea references events (id),
  send_at bigint,
  paused boolean not null default false,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
-- One press of "attach" (or one API call): what was copied in, and until when it can be undone.
create table campaign_batches (
  id bytea primary key,
  campaign_id bytea not null references campaigns (id),
  target_group_id bytea references target_groups (id),
  template_id bytea references email_templates (id),
  attached bigint not null,
  queued bigint not null,
  release_at bigint not null,
  undone_at bigint,
  stopped_at bigint,
  refreshed_at bigint,
  created_at bigint not null
);
create index campaign_batches_by_campaign on campaign_batches (campaign_id, created_at);
-- state: attached (no mail was due), queued (mail to be made), mailed (a row in messages), skipped (reason says why).
create table campaign_recipients (
  campaign_id bytea not null references campaigns (id),
  contact_id bytea not null references contacts (id),
  batch_id bytea not null references campaign_batches (id),
  state text not null check (state in ('attached', 'queued', 'mailed', 'skipped')),
  reason text,
  message_id bytea,
  attached_at bigint not null,
  primary key (campaign_id, contact_id)
);
create index campaign_recipients_by_state on campaign_recipients (campaign_id, state, contact_id);
create index campaign_recipients_by_contact on campaign_recipients (contact_id);
create index campaign_recipients_by_batch on campaign_recipients (batch_id);
