# Läsnäolo: ovella, paperilistalta ja kontaktin kortilla.

door-title = Ovella
door-search = Hae nimeä
door-of = paikalla, ilmoittautuneita { $registered }
door-no-shows = { $count ->
    [one] 1 ei saapunut
   *[other] { $count } ei saapunut
}
door-length = kesto { $hours } t
door-here = Paikalla { $time }
door-change = Muuta aikaa: { $name }
door-let-in = Päästä sisään
door-more = Kaikki eivät mahdu näkyviin. Hae nimellä.
door-not-found-text = Tällä nimellä ei ole ilmoittautumista. Voit lisätä tulijan heti.
door-empty = Ei ilmoittautuneita
door-empty-text = Kun joku ilmoittautuu, nimi tulee tähän.
door-walk-in = Lisää tulija
door-from-paper = Merkitse paperilistalta
door-taken-do = Läsnäolot on kirjattu
door-not-taken-do = Läsnäoloja ei kirjattukaan
attendance-is-taken = Läsnäolot on kirjattu. Ne, joita ei ole merkitty, näkyvät saapumatta jääneinä, kun tilaisuus on päättynyt.
    .events = Läsnäolot on kirjattu. Ne, joita ei ole merkitty, näkyvät saapumatta jääneinä, kun { $one } on päättynyt.
attendance-not-taken = Kukaan ei näy saapumatta jääneenä. Merkinnät ovat tallella.
attendance-marked = { $name } on paikalla.
attendance-unmarked = Merkintä poistettiin: { $name }.
attendance-let-in = { $name } sai paikan ja on paikalla.
attendance-walked-in = { $name } lisättiin ja on paikalla.
attendance-walked-in-over = { $name } lisättiin yli paikkamäärän ja on paikalla.
attendance-marked-many = { $count ->
    [0] Ketään ei merkitty.
    [one] Yksi merkittiin paikalle.
   *[other] { $count } merkittiin paikalle.
}
attendance-changed = Tallennettu: { $name }.
attendance-title = Läsnäolo
attendance-here = Paikalla
attendance-no-show = Ei saapunut
attendance-was-there = Osallistui { $hours } t
attendance-mark = Merkitse paikalle
attendance-remove = Poista merkintä
attendance-day = Saapui päivänä
attendance-time = Kello
attendance-hours = Osallistui tunteja
attendance-hours-hint = Tyhjä on koko kesto, { $hours } t.
attendance-not-marked = Ei ole merkitty paikalle.
attendance-no-seat-waitlisted = On varasijalla. Sisään päästäminen antaa paikan, vaikka paikat olisi varattu.
attendance-no-seat-cancelled = On perunut. Sisään päästäminen antaa paikan takaisin, vaikka paikat olisi varattu.
attendance-certified = Merkintää ei voi poistaa, koska siitä on annettu todistus. Mitätöi todistus ensin.
attendance-events = { $count ->
    [one] 1 kerta
   *[other] { $count } kertaa
}
sheet-left = { $count ->
    [0] Kaikki on merkitty.
    [one] Yhtä ei ole vielä merkitty.
   *[other] { $count } ei ole vielä merkitty.
}
sheet-text = Ruksaa ne, joiden allekirjoitus on paperilla.
sheet-all = Ruksaa kaikki
sheet-none = Poista ruksit
sheet-page = { $first }–{ $last } / { $count }
sheet-mark = Merkitse ruksatut
sheet-done = Kaikki on käyty läpi
sheet-done-text = Merkitsemättömiä ei ole.
walk-in-text = Paikoista { $taken }/{ $seats } on varattu. Tulija saa paikan, vaikka ne olisivat täynnä.
walk-in-find = Tuttu kontakti
walk-in-new = Uusi kontakti
walk-in-known = Tällä osoitteella on jo kontakti. Onko tulija hän?
walk-in-mark = Merkitse
walk-in-add = Lisää ja merkitse
walk-in-anyway = Lisää silti uutena
walk-in-more-fields = Kontaktilta tarvitaan muitakin tietoja. Lisää hänet kontakteista ja merkitse sitten täällä.

field-registrations-attended = Osallistui
field-registrations-attended_at = Saapui
field-registrations-hours = Osallistui tunteja
field-registrations-no_show = Ei saapunut
field-registrations-certified = Todistus annettu
timeline-attended = Osallistui
feed-attended = { $name } osallistui
portal-was-there = Osallistuit

refusal-attendance-waitlisted = Hän on varasijalla. Päästä hänet ensin sisään.
refusal-attendance-cancelled = Hän on perunut. Päästä hänet ensin sisään.
refusal-attendance-called_off = Tilaisuus on peruttu, joten ketään ei voi merkitä paikalle.
    .events = { $One } on peruttu, joten ketään ei voi merkitä paikalle.
refusal-attendance-too_early = Paikalle voi merkitä vasta alkamispäivänä.
refusal-attendance-invalid = Tarkista aika ja tunnit.
refusal-attendance-certified = Merkintää ei voi poistaa, koska siitä on annettu todistus. Mitätöi todistus ensin.
refusal-attendance-known = Tällä osoitteella on jo kontakti.
refusal-attendance-missing = Häntä ei ole merkitty paikalle.
flaw-attendance-in_future = Tämä hetki on vasta tulossa.
flaw-attendance-hours = Tunteja voi olla enintään 1000.
flaw-not_hours = Kirjoita tunnit, esimerkiksi 6,5 tai 6:30.
flaw-walk_in-both = Lähetä joko contact_id tai uuden henkilön tiedot, älä molempia.
