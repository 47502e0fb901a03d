# Imports: contacts out of a CSV file.

refusal-import-empty = The file has no rows below its head.
refusal-import-too_large = The file is too large: { $most } MB at most.
refusal-import-spreadsheet = This is a spreadsheet file. Save it as CSV and try again.
refusal-import-not_text = The file is not text: line { $line } holds characters that stand in no text. Save it as CSV.
refusal-import-unclosed_quote = Line { $line } opens a quote that is never closed. Close or remove it.
refusal-import-too_many_columns = There are too many columns: { $most } at most.
refusal-import-no_known_column = The head has no known column: { $head }. Known are for example First name, Last name and Email.
refusal-import-column_twice = The column { $column } means the same as another one. Remove one of them.
flaw-import-too_many_cells = The row has { $cells } cells, but the head { $columns } columns.
flaw-import-several_match = { $count } contacts have this address, and the row does not say which of them is meant. Add a name or an external id.

