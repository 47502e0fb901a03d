-- Questionnaires, their questions as they were at each time, and what was answered.
create table questionnaires (
  id bytea primary key,
  number text not null unique,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  description text,
  active boolean not null default true,
  -- Counted from the sending of a mail; none: no limit.
  days_valid bigint check (days_valid > 0),
  repeatable boolean not null default false,
  -- Sensitive answers are erased so many days after the event.
  sensitive_days bigint not null default 14 check (sensitive_days >= 0),
  -- What respondents read besides the questions, language by language, as JSON.
  messages text not null,
  button_texts text not null,
  -- The version of the questions that are asked now.
  form_version bigint not null,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);
-- Never changed: answers are read with the questions they were given to.
create table questionnaire_versions (
  questionnaire_id bytea not null references questionnaires (id),
  version bigint not null,
  -- In their order, retired ones too, as JSON.
  questions text not null,
  created_at bigint not null,
  primary key (questionnaire_id, version)
);
-- One filled-in questionnaire. That of a registration belongs to it: one row for each.
create table answers (
  id bytea primary key,
  questionnaire_id bytea not null references questionnaires (id),
  form_version bigint not null,
  registration_id bytea unique references registrations (id),
  -- By the keys of the questions, as JSON; sensitive ones apart, so that they can be hidden and erased.
  given text not null,
  sensitive text not null,
  erased_at bigint,
  answered_at bigint not null,
  changed_at bigint not null
);
create index answers_by_questionnaire on answers (questionnaire_id, answered_at);
-- The choices that were made, for counting what is left of those with a capacity. The scope is the event.
create table answer_choices (
  answers_id bytea not null references answers (id),
  scope_id bytea not null,
  question_key text not null,
  choice_key text not null,
  primary key (answers_id, question_key, choice_key)
);
create index answer_choices_by_scope on answer_choices (scope_id, question_key, choice_key);
-- How often sensitive choices were made at an event, kept after the answers are erased.
create table answer_tallies (
  questionnaire_id bytea not null references questionnaires (id),
  scope_id bytea not null,
  question_key text not null,
  -- Empty: answered in free words.
  choice_key text not null,
  count bigint not null,
  primary key (questionnaire_id, scope_id, question_key, choice_key)
);
alter table events add column questionnaire_id bytea references questionnaires (id);
alter table events add column public_questionnaire_id bytea references questionnaires (id);
