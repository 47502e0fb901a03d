-- Files on their way in: what each is, what its columns become, and what became of every thousand rows of it.
create table imports (
  id bytea primary key,
  kind text not null check (kind in ('contacts', 'accounts')),
  name text not null,
  status text not null check (status in ('mapping', 'planning', 'planned', 'running', 'done', 'undoing', 'undone')),
  actor_kind text not null,
  actor_id bytea,
  -- Head, encoding and separator as JSON.
  file text not null,
  -- The names of the head, so that its plan is remembered.
  head_key text not null,
  -- What becomes of its columns, as JSON.
  plan text not null,
  row_count bigint not null,
  created_at bigint not null,
  updated_at bigint not null
);
create index imports_by_creation on imports (created_at, id);
create index imports_by_head on imports (head_key, updated_at);

create table import_chunks (
  import_id bytea not null references imports (id),
  number bigint not null,
  -- Lines and cells as JSON.
  cells text not null,
  -- What a dry run, the run and its undoing made of them, as JSON; nothing until then.
  planned text,
  planned_counts text,
  taken text,
  taken_counts text,
  undone text,
  undone_counts text,
  primary key (import_id, number)
);
