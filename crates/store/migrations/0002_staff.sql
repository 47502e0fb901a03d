-- People who work with Kutsu, how they sign in, and the keys of programs.
create table users (
  id bytea primary key,
  email text not null unique,
  name text not null,
  sort_key bytea not null,
  search_text text not null default '',
  role text not null check (role in ('administrator', 'user')),
  password_hash text,
  language text not null default 'fi',
  active boolean not null default true,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
create table user_groups (
  id bytea primary key,
  name text not null unique,
  created_at bigint not null
);
create table user_group_members (
  group_id bytea not null references user_groups (id),
  user_id bytea not null references users (id),
  primary key (group_id, user_id)
);
create table sign_ins (
  id bytea primary key,
  user_id bytea not null references users (id),
  token_hash bytea not null unique,
  agent text not null,
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null
);
create index sign_ins_by_user on sign_ins (user_id);
create table one_time_links (
  id bytea primary key,
  purpose text not null check (purpose in ('set_up', 'reset')),
  user_id bytea references users (id),
  token_hash bytea not null unique,
  expires_at bigint not null,
  used_at bigint
);
create table api_keys (
  id bytea primary key,
  name text not null,
  hint text not null,
  token_hash bytea not null unique,
  scopes text not null,
  created_at bigint not null,
  used_at bigint,
  revoked_at bigint
);
