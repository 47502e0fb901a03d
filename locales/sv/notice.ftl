# Besked om en ändring till dem som har en plats.

notice-title = Berätta om ändringen
notice-title-off = Berätta att det är inställt
notice-mail = Meddelande
notice-template = E-postmall
notice-template-hint = Mallar i mappen Evenemang som inte är automatiska meddelanden.
    .events = Mallar i mappen { $One } som inte är automatiska meddelanden.
notice-edit-template = Redigera mallen
notice-ready-offer = Den färdiga mallen berättar ny tid och plats på finska, svenska och engelska. Du kan redigera den.
notice-ready-make = Skapa en färdig mall
notice-template-made = Mallen { $name } har skapats.
notice-who = Till vem
notice-registered = Anmälda
notice-waitlisted = På reservplats
notice-told = Har redan fått veta om ändringen
notice-without-address = { $count ->
    [one] En saknar e-postadress
   *[other] { $count } saknar e-postadress
}
notice-without-address-text = Berätta för dem på annat sätt. De syns som misslyckade i listan över meddelanden.
notice-all-told = Alla har fått veta
notice-calendar = En kalenderpost som ersätter mottagarens tidigare följer med.
notice-calendar-off = Ett kalendermeddelande som tar bort posten ur mottagarens kalender följer med.
notice-undo-window = Du kan ångra i { $seconds } sekunder.
notice-send = { $count ->
    [one] Skicka 1 meddelande
   *[other] Skicka { $count } meddelanden
}
notice-send-registered = Bara till de anmälda ({ $count })
notice-choose-first = Välj meddelandet först.
notice-later = Inte nu
notice-empty = Ingen har en plats ännu
notice-empty-text = De inbjudna ser de nya uppgifterna på sin egen sida.
notice-nobody = Alla har redan fått veta. Inget skickades.
notice-sent = { $count ->
    [one] 1 meddelande skickas.
   *[other] { $count } meddelanden skickas.
}
notice-undone = { $count ->
    [one] 1 meddelande skickades inte.
   *[other] { $count } meddelanden skickades inte.
}
notice-undo-late = Meddelandena har redan skickats.
notice-propose = Berätta om ändringen
notice-propose-off = Berätta att det är inställt
notice-ready-name-moved = Evenemanget har ändrats
    .events = { $One }: ändring
notice-ready-name-off = Evenemanget är inställt
    .events = { $One }: inställt
notice-ready-subject-moved = Ändring
notice-ready-subject-off = Inställt
notice-ready-greeting = Hej
notice-ready-text-moved = Uppgifterna om evenemanget har ändrats. Din anmälan gäller fortfarande. Ny tid och plats:
    .events = Uppgifterna har ändrats: { $one }. Din anmälan gäller fortfarande. Ny tid och plats:
notice-ready-text-off = Evenemanget är tyvärr inställt och du behöver inte göra något.
    .events = Tyvärr inställt: { $one }. Du behöver inte göra något.
notice-ready-link = Min anmälan
