# Ajastetut toiminnot
module-scheduled-tasks = Ajastetut toiminnot

# Aikataulu sanoina
schedule-daily = joka päivä klo { $times }
schedule-workdays = joka arkipäivä klo { $times }
schedule-weekly = joka { $days } klo { $times }
schedule-monthly = joka kuun { $days } päivä klo { $times }
schedule-day-of-month = { $day }.
schedule-every-minutes = { $minutes ->
    [1] joka minuutti
   *[other] { $minutes } minuutin välein
 }
schedule-hourly = { $minute ->
    [0] joka tasatunti
   *[other] joka tunti, { $minute } min yli tasan
 }
schedule-cron = cron-sääntö { $cron }
schedule-list = { $first } ja { $last }

# Mitä ajo teki
task-outcome-refreshed = Kohderyhmä päivitettiin: { $added ->
    [one] 1 tuli
   *[other] { $added } tuli
 }, { $removed ->
    [one] 1 lähti
   *[other] { $removed } lähti
 }, nyt { $members ->
    [one] 1 kontakti
   *[other] { $members } kontaktia
 }
task-outcome-sent = { $queued ->
    [0] Kukaan ei saanut viestiä
    [one] 1 viesti lähtee
   *[other] { $queued } viestiä lähtee
 }{ $skipped ->
    [0] {""}
   *[other] , { $skipped } jätettiin väliin
 }
task-outcome-edited = { $changed ->
    [one] 1 kontakti muuttui
   *[other] { $changed } kontaktia muuttui
 }, { $same } oli jo niin{ $refused ->
    [0] {""}
   *[other] , { $refused } ei voinut muuttaa
 }
task-outcome-listed = { $sent ->
    [0] Kukaan ei saanut luetteloa
    [one] Luettelo lähti 1 käyttäjälle
   *[other] Luettelo lähti { $sent } käyttäjälle
 }{ $skipped ->
    [0] {""}
    [one] , 1 ei nähnyt sitä
   *[other] , { $skipped } ei nähnyt sitä
 }
task-outcome-archived = { $archived ->
    [0] Arkistoitavaa ei ollut
    [one] 1 kontakti arkistoitiin
   *[other] { $archived } kontaktia arkistoitiin
 }
task-outcome-forgot-expired = Poistettiin vanhentuneita: { $sign_ins ->
    [one] 1 kirjautuminen
   *[other] { $sign_ins } kirjautumista
 } ja { $links ->
    [one] 1 kertalinkki
   *[other] { $links } kertalinkkiä
 }
task-outcome-forgot-files = { $files ->
    [0] Poistettavia tiedostoja ei ollut
    [one] 1 vanha tiedosto poistettiin
   *[other] { $files } vanhaa tiedostoa poistettiin
 }
task-outcome-group-missing = Kohderyhmä on arkistoitu, mitään ei tehty
task-outcome-group-inactive = Kohderyhmä ei ole aktiivinen, mitään ei tehty
task-outcome-group-unfit = Kohderyhmän ehdot viittaavat johonkin, mitä ei enää ole
task-outcome-campaign-missing = Kampanja on arkistoitu, mitään ei lähetetty
task-outcome-campaign-paused = Kampanja on keskeytetty, mitään ei lähetetty
task-outcome-campaign-inactive = Kampanja ei ole aktiivinen, mitään ei lähetetty
task-outcome-campaign-no-template = Kampanjalla ei ole sähköpostipohjaa, mitään ei lähetetty
task-outcome-campaign-wrong-folder = Kampanjan pohja on väärässä kansiossa, mitään ei lähetetty
task-outcome-campaign-wrong-sending-time = Kampanjan pohjan lähetysaika ei ole ”Välittömästi”, mitään ei lähetetty
task-outcome-campaign-ended = Kampanjan päättymispäivä on ohi, mitään ei lähetetty
task-outcome-view-missing = Näkymä on poistettu, mitään ei tehty
task-outcome-view-unfit = Näkymän ehdot eivät enää kelpaa tähän, mitään ei tehty
task-outcome-broken = Ajo epäonnistui toistuvasti ja keskeytettiin
task-outcome-overtaken = Jäi väliin, uudempi ajo korvasi sen
task-outcome-skipped = Jäi väliin ja ohitettiin
task-outcome-task-gone = Toiminto oli poistettu

# Luettelo sähköpostina
letter-list-subject = { $name }: { $rows ->
    [one] 1 rivi
   *[other] { $rows } riviä
 }
letter-list-lead = Luettelossa ”{ $name }” on nyt { $rows ->
    [one] 1 rivi.
   *[other] { $rows } riviä.
 }
letter-list-open = Avaa luettelo
letter-list-file = Rivit ovat liitteenä CSV-tiedostona.
letter-list-why = Saat tämän viestin, koska pääkäyttäjä on ajastanut luettelon sinulle.

