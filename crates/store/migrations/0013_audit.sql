-- Who tried to sign in, and the chain over the journal by which a changed entry is found.
create table sign_in_tries (
  id bytea primary key,
  -- None when nobody has this address.
  user_id bytea references users (id),
  at bigint not null,
  -- The network the try came from, its last part left out.
  address text not null,
  agent text not null,
  result text not null check (result in ('signed_in', 'wrong', 'disabled', 'signed_out'))
);
create index sign_in_tries_by_user on sign_in_tries (user_id, id);
create index journal_by_actor on journal (actor_id, id);
create table journal_seals (
  number bigint primary key,
  journal_id bytea not null unique,
  -- Keyed hash of the seal before it and of the whole entry.
  hash bytea not null,
  sealed_at bigint not null
);
