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

refusal-import-closed = Importen är öppen för dem som ser och får ändra allt. Be en administratör importera.

imports-title = Import
imports-text = Importera kontakter eller organisationer från ett kalkylblad. Du ser alla ändringar innan något sparas, och hela importen kan ångras.
imports-refused = Filen gick inte att läsa
imports-kind = Vad filen innehåller
imports-file = Fil
imports-file-hint = Excel (XLSX) eller CSV. Högst { $megabytes } MB och { $rows } rader, rubrikerna på första raden.
imports-paste = Eller klistra in från ett kalkylblad
imports-paste-hint = Kopiera cellerna med rubrikraden och klistra in dem här.
imports-pasted = Inklistrad tabell
imports-take-in = Fortsätt
imports-past = Tidigare importer
imports-rows = { $count ->
    [one] { $count } rad
   *[other] { $count } rader
}
imports-status-mapping = Kolumnerna ej valda
imports-status-planning = Provkörning pågår
imports-status-planned = Väntar på godkännande
imports-status-running = Pågår
imports-status-done = Klar
imports-status-undoing = Ångras
imports-status-undone = Ångrad
imports-columns = Kolumner
imports-columns-text = Välj vilket fält varje kolumn blir. En kolumn som saknas och en tom cell ändrar ingenting.
imports-column = Kolumn
imports-samples = Exempel
imports-field = Fält
imports-field-of = Fält för kolumnen { $column }
imports-empty-cell = Tom cell
imports-clears = Tömmer fältet
imports-leave-out = Importera inte
imports-matching = Igenkänning
imports-matching-text = Så förenas en rad med uppgifter som redan finns.
imports-matching-by = En rad känns igen
imports-matching-number = På numret
imports-matching-external_id = På den externa beteckningen
imports-matching-email = På e-post och namn
imports-matching-business_id = På FO-numret
imports-matching-name = På namnet
imports-on-match = När en rad känns igen
imports-on-match-update = Uppdatera den som finns
imports-on-match-skip = Lämna orörd
imports-on-match-create = Skapa ändå en ny
imports-more = Dessutom
imports-more-text = Det här gäller hela filen.
imports-owner = Ansvarig för nya
imports-owner-me = Jag
imports-tags = Taggar för alla
imports-tags-hint = Skilj åt med komma. Tidigare taggar finns kvar.
imports-group = Lägg till i målgruppen
imports-group-none = Ingen
imports-lifts = Importen får häva e-postförbud
imports-lifts-text = Endast om kolumnen säger nej. Försäkra dig om att personen själv har gett lov.
imports-plan = Visa ändringarna
imports-moving-planning = Räknar ut vad importen skulle ändra
imports-moving-running = Importen pågår
imports-moving-undoing = Importen ångras
imports-moving-of = { $done }/{ $of } partier om tusen rader är klara. Du kan stänga sidan.
imports-look-again = Uppdatera
imports-planned = Ingenting har sparats ännu
imports-planned-text = { $writes ->
    [0] Filen innehåller inget att spara.
    [one] Importen sparar en rad.
   *[other] Importen sparar { $writes } rader.
}
imports-new-accounts = { $count ->
    [one] Dessutom skapas en ny organisation.
   *[other] Dessutom skapas { $count } nya organisationer.
}
imports-replan = Ändra valen
imports-run = { $count ->
    [one] Importera en rad
   *[other] Importera { $count } rader
}
imports-done = Importen är klar
imports-done-text = Om något blev fel kan du ångra hela importen.
imports-undo = Ångra hela importen
imports-undone = Importen är ångrad
imports-undone-text = Det som ändrats efter importen lämnades orört.
imports-tabs = Rader
imports-fate-new = Nya
imports-fate-changed = Ändras
imports-fate-unchanged = Oförändrade
imports-fate-skipped = Hoppas över
imports-fate-refused = Felaktiga
imports-fate-restored = Återställda
imports-fate-archived = Arkiverade
imports-fate-kept = Lämnade
imports-fate-nothing = Inget att ångra
imports-refused-file = { $count ->
    [one] Ladda ner den felaktiga raden som fil
   *[other] Ladda ner { $count } felaktiga rader som fil
}
imports-reason = Orsak
imports-line = Rad { $line }
imports-nothing = tomt
imports-new-account = ny organisation
imports-open = Importera
flaw-registration-full = Evenemanget är fullt: varken plats eller reservplats är ledig.
flaw-registration-closed = Anmälan har stängt.
flaw-event-missing = Det finns inget evenemang med det numret.
flaw-export-cards_of_contacts = vCard-filer görs bara av kontakter.
