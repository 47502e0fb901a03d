//! Forty organisations and five hundred people, all invented.

use super::{Stage, broken};
use domain::{
    Patch,
    accounts::{self, AccountChange},
    contacts::{self, ContactChange},
};
use ground::Fault;

const FIRST: [&str; 60] = [
    "Eevi", "Otso", "Minttu", "Sampo", "Aada", "Elmo", "Saga", "Jalo", "Pyry", "Kaius", "Taavi", "Lumi",
    "Onni", "Suvi", "Tuuli", "Aino", "Väinö", "Helmi", "Eino", "Venla", "Oiva", "Kerttu", "Toivo", "Hilla",
    "Urho", "Silja", "Ilmari", "Vilja", "Kaarlo", "Pihla", "Aarne", "Ronja", "Veikko", "Iida", "Arvo",
    "Elsa", "Niilo", "Sointu", "Antti", "Katri", "Mikko", "Marja", "Juhani", "Riitta", "Åsa", "Björn",
    "Märta", "Östen", "Ylva", "Sanna", "Petri", "Anneli", "Jorma", "Tiina", "Kalle", "Noora", "Jussi",
    "Leena", "Aleksi", "Inkeri",
];

const LAST: [&str; 64] = [
    "Haavikkola",
    "Halmevirta",
    "Ikiniemi",
    "Jääskivirta",
    "Kaislaranta",
    "Ängsbacka",
    "Nurmilaakso",
    "Metsäpelto",
    "Niinivirta",
    "Äijänlahti",
    "Tuulenkari",
    "Koivuharju",
    "Lumivuori",
    "Pajukoski",
    "Rautasalo",
    "Suvisaari",
    "Tervakangas",
    "Utriainen",
    "Vaahterinen",
    "Wirtanen",
    "Ylämaa",
    "Åkerlund",
    "Öhman",
    "Österblad",
    "Aaltonen",
    "Björkman",
    "Daavittila",
    "Eskelinen",
    "Forsvik",
    "Grönroos",
    "Hietaniemi",
    "Iivonen",
    "Jokiniemi",
    "Kivikangas",
    "Lehtovaara",
    "Mäntyharju",
    "Närhi",
    "Ojansivu",
    "Peltomäki",
    "Rantakokko",
    "Saarikettu",
    "Tuomisalo",
    "Uotinen",
    "Valkeapää",
    "Virtanen",
    "Wallenius",
    "Yrjänä",
    "Zidbäck",
    "Ahokas",
    "Ellonen",
    "Harjumaa",
    "Isotalo",
    "Kettunen",
    "Laaksonen",
    "Majava",
    "Nevalainen",
    "Orava",
    "Pihlajamäki",
    "Ruohonen",
    "Sinisalo",
    "Taipale",
    "Vainio",
    "Hämäläinen",
    "Äyräpää",
];

const COMPANIES: [(&str, &str, &str); 40] = [
    ("Tuulenpesä Oy", "Tampere", "Koulutus"),
    ("Lumikuu Oy", "Helsinki", "Ohjelmistot"),
    ("Usvaranta Osuuskunta", "Turku", "Hyvinvointi"),
    ("Kivikko & Kaarna Ky", "Lahti", "Rakentaminen"),
    ("Rautapolku Oy", "Tampere", "Teollisuus"),
    ("Kajastus Konsultointi Oy", "Helsinki", "Konsultointi"),
    ("Pohjanvalo Energia Oy", "Oulu", "Energia"),
    ("Saaristomeren Varustamo Oy", "Turku", "Logistiikka"),
    ("Hiljainen Viestintä Oy", "Helsinki", "Viestintä"),
    ("Koskenniskan Paja Oy", "Imatra", "Teollisuus"),
    ("Vaara & Vuori Arkkitehdit Oy", "Kuopio", "Arkkitehtuuri"),
    ("Metsolan Taimisto Oy", "Joensuu", "Maatalous"),
    ("Järvenselän Kunta", "Järvenselkä", "Julkinen hallinto"),
    ("Hallaharjun Hyvinvointialue", "Hallaharju", "Julkinen hallinto"),
    ("Suvanto Rahoitus Oyj", "Helsinki", "Rahoitus"),
    ("Kettupolun Kirjapaino Oy", "Jyväskylä", "Painoala"),
    ("Nordvik Handels Ab", "Vaasa", "Kauppa"),
    ("Öljymäen Huolto Oy", "Pori", "Palvelut"),
    ("Ilveskallio Security Oy", "Espoo", "Turvallisuus"),
    ("Sinitaivas Matkat Oy", "Rovaniemi", "Matkailu"),
    ("Harmaapää Seniorit ry", "Tampere", "Järjestöt"),
    ("Kuulas Vesi Oy", "Mikkeli", "Vesihuolto"),
    ("Lyhtykadun Apteekki Oy", "Hämeenlinna", "Terveys"),
    ("Peuranportti Logistiikka Oy", "Kouvola", "Logistiikka"),
    ("Talvitien Talotekniikka Oy", "Seinäjoki", "Rakentaminen"),
    ("Kuusikon Kumppanit Oy", "Vantaa", "Konsultointi"),
    ("Aallonmurtaja Digital Oy", "Turku", "Ohjelmistot"),
    ("Rannikon Puu Oy", "Rauma", "Metsäteollisuus"),
    ("Helmilä Hoiva Oy", "Lappeenranta", "Hoiva"),
    ("Kirkonkylän Osuuspankki", "Kangasala", "Rahoitus"),
    ("Myrskyluodon Media Oy", "Maarianhamina", "Viestintä"),
    ("Pikkukarhun Päiväkodit Oy", "Espoo", "Koulutus"),
    ("Tunturin Tieto Oy", "Oulu", "Ohjelmistot"),
    ("Vesiputous Design Oy", "Helsinki", "Muotoilu"),
    ("Ahjola Metalli Oy", "Raahe", "Teollisuus"),
    ("Kaskinotko Catering Oy", "Tampere", "Ravintolat"),
    ("Loistokallio Laki Oy", "Helsinki", "Lakipalvelut"),
    ("Sateenkaari Opisto", "Nokia", "Koulutus"),
    ("Jokivarren Auto Oy", "Kokkola", "Kauppa"),
    ("Äänekoski Akustiikka Oy", "Äänekoski", "Teollisuus"),
];

