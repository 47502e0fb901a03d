# Ord som återkommer på varje sida.

save = Spara
cancel = Avbryt
edit = Redigera
delete = Radera
remove = Ta bort
copy = Kopiera
add = Lägg till
create = Skapa
undo = Ångra
back = Tillbaka
close = Stäng
continue = Fortsätt
confirm = Bekräfta
send = Skicka
open = Öppna
download = Ladda ner
print = Skriv ut
preview = Förhandsgranska
search = Sökning
search-do = Sök
filter = Filtrera
clear = Töm
choose = Välj
choose-all = Välj alla
show-more = Visa fler
show-all = Visa alla
refresh = Uppdatera
try-again = Försök igen
next = Nästa
previous = Föregående
yes = Ja
no = Nej
on = På
off = Av
none = Inget
all = Alla
or = eller
and = och
required = Obligatorisk uppgift
optional = Frivillig
saved = Sparat
saved-changes = Ändringarna har sparats.
deleted = Raderat
undone = Ångrat
loading = Hämtar
not-set = Inte angivet
unknown = Inte känt
actions = Åtgärder
details = Uppgifter
history = Historik
settings = Inställningar
name = Namn
number = Nummer
status = Status
active = Aktiv
inactive = Inte aktiv
description = Beskrivning
language = Språk
email = E-post
phone = Telefon
created-at = Skapad
updated-at = Ändrad
owner = Ansvarig
total = Totalt
rows-count = { $count ->
    [one] 1 rad
   *[other] { $count } rader
}
selected-count = { $count ->
    [one] 1 vald
   *[other] { $count } valda
}
list-empty = Här finns ännu ingenting.
search-empty = Sökningen gav inga träffar.
page-of = Sida { $page } / { $pages }
skip-to-content = Gå till innehållet
language-fi = finska
language-sv = svenska
language-en = engelska
