# Närvaro: vid dörren, från papperslistan och på kontaktens kort.

door-title = Vid dörren
door-search = Sök namn
door-of = på plats, anmälda { $registered }
door-no-shows = { $count ->
    [one] 1 uteblev
   *[other] { $count } uteblev
}
door-length = längd { $hours } tim.
door-here = På plats { $time }
door-change = Ändra tiden: { $name }
door-let-in = Släpp in
door-more = Alla ryms inte här. Sök med namn.
door-not-found-text = Det finns ingen anmälan med det namnet. Du kan lägga till den som kommer genast.
door-empty = Inga anmälda
door-empty-text = När någon anmäler sig kommer namnet hit.
door-walk-in = Lägg till den som kommer
door-from-paper = Markera från papperslistan
door-taken-do = Närvaron är antecknad
door-not-taken-do = Närvaron antecknades inte
attendance-is-taken = Närvaron är antecknad. De som inte är markerade visas som uteblivna när evenemanget är slut.
    .events = Närvaron är antecknad. De som inte är markerade visas som uteblivna efteråt. { $One }: närvaro.
attendance-not-taken = Ingen visas som utebliven. Markeringarna finns kvar.
attendance-marked = { $name } är på plats.
attendance-unmarked = Markeringen togs bort: { $name }.
attendance-let-in = { $name } fick en plats och är här.
attendance-walked-in = { $name } lades till och är på plats.
attendance-walked-in-over = { $name } lades till utöver platserna och är här.
attendance-marked-many = { $count ->
    [0] Ingen markerades.
    [one] En markerades som närvarande.
   *[other] { $count } markerades som närvarande.
}
attendance-changed = Sparat: { $name }.
attendance-title = Närvaro
attendance-here = På plats
attendance-no-show = Uteblev
attendance-was-there = Deltog { $hours } tim.
attendance-mark = Markera som närvarande
attendance-remove = Ta bort markeringen
attendance-day = Kom den dag
attendance-time = Klockan
attendance-hours = Deltog timmar
attendance-hours-hint = Tomt betyder hela längden, { $hours } tim.
attendance-not-marked = Är inte markerad som närvarande.
attendance-no-seat-waitlisted = Står på reservplats. Den som släpps in får en plats även om alla är tagna.
attendance-no-seat-cancelled = Har avbokat. Den som släpps in får platsen tillbaka även om alla är tagna.
attendance-certified = Markeringen kan inte tas bort, för det finns ett intyg. Ogiltigförklara intyget först.
attendance-events = { $count ->
    [one] 1 gång
   *[other] { $count } gånger
}
sheet-left = { $count ->
    [0] Alla är markerade.
    [one] En är inte markerad ännu.
   *[other] { $count } är inte markerade ännu.
}
sheet-text = Kryssa för dem som har skrivit under på papperet.
sheet-all = Kryssa alla
sheet-none = Ta bort kryssen
sheet-page = { $first }–{ $last } / { $count }
sheet-mark = Markera de kryssade
sheet-done = Alla är genomgångna
sheet-done-text = Ingen är omarkerad.
walk-in-text = Av platserna är { $taken }/{ $seats } tagna. Den som kommer får en plats även om det är fullt.
walk-in-find = Känd kontakt
walk-in-new = Ny kontakt
walk-in-known = Det finns redan en kontakt med adressen. Är det den som kommer?
walk-in-mark = Markera
walk-in-add = Lägg till och markera
walk-in-anyway = Lägg ändå till som ny
walk-in-more-fields = Kontakten behöver fler uppgifter. Lägg till den bland kontakterna och markera sedan här.

field-registrations-attended = Deltog
field-registrations-attended_at = Kom
field-registrations-hours = Deltog timmar
field-registrations-no_show = Uteblev
field-registrations-certified = Intyg utfärdat
timeline-attended = Deltog
feed-attended = { $name } deltog
portal-was-there = Du deltog

refusal-attendance-waitlisted = Personen står på reservplats. Släpp in personen först.
refusal-attendance-cancelled = Personen har avbokat. Släpp in personen först.
refusal-attendance-called_off = Evenemanget är inställt, så ingen kan markeras som närvarande.
    .events = { $One }: inställt, så ingen kan markeras som närvarande.
refusal-attendance-too_early = Närvaro kan markeras först på dagen då det börjar.
refusal-attendance-invalid = Kontrollera tiden och timmarna.
refusal-attendance-certified = Markeringen kan inte tas bort, för det finns ett intyg. Ogiltigförklara intyget först.
refusal-attendance-known = Det finns redan en kontakt med adressen.
refusal-attendance-missing = Personen är inte markerad som närvarande.
flaw-attendance-in_future = Den stunden har inte kommit ännu.
flaw-attendance-hours = Timmarna kan vara högst 1000.
flaw-not_hours = Skriv timmarna, till exempel 6,5 eller 6:30.
flaw-walk_in-both = Skicka antingen contact_id eller uppgifterna om en ny person, inte båda.
