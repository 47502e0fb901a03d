# Campaigns: sending invitations to target groups.

field-campaigns-name = Name
field-campaigns-number = Number
field-campaigns-active = Active
field-campaigns-paused = Paused
field-campaigns-start_date = Start date
field-campaigns-estimated_end_date = Estimated end date
field-campaigns-email_template_id = Email template to send
field-campaigns-event_id = Event
    .events = { $One }
field-campaigns-send_at = Send time
field-campaigns-owner = Assigned to
field-campaigns-created_at = Created
field-campaigns-updated_at = Changed
field-campaigns-id = Id
relation-campaigns-event = Event
    .of = the event’s
    .events = { $One }
    .of-events = { $one }:

refusal-campaign-missing = There is no such campaign.
refusal-campaign-undo_too_late = The sending cannot be undone any more, because invitations have left. You can pause or stop it.
flaw-event-unknown = There is no such event.

warning-campaign-inactive = The campaign is not active, so it sends nothing.
warning-campaign-ended = The end date of the campaign has passed, so invitations do not leave.
warning-campaign-no_template = The campaign has no email template. Contacts attached now get no invitation.
warning-campaign-template_archived = The email template of the campaign is archived, so invitations do not leave.
warning-campaign-wrong_sending_time = The sending time of the template is not Immediately, so the campaign cannot send it.
warning-campaign-send_time_past = The planned send time has passed. The invitation leaves as soon as you attach a target group.
warning-campaign-no_event = The message speaks of the campaign’s event, but no event is chosen.
warning-campaign-event_full = The event is full, the waitlist too. People who are invited can no longer register.
    .events = The { $one } is full, the waitlist too. People who are invited can no longer register.
warning-campaign-event_closed = The event takes no more registrations.
warning-campaign-event_past = The event is over.
    .events = The { $one } is over.

campaigns-all = All
campaigns-active = Active
campaigns-search = Search campaigns
campaigns-empty = No campaigns yet
campaigns-empty-text = A campaign sends an invitation to a target group and shows who registered.
campaigns-bar = { $sent }/{ $attached } sent
campaigns-paused = Paused
campaigns-ended = Ended
campaigns-sending = Sending
campaigns-archived = Archived
campaigns-archive = Archive
campaigns-restore = Restore

campaigns-new = New campaign
campaigns-edit = Edit campaign
campaigns-name-for = { $event }, invitation
campaigns-basics = Basics
campaigns-basics-text = Only you see the name. Links in the message lead to the chosen event.
campaigns-no-event = No event
    .events = No { $one }
campaigns-event-hint = One email template serves many events when the event is chosen here.
campaigns-message = Message
campaigns-message-text = A campaign sends templates of the folder Campaign whose sending time is Immediately.
campaigns-no-template = No email template
campaigns-no-template-text = Without a template, attached contacts get no invitation.
campaigns-choose-template = Choose a template
campaigns-template-hint = Changing the template sends nothing to those who are in the campaign already.
campaigns-no-templates = No invitation has been written yet
campaigns-no-templates-text = Write the invitation as an email template of the folder Campaign.
campaigns-unusable = { $count ->
    [one] Why one template cannot be chosen
   *[other] Why { $count } templates cannot be chosen
}
campaigns-unusable-folder = Its folder is { $folder }. A campaign sends only templates of the folder Campaign.
campaigns-unusable-sending-time = Its sending time is not Immediately. Change it in the template to be able to choose it.
campaigns-when = Time
campaigns-when-text = The invitation leaves when a target group is attached, or at a planned time.
campaigns-end-hint = Nothing leaves after this day.
campaigns-send-date = Send date
campaigns-send-time = Time
campaigns-send-hint = Target groups are refreshed just before. Left empty, the invitation leaves on attaching.
campaigns-active-text = Only an active campaign sends.
campaigns-handling = Handling
campaigns-changed-meanwhile = Somebody else saved the campaign meanwhile
campaigns-changed-meanwhile-text = What you wrote is still here. If you save again, yours will stand.

