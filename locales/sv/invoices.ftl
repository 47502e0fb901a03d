# Fakturor: fakturering från evenemang, krediteringar, betalningar och fakturans ord.

module-invoices = Fakturor
module-invoices-singular = Faktura
nav-finance = Ekonomi
concept-invoices = Faktura
    .invoices = { $One }
invoices-all = Alla
invoices-unpaid = Obetalda
invoices-overdue = Försenade
invoices-credit-notes = Kreditfakturor
invoices-search = Sök fakturor
invoices-search-hint = Nummer, betalare eller referens
invoices-empty = Det finns inga fakturor ännu
invoices-empty-text = Fakturor skapas på evenemangets flik Fakturering.
event-tab-invoices = Fakturering
contact-tab-invoices = Fakturor
portal-tab-invoices = Fakturor
portal-module-invoices = Fakturor
portal-no-invoices = Du har inga fakturor.
invoice-none = Det finns inga fakturor.
invoice-state-open = Obetald
invoice-state-partly-paid = Delvis betald
invoice-state-paid = Betald
invoice-state-overdue = Försenad
invoice-state-credited = Krediterad
invoice-state-credit-note = Kreditfaktura
invoice-left = obetalt { $sum }
invoice-to-refund = Att återbetala
invoice-paper = Fakturan på papper
invoice-contents = Innehåll
invoice-pdf = PDF
invoice-print = Skriv ut
invoice-send = Skicka per e-post
invoice-sent = Fakturan är i kön för utskick.
invoice-credits = Krediterar faktura { $number }
invoice-forged = Fakturans innehåll är inte längre det som skapades
invoice-forged-text = Kontrollsumman stämmer inte: databasen har ändrats förbi Kutsu. Red ut saken innan du använder fakturan.
invoice-payments = Betalningar
invoice-no-payments = Det finns inga betalningar.
invoice-payment-amount = Summa
invoice-payment-day = Betalningsdag
invoice-payment-note = Anmärkning
invoice-payment-save = Bokför betalningen
invoice-payment-take-back = Ångra
invoice-payment-is-taken-back = Ångrad
invoice-payment-gone = Betalningen ångrades: { $number }.
invoice-paid = Betalningen bokfördes: { $number }.
invoice-credit = Kreditera
invoice-credit-title = Kreditera faktura { $number }
invoice-credit-text = En kreditfaktura görs. En anmälan som krediterats helt kan faktureras på nytt.
invoice-credit-rows = Rader
invoice-credit-rows-text = Välj raderna som krediteras. En rad kan också krediteras delvis.
invoice-credit-amount = Summa att kreditera
invoice-credit-left = Kvar { $sum }
invoice-credit-nothing = Alla rader är redan krediterade.
invoice-credit-why = Orsak
invoice-credit-because = Orsak till krediteringen
invoice-credit-because-hint = Syns på kreditfakturan.
invoice-credit-save = Skapa kreditfaktura
invoice-is-credited = Kreditfaktura { $number } skapades.
invoices-run = Förhandsgranskning av faktureringen
invoices-run-again = Uppdatera förhandsgranskningen
invoices-reverse-charge = Omvänd skattskyldighet för utländska organisationer
invoices-reverse-charge-text = Gäller organisationer i andra EU-länder som har momsnummer.
invoices-people = Deltagare
invoices-total = utan moms { $net }, moms { $vat }
invoices-nobody = Det finns ingen att fakturera
invoices-nobody-text = Bara anmälda faktureras, och var och en bara en gång.
invoices-issued-title = Skapade fakturor
invoices-changed = Uppgifterna ändrades efter förhandsgranskningen
invoices-changed-text = Inga fakturor skapades. Kontrollera den nya förhandsgranskningen och skapa dem sedan.
invoices-to-credit-text = De har avbokat efter faktureringen. Kreditera deras rader om villkoren säger det.
invoices-obstacles = Innan fakturering behövs ännu
invoice-obstacle-mend = Åtgärda
invoice-obstacle-no-product = Evenemanget har ingen produkt.
invoice-obstacle-no-price = Produktens pris är 0 €.
invoice-obstacle-rate-not-valid = Produktens skattesats gäller inte på evenemangets dag.
invoice-obstacle-seller-name = Er organisation har inget namn i inställningarna.
invoice-obstacle-seller-business-id = Er organisations FO-nummer saknas i inställningarna.
invoice-obstacle-seller-address = Er organisations adress saknas i inställningarna.
invoice-obstacle-seller-iban = Kontonumret saknas i faktureringens inställningar.
invoice-why-invoiced = Redan fakturerad:
invoice-why-no-address = Betalaren saknar gatuadress, postnummer eller ort.
invoice-why-no-business-id = Organisationen som betalar saknar FO-nummer.
invoice-why-no-vat-id = Den utländska organisationen saknar momsnummer.
invoice-why-not-chosen = Inte vald.
invoice-why-nothing-to-pay = Valde inget som kostar.
invoice-chose-other = Valet har ändrats efter faktureringen. Kreditera och fakturera på nytt.
invoices-many = Massfakturering
invoices-many-short = Fakturera
invoices-many-text = De anmälda som listan { $from } hittar faktureras på en gång, var och en en gång.
invoices-many-list = Tillbaka till listan
invoices-many-payer = Som valts för vart och ett
invoices-many-held = Dessa faktureras inte nu:
invoices-many-invoiced = { $count ->
    [one] En har redan en gällande faktura och faktureras inte på nytt.
   *[other] { $count } anmälda har redan en gällande faktura och faktureras inte på nytt.
}
invoices-many-more-events = { $count ->
    [one] och fakturorna för ett till
   *[other] och fakturorna för { $count } till
}
invoices-many-too-much = Listan hittar för mycket för en gång
invoices-many-too-much-text = På en gång skapas högst { $most } fakturor. Begränsa listan med ett filter.
invoices-many-nobody-text = Ingen av dem som listan hittar är anmäld till något som kostar, eller så är alla redan fakturerade.
field-invoices-number = Nummer
field-invoices-kind = Slag
field-invoices-kind-invoice = Faktura
field-invoices-kind-credit_note = Kreditfaktura
field-invoices-state = Status
field-invoices-state-open = Obetald
field-invoices-state-partly_paid = Delvis betald
field-invoices-state-paid = Betald
field-invoices-state-credited = Krediterad
field-invoices-buyer_name = Betalare
field-invoices-payer_kind = Slag av betalare
field-invoices-payer_kind-account = Organisation
field-invoices-payer_kind-contact = Kontakt
field-invoices-issued_on = Datum
field-invoices-due_on = Förfallodag
field-invoices-net = Utan moms
field-invoices-vat = Moms
field-invoices-gross = Summa
field-invoices-paid = Betalt
field-invoices-credited = Krediterat
field-invoices-open = Obetalt
field-invoices-currency = Valuta
field-invoices-reference = Referensnummer
field-invoices-buyer_reference = Betalarens referens
field-invoices-order_number = Ordernummer
field-invoices-reverse_charge = Omvänd skattskyldighet
field-invoices-event_id = Evenemang
field-invoices-account_id = Organisation
field-invoices-contact_id = Kontakt
field-invoices-credits_id = Krediterar faktura
field-invoices-created_at = Skapad
field-invoices-updated_at = Ändrad
field-invoices-id = Id
field-messages-invoice_id = Faktura
relation-contacts-invoices = Fakturor
relation-accounts-invoices = Fakturor
relation-events-invoices = Fakturor
relation-invoices-event = Evenemang
relation-invoices-account = Organisation
relation-invoices-contact = Kontakt
timeline-invoiced-invoice = Fakturerades
timeline-invoiced-credit_note = Krediterades
history-invoice-issued = Skapades
history-invoice-credited = Krediterades
history-invoice-paid = Betalning bokfördes
history-invoice-payment-taken-back = Betalning ångrades
history-invoice-sent = Skickades per e-post
message-kind-invoice = Faktura
message-reason-invoice-missing = Fakturan finns inte.
refusal-invoice-missing = Fakturan finns inte.
refusal-invoice-obstructed = Fakturor kan inte skapas ännu. Saknas: { $obstacles }.
refusal-invoice-changed = Uppgifterna ändrades efter förhandsgranskningen, och inga fakturor skapades. Gör en ny.
refusal-invoice-nobody = Det finns ingen att fakturera. Alla anmälda är redan fakturerade, eller så saknar de uppgifter.
refusal-invoice-too_many = På en gång skapas högst { $most } fakturor. Begränsa filtret.
refusal-invoice-is_credit_note = En kreditfaktura krediteras eller betalas inte.
refusal-invoice-already_credited = Fakturan är redan krediterad helt.
refusal-invoice-no_address = Betalaren har ingen e-postadress. Lägg till den i betalarens uppgifter.
refusal-invoice-taken_back = Betalningen är redan ångrad.
flaw-invoice-due_before_issued = Förfallodagen kan inte vara före fakturans datum.
flaw-invoice-line_unknown = Fakturan har ingen sådan rad.
flaw-invoice-credit_above = Av raden kan högst { $most } € krediteras.
flaw-invoice-payment_above = Av fakturan är { $most } € obetalt. Bokför högst det.
flaw-invoice-paid_in_future = Betalningsdagen kan inte vara i framtiden.
flaw-invoice-nothing_chosen = Välj minst en rad.
flaw-iban = Kontrollera kontonumret. Ett finländskt har formen FI37 1590 3000 0007 76.
flaw-bic = BIC-koden har 8 eller 11 tecken, till exempel NDEAFIHH.
letter-invoice-subject = Faktura { $number }, { $seller }
letter-invoice-lead = Hej, här är faktura { $number }: { $event }.
letter-credit-note-subject = Kreditfaktura { $number }, { $seller }
letter-credit-note-lead = Hej, här är kreditfaktura { $number }: { $event }.
letter-invoice-open = Öppna fakturan
letter-invoice-foot = Du får meddelandet för att du betalar fakturan.
home-invoicing = Fakturering
home-invoicing-text = Kontonummer, betalningsvillkor och dröjsmålsränta
invoicing-account = Konto och nummer
invoicing-account-text = Dessa trycks på fakturorna.
invoicing-iban-hint = Till exempel FI37 1590 3000 0007 76
invoicing-bic-hint = Till exempel NDEAFIHH
invoicing-vat-id-hint = Till exempel FI12345671
invoicing-house = Namn, adress och FO-nummer finns på sidan
invoicing-terms = Betalningsvillkor
invoicing-payment-days-hint = Dagar från fakturans datum
invoicing-late-interest-hint = Procent per år, till exempel 11,5
setting-vat-id = Momsnummer
setting-iban = Kontonummer (IBAN)
setting-bic = BIC
setting-payment-days = Betalningstid
setting-late-interest = Dröjsmålsränta
paper-title-invoice = Faktura
paper-title-credit_note = Kreditfaktura
paper-number = Nummer
paper-issued-on = Datum
paper-due-on = Förfallodag
paper-supplied-on = Leveransdag
paper-reference = Referensnummer
paper-rf = Internationell referens
paper-buyer-reference = Er referens
paper-order-number = Ordernummer
paper-iban = Kontonummer
paper-bic = BIC
paper-business-id = FO-nummer
paper-vat-id = Momsnummer
paper-seller = Säljare
paper-buyer = Betalare
paper-event = Evenemang
paper-text = Produkt
paper-quantity = Antal
paper-unit-price = Pris
paper-vat = Moms
paper-amount = Summa
paper-net = Utan moms
paper-gross = Med moms
paper-total = Totalt
paper-to-pay = Att betala
paper-barcode = Virtuell streckkod
paper-epc = Betala med telefonen
paper-late-interest = Dröjsmålsränta { $percent } per år.
paper-credits = Krediterar faktura { $number }.
paper-because = Orsak: { $because }
paper-prices-included = Priserna innehåller moms.

invoices-issued = { $count ->
    [one] Fakturan skapades.
   *[other] { $count } fakturor skapades.
}
invoices-create = { $count ->
    [one] Skapa faktura
   *[other] Skapa { $count } fakturor
}
invoices-planned = { $count ->
    [one] En faktura skapas, deltagare: { $people }
   *[other] { $count } fakturor skapas, deltagare: { $people }
}
invoices-left-out = { $count ->
    [one] En lämnas utanför
   *[other] { $count } lämnas utanför
}
invoices-more = { $count ->
    [one] och en till
   *[other] och { $count } till
}
invoices-to-credit = { $count ->
    [one] En avbokning efter faktureringen
   *[other] { $count } avbokningar efter faktureringen
}
