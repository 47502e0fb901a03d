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
