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
    [0] Det fanns inga filer att ta bort
    [one] 1 gammal fil togs bort
   *[other] { $files } gamla filer togs bort
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

# Listan och sidan
tasks-add = Lägg till uppgift
tasks-edit = Redigera åtgärden
tasks-choose-kind = Vad ska Kutsu göra åt dig?
tasks-empty = Inget är schemalagt ännu
tasks-empty-text = Kutsu kan uppdatera en målgrupp varje morgon, skicka en kampanj eller en lista och städa efter sig.
tasks-order-text = Uppgifter som körs samma minut körs i den här ordningen. Uppdateringar av målgrupper kommer alltid först.
tasks-next = När
tasks-last = Senaste körning
tasks-never = Har inte körts ännu
tasks-no-next = Ingen nästa körning
tasks-off = Ur bruk
tasks-is-on = Aktiv: { $name }
tasks-is-off = Ur bruk: { $name }
tasks-up = Flytta uppåt: { $name }
tasks-down = Flytta nedåt: { $name }
tasks-actions = Åtgärder: { $name }
tasks-run = Kör nu
tasks-skip = Hoppa över
tasks-activate = Ta i bruk
tasks-deactivate = Ta ur bruk
tasks-restore = Återställ
tasks-deleted = Borttagen
tasks-missed = { $name } missades { $moment }
tasks-missed-text = Kutsu var inte igång vid tiden för körningen eller sex timmar efter den. Kör nu eller hoppa över.
tasks-idle = inte i bruk
tasks-idle-note = Det uppgiften gäller är inte i bruk
tasks-idle-text = Körningen gör ingenting förrän det tas i bruk igen. Uppgiften förblir schemalagd.
tasks-gone = borttaget mål
tasks-to-users = { $count ->
    [one] till 1 användare
   *[other] till { $count } användare
 }
tasks-upcoming = Nästa körningar
tasks-log = Körningslogg
tasks-result = Vad som hände
tasks-took = Tid
tasks-seconds = { $count ->
    [0] under 1 s
   *[other] { $count } s
 }
tasks-by-hand = för hand
tasks-progress = { $done }/{ $total } klara
tasks-older = Äldre
tasks-newest = Nyaste
task-state-waiting = Väntar
task-state-running = Pågår
task-state-done = Klar
task-state-idle = Inget att göra
task-state-failed = Misslyckades
task-state-missed = Missades
task-state-skipped = Överhoppad

# Slag
task-kind-refresh-group = Uppdatera en målgrupps innehåll
task-kind-send-campaign = Skicka en kampanj
task-kind-edit-members = Ändra en målgrupps kontakter
task-kind-send-list = Skicka en lista per e-post
task-kind-archive-contacts = Arkivera kontakter ur en vy
task-kind-clean-up = Städa bort utgånget
tasks-hint-refresh-group = Lägger till kontakter som nu uppfyller villkoren och tar bort dem som inte längre gör det. Redan kopierade kampanjer ändras inte.
tasks-hint-send-campaign = Uppdaterar målgruppen, kopplar den till kampanjen och skickar meddelandet till dem som inte har fått det.
tasks-hint-edit-members = Ändrar ett fält hos alla medlemmar i gruppen. E-postförbud rörs inte.
tasks-hint-send-list = Skickar en sparad vy till användare, till var och en det som hen själv ser.
tasks-hint-archive-contacts = Arkiverar kontakterna som en sparad vy hittar. De kan återställas.
tasks-hint-clean-up = Tar bara bort det som ingen längre har nytta av.

