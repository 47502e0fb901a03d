# Meddelanden: listan, ett meddelande och vad som hänt med det.

letter-test-subject = Test: { $subject }
letter-sample-first-name = Maja
letter-sample-last-name = Exempel
letter-sample-email = maja.exempel@example.com
