send-test-subject = Test message from Kutsu
send-test-text = This is a test message. If you can read it, Kutsu can send mail.
