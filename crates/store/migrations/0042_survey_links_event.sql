-- The event that the mail of a link was about, so that answers by it are told with that event.
alter table survey_links add column event_id bytea references events (id);
update survey_links set event_id = (select event_id from messages where messages.id = survey_links.message_id);
create index survey_links_by_event on survey_links (event_id) where event_id is not null;
create index answers_by_survey_link on answers (survey_link_id) where survey_link_id is not null;
