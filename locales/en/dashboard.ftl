dashboard-greeting-morning = Good morning, { $name }
dashboard-greeting-day = Good day, { $name }
dashboard-greeting-evening = Good evening, { $name }
dashboard-today = { $weekday } { $day }, week { $week }.
dashboard-soon = { $count ->
    [0] No events within a week.
    [one] One event within a week.
   *[other] { $count } events within a week.
}
dashboard-things = { $count ->
    [0] Nothing waits for you.
    [one] One thing waits for you.
   *[other] { $count } things wait for you.
}
dashboard-registered = Registrations, 7 days
dashboard-seats-free = Free seats
dashboard-at-events = { $count ->
    [one] at 1 event
   *[other] at { $count } events
}
dashboard-waiting = On waitlists
dashboard-accepted = Invited who registered
dashboard-accepted-days = { $count } days
dashboard-waits = Waiting for you
dashboard-nothing-waits = Nothing is waiting for you right now.
wait-promote = { $count ->
    [one] One seat is free
   *[other] { $count } seats are free
}
wait-promote-text = { $name }, { $of } on the waitlist
wait-promote-act = Promote
wait-closes = Registration ends tomorrow
wait-closes-today = Registration ends today
wait-closes-text = { $name }, { $count }/{ $of } seats taken
wait-closes-act = Open the event
    .events = Open the { $one }
wait-no-confirmation = No confirmation is chosen
wait-no-confirmation-text = { $count ->
    [one] { $name }: one registered without a confirmation
   *[other] { $name }: { $count } registered without a confirmation
}
wait-no-confirmation-act = Choose a mail
wait-no-template = A campaign waits for its template
wait-no-template-text = { $count ->
    [one] { $name }, one contact in it
   *[other] { $name }, { $count } contacts in it
}
wait-no-template-act = Choose a template
wait-no-mail = { $count ->
    [one] One contact has not got the invitation
   *[other] { $count } contacts have not got the invitation
}
wait-no-mail-text = { $name }: they came in before its template
wait-no-mail-act = Send what is missing
wait-no-group = The invitation is ready, a target group is missing
wait-no-group-text = Campaign: { $name }
wait-no-group-act = Attach a group
wait-paused = A sending is paused
wait-paused-text = { $name }, { $count } to go
wait-paused-act = Open the campaign
wait-failed = { $count ->
    [one] One mail did not leave
   *[other] { $count } mails did not leave
}
wait-failed-text = The address is missing, or the server did not take the mail.
wait-failed-act = Check the mails
wait-held = { $count ->
    [one] One mail is kept here
   *[other] { $count } mails are kept here
}
wait-held-text = They stayed here, for no mail server is set.
wait-held-act = See the mails
first-steps = How to begin
first-steps-done = { $count }/{ $of } done
first-done = Done
first-contacts = Bring in those you invite
first-contacts-text = From Excel, a CSV file or one by one.
first-contacts-act = To the contacts
first-messages = Choose the messages
first-messages-text = Ready texts in three languages; change them until they sound like you.
first-messages-act = To the templates
first-event = Create an event
    .events = Create: { $one }
first-event-text = A name, seats and one session are enough. Choose the confirmation at the same time.
first-event-act = Create event
    .events = Create: { $one }
first-invite = Send the invitation
first-invite-text = Open the event and press Invite. Nothing leaves before you have seen to whom.
first-invite-act = To the events
    .events = { $Many }
dashboard-next = Next events
    .events = Next { $many }
dashboard-next-own = Your next events
    .events = Your next { $many }
dashboard-own = Yours
dashboard-everybody = Everybody’s
dashboard-in-queue = { $count } waiting
dashboard-all = All { $count }
dashboard-no-events = No upcoming events
    .events = No upcoming { $many }
dashboard-no-events-text = Create the first: a name, seats and one session are enough.
dashboard-days = Registrations, { $count } days
dashboard-days-caption = Registrations by day. { $total } in all, { $most } on the busiest day.
dashboard-day = { $day }: { $count }
dashboard-day-head = Day
dashboard-count-head = Registrations
dashboard-today-count = today { $count }
dashboard-now = Right now
dashboard-live = Live
dashboard-nothing-yet = Registrations and cancellations come here as they happen.
feed-seat-taken = { $name } registered
feed-queued = { $name } joined the waitlist
feed-promoted = { $name } got a seat from the waitlist
feed-cancelled = { $name } cancelled
feed-moved-to-waitlist = { $name } was moved to the waitlist
feed-overbooked = { $name } was added beyond the seats
feed-declined = { $name } cannot come
