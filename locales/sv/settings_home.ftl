# Inställningarnas första sida: vad som finns var.

home-group-instance = Organisation
home-organisation = Organisation
home-organisation-text = Namn, adress, FO-nummer, logotyp och egen färg
home-group-modules = Moduler och uppgifter
home-additional = Tilläggsinställningar
home-additional-text = Hur meddelanden skickas och hur länge de väntar
home-group-people = Användare och rättigheter
home-users = Användare
home-users-text = Vilka som loggar in och vad de får göra
home-groups = Användargrupper
home-groups-text = Team som kan ansvara för uppgifter
home-api-keys = API-nycklar
home-api-keys-text = Program som läser och skriver uppgifter
home-language = Språk och tid
home-language-text = Språk i bruk och tidszon
home-mail = E-post
home-mail-text = Avsändare, svarsadress och signatur
home-modules = Moduler
home-modules-text = Vad ni använder, under vilket namn och i vilken ordning
home-numbers = Nummerserier
home-numbers-text = Hur nya poster numreras
home-history = Inställningarnas historia
home-history-text = Vem ändrade vad och när
