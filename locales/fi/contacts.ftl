# Kontaktit: ihmiset, joita kutsutaan.

contacts-all = Kaikki
contacts-opted-out = Sähköpostikielto
contacts-without-email = Ilman sähköpostia
contacts-search = Hae kontakteja
contacts-search-hint = Nimi, sähköposti, puhelin tai organisaatio
contacts-name = Nimi
contacts-account = Organisaatio
contacts-opted-out-pill = Ei kampanjapostia
contacts-opted-out-since = Sähköpostikielto { $date } alkaen. Kampanjoiden viestejä ei lähetetä; ilmoittautumisen viestit lähtevät.
contacts-archive = Arkistoi
contacts-restore = Palauta
contacts-archived = { $count ->
    [one] Kontakti arkistoitu.
   *[other] { $count } kontaktia arkistoitu.
}
contacts-restored = { $count ->
    [one] Kontakti palautettu.
   *[other] { $count } kontaktia palautettu.
}
contacts-empty = Kontakteja ei vielä ole
contacts-empty-text = Lisää ensimmäinen kontakti tai tuo kontaktit CSV-tiedostosta komennolla kutsu import contacts.
contact-archived-note = Kontakti on arkistoitu
contact-archived-note-text = Arkistoitu { $date }. Se ei näy luetteloissa eikä saa kutsuja.
contact-details = Yhteystiedot
contact-facts = Tiedot
contact-registrations = Ilmoittautumiset
contact-no-registrations = Ei ilmoittautumisia.
contact-status-registered = Ilmoittautunut
contact-status-waitlisted = Varasijalla
contact-status-cancelled = Peruuttanut
contact-same-email = Sama sähköposti myös toisella
contact-same-email-text = Tarkista, onko kyse samasta ihmisestä.
contact-no-email = Sähköposti puuttuu
contact-no-email-text = Tälle kontaktille ei voi lähettää kutsuja.
contact-address = Osoite
contact-open = Avaa kontakti
contact-new = Uusi kontakti
contact-edit = Muokkaa kontaktia
contact-basics = Perustiedot
contact-basics-text = Nimi näkyy kutsuissa ja osallistujaluettelossa.
contact-reach = Yhteystiedot
contact-reach-text = Kutsut ja vahvistukset lähtevät tähän sähköpostiin valitulla kielellä.
contact-post = Postiosoite
contact-handling = Käsittely
contact-opt-out = Sähköpostikielto
contact-opt-out-text = Kampanjoiden viestejä ei lähetetä. Ilmoittautumisen vahvistukset lähtevät silti.
contact-country-hint = Kaksi kirjainta, esimerkiksi FI
contact-external-id-hint = Tunniste järjestelmässä, josta kontakti on peräisin
contact-no-account = Ei organisaatiota
contact-created = { $name } lisätty.
contact-saved = { $name } tallennettu.
contact-changed-meanwhile = Joku muu tallensi kontaktin sillä välin
contact-changed-meanwhile-text = Kirjoittamasi on tallella. Tarkista alla muuttuneet kentät ja tallenna uudelleen, niin sinun tietosi jäävät voimaan.
contact-now = { $field } on nyt { $value }
contact-now-empty = { $field } on nyt tyhjä

relation-contacts-account = Organisaatio
    .of = organisaation
field-contacts-first_name = Etunimi
field-contacts-last_name = Sukunimi
field-contacts-number = Numero
field-contacts-email = Sähköposti
field-contacts-phone = Puhelin
field-contacts-title = Tehtävänimike
field-contacts-language = Kieli
field-contacts-account_id = Organisaatio
field-contacts-street = Katuosoite
field-contacts-postal_code = Postinumero
field-contacts-city = Kaupunki
field-contacts-country = Maa
field-contacts-email_opt_out = Sähköpostikielto
field-contacts-email_opt_out_at = Sähköpostikielto alkaen
field-contacts-external_id = Ulkoinen tunniste
field-contacts-owner = Vastuu
field-contacts-created_at = Luotu
field-contacts-updated_at = Muokattu
field-contacts-id = Tunniste

