# Listornas gemensamma ord.

list-own = Egna
list-archived = Arkiverade
list-views = Vyer
list-without = Ta bort villkoret: { $what }
list-flawed = Listan kan inte visas så här
list-start-again = Börja om
list-caption = { $count ->
    [one] { $module }, en rad på sidan
   *[other] { $module }, { $count } rader på sidan
}
list-preview = Förhandsgranska: { $name }
list-archive = Arkivera
list-not-found = Inget motsvarar villkoren
list-not-found-text = Ta bort ett villkor eller sök med ett annat ord.
list-none-chosen = Ingenting var valt.
list-nothing-archived = Arkivet är tomt
list-nothing-archived-text = Det arkiverade visas här och kan återställas när som helst.
list-columns = Kolumner
list-columns-usual = Återställ de vanliga kolumnerna
list-column-add = Lägg till kolumn
list-column-up = Flytta tidigare: { $name }
list-column-down = Flytta senare: { $name }
list-column-drop = Ta bort kolumnen: { $name }
list-export = Exportera
list-export-all = Exportera listan som tabell
list-export-csv = CSV för kalkylprogram
list-export-xlsx = Excel (XLSX)
list-export-jsonl = JSON-rader för program
list-export-vcf = vCard-kort för adressbok
list-hand-over = Byt ansvarig
