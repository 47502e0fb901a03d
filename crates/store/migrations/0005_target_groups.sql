-- Who is to be invited: members chosen by hand and members found by a filter.
create table target_groups (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  type text,
  public text not null default 'no' check (public in ('no', 'read', 'write')),
  active boolean not null default true,
  filter text,
  email_template_id bytea references email_templates (id),
  automatic_campaigns boolean not null default false,
  member_count bigint not null default 0,
  refreshed_at bigint,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
create table target_group_members (
  target_group_id bytea not null references target_groups (id),
  contact_id bytea not null references contacts (id),
  source text not null check (source in ('hand', 'filter')),
  added_at bigint not null,
  primary key (target_group_id, contact_id)
);
create index target_group_members_by_contact on target_group_members (contact_id);