refusal-contact-missing = Kontaktia ei löydy.
refusal-contact-changed_meanwhile = Joku muu tallensi kontaktin sillä välin. Muuttuneet kentät: { $fields }. Lue kontakti uudelleen ja yritä sitten.
flaw-account-unknown = Organisaatiota ei löydy.

contact-tabs = Kontaktin osat
contact-tab-details = Tiedot
contact-tab-timeline = Aikajana
contact-tab-registrations = Ilmoittautumiset
contact-tab-messages = Viestit
contact-registered-at = ilmoittautui { $moment }
contact-why-place = Miksi
contact-no-messages = Viestejä ei ole lähetetty.
contact-in-group-hand = Lisätty käsin
contact-in-group-filter = Ehtojen mukaan
contact-no-groups = Ei kohderyhmissä.
contact-no-campaigns = Ei kampanjoissa.
contact-in-campaign-attached = Odottaa viestiä
contact-in-campaign-queued = Lähdössä
contact-in-campaign-mailed = Kutsuttu
contact-in-campaign-skipped = Ei lähetetty
contact-opt-out-by-link = Hän perui viestit itse linkistä.
contact-opt-out-by-user = Kielto merkittiin lomakkeella.
contact-opt-out-by-api = Kielto tuli rajapinnasta.
contact-opt-out-by-import = Kielto tuli tuonnista.
contact-tags-hint = Erota pilkuilla, esimerkiksi: hallitus, vip
opt-out-source-link = Viestin linkki
opt-out-source-user = Lomake
opt-out-source-api = Rajapinta
opt-out-source-import = Tuonti
field-contacts-email_opt_out_source = Sähköpostikiellon lähde
field-contacts-tags = Tunnisteet

duplicates-title = Kaksoiskappaleet
duplicates-text = Nämä kontaktit voivat olla samoja ihmisiä. Yhdistä ne tai merkitse eri ihmisiksi.
duplicates-why-email = Sama sähköposti
duplicates-why-name = Samankaltainen nimi
duplicates-since = lisätty { $date }
duplicates-merge = Yhdistä
duplicates-apart = Ovat eri ihmisiä
duplicates-told-apart = Merkitty eri ihmisiksi.
duplicates-none = Kaksoiskappaleita ei löytynyt
duplicates-none-text = Kenelläkään ei ole samaa sähköpostia tai samankaltaista nimeä samassa organisaatiossa.
merge-title = Yhdistä kontaktit
merge-text = Kontakti { $other } liitetään kontaktiin { $kept } ja arkistoidaan. Yhdistämisen voi perua.
merge-swap = Vaihda päittäin
merge-kept = Säilyy
merge-other = Yhdistetään
merge-empty = tyhjä
merge-same = Tiedot ovat samat
merge-same-text = Kontaktit eroavat vain siinä, mitä niille on tapahtunut.
merge-rest = Ilmoittautumiset, viestit, kohderyhmät, kampanjat ja tunnisteet siirtyvät säilyvälle. Jos jommallakummalla on sähköpostikielto, se jää voimaan.
merge-do = Yhdistä { $other }
contact-merged = { $name } yhdistettiin tähän kontaktiin.
contact-merged-but = { $count ->
    [one] { $name } yhdistettiin. Yksi ilmoittautuminen jäi arkistoituun kontaktiin, koska molemmilla oli paikka samassa tilaisuudessa.
   *[other] { $name } yhdistettiin. { $count } ilmoittautumista jäi arkistoituun kontaktiin, koska molemmilla oli paikka samoissa tilaisuuksissa.
}
contact-unmerged = Yhdistäminen peruttu.
contact-merged-note = Kontakti on yhdistetty toiseen
contact-merged-note-text = Ilmoittautumiset ja viestit ovat nyt kontaktilla { $name }.
contact-merge-undo = Peru yhdistäminen
refusal-merge-missing = Kontaktia tai yhdistämistä ei löydy.
refusal-merge-itself = Kontaktia ei voi yhdistää itseensä.
refusal-merge-archived = Toinen kontakteista on arkistoitu. Palauta se ensin.
refusal-merge-undone = Yhdistäminen on jo peruttu.
