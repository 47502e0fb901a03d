use super::*;

fn words(fi: &str) -> Words {
    Words::from_files([("fi/test.ftl".to_owned(), fi.to_owned())])
}

#[test]
fn w28_all_languages_have_the_same_keys_with_the_same_arguments() {
    let words = Words::embedded();
    assert_eq!(words.flaws(), <[String; 0]>::default());
    assert!(words.keys(Locale::Fi).count() > 30, "the files were not found");
    for other in [Locale::Sv, Locale::En] {
        let (finnish, other_keys) = (words.keys(Locale::Fi), words.keys(other).collect::<BTreeSet<_>>());
        let finnish: BTreeSet<_> = finnish.collect();
        let missing: Vec<_> = finnish.difference(&other_keys).collect();
        assert!(missing.is_empty(), "{other} lacks {missing:?}");
        let extra: Vec<_> = other_keys.difference(&finnish).collect();
        assert!(extra.is_empty(), "only {other} has {extra:?}");
        for key in finnish {
            assert_eq!(
                words.arguments(Locale::Fi, key),
                words.arguments(other, key),
                "arguments of {key} in {other}"
            );
        }
    }
}

#[test]
fn no_sentence_is_empty_or_shouts() {
    let words = Words::embedded();
    for locale in Locale::ALL_SPOKEN {
        for key in words.keys(locale) {
            let sentence = words.say(locale, key, &[]);
            assert!(!sentence.trim().is_empty(), "{locale} {key} is empty");
            assert!(!sentence.contains('!'), "{locale} {key} shouts: {sentence}");
        }
    }
}

#[test]
fn a_number_chooses_the_plural_and_is_written_by_language() {
    let words = words(
        "seats-freed = { $count ->\n    [one] 1 paikka vapautui\n   *[other] { $count } paikkaa vapautui\n }\n",
    );
    let say = |count: i64| words.say(Locale::Fi, "seats-freed", &[("count", count.into())]);
    assert_eq!(say(1), "1 paikka vapautui");
    assert_eq!(say(1234), "1\u{A0}234 paikkaa vapautui");
}

#[test]
fn a_text_is_said_as_it_is_without_isolation_marks() {
    let words = words("to-event = tilaisuuteen: { $name }\n");
    let sentence = words.say(Locale::Fi, "to-event", &[("name", "Vuosi 2027".into())]);
    assert_eq!(sentence, "tilaisuuteen: Vuosi 2027");
}

#[test]
fn a_missing_key_shows_itself_and_can_be_detected() {
    let words = words("here = täällä\n    .hint = vihje\n");
    assert_eq!(words.say(Locale::Fi, "gone", &[]), "[gone]");
    assert_eq!(words.find(Locale::Fi, "gone", &[]), None);
    assert_eq!(words.find(Locale::Sv, "here", &[]), None);
    assert_eq!(words.say(Locale::Fi, "here.hint", &[]), "vihje");
    assert!(words.has(Locale::Fi, "here.hint"));
}

#[test]
fn a_key_written_twice_and_a_broken_file_are_flaws() {
    assert_eq!(words("a = yksi\na = kaksi\n").flaws().len(), 1);
    assert!(!words("a = { $x\n").flaws().is_empty());
    let stray = Words::from_files([("de/test.ftl".to_owned(), String::new())]);
    assert_eq!(stray.flaws().len(), 1);
}

#[test]
fn arguments_are_found_in_variants_too() {
    let words = words("a = { $count ->\n    [one] { $name }\n   *[other] { $count } { $place }\n }\n");
    let names: Vec<_> = words.arguments(Locale::Fi, "a").into_iter().flatten().cloned().collect();
    assert_eq!(names, ["count", "name", "place"]);
}

#[test]
fn words_are_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Words>();
}
