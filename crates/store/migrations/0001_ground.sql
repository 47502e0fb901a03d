-- What everything stands on: settings, number series, journal, jobs, idempotency keys, files.
create table settings (
  name text primary key,
  value text not null,
  updated_at bigint not null
);
create table sequences (
  name text primary key,
  next bigint not null
);
create table journal (
  id bytea primary key,
  at bigint not null,
  actor_kind text not null,
  actor_id bytea,
  subject_kind text not null,
  subject_id bytea not null,
  what text not null,
  detail text not null
);
create index journal_by_subject on journal (subject_id, id);
create table jobs (
  id bytea primary key,
  name text not null,
  payload text not null,
  unique_key text unique,
  run_at bigint not null,
  attempts bigint not null default 0,
  lease_until bigint,
  last_error text,
  created_at bigint not null
);
create index jobs_by_time on jobs (run_at);
create table idempotency_keys (
  key_hash bytea primary key,
  request_hash bytea not null,
  status bigint not null,
  body text not null,
  created_at bigint not null
);
create table files (
  id bytea primary key,
  name text not null,
  media_type text not null,
  size bigint not null,
  content bytea not null,
  created_at bigint not null
);
