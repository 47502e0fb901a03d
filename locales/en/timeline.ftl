# The timeline: what happened to a contact, an account or an event.

timeline-seat-taken = Got a seat
timeline-queued = Joined the waitlist
timeline-promoted = Got a seat from the waitlist
timeline-cancelled = Cancelled
timeline-moved-to-waitlist = Was moved to the waitlist
timeline-overbooked = Got a seat beyond the seats
timeline-declined = Cannot come
timeline-campaign = Came into the campaign
timeline-created = Was added
timeline-changed = Details were changed
timeline-archived = Was archived
timeline-restored = Was restored
timeline-called-off = The event was called off
    .events = The { $one } was called off
timeline-opted-out = Opted out of campaign mail
timeline-opted-in = Allowed campaign mail
timeline-merged = Another record was merged into this
timeline-merged-into = Was merged into another record
timeline-unmerged = The merge was undone
timeline-field-changed = changed
timeline-earlier = Earlier
timeline-nothing = Nothing has happened yet.
timeline-nothing-more = There is nothing earlier.
