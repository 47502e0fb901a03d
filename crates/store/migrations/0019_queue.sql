-- The queue of an event holds those who wait. As long as the index held everybody, PostgreSQL read whole events by it.
drop index registrations_in_queue;
create index registrations_in_queue on registrations (event_id, queue_number) where status = 'waitlisted';
