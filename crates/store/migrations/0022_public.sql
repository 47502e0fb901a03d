-- What people typed on public pages. It stays with the registration: a known contact is never changed by it (D-15).
create table public_entries (
  registration_id bytea primary key references registrations (id),
  first_name text not null,
  last_name text not null,
  email text not null,
  phone text,
  organisation text,
  language text not null check (language in ('fi', 'sv', 'en')),
  -- Ticked "you may send me invitations": the consent, given at typed_at.
  may_invite boolean not null default false,
  -- The address belonged to several contacts (D-14): they are worth merging.
  several boolean not null default false,
  typed_at bigint not null,
  -- Staff took it over, or left the contact as it is.
  settled_at bigint
);
create index events_in_public on events (starts_at, id) where public_visible;