# Lista ja sivu
tasks-add = Lisää tehtävä
tasks-edit = Muokkaa toimintoa
tasks-choose-kind = Mitä Kutsu tekee puolestasi?
tasks-empty = Mitään ei ole vielä ajastettu
tasks-empty-text = Kutsu voi päivittää kohderyhmän joka aamu, lähettää kampanjan tai luettelon ja siivota jälkensä.
tasks-order-text = Samalla minuutilla ajettavat tehtävät ajetaan tässä järjestyksessä. Kohderyhmien päivitykset ovat aina ensin.
tasks-next = Milloin
tasks-last = Viimeisin ajo
tasks-never = Ei ole vielä ajettu
tasks-no-next = Ei seuraavaa ajoa
tasks-off = Pois käytöstä
tasks-is-on = Aktiivinen: { $name }
tasks-is-off = Pois käytöstä: { $name }
tasks-up = Siirrä ylemmäs: { $name }
tasks-down = Siirrä alemmas: { $name }
tasks-actions = Toiminnot: { $name }
tasks-run = Aja nyt
tasks-skip = Ohita
tasks-activate = Ota käyttöön
tasks-deactivate = Poista käytöstä
tasks-restore = Palauta
tasks-deleted = Poistettu
tasks-missed = { $name } jäi väliin { $moment }
tasks-missed-text = Kutsu ei ollut käynnissä ajon aikaan eikä kuuteen tuntiin sen jälkeen. Aja nyt tai ohita.
tasks-idle = ei käytössä
tasks-idle-note = Tehtävän kohde ei ole käytössä
tasks-idle-text = Ajo ei tee mitään ennen kuin kohde otetaan taas käyttöön. Tehtävä pysyy ajastettuna.
tasks-gone = poistettu kohde
tasks-to-users = { $count ->
    [one] 1 käyttäjälle
   *[other] { $count } käyttäjälle
 }
tasks-upcoming = Seuraavat ajot
tasks-log = Ajoloki
tasks-result = Mitä tapahtui
tasks-took = Kesto
tasks-seconds = { $count ->
    [0] alle 1 s
   *[other] { $count } s
 }
tasks-by-hand = käsin
tasks-progress = { $done }/{ $total } tehty
tasks-older = Vanhemmat
tasks-newest = Uusimmat
task-state-waiting = Odottaa
task-state-running = Käynnissä
task-state-done = Valmis
task-state-idle = Ei tehtävää
task-state-failed = Epäonnistui
task-state-missed = Jäi väliin
task-state-skipped = Ohitettu

# Lajit
task-kind-refresh-group = Päivitä kohderyhmän sisältö
task-kind-send-campaign = Lähetä kampanja
task-kind-edit-members = Muuta kohderyhmän kontakteja
task-kind-send-list = Lähetä luettelo sähköpostina
task-kind-archive-contacts = Arkistoi kontaktit näkymästä
task-kind-clean-up = Siivoa vanhentuneita
tasks-hint-refresh-group = Lisää kontaktit, jotka nyt täyttävät ehdot, ja pudottaa ne, jotka eivät enää täytä. Jo kopioidut kampanjat eivät muutu.
tasks-hint-send-campaign = Päivittää kohderyhmän, liittää sen kampanjaan ja lähettää viestin niille, jotka eivät ole sitä saaneet.
tasks-hint-edit-members = Muuttaa yhden kentän kaikilta ryhmän jäseniltä. Sähköpostikieltoon ei kosketa.
tasks-hint-send-list = Lähettää tallennetun näkymän käyttäjille, kullekin sen, minkä hän itse näkee.
tasks-hint-archive-contacts = Arkistoi kontaktit, jotka tallennettu näkymä löytää. Ne voi palauttaa.
tasks-hint-clean-up = Poistaa vain sen, mistä ei ole enää hyötyä kenellekään.

