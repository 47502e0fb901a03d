# Schemalagda åtgärder
module-scheduled-tasks = Schemalagda åtgärder

# Schemat i ord
schedule-daily = varje dag kl. { $times }
schedule-workdays = varje vardag kl. { $times }
schedule-weekly = varje { $days } kl. { $times }
schedule-monthly = den { $days } varje månad kl. { $times }
schedule-day-of-month = { $day }
schedule-every-minutes = { $minutes ->
    [1] varje minut
    [2] varannan minut
    [3] var tredje minut
   *[other] var { $minutes }:e minut
 }
schedule-hourly = { $minute ->
    [0] varje heltimme
   *[other] varje timme, { $minute } min över hel
 }
schedule-cron = cron-regeln { $cron }
schedule-list = { $first } och { $last }

# Vad körningen gjorde
task-outcome-refreshed = Målgruppen uppdaterades: { $added ->
    [one] 1 kom till
   *[other] { $added } kom till
 }, { $removed ->
    [one] 1 föll bort
   *[other] { $removed } föll bort
 }, nu { $members ->
    [one] 1 kontakt
   *[other] { $members } kontakter
 }
task-outcome-sent = { $queued ->
    [0] Ingen fick meddelandet
    [one] 1 meddelande skickas
   *[other] { $queued } meddelanden skickas
 }{ $skipped ->
    [0] {""}
   *[other] , { $skipped } hoppades över
 }
task-outcome-edited = { $changed ->
    [one] 1 kontakt ändrades
   *[other] { $changed } kontakter ändrades
 }, { $same } var redan så{ $refused ->
    [0] {""}
   *[other] , { $refused } kunde inte ändras
 }
task-outcome-listed = { $sent ->
    [0] Ingen fick listan
    [one] Listan skickades till 1 användare
   *[other] Listan skickades till { $sent } användare
 }{ $skipped ->
    [0] {""}
    [one] , 1 ser den inte
   *[other] , { $skipped } ser den inte
 }
task-outcome-archived = { $archived ->
    [0] Det fanns inget att arkivera
    [one] 1 kontakt arkiverades
   *[other] { $archived } kontakter arkiverades
 }
task-outcome-forgot-expired = Utgångna togs bort: { $sign_ins ->
    [one] 1 inloggning
   *[other] { $sign_ins } inloggningar
 } och { $links ->
    [one] 1 engångslänk
   *[other] { $links } engångslänkar
 }
task-outcome-forgot-files = { $files ->
    [0] Det fanns inga bilagor att ta bort
    [one] 1 gammal bilaga togs bort
   *[other] { $files } gamla bilagor togs bort
 }
task-outcome-group-missing = Målgruppen är arkiverad, inget gjordes
task-outcome-group-inactive = Målgruppen är inte aktiv, inget gjordes
task-outcome-group-unfit = Målgruppens villkor hänvisar till något som inte längre finns
task-outcome-campaign-missing = Kampanjen är arkiverad, inget skickades
task-outcome-campaign-paused = Kampanjen är pausad, inget skickades
task-outcome-campaign-inactive = Kampanjen är inte aktiv, inget skickades
task-outcome-campaign-no-template = Kampanjen har ingen e-postmall, inget skickades
task-outcome-campaign-wrong-folder = Kampanjens mall ligger i fel mapp, inget skickades
task-outcome-campaign-wrong-sending-time = Kampanjmallens sändningstid är inte ”Genast”, inget skickades
task-outcome-campaign-ended = Kampanjens slutdatum har passerat, inget skickades
task-outcome-view-missing = Vyn har tagits bort, inget gjordes
task-outcome-view-unfit = Vyns villkor duger inte längre till detta, inget gjordes
task-outcome-broken = Körningen misslyckades upprepade gånger och avbröts
task-outcome-overtaken = Missades, en nyare körning ersatte den
task-outcome-skipped = Missades och hoppades över
task-outcome-task-gone = Åtgärden hade tagits bort

# Lista per e-post
letter-list-subject = { $name }: { $rows ->
    [one] 1 rad
   *[other] { $rows } rader
 }
letter-list-lead = Listan ”{ $name }” har nu { $rows ->
    [one] 1 rad.
   *[other] { $rows } rader.
 }
letter-list-open = Öppna listan
letter-list-file = Raderna finns bifogade som en CSV-fil.
letter-list-why = Du får det här meddelandet eftersom en administratör har schemalagt listan till dig.
