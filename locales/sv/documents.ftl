# Dokumentmallar och de PDF-filer som görs av dem.
module-document-templates = Dokumentmallar
home-document-templates = Dokumentmallar
home-document-templates-text = Hur intyg, fakturor, namnskyltar och listor ser ut

document-kind-certificate = Intyg
document-kind-invoice = Faktura
document-kind-badge = Namnskyltar
document-kind-attendee_list = Deltagarlista
document-built-in-certificate = Intyg, liggande
document-built-in-certificate-plain = Intyg, stående
document-built-in-invoice = Faktura, girering och koder
document-built-in-badge = Namnskyltar, 10 per ark
document-built-in-attendee-list = Deltagarlista
document-built-in-sign-in-sheet = Underskriftslista

# Vad som står i de färdiga mallarna.
document-word-certificate = Intyg
document-word-certificate-text = har deltagit i
document-word-time = Tid
document-word-place = Plats
document-word-extent = Omfattning
document-word-signature = Underskrift
document-word-check = Kontrollera äktheten
document-word-attendee-list = Deltagarlista
document-word-sign-in-sheet = Underskriftslista
document-word-name = Namn
document-word-organisation = Organisation
document-word-email = E-post
document-word-registered = Anmälda
document-word-waitlisted = I kö
document-word-nobody = Ingen har anmält sig ännu.
document-word-blank-lines = De tomma raderna är för dem som kommer utan att ha anmält sig.
document-word-page = Sida

# Fält.
document-field-organisation-name = Organisationens namn
document-field-organisation-business-id = Organisationens FO-nummer
document-field-organisation-street = Organisationens gatuadress
document-field-organisation-postal-code = Organisationens postnummer
document-field-organisation-city = Organisationens ort
document-field-organisation-country = Organisationens land
document-field-document-date = Dagen då filen görs
document-field-event-name = Evenemangets namn
document-field-event-number = Evenemangets nummer
document-field-event-time = Evenemangets tid
document-field-event-starts-at = Evenemanget börjar
document-field-event-ends-at = Evenemanget slutar
document-field-event-location = Evenemangets plats
document-field-contact-name = Deltagarens namn
document-field-certificate-hours = Omfattning
document-field-certificate-code = Intygets kod
document-field-certificate-verify-url = Adressen där intyget kontrolleras
document-field-certificate-issued-on = Intygets datum
document-field-invoice-number = Fakturans nummer
document-field-invoice-issued-on = Fakturans datum
document-field-invoice-due-on = Förfallodag
document-field-invoice-reference = Referensnummer
document-field-invoice-buyer-reference = Köparens referens
document-field-invoice-order-number = Beställningsnummer
document-field-invoice-to-pay = Att betala
document-field-invoice-iban = Kontonummer
document-field-invoice-bic = BIC
document-field-buyer-name = Köparens namn
document-field-seller-name = Säljarens namn

# Sidor.
documents-text = Mallen bestämmer vad som står i PDF-filen och hur den ser ut. Den färdiga mallen används tills du gör en egen.
documents-own = Egna mallar
documents-empty = Inga egna mallar ännu
documents-empty-text = De färdiga mallarna fungerar som de är. Gör en egen av dem när du vill ändra ord eller utseende.
documents-gallery = Färdiga mallar
documents-gallery-text = Logotyp, namn och färg kommer från inställningarna.
documents-archived = Tagna ur bruk
documents-not-built = Denna Kutsu gör inga PDF-filer
documents-not-built-text = Den är byggd utan PDF-delen. Mallar kan redigeras, men de ger inga filer.
document-use = Gör en egen
document-use-one = Gör en egen av mallen { $name }
document-sample = Exempel som PDF
document-sample-one = Exempel som PDF: { $name }
document-picture = Exempelsida: { $name }
document-kind = Typ
document-new = Ny dokumentmall
document-create = Skapa dokumentmall
document-created = Dokumentmallen { $name } skapades.
document-saved = Dokumentmallen { $name } sparades.
document-archived = Dokumentmallen { $name } togs ur bruk.
document-restored = Dokumentmallen { $name } återställdes.
document-archive = Ta ur bruk
document-restore = Återställ
document-restore-one = Återställ { $name }
document-is-archived = Mallen är tagen ur bruk
document-is-archived-text = Inga filer görs av den. Återställ den om du behöver den igen.
document-stale = Mallen har ändrats
document-stale-text = Någon annan sparade den under tiden. Om du sparar nu försvinner de ändringarna.
document-language = Språk
document-language-hint = Datum, tal och färdiga ord är på detta språk.
document-active = Aktiv
document-active-text = Den senaste aktiva mallen används på sitt eget språk.
document-off = Används inte
document-source = Innehåll
document-source-hint = Språket Typst. Uppgifter om person, evenemang och faktura kommer från fält, till exempel { "{{ event.name }}" }.
document-fields = Fält
document-fields-text = Skriv fältet där uppgiften ska stå. Ett villkor utelämnar det som inte finns: { "{% if event.location %}…{% endif %}" }.
document-preview = Förhandsvisning
document-preview-event = Uppgifter i förhandsvisningen
document-preview-sample = Påhittade uppgifter
document-preview-again = Uppdatera förhandsvisningen
document-preview-waits = Förhandsvisningen syns när innehållet är felfritt.
document-page = Sida { $page }/{ $pages }
document-more-pages = { $count ->
    [one] Och 1 sida till
   *[other] Och { $count } sidor till
}

# Evenemangets filer.
event-documents = Filer som PDF
event-documents-text = Skriv ut eller dela. Uppgifterna är från denna stund.
event-documents-of = { $name }: filer
event-document-get = Hämta PDF
event-document-get-one = Hämta PDF: { $name }
event-document-language = Språk

# Avslag.
refusal-document_template-missing = Dokumentmallen finns inte.
refusal-document-flawed = Dokumentmallen har ett fel på rad { $line }: { $message }
refusal-document-too_long = Filen blev inte klar i tid. Begränsa urvalet om personerna är många; annars tar mallen aldrig slut.
refusal-document-too_large = Filen kräver för mycket minne. Använd mindre bilder eller begränsa urvalet.
refusal-document-busy = Just nu görs många filer. Försök igen om en stund.
refusal-document-not_built = Denna Kutsu är byggd utan PDF-delen och gör därför inga PDF-filer.
flaw-document-typst = Rad { $line }: { $message }
flaw-document-part = Mallen eller logotypen duger inte: { $message }
flaw-document-too_long = Sidan blir inte klar i tid. Finns det en slinga utan slut i mallen?
flaw-document-too_large = Sidan kräver för mycket minne.
flaw-document-kind_fixed = Typen kan inte bytas. Gör en ny mall.
