# Changing many records at once.

bulk-edit-title = { $count ->
    [one] Change 1 record
   *[other] Change { $count } records
}
bulk-what = What to change
bulk-what-add-tags = Add tags
bulk-what-remove-tags = Remove tags
bulk-what-join-group = Add to a target group
bulk-what-leave-group = Remove from a target group
bulk-edit-text = The change can be undone for a day.
bulk-do = { $count ->
    [one] Change 1
   *[other] Change { $count }
}
bulk-go-on = Continue
bulk-may-be-empty = Leave empty to clear it.
bulk-many-hint = When you choose nothing, the field is emptied.
bulk-told-changed = { $count ->
    [0] Nothing changed.
    [one] 1 record changed.
   *[other] { $count } records changed.
}
bulk-told-archived = { $count ->
    [0] Nothing was archived.
    [one] 1 record archived.
   *[other] { $count } records archived.
}
bulk-told-restored = { $count ->
    [0] Nothing was restored.
    [one] 1 record restored.
   *[other] { $count } records restored.
}
bulk-told-joined = { $count ->
    [0] Everybody was in the group already.
    [one] 1 contact added to the group.
   *[other] { $count } contacts added to the group.
}
bulk-told-left = { $count ->
    [0] Nobody was in the group.
    [one] 1 contact removed from the group.
   *[other] { $count } contacts removed from the group.
}
bulk-told-sent = { $count ->
    [0] Nothing was sent.
    [one] 1 message leaves soon.
   *[other] { $count } messages leave soon.
}
bulk-told-undone = { $restored ->
    [0] Nothing was undone.
    [one] 1 record got back what it had.
   *[other] { $restored } records got back what they had.
} { $kept ->
    [0] { "" }
    [one] One was not undone, for it has been changed since.
   *[other] { $kept } were not undone, for they have been changed since.
}
bulk-state-running = Under way
bulk-state-done = Done
bulk-state-stopped = Stopped
bulk-state-undoing = Being undone
bulk-state-undone = Undone
bulk-progress = { $seen } / { $total }
bulk-refused = These were not changed
bulk-back = Back to the list
bulk-stop = Stop
bulk-undone-until = Can be undone until { $moment }
bulk-title = Change of many records
bulk-all = all { $count }
bulk-edit = Change fields
bulk-join = To a target group
bulk-restore = Restore
bulk-send = Send again
refusal-bulk-missing = The act is not there.
refusal-bulk-not_offered = This cannot be done to records of this list.
refusal-bulk-not_undoable = This can no longer be undone.
