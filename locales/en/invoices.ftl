# Invoices: invoicing from events, credits, payments and the words on the invoice.

module-invoices = Invoices
module-invoices-singular = Invoice
nav-finance = Finance
concept-invoices = Invoice
    .invoices = { $One }
invoices-all = All
invoices-unpaid = Unpaid
invoices-overdue = Overdue
invoices-credit-notes = Credit notes
invoices-search = Search invoices
invoices-search-hint = Number, payer or reference
invoices-empty = There are no invoices yet
invoices-empty-text = Invoices are created on the tab Invoicing of an event.
event-tab-invoices = Invoicing
contact-tab-invoices = Invoices
portal-tab-invoices = Invoices
portal-module-invoices = Invoices
portal-no-invoices = You have no invoices.
invoice-none = There are no invoices.
invoice-state-open = Unpaid
invoice-state-partly-paid = Partly paid
invoice-state-paid = Paid
invoice-state-overdue = Overdue
invoice-state-credited = Credited
invoice-state-credit-note = Credit note
invoice-left = { $sum } left
invoice-to-refund = To refund
invoice-paper = Invoice on paper
invoice-contents = Contents
invoice-pdf = PDF
invoice-print = Print
invoice-send = Send by email
invoice-sent = The invoice is in the queue to be sent.
invoice-credits = Credits invoice { $number }
invoice-forged = The invoice no longer says what was issued
invoice-forged-text = Its checksum does not match: the database was changed outside Kutsu. Find out why before you use it.
invoice-payments = Payments
invoice-no-payments = There are no payments.
invoice-payment-amount = Amount
invoice-payment-day = Day of payment
invoice-payment-note = Note
invoice-payment-save = Note payment
invoice-payment-take-back = Take back
invoice-payment-is-taken-back = Taken back
invoice-payment-gone = The payment was taken back: { $number }.
invoice-paid = The payment was noted: { $number }.
invoice-credit = Credit
invoice-credit-title = Credit invoice { $number }
invoice-credit-text = A credit note is made. A registration that is credited as a whole can be invoiced again.
invoice-credit-rows = Rows
invoice-credit-rows-text = Choose the rows to credit. A part of a row will do too.
invoice-credit-amount = Amount to credit
invoice-credit-left = { $sum } left
invoice-credit-nothing = All rows are credited already.
invoice-credit-why = Reason
invoice-credit-because = Reason for the credit
invoice-credit-because-hint = Stands on the credit note.
invoice-credit-save = Create credit note
invoice-is-credited = Credit note { $number } was created.
invoices-run = Preview of invoicing
invoices-run-again = Update preview
invoices-reverse-charge = Reverse charge for organisations abroad
invoices-reverse-charge-text = For organisations of other EU countries that have a VAT number.
invoices-people = Participants
invoices-total = { $net } without VAT, VAT { $vat }
invoices-nobody = There is nobody to invoice
invoices-nobody-text = Only those registered are invoiced, and each only once.
invoices-issued-title = Issued invoices
invoices-changed = Something changed since the preview
invoices-changed-text = No invoices were created. Check the new preview, then create them.
invoices-to-credit-text = They cancelled after being invoiced. Credit their rows if your terms say so.
invoices-obstacles = Before invoicing, this is missing
invoice-obstacle-mend = Mend
invoice-obstacle-no-product = The event has no product.
invoice-obstacle-no-price = The product costs nothing.
invoice-obstacle-rate-not-valid = The rate of the product is not valid on the day of the event.
invoice-obstacle-seller-name = Your organisation has no name in the settings.
invoice-obstacle-seller-business-id = Your organisation's business id is missing in the settings.
invoice-obstacle-seller-address = Your organisation's address is missing in the settings.
invoice-obstacle-seller-iban = The account number is missing in the settings of invoicing.
invoice-why-invoiced = Invoiced already:
invoice-why-no-address = The payer has no street, postal code or city.
invoice-why-no-business-id = The organisation that pays has no business id.
invoice-why-no-vat-id = The organisation abroad has no VAT number.
invoice-why-not-chosen = Not chosen.
invoice-why-nothing-to-pay = Chose nothing that costs anything.
invoice-chose-other = The choice has changed since it was invoiced. Credit it and invoice anew.
invoices-many = Mass invoicing
invoices-many-short = Invoice
invoices-many-text = Everybody registered whom the list { $from } finds is invoiced in one go, each of them once.
invoices-many-list = Back to the list
invoices-many-payer = As chosen for each
invoices-many-held = These are not invoiced now:
invoices-many-invoiced = { $count ->
    [one] One has a live invoice already and is not invoiced again.
   *[other] { $count } have a live invoice already and are not invoiced again.
}
invoices-many-more-events = { $count ->
    [one] and the invoices of one more
   *[other] and the invoices of { $count } more
}
invoices-many-too-much = The list finds too much for one go
invoices-many-too-much-text = At most { $most } invoices are made in one go. Narrow the list with a filter.
invoices-many-nobody-text = Nobody whom the list finds is registered for anything that costs, or all are invoiced already.
field-invoices-number = Number
field-invoices-kind = Kind
field-invoices-kind-invoice = Invoice
field-invoices-kind-credit_note = Credit note
field-invoices-state = State
field-invoices-state-open = Unpaid
field-invoices-state-partly_paid = Partly paid
field-invoices-state-paid = Paid
field-invoices-state-credited = Credited
field-invoices-buyer_name = Payer
field-invoices-payer_kind = Kind of payer
field-invoices-payer_kind-account = Organisation
field-invoices-payer_kind-contact = Contact
field-invoices-issued_on = Dated
field-invoices-due_on = Due date
field-invoices-net = Without VAT
field-invoices-vat = VAT
field-invoices-gross = Sum
field-invoices-paid = Paid
field-invoices-credited = Credited
field-invoices-open = Left to pay
field-invoices-currency = Currency
field-invoices-reference = Reference
field-invoices-buyer_reference = Buyer's reference
field-invoices-order_number = Order number
field-invoices-reverse_charge = Reverse charge
field-invoices-event_id = Event
field-invoices-account_id = Organisation
field-invoices-contact_id = Contact
field-invoices-credits_id = Credits invoice
field-invoices-created_at = Created
field-invoices-updated_at = Changed
field-invoices-id = Id
field-messages-invoice_id = Invoice
relation-contacts-invoices = Invoices
relation-accounts-invoices = Invoices
relation-events-invoices = Invoices
relation-invoices-event = Event
relation-invoices-account = Organisation
relation-invoices-contact = Contact
timeline-invoiced-invoice = Was invoiced
timeline-invoiced-credit_note = Was credited
history-invoice-issued = Issued
history-invoice-credited = Credited
history-invoice-paid = Payment noted
history-invoice-payment-taken-back = Payment taken back
history-invoice-sent = Sent by email
message-kind-invoice = Invoice
message-reason-invoice-missing = There is no such invoice.
refusal-invoice-missing = There is no such invoice.
refusal-invoice-obstructed = Invoices cannot be issued yet. Missing: { $obstacles }.
refusal-invoice-changed = Something changed since the dry run, and nothing was issued. Make a new one.
refusal-invoice-nobody = There is nobody to invoice: everybody registered is invoiced already or lacks details.
refusal-invoice-too_many = At most { $most } invoices are made in one go. Narrow the filter.
refusal-invoice-is_credit_note = A credit note is neither credited nor paid.
refusal-invoice-already_credited = The invoice is credited as a whole already.
refusal-invoice-no_address = The payer has no email address. Add it to the payer's details.
refusal-invoice-taken_back = The payment was taken back already.
flaw-invoice-due_before_issued = The due date cannot be before the date of the invoice.
flaw-invoice-line_unknown = The invoice has no such row.
flaw-invoice-credit_above = At most { $most } € of the row can be credited.
flaw-invoice-payment_above = { $most } € of the invoice is left. Note at most that.
flaw-invoice-paid_in_future = The day of payment cannot be in the future.
flaw-invoice-nothing_chosen = Choose at least one row.
flaw-iban = Check the account number. A Finnish one looks like FI37 1590 3000 0007 76.
flaw-bic = A BIC has 8 or 11 letters, for example NDEAFIHH.
letter-invoice-subject = Invoice { $number }, { $seller }
letter-invoice-lead = Hello, this is invoice { $number }: { $event }.
letter-credit-note-subject = Credit note { $number }, { $seller }
letter-credit-note-lead = Hello, this is credit note { $number }: { $event }.
letter-invoice-open = Open the invoice
letter-invoice-foot = You get this mail because you pay the invoice.
home-invoicing = Invoicing
home-invoicing-text = Account number, term of payment and late interest
invoicing-account = Account and numbers
invoicing-account-text = These are printed on invoices.
invoicing-iban-hint = For example FI37 1590 3000 0007 76
invoicing-bic-hint = For example NDEAFIHH
invoicing-vat-id-hint = For example FI12345671
invoicing-house = Name, address and business id are on the page
invoicing-terms = Terms of payment
invoicing-payment-days-hint = Days from the date of the invoice
invoicing-late-interest-hint = Per cent a year, for example 11.5
setting-vat-id = VAT number
setting-iban = Account number (IBAN)
setting-bic = BIC
setting-payment-days = Term of payment
setting-late-interest = Interest on late payments
paper-title-invoice = Invoice
paper-title-credit_note = Credit note
paper-number = Number
paper-issued-on = Date
paper-due-on = Due date
paper-supplied-on = Date of supply
paper-reference = Reference
paper-rf = International reference
paper-buyer-reference = Your reference
paper-order-number = Order number
paper-iban = Account number
paper-bic = BIC
paper-business-id = Business id
paper-vat-id = VAT number
paper-seller = Seller
paper-buyer = Payer
paper-event = Event
paper-text = Product
paper-quantity = Quantity
paper-unit-price = Price
paper-vat = VAT
paper-amount = Amount
paper-net = Without VAT
paper-gross = With VAT
paper-total = Total
paper-to-pay = To pay
paper-barcode = Virtual barcode
paper-epc = Pay by phone
paper-late-interest = Interest on late payments { $percent } a year.
paper-credits = Credits invoice { $number }.
paper-because = Reason: { $because }
paper-prices-included = Prices include VAT.

invoices-issued = { $count ->
    [one] The invoice was issued.
   *[other] { $count } invoices were issued.
}
invoices-create = { $count ->
    [one] Create invoice
   *[other] Create { $count } invoices
}
invoices-planned = { $count ->
    [one] One invoice would be created, participants: { $people }
   *[other] { $count } invoices would be created, participants: { $people }
}
invoices-left-out = { $count ->
    [one] One is left out
   *[other] { $count } are left out
}
invoices-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
invoices-to-credit = { $count ->
    [one] One cancelled after being invoiced
   *[other] { $count } cancelled after being invoiced
}
