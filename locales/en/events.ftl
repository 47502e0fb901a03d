# Events: fields, warnings and pages.

field-events-name = Name
field-events-number = Number
field-events-starts_at = Starts
field-events-ends_at = Ends
field-events-location = Location
field-events-seats = Seats
field-events-waitlist_seats = Waitlist places
field-events-seats_taken = Registered
field-events-waitlist_taken = On the waitlist
field-events-seats_free = Free seats
field-events-description = Description
field-events-last_registration_date = Last day to register
field-events-last_cancellation_date = Last day to cancel
field-events-portal_visible = Visible in the portal
field-events-public_visible = Public
field-events-auto_promote = The queue moves by itself
field-events-cancelled_at = Called off
field-events-slug = End of the public address
field-events-time_zone = Time zone
field-events-payer = Payer
field-events-questionnaire_id = Questionnaire
field-events-public_questionnaire_id = Public questionnaire
field-events-registration_template_id = Registration email
field-events-waitlist_template_id = Waitlist email
field-events-cancellation_template_id = Cancellation email
field-events-owner = Owner
field-events-created_at = Created
field-events-updated_at = Changed
field-events-id = Id
field-events-payer-account = The organisation, or the contact without one
field-events-payer-contact = Always the contact
field-events-payer-account_collective = One invoice for each organisation

warning-event-in_the_past = The event is already over.
    .events = The { $one } is already over.
warning-event-registration_date_past = The last day to register has passed, so registration is closed.
warning-event-cancellation_date_past = The last day to cancel has passed.
warning-event-registration_date_after_end = The last day to register is after the event.
warning-event-no_registration_template = No registration email is chosen, so nobody gets a confirmation.
warning-event-no_waitlist_template = No waitlist email is chosen, so nobody is told about a waitlist place.
warning-event-no_cancellation_template = No cancellation email is chosen, so nobody is told about a cancellation.
warning-event-overbooked = { $count ->
    [one] 1 person is registered, more than there are seats. Nobody loses a seat.
   *[other] { $count } people are registered, more than there are seats. Nobody loses a seat.
}
warning-event-waitlist_overbooked = { $count ->
    [one] 1 person waits, more than there are waitlist places.
   *[other] { $count } people wait, more than there are waitlist places.
}

flaw-event-without_sessions = Add at least one session.
flaw-session-ends_before_start = Ends before it starts.
flaw-session-year = Check the year.
flaw-session-unknown = This session is no longer there. Reload the page.
flaw-taken = Another event already has { $value }.
flaw-list-too_long = There may be at most { $most } rows.
flaw-answers-not_asked = The event has no questionnaire.
refusal-event-missing = There is no such event.
    .events = There is no such { $one }.
refusal-changed_meanwhile = Somebody else saved first.

# Pages
events-upcoming = Upcoming
events-full = Full
events-past = Past
events-all = All
events-search = Search events
    .events = Search { $many }
events-search-hint = Name, number or place
events-event = Event
    .events = { $One }
events-waiting = Waiting
events-register-by = Register by
events-visibility = Visibility
events-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
events-days-left = { $days ->
    [0] today
    [1] tomorrow
   *[other] { $days } days
}
events-archive = Archive
events-restore = Restore
events-restored = { $count ->
    [one] The event is back.
   *[other] { $count } events are back.
}
events-empty = No events yet
    .events = No { $many } yet
events-empty-upcoming = No upcoming events
    .events = No upcoming { $many }
events-empty-text = Create an event with its sessions and seats. Invitations leave only from a campaign.
    .events = Begin with the sessions and seats of the first { $one }. Invitations leave only from a campaign.
events-visible-both = Portal and public
events-visible-portal = Portal
events-visible-public = Public
events-visible-nowhere = Not visible
event-state-open = Open
event-state-waitlist = Waitlist open
event-state-full = Full
event-state-closed = Closed
event-state-under_way = Under way
event-state-ended = Over
event-state-called_off = Called off
event-state-archived = Archived
event-sign-in-sheet = Sign-in sheet
event-call-off = Call the event off
    .events = Call the { $one } off
event-invite = Invite
event-hold-after-all = Hold it after all
event-called-off = { $name } is called off.
event-called-off-note = The event is called off
    .events = The { $one } is called off
event-called-off-note-text = The invited see this on their own page. No message is sent to the registered by itself.
event-owned-by = Owner { $name }.
event-open = Open the event
    .events = Open the { $one }
event-time = Time
event-closes = { $days ->
    [0] Registration closes today
    [1] Registration closes tomorrow, { $date }
   *[other] Registration closes { $date }, in { $days } days
}
event-closed-on = Registration closed { $date }
event-of-seats = { $seats ->
    [one] of 1 seat
   *[other] of { $seats } seats
}
event-free = { $count ->
    [one] 1 free
   *[other] { $count } free
}
event-overbooked = { $count ->
    [one] 1 beyond the seats
   *[other] { $count } beyond the seats
}
event-waiting = waiting
event-waitlist-left = Free { $free }/{ $seats }
event-no-waitlist = No waitlist
event-legend-registered = Registered
event-legend-free = Free
event-legend-waiting = Waiting
event-sessions = Sessions
event-tabs = About the event
    .events = About the { $one }
