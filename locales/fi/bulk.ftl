# Monen tietueen muuttaminen kerralla.

bulk-edit-title = { $count ->
    [one] Muuta 1 tietue
   *[other] Muuta { $count } tietuetta
}
bulk-what = Mitä muutetaan
bulk-what-add-tags = Lisää tunnisteita
bulk-what-remove-tags = Poista tunnisteita
bulk-what-join-group = Lisää kohderyhmään
bulk-what-leave-group = Poista kohderyhmästä
bulk-edit-text = Muutoksen voi kumota vuorokauden ajan.
bulk-do = { $count ->
    [one] Muuta 1
   *[other] Muuta { $count }
}
bulk-go-on = Jatka
bulk-may-be-empty = Tyhjä poistaa tiedon.
bulk-many-hint = Jos et valitse mitään, kenttä tyhjennetään.
bulk-told-changed = { $count ->
    [0] Mikään ei muuttunut.
    [one] 1 tietue muutettu.
   *[other] { $count } tietuetta muutettu.
}
bulk-told-archived = { $count ->
    [0] Mitään ei arkistoitu.
    [one] 1 tietue arkistoitu.
   *[other] { $count } tietuetta arkistoitu.
}
bulk-told-restored = { $count ->
    [0] Mitään ei palautettu.
    [one] 1 tietue palautettu.
   *[other] { $count } tietuetta palautettu.
}
bulk-told-joined = { $count ->
    [0] Kaikki olivat jo ryhmässä.
    [one] 1 kontakti lisätty ryhmään.
   *[other] { $count } kontaktia lisätty ryhmään.
}
bulk-told-left = { $count ->
    [0] Kukaan ei ollut ryhmässä.
    [one] 1 kontakti poistettu ryhmästä.
   *[other] { $count } kontaktia poistettu ryhmästä.
}
bulk-told-sent = { $count ->
    [0] Mitään ei lähetetty.
    [one] 1 viesti lähtee pian.
   *[other] { $count } viestiä lähtee pian.
}
bulk-told-undone = { $restored ->
    [0] Mitään ei kumottu.
    [one] 1 tietue sai takaisin entiset tietonsa.
   *[other] { $restored } tietuetta sai takaisin entiset tietonsa.
} { $kept ->
    [0] { "" }
    [one] Yhtä ei kumottu, koska sitä on muutettu sen jälkeen.
   *[other] { $kept } ei kumottu, koska niitä on muutettu sen jälkeen.
}
bulk-state-running = Käynnissä
bulk-state-done = Valmis
bulk-state-stopped = Keskeytetty
bulk-state-undoing = Kumotaan
bulk-state-undone = Kumottu
bulk-progress = { $seen } / { $total }
bulk-refused = Näitä ei muutettu
bulk-back = Takaisin luetteloon
bulk-stop = Keskeytä
bulk-undone-until = Kumottavissa { $moment } asti
bulk-title = Monen tietueen muutos
bulk-all = kaikki { $count }
bulk-edit = Muuta tietoja
bulk-join = Kohderyhmään
bulk-restore = Palauta
bulk-send = Lähetä uudelleen
refusal-bulk-missing = Toimintoa ei löydy.
refusal-bulk-not_offered = Tätä ei voi tehdä tämän luettelon tietueille.
refusal-bulk-not_undoable = Tätä ei voi enää kumota.
