-- Certificates of attendance: what was certified stays as it was, whatever changes later.
-- What an event asks for before it certifies.
create table certificate_rules (
  event_id bytea primary key references events (id),
  -- At least so many minutes; none: being there is enough.
  least_minutes bigint check (least_minutes > 0)
);
create table certificates (
  id bytea primary key,
  -- What stands on the paper and in its address, without dashes.
  code text not null unique,
  registration_id bytea not null references registrations (id),
  event_id bytea not null references events (id),
  language text not null,
  name text not null,
  event_name text not null,
  location text,
  starts_at bigint not null,
  ends_at bigint not null,
  time_zone text not null,
  minutes bigint not null check (minutes >= 0),
  issued_at bigint not null,
  revoked_at bigint,
  revoked_reason text,
  check ((revoked_at is null) = (revoked_reason is null))
);
-- One live certificate for a registration, whoever issues at once.
create unique index certificates_live on certificates (registration_id) where revoked_at is null;
create index certificates_by_registration on certificates (registration_id);
create index certificates_by_event on certificates (event_id, id);
