# Ilmoitus muutoksesta niille, joilla on paikka.

notice-title = Kerro muutoksesta
notice-title-off = Kerro peruutuksesta
notice-mail = Viesti
notice-template = Sähköpostipohja
notice-template-hint = Kansion Kutsutilaisuus pohjat, jotka eivät ole automaattisia viestejä.
    .events = Kansion { $One } pohjat, jotka eivät ole automaattisia viestejä.
notice-edit-template = Muokkaa pohjaa
notice-ready-offer = Valmis pohja kertoo uuden ajan ja paikan suomeksi, ruotsiksi ja englanniksi. Voit muokata sitä.
notice-ready-make = Luo valmis pohja
notice-template-made = Pohja { $name } on luotu.
notice-who = Kenelle
notice-registered = Ilmoittautuneita
notice-waitlisted = Varasijalla
notice-told = Kerrottu jo tästä muutoksesta
notice-without-address = { $count ->
    [one] Yhdeltä puuttuu sähköpostiosoite
   *[other] { $count } kontaktilta puuttuu sähköpostiosoite
}
notice-without-address-text = Heille pitää kertoa muuten. He näkyvät viestilistassa epäonnistuneina.
notice-all-told = Kaikille on kerrottu
notice-calendar = Mukana on kalenterimerkintä, joka korvaa vastaanottajan aiemman.
notice-calendar-off = Mukana on kalenteriviesti, joka poistaa merkinnän vastaanottajan kalenterista.
notice-undo-window = Voit perua lähetyksen { $seconds } sekunnin ajan.
notice-send = { $count ->
    [one] Lähetä 1 viesti
   *[other] Lähetä { $count } viestiä
}
notice-send-registered = Vain ilmoittautuneille ({ $count })
notice-choose-first = Valitse ensin viesti.
notice-later = Ei nyt
notice-empty = Kenelläkään ei ole vielä paikkaa
notice-empty-text = Kutsutut näkevät uudet tiedot omalta sivultaan.
notice-nobody = Kaikille on jo kerrottu. Viestejä ei lähtenyt.
notice-sent = { $count ->
    [one] 1 viesti lähtee.
   *[other] { $count } viestiä lähtee.
}
notice-undone = { $count ->
    [one] 1 viesti ei lähtenyt.
   *[other] { $count } viestiä ei lähtenyt.
}
notice-undo-late = Viestit ehtivät jo lähteä.
notice-propose = Kerro muutoksesta
notice-propose-off = Kerro peruutuksesta
notice-ready-name-moved = Tilaisuuden muutos
    .events = { $One }: muutos
notice-ready-name-off = Tilaisuus peruttu
    .events = { $One } on peruttu
notice-ready-subject-moved = Muutos
notice-ready-subject-off = Peruttu
notice-ready-greeting = Hei
notice-ready-text-moved = Tilaisuuden tiedot ovat muuttuneet. Ilmoittautumisesi on voimassa. Uusi aika ja paikka:
    .events = { $One } siirtyy tai muuttuu. Ilmoittautumisesi on voimassa. Uusi aika ja paikka:
notice-ready-text-off = Tilaisuus on valitettavasti peruttu, eikä sinun tarvitse tehdä mitään.
    .events = { $One } on valitettavasti peruttu, eikä sinun tarvitse tehdä mitään.
notice-ready-link = Oma ilmoittautumiseni
