//! Passwords that everybody tries first: known words, keyboard rows, years and repetitions, and hardly anything else.
//!
//! Lists of leaked passwords hold few of twelve characters or more that are not put together from these. Pure.
//! Start at [`is_guessable`].

/// Words that leaked passwords are made of, folded: letters without dots, in small letters.
const WORDS: &str = include_str!("guessable.txt");

/// What lies in a row: on keyboards, in the alphabet, in counting.
const ROWS: [&str; 7] = [
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
];

/// Two characters more, as in `salasana12!`, are tried as soon as the rest.
const HARDLY_ANYTHING: usize = 2;

/// Whether hardly anything of `typed` is its writer's own.
pub fn is_guessable(typed: &str) -> bool {
    let text: Vec<char> = ground::collate::fold(typed).chars().collect();
    let plain: Vec<char> = text.iter().map(|letter| without_disguise(*letter)).collect();
    own_characters(&text, &plain) <= HARDLY_ANYTHING
}

/// `p4ssw0rd` is `password`.
fn without_disguise(letter: char) -> char {
    match letter {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

/// The fewest characters that no known piece covers.
fn own_characters(text: &[char], plain: &[char]) -> usize {
    let mut own = vec![0; text.len() + 1];
    for end in 1..=text.len() {
        own[end] = own[end - 1] + 1;
        for begin in 0..end.saturating_sub(2) {
            if own[begin] < own[end] && is_known(&text[begin..end], &plain[begin..end]) {
                own[end] = own[begin];
            }
        }
    }
    own[text.len()]
}

fn is_known(text: &[char], plain: &[char]) -> bool {
    let word: String = text.iter().collect();
    let undisguised: String = plain.iter().collect();
    let backwards: String = text.iter().rev().collect();
    let is_row = || ROWS.iter().any(|row| row.contains(&word) || row.contains(&backwards));
    let is_one_letter = || text.iter().all(|letter| Some(letter) == text.first());
    is_row() || is_one_letter() || is_year(&word) || has_word(&word) || has_word(&undisguised)
}

fn has_word(wanted: &str) -> bool {
    WORDS.split_ascii_whitespace().any(|word| word == wanted)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1930..=2049).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::is_guessable;

    #[test]
    fn what_everybody_tries_first_is_guessable_in_any_dress() {
        for typed in [
            "password1234",
            "P4ssw0rd2026",
            "qwertyuiop12",
            "Password123!",
            "1qaz2wsx3edc",
            "123456789012",
            "abcdefghijkl",
            "salasana2026",
            "Salasana1234",
            "iloveyou1234",
            "KissaKoira123",
            "lösenord1234",
            "Welcome20242025",
            "passwordpassword",
            "zyxwvutsrqpo",
        ] {
            assert!(is_guessable(typed), "{typed}");
        }
    }

    #[test]
    fn what_somebody_thought_of_is_not() {
        for typed in [
            "tuulenkari-kutsuu",
            "halmevirta-kutsuu",
            "korven kuningas asuu",
            "correct horse battery",
            "Vg7#kk2!pQx9",
            "salasanani on mutkikas",
            "kissa, koira, 3 hevosta",
        ] {
            assert!(!is_guessable(typed), "{typed}");
        }
    }
}
