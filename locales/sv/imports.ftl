# Import: kontakter ur en CSV-fil.

refusal-import-empty = Det finns inga rader under rubrikraden i filen.
refusal-import-too_large = Filen är för stor: högst { $most } MB.
refusal-import-spreadsheet = Kalkylbladet går inte att läsa: det är i ett gammalt format eller trasigt. Spara det som XLSX eller CSV och försök igen.
refusal-import-not_text = Filen är inte text: på rad { $line } finns tecken som inte hör till text. Spara den som CSV.
refusal-import-unclosed_quote = På rad { $line } börjar ett citattecken som inte stängs. Stäng det eller ta bort det.
refusal-import-too_many_columns = Det finns för många kolumner: högst { $most }.
refusal-import-no_known_column = Rubrikraden har ingen bekant kolumn: { $head }. Bekanta är till exempel Förnamn, Efternamn och E-post.
refusal-import-column_twice = Kolumnen { $column } betyder samma sak som en annan kolumn. Ta bort den ena.
flaw-import-too_many_cells = Raden har { $cells } celler, men rubrikraden { $columns } kolumner.
flaw-import-several_match = Adressen finns hos { $count } kontakter och raden visar inte vem av dem som avses. Lägg till ett namn eller en extern beteckning.
refusal-import-swells = Filen sväller för mycket när den packas upp. Spara kalkylbladet på nytt eller som CSV.
refusal-import-too_many_rows = För många rader: högst { $most }. Dela upp filen.
refusal-import-two_heads = Också rad { $line } är en rubrikrad. Ta bort raderna ovanför rubrikerna så att filen börjar med en enda rubrikrad.
refusal-import-no_such_column = Filen har ingen kolumn { $column }.
refusal-import-busy = Importen är redan i ett annat skede. Ladda om sidan.
refusal-import-missing = Importen hittades inte.
flaw-import-field_twice = En annan kolumn fyller redan det här fältet. Välj bara en.
flaw-import-no_column = Välj ett fält för minst en kolumn.
flaw-import-number_unknown = Ingen har det här numret. Kontrollera numret eller lämna cellen tom.
flaw-import-changed_since = Ändrades efter importen och lämnades därför orört. { $fields }