event-tab-details = Details
event-tab-people = People
event-tab-messages = Messages
event-tab-history = History
event-open-until-end = Open until the event ends
event-ways = Ways to register
event-way-link = Personal link
event-way-link-text = The invited answer on their own page; its link is in the invitation.
event-way-portal = Portal
event-way-portal-text = Customers who have signed in see the event and can register.
event-way-portal-off = Visibility is chosen, but the portal is switched off in the settings.
event-way-public = Public page
event-way-public-text = Anybody can register without signing in.
event-messages = Automatic messages
event-no-message = Without a template no message is sent.
event-mail-to = To
event-mail-kind = Message
event-mail-subject = Subject
event-mail-at = Time
event-no-messages = No messages yet
event-no-messages-text = Invitations and confirmations show here as soon as they are written.
event-new = New event
    .events = New { $one }
event-edit = Edit the event
    .events = Edit the { $one }
event-copy = Copy
event-copy-of = A copy of: { $name }
event-copy-text = All days move by the same number, times of day stay. Check the days before you create the event. Registrations are not copied.
event-copy-first-day = First day
event-copy-move = Move the days
event-copy-days = The days before and now
event-copy-what = What
event-copy-old = Before
event-copy-new = In the copy
event-copy-past = already past
event-form-text = Only what has a star is needed now. The rest can wait until the invitation is sent.
event-name = Name of the event
    .events = Name of the { $one }
event-description-hint = Shows on the personal page, in the portal and on the public page.
event-sessions-text = The start and end of the event come from these. They are ordered by their start.
event-session = Session { $number }
event-session-subject = Subject
event-session-day = Day
event-session-starts = Starts
event-session-ends = Ends
event-session-other-end = Another last day
event-session-end-day = Last day
event-add-session = Add a session
event-remove-session = Remove session { $number }
event-session-removed = Session removed.
event-time-zone-hint = All days and times are in this zone.
event-seats-and-dates = Seats and registration
event-seats-text = The days are inclusive: on the last day one can register or cancel until midnight.
event-seats-hint = { $count ->
    [one] 1 person is registered. Fewer seats take nobody’s seat away.
   *[other] { $count } people are registered. Fewer seats take nobody’s seat away.
}
event-last-registration-hint = Empty: open until the event ends.
event-last-cancellation-hint = After it only staff can cancel.
event-auto-promote-text = A freed seat goes at once to the first in the queue, who gets the confirmation.
event-visibility-text = By default only your users and the invited see the event.
event-slug-hint = Empty: made from the name and the number.
event-messages-text = Sent by themselves as the registration changes.
event-questionnaires = Questions
event-questionnaires-text = What those who register are asked. Required questions are a part of registering.
event-no-questionnaire = No questionnaire
event-questionnaire-hint = Asked by the invitation link and in the portal.
event-public-questionnaire-hint = Asked on the public page.
event-way-asks = Asks:
event-way-asks-nothing = Asks nothing more.
event-way-asks-off = out of use
event-no-template = No message
event-templates-missing = The folder Event has no templates yet.
    .events = The folder { $One } has no templates yet.
event-billing = Billing
event-aside = Preview
event-aside-seen = As the invited will see it
event-aside-no-name = No name yet
event-aside-no-time = No time yet
event-aside-seats = { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
event-aside-seats-until = { $count ->
    [one] 1 seat, register by { $date }
   *[other] { $count } seats, register by { $date }
}
event-aside-before = Before inviting
event-aside-again = Refresh the preview
event-step-name = Name and owner
event-step-sessions = Sessions
event-step-session = Session { $number }
event-step-seats = Seats
event-step-closed = The last registration date has already passed
event-step-confirmation = Confirmation mail
event-step-waitlist = Waitlist mail
event-step-cancellation = Cancellation mail
event-step-done = ready
event-step-todo = missing
event-step-bad = check this
event-created = { $name } is created.
event-saved = { $name } is saved.
event-saved-promoted = { $count ->
    [one] { $name } is saved. One who waited got a seat.
   *[other] { $name } is saved. { $count } who waited got a seat.
}
event-changed-meanwhile-text = What you wrote is still on this page. If you save now, it replaces these:
event-see-now = See what is there now
flaw-session-ends_before_start_maybe = Ends before it starts. Did you mean { $guess }?
history-event-created = Event created
    .events = { $One } created
history-event-changed = Changed
history-event-archived = Archived
history-event-restored = Restored
history-event-cancelled = Called off
history-event-notice_sent = Those with a place were told of the change
history-event-notice_undone = The notice of the change was taken back
actor-user = a user
actor-api-key = a program
actor-contact = the invited themself
actor-public = the public page
actor-system = Kutsu itself
