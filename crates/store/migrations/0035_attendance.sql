-- Who took part. A mark counts while its registration has a seat.
create table attendances (
  registration_id bytea primary key references registrations (id),
  event_id bytea not null references events (id),
  -- Since when they were there.
  attended_at bigint not null,
  -- How many minutes, where it is not the whole length of the event.
  minutes bigint check (minutes >= 0),
  -- Who marked it, and when.
  actor_kind text not null,
  actor_id bytea,
  marked_at bigint not null
);
create index attendances_by_event on attendances (event_id, marked_at);
-- What is told of an event as a whole.
create table event_attendance (
  event_id bytea primary key references events (id),
  -- Since when attendance is taken; without it nobody is a no-show.
  taken_at bigint,
  -- The length in minutes, where it is not that of the sessions.
  minutes bigint check (minutes > 0)
);
