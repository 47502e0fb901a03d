-- Organisations and people. Sort keys and search texts are made by the program (Finnish order, folded letters).
create table accounts (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  business_id text,
  email text,
  phone text,
  street text,
  postal_code text,
  city text,
  country text,
  industry text,
  employees bigint,
  turnover bigint,
  e_invoice_address text,
  e_invoice_operator text,
  external_id text,
  tags text,
  likeness text not null default '',
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
create index accounts_in_order on accounts (sort_key, id) where archived_at is null;
create index accounts_by_external_id on accounts (external_id);
create index accounts_by_business_id on accounts (business_id);
-- Duplicates, and who has a tag, without touching the rows.
create index accounts_by_likeness on accounts (likeness) where archived_at is null;
create index accounts_by_tags on accounts (tags) where tags is not null and archived_at is null;
create table contacts (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  first_name text not null,
  last_name text not null,
  sort_key bytea not null,
  search_text text not null,
  email text,
  phone text,
  title text,
  language text not null check (language in ('fi', 'sv', 'en')),
  account_id bytea references accounts (id),
  street text,
  postal_code text,
  city text,
  country text,
  email_opt_out boolean not null default false,
  email_opt_out_at bigint,
  email_opt_out_source text,
  external_id text,
  tags text,
  likeness text not null default '',
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
-- The list in its order, and the quick search without touching the rows.
create index contacts_in_order on contacts (sort_key, id, search_text) where archived_at is null;
-- Filters on fields of the account, counted and put into order without touching the rows.
create index contacts_by_account on contacts (account_id, sort_key, id) where archived_at is null;
-- Counts the list, also by city.
create index contacts_by_city on contacts (city) where archived_at is null;
create index contacts_by_creation on contacts (created_at, id) where archived_at is null;
create index contacts_by_email on contacts (email);
create index contacts_by_external_id on contacts (external_id);
create index contacts_by_likeness on contacts (likeness) where archived_at is null;
-- Pairs that look alike and are two people, the smaller id first.
create table contacts_told_apart (
  one_id bytea not null references contacts (id),
  other_id bytea not null references contacts (id),
  created_at bigint not null,
  primary key (one_id, other_id)
);
create index contacts_by_tags on contacts (tags) where tags is not null and archived_at is null;
