-- Target groups in full: exclusions, who chose whom, a sample, what came and went, their own mail. Acts on many records.
-- How many of those who match come in; nothing for all. The sample begins at the mark, on the circle of ids.
alter table target_groups add column sample_size bigint;
alter table target_groups add column sample_mark bytea;
-- Since when the group sends its own mail by itself.
alter table target_groups add column automatic_since bigint;
-- Who chose the member by hand, and which turn brought the member in.
alter table target_group_members add column added_by bytea;
alter table target_group_members add column turn_id bytea;
-- Those who are never in, whatever the conditions say.
create table target_group_exclusions (
  target_group_id bytea not null references target_groups (id),
  contact_id bytea not null references contacts (id),
  excluded_at bigint not null,
  excluded_by bytea,
  primary key (target_group_id, contact_id)
);
create index target_group_exclusions_by_contact on target_group_exclusions (contact_id);
-- One time that members came or went: a refresh, or a choice by hand.
create table target_group_turns (
  id bytea primary key,
  target_group_id bytea not null references target_groups (id),
  kind text not null check (kind in ('refresh', 'hand')),
  at bigint not null,
  actor_kind text not null,
  actor_id bytea,
  came bigint not null,
  went bigint not null,
  member_count bigint not null
);
create index target_group_turns_by_group on target_group_turns (target_group_id, id);
-- Who that was, as far as they are kept by name.
create table target_group_turn_contacts (
  turn_id bytea not null references target_group_turns (id),
  contact_id bytea not null references contacts (id),
  came boolean not null,
  primary key (turn_id, contact_id)
);
create index target_group_turn_contacts_by_contact on target_group_turn_contacts (contact_id);
-- The group has sent this template by itself: once.
create table target_group_mailings (
  target_group_id bytea not null references target_groups (id),
  email_template_id bytea not null references email_templates (id),
  campaign_id bytea not null,
  sent_at bigint not null,
  primary key (target_group_id, email_template_id)
);
-- Made by a group for its own mail: leaves at the template's time.
alter table campaigns add column automatic boolean not null default false;
-- One thing done to many records of a list.
create table bulk_acts (
  id bytea primary key,
  -- The list: 'contacts'.
  module text not null,
  -- What is done, and to which records, as JSON.
  act text not null,
  chosen text not null,
  actor_kind text not null,
  actor_id bytea,
  state text not null check (state in ('running', 'done', 'stopped', 'undoing', 'undone')),
  total bigint not null,
  seen bigint not null default 0,
  changed bigint not null default 0,
  refused bigint not null default 0,
  -- How many got back what they had, and how many were left because somebody changed them since.
  restored bigint not null default 0,
  kept bigint not null default 0,
  -- Where the next page begins.
  last_id bytea,
  created_at bigint not null,
  finished_at bigint
);
create index bulk_acts_by_actor on bulk_acts (actor_id, id);
create index bulk_acts_by_time on bulk_acts (created_at);
-- What it changed in each record, or why the record refused it; kept until it can no longer be undone.
create table bulk_changes (
  bulk_act_id bytea not null references bulk_acts (id),
  record_id bytea not null,
  -- As JSON.
  before text not null,
  after text not null,
  refusal text,
  primary key (bulk_act_id, record_id)
);
