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
