# Import: kontakter ur en CSV-fil.

refusal-import-empty = Det finns inga rader under rubrikraden i filen.
refusal-import-too_large = Filen är för stor: högst { $most } MB.
refusal-import-spreadsheet = Det här är en kalkylfil. Spara den som CSV och försök igen.
refusal-import-not_text = Filen är inte text: på rad { $line } finns tecken som inte hör till text. Spara den som CSV.
refusal-import-unclosed_quote = På rad { $line } börjar ett citattecken som inte stängs. Stäng det eller ta bort det.
refusal-import-too_many_columns = Det finns för många kolumner: högst { $most }.
refusal-import-no_known_column = Rubrikraden har ingen bekant kolumn: { $head }. Bekanta är till exempel Förnamn, Efternamn och E-post.
refusal-import-column_twice = Kolumnen { $column } betyder samma sak som en annan kolumn. Ta bort den ena.
flaw-import-too_many_cells = Raden har { $cells } celler, men rubrikraden { $columns } kolumner.
flaw-import-several_match = Adressen finns hos { $count } kontakter och raden visar inte vem av dem som avses. Lägg till ett namn eller en extern beteckning.

