# E-postmallar: sidor, fält, anmärkningar och mejlens fot.

module-email-templates = E-postmallar
email-template-singular = E-postmall

folder-campaign = Kampanj
folder-event = Evenemang
folder-target_group = Målgrupp
folder-public = Offentlig
folder-personal = Personlig
folder-campaign-hint = En inbjudan som en kampanj skickar.
folder-event-hint = En bekräftelse som evenemanget skickar till den anmälda.
folder-target_group-hint = Ett meddelande som målgruppen skickar till sina medlemmar.
folder-public-hint = En gemensam mall som alla använder.
folder-personal-hint = En egen mall som du själv använder.

sending-time-immediately = Genast
sending-time-at = Vid en viss tidpunkt
sending-time-delay = Med fördröjning
sending-time-immediately-hint = Det enda en kampanj kan använda.
sending-time-at-hint = En kampanj kan inte använda den här mallen.
sending-time-delay-hint = En kampanj kan inte använda den här mallen.

field-email-templates-name = Namn
field-email-templates-number = Nummer
field-email-templates-subject = Ämne
field-email-templates-folder = Mapp
field-email-templates-sending_time = Sändningstid
field-email-templates-language = Språk
field-email-templates-owner = Ansvarig
field-email-templates-created_at = Skapad
field-email-templates-updated_at = Ändrad
field-email-templates-id = Identifierare

refusal-template-missing = E-postmallen finns inte.
refusal-template-changed_meanwhile = Någon annan sparade mallen under tiden. Ändrade fält: { $fields }. Kontrollera och spara igen.
refusal-attachment-bad_name = Filnamnet duger inte för en bilaga. Byt namn på filen.
refusal-attachment-empty = Filen är tom.
refusal-attachment-too_large = Filen är för stor. En bilaga får vara högst { $most } MB.
refusal-attachment-too_much = Bilagorna är för stora. Tillsammans får de vara högst { $most } MB.
refusal-attachment-kind_not_allowed = Den här filtypen kan inte bifogas. Tillåtna: { $allowed }.
refusal-attachment-not_what_it_says = Filens innehåll motsvarar inte filändelsen. Spara filen på nytt i rätt format.

flaw-template-wrong_folder = Mallen ligger i fel mapp. Välj en mall ur den mapp som används här.
flaw-template-not_immediately = En kampanj skickar bara mallar vars sändningstid är Genast.
flaw-template-archived = Mallen är arkiverad. Återställ den eller välj en annan.
flaw-template-unknown = E-postmallen finns inte.
flaw-template-language_twice = Det finns redan en text på det här språket.
flaw-template-sending_time_not_here = Meddelanden i den här mappen skickas alltid genast.

warning-template-without_registration_link = Meddelandet saknar anmälningslänk, så inbjudan samlar inga anmälningar. Lägg till länken under Välj fälttyp.
warning-template-language_without_link = Anmälningslänken saknas på det här språket: { $language ->
    [sv] svenska
    [en] engelska
   *[fi] finska
}.
warning-template-event_full = Länkens evenemang { $number } är fullt, också kölistan.
warning-template-event_closed = Det går inte längre att anmäla sig till länkens evenemang { $number }.
warning-template-event_past = Länkens evenemang { $number } är redan över.
warning-template-event_unknown = Länkens evenemang { $number } finns inte.

merge-group-contact = Kontakt
merge-group-account = Organisation
merge-group-sender = Avsändare
merge-group-event = Evenemang
merge-field-contact-first-name = Förnamn
merge-field-contact-last-name = Efternamn
merge-field-contact-name = Hela namnet
merge-field-contact-title = Titel
merge-field-contact-email = E-postadress
merge-field-contact-phone = Telefon
merge-field-contact-language = Språk
merge-field-contact-street = Gatuadress
merge-field-contact-postal-code = Postnummer
merge-field-contact-city = Ort
merge-field-contact-country = Land
merge-field-account-name = Organisationens namn
merge-field-account-business-id = FO-nummer
merge-field-account-email = Organisationens e-post
merge-field-account-phone = Organisationens telefon
merge-field-account-street = Organisationens gatuadress
merge-field-account-postal-code = Organisationens postnummer
merge-field-account-city = Organisationens ort
merge-field-account-country = Organisationens land
merge-field-account-industry = Bransch
merge-field-sender-name = Den ansvarigas namn
merge-field-sender-email = Den ansvarigas e-post
merge-field-event-name = Evenemangets namn
merge-field-event-number = Evenemangets nummer
merge-field-event-time = Evenemangets tid
merge-field-event-starts-at = Evenemanget börjar
merge-field-event-ends-at = Evenemanget slutar
merge-field-event-location = Plats
merge-field-event-description = Beskrivning
merge-field-event-last-registration-date = Sista anmälningsdag
merge-field-event-last-cancellation-date = Sista avbokningsdag
merge-link-registration = Anmälningslänk
merge-link-own = Min anmälan
merge-link-questionnaire = Enkät
merge-link-unsubscribe = Avsluta inbjudningar
merge-link-browser = Meddelandet i webbläsaren

mail-footer-reason = Vill du inte ha sådana här inbjudningar?
mail-footer-unsubscribe = Avsluta inbjudningar
