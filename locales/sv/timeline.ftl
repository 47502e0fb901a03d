# Tidslinjen: vad som har hänt en kontakt, en organisation eller ett evenemang.

timeline-seat-taken = Fick en plats
timeline-queued = Ställde sig i kö
timeline-promoted = Fick plats från kön
timeline-cancelled = Avbokade
timeline-moved-to-waitlist = Flyttades till kön
timeline-overbooked = Fick plats utöver antalet
timeline-declined = Kan inte komma
timeline-campaign = Kopplades till kampanjen
timeline-created = Lades till
timeline-changed = Uppgifter ändrades
timeline-archived = Arkiverades
timeline-restored = Återställdes från arkivet
timeline-called-off = Evenemanget ställdes in
    .events = { $One } ställdes in
timeline-opted-out = Förbjöd kampanjernas meddelanden
timeline-opted-in = Tillät kampanjernas meddelanden
timeline-merged = En annan post slogs ihop med denna
timeline-merged-into = Slogs ihop med en annan post
timeline-unmerged = Sammanslagningen ångrades
timeline-field-changed = ändrad
timeline-earlier = Tidigare
timeline-nothing = Ingenting har hänt ännu.
timeline-nothing-more = Det finns inget tidigare.
