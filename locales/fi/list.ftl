# Luetteloiden yhteiset sanat.

list-own = Omat
list-archived = Arkistoidut
list-views = Näkymät
list-add-condition = Lisää ehto
list-without = Poista ehto: { $what }
list-value = Arvo
list-value-to = Enintään
list-value-to-hint = Vain välille
list-flawed = Luetteloa ei voi näyttää näin
list-start-again = Aloita alusta
