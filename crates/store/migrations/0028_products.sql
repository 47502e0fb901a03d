-- What is sold, at which price and with which tax. An event names what its participants are invoiced for (EV-7).
create table products (
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
create index products_in_order on products (sort_key, id);
alter table events add column product_id bytea references products (id);
