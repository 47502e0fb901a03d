# Viestit: lista, yksi viesti ja mitä niille tapahtui.

letter-test-subject = Kokeilu: { $subject }
letter-sample-first-name = Maija
letter-sample-last-name = Meikäläinen
letter-sample-email = maija.meikalainen@example.com
