-- What runs by itself: tasks with a schedule, and the log of their runs.
create table scheduled_tasks (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  kind text not null check (kind in ('refresh_group', 'send_campaign', 'edit_members', 'send_list', 'archive_contacts', 'clean_up')),
  -- What it acts on and how, as JSON.
  act text not null,
  cron text not null,
  time_zone text not null,
  active boolean not null default true,
  -- The order of tasks that are due at the same minute; refreshing a group comes before all others (SC-2).
  place bigint not null,
  -- When it is due next; none while it is not active.
  next_run_at bigint,
  last_run_at bigint,
  -- The outcome of the last run, as JSON.
  last_result text,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
create index scheduled_tasks_due on scheduled_tasks (next_run_at) where next_run_at is not null;
-- One run of a task. A due time is claimed by one row, so that no two nodes run it.
create table task_runs (
  id bytea primary key,
  task_id bytea not null references scheduled_tasks (id),
  due_at bigint not null,
  cause text not null check (cause in ('schedule', 'hand')),
  state text not null check (state in ('waiting', 'running', 'done', 'idle', 'failed', 'missed', 'skipped')),
  -- The order among runs of the same minute, as it was when they became due.
  place bigint not null,
  -- How far it got: so many of so many, and where it goes on.
  done bigint not null default 0,
  total bigint not null default 0,
  went_to text,
  -- Faults so far; after some of them it is given up.
  faults bigint not null default 0,
  -- The outcome, as JSON.
  result text,
  created_at bigint not null,
  started_at bigint,
  ended_at bigint,
  unique (task_id, due_at)
);
create index task_runs_open on task_runs (due_at, place) where state in ('waiting', 'running');
create index task_runs_missed on task_runs (task_id) where state = 'missed';
-- Files that go with one mail, besides those of its template.
create table message_files (
  message_id bytea primary key references messages (id),
  name text not null,
  media_type text not null,
  content bytea not null,
  created_at bigint not null
);
create index message_files_by_age on message_files (created_at);
