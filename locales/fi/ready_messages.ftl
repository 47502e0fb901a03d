# Valmiit viestit: kutsu ja tilaisuuden kolme viestiä, joilla alkuun pääsee kirjoittamatta.

email-templates-ready = Ota valmiit viestit
email-templates-ready-taken = { $count ->
    [0] Pohjia on jo, joten valmiita viestejä ei lisätty.
    [one] Yksi valmis viesti lisätty.
   *[other] { $count } valmista viestiä lisätty.
}

ready-invitation-name = Kutsu
ready-invitation-subject = Tervetuloa: { $event }
ready-invitation-body = <h1>Hei { $first_name }</h1><p>Kutsumme sinut tilaisuuteen: <strong>{ $event }</strong>.</p><p>{ $time }<br>{ $place }</p><p><a class="button" href="{ $registration }">Vastaa kutsuun</a></p><p>Yksi painallus riittää, tietosi ovat jo meillä.</p><p>Terveisin<br>{ $sender }</p>
ready-confirmation-name = Ilmoittautuminen vahvistettu
ready-confirmation-subject = Paikkasi on varattu: { $event }
ready-confirmation-body = <h1>Tervetuloa, { $first_name }</h1><p>Sinulle on varattu paikka: <strong>{ $event }</strong>.</p><p>{ $time }<br>{ $place }</p><p><a class="button" href="{ $own }">Oma ilmoittautumiseni</a></p><p>Jos et pääsekään, peru samalta sivulta. Paikka siirtyy heti seuraavalle.</p>
ready-waitlist-name = Olet varasijalla
ready-waitlist-subject = Varasijalla: { $event }
ready-waitlist-body = <h1>Olet varasijalla</h1><p>Hei { $first_name }, paikat ovat täynnä: <strong>{ $event }</strong>. Jos paikka vapautuu sinulle, saat heti vahvistuksen.</p><p><a class="button" href="{ $own }">Katso sijasi jonossa</a></p>
ready-cancellation-name = Ilmoittautuminen peruttu
ready-cancellation-subject = Peruttu: { $event }
ready-cancellation-body = <h1>Ilmoittautumisesi on peruttu</h1><p>Hei { $first_name }, peruimme ilmoittautumisesi: <strong>{ $event }</strong>.</p><p>Muutitko mielesi? <a href="{ $own }">Ilmoittaudu uudelleen</a>, jos paikkoja on.</p>
