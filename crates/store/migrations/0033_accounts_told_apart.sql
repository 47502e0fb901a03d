-- Accounts that look alike and are not one, the smaller id first.
create table accounts_told_apart (
  one_id bytea not null references accounts (id),
  other_id bytea not null references accounts (id),
  created_at bigint not null,
  primary key (one_id, other_id)
);
create index accounts_told_apart_by_other on accounts_told_apart (other_id);
