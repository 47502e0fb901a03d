# Laskut: laskutus tilaisuudesta, hyvitykset, maksut ja laskun sanat.

module-invoices = Laskut
module-invoices-singular = Lasku
nav-finance = Talous
concept-invoices = Lasku
    .invoices = { $One }
invoices-all = Kaikki
invoices-unpaid = Maksamatta
invoices-overdue = Myöhässä
invoices-credit-notes = Hyvityslaskut
invoices-search = Hae laskuja
invoices-search-hint = Numero, maksaja tai viite
invoices-empty = Laskuja ei vielä ole
invoices-empty-text = Laskut luodaan tilaisuuden välilehdeltä Laskutus.
event-tab-invoices = Laskutus
contact-tab-invoices = Laskut
portal-tab-invoices = Laskut
portal-module-invoices = Laskut
portal-no-invoices = Sinulla ei ole laskuja.
invoice-none = Laskuja ei ole.
invoice-state-open = Maksamatta
invoice-state-partly-paid = Osittain maksettu
invoice-state-paid = Maksettu
invoice-state-overdue = Myöhässä
invoice-state-credited = Hyvitetty
invoice-state-credit-note = Hyvityslasku
invoice-left = maksamatta { $sum }
invoice-to-refund = Palautettavaa
invoice-paper = Lasku paperilla
invoice-contents = Sisältö
invoice-pdf = PDF
invoice-print = Tulosta
invoice-send = Lähetä sähköpostilla
invoice-sent = Lasku on lähetysjonossa.
invoice-credits = Hyvittää laskun { $number }
invoice-forged = Laskun sisältö ei ole enää se, joka luotiin
invoice-forged-text = Tarkistussumma ei täsmää: tietokantaa on muutettu Kutsun ohi. Selvitä asia ennen kuin käytät laskua.
invoice-payments = Maksut
invoice-no-payments = Maksuja ei ole.
invoice-payment-amount = Summa
invoice-payment-day = Maksupäivä
invoice-payment-note = Huomautus
invoice-payment-save = Kirjaa maksu
invoice-payment-take-back = Peru kirjaus
invoice-payment-is-taken-back = Peruttu
invoice-payment-gone = Maksun kirjaus peruttiin: { $number }.
invoice-paid = Maksu kirjattiin: { $number }.
invoice-credit = Hyvitä
invoice-credit-title = Hyvitä lasku { $number }
invoice-credit-text = Laskusta tehdään hyvityslasku. Kokonaan hyvitetty ilmoittautuminen voidaan laskuttaa uudelleen.
invoice-credit-rows = Rivit
invoice-credit-rows-text = Valitse hyvitettävät rivit. Rivistä voi hyvittää myös osan.
invoice-credit-amount = Hyvitettävä summa
invoice-credit-left = Jäljellä { $sum }
invoice-credit-nothing = Kaikki rivit on jo hyvitetty.
invoice-credit-why = Syy
invoice-credit-because = Hyvityksen syy
invoice-credit-because-hint = Näkyy hyvityslaskulla.
invoice-credit-save = Luo hyvityslasku
invoice-is-credited = Hyvityslasku { $number } luotiin.
invoices-run = Laskutuksen esikatselu
invoices-run-again = Päivitä esikatselu
invoices-reverse-charge = Käännetty verovelvollisuus ulkomaisille organisaatioille
invoices-reverse-charge-text = Koskee muiden EU-maiden organisaatioita, joilla on ALV-tunnus.
invoices-people = Osallistujat
invoices-total = veroton { $net }, ALV { $vat }
invoices-nobody = Laskutettavia ei ole
invoices-nobody-text = Vain ilmoittautuneet laskutetaan, ja jokainen vain kerran.
invoices-issued-title = Luodut laskut
invoices-changed = Tiedot muuttuivat esikatselun jälkeen
invoices-changed-text = Laskuja ei luotu. Tarkista uusi esikatselu ja luo laskut sitten.
invoices-to-credit-text = He ovat peruneet laskutuksen jälkeen. Hyvitä heidän rivinsä, jos se kuuluu ehtoihin.
invoices-obstacles = Ennen laskutusta tarvitaan vielä
invoice-obstacle-mend = Korjaa
invoice-obstacle-no-product = Tilaisuudella ei ole tuotetta.
invoice-obstacle-no-price = Tuotteen hinta on 0 €.
invoice-obstacle-rate-not-valid = Tuotteen verokanta ei ole voimassa tilaisuuden päivänä.
invoice-obstacle-seller-name = Organisaatiollanne ei ole nimeä asetuksissa.
invoice-obstacle-seller-business-id = Organisaationne Y-tunnus puuttuu asetuksista.
invoice-obstacle-seller-address = Organisaationne osoite puuttuu asetuksista.
invoice-obstacle-seller-iban = Tilinumero puuttuu laskutuksen asetuksista.
invoice-why-invoiced = Laskutettu jo:
invoice-why-no-address = Maksajalta puuttuu katuosoite, postinumero tai kaupunki.
invoice-why-no-business-id = Maksavalta organisaatiolta puuttuu Y-tunnus.
invoice-why-no-vat-id = Ulkomaiselta organisaatiolta puuttuu ALV-tunnus.
invoice-why-not-chosen = Ei valittu.
invoice-why-nothing-to-pay = Ei valinnut mitään maksullista.
invoice-chose-other = Valinta on muuttunut laskutuksen jälkeen. Hyvitä ja laskuta uudelleen.
invoices-many = Massalaskutus
invoices-many-short = Laskuta
invoices-many-text = Luettelon { $from } löytämät ilmoittautuneet laskutetaan yhdellä kertaa, kukin kerran.
invoices-many-list = Takaisin luetteloon
invoices-many-payer = Kuten kussakin on valittu
invoices-many-held = Näitä ei laskuteta nyt:
invoices-many-invoiced = { $count ->
    [one] Yhdellä on jo voimassa oleva lasku, eikä häntä laskuteta uudelleen.
   *[other] { $count } ilmoittautuneella on jo voimassa oleva lasku, eikä heitä laskuteta uudelleen.
}
invoices-many-more-events = { $count ->
    [one] ja vielä yhden laskut
   *[other] ja vielä { $count } muun laskut
}
invoices-many-too-much = Luettelo löytää liikaa yhdeksi kerraksi
invoices-many-too-much-text = Yhdellä kertaa syntyy enintään { $most } laskua. Rajaa luetteloa suodattimella.
invoices-many-nobody-text = Kukaan luettelon löytämistä ei ole ilmoittautunut mihinkään maksulliseen, tai kaikki on jo laskutettu.
field-invoices-number = Numero
field-invoices-kind = Laji
field-invoices-kind-invoice = Lasku
field-invoices-kind-credit_note = Hyvityslasku
field-invoices-state = Tila
field-invoices-state-open = Maksamatta
field-invoices-state-partly_paid = Osittain maksettu
field-invoices-state-paid = Maksettu
field-invoices-state-credited = Hyvitetty
field-invoices-buyer_name = Maksaja
field-invoices-payer_kind = Maksajan laji
field-invoices-payer_kind-account = Organisaatio
field-invoices-payer_kind-contact = Kontakti
field-invoices-issued_on = Päivätty
field-invoices-due_on = Eräpäivä
field-invoices-net = Veroton
field-invoices-vat = ALV
field-invoices-gross = Summa
field-invoices-paid = Maksettu
field-invoices-credited = Hyvitetty
field-invoices-open = Maksamatta
field-invoices-currency = Valuutta
field-invoices-reference = Viitenumero
field-invoices-buyer_reference = Maksajan viite
field-invoices-order_number = Tilausnumero
field-invoices-reverse_charge = Käännetty verovelvollisuus
field-invoices-event_id = Tilaisuus
field-invoices-account_id = Organisaatio
field-invoices-contact_id = Kontakti
field-invoices-credits_id = Hyvittää laskun
field-invoices-created_at = Luotu
field-invoices-updated_at = Muokattu
field-invoices-id = Tunniste
field-messages-invoice_id = Lasku
relation-contacts-invoices = Laskut
relation-accounts-invoices = Laskut
relation-events-invoices = Laskut
relation-invoices-event = Tilaisuus
relation-invoices-account = Organisaatio
relation-invoices-contact = Kontakti
timeline-invoiced-invoice = Laskutettiin
timeline-invoiced-credit_note = Hyvitettiin
history-invoice-issued = Luotiin
history-invoice-credited = Hyvitettiin
history-invoice-paid = Maksu kirjattiin
history-invoice-payment-taken-back = Maksun kirjaus peruttiin
history-invoice-sent = Lähetettiin sähköpostilla
message-kind-invoice = Lasku
message-reason-invoice-missing = Laskua ei ole.
refusal-invoice-missing = Laskua ei löydy.
refusal-invoice-obstructed = Laskuja ei voi vielä luoda. Puuttuu: { $obstacles }.
refusal-invoice-changed = Tiedot muuttuivat esikatselun jälkeen, eikä laskuja luotu. Tee uusi esikatselu.
refusal-invoice-nobody = Laskutettavia ei ole. Kaikki ilmoittautuneet on jo laskutettu, tai heiltä puuttuu tietoja.
refusal-invoice-too_many = Yhdellä kertaa syntyy enintään { $most } laskua. Rajaa suodatinta.
refusal-invoice-is_credit_note = Hyvityslaskua ei hyvitetä eikä makseta.
refusal-invoice-already_credited = Lasku on jo hyvitetty kokonaan.
refusal-invoice-no_address = Maksajalla ei ole sähköpostiosoitetta. Lisää se maksajan tietoihin.
refusal-invoice-taken_back = Maksun kirjaus on jo peruttu.
flaw-invoice-due_before_issued = Eräpäivä ei voi olla ennen laskun päivää.
flaw-invoice-line_unknown = Laskulla ei ole tällaista riviä.
flaw-invoice-credit_above = Riviltä voi hyvittää enintään { $most } €.
flaw-invoice-payment_above = Laskusta on maksamatta { $most } €. Kirjaa enintään se.
flaw-invoice-paid_in_future = Maksupäivä ei voi olla tulevaisuudessa.
flaw-invoice-nothing_chosen = Valitse ainakin yksi rivi.
flaw-iban = Tarkista tilinumero. Suomalainen on muotoa FI37 1590 3000 0007 76.
flaw-bic = BIC-koodissa on 8 tai 11 merkkiä, esimerkiksi NDEAFIHH.
letter-invoice-subject = Lasku { $number }, { $seller }
letter-invoice-lead = Hei, tässä on lasku { $number }: { $event }.
letter-credit-note-subject = Hyvityslasku { $number }, { $seller }
letter-credit-note-lead = Hei, tässä on hyvityslasku { $number }: { $event }.
letter-invoice-open = Avaa lasku
letter-invoice-foot = Saat viestin, koska olet laskun maksaja.
home-invoicing = Laskutus
home-invoicing-text = Tilinumero, maksuehto ja viivästyskorko
invoicing-account = Tili ja tunnukset
invoicing-account-text = Nämä painetaan laskuihin.
invoicing-iban-hint = Esimerkiksi FI37 1590 3000 0007 76
invoicing-bic-hint = Esimerkiksi NDEAFIHH
invoicing-vat-id-hint = Esimerkiksi FI12345671
invoicing-house = Nimi, osoite ja Y-tunnus ovat sivulla
invoicing-terms = Maksuehdot
invoicing-payment-days-hint = Päivää laskun luomisesta
invoicing-late-interest-hint = Prosenttia vuodessa, esimerkiksi 11,5
setting-vat-id = ALV-tunnus
setting-iban = Tilinumero (IBAN)
setting-bic = BIC
setting-payment-days = Maksuaika
setting-late-interest = Viivästyskorko
paper-title-invoice = Lasku
paper-title-credit_note = Hyvityslasku
paper-number = Numero
paper-issued-on = Päiväys
paper-due-on = Eräpäivä
paper-supplied-on = Toimituspäivä
paper-reference = Viitenumero
paper-rf = Kansainvälinen viite
paper-buyer-reference = Viitteenne
paper-order-number = Tilausnumero
paper-iban = Tilinumero
paper-bic = BIC
paper-business-id = Y-tunnus
paper-vat-id = ALV-tunnus
paper-seller = Myyjä
paper-buyer = Maksaja
paper-event = Tilaisuus
paper-text = Tuote
paper-quantity = Määrä
paper-unit-price = Hinta
paper-vat = ALV
paper-amount = Summa
paper-net = Veroton
paper-gross = Verollinen
paper-total = Yhteensä
paper-to-pay = Maksettavaa
paper-barcode = Virtuaaliviivakoodi
paper-epc = Maksa puhelimella
paper-late-interest = Viivästyskorko { $percent } vuodessa.
paper-credits = Hyvittää laskun { $number }.
paper-because = Syy: { $because }
paper-prices-included = Hinnat sisältävät arvonlisäveron.

invoices-issued = { $count ->
    [one] Lasku luotiin.
   *[other] { $count } laskua luotiin.
}
invoices-create = { $count ->
    [one] Luo lasku
   *[other] Luo { $count } laskua
}
invoices-planned = { $count ->
    [one] Luodaan yksi lasku, osallistujia { $people }
   *[other] Luodaan { $count } laskua, osallistujia { $people }
}
invoices-left-out = { $count ->
    [one] Yksi jää pois
   *[other] { $count } jää pois
}
invoices-more = { $count ->
    [one] ja yksi muu
   *[other] ja { $count } muuta
}
invoices-to-credit = { $count ->
    [one] Yksi peruutus laskutuksen jälkeen
   *[other] { $count } peruutusta laskutuksen jälkeen
}
