# Oikeudet: roolit, profiilit, tietojen jakaminen, vastuun siirto, kirjautumisloki ja muutosloki.

refusal-rights-closed = Profiilisi ei salli tätä. Pyydä oikeutta pääkäyttäjältä.
refusal-rights-field_closed = Profiilisi ei salli kentän { $field } muuttamista. Mitään ei tallennettu.
refusal-rights-missing = Roolia tai profiilia ei ole.
refusal-rights-in_use = Käytössä: käyttäjiä { $users }, rooleja alapuolella { $roles }. Siirrä ne ensin muualle.
refusal-rights-changed_meanwhile = Joku muu muutti tätä sillä välin. Tarkista ja tallenna uudelleen.
refusal-rights-no_new_owner = Käyttäjällä on { $records } tietoa vastuullaan. Valitse niille uusi vastuuhenkilö.
flaw-role-loop = Rooli ei voi olla itsensä tai alapuolellaan olevan roolin alla.
flaw-role-unknown_parent = Roolia ei ole.
flaw-profile-unknown = Profiilia ei ole.
flaw-sharing-no_owner = Tällä moduulilla ei ole vastuuhenkilöä, joten jakoa ei voi rajata.
flaw-field-not_closable = Tätä kenttää ei voi piilottaa eikä lukita.

# Sivut: jakaminen, roolit, profiilit, poistuminen, tehdyt muutokset.

home-roles = Roolit
home-roles-text = Kuka on kenenkin yläpuolella: ylempi näkee alempien tiedot.
home-profiles = Profiilit
home-profiles-text = Mitä käyttäjä saa tehdä missäkin moduulissa ja mitkä kentät hän näkee.
home-sharing = Tietojen jakaminen
home-sharing-text = Näkevätkö kaikki kaikkien tiedot vai vain omansa.

sharing-title = Tietojen jakaminen
sharing-levels = Kuka näkee mitä
sharing-text = Jokaisella tiedolla on vastuuhenkilö: käyttäjä tai ryhmä. Valitse, kenen tiedot kukin näkee. Pääkäyttäjät näkevät aina kaiken.
sharing-note = Ilmoittautumiset, kutsut ja viestit näkyvät niille, jotka näkevät niiden tilaisuuden ja kontaktin.
level-everybody = Kaikki näkevät kaikkien tiedot
level-own_and_below = Omat, omien ryhmien ja roolipuussa alempien
level-own = Omat ja omien ryhmien

roles-title = Roolit
roles-text = Ylempi rooli näkee saman haaran alempien tiedot, kun jakaminen on rajattu.
roles-none = Rooleja ei ole
role-add = Lisää rooli
role-add-below = Lisää rooli tämän alle: { $name }
role-title = Rooli
role-text = Esimerkiksi Myyntijohtaja tai Kenttämyyjä.
role-parent = Ylempi rooli
role-parent-hint = Tietojen näkyvyys periytyy tähän suuntaan.
role-top = Ei ylempää roolia
role-nobody = Ei käyttäjiä
role-up = Siirrä ylemmäs: { $name }
role-down = Siirrä alemmas: { $name }
role-remove = Poista rooli
role-removed = Rooli on poistettu.
role-saved = Tallennettu: { $name }

profiles-title = Profiilit
profiles-text = Käyttäjällä on yksi profiili. Pääkäyttäjiä profiili ei rajaa.
profile-all = Kaikki oikeudet
profile-all-text = Valmis profiili niille, joille ei ole valittu muuta.
profile-built-in = Valmis
profile-add = Lisää profiili
profile-text = Nimi, josta profiilin tunnistaa, esimerkiksi Vain katselu.
profile-narrowed = Rajattu:
profile-open = Mitään ei ole rajattu
profile-acts = Oikeudet moduuleittain
profile-acts-text = Jos näkeminen ei ole sallittu, moduulia ei näy lainkaan.
profile-module = Moduuli
profile-fields = Kentät: { $module }
profile-fields-text = Piilotettu kenttä ei näy missään: ei sivuilla, suodattimissa, tiedostoissa eikä rajapinnassa.
profile-fields-open = Näytä kentät
profile-remove = Poista profiili
profile-removed = Profiili on poistettu.
profile-saved = Tallennettu: { $name }
act-see = Näe
act-create = Luo
act-edit = Muokkaa
act-delete = Arkistoi
act-export = Vie tiedostoon
act-send = Lähetä
act-sensitive = Näkee arkaluonteiset vastaukset
act-sensitive-text = Ruokavaliot, allergiat ja muut arkaluonteisiksi merkityt. Pääkäyttäjät ja tilaisuuden vastuuhenkilöt näkevät ne muutenkin.
field-open = Näkyy ja muokattavissa
field-read-only = Vain luku
field-hidden = Piilotettu

user-place = Asema ja oikeudet
user-place-text = Rooli ratkaisee, keiden tiedot käyttäjä näkee, ja profiili, mitä hän saa tehdä.
user-place-role = Rooli roolipuussa
user-place-role-hint = Merkitsee vain, kun tietojen jakamista on rajattu.
user-place-none = Ei roolia
user-place-profile = Profiili
user-place-profile-hint = Pääkäyttäjä saa tehdä kaiken profiilista riippumatta.
user-left = { $count ->
    [0] Poistettu käytöstä: { $name }
    [one] Poistettu käytöstä: { $name }. Yksi tieto sai uuden vastuuhenkilön.
   *[other] Poistettu käytöstä: { $name }. { $count } tietoa sai uuden vastuuhenkilön.
}
leave-title = Poista käytöstä
leave-records = Vastuulla olevat tiedot
leave-text = Käyttäjä ei voi enää kirjautua. Hänen tiedoilleen tarvitaan uusi vastuuhenkilö.
leave-owner = Uusi vastuuhenkilö
leave-owner-hint = Kaikki yllä olevat tiedot siirtyvät kerralla.
leave-choose = Valitse
leave-none = Käyttäjällä ei ole tietoja vastuullaan.

done-title = Mitä käyttäjä on tehnyt
done-acts = Muutokset
done-text = Uusin ensin. Lokia ei voi muuttaa huomaamatta: kutsu doctor tarkistaa sen ketjun.
done-older = Vanhemmat
done-none = Ei mitään vielä.
tries-title = Kirjautumisyritykset
tries-text = Uusimmat ensin. Osoitteesta näkyy vain verkko.
tries-own-text = Jos näet yrityksen, jota et tunnista, vaihda salasana.
tries-none = Ei yrityksiä vielä.
try-signed_in = Kirjauduttu sisään
try-wrong = Väärä osoite tai salasana
try-disabled = Käyttäjä ei ole käytössä
try-signed_out = Kirjauduttu ulos
key-user = Kenen oikeuksilla
key-nobody = Ei rajausta: kaikki, minkä kohteet avaavat
key-user-hint = Rajattu avain näkee ja tekee vain sen, minkä valittu käyttäjä saa.
