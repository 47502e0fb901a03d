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
personal-called-off-text = The event will not take place.
personal-ended = The event is over
personal-ended-registered = You were registered. Thank you for taking part.
personal-ended-waitlisted = You were on the waitlist.
personal-ended-text = Registration is no longer possible.
personal-full = The event is full
personal-full-text = All seats and all waitlist places are taken.
personal-full-text-no-waitlist = All seats are taken.
personal-closed = Registration is closed
personal-closed-date = The last day to register was { $date }
personal-closed-text = The event takes no more registrations.
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
personal-sure-yes = Yes, I cannot come
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

refusal-registration-full = The event has just filled up: no seat and no waitlist place is free.
refusal-registration-closed = Registration is closed.
refusal-registration-cancellation_closed = The last day to cancel has passed, so the registration can no longer be cancelled here.
refusal-registration-missing = There is no such registration.
refusal-registration-wrong_status = This is not possible in the present status of the registration. Reload the page.
refusal-registration-no_template = The event has no template for this message.
refusal-registration-no_address = The contact has no email address.
refusal-contact-missing = There is no such contact.
flaw-contact-unknown = There is no such contact.
