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
list-caption = { $module }, { $count } riviä sivulla
list-preview = Esikatsele: { $name }
list-archive = Arkistoi
list-not-found = Näillä ehdoilla ei löytynyt mitään
list-not-found-text = Poista jokin ehdoista tai hae toisella sanalla.
list-nothing-archived = Arkisto on tyhjä
list-nothing-archived-text = Arkistoidut näkyvät täällä, ja ne voi palauttaa milloin vain.
