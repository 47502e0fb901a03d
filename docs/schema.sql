-- The schema after all migrations. Written by the test that compares it.

CREATE TABLE account_merges (
  id bytea primary key,
  kept_id bytea not null references accounts (id),
  other_id bytea not null references accounts (id),
  before text not null,
  moved text not null,
  created_at bigint not null,
  undone_at bigint
);

CREATE INDEX account_merges_by_kept on account_merges (kept_id, id);

CREATE INDEX account_merges_by_other on account_merges (other_id, id);

CREATE TABLE accounts (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  business_id text,
  email text,
  phone text,
  street text,
  postal_code text,
  city text,
  country text,
  industry text,
  employees bigint,
  turnover bigint,
  e_invoice_address text,
  e_invoice_operator text,
  external_id text,
  tags text,
  likeness text not null default '',
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
, website text, invoice_email text, billing_street text, billing_postal_code text, billing_city text, billing_country text);

CREATE INDEX accounts_by_business_id on accounts (business_id);

CREATE INDEX accounts_by_external_id on accounts (external_id);

CREATE INDEX accounts_by_likeness on accounts (likeness) where archived_at is null;

CREATE INDEX accounts_by_owner on accounts (owner_id, sort_key, id) where archived_at is null;

CREATE INDEX accounts_by_tags on accounts (tags) where tags is not null and archived_at is null;

CREATE INDEX accounts_in_order on accounts (sort_key, id) where archived_at is null;

CREATE TABLE accounts_told_apart (
  one_id bytea not null references accounts (id),
  other_id bytea not null references accounts (id),
  created_at bigint not null,
  primary key (one_id, other_id)
);

CREATE INDEX accounts_told_apart_by_other on accounts_told_apart (other_id);

CREATE TABLE answer_choices (
  answers_id bytea not null references answers (id),
  scope_id bytea not null,
  question_key text not null,
  choice_key text not null,
  primary key (answers_id, question_key, choice_key)
);

CREATE INDEX answer_choices_by_scope on answer_choices (scope_id, question_key, choice_key);

