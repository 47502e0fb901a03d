# Inställningarnas första sida: vad som finns var.

home-group-instance = Organisation
home-organisation = Organisation
home-organisation-text = Namn, egen färg, avsändare, språk och tidszon
home-group-modules = Moduler
home-additional = Tilläggsinställningar
home-additional-text = Hur meddelanden skickas och hur länge de väntar
home-group-people = Användare och rättigheter
home-users = Användare
home-users-text = Vilka som loggar in och vad de får göra
home-groups = Användargrupper
home-groups-text = Team som kan ansvara för uppgifter
home-api-keys = API-nycklar
home-api-keys-text = Program som läser och skriver uppgifter
