use super::*;
use proptest::prelude::*;

mod jinja;
mod typst;

const FIELDS: [&str; 6] = [
    "contact.first_name",
    "contact.last_name",
    "contact.language",
    "account.name",
    "event.name",
    "event.starts_at",
];

const CAMPAIGN: Allowed<'static> = Allowed {
    fields: &FIELDS,
    custom: None,
    links: &[LinkKind::Registration, LinkKind::Questionnaire, LinkKind::Unsubscribe, LinkKind::Browser],
};

fn parse(source: &str, target: Target) -> Result<Template, Vec<TemplateFlaw>> {
    Template::parse(source, target, &CAMPAIGN)
}

fn text(source: &str) -> Template {
    parse(source, Target::Text).expect("a good template")
}

fn html(source: &str) -> Template {
    parse(source, Target::Html).expect("a good template")
}

fn aino() -> Values {
    Values::new()
        .with("contact.first_name", "Aino")
        .with("contact.language", "fi")
        .with("event.name", "Syysjuhla")
}

/// Kind and word of the first flaw.
fn flaw(source: &str, target: Target) -> (FlawKind, String) {
    let flaws = parse(source, target).expect_err("a flaw");
    (flaws[0].kind, flaws[0].word.clone())
}

#[test]
fn fields_say_what_their_values_say() {
    let template = text("Hei {{ contact.first_name }}, tervetuloa: {{event.name}}.");
    assert_eq!(template.render(&aino()).as_deref(), Ok("Hei Aino, tervetuloa: Syysjuhla."));
    assert_eq!(template.fields().collect::<Vec<_>>(), ["contact.first_name", "event.name"]);
}

#[test]
fn an_empty_value_is_empty_unless_there_is_a_default() {
    let template = text("[{{ account.name }}] [{{ account.name | default(\"ystävä\") }}]");
    assert_eq!(template.render(&aino()).as_deref(), Ok("[] [ystävä]"));
    let chained = text("{{ account.name | default(contact.first_name) | upper }}");
    assert_eq!(chained.render(&aino()).as_deref(), Ok("AINO"));
}

#[test]
fn a_part_is_said_when_its_condition_holds() {
    let source = "{% if contact.language == \"sv\" %}Hej{% elif contact.language == 'fi' and event.name %}Moi\
                  {% else %}Hi{% endif %} {{ contact.first_name }}";
    let template = text(source);
    assert_eq!(template.render(&aino()).as_deref(), Ok("Moi Aino"));
    assert_eq!(template.render(&aino().with("contact.language", "sv")).as_deref(), Ok("Hej Aino"));
    assert_eq!(template.render(&aino().with("event.name", "")).as_deref(), Ok("Hi Aino"));
}

#[test]
fn a_condition_on_its_own_line_leaves_no_empty_line_in_text() {
    let template = text("Hei\n{% if event.name %}\n{{ event.name }}\n{% endif %}\nTerveisin");
    assert_eq!(template.render(&aino()).as_deref(), Ok("Hei\nSyysjuhla\nTerveisin"));
    assert_eq!(template.render(&Values::new()).as_deref(), Ok("Hei\nTerveisin"));
}

#[test]
fn d13_links_are_for_the_campaigns_event_or_for_a_chosen_one() {
    let template = html(
        "<a href=\"{{ link.registration }}\">Tule</a> <a href=\"{{ link.registration(\"KT-1001\") }}\">Toinen</a>\
         <a href='{{ link.unsubscribe }}'>Peru</a>",
    );
    let chosen = Link::Registration(Some("KT-1001".to_owned()));
    assert_eq!(template.links(), [Link::Registration(None), chosen.clone(), Link::Unsubscribe]);
    assert_eq!(chosen.to_string(), "link.registration(\"KT-1001\")");
    let values = Values::new()
        .with_link(Link::Registration(None), "\u{E000}i:inv_01\u{E001}")
        .with_link(chosen.clone(), "https://kutsu.test/?a=1&b=2");
    assert_eq!(template.render(&values), Err(MissingLink(Link::Unsubscribe)));
    let rendered = template.render(&values.with_link(Link::Unsubscribe, "U")).expect("all links are there");
    let expected = "<a href=\"\u{E000}i:inv_01\u{E001}\">Tule</a> \
                    <a href=\"https://kutsu.test/?a=1&amp;b=2\">Toinen</a><a href=\"U\">Peru</a>";
    assert_eq!(rendered, expected);
}

