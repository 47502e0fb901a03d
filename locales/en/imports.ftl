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
