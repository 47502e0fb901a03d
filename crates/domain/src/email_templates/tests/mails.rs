//! Composed mails: language, links, footer, and how they read.

use super::*;
use crate::{Owner, contacts::Contact, ids::UserId};
use ground::{
    Id, Instant, Words, Zone,
    template::{Link, MissingLink},
};

fn owner() -> Owner {
    Owner::User(UserId::from_bytes([1; 16]))
}

pub(super) fn saved(made: &testing::Made) -> EmailTemplate {
    let blank =
        EmailTemplate::blank(Id::from_bytes([2; 16]), "SP-1001".into(), owner(), Instant::from_millis(0));
    made.0.applied(&blank, &[]).unwrap_or_else(|invalid| panic!("{invalid:?}"))
}

pub(super) fn guest(first_name: &str, last_name: &str, language: Locale) -> Contact {
    let blank = Contact::blank(Id::from_bytes([3; 16]), "K-1001".into(), owner(), Instant::from_millis(0));
    Contact { first_name: first_name.into(), last_name: last_name.into(), language, ..blank }
}

pub(super) fn gala(name: &str) -> EventFacts {
    let at = |text: &str| text.parse::<Instant>().expect("a moment");
    EventFacts {
        name: name.into(),
        number: "KT-1041".into(),
        starts_at: at("2027-01-14T09:00:00+02:00"),
        ends_at: at("2027-01-14T16:00:00+02:00"),
        time_zone: Zone::helsinki(),
        location: Some("Kajo-talo, Tammikuja 4, Tampere".into()),
        description: None,
        last_registration_date: "2027-01-08".parse().ok(),
        last_cancellation_date: None,
        custom: Default::default(),
    }
}

pub(super) fn composed(template: &EmailTemplate, data: &MergeData<'_>) -> Result<Composed, MissingLink> {
    let words = Words::embedded();
    let parsed = ParsedTemplate::read(template).unwrap_or_else(|fault| panic!("{fault}"));
    parsed.compose(&words, data)
}

fn links() -> Vec<(Link, String)> {
    vec![
        (Link::Registration(None), "https://kutsu.test/i/abc".into()),
        (Link::Unsubscribe, "https://kutsu.test/u/def".into()),
    ]
}

fn invitation() -> EmailTemplate {
    let body = |greeting: &str, when: &str, button: &str| {
        format!(
            "<h1>{greeting} {{{{ contact.first_name | default(\"-\") }}}}</h1>\n<p>{{% if account.name %}}<b>{{{{ \
             account.name }}}}</b>: {{% endif %}}{{{{ event.name }}}}</p>\n<table class=\"facts\"><tr><td \
             class=\"key\">{when}</td><td>{{{{ event.time }}}}</td></tr></table>\n<p class=\"center\"><a \
             class=\"button\" href=\"{{{{ link.registration }}}}\">{button}</a></p><p>{{{{ sender.name }}}}</p>"
        )
    };
    let mut made = an_invitation("Kutsu")
        .subject("Tervetuloa: {{ event.name }}")
        .body(&body("Hei", "Milloin", "Ilmoittaudu"))
        .also_in("sv", "Välkommen: {{ event.name }}", &body("Hej", "När", "Anmäl dig"))
        .also_in("en", "Welcome: {{ event.name }}", &body("Hello", "When", "Register"));
    made.0.preview_text = "Hei {{ contact.first_name }}, paikkoja on kaksikymmentä".into();
    saved(&made)
}

#[test]
fn a_composed_mail_reads_well_in_every_language() {
    let event = gala("Sato & juhla <2027>");
    for locale in [Locale::Fi, Locale::Sv, Locale::En] {
        let contact = guest("Åsa <b>", "Öhman", locale);
        let data = MergeData {
            contact: Some(&contact),
            event: Some(&event),
            sender: Sender { name: "Aura Tuulenkari", email: "aura@kajo.example.fi", custom: None },
            links: links(),
            organisation: "Kajo Akatemia",
            ..MergeData::default()
        };
        let mail = composed(&invitation(), &data).expect("composed");
        let shown = format!("Subject: {}\n\n{}\n\n{}", mail.subject, mail.text, mail.html);
        insta::assert_snapshot!(format!("invitation_{locale}"), shown);
    }
}

#[test]
fn a_reader_of_another_language_gets_the_templates_own() {
    let template =
        saved(&an_invitation("Kutsu").subject("Tervetuloa").also_in("sv", "Välkommen", "<p>Hej</p>"));
    let subject = |locale| {
        let contact = guest("Aino", "Virtanen", locale);
        let data = MergeData { contact: Some(&contact), links: links(), ..MergeData::default() };
        composed(&template, &data).expect("composed").subject
    };
    assert_eq!([Locale::Fi, Locale::Sv, Locale::En].map(subject), ["Tervetuloa", "Välkommen", "Tervetuloa"]);
}

#[test]
fn d25_an_invitation_without_an_unsubscribe_link_gets_one_and_never_two() {
    let stop = "https://kutsu.test/u/def";
    let count = |template: &EmailTemplate| {
        let mail =
            composed(template, &MergeData { links: links(), ..MergeData::default() }).expect("composed");
        (mail.html.matches(stop).count(), mail.text.matches(stop).count())
    };
    assert_eq!(count(&saved(&an_invitation("Kutsu"))), (1, 1));
    let own = "<p>Hei</p><p><a href=\"{{ link.unsubscribe }}\">En halua kutsuja</a></p>";
    assert_eq!(count(&saved(&an_invitation("Kutsu").body(own))), (1, 1));
}

#[test]
fn d25_the_messages_of_an_event_carry_no_unsubscribe_link() {
    let data =
        MergeData { links: vec![(Link::Own, "https://kutsu.test/i/abc".into())], ..MergeData::default() };
    let mail = composed(&saved(&a_message("Vahvistus")), &data).expect("composed");
    assert!(!mail.html.contains("/u/") && !mail.text.contains("/u/"), "{mail:?}");
    assert!(mail.html.contains("href=\"https://kutsu.test/i/abc\""));
}

#[test]
fn a_mail_with_a_dead_link_is_not_composed() {
    let template = saved(&an_invitation("Kutsu"));
    let without = composed(&template, &MergeData::default());
    assert_eq!(without, Err(MissingLink(Link::Registration(None))));
    let parsed = ParsedTemplate::read(&template).expect("read");
    assert_eq!(parsed.links_in(Locale::Fi), [Link::Registration(None), Link::Unsubscribe]);
}

#[test]
fn a_read_template_is_kept_until_its_version_changes() {
    let shelf = ParsedTemplates::default();
    let mut template = saved(&an_invitation("Kutsu"));
    let first = shelf.of(&template).expect("read");
    assert!(std::sync::Arc::ptr_eq(&first, &shelf.of(&template).expect("kept")));
    template.version += 1;
    assert!(!std::sync::Arc::ptr_eq(&first, &shelf.of(&template).expect("read anew")));
    assert!(shelf.kept(&template.id, template.version - 1).is_none());
}
