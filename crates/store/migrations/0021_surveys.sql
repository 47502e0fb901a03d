-- Questionnaires answered outside of registering: by the link of a mail, or by anybody at a public address.
alter table questionnaires add column public_visible boolean not null default false;
-- What such a link is bound to: one questionnaire, one contact, one mail.
create table survey_links (
  id bytea primary key,
  questionnaire_id bytea not null references questionnaires (id),
  contact_id bytea not null references contacts (id),
  message_id bytea not null references messages (id),
  created_at bigint not null,
  unique (message_id, questionnaire_id)
);
create index survey_links_by_contact on survey_links (contact_id);
-- Who answered by a link; of a registration's answers the contact is that of the registration.
alter table answers add column contact_id bytea references contacts (id);
alter table answers add column survey_link_id bytea references survey_links (id);
-- One showing of a public form: sent twice, it counts once.
alter table answers add column showing bytea;
create unique index answers_by_showing on answers (showing) where showing is not null;
create index answers_by_contact on answers (contact_id, answered_at) where contact_id is not null;
