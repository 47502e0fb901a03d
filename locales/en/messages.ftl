# Messages: the list, one message, and what became of it.

letter-test-subject = Test: { $subject }
letter-sample-first-name = Jane
letter-sample-last-name = Sample
letter-sample-email = jane.sample@example.com

# The list
messages-all = All
messages-waiting = Waiting to leave
messages-held = Kept here
messages-sent = Sent
messages-failed = Failed
messages-suppressed = Not sent
messages-search = Search messages
messages-search-hint = Recipient, address or subject
messages-to = Recipient
messages-no-subject = Not written yet
messages-no-address = No address
messages-empty = No messages yet
messages-empty-text = Invitations and confirmations appear here as soon as there are any.

field-messages-status = Status
field-messages-kind = Kind
field-messages-to_email = Address
field-messages-to_name = Name of the recipient
field-messages-subject = Subject
field-messages-reason = Reason
field-messages-created_at = Created
field-messages-due_at = Not before
field-messages-sent_at = Sent
field-messages-attempts = Tries
field-messages-contact_id = Contact
field-messages-event_id = Event
    .events = { $One }
field-messages-registration_id = Registration
field-messages-campaign_id = Campaign
field-messages-template_id = Email template
field-messages-id = Id
relation-messages-contact = Contact
relation-messages-event = Event
    .events = { $One }

message-status-held = Kept here
message-status-queued = Queued
message-status-sending = Leaving
message-status-sent = Sent
message-status-failed = Failed
message-status-suppressed = Not sent

message-kind-confirmation = Registration confirmation
message-kind-waitlist = Waitlist message
message-kind-cancellation = Cancellation confirmation
message-kind-notice = Notice of a change
message-kind-invitation = Invitation
message-kind-test = Test
message-kind-list = Scheduled list

# One message
message-retry = Send again
message-retried = The message is on its way to { $to }.
message-held = The message is kept here
message-held-text = There was no mail server when it was made. All its links work. Once a server is set, you can send the message.
message-failed = The message did not leave
message-suppressed = The message was not sent
message-mail = Message
message-views = Show the message
message-view-html = As seen
message-view-text = Text
message-view-source = Source
message-from = From
message-reply-to = Replies to
message-attachments = Attachments
message-download = Save the message
message-not-composed = The message is written when it is time for it to leave.
message-about = Details
message-history = History
message-no-history = Nobody has tried to send the message yet.

message-outcome-sent = Sent
message-outcome-deferred = Trying again
message-outcome-refused = The server refused
message-outcome-unknown = No answer came
message-outcome-held = Kept
message-outcome-suppressed = Not sent
message-outcome-retried = Sent again by hand

message-reason-no-address = The contact has no email address.
message-reason-opt-out = The contact wants no invitations.
message-reason-contact-archived = The contact is archived.
message-reason-contact-missing = The contact is not there.
message-reason-registration-changed = The registration changed before the message left.
message-reason-event-cancelled = The event was called off.
    .events = The { $one } was called off.
message-reason-stopped = The campaign was stopped.
message-reason-detached = The contact was taken out of the campaign.
message-reason-template-missing = The email template is not there.
message-reason-template-broken = The email template cannot be read.
message-reason-event-missing = The message links to an event that is not there.
message-reason-link-missing = The message has a link that leads nowhere.
message-reason-broken = The message could not be written. The server log says why.
message-reason-recipient-refused = The recipient’s server takes no message for this address.
message-reason-sender-refused = The server does not accept the sender’s address.
message-reason-message-refused = The server does not accept the message.
message-reason-unsendable = The message has an address or a header that mail cannot carry.
message-reason-gave-up = The server did not take the message for two days.

refusal-message-missing = The message is not there.
refusal-message-not-retryable = Only messages that failed or are kept here can be sent again.
refusal-message-no-address = The contact has no email address. Add one and try again.
refusal-message-opted-out = The contact wants no invitations, so the message is not sent.
refusal-message-contact-archived = The contact is archived, so the message is not sent.

# Unsubscribing by the link of a message
unsubscribe-title = Do you want to stop the invitations?
unsubscribe-text = We will not send any more invitations to { $address }.
unsubscribe-text-plain = We will not send you any more invitations.
unsubscribe-press = Stop the invitations
unsubscribe-messages-stay = You still get confirmations of events you register for yourself.
unsubscribe-done = You will get no more invitations
unsubscribe-done-text = We will not send you any more invitations. If you change your mind, you can have them back.
unsubscribe-again = I want invitations after all
relation-contacts-messages = Messages
