# Kampanjer: utskick av inbjudningar till målgrupper.

field-campaigns-name = Namn
field-campaigns-number = Nummer
field-campaigns-active = Aktiv
field-campaigns-paused = Pausad
field-campaigns-start_date = Startdatum
field-campaigns-estimated_end_date = Beräknat slutdatum
field-campaigns-email_template_id = E-postmall som skickas
field-campaigns-event_id = Evenemang
    .events = { $One }
field-campaigns-send_at = Sändningstid
field-campaigns-owner = Ansvarig
field-campaigns-created_at = Skapad
field-campaigns-updated_at = Ändrad
field-campaigns-id = Id
relation-campaigns-event = Evenemang
    .of = evenemangets
    .events = { $One }
    .of-events = { $one }:

refusal-campaign-missing = Kampanjen finns inte.
refusal-campaign-undo_too_late = Utskicket kan inte längre ångras, eftersom inbjudningar redan har skickats. Du kan pausa eller avsluta det.
flaw-event-unknown = Evenemanget finns inte.

warning-campaign-inactive = Kampanjen är inte aktiv och skickar därför ingenting.
warning-campaign-ended = Kampanjens slutdatum har passerat, så inbjudningarna skickas inte.
warning-campaign-no_template = Kampanjen har ingen e-postmall. Kontakter som läggs till nu får ingen inbjudan.
warning-campaign-template_archived = Kampanjens e-postmall är arkiverad, så inbjudningarna skickas inte.
warning-campaign-wrong_sending_time = Mallens sändningstid är inte Omedelbart, så kampanjen kan inte skicka den.
warning-campaign-send_time_past = Den planerade sändningstiden har passerat. Inbjudan skickas genast när du lägger till en målgrupp.
warning-campaign-no_event = Meddelandet talar om kampanjens evenemang, men inget evenemang är valt.
warning-campaign-event_full = Evenemanget är fullt, även reservplatserna. De inbjudna kan inte längre anmäla sig.
    .events = { $One }: fullt, även reservplatserna. De inbjudna kan inte längre anmäla sig.
warning-campaign-event_closed = Det går inte längre att anmäla sig till evenemanget.
warning-campaign-event_past = Evenemanget har redan hållits.
    .events = { $One }: har redan hållits.

campaigns-all = Alla
campaigns-active = Aktiva
campaigns-search = Sök kampanjer
campaigns-empty = Det finns inga kampanjer ännu
campaigns-empty-text = En kampanj skickar en inbjudan till en målgrupp och visar vilka som anmälde sig.
campaigns-bar = { $sent }/{ $attached } skickade
campaigns-paused = Pausad
campaigns-ended = Avslutad
campaigns-sending = Skickar
campaigns-archived = Arkiverad
campaigns-archive = Arkivera
campaigns-restore = Återställ

campaigns-new = Ny kampanj
campaigns-edit = Redigera kampanjen
campaigns-name-for = { $event }, inbjudan
campaigns-basics = Grunduppgifter
campaigns-basics-text = Namnet ser bara ni. Länkarna i meddelandet leder till det valda evenemanget.
campaigns-no-event = Inget evenemang
    .events = { $One }: inget val
