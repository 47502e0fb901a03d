# The guided invitation: from the event to the sent mails.

invite-title = Invite
invite-step-event = Event
    .events = { $One }
invite-step-message = Message
invite-step-people = Recipients
invite-step-campaign = Campaign
invite-step-send = Review and send
invite-done = done
invite-change = Change
invite-open = Open
invite-next = Continue
invite-event-there = Seats free: { $free }, waitlist places: { $waitlist }.
invite-event-shut = Registration is not open now. The invited see that on their own page.
invite-message-missing = Choose an email template.
invite-message-hint = Templates in the folder Campaign that leave immediately.
invite-message-new = Write a new one
invite-people-there = { $count ->
    [one] { $name }, the mail reaches 1 contact
   *[other] { $name }, the mail reaches { $count } contacts
}
invite-people-missing = Choose a target group.
invite-people-hint = The number is the size of the group. Those who are in it when you send are invited.
invite-reachable = The mail reaches
invite-campaign-missing = The campaign holds the invitation together and shows who answered.
invite-campaign-text = The name and the last day are suggested from the event. Saving sends nothing yet.
invite-campaign-make = Create the campaign
invite-campaign-keep = Save the campaign
invite-send-later = The steps above first.
invite-sent = The target group is in the campaign already.
invite-see-campaign = Open the campaign
invite-going-on = Continuing: { $name }
invite-going-on-text = Nothing leaves before you attach the target group.
invite-begin-new = Begin a new invitation
invite-others = Other invitations to this event
invite-other-sent = { $count ->
    [one] 1 contact, { $registered } registered
   *[other] { $count } contacts, { $registered } registered
}
invite-other-begun = Begun, not sent
invite-go-on = Continue
invite-how = How the invitation leaves
invite-how-text = The mail leaves when the target group is attached to the campaign. Before that you see who gets it and who does not. Leave whenever you like and continue later.
