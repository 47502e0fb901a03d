# Imports: contacts out of a CSV file.

refusal-import-empty = The file has no rows below its head.
refusal-import-too_large = The file is too large: { $most } MB at most.
refusal-import-spreadsheet = The spreadsheet cannot be read: it is old or broken. Save it as XLSX or CSV and try again.
refusal-import-not_text = The file is not text: line { $line } holds characters that stand in no text. Save it as CSV.
refusal-import-unclosed_quote = Line { $line } opens a quote that is never closed. Close or remove it.
refusal-import-too_many_columns = There are too many columns: { $most } at most.
refusal-import-no_known_column = The head has no known column: { $head }. Known are for example First name, Last name and Email.
refusal-import-column_twice = The column { $column } means the same as another one. Remove one of them.
flaw-import-too_many_cells = The row has { $cells } cells, but the head { $columns } columns.
flaw-import-several_match = { $count } contacts have this address, and the row does not say which of them is meant. Add a name or an external id.
refusal-import-swells = The file becomes far too large when it is unpacked. Save the spreadsheet anew, or as CSV.
refusal-import-too_many_rows = Too many rows: at most { $most }. Split the file.
refusal-import-two_heads = Line { $line } is a head as well. Remove the rows above the column names, so that the file begins with one head.
refusal-import-no_such_column = The file has no column { $column }.
refusal-import-busy = The import is at another stage by now. Reload the page.
refusal-import-missing = There is no such import.
flaw-import-field_twice = Another column fills this field already. Choose only one.
flaw-import-no_column = Choose a field for at least one column.
flaw-import-number_unknown = Nobody has this number. Check it, or leave the cell empty.
flaw-import-changed_since = Changed after the import, so it was left as it is. { $fields }

refusal-import-closed = Importing is open to those who see and may change everything. Ask an administrator to import for you.

imports-title = Import
imports-text = Bring in contacts or accounts from a spreadsheet. You see every change before anything is saved, and a whole import can be undone.
imports-refused = The file could not be read
imports-kind = What the file holds
imports-file = File
imports-file-hint = Excel (XLSX) or CSV. At most { $megabytes } MB and { $rows } rows, column names in the first row.
imports-paste = Or paste from a spreadsheet
imports-paste-hint = Copy the cells with their column names and paste them here.
imports-pasted = Pasted table
imports-take-in = Continue
imports-past = Earlier imports
imports-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
imports-status-mapping = Columns not chosen
imports-status-planning = Dry run under way
imports-status-planned = Waits for approval
imports-status-running = Under way
imports-status-done = Done
imports-status-undoing = Being undone
imports-status-undone = Undone
imports-columns = Columns
imports-columns-text = Choose which field each column becomes. A missing column and an empty cell change nothing.
imports-column = Column
imports-samples = Samples
imports-field = Field
imports-field-of = Field of the column { $column }
imports-empty-cell = Empty cell
imports-clears = Empties the field
imports-leave-out = Leave out
imports-matching = Matching
imports-matching-text = How a row is joined with what is there already.
imports-matching-by = A row is known by
imports-matching-number = Its number
imports-matching-external_id = Its external id
imports-matching-email = Email and name
imports-matching-business_id = Its business id
imports-matching-name = Its name
imports-on-match = When a row is known
imports-on-match-update = Update what is there
imports-on-match-skip = Leave it as it is
imports-on-match-create = Make another one
imports-more = Besides
imports-more-text = These concern the whole file.
imports-owner = Owner of new records
imports-owner-me = Me
imports-tags = Tags for everybody
imports-tags-hint = Commas between them. Earlier tags stay.
imports-group = Add to the target group
imports-group-none = None
imports-lifts = The import may take opt-outs back
imports-lifts-text = Only where the column says no. Make sure that the person has agreed.
imports-plan = Show the changes
imports-moving-planning = Working out what the import would change
imports-moving-running = The import is under way
imports-moving-undoing = The import is being undone
imports-moving-of = { $done } of { $of } batches of a thousand rows are done. You may close the page.
imports-look-again = Refresh
imports-planned = Nothing has been saved yet
imports-planned-text = { $writes ->
    [0] There is nothing to save in this file.
    [one] The import saves one row.
   *[other] The import saves { $writes } rows.
}
imports-new-accounts = { $count ->
    [one] One new account is made too.
   *[other] { $count } new accounts are made too.
}
imports-replan = Change the choices
imports-run = { $count ->
    [one] Import one row
   *[other] Import { $count } rows
}
imports-done = The import is done
imports-done-text = If something went wrong, you can undo the whole import.
imports-undo = Undo the whole import
imports-undone = The import is undone
imports-undone-text = What was changed after the import was left as it is.
imports-tabs = Rows
imports-fate-new = New
imports-fate-changed = Changed
imports-fate-unchanged = Unchanged
imports-fate-skipped = Skipped
imports-fate-refused = Wrong
imports-fate-restored = Restored
imports-fate-archived = Archived
imports-fate-kept = Left alone
imports-fate-nothing = Nothing to undo
imports-refused-file = { $count ->
    [one] Download the wrong row as a file
   *[other] Download { $count } wrong rows as a file
}
imports-reason = Reason
imports-line = Row { $line }
imports-nothing = empty
imports-new-account = new account
imports-open = Import
flaw-registration-full = The event is full: no seat and no waitlist place is free.
flaw-registration-closed = Registration is closed.
flaw-event-missing = No event has this number.
flaw-export-cards_of_contacts = A vCard file is made of contacts only.
