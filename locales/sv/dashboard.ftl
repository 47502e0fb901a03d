dashboard-greeting-morning = God morgon, { $name }
dashboard-greeting-day = God dag, { $name }
dashboard-greeting-evening = God kväll, { $name }
dashboard-today = { $weekday } { $day }, vecka { $week }.
dashboard-soon = { $count ->
    [0] Inga evenemang inom en vecka.
    [one] Ett evenemang inom en vecka.
   *[other] { $count } evenemang inom en vecka.
}
dashboard-things = { $count ->
    [0] Ingenting väntar på dig.
    [one] En sak väntar på dig.
   *[other] { $count } saker väntar på dig.
}
dashboard-registered = Anmälningar 7 dgr
dashboard-seats-free = Lediga platser
dashboard-at-events = { $count ->
    [one] på 1 evenemang
   *[other] på { $count } evenemang
}
dashboard-waiting = I kö
dashboard-accepted = Av de inbjudna anmälda
dashboard-accepted-days = { $count } dgr
dashboard-waits = Väntar på dig
dashboard-nothing-waits = Ingenting väntar på dig just nu.
wait-promote = { $count ->
    [one] En plats är ledig
   *[other] { $count } platser är lediga
}
wait-promote-text = { $name }, { $of } i kö
wait-promote-act = Flytta upp från kön
wait-closes = Anmälan stänger i morgon
wait-closes-today = Anmälan stänger i dag
wait-closes-text = { $name }, { $count }/{ $of } platser bokade
wait-closes-act = Öppna evenemanget
    .events = Öppna { $one }
wait-no-confirmation = Bekräftelse saknas
wait-no-confirmation-text = { $count ->
    [one] { $name }: en anmäld utan bekräftelse
   *[other] { $name }: { $count } anmälda utan bekräftelse
}
wait-no-confirmation-act = Välj meddelande
wait-no-template = Kampanjen väntar på en mall
wait-no-template-text = { $count ->
    [one] { $name }, en kontakt med
   *[other] { $name }, { $count } kontakter med
}
wait-no-template-act = Välj mall
wait-no-mail = { $count ->
    [one] En kontakt har inte fått inbjudan
   *[other] { $count } kontakter har inte fått inbjudan
}
wait-no-mail-text = { $name }: kom med före mallen
wait-no-mail-act = Skicka de saknade
wait-no-group = Inbjudan är klar, målgrupp saknas
wait-no-group-text = Kampanj: { $name }
wait-no-group-act = Koppla målgrupp
wait-paused = Utskicket är pausat
wait-paused-text = { $name }, { $count } kvar att skicka
wait-paused-act = Öppna kampanjen
wait-failed = { $count ->
    [one] Ett meddelande gick inte iväg
   *[other] { $count } meddelanden gick inte iväg
}
wait-failed-text = Adressen saknas eller så tog servern inte emot meddelandet.
wait-failed-act = Granska meddelandena
wait-held = { $count ->
    [one] Ett meddelande är sparat här
   *[other] { $count } meddelanden är sparade här
}
wait-held-text = Meddelandena stannade här eftersom ingen e-postserver är inställd.
wait-held-act = Visa meddelandena
first-steps = Så kommer du i gång
first-steps-done = { $count }/{ $of } klara
first-done = Klart
first-contacts = Hämta dem som ska bjudas in
first-contacts-text = Från Excel, ur en CSV-fil eller en i taget.
first-contacts-act = Till kontakterna
first-messages = Välj meddelanden
first-messages-text = Färdiga texter på tre språk; ändra dem så att de låter som ni.
first-messages-act = Till e-postmallarna
first-event = Skapa ett evenemang
    .events = Skapa: { $one }
first-event-text = Namn, platser och en tid räcker. Välj bekräftelsen på samma gång.
first-event-act = Skapa evenemang
    .events = Skapa: { $one }
first-invite = Skicka inbjudan
first-invite-text = Öppna evenemanget och tryck på Bjud in. Inget skickas innan du har sett till vem.
first-invite-act = Till evenemangen
    .events = { $Many }
dashboard-next = Nästa evenemang
    .events = Härnäst: { $many }
dashboard-next-own = Egna kommande evenemang
    .events = Egna härnäst: { $many }
dashboard-own = Egna
dashboard-everybody = Allas
dashboard-in-queue = { $count } i kö
dashboard-all = Alla { $count }
dashboard-no-events = Inga kommande evenemang
    .events = { $Many }: inga kommande
dashboard-no-events-text = Skapa det första: namn, platser och ett tillfälle räcker.
dashboard-days = Anmälningar, { $count } dgr
dashboard-days-caption = Anmälningar per dag. Totalt { $total }, under den livligaste dagen { $most }.
dashboard-day = { $day }: { $count }
dashboard-day-head = Dag
dashboard-count-head = Anmälningar
dashboard-today-count = i dag { $count }
dashboard-now = Just nu
dashboard-live = Direkt
dashboard-nothing-yet = Här syns anmälningar och avbokningar allteftersom de sker.
feed-seat-taken = { $name } anmälde sig
feed-queued = { $name } ställde sig i kö
feed-promoted = { $name } fick plats från kön
feed-cancelled = { $name } avbokade
feed-moved-to-waitlist = { $name } flyttades till kön
feed-overbooked = { $name } lades till utöver platserna
feed-declined = { $name } kan inte komma
