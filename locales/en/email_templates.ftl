# Email templates: pages, fields, remarks and the foot of mails.

module-email-templates = Email templates
email-template-singular = Email template

folder-campaign = Campaign
folder-event = Event
folder-target_group = Target group
folder-public = Public
folder-personal = Personal
folder-campaign-hint = An invitation that a campaign sends.
folder-event-hint = A confirmation the event sends to those who register.
folder-target_group-hint = A message that a target group sends to its members.
folder-public-hint = A shared template that everybody uses.
folder-personal-hint = Your own template.

sending-time-immediately = Immediately
sending-time-at = At a given time
sending-time-delay = With a delay
sending-time-immediately-hint = The only one a campaign can use.
sending-time-at-hint = A campaign cannot use this template.
sending-time-delay-hint = A campaign cannot use this template.

field-email-templates-name = Name
field-email-templates-number = Number
field-email-templates-subject = Subject
field-email-templates-folder = Folder
field-email-templates-sending_time = Sending time
field-email-templates-language = Language
field-email-templates-owner = Assigned to
field-email-templates-created_at = Created
field-email-templates-updated_at = Changed
field-email-templates-id = Identifier

refusal-template-missing = There is no such email template.
refusal-template-changed_meanwhile = Somebody else saved the template in the meantime. Changed fields: { $fields }. Check and save again.
refusal-attachment-bad_name = The file name cannot be used for an attachment. Rename the file.
refusal-attachment-empty = The file is empty.
refusal-attachment-too_large = The file is too large. One attachment may have at most { $most } MB.
refusal-attachment-too_much = The attachments are too large. Together they may have at most { $most } MB.
refusal-attachment-kind_not_allowed = This kind of file cannot be attached. Allowed: { $allowed }.
refusal-attachment-not_what_it_says = The content of the file is not what its name says. Save the file again in the right format.

flaw-template-wrong_folder = This template is in the wrong folder. Choose one from the folder that is used here.
flaw-template-not_immediately = A campaign sends only templates whose sending time is Immediately.
flaw-template-archived = The template is archived. Restore it or choose another.
flaw-template-unknown = There is no such email template.
flaw-template-language_twice = There is a text in this language already.
flaw-template-sending_time_not_here = Messages of this folder always leave immediately.

warning-template-without_registration_link = The message has no registration link, so the invitation collects no registrations. Add the link under Select field type.
warning-template-language_without_link = The registration link is missing in this language: { $language ->
    [sv] Swedish
    [en] English
   *[fi] Finnish
}.
warning-template-event_full = The linked event { $number } is full, and so is its waitlist.
warning-template-event_closed = The linked event { $number } no longer takes registrations.
warning-template-event_past = The linked event { $number } is already over.
warning-template-event_unknown = The linked event { $number } does not exist.

merge-group-contact = Contact
merge-group-account = Organisation
merge-group-sender = Sender
merge-group-event = Event
merge-field-contact-first-name = First name
merge-field-contact-last-name = Last name
merge-field-contact-name = Full name
merge-field-contact-title = Title
merge-field-contact-email = Email address
merge-field-contact-phone = Phone
merge-field-contact-language = Language
merge-field-contact-street = Street
merge-field-contact-postal-code = Postal code
merge-field-contact-city = City
merge-field-contact-country = Country
merge-field-account-name = Name of the organisation
merge-field-account-business-id = Business ID
merge-field-account-email = Email of the organisation
merge-field-account-phone = Phone of the organisation
merge-field-account-street = Street of the organisation
merge-field-account-postal-code = Postal code of the organisation
merge-field-account-city = City of the organisation
merge-field-account-country = Country of the organisation
merge-field-account-industry = Industry
merge-field-sender-name = Name of the person responsible
merge-field-sender-email = Email of the person responsible
merge-field-event-name = Name of the event
merge-field-event-number = Number of the event
merge-field-event-time = Time of the event
merge-field-event-starts-at = Start of the event
merge-field-event-ends-at = End of the event
merge-field-event-location = Location
merge-field-event-description = Description
merge-field-event-last-registration-date = Last registration date
merge-field-event-last-cancellation-date = Last cancellation date
merge-link-registration = Registration link
merge-link-own = My registration
merge-link-questionnaire = Questionnaire
merge-link-unsubscribe = Unsubscribe
merge-link-browser = Message in the browser

mail-footer-reason = No more invitations like this?
mail-footer-unsubscribe = Unsubscribe
