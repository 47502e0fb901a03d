# Offentliga sidor: evenemanget, anmälan och vad gäster ser av ett evenemang.

facts-sessions = { $count } tidpunkter
facts-map = Visa på karta
facts-seat = { $free ->
    [one] 1 ledig plats
   *[other] { $free } lediga platser
}
facts-waitlist = Fullbokat, lediga reservplatser
facts-full = Alla platser är bokade
facts-closed = Anmälan har stängt
facts-ended = Evenemanget är över
    .events = { $One } är över
facts-called_off = Evenemanget är inställt
    .events = { $One } är inställt
facts-left = Lediga { $free }/{ $seats }
facts-queue = i kö { $waiting }/{ $places }
facts-register-by = anmäl dig senast { $date }
facts-closed-on = stängde { $date }

public-organiser = Arrangör
public-ask-organiser = Kontakta arrangören
public-all-events = Alla kommande evenemang
    .events = Alla: { $Many }
public-others = Också på kommande
public-quick = Snabbanmälan
public-register = Anmäl dig
public-join = Ställ dig på reservplats
public-join-short = Ta reservplats
public-seats-taken = Platserna är fulla
public-free = { $free ->
    [one] 1 ledig plats.
   *[other] { $free } lediga platser.
}
public-free-until = { $free ->
    [one] 1 ledig plats. Anmäl dig senast { $date }.
   *[other] { $free } lediga platser. Anmäl dig senast { $date }.
}
public-waitlist-text = { $free ->
    [one] Det finns en reservplats. Vi meddelar genast om en plats blir ledig.
   *[other] Det finns { $free } reservplatser. Vi meddelar genast om en plats blir ledig.
}
public-first-name = Förnamn
public-last-name = Efternamn
public-organisation = Organisation
public-trap = Lämna det här tomt
public-may-invite = Ni får skicka inbjudningar till mig i fortsättningen
public-may-invite-text = Du kan ångra dig när som helst.
public-mail-seat = Du får en bekräftelse och en kalenderanteckning per e-post.
public-mail-waitlist = Reservplatsen förpliktar inte till något. Du får en bekräftelse per e-post.
public-cancel-by = Du kan avboka senast { $date }.
public-privacy = Vi använder dina uppgifter för att ordna evenemanget:
    .events = Vi använder dina uppgifter för arrangemangen:
public-sure = Bekräfta anmälan
public-sure-text = Kontrollera ännu uppgifterna och tryck på Bekräfta. Vi frågar för att inget program ska anmäla sig i ditt namn.
public-full = Platserna är fulla
public-full-text = Alla platser är bokade. Fråga arrangören om återbudsplatser.
public-closed = Anmälan har stängt
public-closed-date = Sista anmälningsdagen var { $date }. Fråga arrangören om återbudsplatser.
public-closed-text = Evenemanget tar inte längre emot anmälningar.
    .events = Anmälningar tas inte längre emot: { $one }.
public-ended = Evenemanget är över
    .events = { $One } är över
public-ended-text = Tack till alla som deltog.
public-called_off = Evenemanget är inställt
    .events = { $One } är inställt
public-called_off-text = Evenemanget ordnas inte. De anmälda har fått veta det.
    .events = { $One } ordnas inte. De anmälda har fått veta det.
public-thanks-registered = Tack för din anmälan
public-thanks-registered-text = Din anmälan har tagits emot.
public-thanks-waitlisted = Tack, du är med i kön
public-thanks-waitlisted-text = Platserna var fulla. Om du inte redan hade en plats står du nu på reservplats.
public-thanks-mail = Vi skickar en bekräftelse till adressen du gav. I meddelandet finns din egen sida, där du ser hur det ligger till och kan avboka.
public-thanks-no-mail = Har du inte fått något meddelande? Titta i skräpposten. Om du anmälde dig redan tidigare kom bekräftelsen då.
public-back-to-event = Tillbaka till evenemangets sida
    .events = Tillbaka till sidan: { $one }
