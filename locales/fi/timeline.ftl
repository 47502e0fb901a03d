# Aikajana: mitä kontaktille, organisaatiolle tai tilaisuudelle on tapahtunut.

timeline-seat-taken = Sai paikan
timeline-queued = Tuli varasijalle
timeline-promoted = Nousi varasijalta
timeline-cancelled = Perui ilmoittautumisen
timeline-moved-to-waitlist = Siirrettiin varasijalle
timeline-overbooked = Sai paikan yli paikkamäärän
timeline-declined = Ei pääse tulemaan
timeline-campaign = Liitettiin kampanjaan
timeline-created = Lisättiin
timeline-changed = Tietoja muutettiin
timeline-archived = Arkistoitiin
timeline-restored = Palautettiin arkistosta
timeline-called-off = Tilaisuus peruttiin
    .events = { $One } peruttiin
timeline-opted-out = Kielsi kampanjoiden viestit
timeline-opted-in = Salli kampanjoiden viestit
timeline-merged = Toinen tietue yhdistettiin tähän
timeline-merged-into = Yhdistettiin toiseen tietueeseen
timeline-unmerged = Yhdistäminen peruttiin
timeline-field-changed = muutettu
timeline-earlier = Aiemmat
timeline-nothing = Mitään ei ole vielä tapahtunut.
timeline-nothing-more = Aiempaa ei ole.
