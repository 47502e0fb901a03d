-- Invoices and credit notes. What was issued stands in facts, as JSON with its checksum, and is never changed; beside it
-- stands what lists ask for, and what was paid and credited since. Sums of credit notes are negative.
create table invoices (
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
create index invoices_in_order on invoices (created_at, id);
create index invoices_by_event on invoices (event_id, id) where event_id is not null;
create index invoices_by_account on invoices (account_id, id) where account_id is not null;
create index invoices_by_contact on invoices (contact_id, id) where contact_id is not null;
create index invoices_by_credited on invoices (credits_id, id) where credits_id is not null;
create index invoices_by_due_day on invoices (state, due_on);
create table invoice_lines (
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
create index invoice_lines_by_invoice on invoice_lines (invoice_id, place);
create index invoice_lines_by_contact on invoice_lines (contact_id, invoice_id) where contact_id is not null;
-- D-17, W-25: nobody is invoiced twice, whoever tries.
create unique index one_live_invoice_line on invoice_lines (registration_id) where live and registration_id is not null;
-- The sums of an invoice, by rate.
create table invoice_taxes (
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
create table invoice_payments (
  id bytea primary key,
  invoice_id bytea not null references invoices (id),
  amount bigint not null check (amount > 0),
  paid_on text not null,
  note text,
  created_at bigint not null,
  -- Noted by mistake.
  taken_back_at bigint
);
create index invoice_payments_by_invoice on invoice_payments (invoice_id, id);
