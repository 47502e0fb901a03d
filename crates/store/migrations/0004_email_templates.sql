-- What organisers write: mails with merge fields, per language, with attachments.
create table email_templates (
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
create table email_template_variants (
  template_id bytea not null references email_templates (id),
  language text not null check (language in ('fi', 'sv', 'en')),
  subject text not null,
  preview_text text,
  body_html text not null,
  primary key (template_id, language)
);
create table email_template_attachments (
  template_id bytea not null references email_templates (id),
  file_id bytea not null references files (id),
  primary key (template_id, file_id)
);
