dashboard-greeting = Good day, { $name }
dashboard-registered = Registrations, 7 days
dashboard-seats-free = Free seats
dashboard-at-events = { $count ->
    [one] at 1 event
   *[other] at { $count } events
}
dashboard-waiting = On waitlists
dashboard-failed = Mails not sent
dashboard-waits = Waiting for you
dashboard-to-promote = { $count ->
    [one] One event has a free seat and a queue
   *[other] { $count } events have free seats and a queue
}
dashboard-to-promote-text = The first in the queue waits for you to promote them.
dashboard-to-promote-act = Open events
dashboard-failed-mails = { $count ->
    [one] 1 mail did not leave
   *[other] { $count } mails did not leave
}
dashboard-failed-mails-text = The address is missing, or the server did not take the mail.
dashboard-failed-mails-act = Check the mails
dashboard-without-mail = { $count ->
    [one] 1 contact has not got the invitation
   *[other] { $count } contacts have not got the invitation
}
dashboard-without-mail-text = They came into the campaign before its template.
dashboard-without-mail-act = Open campaigns
dashboard-next = Next events
dashboard-all = All
dashboard-no-events = No upcoming events
dashboard-no-events-text = Create the first: a name, seats and one session are enough.
dashboard-nothing-waits = Nothing is waiting for you right now.
