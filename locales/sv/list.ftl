# Listornas gemensamma ord.

list-own = Egna
list-archived = Arkiverade
list-views = Vyer
list-add-condition = Lägg till ett villkor
list-without = Ta bort villkoret: { $what }
list-value = Värde
list-value-to = Högst
list-value-to-hint = Bara för ett intervall
list-flawed = Listan kan inte visas så här
list-start-again = Börja om
list-caption = { $module }, { $count } rader på sidan
list-preview = Förhandsgranska: { $name }
list-archive = Arkivera
list-not-found = Inget motsvarar villkoren
list-not-found-text = Ta bort ett villkor eller sök med ett annat ord.
list-nothing-archived = Arkivet är tomt
list-nothing-archived-text = Det arkiverade visas här och kan återställas när som helst.
