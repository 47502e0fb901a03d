-- Who sees and does what: the tree of roles, profiles, how records of a module are shared, whom a key stands for.
create table roles (
  id bytea primary key,
  name text not null unique,
  -- The role above; none for the top of a tree.
  parent_id bytea references roles (id),
  -- The order among those below the same role.
  place bigint not null,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
create table profiles (
  id bytea primary key,
  name text not null unique,
  -- What it leaves out, as JSON; what it says nothing about is allowed.
  rights text not null,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
-- A module that is not here is shared with everybody (AC-2).
create table sharing (
  module text primary key,
  level text not null check (level in ('own_and_below', 'own')),
  updated_at bigint not null
);
alter table users add column role_id bytea references roles (id);
-- Without one the user has all rights.
alter table users add column profile_id bytea references profiles (id);
-- The key sees and does what this user may; without one, all that its scopes open.
alter table api_keys add column user_id bytea references users (id);
create index contacts_by_owner on contacts (owner_id, sort_key, id) where archived_at is null;
create index accounts_by_owner on accounts (owner_id, sort_key, id) where archived_at is null;
