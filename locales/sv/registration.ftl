# Anmälningar: den inbjudnas egen sida.

personal-invitation = Inbjudan till { $name }
personal-registered = Fint { $name }, du är med
personal-told-by-mail = Bekräftelsen kommer till din e-post.
personal-waitlisted = { $name }, du står på reservplats
personal-queue = Plats { $place }/{ $seats }.
personal-queue-auto = När det blir din tur får du platsen genast och ett meddelande per e-post.
personal-queue-by-hand = Arrangören meddelar dig om en plats blir ledig.
personal-declined = Tack för beskedet, { $name }
personal-declined-text = Vi har antecknat att du inte kan komma den här gången.
personal-cancelled = { $name }, din anmälan är avbokad
personal-cancelled-text = Din plats är ledig igen.
personal-called-off = Evenemanget är inställt
personal-called-off-text = Evenemanget ordnas inte.
personal-ended = Evenemanget är slut
personal-ended-registered = Du var anmäld. Tack för att du deltog.
personal-ended-waitlisted = Du stod på reservplats.
personal-ended-text = Det går inte längre att anmäla sig.
personal-full = Evenemanget är fullt
personal-full-text = Alla platser och reservplatser är tagna.
personal-full-text-no-waitlist = Alla platser är tagna.
personal-closed = Anmälan är stängd
personal-closed-date = Sista anmälningsdagen var { $date }
personal-closed-text = Evenemanget tar inte emot fler anmälningar.
personal-seats-taken = Platserna är tagna, men det finns reservplatser
personal-waitlist-free = Lediga reservplatser: { $free }/{ $seats }. Om en plats blir ledig går den till den första i kön.
personal-zone = Tiderna gäller tidszonen { $zone }.
personal-register = Bekräfta att jag kommer
personal-join-waitlist = Ta en reservplats
personal-decline = Jag kan inte
personal-after-all = Jag kan ändå komma
personal-one-press = Ett tryck räcker, vi har redan dina uppgifter.
personal-seats-free = { $free ->
    [one] 1 plats är ledig.
   *[other] { $free } platser är lediga.
}
personal-answer-by = Svara senast { $date }.
personal-sure-decline = Ska vi anteckna att du inte kan komma?
personal-sure-decline-text = Du kan ändra dig så länge det finns lediga platser.
personal-sure-cancel = Ska vi avboka din anmälan?
personal-sure-cancel-text = Din plats blir genast ledig och kan gå till någon annan.
personal-sure-yes = Ja, jag kan inte
personal-sessions = Tider
personal-calendar = Lägg till i kalendern
personal-calendar-file = Kalenderfil (.ics)
personal-change = Har planerna ändrats?
personal-cancel-text = Din plats blir genast ledig och kan gå till någon annan.
personal-cancel-by = Du kan avboka senast { $date }.
personal-cancel = Avboka anmälan
personal-leave = Vill du inte längre stå i kö?
personal-leave-text = Du förlorar din plats i kön.
personal-leave-waitlist = Lämna reservplatsen
personal-cancel-late = Det går inte längre att avboka här.
personal-ask = Fråga mer:
personal-ask-organiser = Fråga arrangören.
personal-not-you = Är du inte { $name }?
personal-not-you-text = Inbjudan är personlig. Be arrangören om en egen.

refusal-registration-full = Evenemanget hann bli fullt: inga platser eller reservplatser är lediga.
refusal-registration-closed = Anmälan är stängd.
refusal-registration-cancellation_closed = Sista avbokningsdagen har passerat, så anmälan kan inte längre avbokas här.
refusal-registration-missing = Det finns ingen sådan anmälan.
refusal-registration-wrong_status = Det går inte i anmälans nuvarande läge. Ladda om sidan.
refusal-registration-no_template = Evenemanget har ingen mall för det här meddelandet.
refusal-registration-no_address = Kontakten har ingen e-postadress.
refusal-contact-missing = Det finns ingen sådan kontakt.
flaw-contact-unknown = Det finns ingen sådan kontakt.
