# Den guidade inbjudan: från evenemang till skickade meddelanden.

invite-title = Bjud in
invite-step-event = Evenemang
    .events = { $One }
invite-step-message = Meddelande
invite-step-people = Mottagare
invite-step-campaign = Kampanj
invite-step-send = Granska och skicka
invite-done = klart
invite-change = Byt
invite-open = Öppna
invite-next = Fortsätt
invite-event-there = Lediga platser: { $free }, reservplatser: { $waitlist }.
invite-event-shut = Anmälan är inte öppen nu. De inbjudna ser det på sin egen sida.
invite-message-missing = Välj en e-postmall.
invite-message-hint = Mallar i mappen Kampanj som skickas omedelbart.
invite-message-new = Skriv en ny
invite-people-there = { $count ->
    [one] { $name }, meddelandet når 1 kontakt
   *[other] { $name }, meddelandet når { $count } kontakter
}
invite-people-missing = Välj en målgrupp.
invite-people-hint = Talet är gruppens storlek. De som finns i gruppen när du skickar bjuds in.
invite-reachable = Meddelandet når
invite-campaign-missing = Kampanjen håller ihop inbjudan och visar vem som svarat.
invite-campaign-text = Namnet och sista dagen föreslås från evenemanget. Att spara skickar ännu ingenting.
invite-campaign-make = Skapa kampanjen
invite-campaign-keep = Spara kampanjen
invite-send-later = Stegen ovan först.
invite-sent = Målgruppen finns redan i kampanjen.
invite-see-campaign = Öppna kampanjen
invite-going-on = Du fortsätter: { $name }
invite-going-on-text = Inget skickas innan du lägger till målgruppen.
invite-begin-new = Börja en ny inbjudan
invite-others = Andra inbjudningar till evenemanget
invite-other-sent = { $count ->
    [one] 1 kontakt, { $registered } anmälda
   *[other] { $count } kontakter, { $registered } anmälda
}
invite-other-begun = Påbörjad, inte skickad
invite-go-on = Fortsätt
invite-how = Så skickas inbjudan
invite-how-text = Meddelandet skickas när målgruppen läggs till i kampanjen. Före det ser du vem som får det och vem som inte får det. Du kan avbryta när du vill och fortsätta senare.
