# Certificates: issuing, the paper, the check and the mail.

event-tab-certificates = Certificates
certificates-plan = Who gets a certificate
certificates-ready = { $count ->
    [0] Nobody gets a certificate now.
    [one] 1 gets a certificate
   *[other] { $count } get a certificate
}
certificates-left-not-attended = { $count ->
    [one] 1 is not marked as here
   *[other] { $count } are not marked as here
}
certificates-left-too-short = { $count ->
    [one] 1 was there for too short a time
   *[other] { $count } were there for too short a time
}
certificates-and-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
certificates-issue = { $count ->
    [one] Issue 1 certificate
   *[other] Issue { $count } certificates
}
certificates-issued = { $count ->
    [0] There were no new certificates to issue.
    [one] One certificate was issued.
   *[other] { $count } certificates were issued.
}
certificates-rule = Rule
certificates-least = Was there at least (hours)
certificates-least-hint = Empty: having been there is enough.
certificates-length = Length of the event (hours)
    .events = Length (hours)
certificates-length-hint = Empty: the sessions together, { $hours } h. Enter your own number if there are breaks.
certificates-rule-saved = The rule is saved.
certificates-out = Issued certificates
certificates-counts = { $valid } valid, { $revoked } revoked
certificates-none = No certificates have been issued.
certificates-send = { $count ->
    [one] Send 1 message
   *[other] Send { $count } messages
}
certificates-sent = { $count ->
    [0] Everybody has got theirs already.
    [one] One message goes out.
   *[other] { $count } messages go out.
}
certificates-withdrawn = { $count ->
    [one] One message was taken back.
   *[other] { $count } messages were taken back.
}
certificates-without-address = { $count ->
    [one] One has no email address.
   *[other] { $count } have no email address.
}
certificates-not-taken = Attendance is not taken
certificates-not-taken-text = Whoever is marked as having been here gets a certificate.
certificate-one = Certificate
certificate-open = Open the certificate
certificate-none = No certificate has been issued.
certificate-hours = { $hours } h
certificate-issued-at = Issued { $date }.
certificate-check = Open the check page
certificate-state-valid = Valid
certificate-state-revoked = Revoked
certificate-revoke = Revoke the certificate
certificate-revoke-text = A revoked certificate never comes back. The check page says at once that it is not valid. A new one may be issued in its place.
certificate-reason = Reason
certificate-reason-hint = Stays in the house.
certificate-revoke-do = Revoke
certificate-revoked = The certificate was revoked: { $name }.
certificate-revoked-note = Revoked { $date }

paper-title = Certificate
paper-took-part = has taken part in the event
    .events = has taken part: { $one }
paper-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
paper-check = Check that it is genuine:
paper-qr = QR code that opens the check page
paper-revoked = Revoked { $date }
paper-pdf = Download PDF
paper-print = Print

verify-title = Check of a certificate
verify-ask = Check a certificate
verify-ask-text = Enter the code of the certificate. It stands at the foot of the paper.
verify-valid = The certificate is genuine and valid
verify-valid-text = It was issued in this service.
verify-revoked = The certificate is not valid
verify-revoked-text = It was issued in this service, but revoked { $date }.
verify-unknown = There is no such certificate
verify-unknown-text = No certificate has this code. Check the letters and try again.
verify-name = Name
verify-event = Event
    .events = { $One }
verify-hours = Length
verify-code = Code
verify-code-hint = 16 letters and digits, such as 7KQ2-M9XA-TR4P-HD6W.
verify-do = Check

message-kind-certificate = Certificate
letter-certificate-subject = Certificate: { $event }
letter-certificate-lead = Hello { $name }, thank you for taking part. Your certificate is ready: { $event }.
letter-certificate-button = Open the certificate
letter-certificate-after = Anybody can check here that it is genuine: { $address }
letter-certificate-foot = You get this mail because you took part. Sender: { $organisation }.
timeline-certified = Got a certificate
feed-certified = { $name } got a certificate

refusal-certificate-missing = There is no such certificate.
refusal-certificate-too_early = Certificates can be issued when the event is over.
    .events = Certificates can be issued when it is over. { $One }: not over yet.
refusal-certificate-called_off = The event is called off, so no certificates are issued.
    .events = { $One }: called off, so no certificates are issued.
refusal-certificate-not_attended = They are not marked as here, so they get no certificate.
refusal-certificate-too_short = They were there for a shorter time than the rule asks for.
refusal-certificate-has_one = They have a valid certificate already.
refusal-certificate-revoked = The certificate is revoked already.
refusal-certificate-invalid = Say why it is revoked.
letters-title = Automatic messages
letters-text = The words of a message that goes to many with one press.
letters-built-in = Built-in message
letters-certificate-hint = The certificate goes along as a PDF. A template of your own is in the folder of confirmations and has the field link.own.
letters-open = Open the template and its preview
setting-certificate-template-id = Message with the certificate
flaw-template-without_own_link = The template has no link to the recipient's own page. Add the field link.own.