#[test]
fn d19_a_link_is_offered_by_the_folder_of_the_template() {
    assert_eq!(flaw("{{ link.own }}", Target::Text), (FlawKind::LinkNotHere, "link.own".to_owned()));
    let events = Allowed { links: &[LinkKind::Own], ..CAMPAIGN };
    assert!(Template::parse("{{ link.own }}", Target::Text, &events).is_ok());
    assert_eq!(flaw("{{ link.registration }}", Target::Subject).0, FlawKind::LinkNotHere);
    assert_eq!(flaw("{{ link.unsubscribe(\"1\") }}", Target::Text).0, FlawKind::LinkNumber);
    assert_eq!(flaw("{{ link.questionnaire }}", Target::Text).0, FlawKind::LinkNumber);
    assert_eq!(flaw("{{ link.registration(\"a b<\") }}", Target::Text).0, FlawKind::LinkNumber);
}

#[test]
fn a_misspelt_name_is_refused_with_its_place_and_the_nearest_name() {
    let flaws =
        parse("Hei\n  äö {{ contact.fist_name }}\n{{ link.regstration }}", Target::Text).expect_err("two");
    assert_eq!((flaws[0].kind, flaws[0].line, flaws[0].column), (FlawKind::UnknownField, 2, 9));
    assert_eq!(flaws[0].word, "contact.fist_name");
    assert_eq!(flaws[0].nearest.as_deref(), Some("contact.first_name"));
    assert_eq!((flaws[1].kind, flaws[1].line), (FlawKind::UnknownLink, 3));
    assert_eq!(flaws[1].nearest.as_deref(), Some("link.registration"));
    let far = parse("{{ password }}", Target::Text).expect_err("a flaw");
    assert_eq!(far[0].nearest, None);
    let told = flaws[0].of_field("subject");
    assert_eq!((told.field.as_str(), told.code), ("subject", "template.unknown_field_near"));
    assert!(told.args.contains(&("line", "2".to_owned())));
}

#[test]
fn whatever_could_compute_loop_or_reach_is_refused() {
    for (source, word) in [
        ("{{7*7}}", "7"),
        ("{{ contact.first_name * 7 }}", "*"),
        ("{{ contact.first_name ~ event.name }}", "~"),
        ("{{ contact.first_name[0] }}", "["),
        ("{% include \"/etc/passwd\" %}", "include"),
        ("{% for x in contact %}{% endfor %}", "for"),
        ("{% set x = 1 %}", "set"),
        ("{% macro x() %}{% endmacro %}", "macro"),
        ("{% extends \"x\" %}", "extends"),
        ("{% raw %}{% endraw %}", "raw"),
        ("{# note #}", "{#"),
        ("{{ range(10) }}", "range("),
        ("{{ contact.first_name | replace('a','b') }}", "replace"),
        ("{{ contact.first_name | safe }}", "safe"),
        ("{{ contact.first_name if event.name }}", "if"),
        ("{% if contact.first_name is defined %}{% endif %}", "is"),
        ("{% if 'a' in contact.first_name %}{% endif %}", "in"),
        ("{% if contact.first_name > 'a' %}{% endif %}", ">"),
        ("{% if contact.first_name | upper == 'A' %}{% endif %}", "|"),
        ("{%- if contact.first_name %}{% endif %}", "-"),
        ("{% if link.registration %}{% endif %}", "link.registration"),
    ] {
        assert_eq!(flaw(source, Target::Text), (FlawKind::NotAllowed, word.to_owned()), "{source}");
    }
    for source in ["{{ self }}", "{{ contact.__class__ }}", "{{ custom.a.b }}", "{{ _ }}", "{{ contact }}"] {
        assert_eq!(flaw(source, Target::Text).0, FlawKind::UnknownField, "{source}");
    }
}