campaigns-preview = Preview the message
campaigns-preview-as = Show the message as received by
campaigns-test = Send me a test
campaigns-test-short = Test
campaigns-ends = Ends about { $date }
campaigns-planned = Leaves { $moment }
campaigns-collects = Collects registrations for the event
campaigns-seats = { $taken }/{ $seats } seats taken.
campaigns-tabs = About the campaign
campaigns-tab-groups = Manage target groups
campaigns-tab-people = People
campaigns-tab-facts = Basics
campaigns-tab-history = History

campaigns-waiting = { $count ->
    [one] 1 contact has not got the message
   *[other] { $count } contacts have not got the message
}
campaigns-waiting-text = They came in while the campaign could not send yet.
campaigns-waiting-barred = They get it once the points below are mended and you press send.
campaigns-send-missing = { $count ->
    [one] Send to 1 contact
   *[other] Send to { $count } contacts
}
campaigns-activate = Activate
campaigns-move-end = Move the end date to { $date }
campaigns-mend-template = Open the template
campaigns-mend-event = Open the event
    .events = Open the { $one }
campaigns-mend-no_template = Choose a template
campaigns-mend-template_archived = Choose another template
campaigns-mend-wrong_sending_time = Choose another template
campaigns-mend-no_event = Choose an event
    .events = Choose: { $one }
campaigns-mend-send_time_past = Change the send time

campaigns-journey = The way of the invitation
campaigns-journey-since = Last attached { $moment }
campaigns-stage-attached = Attached
campaigns-stage-due = Get the invitation
campaigns-stage-sent = Sent
campaigns-stage-answered = Answered
campaigns-stage-registered = Registered
campaigns-failed = Not delivered { $count }
campaigns-waitlisted = On the waitlist { $count }
campaigns-declined = Declined { $count }
campaigns-unanswered = No answer yet { $count }
campaigns-held = { $count ->
    [one] 1 message can be read among sent messages: no mail server is set up.
   *[other] { $count } messages can be read among sent messages: no mail server is set up.
}
campaigns-opens = Opens are not tracked; an answer is the first sign.
campaigns-window-before = Sending begins in
campaigns-window-after = seconds.
campaigns-window-paused = Sending is paused.
campaigns-window-planned = Sending begins { $moment }.
campaigns-window-group = The target group { $group } is attached.
campaigns-window-queued = { $count ->
    [one] 1 invitation waits in the queue.
   *[other] { $count } invitations wait in the queue.
}
campaigns-undo = Undo the sending
campaigns-left = { $left }/{ $of } sent
campaigns-left-paused = Paused, { $left }/{ $of } sent
campaigns-pause = Pause
campaigns-resume = Go on sending
campaigns-stop = Stop sending

campaigns-sent-at-once = Sending time immediately
campaigns-subject = Subject: { $subject }
campaigns-change = Change
campaigns-linked = The registration link is there
campaigns-not-linked = The registration link needs mending
campaigns-unsubscribe = Every invitation gets an unsubscribe link
campaigns-languages = { $count ->
    [one] In one language
   *[other] In { $count } languages
}
campaigns-group = Target group
campaigns-groups = Attached target groups
campaigns-no-groups = No target group has been attached yet.
campaigns-copied = Copied
campaigns-missing = { $count ->
    [one] 1 more matches now
   *[other] { $count } more match now
}
campaigns-add-missing = { $count ->
    [one] Add 1 new contact
   *[other] Add { $count } new contacts
}
campaigns-detach = Take out of the campaign

