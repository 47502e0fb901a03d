# The words that all lists share.

list-own = Mine
list-archived = Archived
list-views = Views
list-without = Remove the condition: { $what }
list-flawed = The list cannot be shown like this
list-start-again = Start again
list-caption = { $count ->
    [one] { $module }, one row on this page
   *[other] { $module }, { $count } rows on this page
}
list-preview = Preview: { $name }
list-archive = Archive
list-not-found = Nothing fits these conditions
list-not-found-text = Remove a condition or search with another word.
list-none-chosen = Nothing was selected.
list-nothing-archived = The archive is empty
list-nothing-archived-text = Archived records are shown here and can be restored at any time.
list-columns = Columns
list-columns-usual = Back to the usual columns
list-column-add = Add a column
list-column-up = Move earlier: { $name }
list-column-down = Move later: { $name }
list-column-drop = Remove the column: { $name }
list-export = Export
list-export-all = Export the list as a table
list-export-csv = CSV for spreadsheets
list-export-xlsx = Excel (XLSX)
list-export-jsonl = JSON lines for programs
list-export-vcf = vCards for an address book
list-hand-over = Change owner
