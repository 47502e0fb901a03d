# Kyselylomakkeet ja niiden vastaukset.
module-questionnaires = Kyselylomakepohjat
flaw-answers-unknown = Tällaista kysymystä ei ole. Kysymykset: { $allowed }.
flaw-answers-shape = Vastaus on teksti, luku, tosi tai epätosi, tai lista teksteistä.
flaw-answers-not_a_number = Kirjoita luku, esimerkiksi 12 tai 1,5.
flaw-answers-too_short = Kirjoita vähintään { $least } merkkiä.
flaw-answers-too_low = Pienin mahdollinen luku on { $least }.
flaw-answers-too_high = Suurin mahdollinen luku on { $most }.
flaw-answers-too_few_choices = Valitse vähintään { $least }.
flaw-answers-too_many_choices = Valitse enintään { $most }.
flaw-answers-choice_full = Vaihtoehto ehti täyttyä. Valitse toinen.
flaw-answers-choice_gone = Vaihtoehto on poistettu. Valitse toinen.
flaw-questionnaire-unknown = Tällaista kyselylomakepohjaa ei ole.
flaw-questionnaire-key_taken = Avain on jo käytössä, ehkä käytöstä poistetulla.
flaw-questionnaire-kind_fixed = Tyyppiä ei voi enää vaihtaa tähän, koska annetut vastaukset katoaisivat. Poista kysymys ja lisää uusi.
flaw-questionnaire-limits_crossed = Ylärajan pitää olla vähintään yhtä suuri kuin alarajan.
flaw-questionnaire-product_sensitive = Tuotetta ei voi tarjota arkaluonteisessa kysymyksessä, koska vastaus poistetaan ennen laskutusta.
flaw-questionnaire-steps = Asteikossa on vähintään 2 ja enintään { $most } askelta.
flaw-questionnaire-condition_later = Ehdon pitää viitata aiempaan kysymykseen, johon vastataan.
flaw-questionnaire-condition_value = Valitse vastaus, jolla kysymys näytetään.
refusal-answers-invalid = Tarkista vastaukset.
refusal-answers-closed = Vastauksia ei voi enää muuttaa, koska ilmoittautuminen on päättynyt.
refusal-answers-not_asked = Tilaisuudella ei ole kyselyä.
refusal-questionnaire-missing = Kyselylomakepohjaa ei löydy.

answers-check = { $count ->
    [one] Tarkista 1 vastaus
   *[other] Tarkista { $count } vastausta
}
answers-required = pakollinen
answers-choose = Valitse
answers-full = täynnä
answers-price = { $gross } (sis. alv { $vat })
answers-price-bare = { $gross }
answers-left = { $left ->
    [one] 1 jäljellä
   *[other] { $left } jäljellä
}
answers-go-on = Jatka
answers-go-on-text = Jotkin kysymykset tulevat esiin vastaustesi perusteella. Paina Jatka, kun olet vastannut.
answers-own = Omat vastaukset
answers-save = Tallenna vastaukset
answers-saved = Vastaukset tallennettu.

