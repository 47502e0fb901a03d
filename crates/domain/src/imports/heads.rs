//! Heads: what the first row of a file calls its columns, in Finnish, Swedish and English, folded and without signs.
//!
//! Words that mean the same of contacts and accounts stand here once; the others beside their columns.

use ground::{Choice, collate::fold};

/// The column that a head means by `name`: by the API's word for it, or by one of its other `names`.
pub(super) fn meant<C: Choice>(name: &str, names: impl Fn(C) -> &'static [&'static str]) -> Option<C> {
    let bare: String = fold(name).chars().filter(char::is_ascii_alphanumeric).collect();
    let is_meant =
        |column: &&C| column.word().replace('_', "") == bare || names(**column).contains(&bare.as_str());
    C::ALL.iter().find(is_meant).copied()
}

/// Other names of a field that contacts and accounts both have.
pub(super) fn common(word: &str) -> &'static [&'static str] {
    match word {
        "external_id" => &[
            "id",
            "externtid",
            "externbeteckning",
            "tunniste",
            "ulkoinentunniste",
            "asiakasnumero",
            "kundnummer",
        ],
        "business_id" => &[
            "ytunnus",
            "lytunnus",
            "yritystunnus",
            "fonummer",
            "organisationsnummer",
            "alvtunnus",
            "vatnumber",
        ],
        "email" => {
            &["sahkoposti", "sahkopostiosoite", "sposti", "emailaddress", "mail", "epost", "epostadress"]
        }
        "phone" => {
            &["puhelin", "puhelinnumero", "vaihde", "telefon", "telefonnummer", "telephone", "phonenumber"]
        }
        "street" => &[
            "katuosoite",
            "osoite",
            "lahiosoite",
            "postiosoite",
            "gatuadress",
            "adress",
            "address",
            "streetaddress",
        ],
        "postal_code" => &["postinumero", "postnummer", "zip", "zipcode", "postcode"],
        "city" => &["kaupunki", "postitoimipaikka", "kunta", "paikkakunta", "ort", "postort", "stad", "town"],
        "country" => &["maa", "land", "countrycode"],
        "tags" => {
            &["tunnisteet", "avainsanat", "tagit", "taggar", "etiketter", "nyckelord", "keywords", "labels"]
        }
        "owner" => &["vastuu", "vastuuhenkilo", "omistaja", "ansvarig", "agare", "assignedto"],
        _ => &[],
    }
}

/// Every column is understood by its own word, and no other name means two of them.
#[cfg(test)]
pub(super) fn are_told_apart<C: Choice + std::fmt::Debug>(names: impl Fn(C) -> &'static [&'static str]) {
    let mut seen: Vec<&str> = Vec::new();
    for column in C::ALL {
        assert_eq!(meant(column.word(), &names), Some(*column));
        seen.extend(names(*column));
    }
    let count = seen.len();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), count);
}