campaigns-event-hint = Samma e-postmall kan användas för många evenemang när evenemanget väljs här.
campaigns-message = Meddelande
campaigns-message-text = En kampanj skickar mallar i mappen Kampanj vars sändningstid är Omedelbart.
campaigns-no-template = E-postmall saknas
campaigns-no-template-text = Utan mall får kontakterna ingen inbjudan.
campaigns-choose-template = Välj mall
campaigns-template-hint = Att byta mall skickar ingenting till dem som redan är med i kampanjen.
campaigns-no-templates = Ingen inbjudan är skriven ännu
campaigns-no-templates-text = Skriv inbjudan som en e-postmall i mappen Kampanj.
campaigns-unusable = { $count ->
    [one] Varför en mall inte kan väljas
   *[other] Varför { $count } mallar inte kan väljas
}
campaigns-unusable-folder = Mappen är { $folder }. En kampanj skickar bara mallar i mappen Kampanj.
campaigns-unusable-sending-time = Sändningstiden är inte Omedelbart. Ändra den i mallen för att kunna välja den.
campaigns-when = Tid
campaigns-when-text = Inbjudan skickas genast när en målgrupp läggs till, eller vid en planerad tid.
campaigns-end-hint = Efter den här dagen skickas ingenting.
campaigns-send-date = Sändningsdag
campaigns-send-time = Klockan
campaigns-send-hint = Målgrupperna uppdateras strax före. Lämna tomt för att skicka när gruppen läggs till.
campaigns-active-text = Bara en aktiv kampanj skickar.
campaigns-handling = Handläggning
campaigns-changed-meanwhile = Någon annan sparade kampanjen under tiden
campaigns-changed-meanwhile-text = Det du skrev finns kvar. Om du sparar på nytt gäller dina uppgifter.

campaigns-preview = Förhandsgranska
campaigns-preview-as = Visa meddelandet som mottagare
campaigns-test = Skicka test till mig
campaigns-test-short = Test
campaigns-ends = Slutar omkring { $date }
campaigns-planned = Skickas { $moment }
campaigns-collects = Samlar anmälningar till evenemanget
campaigns-seats = { $taken }/{ $seats } platser upptagna.
campaigns-tabs = Kampanjens uppgifter
campaigns-tab-groups = Hantera målgrupper
campaigns-tab-people = Mer information
campaigns-tab-facts = Grunduppgifter
campaigns-tab-history = Historik

campaigns-waiting = { $count ->
    [one] 1 kontakt har inte fått meddelandet
   *[other] { $count } kontakter har inte fått meddelandet
}
campaigns-waiting-text = De kom med när kampanjen ännu inte kunde skicka.
campaigns-waiting-barred = De får det när punkterna nedan är åtgärdade och du trycker på skicka.
campaigns-send-missing = { $count ->
    [one] Skicka till 1 kontakt
   *[other] Skicka till { $count } kontakter
}
campaigns-activate = Aktivera
campaigns-move-end = Flytta slutdatumet till { $date }
campaigns-mend-template = Öppna mallen
campaigns-mend-event = Öppna evenemanget
    .events = Öppna { $one }
campaigns-mend-no_template = Välj mall
campaigns-mend-template_archived = Välj en annan mall
campaigns-mend-wrong_sending_time = Välj en annan mall
campaigns-mend-no_event = Välj evenemang
    .events = Välj { $one }
campaigns-mend-send_time_past = Ändra sändningstiden

campaigns-journey = Inbjudans väg
campaigns-journey-since = Senast tillagd { $moment }
campaigns-stage-attached = Tillagda
campaigns-stage-due = Får inbjudan
campaigns-stage-sent = Skickade
campaigns-stage-answered = Har svarat
campaigns-stage-registered = Anmälda
campaigns-failed = Kom inte fram { $count }
campaigns-waitlisted = På reservplats { $count }
campaigns-declined = Tackade nej { $count }
campaigns-unanswered = Har inte svarat { $count }
campaigns-held = { $count ->
    [one] 1 meddelande kan läsas bland skickade meddelanden: ingen e-postserver är inställd.
   *[other] { $count } meddelanden kan läsas bland skickade meddelanden: ingen e-postserver är inställd.
}
campaigns-opens = Öppningar följs inte; ett svar är det första tecknet.
campaigns-window-before = Utskicket börjar om
campaigns-window-after = sekunder.
campaigns-window-paused = Utskicket är pausat.
campaigns-window-planned = Utskicket börjar { $moment }.
campaigns-window-group = Målgruppen { $group } är tillagd.
campaigns-window-queued = { $count ->
    [one] 1 inbjudan väntar i kön.
   *[other] { $count } inbjudningar väntar i kön.
}
campaigns-undo = Ångra utskicket
campaigns-left = { $left }/{ $of } skickade
campaigns-left-paused = Pausat, { $left }/{ $of } skickade
campaigns-pause = Pausa
campaigns-resume = Fortsätt skicka
campaigns-stop = Avsluta utskicket

