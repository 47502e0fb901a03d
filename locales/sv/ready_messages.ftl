# Färdiga meddelanden: inbjudan och evenemangets tre meddelanden, för den som börjar.

email-templates-ready = Ta de färdiga meddelandena
email-templates-ready-taken = { $count ->
    [0] Det finns redan mallar, så inga färdiga meddelanden lades till.
    [one] Ett färdigt meddelande lades till.
   *[other] { $count } färdiga meddelanden lades till.
}

ready-invitation-name = Inbjudan
ready-invitation-subject = Välkommen: { $event }
ready-invitation-body = <h1>Hej { $first_name }</h1><p>Du är inbjuden: <strong>{ $event }</strong>.</p><p>{ $time }<br>{ $place }</p><p><a class="button" href="{ $registration }">Svara på inbjudan</a></p><p>Ett tryck räcker, vi har redan dina uppgifter.</p><p>Hälsningar<br>{ $sender }</p>
ready-confirmation-name = Anmälan bekräftad
ready-confirmation-subject = Din plats är reserverad: { $event }
ready-confirmation-body = <h1>Välkommen, { $first_name }</h1><p>En plats är reserverad för dig: <strong>{ $event }</strong>.</p><p>{ $time }<br>{ $place }</p><p><a class="button" href="{ $own }">Min anmälan</a></p><p>Får du förhinder kan du avboka på samma sida. Platsen går genast till nästa i kön.</p>
ready-waitlist-name = Du står på reservplats
ready-waitlist-subject = På reservplats: { $event }
ready-waitlist-body = <h1>Du står på reservplats</h1><p>Hej { $first_name }, platserna är slut: <strong>{ $event }</strong>. Blir en plats ledig för dig får du genast en bekräftelse.</p><p><a class="button" href="{ $own }">Se din plats i kön</a></p>
ready-cancellation-name = Anmälan avbokad
ready-cancellation-subject = Avbokad: { $event }
ready-cancellation-body = <h1>Din anmälan är avbokad</h1><p>Hej { $first_name }, din anmälan är avbokad: <strong>{ $event }</strong>.</p><p>Har du ändrat dig? <a href="{ $own }">Anmäl dig igen</a> om det finns plats.</p>
