//! What organisers and recipients write never breaks out: not into the page, the mail, or another's link.

use super::{
    mails::{composed, gala, guest, saved},
    *,
};
use ground::template::{Link, html};
use proptest::prelude::*;

/// Written by an organiser; saved clean or refused.
const WRITTEN: &[&str] = &[
    "<p>Hei</p><script>alert(1)</script>",
    "<p>Hei</p><svg onload=alert(1)><script>alert(1)</script></svg>",
    "<p>Hei <a href=\"javascript:alert(1)\">tästä</a></p>",
    "<p>Hei <a href=\" JaVaScRiPt&#58;alert(1)\">tästä</a></p>",
    "<p>Hei <a href=\"data:text/html,<script>alert(1)</script>\">tästä</a></p>",
    "<p onclick=\"alert(1)\">Hei</p>",
    "<p>Hei <img src=x onerror=alert(1)></p>",
    "<p style=\"background:url(javascript:alert(1))\">Hei</p>",
    "<p>Hei</p><iframe src=\"https://evil.example\"></iframe><form action=\"https://evil.example\"><input></form>",
    "<p>Hei</p><style>@import 'https://evil.example'</style><link rel=stylesheet href=https://evil.example>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\"></table>Hei",
    "<p>Hei</p><base href=\"https://evil.example/\"><meta http-equiv=refresh content=0>",
];

/// Refused at save, with a place.
const REFUSED: &[&str] = &[
    "<p>{{ 7*7 }}</p>",
    "<p>{{7*7}}</p>",
    "<p>{% include \"/etc/passwd\" %}</p>",
    "<p>{% for i in range(1000000) %}x{% endfor %}</p>",
    "<p>{{ contact.__class__ }}</p>",
    "<p>{{ contact.first_name | safe }}</p>",
    "<p>{% set x = 1 %}</p>",
    "<p>{{ config }}</p>",
    "<p>{{ contact.first_name.upper() }}</p>",
    "<p>{{ contact.first_name</p>",
    "<p>{% if contact.first_name %}Hei</p>",
    "<p><a href=\"{{ contact.first_name }}\">Hei</a></p>",
];

fn is_harmless(html: &str) -> bool {
    let lower = html.to_lowercase();
    let signs = [
        "<script",
        "<svg",
        "<iframe",
        "<form",
        "<base",
        "onclick=",
        "onerror=",
        "onload=",
        "javascript:",
        "@import",
        "<meta http",
    ];
    !signs.iter().any(|sign| lower.contains(sign))
}

#[test]
fn what_an_organiser_writes_is_kept_clean() {
    for body in WRITTEN {
        let template = saved(&an_invitation("Kutsu").body(&format!("<p>Moi</p>{body}")));
        assert!(is_harmless(&template.body_html), "{body} became {}", template.body_html);
        let data = MergeData {
            links: vec![(Link::Unsubscribe, "https://kutsu.test/u/x".into())],
            ..MergeData::default()
        };
        let mail = composed(&template, &data).expect("composed");
        assert!(is_harmless(&mail.html), "{body} became {}", mail.html);
    }
}

#[test]
fn no_code_can_be_written_into_a_template() {
    for body in REFUSED {
        let blank = saved(&an_invitation("Kutsu"));
        let written = EmailTemplateChange { body_html: (*body).into(), ..Default::default() };
        let Invalid(flaws) = written.applied(&blank, &[]).expect_err(body);
        assert!(flaws.iter().all(|flaw| flaw.field == "body_html"), "{body}: {flaws:?}");
        assert!(
            flaws.iter().all(|flaw| flaw.args.iter().any(|(name, _)| *name == "line")),
            "{body}: {flaws:?}"
        );
    }
}

/// The mail in which recipient, event and organisation are called `name`.
fn mail_to(name: &str) -> Composed {
    let template =
        saved(&an_invitation("Kutsu").subject("Hei {{ contact.first_name }}").body(
            "<p title=\"{{ contact.first_name }}\">Hei {{ contact.first_name }}, {{ event.name }}</p>",
        ));
    let (contact, event) = (guest(name, "Virtanen", Locale::Fi), gala(name));
    let data = MergeData {
        contact: Some(&contact),
        event: Some(&event),
        organisation: name,
        links: vec![(Link::Unsubscribe, "https://kutsu.test/u/x".into())],
        ..MergeData::default()
    };
    composed(&template, &data).expect("composed")
}

#[test]
fn what_a_recipient_is_called_stays_a_name() {
    let signs = |html: &str| ['<', '>'].map(|sign| html.matches(sign).count());
    let plain = mail_to("Aino");
    for name in [
        "<script>alert(1)</script>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "{{ 7*7 }}",
        "{{ link.registration }}",
        "{% include \"/etc/passwd\" %}",
        "\u{E000}i:inv_00000000000000000000000000000001\u{E001}",
        "Aino\r\nBcc: kaikki@example.org",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ] {
        let mail = mail_to(name);
        let breaks = if name.contains('\n') { 2 } else { 0 }; // `<br>` in the body, once for each name
        let expected = signs(&plain.html).map(|count| count + breaks);
        assert_eq!(signs(&mail.html), expected, "{name}: {}", mail.html);
        assert!(!mail.subject.contains(['\r', '\n']), "{name}: {}", mail.subject);
        let marks = ['\u{E000}', '\u{E001}', '\u{E002}', '\u{E003}'];
        assert!(![&mail.html, &mail.text, &mail.subject].iter().any(|part| part.contains(marks)), "{name}");
        if name.starts_with("{{ 7") {
            assert!(mail.text.contains("{{ 7*7 }}") && mail.html.contains("{{ 7*7 }}"), "{}", mail.text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn sanitising_twice_changes_nothing_and_leaves_nothing_harmful(
        parts in proptest::collection::vec(
            prop_oneof![
                proptest::sample::select(WRITTEN).prop_map(str::to_owned),
                "[<>&\"'a-z/= {}%!-]{0,20}",
                Just("{{ contact.first_name }}".to_owned()),
                Just("<a href=\"{{ link.registration(&quot;KT-1&quot;) }}\">x</a>".to_owned()),
                Just("{% if contact.city %}<b>x</b>{% endif %}".to_owned()),
                Just("<table><tr><td>{{ event.name }}".to_owned()),
            ],
            0..8,
        )
    ) {
        let once = html::sanitise(&parts.concat());
        prop_assert_eq!(html::sanitise(&once), once.clone());
        let tags = once.to_lowercase();
        prop_assert!(!tags.contains("<script") && !tags.contains("<svg") && !tags.contains("<iframe"), "{}", once);
    }
}