#[test]
fn what_is_not_finished_is_refused() {
    for (source, kind) in [
        ("{{ contact.first_name", FlawKind::Unclosed),
        ("Hei {{", FlawKind::Unclosed),
        ("{% if event.name %}x", FlawKind::Unbalanced),
        ("x{% endif %}", FlawKind::Unbalanced),
        ("{% else %}", FlawKind::Unbalanced),
        ("{% if event.name %}{% else %}{% else %}{% endif %}", FlawKind::Unbalanced),
        ("{{ }}", FlawKind::Unexpected),
        ("{{ 'Aino' }}", FlawKind::Unexpected),
        ("{{ contact.first_name | default(\"x }}", FlawKind::Unexpected),
        ("{{ contact.first_name | default() }}", FlawKind::Unexpected),
    ] {
        assert_eq!(flaw(source, Target::Text).0, kind, "{source}");
    }
    let deep = "{% if event.name %}".repeat(11) + &"{% endif %}".repeat(11);
    assert!(parse(&deep, Target::Text).expect_err("too deep").iter().any(|f| f.kind == FlawKind::TooComplex));
    assert_eq!(flaw(&"{{ event.name }}".repeat(1001), Target::Text).0, FlawKind::TooComplex);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "measures itself, not the business")]
fn a_huge_template_is_refused_at_once() {
    let huge = "{% if event.name %}{{".repeat(10 * 1024 * 1024 / 21);
    let started = std::time::Instant::now();
    assert_eq!(flaw(&huge, Target::Html).0, FlawKind::TooLong);
    let many = "{{ x ".repeat(MAX_BODY / 5);
    assert!(parse(&many, Target::Text).expect_err("flaws").len() <= MAX_FLAWS);
    assert!(started.elapsed().as_millis() < 1000, "{:?}", started.elapsed());
}

#[test]
fn values_are_harmless_in_html_text_and_attributes() {
    let template = html(
        "<p title=\"{{ contact.first_name }}\">{{ contact.first_name }}</p>\
         <a href=\"https://x.fi/?n={{ contact.first_name }}\">x</a>",
    );
    let nasty = Values::new().with("contact.first_name", "\"><script>alert('ä & b')</script>\nb");
    let rendered = template.render(&nasty).expect("renders");
    let text = "&quot;&gt;&lt;script&gt;alert(&#39;ä &amp; b&#39;)&lt;/script&gt;";
    assert_eq!(
        rendered,
        format!(
            "<p title=\"{text} b\">{text}<br>b</p><a href=\"https://x.fi/?n=%22%3E%3Cscript%3Ealert%28%27\
             %C3%A4%20%26%20b%27%29%3C%2Fscript%3E%20b\">x</a>"
        )
    );
}

#[test]
fn a_value_cannot_lead_elsewhere_or_forge_a_link() {
    for (source, kind) in [
        ("<a href=\"{{ custom.site }}\">x</a>", FlawKind::FieldInAddress),
        ("<a href=\"https://{{ custom.site }}/\">x</a>", FlawKind::Misplaced),
        ("<img src=\"https://x.fi{{ custom.site }}/a.png\" alt=\"\">", FlawKind::Misplaced),
        ("<a href=\"javascript:{{ custom.site }}\">x</a>", FlawKind::Misplaced),
    ] {
        assert_eq!(flaw(source, Target::Html).0, kind, "{source}");
    }
    let forged = Values::new().with("contact.first_name", "\u{E000}i:inv_00\u{E001}\u{202E}x");
    for target in [Target::Html, Target::Text, Target::Subject] {
        let template = parse("{{ contact.first_name }}\u{E000}u:\u{E001}", target).expect("good");
        assert_eq!(template.render(&forged).as_deref(), Ok("i:inv_00xu:"), "{target:?}");
    }
}

#[test]
fn a_subject_stays_one_line() {
    let template = parse("Kutsu: {{ event.name }}", Target::Subject).expect("good");
    let values = Values::new().with("event.name", "Juhla\r\nBcc: kaikki@example.fi\u{0}");
    assert_eq!(template.render(&values).as_deref(), Ok("Kutsu: Juhla Bcc: kaikki@example.fi"));
}

