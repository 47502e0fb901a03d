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
answers-left = { $left ->
    [one] 1 jäljellä
   *[other] { $left } jäljellä
}
answers-go-on = Jatka
answers-go-on-text = Jotkin kysymykset tulevat esiin vastaustesi perusteella. Paina Jatka, kun olet vastannut.
answers-own = Omat vastaukset
answers-save = Tallenna vastaukset
answers-saved = Vastaukset tallennettu.
