# Registrations: the personal page of the invited.

personal-invitation = Invitation for { $name }
personal-registered = Great, { $name }, you are in
personal-told-by-mail = A confirmation is on its way to your inbox.
personal-waitlisted = { $name }, you are on the waitlist
personal-queue = Place { $place }/{ $seats }.
personal-queue-auto = When your turn comes, the seat is yours at once and we tell you by email.
personal-queue-by-hand = The organiser will tell you if a seat becomes free.
personal-declined = Thank you for telling us, { $name }
personal-declined-text = We noted that you cannot come this time.
personal-cancelled = { $name }, your registration is cancelled
personal-cancelled-text = Your place is free again.
personal-called-off = The event is called off
    .events = The { $one } is called off
personal-called-off-text = The event will not take place.
    .events = The { $one } will not take place.
personal-ended = The event is over
    .events = The { $one } is over
personal-ended-registered = You were registered. Thank you for taking part.
personal-ended-waitlisted = You were on the waitlist.
personal-ended-text = Registration is no longer possible.
personal-full = The event is full
    .events = The { $one } is full
personal-full-text = All seats and all waitlist places are taken.
personal-full-text-no-waitlist = All seats are taken.
personal-closed = Registration is closed
personal-closed-date = The last day to register was { $date }
personal-closed-text = The event takes no more registrations.
    .events = The { $one } takes no more registrations.
personal-seats-taken = The seats are taken, the waitlist has room
personal-waitlist-free = Free places on the waitlist: { $free }/{ $seats }. A seat that becomes free goes to the first in line.
personal-zone = Times are in the time zone { $zone }.
personal-register = Confirm that I am coming
personal-join-waitlist = Join the waitlist
personal-decline = I cannot come
personal-after-all = I can come after all
personal-one-press = One press is enough, we have your details.
personal-seats-free = { $free ->
    [one] 1 seat is free.
   *[other] { $free } seats are free.
}
personal-answer-by = Please answer by { $date }.
personal-sure-decline = Shall we note that you cannot come?
personal-sure-decline-text = You can still change your mind while there is room.
personal-sure-cancel = Shall we cancel your registration?
personal-sure-cancel-text = Your place becomes free at once and may go to somebody else.
personal-sure-leave = Leave the waitlist?
personal-sure-yes = Yes, I cannot come
personal-sure-register = Shall we register you?
personal-sure-waitlist = Join the waitlist?
personal-sure-quick = The answer came so quickly that we ask once more. This way no program answers for you.
personal-sessions = Sessions
personal-calendar = Add to your calendar
personal-calendar-file = Calendar file (.ics)
personal-change = Have your plans changed?
personal-cancel-text = Your place becomes free at once and may go to somebody else.
personal-cancel-by = You can cancel until { $date }.
personal-cancel = Cancel my registration
personal-leave = Do you want to leave the queue?
personal-leave-text = You lose your place in the queue.
personal-leave-waitlist = Leave the waitlist
personal-cancel-late = You can no longer cancel here.
personal-ask = Ask for more:
personal-ask-organiser = Ask the organiser for more.
personal-not-you = Not { $name }?
personal-not-you-text = This invitation is personal. Ask the organiser for your own.
personal-not-you-public = Register under your own name

refusal-registration-full = The event has just filled up: no seat and no waitlist place is free.
    .events = The { $one } has just filled up: no seat and no waitlist place is free.
refusal-registration-closed = Registration is closed.
refusal-registration-cancellation_closed = The last day to cancel has passed, so the registration can no longer be cancelled here.
refusal-registration-missing = There is no such registration.
refusal-registration-wrong_status = This is not possible in the present status of the registration. Reload the page.
refusal-registration-nothing_to_undo = This can no longer be undone.
refusal-registration-no_template = The event has no template for this message.
refusal-registration-no_address = The contact has no email address.
flaw-contact-unknown = There is no such contact.

field-registrations-event_id = Event
    .events = { $One }
field-registrations-contact_id = Contact
field-registrations-status = Status
field-registrations-status-registered = Registered
field-registrations-status-waitlisted = On the waitlist
field-registrations-status-cancelled = Cancelled
field-registrations-channel = Channel
field-registrations-channel-link = Personal link
field-registrations-channel-portal = Portal
field-registrations-channel-public = Public page
field-registrations-channel-manual = Added by hand
field-registrations-channel-api = API
field-registrations-campaign_id = Campaign
field-registrations-overbooked = Beyond the seats
field-registrations-registered_at = Registered at
field-registrations-cancelled_at = Cancelled at
field-registrations-changed_at = Changed
field-registrations-id = Id
relation-contacts-registrations = Registrations
relation-events-registrations = Registrations
relation-registrations-event = Event
    .events = { $One }
relation-registrations-contact = Contact