campaigns-attach = Attach a target group
campaigns-no-active-groups = There are no active target groups
campaigns-no-active-groups-text = A target group says who is invited.
campaigns-in-group = Contacts in the group
campaigns-less-already-in-campaign = In the campaign already
campaigns-less-already-got = Got this invitation already
campaigns-less-opt-out = Opted out of marketing
campaigns-less-no-address = No email address
campaigns-leaves-now = The invitation leaves at once
campaigns-leaves-later = The invitation leaves { $moment }
campaigns-leaves-not = The invitation does not leave
campaigns-to-contacts = { $count ->
    [one] to 1 contact
   *[other] to { $count } contacts
}
campaigns-silence-inactive = The campaign is not active.
campaigns-silence-no-template = The campaign has no usable email template.
campaigns-silence-wrong-folder = The email template is in the wrong folder.
campaigns-silence-wrong-sending-time = The sending time of the template is not Immediately.
campaigns-silence-ended = The end date of the campaign has passed.
campaigns-silence-text = Nothing leaves now. You can send to these contacts later by one press.
campaigns-silence-barred = Move the end date to attach the group.
campaigns-attaching-sends = Attaching sends the invitation.
campaigns-attaching-undo = There is no other send button. You can undo for { $seconds } seconds.
campaigns-attaching-at-once = There is no other send button, and no undo.
campaigns-attach-send = { $count ->
    [one] Attach and send to 1 contact
   *[other] Attach and send to { $count } contacts
}
campaigns-attach-silent = { $count ->
    [one] Attach 1 contact without sending
   *[other] Attach { $count } contacts without sending
}
campaigns-all-in = All are in the campaign already

campaigns-ask = { $count ->
    [one] Send the invitation to 1 contact now?
   *[other] Send the invitation to { $count } contacts now?
}
campaigns-ask-later = { $count ->
    [one] Schedule the invitation for 1 contact?
   *[other] Schedule the invitation for { $count } contacts?
}
campaigns-ask-silent = { $count ->
    [one] Attach 1 contact without sending?
   *[other] Attach { $count } contacts without sending?
}
campaigns-ask-text = The target group { $group } is attached to the campaign and the invitation leaves at once.
campaigns-ask-text-later = The target group { $group } is attached to the campaign and the invitation leaves { $moment }. The group is refreshed just before.
campaigns-ask-silent-text = The target group { $group } is attached to the campaign. Nobody gets a message.
campaigns-fact-subject = Subject
campaigns-fact-sender = Sender
campaigns-fact-languages = Languages
campaigns-fact-duration = Duration
campaigns-minutes = { $count ->
    [one] about a minute
   *[other] about { $count } minutes
}
campaigns-under-minute = less than a minute
campaigns-short-seats = { $count ->
    [0] The event has no free seats.
    [one] The event has 1 free seat.
   *[other] The event has { $count } free seats.
}
campaigns-short-waitlist = { $count ->
    [one] The rest go to the waitlist, which has room for one.
   *[other] The rest go to the waitlist, which has room for { $count }.
}
campaigns-short-nowhere = When the seats are taken, registration closes. There is no waitlist.
campaigns-only-waitlist = { $count ->
    [one] Those who register go to the waitlist, which has room for one.
   *[other] Those who register go to the waitlist, which has room for { $count }.
}
campaigns-full-nowhere = There is no waitlist either, so the invited will only see that the event is full.
campaigns-again-out = { $count ->
    [one] 1 contact has got the same invitation before and does not get it again.
   *[other] { $count } contacts have got the same invitation before and do not get it again.
}
campaigns-again-in = { $count ->
    [one] 1 contact who has got the same invitation before is included.
   *[other] { $count } contacts who have got the same invitation before are included.
}
campaigns-again-send = Send to them too
campaigns-again-leave = Leave them out
campaigns-back = Back
campaigns-send = { $count ->
    [one] Send 1 invitation
   *[other] Send { $count } invitations
}

campaigns-people-which = Show
campaigns-people-all = All
campaigns-people-waiting = Waiting
campaigns-people-sent = Sent
campaigns-people-without = Did not get it
campaigns-people-answered = Answered
campaigns-people-caption = People of the campaign
campaigns-people-mail = Invitation
campaigns-people-answer = Answer
campaigns-people-nobody = There is nobody here.
campaigns-state-sent = Sent
campaigns-state-held = Readable here
campaigns-state-failed = Not delivered
campaigns-state-skipped = Not sent
campaigns-state-queued = Queued
campaigns-state-attached = Has not got it
campaigns-reason-no-address = No email address
campaigns-reason-opt-out = Opted out of marketing
campaigns-reason-already-got = Got the same invitation before
campaigns-reason-stopped = Sending was stopped
campaigns-reason-detached = Taken out of the campaign
campaigns-reason-inactive = The campaign was not active
campaigns-reason-no-template = There was no email template
campaigns-reason-wrong-folder = The template was in the wrong folder
campaigns-reason-wrong-sending-time = The sending time was not Immediately
campaigns-reason-ended = The end date had passed
campaigns-answer-registered = Registered
campaigns-answer-waitlisted = On the waitlist
campaigns-answer-declined = No, thank you
campaigns-remove = Take out of the campaign
campaigns-on-attach = On attaching

