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
