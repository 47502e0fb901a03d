-- Document templates (dokumenttipohjat): how certificates, invoices, badges and lists look.
create table document_templates (
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
create index document_templates_by_kind on document_templates (kind, language, updated_at);
