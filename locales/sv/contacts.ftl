# Kontakter: människor som bjuds in.

contacts-all = Alla
contacts-opted-out = E-postförbud
contacts-without-email = Utan e-post
contacts-search = Sök kontakter
contacts-search-hint = Namn, e-post, telefon eller organisation
contacts-name = Namn
contacts-account = Organisation
contacts-opted-out-pill = Ingen kampanjpost
contacts-opted-out-since = E-postförbud sedan { $date }. Kampanjernas meddelanden skickas inte; anmälningens meddelanden skickas.
contacts-archive = Arkivera
contacts-restore = Återställ
contacts-archived = { $count ->
    [one] Kontakten är arkiverad.
   *[other] { $count } kontakter är arkiverade.
}
contacts-restored = { $count ->
    [one] Kontakten är återställd.
   *[other] { $count } kontakter är återställda.
}
contacts-empty = Det finns inga kontakter ännu
contacts-empty-text = Lägg till den första kontakten eller hämta kontakter ur en CSV-fil med kommandot kutsu import contacts.
contact-archived-note = Kontakten är arkiverad
contact-archived-note-text = Arkiverad { $date }. Den syns inte i listor och får inga inbjudningar.
contact-details = Kontaktuppgifter
contact-facts = Uppgifter
contact-registrations = Anmälningar
contact-no-registrations = Inga anmälningar.
contact-status-registered = Anmäld
contact-status-waitlisted = På reservplats
contact-status-cancelled = Avanmäld
contact-same-email = Samma e-post finns hos någon annan
contact-same-email-text = Kontrollera om det är samma människa.
contact-no-email = E-post saknas
contact-no-email-text = Inbjudningar kan inte skickas till den här kontakten.
contact-address = Adress
contact-open = Öppna kontakten
contact-new = Ny kontakt
contact-edit = Redigera kontakten
contact-basics = Grunduppgifter
contact-basics-text = Namnet syns i inbjudningar och i deltagarlistan.
contact-reach = Kontaktuppgifter
contact-reach-text = Inbjudningar och bekräftelser skickas till den här adressen på det valda språket.
contact-post = Postadress
contact-handling = Hantering
contact-opt-out = E-postförbud
contact-opt-out-text = Kampanjernas meddelanden skickas inte. Bekräftelser på anmälningar skickas ändå.
contact-country-hint = Två bokstäver, till exempel FI
contact-external-id-hint = Beteckningen i systemet som kontakten kommer från
contact-no-account = Ingen organisation
contact-created = { $name } har lagts till.
contact-saved = { $name } har sparats.
contact-changed-meanwhile = Någon annan sparade kontakten under tiden
contact-changed-meanwhile-text = Det du skrev finns kvar. Kontrollera fälten som ändrats nedan och spara på nytt, så gäller dina uppgifter.
contact-now = { $field } är nu { $value }
contact-now-empty = { $field } är nu tomt

relation-contacts-account = Organisation
    .of = organisationens
field-contacts-first_name = Förnamn
field-contacts-last_name = Efternamn
field-contacts-number = Nummer
field-contacts-email = E-post
field-contacts-phone = Telefon
field-contacts-title = Titel
field-contacts-language = Språk
field-contacts-account_id = Organisation
field-contacts-street = Gatuadress
field-contacts-postal_code = Postnummer
field-contacts-city = Ort
field-contacts-country = Land
field-contacts-email_opt_out = E-postförbud
field-contacts-email_opt_out_at = E-postförbud sedan
field-contacts-external_id = Extern beteckning
field-contacts-owner = Ansvarig
field-contacts-created_at = Skapad
field-contacts-updated_at = Ändrad
field-contacts-id = Identitet

refusal-contact-missing = Kontakten hittades inte.
refusal-contact-changed_meanwhile = Någon annan sparade kontakten under tiden. Ändrade fält: { $fields }. Läs kontakten på nytt och försök sedan.
flaw-account-unknown = Organisationen hittades inte.

contact-tabs = Kontaktens delar
contact-tab-details = Uppgifter
contact-tab-timeline = Tidslinje
contact-tab-registrations = Anmälningar
contact-tab-messages = Meddelanden
contact-registered-at = anmälde sig { $moment }
contact-why-place = Varför
contact-no-messages = Inga meddelanden har skickats.
contact-in-group-hand = Tillagd för hand
contact-in-group-filter = Enligt villkoren
contact-no-groups = Inte i någon målgrupp.
contact-no-campaigns = Inte i någon kampanj.
contact-in-campaign-attached = Väntar på meddelande
contact-in-campaign-queued = På väg ut
contact-in-campaign-mailed = Inbjuden
contact-in-campaign-skipped = Inte skickat
contact-opt-out-by-link = Hen avbeställde själv via länken.
contact-opt-out-by-user = Förbudet antecknades på formuläret.
contact-opt-out-by-api = Förbudet kom via gränssnittet.
contact-opt-out-by-import = Förbudet kom med en import.
contact-tags-hint = Skilj med kommatecken, till exempel: styrelse, vip
opt-out-source-link = Länk i ett meddelande
opt-out-source-user = Formulär
opt-out-source-api = Gränssnitt
opt-out-source-import = Import
field-contacts-email_opt_out_source = E-postförbudets källa
field-contacts-tags = Etiketter

duplicates-title = Dubbletter
duplicates-text = De här kontakterna kan vara samma personer. Slå ihop dem eller märk dem som olika.
duplicates-why-email = Samma e-post
duplicates-why-name = Liknande namn
duplicates-since = tillagd { $date }
duplicates-merge = Slå ihop
duplicates-apart = Är olika personer
duplicates-told-apart = Märkta som olika personer.
duplicates-none = Inga dubbletter hittades
duplicates-none-text = Ingen har samma e-post eller ett liknande namn i samma organisation.
merge-title = Slå ihop kontakter
merge-text = Kontakten { $other } förs till kontakten { $kept } och arkiveras. Sammanslagningen kan ångras.
merge-swap = Byt plats
merge-kept = Behålls
merge-other = Slås ihop
merge-empty = tomt
merge-same = Uppgifterna är lika
merge-same-text = Kontakterna skiljer sig bara i vad som har hänt dem.
merge-rest = Anmälningar, meddelanden, målgrupper, kampanjer och etiketter flyttas till den som behålls. Har någondera ett e-postförbud gäller det fortfarande.
merge-do = Slå ihop { $other }
contact-merged = { $name } slogs ihop med den här kontakten.
contact-merged-but = { $count ->
    [one] { $name } slogs ihop. En anmälan stannade hos den arkiverade kontakten, eftersom båda hade plats på samma evenemang.
   *[other] { $name } slogs ihop. { $count } anmälningar stannade hos den arkiverade kontakten, eftersom båda hade plats på samma evenemang.
}
contact-unmerged = Sammanslagningen ångrades.
contact-merged-note = Kontakten har slagits ihop med en annan
contact-merged-note-text = Anmälningar och meddelanden finns nu hos { $name }.
contact-merge-undo = Ångra sammanslagningen
refusal-merge-missing = Kontakten eller sammanslagningen hittas inte.
refusal-merge-itself = En kontakt kan inte slås ihop med sig själv.
refusal-merge-archived = Den ena kontakten är arkiverad. Återställ den först.
refusal-merge-undone = Sammanslagningen är redan ångrad.
