//! The last part of a public address, made from a name. Outside the slices, for whatever has a page of its own.

/// `Talvi-ilta & jäälyhdyt`, `KT-1001` → `talvi-ilta-jaalyhdyt-kt-1001`.
pub fn from_name(name: &str, number: &str) -> String {
    let slug = short(name);
    if slug.is_empty() { tidy(number) } else { format!("{slug}-{}", tidy(number)) }
}

/// `Kiertotalouden päivät` → `kiertotalouden-paivat`, not longer than people would type.
pub fn short(name: &str) -> String {
    let mut slug = tidy(name);
    slug.truncate(60);
    slug.trim_end_matches('-').to_owned()
}

/// Lower-case ASCII letters, digits and single dashes.
pub fn tidy(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.to_lowercase().chars() {
        let plain = match letter {
            'å' | 'ä' | 'á' | 'à' | 'â' => 'a',
            'ö' | 'ø' | 'ó' | 'ò' => 'o',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ü' | 'ú' => 'u',
            'š' => 's',
            'ž' => 'z',
            other => other,
        };
        if plain.is_ascii_alphanumeric() {
            slug.push(plain);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_finnish_name_becomes_plain_letters() {
        assert_eq!(from_name("Talvi-ilta & jäälyhdyt", "KT-1001"), "talvi-ilta-jaalyhdyt-kt-1001");
        assert_eq!(from_name("漢字", "KT-1002"), "kt-1002");
    }

    proptest! {
        #[test]
        fn a_tidy_slug_stays_as_it_is(text in ".{0,80}") {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once.clone());
            prop_assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        }
    }
}
