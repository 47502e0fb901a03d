# Ilmoittautumiset: kutsutun oma sivu.

personal-invitation = Kutsu, { $name }
personal-registered = Hienoa { $name }, olet mukana
personal-told-by-mail = Vahvistus tulee sähköpostiisi.
personal-waitlisted = { $name }, olet varasijalla
personal-queue = Sija { $place }/{ $seats }.
personal-queue-auto = Kun vuorosi tulee, saat paikan heti ja siitä viestin sähköpostiisi.
personal-queue-by-hand = Järjestäjä ilmoittaa sinulle, jos paikka vapautuu.
personal-declined = Kiitos tiedosta, { $name }
personal-declined-text = Merkitsimme, ettet pääse tällä kertaa.
personal-cancelled = { $name }, ilmoittautumisesi on peruttu
personal-cancelled-text = Paikkasi on vapautettu.
personal-called-off = Tilaisuus on peruttu
personal-called-off-text = Tilaisuutta ei järjestetä.
personal-ended = Tilaisuus on päättynyt
personal-ended-registered = Olit ilmoittautunut mukaan. Kiitos osallistumisesta.
personal-ended-waitlisted = Olit varasijalla.
personal-ended-text = Ilmoittautuminen ei ole enää mahdollista.
personal-full = Tilaisuus on täynnä
personal-full-text = Kaikki paikat ja varasijat on varattu.
personal-full-text-no-waitlist = Kaikki paikat on varattu.
personal-closed = Ilmoittautuminen on päättynyt
personal-closed-date = Viimeinen ilmoittautumispäivä oli { $date }
personal-closed-text = Tilaisuuteen ei oteta enää ilmoittautumisia.
personal-seats-taken = Paikat on varattu, varasijoja on vapaana
personal-waitlist-free = Varasijoja vapaana { $free }/{ $seats }. Jos paikka vapautuu, se annetaan jonon ensimmäiselle.
personal-zone = Ajat ovat aikavyöhykkeen { $zone } mukaan.
personal-register = Vahvista osallistuminen
personal-join-waitlist = Liity varasijalle
personal-decline = En pääse
personal-after-all = Pääsenkin mukaan
personal-one-press = Yksi painallus riittää, tiedot ovat jo meillä.
personal-seats-free = { $free ->
    [one] 1 paikka vapaana.
   *[other] { $free } paikkaa vapaana.
}
personal-answer-by = Vastaa viimeistään { $date }.
personal-sure-decline = Ilmoitetaanko, ettet pääse?
personal-sure-decline-text = Voit vielä muuttaa mieltäsi, jos paikkoja on silloin vapaana.
personal-sure-cancel = Perutaanko osallistumisesi?
personal-sure-cancel-text = Paikkasi vapautuu heti, ja se voi mennä jollekulle toiselle.
personal-sure-yes = Kyllä, en pääse
personal-sessions = Ajankohdat
personal-calendar = Lisää kalenteriin
personal-calendar-file = Kalenteritiedosto (.ics)
personal-change = Muuttuivatko suunnitelmat?
personal-cancel-text = Paikkasi vapautuu heti, ja se voi mennä jollekulle toiselle.
personal-cancel-by = Voit perua viimeistään { $date }.
personal-cancel = Peru osallistuminen
personal-leave = Etkö halua enää jonottaa?
personal-leave-text = Menetät sijasi jonossa.
personal-leave-waitlist = Poistu varasijalta
personal-cancel-late = Täällä ei voi enää perua.
personal-ask = Kysy lisää:
personal-ask-organiser = Kysy lisää järjestäjältä.
personal-not-you = Etkö ole { $name }?
personal-not-you-text = Tämä kutsu on henkilökohtainen. Pyydä oma kutsu järjestäjältä.

refusal-registration-full = Tilaisuus ehti täyttyä: paikkoja ja varasijoja ei ole vapaana.
refusal-registration-closed = Ilmoittautuminen on päättynyt.
refusal-registration-cancellation_closed = Viimeinen peruutuspäivä on ohi, joten ilmoittautumista ei voi enää perua täällä.
refusal-registration-missing = Ilmoittautumista ei ole.
refusal-registration-wrong_status = Tämä ei onnistu ilmoittautumisen nykyisessä tilassa. Lataa sivu uudelleen.
refusal-registration-no_template = Tilaisuudelle ei ole valittu tätä viestiä.
refusal-registration-no_address = Kontaktilla ei ole sähköpostiosoitetta.
refusal-contact-missing = Kontaktia ei ole.
flaw-contact-unknown = Tällaista kontaktia ei ole.
