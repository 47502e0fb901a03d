# Messages: the list, one message, and what became of it.

letter-test-subject = Test: { $subject }
letter-sample-first-name = Jane
letter-sample-last-name = Sample
letter-sample-email = jane.sample@example.com
