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
refusal-changed_meanwhile = Somebody else saved first.
