# Organisaatiot: yritykset ja yhteisöt, joihin kontaktit kuuluvat.

accounts-all = Kaikki
accounts-search = Hae organisaatioita
accounts-search-hint = Nimi, Y-tunnus tai kaupunki
accounts-empty = Organisaatioita ei vielä ole
accounts-empty-text = Lisää organisaatio, niin voit liittää kontaktit siihen.
account-archived-note = Organisaatio on arkistoitu
account-archived-note-text = Arkistoitu { $date }. Sen kontaktit pysyvät ennallaan.
account-no-contacts = Organisaatiolla ei ole kontakteja.
account-open = Avaa organisaatio
account-new = Uusi organisaatio
account-edit = Muokkaa organisaatiota
account-business-id-hint = Esimerkiksi 1234567-1
account-turnover-hint = Euroa vuodessa
account-invoicing = Laskutus
account-invoicing-text = Näitä tarvitaan verkkolaskuun.
account-created = { $name } lisätty.
account-saved = { $name } tallennettu.
account-changed-meanwhile = Joku muu tallensi organisaation sillä välin

field-accounts-name = Nimi
field-accounts-number = Numero
field-accounts-business_id = Y-tunnus
field-accounts-email = Sähköposti
field-accounts-phone = Puhelin
field-accounts-street = Katuosoite
field-accounts-postal_code = Postinumero
field-accounts-city = Kaupunki
field-accounts-country = Maa
field-accounts-industry = Toimiala
field-accounts-employees = Henkilöstö
field-accounts-turnover = Liikevaihto
field-accounts-e_invoice_address = Verkkolaskuosoite
field-accounts-e_invoice_operator = Verkkolaskuoperaattori
field-accounts-website = Verkkosivu
field-accounts-invoice_email = Laskutussähköposti
field-accounts-billing_street = Laskutusosoite
field-accounts-billing_postal_code = Laskutuksen postinumero
field-accounts-billing_city = Laskutuksen kaupunki
field-accounts-billing_country = Laskutuksen maa
account-website-hint = Esimerkiksi www.yritys.fi.
account-invoice-email-hint = Tähän lähetetään laskut sähköpostilla. Tyhjänä ne menevät organisaation sähköpostiin.
account-billing-hint = Täytä vain, jos laskut osoitetaan muualle kuin käyntiosoitteeseen.
field-accounts-external_id = Ulkoinen tunniste
field-accounts-owner = Vastuu
field-accounts-created_at = Luotu
field-accounts-updated_at = Muokattu
field-accounts-id = Tunniste

refusal-account-missing = Organisaatiota ei löydy.
refusal-account-changed_meanwhile = Joku muu tallensi organisaation sillä välin. Muuttuneet kentät: { $fields }. Lue organisaatio uudelleen ja yritä sitten.

account-tabs = Organisaation osat
field-accounts-tags = Tunnisteet
duplicates-accounts-text = Nämä voivat olla samoja organisaatioita. Yhdistä ne tai merkitse eri organisaatioiksi.
duplicates-accounts-apart = Ovat eri organisaatioita
duplicates-why-business-id = Sama Y-tunnus
duplicates-people = { $count ->
    [one] 1 kontakti
   *[other] { $count } kontaktia
}
duplicates-accounts-none-text = Millään organisaatiolla ei ole samaa Y-tunnusta tai samankaltaista nimeä kuin toisella.

merge-accounts-title = Yhdistä organisaatiot
merge-accounts-text = Organisaatio { $other } liitetään organisaatioon { $kept } ja arkistoidaan. Yhdistämisen voi perua.
merge-accounts-same-text = Organisaatiot eroavat vain siinä, mitä niille on tapahtunut.
merge-accounts-rest = Kontaktit ja tunnisteet siirtyvät säilyvälle, ja kontaktien mukana ilmoittautumiset ja viestit.
account-merged = { $name } yhdistettiin tähän organisaatioon.
account-merged-note = Organisaatio on yhdistetty toiseen
account-merged-note-text = Kontaktit ovat nyt organisaatiolla { $name }.
