# Sanat, jotka toistuvat joka sivulla.

save = Tallenna
cancel = Peruuta
edit = Muokkaa
delete = Poista
remove = Poista
copy = Kopioi
add = Lisää
create = Luo
undo = Kumoa
back = Takaisin
close = Sulje
continue = Jatka
confirm = Vahvista
send = Lähetä
open = Avaa
download = Lataa
print = Tulosta
preview = Esikatsele
search = Haku
search-do = Hae
filter = Suodata
clear = Tyhjennä
choose = Valitse
choose-all = Valitse kaikki
show-more = Näytä lisää
show-all = Näytä kaikki
refresh = Päivitä
try-again = Yritä uudelleen
next = Seuraava
previous = Edellinen
yes = Kyllä
no = Ei
on = Käytössä
off = Pois käytöstä
none = Ei mitään
all = Kaikki
or = tai
and = ja
required = Pakollinen tieto
optional = Ei pakollinen
saved = Tallennettu
saved-changes = Muutokset on tallennettu.
deleted = Poistettu
undone = Kumottu
loading = Haetaan
not-set = Ei asetettu
unknown = Ei tiedossa
actions = Toiminnot
details = Tiedot
history = Historia
settings = Asetukset
name = Nimi
number = Numero
status = Tila
active = Aktiivinen
inactive = Ei aktiivinen
description = Kuvaus
language = Kieli
email = Sähköposti
phone = Puhelin
created-at = Luotu
updated-at = Muokattu
owner = Vastuu
total = Yhteensä
rows-count = { $count ->
    [one] 1 rivi
   *[other] { $count } riviä
}
selected-count = { $count ->
    [one] 1 valittu
   *[other] { $count } valittua
}
list-empty = Täällä ei ole vielä mitään.
search-empty = Haulla ei löytynyt mitään.
page-of = Sivu { $page } / { $pages }
skip-to-content = Siirry sisältöön
language-fi = suomi
language-sv = ruotsi
language-en = englanti
