# A notice of a change to those who have a place.

notice-title = Tell about the change
notice-title-off = Tell about the cancellation
notice-mail = Mail
notice-template = Email template
notice-template-hint = Templates of the folder Event that are not automatic messages.
    .events = Templates of the folder { $One } that are not automatic messages.
notice-edit-template = Edit the template
notice-ready-offer = The ready template tells the new time and place in Finnish, Swedish and English. You can edit it.
notice-ready-make = Create a ready template
notice-template-made = The template { $name } has been created.
notice-who = To whom
notice-registered = Registered
notice-waitlisted = On the waitlist
notice-told = Already told of this change
notice-without-address = { $count ->
    [one] One has no email address
   *[other] { $count } have no email address
}
notice-without-address-text = Tell them in another way. They show as failed in the list of mails.
notice-all-told = Everybody has been told
notice-calendar = A calendar entry comes along that replaces the recipient's earlier one.
notice-calendar-off = A calendar message comes along that removes the entry from the recipient's calendar.
notice-undo-window = You can take the sending back for { $seconds } seconds.
notice-send = { $count ->
    [one] Send 1 mail
   *[other] Send { $count } mails
}
notice-send-registered = Only to the registered ({ $count })
notice-choose-first = Choose the mail first.
notice-later = Not now
notice-empty = Nobody has a place yet
notice-empty-text = The invited see the new details on their own page.
notice-nobody = Everybody has been told already. Nothing was sent.
notice-sent = { $count ->
    [one] 1 mail is leaving.
   *[other] { $count } mails are leaving.
}
notice-undone = { $count ->
    [one] 1 mail did not leave.
   *[other] { $count } mails did not leave.
}
notice-undo-late = The mails have left already.
notice-propose = Tell about the change
notice-propose-off = Tell about the cancellation
notice-ready-name-moved = Event changed
    .events = { $One } changed
notice-ready-name-off = Event cancelled
    .events = { $One } cancelled
notice-ready-subject-moved = Changed
notice-ready-subject-off = Cancelled
notice-ready-greeting = Hello
notice-ready-text-moved = The details of the event have changed. Your registration stands. The new time and place:
    .events = The details of the { $one } have changed. Your registration stands. The new time and place:
notice-ready-text-off = Unfortunately the event has been cancelled. You need not do anything.
    .events = Unfortunately the { $one } has been cancelled. You need not do anything.
notice-ready-link = My registration
