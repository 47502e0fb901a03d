# The words that all lists share.

list-own = Mine
list-archived = Archived
list-views = Views
list-add-condition = Add a condition
list-without = Remove the condition: { $what }
list-value = Value
list-value-to = At most
list-value-to-hint = Only for a range
list-flawed = The list cannot be shown like this
list-start-again = Start again
list-caption = { $module }, { $count } rows on this page
list-preview = Preview: { $name }
list-archive = Archive
list-not-found = Nothing fits these conditions
list-not-found-text = Remove a condition or search with another word.
list-nothing-archived = The archive is empty
list-nothing-archived-text = Archived records are shown here and can be restored at any time.
