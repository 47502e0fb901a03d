# Saavutettavuusseloste, tietosuojaseloste ja julkaisijan tiedot: valmiit tekstit, kunnes omat on kirjoitettu.

legal-accessibility = Saavutettavuusseloste
legal-privacy = Tietosuojaseloste
legal-imprint = Julkaisija
legal-pages = Tietoja palvelusta
legal-business-id = Y-tunnus

legal-accessibility-about = Tämä seloste koskee ilmoittautumispalvelua osoitteessa { $site }. Palvelusta vastaa { $organisation }. Pyrimme siihen, että jokainen voi lukea tilaisuuksista ja ilmoittautua niihin.
legal-accessibility-state = Kuinka saavutettava palvelu on
legal-accessibility-state-text = Palvelu on tehty täyttämään digitaalisten palvelujen tarjoamisesta annetun lain (306/2019) vaatimukset eli WCAG 2.2 -ohjeiston tasot A ja AA. Sivut toimivat näppäimistöllä, ruudunlukijalla, suurennettuina ja ilman skriptejä. Tiedossamme ei ole puutteita. Järjestäjän omissa kuvausteksteissä ja liitteissä voi silti olla kohtia, jotka eivät täytä vaatimuksia.
legal-accessibility-made = Miten seloste on laadittu
legal-accessibility-made-text = Seloste perustuu palvelun tekijöiden omaan arvioon: sivut tarkastetaan jokaisessa versiossa automaattisesti, ja lomakkeet on kokeiltu näppäimistöllä ja ilman skriptejä. Seloste tarkistetaan, kun palvelu muuttuu.
legal-accessibility-feedback = Anna palautetta
legal-accessibility-feedback-text = Huomasitko puutteen, tai tarvitsetko tiedot toisessa muodossa? Kerro meille: { $contact }. Vastaamme 14 päivän kuluessa. Voit aina ilmoittautua myös ottamalla yhteyttä järjestäjään.
legal-accessibility-authority = Valvontaviranomainen
legal-accessibility-authority-text = Jos vastauksemme ei tyydytä sinua tai et saa vastausta kahdessa viikossa, voit tehdä ilmoituksen Liikenne- ja viestintävirastoon. Viraston sivuilla kerrotaan, miten valitus tehdään ja miten asia käsitellään.
legal-accessibility-traficom = Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö
legal-accessibility-traficom-link = https://www.saavutettavuusvaatimukset.fi
legal-accessibility-traficom-name = www.saavutettavuusvaatimukset.fi

legal-privacy-about = Tässä kerrotaan, miten käsittelemme tilaisuuksiin kutsuttujen ja ilmoittautuvien henkilötietoja (EU:n yleinen tietosuoja-asetus 2016/679, artiklat 13 ja 14).
legal-privacy-controller = Rekisterinpitäjä
legal-privacy-purpose = Mihin tietoja käytetään
legal-privacy-purpose-text = Käytämme tietoja tilaisuuksien järjestämiseen: kutsumiseen, ilmoittautumisten ja varasijojen hoitamiseen, vahvistuksiin ja muistutuksiin, osallistujaluetteloihin ja tarvittaessa laskutukseen. Automaattista päätöksentekoa tai profilointia ei tehdä; paikat annetaan ilmoittautumisjärjestyksessä.
legal-privacy-basis = Millä perusteella
legal-privacy-basis-text = Ilmoittautumisen käsittely perustuu sopimukseen sinun ja järjestäjän välillä tai sitä edeltäviin toimiin (6 artiklan 1 kohdan b alakohta). Kutsut ja asiakassuhteen hoitaminen perustuvat oikeutettuun etuumme (f alakohta), ja kutsut, joihin olet antanut luvan, suostumukseesi (a alakohta). Voit perua suostumuksen milloin vain viestin lopussa olevasta linkistä.
legal-privacy-data = Mitä tietoja käsitellään
legal-privacy-data-text = Nimi, sähköpostiosoite, puhelinnumero ja organisaatio, ilmoittautumiset ja perumiset, vastaukset järjestäjän kysymyksiin sekä lähetetyt viestit. Pakolliset tiedot on merkitty lomakkeelle: ilman niitä emme voi varata paikkaa.
legal-privacy-sources = Mistä tiedot saadaan
legal-privacy-sources-text = Sinulta itseltäsi ilmoittautuessasi, sekä asiakas- ja yhteistyösuhteista ja julkisista lähteistä kutsua varten.
legal-privacy-given = Kenelle tietoja luovutetaan
legal-privacy-given-text = Tietoja käsittelevät järjestäjän työntekijät ja palvelun ylläpito. Tietoja voidaan antaa tilaisuuden toteuttajille, esimerkiksi kouluttajalle, siltä osin kuin se on tarpeen. Tietoja ei myydä, eikä niitä siirretä EU:n tai ETA:n ulkopuolelle.
legal-privacy-time = Kuinka kauan tietoja säilytetään
legal-privacy-time-text = Säilytämme tiedot niin kauan kuin asiakassuhde tai tilaisuuden jälkihoito sitä vaatii, ja kirjanpitoon kuuluvat tiedot lain vaatiman ajan. Arkaluonteiset vastaukset, kuten ruokavaliot, poistetaan tilaisuuden jälkeen.
legal-privacy-rights = Sinun oikeutesi
legal-privacy-rights-text = Voit pyytää nähtäväksi omat tietosi, oikaista ne, pyytää niiden poistamista tai siirtämistä, rajoittaa käsittelyä ja vastustaa sitä. Ota yhteyttä: { $contact }. Vastaamme kuukauden kuluessa.
legal-privacy-complaint = Oikeus valittaa
legal-privacy-complaint-text = Jos tietojasi käsitellään mielestäsi lain vastaisesti, voit valittaa tietosuojavaltuutetun toimistoon: www.tietosuoja.fi.
legal-privacy-cookies = Evästeet
legal-privacy-cookies-text = Sivut käyttävät vain välttämättömiä evästeitä: lomakkeen suojaamiseen sekä kielen ja ulkoasun muistamiseen. Kävijöitä ei seurata, eikä sivuilta ladata mitään muualta.

legal-imprint-text = Näiden sivujen tilaisuudet järjestää { $organisation }, joka vastaa sivujen sisällöstä.
