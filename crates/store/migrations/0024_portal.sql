-- The self-service portal: who of the contacts may sign in, what they see there, and their signed-in browsers.
create table portal_profiles (
  id bytea primary key,
  name text not null unique,
  -- Which modules and fields are seen and changed, as JSON.
  rights text not null,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
-- A contact who may sign in, or could once.
create table portal_accesses (
  contact_id bytea primary key references contacts (id),
  active boolean not null,
  -- Keeps the people of the own organisation.
  administrator boolean not null,
  -- Without one the built-in rights stand.
  profile_id bytea references portal_profiles (id),
  -- What the contact signs in with: the contact's own address while the access is active.
  email text,
  password_hash text,
  ended_reason text,
  begun_at bigint not null,
  ended_at bigint,
  signed_in_at bigint
);
-- One address opens one door (W-17).
create unique index portal_accesses_by_email on portal_accesses (email) where active;
create index portal_accesses_by_profile on portal_accesses (profile_id) where profile_id is not null;
-- A link and its code that sign in once. Neither is kept: both are made from the id by the key of the instance.
create table portal_links (
  id bytea primary key,
  contact_id bytea not null references contacts (id),
  expires_at bigint not null,
  used_at bigint,
  -- Wrong codes that were tried while it was open.
  tries bigint not null default 0
);
create index portal_links_by_contact on portal_links (contact_id, id);
create table portal_sign_ins (
  id bytea primary key,
  contact_id bytea not null references contacts (id),
  token_hash bytea not null unique,
  agent text not null,
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null
);
create index portal_sign_ins_by_contact on portal_sign_ins (contact_id);