# Formuläret
tasks-what = Vad som görs
tasks-when = När
tasks-when-text = En missad körning görs en gång om det har gått högst sex timmar. Senare frågar Kutsu.
tasks-active-text = Av: uppgiften körs inte, men kan förberedas.
tasks-group = Målgrupp
tasks-campaign = Kampanj
tasks-campaign-hint = Kampanjen måste vara aktiv och ha en e-postmall när uppgiften körs.
tasks-no-group = Ingen grupp: bara de som redan är i kampanjen
tasks-sending-group-hint = Gruppen uppdateras först. Ingen får samma meddelande två gånger.
tasks-field = Vad som ändras
tasks-field-hint = Ansvarig och språk väljs ur en lista, annat skrivs.
tasks-value = Värde
tasks-value-hint = Taggar med komma emellan. Tomt tömmer titel, stad eller land.
task-field-add-tags = Lägg till taggar
task-field-remove-tags = Ta bort taggar
task-field-owner = Ansvarig
task-field-language = Språk
task-field-title = Titel
task-field-city = Stad
task-field-country = Land
tasks-view = Vy
tasks-view-hint = Delade vyer och dina egna. Andra än du ser bara delade.
tasks-archive-hint = En vy av kontakter som har villkor.
tasks-users = Till vem
tasks-users-hint = Var och en får listan på sitt eget språk och med sina egna rättigheter.
tasks-with-file = Raderna som bilaga (CSV)
tasks-with-file-text = Av: meddelandet har bara en länk till listan. Över 20 000 rader blir alltid en länk.
tasks-upkeep = Vad som städas
task-upkeep-expired = Utgångna inloggningar och engångslänkar
task-upkeep-mailed-files = Bilagor till skickade listor
tasks-upkeep-expired-text = Med dem kommer ingen längre in.
tasks-upkeep-mailed-files-text = Äldre än 30 dagar. Meddelandena blir kvar.
task-upkeep-imported-files = Importerade filer
tasks-upkeep-imported-files-text = Äldre än 30 dagar samt importer som aldrig kördes. De importerade uppgifterna blir kvar.
tasks-every = Upprepas
tasks-every-day = Varje dag
tasks-every-workdays = På vardagar
tasks-every-week = Varje vecka
tasks-every-month = Varje månad
tasks-every-often = Oftare
tasks-every-cron = Cron (för experter)
tasks-weekdays = Veckodagar
tasks-day-of-month = Dag i månaden
tasks-day-of-month-hint = Dagarna 29–31 kan anges med cron; i korta månader uteblir de.
tasks-time = Klockslag
tasks-dst = Om klockan ställs om och tiden inte finns, görs körningen genast efter omställningen. En tid som kommer två gånger körs en gång.
tasks-minutes = Hur ofta
tasks-minutes-of = Var { $minutes }:e minut
tasks-minutes-hour = Varje heltimme
tasks-cron = Cron
tasks-cron-hint = Fem fält: minut, timme, dag, månad, veckodag. Till exempel 45 7 * * 1-5.
tasks-zone = Tidszon
tasks-zone-hint = Tomt betyder { $zone }.
tasks-look = Visa nästa körningar
tasks-look-runs = Körs { $schedule }
tasks-look-times = Nästa körningar, tidszon { $zone }:
tasks-look-none = Schemat saknas ännu

# Kvittenser
tasks-told-created = Uppgiften { $name } schemalades
tasks-told-saved = Uppgiften { $name } sparades
tasks-told-run = Uppgiften körs nu
tasks-told-activated = { $name } är i bruk
tasks-told-deactivated = { $name } är ur bruk
tasks-told-moved = Ordningen ändrades
tasks-told-at-end = Uppgiften är redan ytterst
tasks-told-deleted = { $name } togs bort
tasks-told-restored = { $name } återställdes
tasks-told-skipped = Den missade körningen hoppades över

# Skrivbordet och andra sidor
tasks-today = Schemalagt i dag
tasks-today-sending = Kampanjen skickas
tasks-refresh-regularly = Uppdatera enligt schema

wait-missed-task = En schemalagd körning missades
wait-missed-task-text = { $name }. Kör nu eller hoppa över.
wait-missed-task-act = Besluta

# Fel
refusal-scheduled_task-missing = Åtgärden hittas inte. Den kan ha tagits bort.
refusal-scheduled_task-running = Uppgiften pågår redan. Vänta tills den är klar.
refusal-scheduled_task-not_missed = Det har redan beslutats om körningen.
flaw-cron-not_five = Skriv fem fält, till exempel 45 7 * * 1-5.
flaw-cron-field = { $part } går inte att läsa.
flaw-cron-never = Det finns ingen sådan dag, så uppgiften skulle aldrig köras.
flaw-campaign-unknown = Kampanjen hittas inte.
flaw-view-unknown = Vyn hittas inte.
flaw-view-not_shared = Alla valda användare ser inte den här vyn. Dela den först.
flaw-view-not_of_contacts = Välj en vy av kontakter.
flaw-view-everything = Vyn hittar alla kontakter. Välj en vy som har villkor.
flaw-act-malformed = Uppgifterna för det här slaget saknas eller är fel: { $problem }
create-scheduled-tasks = Lägg till en schemalagd åtgärd
home-group-automation = Det som sker av sig självt
home-scheduled-tasks = Schemalagda åtgärder
home-scheduled-tasks-text = Vad Kutsu gör åt dig och när
