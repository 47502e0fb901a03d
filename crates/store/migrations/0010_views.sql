-- Views of lists: a filter and an order by name, and what each user chose for a view.
create table views (
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
create index views_by_module on views (module, created_at, id);
create table view_choices (
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