campaigns-did-created = The campaign was created
campaigns-did-changed = Changed
campaigns-did-attached = { $attached ->
    [one] 1 contact was attached, { $queued } to get the invitation
   *[other] { $attached } contacts were attached, { $queued } to get the invitation
}
campaigns-did-undone = The sending was undone
campaigns-did-missing-sent = { $queued ->
    [one] The invitation was sent to 1 contact who had not got it
   *[other] The invitation was sent to { $queued } contacts who had not got it
}
campaigns-did-detached = { $removed ->
    [one] 1 contact was taken out
   *[other] { $removed } contacts were taken out
}
campaigns-did-paused = Sending was paused
campaigns-did-resumed = Sending went on
campaigns-did-stopped = { $stopped ->
    [one] Sending was stopped, 1 invitation did not leave
   *[other] Sending was stopped, { $stopped } invitations did not leave
}
campaigns-did-archived = The campaign was archived
campaigns-did-restored = The campaign was restored

campaigns-told-created = { $name } created. Now attach a target group.
campaigns-told-saved = { $name } saved.
campaigns-told-attached = { $attached ->
    [one] 1 contact attached, { $queued } to get the invitation.
   *[other] { $attached } contacts attached, { $queued } to get the invitation.
}
campaigns-told-nobody-new = All were in the campaign already.
campaigns-told-group-inactive = The target group is not active. Activate it first.
campaigns-told-queued = { $queued ->
    [one] The invitation goes to 1 contact.
   *[other] The invitation goes to { $queued } contacts.
}
campaigns-told-detached = { $count ->
    [0] None of them was in the campaign.
    [one] 1 contact taken out.
   *[other] { $count } contacts taken out.
}
campaigns-told-undone = { $queued ->
    [one] Sending undone. The invitation did not leave.
   *[other] Sending undone. { $queued } invitations did not leave.
}
campaigns-told-too-late = The sending had begun. You can pause or stop it.
campaigns-told-paused = Sending paused.
campaigns-told-resumed = Sending goes on.
campaigns-told-stopped = { $count ->
    [0] Sending stopped. All invitations had left.
    [one] Sending stopped. 1 invitation did not leave.
   *[other] Sending stopped. { $count } invitations did not leave.
}
campaigns-told-activated = The campaign is active.
campaigns-told-end-moved = End date moved.
campaigns-told-archived = { $name } archived.
campaigns-told-restored = { $name } restored.
campaigns-told-test = A test message goes to { $email }.
campaigns-told-already_in_campaign = The contact is in the campaign already.
campaigns-told-already_got = The contact has got the same invitation before. Nothing is sent.
campaigns-told-no_address = The contact has no email address, so the invitation does not leave.
campaigns-told-opt_out = The contact has opted out of marketing, so the invitation does not leave.
campaigns-told-inactive = No invitation was sent: the campaign is not active.
campaigns-told-no_template = No invitation was sent: there is no email template.
campaigns-told-wrong_folder = No invitation was sent: the email template is in the wrong folder.
campaigns-told-wrong_sending_time = No invitation was sent: the sending time of the template is not Immediately.
campaigns-told-ended = No invitation was sent: the end date has passed.
relation-contacts-campaigns = Campaigns
relation-campaign-recipients-campaign = Campaign
field-campaign-recipients-campaign_id = Campaign
field-campaign-recipients-state = Stage
field-campaign-recipients-state-attached = in it
field-campaign-recipients-state-queued = queued
field-campaign-recipients-state-mailed = mailed
field-campaign-recipients-state-skipped = not sent
field-campaign-recipients-attached_at = Added