public-pill-seat = { $free ->
    [one] 1 plats
   *[other] { $free } platser
}
public-pill-waitlist = Reservplatser
public-pill-full = Fullbokat
public-pill-closed = Anmälan har stängt
public-pill-ended = Över
public-pill-called_off = Inställt

refusal-public-not_there = Det finns inget sådant offentligt evenemang. Det kan ha tagits bort, eller så anmäler man sig bara med inbjudan.
    .events = Det finns ingen sådan offentlig sida. Den kan ha tagits bort, eller så anmäler man sig bara med inbjudan.
refusal-public-too_many = Många anmälningar i rad har kommit från ditt nätverk. Vänta en stund och skicka igen. Dina uppgifter finns kvar i formuläret.
refusal-public-entry_missing = Det finns inga uppgifter från den offentliga sidan.
flaw-email-without_ending = Adressen saknar slut, till exempel .fi

home-public = Offentlig anmälan
home-public-text = Evenemangens offentliga sidor och hur de bäddas in
home-legal = Beskrivningar
home-legal-text = Dataskydd, tillgänglighet och utgivare
public-settings-title = Offentliga sidor
public-settings-text = Vem som helst kan läsa ett offentligt evenemangs sida och anmäla sig där.
    .events = Vem som helst kan läsa en offentlig sida och anmäla sig där: { $many }.
public-settings-on = Offentliga sidor används
public-settings-on-text = Varje evenemang har dessutom sin egen brytare. Av: ingen offentlig sida syns, men anmälningar och personliga länkar finns kvar.
    .events = Var och en har dessutom sin egen brytare: { $many }. Av: ingen offentlig sida syns, men anmälningar och personliga länkar finns kvar.
public-settings-list = Se listan över kommande
public-embed-title = Inbäddning
public-embed-text = Webbplatser som får visa anmälningskortet på sin egen sida.
public-embed-hosts = Webbplatsernas adresser
public-embed-hint = En per rad, till exempel www.example.fi eller *.example.fi. Tomt: kortet kan inte bäddas in.
legal-settings-text = Länken finns längst ner på varje offentlig sida.
legal-settings-hint = Den färdiga texten använder organisationens uppgifter. Du kan ändra den. Töm fältet så kommer den färdiga texten tillbaka.
legal-settings-see = Se sidan
setting-public-registration = Offentliga sidor används
setting-embed-hosts = Webbplatser som bäddar in
setting-legal-texts = Beskrivningar
flaw-host-malformed = Det här går inte att tyda: { $host }. Skriv adressen så här: www.example.fi.

public-list = Kommande evenemang
    .events = { $Many }: på kommande
public-list-empty = Just nu är inget på kommande
public-list-empty-text = Titta in igen snart.
public-read-more = Läs mer

public-way-title = Offentlig sida
public-way-link = Länk
public-way-copy = Kopiera länken
public-way-open = Öppna sidan
public-way-qr = QR-kod: { $name }
public-way-qr-save = Ladda ner QR-koden (SVG)
public-way-embed = Bädda in på egen sida
public-way-embed-copy = Kopiera koden
public-way-embed-off = Lägg först till din webbplats i inställningarna, så syns kortet där.
public-way-off = Offentliga sidor är avstängda i hela systemet, så länken öppnas inte just nu.
public-way-settings = Inställningar för offentlig anmälan
public-way-hidden = Evenemanget är inte offentligt. När du slår på den offentliga synligheten kommer länken och QR-koden hit genast.
    .events = Inte offentligt: { $one }. När du slår på den offentliga synligheten kommer länken och QR-koden hit genast.

typed-was = Skrev i formuläret:
typed-several = Flera kontakter har adressen
typed-merge = Se sammanslagning
typed-take = Ta i bruk
typed-leave = Lämna som det är
typed-taken = Uppgifterna har tagits i bruk: { $name }.
typed-left = Kontakten är som förut.