# Lomake
tasks-what = Mitä tehdään
tasks-when = Milloin
tasks-when-text = Väliin jäänyt ajo tehdään kerran, jos siitä on enintään kuusi tuntia. Myöhemmin Kutsu kysyy.
tasks-active-text = Pois päältä: tehtävää ei ajeta, mutta sen voi valmistella.
tasks-group = Kohderyhmä
tasks-campaign = Kampanja
tasks-campaign-hint = Kampanjan pitää olla aktiivinen ja sillä pitää olla sähköpostipohja silloin, kun tehtävä ajetaan.
tasks-no-group = Ei ryhmää: vain ne, jotka ovat jo kampanjassa
tasks-sending-group-hint = Ryhmä päivitetään ensin. Kukaan ei saa samaa viestiä kahdesti.
tasks-field = Mitä muutetaan
tasks-field-hint = Vastuu ja kieli valitaan luettelosta, muut kirjoitetaan.
tasks-value = Arvo
tasks-value-hint = Tunnisteet pilkulla erotettuina. Tyhjä tyhjentää tittelin, kaupungin tai maan.
task-field-add-tags = Lisää tunnisteita
task-field-remove-tags = Poista tunnisteita
task-field-owner = Vastuu
task-field-language = Kieli
task-field-title = Titteli
task-field-city = Kaupunki
task-field-country = Maa
tasks-view = Näkymä
tasks-view-hint = Jaetut näkymät ja omasi. Muut kuin sinä näkevät vain jaetut.
tasks-archive-hint = Kontaktien näkymä, jossa on ehtoja.
tasks-users = Kenelle
tasks-users-hint = Kukin saa luettelon omalla kielellään ja omilla oikeuksillaan.
tasks-with-file = Rivit liitteenä (CSV)
tasks-with-file-text = Pois päältä: viestissä on vain linkki luetteloon. Yli 20 000 riviä jää aina linkiksi.
tasks-upkeep = Mitä siivotaan
task-upkeep-expired = Vanhentuneet kirjautumiset ja kertalinkit
task-upkeep-mailed-files = Lähetettyjen luettelojen liitteet
tasks-upkeep-expired-text = Niillä ei enää pääse sisään.
tasks-upkeep-mailed-files-text = Yli 30 päivää vanhat. Viestit jäävät.
task-upkeep-imported-files = Tuontien tiedostot
tasks-upkeep-imported-files-text = Yli 30 päivää vanhat sekä tuonnit, joita ei ajettu. Tuodut tiedot jäävät.
tasks-every = Toistuu
tasks-every-day = Joka päivä
tasks-every-workdays = Arkipäivisin
tasks-every-week = Viikoittain
tasks-every-month = Kuukausittain
tasks-every-often = Useammin
tasks-every-cron = Cron (asiantuntijoille)
tasks-weekdays = Viikonpäivät
tasks-day-of-month = Kuukauden päivä
tasks-day-of-month-hint = Päivät 29–31 voi antaa cronilla; lyhyinä kuukausina ne jäävät pois.
tasks-time = Kellonaika
tasks-dst = Jos kelloja siirretään eikä aikaa ole, ajo tehdään heti siirron jälkeen. Kahdesti tuleva aika ajetaan kerran.
tasks-minutes = Kuinka usein
tasks-minutes-of = { $minutes } minuutin välein
tasks-minutes-hour = Joka tasatunti
tasks-cron = Cron
tasks-cron-hint = Viisi kenttää: minuutti, tunti, päivä, kuukausi, viikonpäivä. Esimerkiksi 45 7 * * 1-5.
tasks-zone = Aikavyöhyke
tasks-zone-hint = Tyhjänä { $zone }.
tasks-look = Näytä seuraavat ajot
tasks-look-runs = Ajetaan { $schedule }
tasks-look-times = Seuraavat ajot, aikavyöhyke { $zone }:
tasks-look-none = Aikataulu puuttuu vielä

# Kuittaukset
tasks-told-created = Tehtävä { $name } ajastettiin
tasks-told-saved = Tehtävä { $name } tallennettiin
tasks-told-run = Tehtävä ajetaan nyt
tasks-told-activated = { $name } on käytössä
tasks-told-deactivated = { $name } on pois käytöstä
tasks-told-moved = Järjestys vaihtui
tasks-told-at-end = Tehtävä on jo reunimmaisena
tasks-told-deleted = { $name } poistettiin
tasks-told-restored = { $name } palautettiin
tasks-told-skipped = Väliin jäänyt ajo ohitettiin

# Työpöytä ja muut sivut
tasks-today = Ajastettu tänään
tasks-today-sending = Kampanja lähtee
tasks-refresh-regularly = Päivitä ajastetusti

wait-missed-task = Ajastettu ajo jäi väliin
wait-missed-task-text = { $name }. Aja nyt tai ohita.
wait-missed-task-act = Päätä

# Virheet
refusal-scheduled_task-missing = Toimintoa ei löydy. Se on ehkä poistettu.
refusal-scheduled_task-running = Tehtävä on jo käynnissä. Odota, että se valmistuu.
refusal-scheduled_task-not_missed = Ajosta on jo päätetty.
flaw-cron-not_five = Kirjoita viisi kenttää, esimerkiksi 45 7 * * 1-5.
flaw-cron-field = Kohtaa { $part } ei voi lukea.
flaw-cron-never = Sellaista päivää ei ole, joten tehtävää ei koskaan ajettaisi.
flaw-campaign-unknown = Kampanjaa ei löydy.
flaw-view-unknown = Näkymää ei löydy.
flaw-view-not_shared = Kaikki valitut käyttäjät eivät näe tätä näkymää. Jaa se ensin.
flaw-view-not_of_contacts = Valitse kontaktien näkymä.
flaw-view-everything = Näkymä löytää kaikki kontaktit. Valitse näkymä, jossa on ehtoja.
flaw-act-malformed = Tämän lajin tiedot puuttuvat tai ovat väärin: { $problem }
create-scheduled-tasks = Lisää ajastettu toiminto
home-group-automation = Itsestään tapahtuva
home-scheduled-tasks = Ajastetut toiminnot
home-scheduled-tasks-text = Mitä Kutsu tekee puolestasi ja milloin