home-questionnaires = Kyselylomakepohjat
home-questionnaires-text = Mitä ilmoittautuvilta kysytään
questionnaires-text = Kyselylomake kysyy ilmoittautuvilta sen, mitä heidän yhteystietonsa eivät kerro. Valitse lomake tilaisuuden tiedoissa.
questionnaires-empty = Ei vielä kyselylomakepohjia
questionnaires-empty-text = Tee lomake, kun haluat tietää esimerkiksi ruokavalion, kuljetuksen tai toiveet.
questionnaires-archived = Käytöstä poistetut
questionnaire-add = Lisää pohja
questionnaire-new = Uusi kyselylomakepohja
questionnaire-create = Luo kyselylomakepohja
questionnaire-text = Muutokset koskevat seuraavia vastaajia. Annetut vastaukset säilyvät kysymyksineen.
questionnaire-basics-text = Nimi ja kuvaus ovat vain henkilöstölle.
questionnaire-description = Kuvaus
questionnaire-active = Aktiivinen
questionnaire-active-text = Voidaan valita tilaisuudelle ja siihen voidaan vastata.
questionnaire-off = Ei käytössä
questionnaire-questions = Kysymykset
questionnaire-questions-text = Avaa kysymys painamalla sen nimeä. Järjestä vetämällä tai nuolilla.
questionnaire-events = Tilaisuuksia
questionnaire-answers = Vastauksia
questionnaire-updated = Muokattu
questionnaire-empty = Ei vielä kysymyksiä
questionnaire-empty-text = Lisää ensimmäinen kysymys.
questionnaire-retired = Poistetut kysymykset
questionnaire-retired-text = Niihin annetut vastaukset ovat tallessa. Palauta kysymys lomakkeelle painamalla.
questionnaire-texts = Tekstit vastaajalle
questionnaire-texts-text = Tyhjä kohta saa tavallisen tekstin tai jää pois.
questionnaire-title = Otsikko
questionnaire-intro = Johdanto
questionnaire-flawed = Viesti, kun jotakin puuttuu
questionnaire-send = Lähetysnapin teksti
questionnaire-change = Muutosnapin teksti
questionnaire-rules = Voimassaolo ja säilytys
questionnaire-sensitive-days = Arkaluonteiset poistetaan
questionnaire-sensitive-days-hint = Päiviä tilaisuuden jälkeen. Lukumäärät säilyvät.
questionnaire-preview = Esikatselu
questionnaire-preview-language = Esikatselun kieli
questionnaire-languages = Kielet
questionnaire-written = { $written } / { $wanted } tekstiä kirjoitettu
questionnaire-uses = Tätä kysytään tulevissa tilaisuuksissa
questionnaire-archive = Poista käytöstä
questionnaire-restore = Palauta
questionnaire-restore-one = Palauta { $name }
questionnaire-is-archived = Pohja on poistettu käytöstä
questionnaire-is-archived-text = Sitä ei kysytä enää. Vastaukset ovat tallessa.
questionnaire-created = Kyselylomakepohja { $name } luotu.
questionnaire-saved = Kyselylomakepohja { $name } tallennettu.
questionnaire-archived = Kyselylomakepohja { $name } poistettu käytöstä.
questionnaire-restored = Kyselylomakepohja { $name } palautettu.
question-add = Lisää kysymys
question-new = Uusi kysymys
question-number = kysymys { $number }
question-up = Siirrä ylemmäs: { $name }
question-down = Siirrä alemmas: { $name }
question-duplicate = Monista: { $name }
question-remove = Poista: { $name }
question-restore = Palauta kysymys { $name }
question-label = Kysymys ({ $language })
question-help = Ohje ({ $language })
question-kind = Tyyppi
question-kind-text = Teksti
question-kind-long_text = Pitkä teksti
question-kind-number = Luku
question-kind-email = Sähköpostiosoite
question-kind-phone = Puhelinnumero
question-kind-date = Päivä
question-kind-time = Kellonaika
question-kind-choice = Yksi vaihtoehto
question-kind-choices = Monta vaihtoehtoa
question-kind-scale = Asteikko
question-kind-yes_no = Kyllä tai ei
question-kind-information = Ohjeteksti
question-kind-section = Väliotsikko
question-required = Pakollinen
question-as-list = Avautuva lista
question-choices = Vaihtoehdot
question-choice-add = Lisää vaihtoehto
question-choice-new = Uusi vaihtoehto
question-choice-remove = Poista vaihtoehto { $number }
question-capacity = Enintään
question-product = Tuote
question-product-none = Ei maksa mitään
question-more = Ohje, rajat ja ehto
question-least-text = Vähintään merkkejä
question-most-text = Enintään merkkejä
question-least-long_text = Vähintään merkkejä
question-most-long_text = Enintään merkkejä
question-least-number = Pienin luku
question-most-number = Suurin luku
question-least-scale = Asteikon alku
question-most-scale = Asteikon loppu
question-least-choices = Valittava vähintään
question-most-choices = Valittava enintään
question-default = Oletus
question-default-hint = Mistä lomake alkaa. Vastaaja voi vaihtaa sen.
question-default-none = Ei valmista vastausta
question-sensitive = Arkaluonteinen
question-sensitive-text = Esimerkiksi ruokavalio tai allergia. Poistetaan tilaisuuden jälkeen, lukumäärät säilyvät.
question-when = Näytetään, kun
question-when-always = Aina
question-when-test = Vastaus
question-when-is = on
question-when-is_not = ei ole
question-when-contains = sisältää
question-when-is_answered = on annettu
question-when-value = Arvo
question-open = (avaa tai sulje)
question-open-all = Avaa kaikki kysymykset
question-choice-count = { $count ->
    [one] 1 vaihtoehto
   *[other] { $count } vaihtoehtoa
}
question-conditional = Ehdollinen
question-extras = Määrät ja tuotteet
question-extras-capacity = Rajoita määriä
questionnaire-all-texts = Näytä kaikki tekstit
questionnaire-untold = Kääntämättä:
questionnaire-untold-more = { $count ->
    [one] ja 1 muu
   *[other] ja { $count } muuta
}

event-tab-answers = Kyselyvastaukset
results-none = Tilaisuus ei kysy mitään
results-none-text = Valitse kyselylomakepohja tilaisuuden tiedoissa.
results-by = Rinnakkain
results-by-status = Tilan mukaan
results-by-groups = Kohderyhmän mukaan
results-hidden = Arkaluonteiset vastaukset näkyvät vain pääkäyttäjille, tilaisuuden vastuuhenkilölle ja niille, joiden profiili sallii sen.
results-retired = poistettu
results-mean = keskiarvo { $mean }
results-answer = Vastaus
results-share = Osuus
results-all = Kaikki
results-people = Vastaajat
results-edit = Muokkaa vastauksia
results-see = Kyselyvastaukset
results-pages = Vastaajien sivut
results-page = Sivu { $page } / { $count }
results-previous = Edellinen
results-nobody = Kukaan ei ole vielä vastannut.
results-of = Vastaukset tilaisuuteen: { $name }
results-no-groups = Vastanneet eivät ole missään kohderyhmässä, joten vertailtavaa ei ole.
results-more-texts = { $count ->
    [one] Näytä vielä 1 vastaus
   *[other] Näytä vielä { $count } vastausta
}
results-texts-in-file = { $count ->
    [one] Vielä 1 vastaus on ladattavassa tiedostossa.
   *[other] Loput { $count } vastausta ovat ladattavassa tiedostossa.
}
results-answered = { $count ->
    [one] 1 vastaus
   *[other] { $count } vastausta
}
