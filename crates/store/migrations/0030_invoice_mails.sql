-- The invoice that a mail carries.
alter table messages add column invoice_id bytea references invoices (id);
create index messages_by_invoice on messages (invoice_id, id) where invoice_id is not null;
