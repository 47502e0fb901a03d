//! What arrives, read back by another program's parser.

use super::*;
use mail_parser::{HeaderName, Message, MessageParser, MimeHeaders, PartType};
use proptest::prelude::*;

fn mail() -> Mail<'static> {
    Mail {
        message_id: "msg_01890c@kutsu.harju.fi",
        date: "2027-01-07T10:00:00Z".parse().expect("a moment"),
        from: Mailbox { name: Some("Harju Oy, kutsut"), address: "kutsut@harju.fi" },
        reply_to: Some(Mailbox { name: Some("Åsa Öhman"), address: "asa@harju.fi" }),
        to: Mailbox {
            name: Some("Väinö \"Ville\" Mäkelä-Ääkkönen (Ähtäri)"), address: "vaino@example.fi"
        },
        subject: "Sadonkorjuugaala & illallinen: tervetuloa syömään, kuuntelemaan ja nauttimaan – paikkasi odottaa",
        language: "fi",
        text: "Hei Väinö,\n.\n\nPaikkasi on varattu.\n",
        html: Some("<p>Hei Väinö,</p>\n<p>Paikkasi on varattu.</p>"),
        nature: Nature::Automatic,
        calendar: None,
        attachments: Vec::new(),
    }
}

const CAMPAIGN: Nature<'static> = Nature::Campaign {
    unsubscribe_url: "https://kutsu.harju.fi/u/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr",
    unsubscribe_address: Some("lopeta@harju.fi"),
    list_id: Some("kutsut.harju.fi"),
};

fn parsed(bytes: &[u8]) -> Message<'_> {
    MessageParser::new().parse(bytes).expect("a message")
}

fn raw<'x>(message: &'x Message<'_>, header: &str) -> Vec<&'x str> {
    message
        .headers_raw()
        .filter(|(name, _)| name.eq_ignore_ascii_case(header))
        .map(|(_, value)| value.trim())
        .collect()
}

fn longest_line(bytes: &[u8]) -> usize {
    bytes
        .split(|byte| *byte == b'\n')
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line).len())
        .max()
        .unwrap_or(0)
}

#[test]
fn names_subjects_and_bodies_arrive_with_their_letters_in_lines_of_76_columns() {
    let given = mail();
    let bytes = build(&given).expect("builds");
    let message = parsed(&bytes);

    assert!(bytes.is_ascii() && longest_line(&bytes) <= 76, "{}", String::from_utf8_lossy(&bytes));
    assert_eq!(message.subject(), Some(given.subject));
    let to = message.to().and_then(|to| to.first()).expect("a recipient");
    assert_eq!((to.name(), to.address()), (given.to.name, Some("vaino@example.fi")));
    let from = message.from().and_then(|from| from.first()).expect("a sender");
    assert_eq!((from.name(), from.address()), (given.from.name, Some("kutsut@harju.fi")));
    let reply_to = message.reply_to().and_then(|to| to.first()).expect("an address to answer to");
    assert_eq!((reply_to.name(), reply_to.address()), (Some("Åsa Öhman"), Some("asa@harju.fi")));
    assert_eq!(message.body_text(0).expect("text").replace("\r\n", "\n"), given.text);
    assert_eq!(message.body_html(0).expect("html").replace("\r\n", "\n"), given.html.expect("given"));
    assert_eq!(raw(&message, "Date"), ["Thu, 7 Jan 2027 10:00:00 +0000"]);
    assert_eq!(raw(&message, "Message-ID"), ["<msg_01890c@kutsu.harju.fi>"]);
    assert_eq!(raw(&message, "Content-Language"), ["fi"]);
    assert_eq!(raw(&message, "Auto-Submitted"), ["auto-generated"]);
    assert!(raw(&message, "List-Unsubscribe").is_empty() && raw(&message, "List-Id").is_empty());
}

#[test]
fn a_campaign_mail_can_be_left_with_one_click_and_is_not_marked_automatic() {
    let bytes = build(&Mail { nature: CAMPAIGN, ..mail() }).expect("builds");
    let message = parsed(&bytes);
    let ways = message.header_values(HeaderName::ListUnsubscribe).flat_map(|value| value.as_address()).next();
    let ways: Vec<_> = ways.expect("ways out").iter().filter_map(|way| way.address()).collect();
    assert_eq!(
        ways,
        ["https://kutsu.harju.fi/u/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr", "mailto:lopeta@harju.fi"]
    );
    assert_eq!(raw(&message, "List-Unsubscribe-Post"), ["List-Unsubscribe=One-Click"]);
    assert_eq!(raw(&message, "List-Id"), ["<kutsut.harju.fi>"]);
    assert!(raw(&message, "Auto-Submitted").is_empty());
}

