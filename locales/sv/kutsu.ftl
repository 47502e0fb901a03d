send-test-subject = Testmeddelande från Kutsu
send-test-text = Det här är ett testmeddelande. När du läser det kan Kutsu skicka post.
