-- Fields that administrators added to a module, and the values that records hold in them. A field is retired, never deleted.
create table custom_fields (
  id bytea primary key,
  -- The module whose records have it: 'contacts'.
  module text not null,
  -- Written custom.<key> in filters, files and mails; never changes.
  key text not null,
  kind text not null check (kind in ('text', 'long_text', 'number', 'money', 'date', 'choice', 'choices', 'yes_no', 'link', 'user', 'record')),
  -- Its name in each language, as JSON.
  labels text not null,
  -- The words that may be chosen, as JSON.
  choices text not null default '[]',
  -- The module of the record it names, where it names one.
  target text,
  retired_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null,
  unique (module, key)
);
create table custom_values (
  record_id bytea not null,
  key text not null,
  -- Short texts, dates, ids, and choices: one as it is written, several as ',One,Two,'.
  text_value text,
  -- Texts that are too long for an index.
  long_value text,
  -- Numbers, cents, and yes (1) or no (0).
  number_value double precision,
  primary key (record_id, key)
);
-- Finds the records with a value, and counts them, without touching the rows.
create index custom_values_by_text on custom_values (key, lower(text_value), record_id);
create index custom_values_by_number on custom_values (key, number_value, record_id) where number_value is not null;
-- How the form of a module is laid out: sections with their fields in order, as JSON. Without a row it is as built in.
create table layouts (
  module text primary key,
  sections text not null,
  version bigint not null,
  updated_at bigint not null
);
