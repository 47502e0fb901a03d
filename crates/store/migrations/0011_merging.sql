-- Two contacts that became one: what the kept one held before, and what came from the other.
create table merges (
  id bytea primary key,
  kept_id bytea not null references contacts (id),
  other_id bytea not null references contacts (id),
  before text not null,
  moved text not null,
  created_at bigint not null,
  undone_at bigint
);
create index merges_by_other on merges (other_id, id);
create index merges_by_kept on merges (kept_id, id);
