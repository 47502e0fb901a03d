-- Places held for people whose address nobody knew, until they press the link of a mail.
create table public_holds (
  registration_id bytea primary key references registrations (id),
  contact_id bytea not null references contacts (id),
  -- The contact was made for this registration.
  made_contact boolean not null,
  expires_at bigint not null,
  confirmed_at bigint,
  -- The press did not come in time, and the place was given back.
  lapsed_at bigint
);
create index public_holds_open on public_holds (expires_at) where confirmed_at is null and lapsed_at is null;
create index public_holds_by_contact on public_holds (contact_id);
