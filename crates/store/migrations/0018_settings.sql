-- The organisation's logos. One is in use (the setting `logo` names it); older ones stay, so that a change can be taken back.
create table logos (
  id bytea primary key,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/svg+xml')),
  content bytea not null,
  created_at bigint not null
);
