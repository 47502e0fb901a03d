use super::*;

fn source(text: &str) -> Template {
    parse(text, Target::Typst).expect("a good template")
}

#[test]
fn a_value_in_a_document_is_text_and_nothing_else_whatever_it_holds() {
    let template = source("#let x = 1\n= {{ contact.first_name }}");
    let nasty = Values::new().with("contact.first_name", "#read(\"x\") *Åsa* $y$\n= Otsikko");
    let written = template.render(&nasty).expect("written");
    let value = written.strip_prefix("#let x = 1\n= ").expect("the source stays as it is");
    assert!(value.starts_with("\\u{23}\\u{72}\\u{65}\\u{61}\\u{64}"), "{value}");
    assert!(value.split("\\u").skip(1).all(|one| one.starts_with('{') && one.ends_with('}')), "{value}");
}

#[test]
fn lines_stay_where_they_were_written_whichever_condition_holds() {
    let text =
        "a\n{% if contact.first_name %}\nb\n{% elif account.name %}\nc\nc\n{% else %}\nd\n{% endif %}\nlast";
    let template = source(text);
    for values in [Values::new(), aino(), Values::new().with("account.name", "Oy")] {
        let written = template.render(&values).expect("written");
        assert_eq!(written.lines().count(), text.lines().count(), "{written}");
        assert_eq!(written.lines().last(), Some("last"));
    }
    assert_eq!(template.render(&aino()).expect("written").lines().nth(2), Some("b"));
}

proptest! {
    #[test]
    fn no_value_leaves_its_place(value in "\\PC{0,40}") {
        let written = source("[{{ event.name }}]").render(&Values::new().with("event.name", value)).expect("written");
        let inside = written.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).expect("brackets");
        let is_plain = |one: &str| one.strip_suffix('}').is_some_and(|hex| u32::from_str_radix(hex, 16).is_ok());
        let mut parts = inside.split("\\u{");
        let begins = parts.next() == Some("");
        prop_assert!(begins && parts.all(is_plain), "{inside}");
    }
}