const TITLES: [&str; 14] = [
    "Toimitusjohtaja",
    "Henkilöstöpäällikkö",
    "Vastuullisuuspäällikkö",
    "Koulutuskoordinaattori",
    "Talouspäällikkö",
    "Projektipäällikkö",
    "Asiantuntija",
    "Myyntijohtaja",
    "Viestintäpäällikkö",
    "Kehittämispäällikkö",
    "Tietohallintojohtaja",
    "Asiakaspalvelupäällikkö",
    "Esihenkilö",
    "Suunnittelija",
];

/// A postal code of the city; towns that are invented have one that nobody has.
fn postal_code(city: &str) -> &'static str {
    match city {
        "Espoo" => "02100",
        "Helsinki" => "00100",
        "Hämeenlinna" => "13100",
        "Imatra" => "55100",
        "Joensuu" => "80100",
        "Jyväskylä" => "40100",
        "Kangasala" => "36200",
        "Kokkola" => "67100",
        "Kouvola" => "45100",
        "Kuopio" => "70100",
        "Lahti" => "15110",
        "Lappeenranta" => "53100",
        "Maarianhamina" => "22100",
        "Mikkeli" => "50100",
        "Nokia" => "37100",
        "Oulu" => "90100",
        "Pori" => "28100",
        "Raahe" => "92100",
        "Rauma" => "26100",
        "Rovaniemi" => "96100",
        "Seinäjoki" => "60100",
        "Tampere" => "33100",
        "Turku" => "20100",
        "Vaasa" => "65100",
        "Vantaa" => "01300",
        "Äänekoski" => "44100",
        _ => "39999",
    }
}

const PEOPLE: usize = 500;

pub(super) async fn seed(stage: &mut Stage) -> Result<(), Fault> {
    let mut work = stage.work().await?;
    let mut hosts = Vec::new();
    for (name, city, industry) in &COMPANIES {
        let host = format!("{}.example", ground::collate::fold(name.split(' ').next().unwrap_or("yritys")));
        let size = i64::try_from(8 + stage.chance.below(900)).unwrap_or(8);
        let written = AccountChange {
            city: (*city).into(),
            industry: (*industry).into(),
            street: format!(
                "{} {}",
                stage.chance.of(&["Tammikuja", "Rantatie", "Asematie", "Kauppakatu"]),
                stage.chance.below(80) + 1
            )
            .into(),
            postal_code: postal_code(city).into(),
            country: "FI".into(),
            email: format!("info@{host}").into(),
            website: format!("https://www.{host}").into(),
            invoice_email: if size % 3 == 0 { format!("laskut@{host}").into() } else { Patch::Keep },
            employees: size.to_string().into(),
            turnover: (size * 125_000).to_string().into(),
            ..AccountChange::named(name)
        };
        let account = accounts::create(&mut work, &written).await.map_err(broken)?;
        stage.accounts.push(account.id);
        hosts.push((host, *city));
    }
    for number in 0..PEOPLE {
        let (first, last) = (*stage.chance.of(&FIRST), *stage.chance.of(&LAST));
        let at = (number < 460).then(|| stage.chance.below(COMPANIES.len()));
        let written = contact(stage, first, last, number, at.map(|index| (index, &hosts[index])));
        let contact = contacts::create(&mut work, &written).await.map_err(broken)?;
        stage.contacts.push(contact.id);
    }
    work.commit().await
}

fn contact(
    stage: &mut Stage,
    first: &str,
    last: &str,
    number: usize,
    at: Option<(usize, &(String, &str))>,
) -> ContactChange {
    let mut written = ContactChange::named(first, last);
    let plain = |name: &str| ground::collate::fold(name);
    match at {
        Some((index, (host, city))) => {
            written.account_id = stage.accounts[index].to_string().into();
            written.email = format!("{}.{}@{host}", plain(first), plain(last)).into();
            written.city = (*city).into();
            written.title = (*stage.chance.of(&TITLES)).into();
        }
        None => {
            written.email = format!("{}.{}{number}@posti.example", plain(first), plain(last)).into();
            written.city = (*stage.chance.of(&["Tampere", "Turku", "Helsinki", "Oulu"])).into();
        }
    }
    // A few have no address, a few want no mail, some read Swedish or English.
    if stage.chance.happens(2) {
        written.email = Patch::Set(None);
    }
    written.email_opt_out = Patch::Set(stage.chance.happens(4));
    written.language = match stage.chance.below(20) {
        0 | 1 => "sv",
        2 => "en",
        _ => "fi",
    }
    .into();
    if stage.chance.happens(60) {
        let digits = 1_000_000 + stage.chance.below(8_999_999);
        written.phone = format!("040 {:03} {:04}", digits / 10_000, digits % 10_000).into();
    }
    written.country = "FI".into();
    written
}
