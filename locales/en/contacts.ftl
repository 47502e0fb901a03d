# Contacts: the people who are invited.

contacts-all = All
contacts-opted-out = Opted out of email
contacts-without-email = Without email
contacts-search = Search contacts
contacts-search-hint = Name, email, phone or organisation
contacts-name = Name
contacts-account = Organisation
contacts-opted-out-pill = No campaign mail
contacts-opted-out-since = Opted out of email since { $date }. Campaign mail is not sent; messages about registrations are.
contacts-archive = Archive
contacts-restore = Restore
contacts-archived = { $count ->
    [one] Contact archived.
   *[other] { $count } contacts archived.
}
contacts-restored = { $count ->
    [one] Contact restored.
   *[other] { $count } contacts restored.
}
contacts-empty = No contacts yet
contacts-empty-text = Add the first contact, or bring contacts in from a CSV file with the command kutsu import contacts.
contact-archived-note = This contact is archived
contact-archived-note-text = Archived { $date }. Not shown in lists and not invited.
contact-details = Contact details
contact-facts = Details
contact-registrations = Registrations
contact-no-registrations = No registrations.
contact-status-registered = Registered
contact-status-waitlisted = On the waitlist
contact-status-cancelled = Cancelled
contact-same-email = Somebody else has the same email
contact-same-email-text = Check whether it is the same person.
contact-no-email = Email is missing
contact-no-email-text = Invitations cannot be sent to this contact.
contact-address = Address
contact-open = Open contact
contact-new = New contact
contact-edit = Edit contact
contact-basics = Basics
contact-basics-text = The name is shown in invitations and in the list of attendees.
contact-reach = Contact details
contact-reach-text = Invitations and confirmations go to this address in the chosen language.
contact-post = Postal address
contact-handling = Handling
contact-opt-out = Opted out of email
contact-opt-out-text = Campaign mail is not sent. Confirmations of registrations still are.
contact-country-hint = Two letters, for example FI
contact-external-id-hint = The id in the system the contact came from
contact-no-account = No organisation
contact-created = { $name } added.
contact-saved = { $name } saved.
contact-changed-meanwhile = Somebody else saved this contact meanwhile
contact-changed-meanwhile-text = What you typed is still here. Check the changed fields below and save again to keep your version.
contact-now = { $field } is now { $value }
contact-now-empty = { $field } is now empty

relation-contacts-account = Organisation
    .of = organisation's
field-contacts-first_name = First name
field-contacts-last_name = Last name
field-contacts-number = Number
field-contacts-email = Email
field-contacts-phone = Phone
field-contacts-title = Job title
field-contacts-language = Language
field-contacts-account_id = Organisation
field-contacts-street = Street address
field-contacts-postal_code = Postal code
field-contacts-city = City
field-contacts-country = Country
field-contacts-email_opt_out = Opted out of email
field-contacts-email_opt_out_at = Opted out since
field-contacts-external_id = External id
field-contacts-owner = Owner
field-contacts-created_at = Created
field-contacts-updated_at = Changed
field-contacts-id = Id

refusal-contact-missing = The contact was not found.
refusal-contact-changed_meanwhile = Somebody else saved the contact meanwhile. Changed fields: { $fields }. Read the contact again and then retry.
flaw-account-unknown = The organisation was not found.

contact-tabs = Parts of the contact
contact-tab-details = Details
contact-tab-timeline = Timeline
contact-tab-registrations = Registrations
contact-tab-messages = Mails
contact-registered-at = registered { $moment }
contact-why-place = Why
contact-no-messages = No mail has been sent.
contact-in-group-hand = Added by hand
contact-in-group-filter = By the conditions
contact-no-groups = In no target group.
contact-no-campaigns = In no campaign.
contact-in-campaign-attached = Waits for a mail
contact-in-campaign-queued = About to leave
contact-in-campaign-mailed = Invited
contact-in-campaign-skipped = Not sent
contact-opt-out-by-link = They unsubscribed by the link of a mail.
contact-opt-out-by-user = It was noted on the form.
contact-opt-out-by-api = It came over the API.
contact-opt-out-by-import = It came with an import.
contact-tags-hint = Commas between them, for example: board, vip
opt-out-source-link = Link of a mail
opt-out-source-user = Form
opt-out-source-api = API
opt-out-source-import = Import
field-contacts-email_opt_out_source = Source of the opt-out
field-contacts-tags = Tags

duplicates-title = Duplicates
duplicates-text = These contacts may be the same people. Merge them or mark them as different.
duplicates-why-email = Same e-mail
duplicates-why-name = Similar name
duplicates-since = added { $date }
duplicates-merge = Merge
duplicates-apart = Are different people
duplicates-told-apart = Marked as different people.
duplicates-none = No duplicates were found
duplicates-none-text = Nobody has the same e-mail or a similar name at the same account.
merge-title = Merge contacts
merge-text = Contact { $other } goes into contact { $kept } and is archived. The merge can be undone.
merge-swap = Swap them
merge-kept = Stays
merge-other = Goes into it
merge-empty = empty
merge-same = The details are the same
merge-same-text = The contacts differ only in what happened to them.
merge-rest = Registrations, mails, target groups, campaigns and tags move to the one that stays. An opt-out of either holds.
merge-do = Merge { $other }
contact-merged = { $name } was merged into this contact.
contact-merged-but = { $count ->
    [one] { $name } was merged. One registration stayed with the archived contact, for both had a place at the same event.
   *[other] { $name } was merged. { $count } registrations stayed with the archived contact, for both had places at the same events.
}
contact-unmerged = The merge is undone.
contact-merged-note = The contact was merged into another
contact-merged-note-text = Registrations and mails are now with { $name }.
contact-merge-undo = Undo the merge
refusal-merge-missing = The contact or the merge is not there.
refusal-merge-itself = A contact cannot be merged into itself.
refusal-merge-archived = One of the contacts is archived. Restore it first.
refusal-merge-undone = The merge is undone already.