#[test]
fn a_calendar_invitation_stands_beside_the_text_and_as_a_file() {
    let ics = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Gaala Ähtärissä\r\nEND:VCALENDAR\r\n";
    let calendar = Calendar { method: "REQUEST", ics, file_name: "gaala.ics" };
    let pdf: Vec<u8> = (0..=255).cycle().take(3000).collect();
    let file =
        Attachment { file_name: "Ohjelma – ääni.pdf", content_type: "application/pdf", bytes: &pdf };
    let bytes = build(&Mail { calendar: Some(calendar), attachments: vec![file], ..mail() }).expect("builds");
    let message = parsed(&bytes);

    assert!(bytes.is_ascii() && longest_line(&bytes) <= 78);
    let kinds: Vec<String> = message
        .parts
        .iter()
        .map(|part| {
            let kind = part.content_type().expect("a type");
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default())
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "multipart/mixed",
            "multipart/alternative",
            "text/plain",
            "text/html",
            "text/calendar",
            "application/ics",
            "application/pdf",
        ]
    );
    let invitation = &message.parts[4];
    assert_eq!(invitation.content_type().and_then(|kind| kind.attribute("method")), Some("REQUEST"));
    assert_eq!(
        invitation.text_contents().map(|text| text.replace("\r\n", "\n")),
        Some(ics.replace("\r\n", "\n"))
    );
    assert_eq!(message.parts[5].contents(), ics.as_bytes());
    assert_eq!(message.parts[6].contents(), pdf);
    assert_eq!(message.parts[6].attachment_name(), Some("Ohjelma – ääni.pdf"));
    assert!(matches!(message.parts[6].body, PartType::Binary(_)));
}

#[test]
fn the_same_mail_gives_the_same_bytes_on_every_try() {
    let calendar = Calendar { method: "REQUEST", ics: "BEGIN:VCALENDAR", file_name: "a.ics" };
    let twice = || build(&Mail { calendar: Some(calendar), ..mail() }).expect("builds");
    assert_eq!(twice(), twice());
    let other = build(&Mail { message_id: "other@kutsu.harju.fi", calendar: Some(calendar), ..mail() });
    assert_ne!(twice().len(), 0);
    assert_ne!(other.expect("builds"), twice());
}

#[test]
fn a_header_value_with_a_line_break_is_refused_wherever_it_stands() {
    for evil in
        ["x\r\nBcc: spy@example.com", "x\nBcc: spy@example.com", "x\rBcc: y", "x\0", "x\u{85}y", "x\u{2028}y"]
    {
        let at = |header| Some(BadHeader(header));
        assert_eq!(build(&Mail { subject: evil, ..mail() }).err(), at("Subject"));
        let named = Mailbox { name: Some(evil), address: "a@example.fi" };
        let addressed = Mailbox { name: None, address: evil };
        assert_eq!(build(&Mail { to: named, ..mail() }).err(), at("To"));
        assert_eq!(build(&Mail { to: addressed, ..mail() }).err(), at("To"));
        assert_eq!(build(&Mail { from: named, ..mail() }).err(), at("From"));
        assert_eq!(build(&Mail { reply_to: Some(named), ..mail() }).err(), at("Reply-To"));
        assert_eq!(build(&Mail { message_id: evil, ..mail() }).err(), at("Message-ID"));
        assert_eq!(build(&Mail { language: evil, ..mail() }).err(), at("Content-Language"));
        let file = Attachment { file_name: evil, content_type: "text/plain", bytes: b"x" };
        assert_eq!(build(&Mail { attachments: vec![file], ..mail() }).err(), at("Content-Disposition"));
        let file = Attachment { file_name: "a.txt", content_type: evil, bytes: b"x" };
        assert_eq!(build(&Mail { attachments: vec![file], ..mail() }).err(), at("Content-Type"));
        let calendar = Calendar { method: evil, ics: "", file_name: "a.ics" };
        assert_eq!(build(&Mail { calendar: Some(calendar), ..mail() }).err(), at("method"));
        let address = format!("https://kutsu.test/{evil}");
        let nature = Nature::Campaign { unsubscribe_url: &address, unsubscribe_address: None, list_id: None };
        assert_eq!(build(&Mail { nature, ..mail() }).err(), at("List-Unsubscribe"));
        let nature = Nature::Campaign {
            unsubscribe_url: "https://a.fi/u",
            unsubscribe_address: None,
            list_id: Some(evil),
        };
        assert_eq!(build(&Mail { nature, ..mail() }).err(), at("List-Id"));
    }
}

#[test]
fn an_address_cannot_carry_a_second_recipient() {
    for evil in [
        "a@example.fi,b@example.fi",
        "a@example.fi> <b@example.fi",
        "a b@example.fi",
        "<a@example.fi>",
        "a@b@c.fi",
        "no-at",
        "@example.fi",
        "a@",
    ] {
        let to = Mailbox { name: Some("A"), address: evil };
        assert_eq!(build(&Mail { to, ..mail() }).err(), Some(BadHeader("To")), "{evil}");
    }
}

proptest! {
    #[test]
    fn whatever_people_write_there_is_one_recipient_one_subject_and_the_text_arrives(
        subject in "\\PC{0,120}", name in "\\PC{0,60}", text in "(\\PC{0,90}|\r\n|\n\\.\n|\n){0,8}",
    ) {
        let to = Mailbox { name: Some(&name), address: "guest@example.fi" };
        let Ok(bytes) = build(&Mail { subject: &subject, to, text: &text, html: None, ..mail() }) else {
            return Ok(()); // refused: no mail at all
        };
        let message = parsed(&bytes);
        prop_assert!(bytes.is_ascii() && longest_line(&bytes) <= 78);
        prop_assert_eq!(message.to().map(|to| to.iter().count()), Some(1));
        prop_assert_eq!(message.to().and_then(|to| to.first()).and_then(|to| to.address()), Some("guest@example.fi"));
        prop_assert_eq!(raw(&message, "Subject").len(), 1);
        prop_assert_eq!(raw(&message, "To").len(), 1);
        prop_assert!(raw(&message, "Bcc").is_empty());
        let arrived = message.body_text(0).unwrap_or_default().replace("\r\n", "\n");
        prop_assert_eq!(arrived, text.replace("\r\n", "\n"));
    }
}
