dashboard-greeting = God dag, { $name }
dashboard-registered = Anmälningar 7 dgr
dashboard-seats-free = Lediga platser
dashboard-at-events = { $count ->
    [one] på 1 evenemang
   *[other] på { $count } evenemang
}
dashboard-waiting = I kö
dashboard-failed = Meddelanden som inte gått
dashboard-waits = Väntar på dig
dashboard-to-promote = { $count ->
    [one] Ett evenemang har en ledig plats och kö
   *[other] { $count } evenemang har lediga platser och kö
}
dashboard-to-promote-text = Den första i kön väntar på att du flyttar upp hen.
dashboard-to-promote-act = Öppna evenemangen
dashboard-failed-mails = { $count ->
    [one] 1 meddelande gick inte iväg
   *[other] { $count } meddelanden gick inte iväg
}
dashboard-failed-mails-text = Adressen saknas eller så tog servern inte emot meddelandet.
dashboard-failed-mails-act = Granska meddelandena
dashboard-without-mail = { $count ->
    [one] 1 kontakt har inte fått inbjudan
   *[other] { $count } kontakter har inte fått inbjudan
}
dashboard-without-mail-text = De kom med i kampanjen före meddelandemallen.
dashboard-without-mail-act = Öppna kampanjerna
dashboard-next = Nästa evenemang
dashboard-all = Alla
dashboard-no-events = Inga kommande evenemang
dashboard-no-events-text = Skapa det första: namn, platser och ett tillfälle räcker.
dashboard-nothing-waits = Ingenting väntar på dig just nu.
