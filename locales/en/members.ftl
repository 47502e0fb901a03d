# The members of a target group: why each is in, who is kept out, who came and went, the group's own mail.

field-target-groups-sample_size = Size of the sample
refusal-target_group-not_yours = Only its owner may change this target group. Ask them to open it to others.
flaw-filter-circular = The conditions lead back to this group itself. Choose another target group.
flaw-template-time_passed = The sending time of the template has passed. Give it a new time or choose another template.

members-sample-hint = At most so many of those who match are drawn by lot. Leave empty to take all.
members-in = In the group
members-not-in = Not in the group
members-out = Kept out
members-out-by = Kept out by { $name } { $moment }.
members-out-since = Kept out since { $moment }.
members-chosen-by = Chosen by { $name } { $moment }.
members-chosen = Chosen by hand { $moment }.
members-found = Found by the conditions { $moment }.
members-hand-by = By hand: { $name }
members-no-mail-text = Mail of groups and campaigns does not go to them.
members-broken = The conditions can no longer be used
members-broken-text = The members stay as they are until the conditions are mended.
members-conditions-now = The conditions now
members-holds = Holds
members-holds-not = Does not hold
members-matches = The conditions as a whole hold.
members-matches-not = The conditions as a whole do not hold.
members-no-conditions = The group has no conditions. Its members are chosen by hand.
members-open-contact = Open the contact
members-why-in = Why in the group: { $group }
members-turn-refresh = Refresh of the members
members-turn-hand = Choice by hand
members-turned = { $came ->
    [one] 1 came
   *[other] { $came } came
}, { $went ->
    [one] 1 left
   *[other] { $went } left
}.
members-came = { $count ->
    [one] 1 came
   *[other] { $count } came
}
members-went = { $count ->
    [one] 1 left
   *[other] { $count } left
}
members-and-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
members-history = Over time
members-size-at = { $moment }: { $count ->
    [one] 1 contact
   *[other] { $count } contacts
}
members-now = now { $count }
members-sizes = The size of the group over time, at most { $most }
members-no-history = Changes of the members are shown here.
members-keep-out = Keep out
members-excluded = Kept out
members-let-in = Let in again
members-told-excluded = { $count ->
    [one] The contact is kept out of the group.
   *[other] { $count } contacts are kept out of the group.
}
members-not-yours = You may look at this group
members-not-yours-text = It is changed by { $name }.
members-mail-due = The group sends its own mail { $moment }
members-mail-due-text = The members are refreshed just before. Nobody gets the same mail twice.
members-mail-sent = The group sent its own mail { $moment }
members-mail-campaign = Open the campaign
