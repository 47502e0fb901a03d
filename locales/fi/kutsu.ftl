send-test-subject = Kutsun testiviesti
send-test-text = Tämä on testiviesti. Kun luet tätä, Kutsu osaa lähettää postia.