campaigns-sent-at-once = Sändningstid omedelbart
campaigns-subject = Ämne: { $subject }
campaigns-change = Byt
campaigns-linked = Anmälningslänken är med
campaigns-not-linked = Anmälningslänken behöver åtgärdas
campaigns-unsubscribe = En avregistreringslänk läggs till i varje inbjudan
campaigns-languages = { $count ->
    [one] På ett språk
   *[other] På { $count } språk
}
campaigns-group = Målgrupp
campaigns-groups = Tillagda målgrupper
campaigns-no-groups = Ingen målgrupp är tillagd ännu.
campaigns-copied = Kopierad
campaigns-missing = { $count ->
    [one] 1 till passar in nu
   *[other] { $count } till passar in nu
}
campaigns-add-missing = { $count ->
    [one] Lägg till 1 ny
   *[other] Lägg till { $count } nya
}
campaigns-detach = Ta bort ur kampanjen

campaigns-attach = Lägg till målgrupp
campaigns-no-active-groups = Det finns inga aktiva målgrupper
campaigns-no-active-groups-text = Målgruppen säger vilka som bjuds in.
campaigns-in-group = Kontakter i gruppen
campaigns-less-already-in-campaign = Redan med i kampanjen
campaigns-less-already-got = Har redan fått inbjudan
campaigns-less-opt-out = Har avböjt marknadsföring
campaigns-less-no-address = Ingen e-postadress
campaigns-leaves-now = Inbjudan skickas genast
campaigns-leaves-later = Inbjudan skickas { $moment }
campaigns-leaves-not = Inbjudan skickas inte
campaigns-to-contacts = { $count ->
    [one] till 1 kontakt
   *[other] till { $count } kontakter
}
campaigns-silence-inactive = Kampanjen är inte aktiv.
campaigns-silence-no-template = Kampanjen har ingen användbar e-postmall.
campaigns-silence-wrong-folder = E-postmallen är i fel mapp.
campaigns-silence-wrong-sending-time = Mallens sändningstid är inte Omedelbart.
campaigns-silence-ended = Kampanjens slutdatum har passerat.
campaigns-silence-text = Ingenting skickas nu. Du kan skicka till dem senare med ett tryck.
campaigns-silence-barred = Flytta slutdatumet för att lägga till gruppen.
campaigns-attaching-sends = Att lägga till gruppen skickar inbjudan.
campaigns-attaching-undo = Det finns ingen annan sändknapp. Du kan ångra i { $seconds } sekunder.
campaigns-attaching-at-once = Det finns ingen annan sändknapp, och utskicket kan inte ångras.
campaigns-attach-send = { $count ->
    [one] Lägg till och skicka till 1 kontakt
   *[other] Lägg till och skicka till { $count } kontakter
}
campaigns-attach-silent = { $count ->
    [one] Lägg till 1 kontakt utan att skicka
   *[other] Lägg till { $count } kontakter utan att skicka
}
campaigns-all-in = Alla är redan med i kampanjen

