# Accounts: the companies and organisations that contacts belong to.

accounts-all = All
accounts-search = Search organisations
accounts-search-hint = Name, business id or city
accounts-empty = No organisations yet
accounts-empty-text = Add an organisation, and contacts can belong to it.
account-archived-note = This organisation is archived
account-archived-note-text = Archived { $date }. Its contacts stay as they are.
account-no-contacts = The organisation has no contacts.
account-open = Open organisation
account-new = New organisation
account-edit = Edit organisation
account-business-id-hint = For example 1234567-1
account-turnover-hint = Euros a year
account-invoicing = Invoicing
account-invoicing-text = These are needed for e-invoices.
account-created = { $name } added.
account-saved = { $name } saved.
account-changed-meanwhile = Somebody else saved this organisation meanwhile

field-accounts-name = Name
field-accounts-number = Number
field-accounts-business_id = Business ID
field-accounts-email = Email
field-accounts-phone = Phone
field-accounts-street = Street address
field-accounts-postal_code = Postal code
field-accounts-city = City
field-accounts-country = Country
field-accounts-industry = Industry
field-accounts-employees = Employees
field-accounts-turnover = Turnover
field-accounts-e_invoice_address = E-invoice address
field-accounts-e_invoice_operator = E-invoice operator
field-accounts-website = Website
field-accounts-invoice_email = Invoice email
field-accounts-billing_street = Billing address
field-accounts-billing_postal_code = Billing postal code
field-accounts-billing_city = Billing city
field-accounts-billing_country = Billing country
account-website-hint = For example www.company.fi.
account-invoice-email-hint = Invoices are mailed here. When it is empty, they go to the email of the organisation.
account-billing-hint = Fill this in only when invoices are addressed elsewhere.
field-accounts-external_id = External id
field-accounts-owner = Owner
field-accounts-created_at = Created
field-accounts-updated_at = Changed
field-accounts-id = Id

refusal-account-missing = The organisation was not found.
refusal-account-changed_meanwhile = Somebody else saved the organisation meanwhile. Changed fields: { $fields }. Read the organisation again and then retry.

account-tabs = Parts of the account
field-accounts-tags = Tags
duplicates-accounts-text = These may be the same organisations. Merge them or mark them as different.
duplicates-accounts-apart = Are different organisations
duplicates-why-business-id = Same business id
duplicates-people = { $count ->
    [one] 1 contact
   *[other] { $count } contacts
}
duplicates-accounts-none-text = No account has the same business id as another, or a similar name.

merge-accounts-title = Merge organisations
merge-accounts-text = Organisation { $other } goes into { $kept } and is archived. The merge can be undone.
merge-accounts-same-text = The organisations differ only in what happened to them.
merge-accounts-rest = Contacts and tags move to the one that is kept, and with the contacts their registrations and messages.
account-merged = { $name } was merged into this organisation.
account-merged-note = This organisation was merged into another
account-merged-note-text = Its contacts are now with { $name }.