#[test]
fn a_tag_where_no_value_can_stand_is_refused_where_it_was_written() {
    for source in [
        "<p style=\"color:{{ custom.colour }}\">x</p>",
        "<p {{ contact.first_name }}>x</p>",
        "<p {% if event.name %}class=\"muted\"{% endif %}>x</p>",
        "<p title=\"{% if event.name %}a{% endif %}\">x</p>",
        "<p class=\"{{ contact.first_name }}\">x</p>",
        "<script>{{ contact.first_name }}</script>",
        "<p onclick=\"{{ contact.first_name }}\">x</p>",
        "<img src=\"{{ link.browser }}\" alt=\"\">",
        "<a href=\"https://x.fi/{{ link.registration }}\">x</a>",
    ] {
        assert_eq!(flaw(source, Target::Html).0, FlawKind::Misplaced, "{source}");
    }
    let flaws =
        parse("<p>a</p>\n<p style=\"color:{{ custom.colour }}\">x</p>", Target::Html).expect_err("one");
    assert_eq!(flaws[0].line, 2);
}

#[test]
fn markup_and_entities_inside_a_tag_are_read_as_editors_write_them() {
    let template = html("<p>{{&nbsp;contact.first_name | default(&quot;ystävä&quot;)&nbsp;}}</p>");
    assert_eq!(template.render(&Values::new()).as_deref(), Ok("<p>ystävä</p>"));
    assert_eq!(flaw("<p>{{ contact.<b>first</b>_name }}</p>", Target::Html).0, FlawKind::Unexpected);
}

#[test]
fn a_condition_can_choose_rows_of_a_table() {
    let source =
        "<table><tbody>{% if event.name %}<tr><td>{{ event.name }}</td></tr>{% endif %}</tbody></table>";
    let template = html(source);
    let with = "<table><tbody><tr><td>Syysjuhla</td></tr></tbody></table>";
    assert_eq!(template.render(&aino()).as_deref(), Ok(with));
    assert_eq!(template.render(&Values::new()).as_deref(), Ok("<table><tbody></tbody></table>"));
}

#[test]
fn every_flaw_has_its_sentence_in_every_language() {
    let words = crate::Words::embedded();
    for code in TemplateFlaw::CODES {
        for locale in <crate::Locale as crate::Choice>::ALL {
            let key = format!("flaw-{}", code.replace('.', "-"));
            assert!(words.has(*locale, &key), "{key} in {locale}");
        }
    }
}

/// Not a measurement, a guard: in an unoptimised build a render may take some hundred times the aim.
#[test]
#[expect(clippy::disallowed_methods, reason = "measures itself, not the business")]
fn ten_thousand_mails_are_rendered_from_one_parse() {
    let paragraph =
        "<p>Hei {{ contact.first_name }}, {% if event.name %}{{ event.name }}{% endif %} on pian.</p>";
    let template = html(&paragraph.repeat(10 * 1024 / paragraph.len()));
    let (values, started) = (aino(), std::time::Instant::now());
    for _ in 0..100 {
        assert!(template.render(&values).expect("renders").len() > 1000);
    }
    assert!(started.elapsed().as_millis() < 2000, "{:?}", started.elapsed());
}

proptest! {
    #[test]
    fn no_value_opens_a_tag_or_leaves_its_attribute(value: String) {
        let template = html("<p title=\"{{ event.name }}\">{{ event.name }}</p>");
        let rendered = template.render(&Values::new().with("event.name", &value)).expect("renders");
        let inner = rendered.replace("<br>", "").replacen("<p title=\"", "", 1).replacen("\">", "", 1);
        let inner = inner.trim_end_matches("</p>");
        prop_assert!(!inner.contains(['<', '>', '"', '\'', '\u{E000}']), "{}", rendered);
    }

    #[test]
    fn any_source_is_read_or_refused_and_never_breaks(source in "[a-z<>{}%#|()\"'=! .\\n]{0,80}") {
        for target in [Target::Html, Target::Text, Target::Subject] {
            if let Ok(template) = parse(&source, target) {
                prop_assert!(template.render(&aino()).is_ok());
            }
        }
    }
}
