# Public pages: the event, registering, and what guests see of an event.

facts-sessions = { $count } sessions
facts-map = Show on a map
facts-seat = { $free ->
    [one] 1 seat free
   *[other] { $free } seats free
}
facts-waitlist = Seats taken, waitlist open
facts-full = All seats are taken
facts-closed = Registration has closed
facts-ended = The event is over
    .events = { $One } is over
facts-called_off = The event is cancelled
    .events = { $One } is cancelled
facts-left = Free { $free }/{ $seats }
facts-queue = waiting { $waiting }/{ $places }
facts-register-by = register by { $date }
facts-closed-on = closed { $date }

public-organiser = Organiser
public-ask-organiser = Contact the organiser
public-all-events = All coming events
    .events = All: { $Many }
public-others = Also coming up
public-quick = Quick registration
public-register = Register
public-join = Join the waitlist
public-join-short = Waitlist
public-seats-taken = All seats are taken
public-free = { $free ->
    [one] 1 seat free.
   *[other] { $free } seats free.
}
public-free-until = { $free ->
    [one] 1 seat free. Register by { $date }.
   *[other] { $free } seats free. Register by { $date }.
}
public-waitlist-text = { $free ->
    [one] There is room for one on the waitlist. We tell you at once if a seat becomes free.
   *[other] There is room for { $free } on the waitlist. We tell you at once if a seat becomes free.
}
public-first-name = First name
public-last-name = Last name
public-organisation = Organisation
public-trap = Leave this empty
public-may-invite = You may send me invitations in the future
public-may-invite-text = You can change your mind at any time.
public-mail-seat = You get a confirmation and a calendar entry by email.
public-mail-waitlist = A waitlist place binds you to nothing. You get a confirmation by email.
public-cancel-by = You can cancel until { $date }.
public-privacy = We use your details to arrange the event:
    .events = We use your details for the arrangements:
public-sure = Confirm your registration
public-sure-text = Check your details once more and press Confirm. We ask so that no program registers in your name.
public-full = All seats are taken
public-full-text = All seats are taken. Ask the organiser about cancellations.
public-closed = Registration has closed
public-closed-date = The last day to register was { $date }. Ask the organiser about cancellations.
public-closed-text = The event takes no more registrations.
    .events = No more registrations are taken: { $one }.
public-ended = The event is over
    .events = { $One } is over
public-ended-text = Thank you to everyone who took part.
public-called_off = The event is cancelled
    .events = { $One } is cancelled
public-called_off-text = The event does not take place. Those who had registered have been told.
    .events = { $One } does not take place. Those who had registered have been told.
public-thanks-registered = Thank you for registering
public-thanks-registered-text = Your registration has been received.
public-thanks-waitlisted = Thank you, you are in the queue
public-thanks-waitlisted-text = All seats were taken. Unless you had a seat already, you are now on the waitlist.
public-thanks-mail = We send a confirmation to the address you gave. It holds your own page, where you see how things stand and can cancel.
public-thanks-no-mail = No message? Look in your spam folder. If you had registered earlier, the confirmation came then.
public-back-to-event = Back to the event
    .events = Back to the page: { $one }
public-pill-seat = { $free ->
    [one] 1 seat
   *[other] { $free } seats
}
public-pill-waitlist = Waitlist
public-pill-full = Full
public-pill-closed = Registration closed
public-pill-ended = Over
public-pill-called_off = Cancelled

refusal-public-not_there = There is no such public event. It may have been removed, or registration is by invitation only.
    .events = There is no such public page. It may have been removed, or registration is by invitation only.
refusal-public-too_many = Many registrations came from your network in a row. Wait a moment and send again. Your details are still in the form.
refusal-public-entry_missing = There are no details from the public page.
flaw-email-without_ending = The end of the address is missing, for example .fi

home-public = Public registration
home-public-text = The public pages of events, and framing them elsewhere
home-legal = Statements
home-legal-text = Privacy, accessibility and publisher
public-settings-title = Public pages
public-settings-text = Anybody can read the page of a public event and register there.
    .events = Anybody can read a public page and register there: { $many }.
public-settings-on = Public pages are on
public-settings-on-text = Each event has its own switch besides. Off: no public page is seen, but registrations and personal links stay.
    .events = Each has its own switch besides: { $many }. Off: no public page is seen, but registrations and personal links stay.
public-settings-list = See the list of coming ones
public-embed-title = Framing
public-embed-text = Sites that may show the registration card on their own page.
public-embed-hosts = Addresses of the sites
public-embed-hint = One a line, for example www.example.fi or *.example.fi. Empty: the card cannot be framed.
legal-settings-text = The link stands at the foot of every public page.
legal-settings-hint = The built-in text uses the organisation's details. You may change it. Empty the field and the built-in text returns.
legal-settings-see = See the page
setting-public-registration = Public pages are on
setting-embed-hosts = Sites that frame
setting-legal-texts = Statements
flaw-host-malformed = This cannot be read: { $host }. Write the address like www.example.fi.

public-list = Coming events
    .events = { $Many }: coming up
public-list-empty = Nothing is coming up now
public-list-empty-text = Look again soon.
public-read-more = Read more

public-way-title = Public page
public-way-link = Link
public-way-copy = Copy link
public-way-open = Open the page
public-way-qr = QR code: { $name }
public-way-qr-save = Download QR code (SVG)
public-way-embed = Frame on your own page
public-way-embed-copy = Copy code
public-way-embed-off = Add your site to the settings first, then the card is shown there.
public-way-off = Public pages are switched off for the whole system, so the link does not open now.
public-way-settings = Settings of public registration
public-way-hidden = The event is not public. When you switch public visibility on, the link and the QR code come here at once.
    .events = Not public: { $one }. When you switch public visibility on, the link and the QR code come here at once.

typed-was = Wrote in the form:
typed-several = Several contacts have the address
typed-merge = See about merging
typed-take = Take over
typed-leave = Leave as it is
typed-taken = Taken over: { $name }.
typed-left = The contact stays as it was.
