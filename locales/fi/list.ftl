# Luetteloiden yhteiset sanat.

list-own = Omat
list-archived = Arkistoidut
list-views = Näkymät
list-without = Poista ehto: { $what }
list-flawed = Luetteloa ei voi näyttää näin
list-start-again = Aloita alusta
list-caption = { $count ->
    [one] { $module }, yksi rivi sivulla
   *[other] { $module }, { $count } riviä sivulla
}
list-preview = Esikatsele: { $name }
list-archive = Arkistoi
list-not-found = Näillä ehdoilla ei löytynyt mitään
list-not-found-text = Poista jokin ehdoista tai hae toisella sanalla.
list-none-chosen = Mitään ei ollut valittuna.
list-nothing-archived = Arkisto on tyhjä
list-nothing-archived-text = Arkistoidut näkyvät täällä, ja ne voi palauttaa milloin vain.
list-columns = Sarakkeet
list-columns-usual = Palauta tavalliset sarakkeet
list-column-add = Lisää sarake
list-column-up = Siirrä aiemmaksi: { $name }
list-column-down = Siirrä myöhemmäksi: { $name }
list-column-drop = Poista sarake: { $name }
list-export = Vie
list-export-all = Vie luettelo taulukkona
list-export-csv = CSV taulukkolaskentaan
list-export-xlsx = Excel (XLSX)
list-export-jsonl = JSON-rivit ohjelmille
list-export-vcf = vCard-kortit osoitekirjaan
list-hand-over = Vaihda vastuu
