-- Files that were sent as answers: taken in as they come, given with the answers that name them.
create table answer_files (
  id bytea primary key,
  questionnaire_id bytea not null references questionnaires (id),
  -- The question they answer.
  question_key text not null,
  -- None: the form they came with has not been taken yet; such files go after a day.
  answers_id bytea references answers (id),
  name text not null,
  media_type text not null,
  size bigint not null,
  content bytea not null,
  created_at bigint not null
);
create index answer_files_by_answers on answer_files (answers_id) where answers_id is not null;
create index answer_files_waiting on answer_files (created_at) where answers_id is null;