campaigns-ask = { $count ->
    [one] Skicka inbjudan nu till 1 kontakt?
   *[other] Skicka inbjudan nu till { $count } kontakter?
}
campaigns-ask-later = { $count ->
    [one] Tidsinställ inbjudan för 1 kontakt?
   *[other] Tidsinställ inbjudan för { $count } kontakter?
}
campaigns-ask-silent = { $count ->
    [one] Lägg till 1 kontakt utan att skicka?
   *[other] Lägg till { $count } kontakter utan att skicka?
}
campaigns-ask-text = Målgruppen { $group } läggs till i kampanjen och inbjudan skickas genast.
campaigns-ask-text-later = Målgruppen { $group } läggs till i kampanjen och inbjudan skickas { $moment }. Gruppen uppdateras strax före.
campaigns-ask-silent-text = Målgruppen { $group } läggs till i kampanjen. Ingen får något meddelande.
campaigns-fact-subject = Ämne
campaigns-fact-sender = Avsändare
campaigns-fact-languages = Språk
campaigns-fact-duration = Tidsåtgång
campaigns-minutes = { $count ->
    [one] ungefär en minut
   *[other] ungefär { $count } minuter
}
campaigns-under-minute = under en minut
campaigns-short-seats = { $count ->
    [0] Evenemanget har inga lediga platser.
    [one] Evenemanget har 1 ledig plats.
   *[other] Evenemanget har { $count } lediga platser.
}
campaigns-short-waitlist = { $count ->
    [one] Resten hänvisas till reservplats, där det finns rum för en.
   *[other] Resten hänvisas till reservplats, där det finns rum för { $count }.
}
campaigns-short-nowhere = När platserna är slut stängs anmälan. Det finns inga reservplatser.
campaigns-only-waitlist = { $count ->
    [one] De som anmäler sig hamnar på reservplats, där det finns rum för en.
   *[other] De som anmäler sig hamnar på reservplats, där det finns rum för { $count }.
}
campaigns-full-nowhere = Det finns inga reservplatser heller, så de inbjudna ser bara att evenemanget är fullt.
campaigns-again-out = { $count ->
    [one] 1 kontakt har redan fått samma inbjudan och får den inte igen.
   *[other] { $count } kontakter har redan fått samma inbjudan och får den inte igen.
}
campaigns-again-in = { $count ->
    [one] 1 kontakt som redan har fått samma inbjudan är med.
   *[other] { $count } kontakter som redan har fått samma inbjudan är med.
}
campaigns-again-send = Skicka till dem också
campaigns-again-leave = Lämna bort dem
campaigns-back = Tillbaka
campaigns-send = { $count ->
    [one] Skicka 1 inbjudan
   *[other] Skicka { $count } inbjudningar
}

campaigns-people-which = Visa
campaigns-people-all = Alla
campaigns-people-waiting = Väntar
campaigns-people-sent = Skickade
campaigns-people-without = Fick inte
campaigns-people-answered = Har svarat
campaigns-people-caption = Kampanjens kontakter
campaigns-people-mail = Inbjudan
campaigns-people-answer = Svar
campaigns-people-nobody = Här finns ingen.
campaigns-state-sent = Skickad
campaigns-state-held = Kan läsas här
campaigns-state-failed = Kom inte fram
campaigns-state-skipped = Skickas inte
campaigns-state-queued = I kö
campaigns-state-attached = Har inte fått
campaigns-reason-no-address = Ingen e-postadress
campaigns-reason-opt-out = Har avböjt marknadsföring
campaigns-reason-already-got = Fick samma inbjudan tidigare
campaigns-reason-stopped = Utskicket avslutades
campaigns-reason-detached = Togs bort ur kampanjen
campaigns-reason-inactive = Kampanjen var inte aktiv
campaigns-reason-no-template = E-postmallen saknades
campaigns-reason-wrong-folder = Mallen var i fel mapp
campaigns-reason-wrong-sending-time = Mallens sändningstid var inte Omedelbart
campaigns-reason-ended = Slutdatumet hade passerat
campaigns-answer-registered = Anmäld
campaigns-answer-waitlisted = På reservplats
campaigns-answer-declined = Nej tack
campaigns-remove = Ta bort ur kampanjen
campaigns-on-attach = Genast när gruppen läggs till

