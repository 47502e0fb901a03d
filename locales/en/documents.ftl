# Document templates and the PDF files made of them.
module-document-templates = Document templates
home-document-templates = Document templates
home-document-templates-text = How certificates, invoices, badges and lists look

document-kind-certificate = Certificate
document-kind-invoice = Invoice
document-kind-badge = Name badges
document-kind-attendee_list = Attendee list
document-built-in-certificate = Certificate, landscape
document-built-in-certificate-plain = Certificate, portrait
document-built-in-invoice = Invoice with payment codes
document-built-in-badge = Name badges, 10 on a sheet
document-built-in-attendee-list = Attendee list
document-built-in-sign-in-sheet = Sign-in sheet

# What the built-in templates say.
document-word-certificate = Certificate
document-word-certificate-text = has taken part in
document-word-time = Time
document-word-place = Place
document-word-extent = Extent
document-word-signature = Signature
document-word-check = Check that it is genuine
document-word-attendee-list = Attendee list
document-word-sign-in-sheet = Sign-in sheet
document-word-name = Name
document-word-organisation = Organisation
document-word-email = Email
document-word-registered = Registered
document-word-waitlisted = On the waitlist
document-word-nobody = Nobody has registered yet.
document-word-blank-lines = The empty lines are for those who come without having registered.
document-word-page = Page

# Fields.
document-field-organisation-name = Name of the organisation
document-field-organisation-business-id = Business ID of the organisation
document-field-organisation-street = Street of the organisation
document-field-organisation-postal-code = Postal code of the organisation
document-field-organisation-city = City of the organisation
document-field-organisation-country = Country of the organisation
document-field-document-date = Day on which the file is made
document-field-event-name = Name of the event
document-field-event-number = Number of the event
document-field-event-time = Time of the event
document-field-event-starts-at = Event begins
document-field-event-ends-at = Event ends
document-field-event-location = Place of the event
document-field-contact-name = Name of the participant
document-field-certificate-hours = Extent
document-field-certificate-code = Code of the certificate
document-field-certificate-verify-url = Address where the certificate is checked
document-field-certificate-issued-on = Date of the certificate
document-field-invoice-number = Number of the invoice
document-field-invoice-issued-on = Date of the invoice
document-field-invoice-due-on = Due date
document-field-invoice-reference = Reference number
document-field-invoice-buyer-reference = Buyer's reference
document-field-invoice-order-number = Order number
document-field-invoice-to-pay = To pay
document-field-invoice-iban = Account number
document-field-invoice-bic = BIC
document-field-buyer-name = Name of the buyer
document-field-seller-name = Name of the seller

# Pages.
documents-text = A template says what a PDF file holds and how it looks. The built-in one is used until you make your own.
documents-own = Own templates
documents-empty = No templates of your own yet
documents-empty-text = The built-in templates work as they are. Make your own from one of them to change words or looks.
documents-gallery = Built-in templates
documents-gallery-text = Logo, name and colour come from the settings.
documents-archived = Retired
documents-not-built = This Kutsu makes no PDF files
documents-not-built-text = It was built without the PDF part. Templates can be edited, but no files come of them.
document-use = Make your own
document-use-one = Make your own from { $name }
document-sample = Sample as PDF
document-sample-one = Sample as PDF: { $name }
document-picture = Sample page: { $name }
document-kind = Kind
document-new = New document template
document-create = Create document template
document-created = Document template { $name } was created.
document-saved = Document template { $name } was saved.
document-archived = Document template { $name } was retired.
document-restored = Document template { $name } was restored.
document-archive = Retire
document-restore = Restore
document-restore-one = Restore { $name }
document-is-archived = The template is retired
document-is-archived-text = No files are made of it. Restore it when you need it again.
document-stale = The template was changed
document-stale-text = Somebody else saved it in the meantime. If you save now, their changes are lost.
document-language = Language
document-language-hint = Dates, numbers and built-in words are in this language.
document-active = Active
document-active-text = The newest active template is used in its own language.
document-off = Not in use
document-source = Content
document-source-hint = The Typst language. What is known of person, event and invoice comes from fields, such as { "{{ event.name }}" }.
document-fields = Fields
document-fields-text = Write a field where its value is to stand. A condition leaves out what is not there: { "{% if event.location %}…{% endif %}" }.
document-preview = Preview
document-preview-event = Data in the preview
document-preview-sample = Invented data
document-preview-again = Update the preview
document-preview-waits = The preview is shown when the content has no errors.
document-page = Page { $page }/{ $pages }
document-more-pages = { $count ->
    [one] And 1 more page
   *[other] And { $count } more pages
}

# Files of an event.
event-documents = Files as PDF
event-documents-text = To print or to share. The data are of this moment.
event-documents-of = { $name }: files
event-document-get = Download PDF
event-document-get-one = Download PDF: { $name }
event-document-language = Language

# Refusals.
refusal-document_template-missing = There is no such document template.
refusal-document-flawed = The document template has an error in line { $line }: { $message }
refusal-document-too_long = The file was not ready in time. If there are many people, narrow them down; otherwise the template never ends.
refusal-document-too_large = The file needs too much memory. Use smaller pictures or narrow the people down.
refusal-document-busy = Many files are being made just now. Try again in a moment.
refusal-document-not_built = This Kutsu was built without the PDF part, so it makes no PDF files.
flaw-document-typst = Line { $line }: { $message }
flaw-document-part = The template or the logo does not work: { $message }
flaw-document-too_long = The page is not ready in time. Does the template have a loop without an end?
flaw-document-too_large = The page needs too much memory.
flaw-document-kind_fixed = The kind cannot be changed. Make a new template.
