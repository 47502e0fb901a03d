# Tallennetut näkymät.

views-view = Näkymä
views-save-view = Tallenna näkymä
views-save-as = Tallenna uutena näkymänä
views-name = Näkymän nimi
views-share = Näkyy kaikille
views-open-with = Avaa luettelo tällä näkymällä
views-do-not-open = Älä avaa luetteloa tällä näkymällä
views-favour = Näytä välilehtenä
views-unfavour = Piilota välilehdistä
views-take-over = Tallenna muutokset näkymään
views-delete = Poista näkymä
views-told-saved = Näkymä tallennettiin: { $name }
views-told-changed = Näkymä on ajan tasalla: { $name }
views-told-deleted = Näkymä poistettiin: { $name }
views-told-chosen = Valinta on tallessa.
views-name-needed = Anna näkymälle nimi, enintään 60 merkkiä.
refusal-view-missing = Näkymää ei enää ole.
refusal-view-not_yours = Näkymän voi muuttaa vain sen tekijä tai pääkäyttäjä.
refusal-view-too_many = Näkymiä on jo niin monta kuin yhdelle mahtuu. Poista ensin jokin.
flaw-columns-unfit = Sarakkeita on liikaa tai jokin niistä ei kelpaa.
