dashboard-greeting = Hyvää päivää, { $name }
dashboard-registered = Ilmoittautumisia 7 pv
dashboard-seats-free = Vapaita paikkoja
dashboard-at-events = { $count ->
    [one] 1 tilaisuudessa
   *[other] { $count } tilaisuudessa
}
dashboard-waiting = Varasijalla
dashboard-failed = Viestejä lähettämättä
dashboard-waits = Odottaa sinua
dashboard-to-promote = { $count ->
    [one] Yhdessä tilaisuudessa on vapaa paikka ja jono
   *[other] { $count } tilaisuudessa on vapaa paikka ja jono
}
dashboard-to-promote-text = Ensimmäinen jonossa odottaa, että nostat hänet.
dashboard-to-promote-act = Avaa tilaisuudet
dashboard-failed-mails = { $count ->
    [one] 1 viesti ei lähtenyt
   *[other] { $count } viestiä ei lähtenyt
}
dashboard-failed-mails-text = Osoite puuttuu tai palvelin ei ottanut viestiä vastaan.
dashboard-failed-mails-act = Tarkista viestit
dashboard-without-mail = { $count ->
    [one] 1 kontakti ei ole saanut kutsua
   *[other] { $count } kontaktia ei ole saanut kutsua
}
dashboard-without-mail-text = He tulivat kampanjaan ennen viestipohjaa.
dashboard-without-mail-act = Avaa kampanjat
dashboard-next = Seuraavat tilaisuudet
dashboard-all = Kaikki
dashboard-no-events = Ei tulevia tilaisuuksia
dashboard-no-events-text = Luo ensimmäinen: nimi, paikat ja yksi ajankohta riittävät.
dashboard-nothing-waits = Mikään ei odota sinua juuri nyt.
