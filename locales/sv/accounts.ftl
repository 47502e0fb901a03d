# Organisationer: företag och samfund som kontakterna hör till.

accounts-all = Alla
accounts-search = Sök organisationer
accounts-search-hint = Namn, FO-nummer eller ort
accounts-empty = Det finns inga organisationer ännu
accounts-empty-text = Lägg till en organisation, så kan du koppla kontakter till den.
account-archived-note = Organisationen är arkiverad
account-archived-note-text = Arkiverad { $date }. Dess kontakter förblir som de är.
account-no-contacts = Organisationen har inga kontakter.
account-open = Öppna organisationen
account-new = Ny organisation
account-edit = Redigera organisationen
account-business-id-hint = Till exempel 1234567-1
account-turnover-hint = Euro per år
account-invoicing = Fakturering
account-invoicing-text = De här behövs för e-faktura.
account-created = { $name } har lagts till.
account-saved = { $name } har sparats.
account-changed-meanwhile = Någon annan sparade organisationen under tiden

field-accounts-name = Namn
field-accounts-number = Nummer
field-accounts-business_id = FO-nummer
field-accounts-email = E-post
field-accounts-phone = Telefon
field-accounts-street = Gatuadress
field-accounts-postal_code = Postnummer
field-accounts-city = Ort
field-accounts-country = Land
field-accounts-industry = Bransch
field-accounts-employees = Anställda
field-accounts-turnover = Omsättning
field-accounts-e_invoice_address = E-fakturaadress
field-accounts-e_invoice_operator = E-fakturaoperatör
field-accounts-website = Webbplats
field-accounts-invoice_email = E-post för fakturor
field-accounts-billing_street = Faktureringsadress
field-accounts-billing_postal_code = Faktureringspostnummer
field-accounts-billing_city = Faktureringsort
field-accounts-billing_country = Faktureringsland
account-website-hint = Till exempel www.foretag.fi.
account-invoice-email-hint = Hit skickas fakturorna per e-post. Om fältet är tomt går de till organisationens e-post.
account-billing-hint = Fyll i bara om fakturorna adresseras någon annanstans än till besöksadressen.
field-accounts-external_id = Extern beteckning
field-accounts-owner = Ansvarig
field-accounts-created_at = Skapad
field-accounts-updated_at = Ändrad
field-accounts-id = Identitet

refusal-account-missing = Organisationen hittades inte.
refusal-account-changed_meanwhile = Någon annan sparade organisationen under tiden. Ändrade fält: { $fields }. Läs organisationen på nytt och försök sedan.

account-tabs = Organisationens delar
field-accounts-tags = Etiketter
duplicates-accounts-text = De här kan vara samma organisationer. Slå ihop dem eller märk dem som olika.
duplicates-accounts-apart = Är olika organisationer
duplicates-why-business-id = Samma FO-nummer
duplicates-people = { $count ->
    [one] 1 kontakt
   *[other] { $count } kontakter
}
duplicates-accounts-none-text = Ingen organisation har samma FO-nummer eller ett liknande namn som en annan.

merge-accounts-title = Slå ihop organisationer
merge-accounts-text = Organisationen { $other } förs in i { $kept } och arkiveras. Sammanslagningen kan ångras.
merge-accounts-same-text = Organisationerna skiljer sig bara i vad som har hänt med dem.
merge-accounts-rest = Kontakter och taggar flyttas till den som behålls, och med kontakterna deras anmälningar och meddelanden.
account-merged = { $name } slogs ihop med den här organisationen.
account-merged-note = Organisationen har slagits ihop med en annan
account-merged-note-text = Kontakterna hör nu till { $name }.
