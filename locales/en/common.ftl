# Words that recur on every page.

save = Save
cancel = Cancel
edit = Edit
delete = Delete
remove = Remove
copy = Copy
add = Add
create = Create
undo = Undo
back = Back
close = Close
continue = Continue
confirm = Confirm
send = Send
open = Open
download = Download
print = Print
preview = Preview
search = Search
search-do = Search
filter = Filter
clear = Clear
choose = Choose
choose-all = Select all
show-more = Show more
show-all = Show all
refresh = Refresh
try-again = Try again
next = Next
previous = Previous
yes = Yes
no = No
on = On
off = Off
none = None
all = All
or = or
and = and
required = Required
optional = Optional
saved = Saved
saved-changes = Your changes have been saved.
deleted = Deleted
undone = Undone
loading = Loading
not-set = Not set
unknown = Not known
actions = Actions
details = Details
history = History
settings = Settings
name = Name
number = Number
status = Status
active = Active
inactive = Not active
description = Description
language = Language
email = Email
phone = Phone
created-at = Created
updated-at = Changed
owner = Assigned to
total = Total
rows-count = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
selected-count = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}
list-empty = There is nothing here yet.
search-empty = Nothing matched your search.
page-of = Page { $page } / { $pages }
skip-to-content = Skip to content
language-fi = Finnish
language-sv = Swedish
language-en = English