# Pages
movement-seat-taken = Got a seat
movement-queued = Joined the waitlist
movement-promoted = Moved up from the waitlist
movement-cancelled = Cancelled
movement-moved-to-waitlist = Moved to the waitlist
movement-overbooked = Got a seat beyond the seats
movement-taken-back = Undone
attendees-free-and-waiting = { $count ->
    [one] One seat is free while somebody waits.
   *[other] { $count } seats are free while people wait.
}
attendees-next = First in the queue: { $names }. The confirmation leaves at once.
attendees-promote-next = { $count ->
    [one] Move the first up
   *[other] Move the first { $count } up
}
attendees-promoted = { $count ->
    [one] One was given a seat.
   *[other] { $count } were given seats.
}
attendees-empty = Nobody has registered yet
attendees-empty-text = People appear here when invitations have left. You can also add them yourself.
attendees-arrived = The first registrations have come in.
attendees-show = Show the registered
attendees-choose = Choose contacts
attendees-search = Search the people
attendees-search-hint = Name or organisation
attendees-order = Order
attendees-order-name = By name
attendees-order-registered-at = By time
attendees-group-registered = Registered
attendees-group-waitlisted = On the waitlist
attendees-group-cancelled = Cancelled
attendees-told = { $count ->
    [one] 1 confirmation sent
   *[other] { $count } confirmations sent
}
attendees-none-registered = Nobody is registered.
attendees-none-waitlisted = Nobody waits.
attendees-none-cancelled = Nobody has cancelled.
attendees-sheet-notes = Notes
attendees-sheet-signature = Signature
attendees-not-found = Nobody is found
attendees-not-found-text = Search with another name or organisation.
attendees-acted = { $count ->
    [one] Done for one.
   *[other] Done for { $count }.
}
attendees-acted-partly = Done: { $count }. Not possible: { $left }.
attendee-no-address = No email address
attendee-untold = no confirmation
attendee-overbooked = beyond the seats
attendee-queue = { $place } in the queue
attendee-queue-of = { $count ->
    [one] Place { $place } of { $count } in the queue.
   *[other] Place { $place } of { $count } in the queue.
}
attendee-promote = Give a seat
attendee-return = Bring back
attendee-cancel = Cancel
attendee-to-waitlist = Move to the waitlist
attendee-send = Send the message
attendee-send-box = Send a message
attendee-more = More actions: { $name }
attendee-why-registered = Steps
attendee-why-waitlisted = Why on the waitlist?
attendee-why-cancelled = Steps
attendee-cancelled = Cancelled: { $name }.
attendee-cancelled-promoted = { $count ->
    [one] Cancelled: { $name }. The first in the queue got the seat.
   *[other] Cancelled: { $name }. { $count } from the queue got seats.
}
attendee-returned = Back again: { $name }.
attendee-returned-waitlisted = On the waitlist: { $name }. No seat was free.
attendee-promoted = Given a seat: { $name }.
attendee-moved = Moved to the waitlist: { $name }.
attendee-back-on-seat = Undone. { $name } is registered again.
attendee-back-on-waitlist = Undone. { $name } waits again, at the same place in the queue.
attendee-undo-full = Could not undo: the place has gone to somebody else. { $name } stays as now.
attendee-undo-late = Can no longer be undone: { $name }.
attendees-undone = { $count ->
    [one] Undone for one person.
   *[other] Undone for { $count } people.
}
attendees-undone-partly = Undone: { $count }. Not possible: { $left }.
attendee-sent = The message leaves: { $name }.
sure-title = Give a seat all the same?
sure-text = { $taken } of { $seats } seats are taken. The seat is counted as overbooking.
sure-anyway = Give the seat
why-waitlisted-auto = A seat that becomes free goes to the first in the queue by itself, until the event starts.
why-waitlisted-by-hand = The queue does not move by itself: you give the seats that become free.
why-situation = Then: seats { $taken }/{ $seats }, waitlist { $waiting }/{ $places }
register-left = Seats { $taken }/{ $seats }, waitlist { $waiting }/{ $places }
register-left-out = Left without a place: { $names }. The others are registered.
register-warning-full = The event is full
    .events = The { $one } is full
register-warning-closed = Registration is closed
register-warning-ended = The event is over
    .events = The { $one } is over
register-warning-under-way = The event is under way
    .events = The { $one } is under way
register-warning-called-off = The event is called off
    .events = The { $one } is called off
register-warning-waitlist = The seats are taken, new people join the waitlist.
register-warning-text = You can still give a seat. It is counted as overbooking when there is none.
register-nobody = Choose at least one contact.
register-wish = Where to
register-wish-any = A seat, or the waitlist when there is none
register-wish-waitlist = The waitlist
register-wish-seat = A seat, even when the event is full or closed
register-send = Send the confirmation
register-send-text = The default comes from the settings; change it for this time.
register-do = Register the chosen
register-nobody-new = The chosen were there already.
register-registered = { $count ->
    [one] One registered.
   *[other] { $count } registered.
}
register-waitlisted = { $count ->
    [one] One on the waitlist.
   *[other] { $count } on the waitlist.
}
register-both = Registered { $registered }, on the waitlist { $waitlisted }.
