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
    [0] Poistettavia liitteitä ei ollut
    [one] 1 vanha liite poistettiin
   *[other] { $files } vanhaa liitettä poistettiin
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
