-- Two accounts that became one: what the kept one held before, and which contacts came from the other.
create table account_merges (
  id bytea primary key,
  kept_id bytea not null references accounts (id),
  other_id bytea not null references accounts (id),
  before text not null,
  moved text not null,
  created_at bigint not null,
  undone_at bigint
);
create index account_merges_by_other on account_merges (other_id, id);
create index account_merges_by_kept on account_merges (kept_id, id);