campaigns-did-created = Kampanjen skapades
campaigns-did-changed = Ändrades
campaigns-did-attached = { $attached ->
    [one] 1 kontakt lades till, { $queued } får inbjudan
   *[other] { $attached } kontakter lades till, { $queued } får inbjudan
}
campaigns-did-undone = Utskicket ångrades
campaigns-did-missing-sent = { $queued ->
    [one] Inbjudan skickades till 1 kontakt som inte hade fått den
   *[other] Inbjudan skickades till { $queued } kontakter som inte hade fått den
}
campaigns-did-detached = { $removed ->
    [one] 1 kontakt togs bort
   *[other] { $removed } kontakter togs bort
}
campaigns-did-paused = Utskicket pausades
campaigns-did-resumed = Utskicket fortsatte
campaigns-did-stopped = { $stopped ->
    [one] Utskicket avslutades, 1 inbjudan skickades inte
   *[other] Utskicket avslutades, { $stopped } inbjudningar skickades inte
}
campaigns-did-archived = Kampanjen arkiverades
campaigns-did-restored = Kampanjen återställdes

campaigns-told-created = { $name } skapad. Lägg nu till en målgrupp.
campaigns-told-saved = { $name } sparad.
campaigns-told-attached = { $attached ->
    [one] 1 kontakt tillagd, { $queued } får inbjudan.
   *[other] { $attached } kontakter tillagda, { $queued } får inbjudan.
}
campaigns-told-nobody-new = Alla var redan med i kampanjen.
campaigns-told-group-inactive = Målgruppen är inte aktiv. Aktivera den först.
campaigns-told-queued = { $queued ->
    [one] Inbjudan skickas till 1 kontakt.
   *[other] Inbjudan skickas till { $queued } kontakter.
}
campaigns-told-detached = { $count ->
    [0] Ingen av dem var med i kampanjen.
    [one] 1 kontakt borttagen.
   *[other] { $count } kontakter borttagna.
}
campaigns-told-undone = { $queued ->
    [one] Utskicket ångrat. Inbjudan skickades inte.
   *[other] Utskicket ångrat. { $queued } inbjudningar skickades inte.
}
campaigns-told-too-late = Utskicket hann börja. Du kan pausa eller avsluta det.
campaigns-told-paused = Utskicket är pausat.
campaigns-told-resumed = Utskicket fortsätter.
campaigns-told-stopped = { $count ->
    [0] Utskicket avslutat. Alla inbjudningar hade redan skickats.
    [one] Utskicket avslutat. 1 inbjudan skickades inte.
   *[other] Utskicket avslutat. { $count } inbjudningar skickades inte.
}
campaigns-told-activated = Kampanjen är aktiv.
campaigns-told-end-moved = Slutdatumet flyttat.
campaigns-told-archived = { $name } arkiverad.
campaigns-told-restored = { $name } återställd.
campaigns-told-test = Ett testmeddelande skickas till { $email }.
campaigns-told-already_in_campaign = Kontakten är redan med i kampanjen.
campaigns-told-already_got = Kontakten har redan fått samma inbjudan. Inget skickas.
campaigns-told-no_address = Kontakten har ingen e-postadress, så inbjudan skickas inte.
campaigns-told-opt_out = Kontakten har avböjt marknadsföring, så inbjudan skickas inte.
campaigns-told-inactive = Ingen inbjudan skickades: kampanjen är inte aktiv.
campaigns-told-no_template = Ingen inbjudan skickades: e-postmallen saknas.
campaigns-told-wrong_folder = Ingen inbjudan skickades: e-postmallen är i fel mapp.
campaigns-told-wrong_sending_time = Ingen inbjudan skickades: mallens sändningstid är inte Omedelbart.
campaigns-told-ended = Ingen inbjudan skickades: slutdatumet har passerat.
relation-contacts-campaigns = Kampanjer
relation-campaign-recipients-campaign = Kampanj
field-campaign-recipients-campaign_id = Kampanj
field-campaign-recipients-state = Skede
field-campaign-recipients-state-attached = med
field-campaign-recipients-state-queued = i kö
field-campaign-recipients-state-mailed = postad
field-campaign-recipients-state-skipped = skickas inte
field-campaign-recipients-attached_at = Tillagd
