//! The merge language is a part of Jinja: what it accepts, Jinja renders alike.

use super::*;
use minijinja::{Environment, UndefinedBehavior, context};

fn by_jinja(source: &str, first_name: &str, language: &str) -> String {
    let mut jinja = Environment::new();
    jinja.set_undefined_behavior(UndefinedBehavior::Lenient);
    jinja.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
    let value = |text: &str| if text.is_empty() { minijinja::Value::UNDEFINED } else { text.into() };
    let contact = context! { first_name => value(first_name), language => value(language) };
    jinja.render_str(source, context! { contact => contact }).expect("Jinja reads it too")
}

fn operand() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("contact.first_name".to_owned()),
        Just("contact.language".to_owned()),
        Just("\"sv\"".to_owned()),
        Just("'Aino'".to_owned()),
    ]
}

fn condition() -> impl Strategy<Value = String> {
    let simple = prop_oneof![
        operand(),
        (operand(), operand()).prop_map(|(left, right)| format!("{left} == {right}")),
        (operand(), operand()).prop_map(|(left, right)| format!("{left} != {right}")),
    ];
    simple.prop_recursive(3, 8, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|inner| format!("not ({inner})")),
            (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("{left} and {right}")),
            (inner.clone(), inner).prop_map(|(left, right)| format!("({left} or {right})")),
        ]
    })
}

fn source() -> impl Strategy<Value = String> {
    let shown = prop_oneof![
        "[a-zä ]{0,8}",
        Just("{{ contact.first_name }}".to_owned()),
        Just("{{contact.first_name|default('ystävä')|upper}}".to_owned()),
        Just("{{ contact.language | default(contact.first_name) | lower }}".to_owned()),
    ];
    shown.prop_recursive(3, 16, 3, |inner| {
        prop_oneof![
            (condition(), inner.clone(), inner.clone())
                .prop_map(|(c, a, b)| format!("{{% if {c} %}}{a}{{% else %}}{b}{{% endif %}}")),
            (condition(), condition(), inner.clone())
                .prop_map(|(c, d, a)| format!("{{% if {c} %}}{a}{{% elif {d} %}}x{{% endif %}}")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("{a}{b}")),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_accepted_jinja_renders_alike(
        source in source(),
        first_name in "(|Aino|åke)",
        language in "(|fi|sv)",
    ) {
        let values = Values::new().with("contact.first_name", &first_name).with("contact.language", &language);
        let ours = text(&source).render(&values).expect("renders");
        let theirs = by_jinja(&source, &first_name, &language);
        prop_assert_eq!(ours, theirs);
    }
}