CREATE TABLE answer_files (
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

CREATE INDEX answer_files_by_answers on answer_files (answers_id) where answers_id is not null;

CREATE INDEX answer_files_waiting on answer_files (created_at) where answers_id is null;

CREATE TABLE answer_tallies (
  questionnaire_id bytea not null references questionnaires (id),
  scope_id bytea not null,
  question_key text not null,
  -- Empty: answered in free words.
  choice_key text not null,
  count bigint not null,
  primary key (questionnaire_id, scope_id, question_key, choice_key)
);

CREATE TABLE answers (
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
, contact_id bytea references contacts (id), survey_link_id bytea references survey_links (id), showing bytea);

CREATE INDEX answers_by_contact on answers (contact_id, answered_at) where contact_id is not null;

CREATE INDEX answers_by_questionnaire on answers (questionnaire_id, answered_at);

CREATE UNIQUE INDEX answers_by_showing on answers (showing) where showing is not null;

CREATE INDEX answers_by_survey_link on answers (survey_link_id) where survey_link_id is not null;

CREATE TABLE api_keys (
  id bytea primary key,
  name text not null,
  hint text not null,
  token_hash bytea not null unique,
  scopes text not null,
  created_at bigint not null,
  used_at bigint,
  revoked_at bigint
, user_id bytea references users (id));

CREATE TABLE attendances (
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

CREATE INDEX attendances_by_event on attendances (event_id, marked_at);

CREATE TABLE bulk_acts (
  id bytea primary key,
  -- The list: 'contacts'.
  module text not null,
  -- What is done, and to which records, as JSON.
  act text not null,
  chosen text not null,
  actor_kind text not null,
  actor_id bytea,
  state text not null check (state in ('running', 'done', 'stopped', 'undoing', 'undone')),
  total bigint not null,
  seen bigint not null default 0,
  changed bigint not null default 0,
  refused bigint not null default 0,
  -- How many got back what they had, and how many were left because somebody changed them since.
  restored bigint not null default 0,
  kept bigint not null default 0,
  -- Where the next page begins.
  last_id bytea,
  created_at bigint not null,
  finished_at bigint
);

CREATE INDEX bulk_acts_by_actor on bulk_acts (actor_id, id);

CREATE INDEX bulk_acts_by_time on bulk_acts (created_at);

CREATE TABLE bulk_changes (
  bulk_act_id bytea not null references bulk_acts (id),
  record_id bytea not null,
  -- As JSON.
  before text not null,
  after text not null,
  refusal text,
  primary key (bulk_act_id, record_id)
);

CREATE TABLE campaign_batches (
  id bytea primary key,
  campaign_id bytea not null references campaigns (id),
  target_group_id bytea references target_groups (id),
  template_id bytea references email_templates (id),
  attached bigint not null,
  queued bigint not null,
  release_at bigint not null,
  undone_at bigint,
  stopped_at bigint,
  refreshed_at bigint,
  created_at bigint not null
);

CREATE INDEX campaign_batches_by_campaign on campaign_batches (campaign_id, created_at);

CREATE TABLE campaign_recipients (
  campaign_id bytea not null references campaigns (id),
  contact_id bytea not null references contacts (id),
  batch_id bytea not null references campaign_batches (id),
  state text not null check (state in ('attached', 'queued', 'mailed', 'skipped')),
  reason text,
  message_id bytea,
  attached_at bigint not null,
  primary key (campaign_id, contact_id)
);

CREATE INDEX campaign_recipients_by_batch on campaign_recipients (batch_id);

CREATE INDEX campaign_recipients_by_contact on campaign_recipients (contact_id);

CREATE INDEX campaign_recipients_by_state on campaign_recipients (campaign_id, state, contact_id);

CREATE TABLE campaigns (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  active boolean not null default false,
  start_date text,
  estimated_end_date text not null,
  email_template_id bytea references email_templates (id),
  event_id bytea references events (id),
  send_at bigint,
  paused boolean not null default false,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
, automatic boolean not null default false);

CREATE TABLE certificate_rules (
  event_id bytea primary key references events (id),
  -- At least so many minutes; none: being there is enough.
  least_minutes bigint check (least_minutes > 0)
);

CREATE TABLE certificates (
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

CREATE INDEX certificates_by_event on certificates (event_id, id);

CREATE INDEX certificates_by_registration on certificates (registration_id);

CREATE UNIQUE INDEX certificates_live on certificates (registration_id) where revoked_at is null;

CREATE TABLE contacts (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  first_name text not null,
  last_name text not null,
  sort_key bytea not null,
  search_text text not null,
  email text,
  phone text,
  title text,
  language text not null check (language in ('fi', 'sv', 'en')),
  account_id bytea references accounts (id),
  street text,
  postal_code text,
  city text,
  country text,
  email_opt_out boolean not null default false,
  email_opt_out_at bigint,
  email_opt_out_source text,
  external_id text,
  tags text,
  likeness text not null default '',
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
, mobile text);

CREATE INDEX contacts_by_account on contacts (account_id, sort_key, id) where archived_at is null;

CREATE INDEX contacts_by_city on contacts (city) where archived_at is null;

CREATE INDEX contacts_by_creation on contacts (created_at, id) where archived_at is null;

CREATE INDEX contacts_by_email on contacts (email);

CREATE INDEX contacts_by_external_id on contacts (external_id);

CREATE INDEX contacts_by_likeness on contacts (likeness) where archived_at is null;

CREATE INDEX contacts_by_owner on contacts (owner_id, sort_key, id) where archived_at is null;

CREATE INDEX contacts_by_tags on contacts (tags) where tags is not null and archived_at is null;

CREATE INDEX contacts_in_order on contacts (sort_key, id, search_text) where archived_at is null;

CREATE TABLE contacts_told_apart (
  one_id bytea not null references contacts (id),
  other_id bytea not null references contacts (id),
  created_at bigint not null,
  primary key (one_id, other_id)
);

CREATE TABLE custom_fields (
  id bytea primary key,
  -- The module whose records have it: 'contacts'.
  module text not null,
  -- Written custom.<key> in filters, files and mails; never changes.
  key text not null,
  kind text not null check (kind in ('text', 'long_text', 'number', 'money', 'date', 'choice', 'choices', 'yes_no', 'link', 'user', 'record')),
  -- Its name in each language, as JSON.
  labels text not null,
  -- The words that may be chosen, as JSON.
  choices text not null default '[]',
  -- The module of the record it names, where it names one.
  target text,
  retired_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null,
  unique (module, key)
);

CREATE TABLE custom_values (
  record_id bytea not null,
  key text not null,
  -- Short texts, dates, ids, and choices: one as it is written, several as ',One,Two,'.
  text_value text,
  -- Texts that are too long for an index.
  long_value text,
  -- Numbers, cents, and yes (1) or no (0).
  number_value double precision,
  primary key (record_id, key)
);

CREATE INDEX custom_values_by_number on custom_values (key, number_value, record_id) where number_value is not null;

CREATE INDEX custom_values_by_text on custom_values (key, lower(text_value), record_id);

CREATE TABLE document_templates (
  id bytea primary key,
  number text not null unique,
  kind text not null check (kind in ('certificate', 'invoice', 'badge', 'attendee_list')),
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  language text not null check (language in ('fi', 'sv', 'en')),
  -- Typst with merge fields.
  source text not null,
  active boolean not null default true,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);

CREATE INDEX document_templates_by_kind on document_templates (kind, language, updated_at);

CREATE TABLE email_template_attachments (
  template_id bytea not null references email_templates (id),
  file_id bytea not null references files (id),
  primary key (template_id, file_id)
);

CREATE TABLE email_template_variants (
  template_id bytea not null references email_templates (id),
  language text not null check (language in ('fi', 'sv', 'en')),
  subject text not null,
  preview_text text,
  body_html text not null,
  primary key (template_id, language)
);

CREATE TABLE email_templates (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  description text,
  folder text not null check (folder in ('campaign', 'event', 'target_group', 'public', 'personal')),
  sending_time text not null check (sending_time in ('immediately', 'at', 'delay')),
  send_at bigint,
  delay_minutes bigint,
  subject text not null,
  preview_text text,
  body_html text not null,
  sender_name text,
  sender_email text,
  language text not null default 'fi',
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);

CREATE TABLE event_attendance (
  event_id bytea primary key references events (id),
  -- Since when attendance is taken; without it nobody is a no-show.
  taken_at bigint,
  -- The length in minutes, where it is not that of the sessions.
  minutes bigint check (minutes > 0)
);

CREATE TABLE event_series (
  id bytea primary key,
  name text not null,
  sort_key bytea not null,
  -- The last part of its public address.
  slug text not null unique,
  description text,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);

CREATE TABLE event_sessions (
  id bytea primary key,
  event_id bytea not null references events (id),
  subject text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  check (ends_at >= starts_at)
);

CREATE INDEX event_sessions_by_event on event_sessions (event_id, starts_at);

CREATE TABLE events (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  slug text not null unique,
  seats bigint not null check (seats >= 0),
  waitlist_seats bigint not null check (waitlist_seats >= 0),
  seats_taken bigint not null default 0 check (seats_taken >= 0),
  waitlist_taken bigint not null default 0 check (waitlist_taken >= 0),
  next_queue_number bigint not null default 1,
  starts_at bigint not null,
  ends_at bigint not null,
  time_zone text not null,
  location text,
  description text,
  last_registration_date text,
  last_cancellation_date text,
  portal_visible boolean not null default false,
  public_visible boolean not null default false,
  registration_template_id bytea references email_templates (id),
  waitlist_template_id bytea references email_templates (id),
  cancellation_template_id bytea references email_templates (id),
  auto_promote boolean not null default true,
  payer text not null default 'account' check (payer in ('account', 'contact', 'account_collective')),
  calendar_sequence bigint not null default 0,
  cancelled_at bigint,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
, questionnaire_id bytea references questionnaires (id), public_questionnaire_id bytea references questionnaires (id), product_id bytea references products (id), series_id bytea references event_series (id));

CREATE INDEX events_by_series on events (series_id, starts_at) where series_id is not null;

CREATE INDEX events_by_start on events (starts_at, id);

CREATE INDEX events_in_public on events (starts_at, id) where public_visible;

CREATE TABLE files (
  id bytea primary key,
  name text not null,
  media_type text not null,
  size bigint not null,
  content bytea not null,
  created_at bigint not null
);

CREATE TABLE idempotency_keys (
  key_hash bytea primary key,
  request_hash bytea not null,
  status bigint not null,
  body text not null,
  created_at bigint not null
);

CREATE TABLE import_chunks (
  import_id bytea not null references imports (id),
  number bigint not null,
  -- Lines and cells as JSON.
  cells text not null,
  -- What a dry run, the run and its undoing made of them, as JSON; nothing until then.
  planned text,
  planned_counts text,
  taken text,
  taken_counts text,
  undone text,
  undone_counts text,
  primary key (import_id, number)
);

CREATE TABLE imports (
  id bytea primary key,
  kind text not null check (kind in ('contacts', 'accounts')),
  name text not null,
  status text not null check (status in ('mapping', 'planning', 'planned', 'running', 'done', 'undoing', 'undone')),
  actor_kind text not null,
  actor_id bytea,
  -- Head, encoding and separator as JSON.
  file text not null,
  -- The names of the head, so that its plan is remembered.
  head_key text not null,
  -- What becomes of its columns, as JSON.
  plan text not null,
  row_count bigint not null,
  created_at bigint not null,
  updated_at bigint not null
);

CREATE INDEX imports_by_creation on imports (created_at, id);

CREATE INDEX imports_by_head on imports (head_key, updated_at);

CREATE TABLE invitations (
  id bytea primary key,
  event_id bytea not null references events (id),
  contact_id bytea not null references contacts (id),
  campaign_id bytea references campaigns (id),
  declined_at bigint,
  created_at bigint not null
);

CREATE UNIQUE INDEX invitations_by_campaign on invitations (campaign_id, contact_id, event_id) where campaign_id is not null;

CREATE INDEX invitations_by_contact on invitations (contact_id, event_id);

CREATE INDEX invitations_by_decline on invitations (declined_at) where declined_at is not null;

CREATE UNIQUE INDEX invitations_own on invitations (event_id, contact_id) where campaign_id is null;

CREATE TABLE invoice_lines (
  id bytea primary key,
  invoice_id bytea not null references invoices (id),
  place bigint not null,
  registration_id bytea references registrations (id),
  contact_id bytea references contacts (id),
  product_id bytea references products (id),
  -- In cents, as the product is priced.
  amount bigint not null,
  credited bigint not null default 0,
  -- The registration is invoiced by this row: not credited as a whole.
  live boolean not null
);

CREATE INDEX invoice_lines_by_contact on invoice_lines (contact_id, invoice_id) where contact_id is not null;

CREATE INDEX invoice_lines_by_invoice on invoice_lines (invoice_id, place);

CREATE UNIQUE INDEX one_live_invoice_line on invoice_lines (registration_id) where live and registration_id is not null;

CREATE TABLE invoice_payments (
  id bytea primary key,
  invoice_id bytea not null references invoices (id),
  amount bigint not null check (amount > 0),
  paid_on text not null,
  note text,
  created_at bigint not null,
  -- Noted by mistake.
  taken_back_at bigint
);

CREATE INDEX invoice_payments_by_invoice on invoice_payments (invoice_id, id);

CREATE TABLE invoice_taxes (
  invoice_id bytea not null references invoices (id),
  vat_rate bigint not null,
  -- Why there is no tax; empty where there is.
  vat_reason text not null,
  net bigint not null,
  vat bigint not null,
  gross bigint not null,
  primary key (invoice_id, vat_rate, vat_reason),
  check (net + vat = gross)
);

CREATE TABLE invoices (
  id bytea primary key,
  number text not null unique,
  kind text not null check (kind in ('invoice', 'credit_note')),
  -- Of a credit note: what it credits.
  credits_id bytea references invoices (id),
  event_id bytea references events (id),
  payer_kind text not null check (payer_kind in ('account', 'contact')),
  account_id bytea references accounts (id),
  contact_id bytea references contacts (id),
  buyer_name text not null,
  sort_key bytea not null,
  search_text text not null,
  language text not null check (language in ('fi', 'sv', 'en')),
  currency text not null,
  reference text not null,
  buyer_reference text,
  order_number text,
  reverse_charge boolean not null,
  issued_on text not null,
  due_on text not null,
  net bigint not null,
  vat bigint not null,
  gross bigint not null,
  paid bigint not null default 0 check (paid >= 0),
  -- What credit notes took from it; a credit note itself is settled from the beginning.
  credited bigint not null default 0,
  state text not null check (state in ('open', 'partly_paid', 'paid', 'credited')),
  facts text not null,
  hash text not null,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null,
  check (net + vat = gross),
  check ((kind = 'credit_note') = (credits_id is not null)),
  check (kind = 'credit_note' or credited between 0 and gross),
  check ((payer_kind = 'account' and account_id is not null) or (payer_kind = 'contact' and contact_id is not null))
);

CREATE INDEX invoices_by_account on invoices (account_id, id) where account_id is not null;

CREATE INDEX invoices_by_contact on invoices (contact_id, id) where contact_id is not null;

CREATE INDEX invoices_by_credited on invoices (credits_id, id) where credits_id is not null;

CREATE INDEX invoices_by_due_day on invoices (state, due_on);

CREATE INDEX invoices_by_event on invoices (event_id, id) where event_id is not null;

CREATE INDEX invoices_in_order on invoices (created_at, id);

CREATE TABLE jobs (
  id bytea primary key,
  name text not null,
  payload text not null,
  unique_key text unique,
  run_at bigint not null,
  attempts bigint not null default 0,
  lease_until bigint,
  last_error text,
  created_at bigint not null
);

CREATE INDEX jobs_by_time on jobs (run_at);

CREATE TABLE journal (
  id bytea primary key,
  at bigint not null,
  actor_kind text not null,
  actor_id bytea,
  subject_kind text not null,
  subject_id bytea not null,
  what text not null,
  detail text not null
);

CREATE INDEX journal_by_actor on journal (actor_id, id);

CREATE INDEX journal_by_subject on journal (subject_id, id);

CREATE TABLE journal_seals (
  number bigint primary key,
  journal_id bytea not null unique,
  -- Keyed hash of the seal before it and of the whole entry.
  hash bytea not null,
  sealed_at bigint not null
);

CREATE TABLE layouts (
  module text primary key,
  sections text not null,
  version bigint not null,
  updated_at bigint not null
);

CREATE TABLE logos (
  id bytea primary key,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/svg+xml')),
  content bytea not null,
  created_at bigint not null
);

CREATE TABLE merges (
  id bytea primary key,
  kept_id bytea not null references contacts (id),
  other_id bytea not null references contacts (id),
  before text not null,
  moved text not null,
  created_at bigint not null,
  undone_at bigint
);

CREATE INDEX merges_by_kept on merges (kept_id, id);

CREATE INDEX merges_by_other on merges (other_id, id);

CREATE TABLE message_attempts (
  id bytea primary key,
  message_id bytea not null references messages (id),
  at bigint not null,
  outcome text not null check (outcome in ('sent', 'deferred', 'refused', 'unknown', 'held', 'suppressed', 'retried')),
  reply text
);

CREATE INDEX message_attempts_by_message on message_attempts (message_id, id);

CREATE TABLE message_bodies (
  message_id bytea primary key references messages (id),
  from_name text,
  from_email text not null,
  reply_to_name text,
  reply_to_email text,
  language text not null,
  subject text not null,
  html text not null,
  text text not null,
  calendar text
);

CREATE TABLE message_files (
  message_id bytea primary key references messages (id),
  name text not null,
  media_type text not null,
  content bytea not null,
  created_at bigint not null
);

CREATE INDEX message_files_by_age on message_files (created_at);

CREATE TABLE messages (
  id bytea primary key,
  kind text not null,
  status text not null check (status in ('held', 'queued', 'sending', 'sent', 'failed', 'suppressed')),
  reason text,
  bulk boolean not null default false,
  contact_id bytea references contacts (id),
  to_email text,
  to_name text,
  template_id bytea references email_templates (id),
  event_id bytea references events (id),
  registration_id bytea references registrations (id),
  campaign_id bytea references campaigns (id),
  invitation_id bytea references invitations (id),
  subject text,
  search_text text not null default '',
  due_at bigint not null,
  composed_at bigint,
  attempts bigint not null default 0,
  lease_until bigint,
  last_reply text,
  sent_at bigint,
  created_at bigint not null
, invoice_id bytea references invoices (id));

CREATE INDEX messages_by_campaign on messages (campaign_id, status) where campaign_id is not null;

CREATE INDEX messages_by_contact on messages (contact_id, id);

CREATE INDEX messages_by_event on messages (event_id, id);

CREATE INDEX messages_by_invoice on messages (invoice_id, id) where invoice_id is not null;

CREATE INDEX messages_by_registration on messages (registration_id, id) where registration_id is not null;

CREATE INDEX messages_by_status on messages (status, created_at, id);

CREATE INDEX messages_in_order on messages (created_at, id);

CREATE INDEX messages_leased on messages (status, lease_until) where status = 'sending';

CREATE INDEX messages_ready on messages (status, bulk, due_at) where status = 'queued' and composed_at is not null;

CREATE INDEX messages_uncomposed on messages (status, bulk, due_at) where status = 'queued' and composed_at is null;

CREATE TABLE migrations (number bigint primary key, topic text not null, ran_at bigint not null);

CREATE TABLE one_time_links (
  id bytea primary key,
  purpose text not null check (purpose in ('set_up', 'reset')),
  user_id bytea references users (id),
  token_hash bytea not null unique,
  expires_at bigint not null,
  used_at bigint
);

CREATE TABLE portal_accesses (
  contact_id bytea primary key references contacts (id),
  active boolean not null,
  -- Keeps the people of the own organisation.
  administrator boolean not null,
  -- Without one the built-in rights stand.
  profile_id bytea references portal_profiles (id),
  -- What the contact signs in with: the contact's own address while the access is active.
  email text,
  password_hash text,
  ended_reason text,
  begun_at bigint not null,
  ended_at bigint,
  signed_in_at bigint
);

CREATE UNIQUE INDEX portal_accesses_by_email on portal_accesses (email) where active;

CREATE INDEX portal_accesses_by_profile on portal_accesses (profile_id) where profile_id is not null;

CREATE TABLE portal_links (
  id bytea primary key,
  contact_id bytea not null references contacts (id),
  expires_at bigint not null,
  used_at bigint,
  -- Wrong codes that were tried while it was open.
  tries bigint not null default 0
);

CREATE INDEX portal_links_by_contact on portal_links (contact_id, id);

CREATE TABLE portal_profiles (
  id bytea primary key,
  name text not null unique,
  -- Which modules and fields are seen and changed, as JSON.
  rights text not null,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);

CREATE TABLE portal_sign_ins (
  id bytea primary key,
  contact_id bytea not null references contacts (id),
  token_hash bytea not null unique,
  agent text not null,
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null
);

CREATE INDEX portal_sign_ins_by_contact on portal_sign_ins (contact_id);

CREATE TABLE products (
  id bytea primary key,
  number text not null unique,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  description text,
  -- Of one, in cents; with tax when vat_included.
  unit_price bigint not null check (unit_price >= 0),
  currency text not null default 'EUR',
  -- Basis points: 2550 is 25,5 %.
  vat_rate bigint not null check (vat_rate >= 0 and vat_rate < 10000),
  vat_included boolean not null,
  -- Why there is no tax, for the rate 0 and only for it.
  vat_reason text,
  account_code text,
  active boolean not null default true,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null,
  check ((vat_rate = 0) = (vat_reason is not null))
);

CREATE INDEX products_in_order on products (sort_key, id);

CREATE TABLE profiles (
  id bytea primary key,
  name text not null unique,
  -- What it leaves out, as JSON; what it says nothing about is allowed.
  rights text not null,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);

CREATE TABLE public_entries (
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

CREATE TABLE public_holds (
  registration_id bytea primary key references registrations (id),
  contact_id bytea not null references contacts (id),
  -- The contact was made for this registration.
  made_contact boolean not null,
  expires_at bigint not null,
  confirmed_at bigint,
  -- The press did not come in time, and the place was given back.
  lapsed_at bigint
);

CREATE INDEX public_holds_by_contact on public_holds (contact_id);

CREATE INDEX public_holds_open on public_holds (expires_at) where confirmed_at is null and lapsed_at is null;

CREATE TABLE questionnaire_versions (
  questionnaire_id bytea not null references questionnaires (id),
  version bigint not null,
  -- In their order, retired ones too, as JSON.
  questions text not null,
  created_at bigint not null,
  primary key (questionnaire_id, version)
);

CREATE TABLE questionnaires (
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
, public_visible boolean not null default false);

CREATE TABLE registrations (
  id bytea primary key,
  event_id bytea not null references events (id),
  contact_id bytea not null references contacts (id),
  status text not null check (status in ('registered', 'waitlisted', 'cancelled')),
  queue_number bigint,
  channel text not null check (channel in ('link', 'portal', 'public', 'manual', 'api')),
  campaign_id bytea references campaigns (id),
  overbooked boolean not null default false,
  calendar_sequence bigint not null default 0,
  registered_at bigint not null,
  cancelled_at bigint,
  changed_at bigint not null,
  unique (event_id, contact_id)
);

CREATE INDEX registrations_by_campaign on registrations (campaign_id, status);

CREATE INDEX registrations_by_contact on registrations (contact_id);

CREATE INDEX registrations_in_queue on registrations (event_id, queue_number) where status = 'waitlisted';

CREATE TABLE roles (
  id bytea primary key,
  name text not null unique,
  -- The role above; none for the top of a tree.
  parent_id bytea references roles (id),
  -- The order among those below the same role.
  place bigint not null,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);

CREATE TABLE scheduled_tasks (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  kind text not null check (kind in ('refresh_group', 'send_campaign', 'edit_members', 'send_list', 'archive_contacts', 'clean_up')),
  -- What it acts on and how, as JSON.
  act text not null,
  cron text not null,
  time_zone text not null,
  active boolean not null default true,
  -- The order of tasks that are due at the same minute; refreshing a group comes before all others (SC-2).
  place bigint not null,
  -- When it is due next; none while it is not active.
  next_run_at bigint,
  last_run_at bigint,
  -- The outcome of the last run, as JSON.
  last_result text,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
);

CREATE INDEX scheduled_tasks_due on scheduled_tasks (next_run_at) where next_run_at is not null;

CREATE TABLE seat_movements (
  id bytea primary key,
  event_id bytea not null references events (id),
  registration_id bytea not null references registrations (id),
  at bigint not null,
  what text not null check (what in ('seat_taken', 'queued', 'promoted', 'cancelled', 'moved_to_waitlist', 'overbooked', 'taken_back')),
  actor_kind text not null,
  seats bigint not null,
  seats_taken bigint not null,
  waitlist_seats bigint not null,
  waitlist_taken bigint not null,
  queue_number bigint
);

CREATE INDEX seat_movements_by_event on seat_movements (event_id, id);

CREATE INDEX seat_movements_by_registration on seat_movements (registration_id, id);

CREATE INDEX seat_movements_by_time on seat_movements (at, what);

CREATE TABLE sequences (
  name text primary key,
  next bigint not null
);

CREATE TABLE settings (
  name text primary key,
  value text not null,
  updated_at bigint not null
);

CREATE TABLE sharing (
  module text primary key,
  level text not null check (level in ('own_and_below', 'own')),
  updated_at bigint not null
);

CREATE TABLE sign_in_tries (
  id bytea primary key,
  -- None when nobody has this address.
  user_id bytea references users (id),
  at bigint not null,
  -- The network the try came from, its last part left out.
  address text not null,
  agent text not null,
  result text not null check (result in ('signed_in', 'wrong', 'disabled', 'signed_out'))
);

CREATE INDEX sign_in_tries_by_user on sign_in_tries (user_id, id);

CREATE TABLE sign_ins (
  id bytea primary key,
  user_id bytea not null references users (id),
  token_hash bytea not null unique,
  agent text not null,
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null
);

CREATE INDEX sign_ins_by_user on sign_ins (user_id);

CREATE TABLE survey_links (
  id bytea primary key,
  questionnaire_id bytea not null references questionnaires (id),
  contact_id bytea not null references contacts (id),
  message_id bytea not null references messages (id),
  created_at bigint not null, event_id bytea references events (id),
  unique (message_id, questionnaire_id)
);

CREATE INDEX survey_links_by_contact on survey_links (contact_id);

CREATE INDEX survey_links_by_event on survey_links (event_id) where event_id is not null;

CREATE TABLE target_group_exclusions (
  target_group_id bytea not null references target_groups (id),
  contact_id bytea not null references contacts (id),
  excluded_at bigint not null,
  excluded_by bytea,
  primary key (target_group_id, contact_id)
);

CREATE INDEX target_group_exclusions_by_contact on target_group_exclusions (contact_id);

CREATE TABLE target_group_mailings (
  target_group_id bytea not null references target_groups (id),
  email_template_id bytea not null references email_templates (id),
  campaign_id bytea not null,
  sent_at bigint not null,
  primary key (target_group_id, email_template_id)
);

CREATE TABLE target_group_members (
  target_group_id bytea not null references target_groups (id),
  contact_id bytea not null references contacts (id),
  source text not null check (source in ('hand', 'filter')),
  added_at bigint not null, added_by bytea, turn_id bytea,
  primary key (target_group_id, contact_id)
);

CREATE INDEX target_group_members_by_contact on target_group_members (contact_id);

CREATE TABLE target_group_turn_contacts (
  turn_id bytea not null references target_group_turns (id),
  contact_id bytea not null references contacts (id),
  came boolean not null,
  primary key (turn_id, contact_id)
);

CREATE INDEX target_group_turn_contacts_by_contact on target_group_turn_contacts (contact_id);

CREATE TABLE target_group_turns (
  id bytea primary key,
  target_group_id bytea not null references target_groups (id),
  kind text not null check (kind in ('refresh', 'hand')),
  at bigint not null,
  actor_kind text not null,
  actor_id bytea,
  came bigint not null,
  went bigint not null,
  member_count bigint not null
);

CREATE INDEX target_group_turns_by_group on target_group_turns (target_group_id, id);

CREATE TABLE target_groups (
  id bytea primary key,
  number text not null unique,
  owner_kind text not null check (owner_kind in ('user', 'group')),
  owner_id bytea not null,
  name text not null,
  sort_key bytea not null,
  search_text text not null,
  type text,
  public text not null default 'no' check (public in ('no', 'read', 'write')),
  active boolean not null default true,
  filter text,
  email_template_id bytea references email_templates (id),
  automatic_campaigns boolean not null default false,
  member_count bigint not null default 0,
  refreshed_at bigint,
  archived_at bigint,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
, sample_size bigint, sample_mark bytea, automatic_since bigint);

CREATE TABLE task_runs (
  id bytea primary key,
  task_id bytea not null references scheduled_tasks (id),
  due_at bigint not null,
  cause text not null check (cause in ('schedule', 'hand')),
  state text not null check (state in ('waiting', 'running', 'done', 'idle', 'failed', 'missed', 'skipped')),
  -- The order among runs of the same minute, as it was when they became due.
  place bigint not null,
  -- How far it got: so many of so many, and where it goes on.
  done bigint not null default 0,
  total bigint not null default 0,
  went_to text,
  -- Faults so far; after some of them it is given up.
  faults bigint not null default 0,
  -- The outcome, as JSON.
  result text,
  created_at bigint not null,
  started_at bigint,
  ended_at bigint,
  unique (task_id, due_at)
);

CREATE INDEX task_runs_missed on task_runs (task_id) where state = 'missed';

CREATE INDEX task_runs_open on task_runs (due_at, place) where state in ('waiting', 'running');

CREATE TABLE user_group_members (
  group_id bytea not null references user_groups (id),
  user_id bytea not null references users (id),
  primary key (group_id, user_id)
);

CREATE TABLE user_groups (
  id bytea primary key,
  name text not null unique,
  created_at bigint not null
);

CREATE TABLE users (
  id bytea primary key,
  email text not null unique,
  name text not null,
  sort_key bytea not null,
  search_text text not null default '',
  role text not null check (role in ('administrator', 'user')),
  password_hash text,
  language text not null default 'fi',
  active boolean not null default true,
  version bigint not null default 1,
  created_at bigint not null,
  updated_at bigint not null
, role_id bytea references roles (id), profile_id bytea references profiles (id));

CREATE TABLE view_choices (
  user_id bytea not null references users (id),
  module text not null,
  -- The id of a view, or the word of one that everybody has.
  view text not null,
  -- Columns in their order with commas between; empty for the usual ones.
  columns text not null default '',
  favourite boolean not null default false,
  first boolean not null default false,
  primary key (user_id, module, view)
);

CREATE TABLE views (
  id bytea primary key,
  -- The list it is of: 'contacts'.
  module text not null,
  owner_id bytea not null references users (id),
  name text not null,
  -- Everybody sees it; only its owner and administrators change it.
  shared boolean not null default false,
  -- The filter as JSON; empty for everything.
  filter text not null,
  -- As in an address: 'last_name,-created_at'; empty for the usual order.
  sort text not null,
  created_at bigint not null,
  updated_at bigint not null
);

CREATE INDEX views_by_module on views (module, created_at, id);
