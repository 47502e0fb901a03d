-- Series of events: those of one series stand together on a public page.
create table event_series (
  id bytea primary key,
  name text not null,
  sort_key bytea not null,
  -- The last part of its public address.
  slug text not null unique,
  description text,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
alter table events add column series_id bytea references event_series (id);
create index events_by_series on events (series_id, starts_at) where series_id is not null;
