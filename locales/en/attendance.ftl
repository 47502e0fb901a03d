# Attendance: at the door, from the sheet of paper, and on the card of a contact.

door-title = At the door
door-search = Search for a name
door-of = here, { $registered } registered
door-no-shows = { $count ->
    [one] 1 did not come
   *[other] { $count } did not come
}
door-length = { $hours } h long
door-here = Here { $time }
door-change = Change the time: { $name }
door-let-in = Let in
door-more = There are more than these. Search by name.
door-not-found-text = Nobody of this name is registered. You can add them right away.
door-empty = Nobody is registered
door-empty-text = When somebody registers, their name comes here.
door-walk-in = Add somebody
door-from-paper = Mark from the paper list
door-taken-do = Attendance is taken
door-not-taken-do = Attendance was not taken
attendance-is-taken = Attendance is taken. Whoever is not marked shows as not having come once the event is over.
    .events = Attendance is taken. Whoever is not marked shows as not having come once it is over. { $One }: attendance.
attendance-not-taken = Nobody shows as not having come. The marks are kept.
attendance-marked = { $name } is here.
attendance-unmarked = The mark was removed: { $name }.
attendance-let-in = { $name } got a seat and is here.
attendance-walked-in = { $name } was added and is here.
attendance-walked-in-over = { $name } was added beyond the seats and is here.
attendance-marked-many = { $count ->
    [0] Nobody was marked.
    [one] One was marked as here.
   *[other] { $count } were marked as here.
}
attendance-changed = Saved: { $name }.
attendance-title = Attendance
attendance-here = Here
attendance-no-show = Did not come
attendance-was-there = Took part { $hours } h
attendance-mark = Mark as here
attendance-remove = Remove the mark
attendance-day = Came on
attendance-time = At
attendance-hours = Hours there
attendance-hours-hint = Empty means the whole length, { $hours } h.
attendance-not-marked = Not marked as here.
attendance-no-seat-waitlisted = On the waitlist. Letting them in gives them a seat, even if all are taken.
attendance-no-seat-cancelled = Has cancelled. Letting them in gives the seat back, even if all are taken.
attendance-certified = The mark cannot be removed, because there is a certificate. Revoke that first.
attendance-events = { $count ->
    [one] 1 time
   *[other] { $count } times
}
sheet-left = { $count ->
    [0] Everybody is marked.
    [one] One is not marked yet.
   *[other] { $count } are not marked yet.
}
sheet-text = Tick those whose signature is on the paper.
sheet-all = Tick all
sheet-none = Untick all
sheet-page = { $first }–{ $last } of { $count }
sheet-mark = Mark the ticked
sheet-done = That was everybody
sheet-done-text = Nobody is left without a mark.
walk-in-text = { $taken } of { $seats } seats are taken. Whoever comes gets a seat, even if it is full.
walk-in-find = A known contact
walk-in-new = A new contact
walk-in-known = There is a contact with this address already. Is it them?
walk-in-mark = Mark
walk-in-add = Add and mark
walk-in-anyway = Add as new anyway
walk-in-more-fields = Contacts need more details than these. Add them among the contacts and mark them here.

field-registrations-attended = Took part
field-registrations-attended_at = Came
field-registrations-hours = Hours there
field-registrations-no_show = Did not come
field-registrations-certified = Has a certificate
timeline-attended = Took part
feed-attended = { $name } took part
portal-was-there = You took part

refusal-attendance-waitlisted = They are on the waitlist. Let them in first.
refusal-attendance-cancelled = They have cancelled. Let them in first.
refusal-attendance-called_off = The event is called off, so nobody can be marked as here.
    .events = { $One }: called off, so nobody can be marked as here.
refusal-attendance-too_early = Attendance can be marked from the first day on.
refusal-attendance-invalid = Check the time and the hours.
refusal-attendance-certified = The mark cannot be removed, because there is a certificate. Revoke that first.
refusal-attendance-known = There is a contact with this address already.
refusal-attendance-missing = They are not marked as here.
flaw-attendance-in_future = This moment has not come yet.
flaw-attendance-hours = At most 1000 hours.
flaw-not_hours = Enter the hours, such as 6.5 or 6:30.
flaw-walk_in-both = Send either contact_id or the details of somebody new, not both.
