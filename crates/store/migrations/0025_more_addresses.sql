-- A second number of people, and how organisations are found on the web and get their invoices.
alter table contacts add column mobile text;
alter table accounts add column website text;
alter table accounts add column invoice_email text;
alter table accounts add column billing_street text;
alter table accounts add column billing_postal_code text;
alter table accounts add column billing_city text;
alter table accounts add column billing_country text;
