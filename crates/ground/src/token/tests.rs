use super::*;
use proptest::prelude::*;

crate::id! {
    /// A sample.
    SampleId = "inv";
}

fn key(byte: u8) -> SecretKey {
    SecretKey::from_bytes(&[byte; 32]).expect("a key")
}

fn links() -> Links {
    Links::new("https://kutsu.test/", key(1))
}

#[test]
fn a_token_has_43_characters_and_opens_its_record_only() {
    let id = SampleId::from_bytes([7; 16]);
    let token = token_for(&key(1), Purpose::Invitation, &id);
    assert_eq!(token.len(), 43);
    assert_eq!(read_token::<SampleId>(&key(1), Purpose::Invitation, &token), Some(id));
    assert_eq!(read_token::<SampleId>(&key(1), Purpose::Unsubscribe, &token), None);
    assert_eq!(read_token::<SampleId>(&key(2), Purpose::Invitation, &token), None);
}

#[test]
fn the_key_does_not_show_itself() {
    assert_eq!(format!("{:?}", key(1)), "SecretKey(…)");
    assert!(!format!("{:?}", links()).contains("01"));
    let secret = Secret::new().expect("randomness");
    assert!(!format!("{secret:?}").contains(secret.reveal()));
}

#[test]
fn a_key_reads_back_from_hex_and_a_short_one_is_refused() {
    let hex = SecretKey::generate_hex().expect("randomness");
    let (one, two) = (SecretKey::from_hex(&hex), SecretKey::from_hex(&format!("{}\n", hex.to_uppercase())));
    let sign = |key: Result<SecretKey, MalformedKey>| key.expect("a key").sign("test", b"data");
    assert_eq!(sign(one), sign(two));
    assert_eq!(SecretKey::from_hex("abcd").err(), Some(MalformedKey));
    assert_eq!(SecretKey::from_hex("not hex").err(), Some(MalformedKey));
}

#[test]
fn random_secrets_differ_and_are_found_by_their_digest() {
    let (one, two) = (Secret::with_prefix("kutsu_"), Secret::with_prefix("kutsu_"));
    let (one, two) = (one.expect("randomness"), two.expect("randomness"));
    assert_ne!(one.reveal(), two.reveal());
    assert!(one.reveal().starts_with("kutsu_") && one.reveal().len() == 49);
    assert_eq!(one.digest(), digest_of(one.reveal()));
}

#[test]
fn a_signature_serves_one_label() {
    let signature = key(1).sign("csrf", b"sign-in");
    assert!(key(1).verify("csrf", b"sign-in", &signature));
    assert!(!key(1).verify("mail", b"sign-in", &signature));
    assert!(!key(1).verify("csrf", b"sign-in", &signature[..8]), "too short to trust");
    assert!(!key(1).verify("csrf", b"sign-in", &[]));
}

#[test]
fn a_placeholder_becomes_the_address_its_token_opens() {
    let id = SampleId::from_bytes([9; 16]);
    let body = format!("<a href=\"{}\">Tule</a>", Links::placeholder(Purpose::Invitation, &id));
    let shown = links().resolve(&body).into_owned();
    assert_eq!(shown, format!("<a href=\"{}\">Tule</a>", links().address(Purpose::Invitation, &id)));
    let token = shown.split(['/', '"']).find(|part| part.len() == 43).expect("a token");
    assert_eq!(read_token::<SampleId>(&key(1), Purpose::Invitation, token), Some(id));
    assert_eq!(strip_placeholders(&body), "<a href=\"\">Tule</a>");
}

#[test]
fn what_only_looks_like_a_placeholder_disappears() {
    for broken in
        ["\u{E000}x:inv_00\u{E001}", "\u{E000}", "\u{E001}", "\u{E000}i:\u{E001}", "\u{E000}\u{E001}"]
    {
        assert_eq!(links().resolve(&format!("a{broken}b")), "ab", "{broken:?}");
    }
    let id = SampleId::from_bytes([9; 16]);
    let good = Links::placeholder(Purpose::Mail, &id);
    let nested = format!("\u{E000}{good}\u{E001}");
    assert_eq!(links().resolve(&nested), links().resolve(&good));
}

proptest! {
    #[test]
    fn a_token_opens_what_it_was_made_for(bytes: [u8; 16], purpose in 0..7_usize) {
        let id = SampleId::from_bytes(bytes);
        let made_for = <Purpose as crate::Choice>::ALL[purpose];
        let token = token_for(&key(1), made_for, &id);
        for purpose in <Purpose as crate::Choice>::ALL {
            let opened = read_token::<SampleId>(&key(1), *purpose, &token);
            prop_assert_eq!(opened, (*purpose == made_for).then_some(id));
        }
    }

    #[test]
    fn no_changed_token_opens_anything(bytes: [u8; 16], at in 0..43_usize, to in "[A-Za-z0-9_-]") {
        let token = token_for(&key(1), Purpose::Invitation, &SampleId::from_bytes(bytes));
        let changed = format!("{}{to}{}", &token[..at], &token[at + 1..]);
        prop_assume!(changed != token);
        prop_assert_eq!(read_token::<SampleId>(&key(1), Purpose::Invitation, &changed), None);
    }

    #[test]
    fn any_text_resolves_to_text_without_marks(text in "[\u{E000}\u{E001}a-z:_]{0,40}") {
        let has_marks = links().resolve(&text).contains(['\u{E000}', '\u{E001}']);
        prop_assert!(!has_marks);
    }
}

#[test]
fn a_code_is_six_digits_of_one_record_and_stands_in_mails_as_a_placeholder() {
    let (id, other) = (SampleId::from_bytes([9; 16]), SampleId::from_bytes([8; 16]));
    let code = code_for(&key(1), &id);
    assert!(code.len() == 6 && code.bytes().all(|digit| digit.is_ascii_digit()), "{code}");
    assert!(is_code(&key(1), &id, &format!(" {} {} ", &code[..3], &code[3..])));
    assert!(!is_code(&key(1), &other, &code) && !is_code(&key(2), &id, &code) && !is_code(&key(1), &id, ""));
    let body = format!("Koodi: {}.", Links::code_placeholder(&id));
    assert_eq!(links().resolve(&body), format!("Koodi: {code}."));
    assert_eq!(strip_placeholders(&body), "Koodi: .");
}
