use super::*;
use crate::locale::Locale;
use proptest::prelude::*;

#[test]
fn scripts_handlers_and_strange_addresses_are_gone() {
    for (typed, clean) in [
        ("<script>alert(1)</script>x", "x"),
        ("<p onclick=alert(1)>x</p>", "<p>x</p>"),
        ("<img src=x onerror=alert(1)>", "<img>"),
        ("<img src=\"http://x.fi/a.png\">", "<img>"),
        ("<img src=\"data:image/svg+xml,x\">", "<img>"),
        ("<a href=\"java\tscript:alert(1)\">x</a>", "<a>x</a>"),
        ("<a href=\"/app/contacts\">x</a>", "<a>x</a>"),
        ("<a href=\"//evil.fi\">x</a>", "<a>x</a>"),
        ("<a href=\"data:text/html,x\">x</a>", "<a>x</a>"),
        ("<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>y", "y"),
        ("<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>", ""),
        ("<p style=\"background-image:url(https://x.fi/a)\">x</p>", "<p>x</p>"),
        ("<p style=\"color:red;position:fixed\">x</p>", "<p style=\"color:red\">x</p>"),
        ("<form action=/x><input name=a>x</form>", "x"),
        ("<iframe src=https://x.fi></iframe>x", "x"),
        ("<!--[if mso]><p>x</p><![endif]--><p>y</p>", "<p>y</p>"),
        ("<p class=\"button hidden k-page\">x</p>", "<p class=\"button\">x</p>"),
        (
            "<p title=\"<!--\">a</p><!-- b --><p title=\"-->\">c</p>",
            "<p title=\"&lt;!--\">a</p><p title=\"--&gt;\">c</p>",
        ),
        ("\u{E000}i:inv_00\u{E001}\u{E002}0\u{E003}x", "i:inv_000x"),
    ] {
        assert_eq!(sanitise(typed), clean, "{typed}");
    }
}

#[test]
fn what_mail_needs_survives() {
    for html in [
        "<h1>Hei</h1><p>Teksti <strong>vahva</strong> &amp; <em>kaunis</em>.<br>Rivi</p>",
        "<a href=\"https://x.fi/?a=1&amp;b=2\" class=\"button\">Tule</a>",
        "<a href=\"mailto:a@x.fi\">a</a><a href=\"tel:+358401234567\">b</a>",
        "<img src=\"https://x.fi/a.png\" alt=\"Kuva\" width=\"200\"><img src=\"cid:logo\" alt=\"\">",
        "<table class=\"facts\"><tbody><tr><td class=\"key\">Missä</td><td>Tampere</td></tr></tbody></table>",
        "<p style=\"text-align:center;color:#0e5b6d\">x</p>",
        "<ul><li>a</li><li>b</li></ul><hr><blockquote>c</blockquote>",
    ] {
        assert_eq!(sanitise(html), html);
    }
}

#[test]
fn merge_tags_survive_in_text_and_attributes() {
    for html in [
        "<p>Hei {{ contact.first_name | default(\"ystävä\") }}</p>",
        "<a href=\"{{ link.registration }}\">Tule</a>",
        "<a href=\"{{ link.registration('KT-1001') }}\">Tule</a>",
        "<a href=\"https://x.fi/?n={{ contact.first_name }}\">x</a>",
        "<p>{% if contact.language == \"sv\" %}Hej{% else %}Moi{% endif %}</p>",
        "<table><tbody>{% if event.name %}<tr><td>{{ event.name }}</td></tr>{% endif %}</tbody></table>",
        "<p title=\"{{ event.name }}\">x</p>",
    ] {
        assert_eq!(sanitise(html), html);
    }
}

#[test]
fn quotes_of_a_tag_cannot_end_its_attribute() {
    let typed = "<a href=\"{{ link.registration(\"KT-1001\") }}\">x</a>";
    let clean = "<a href=\"{{ link.registration(&quot;KT-1001&quot;) }}\">x</a>";
    assert_eq!(sanitise(typed), clean);
    assert_eq!(sanitise(clean), clean);
    let typed = "<a href='{{ x(\"y\" onmouseover=\"alert(1)\") }}'>x</a>";
    assert!(!sanitise(typed).contains("\" onmouseover"));
    assert_eq!(sanitise("<p>{{ \"&lt;script&gt;\" }}</p>"), "<p>{{ \"&lt;script&gt;\" }}</p>");
    assert!(!sanitise("<p>{{ \"<img src=x onerror=alert(1)>\" }}</p>").contains("onerror"));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "measures itself, not the business")]
fn deep_and_tangled_markup_is_cleaned_in_time() {
    let started = std::time::Instant::now();
    for tangle in ["<b><p>", "<a><table>", "<div>", "<ul><li><i>", "<p><b><a>", "{{ <table><td>"] {
        for times in [90, 20_000] {
            let clean = sanitise(&tangle.repeat(times));
            assert_eq!(sanitise(&clean), clean, "{tangle} {times}");
        }
    }
    let crossed = "<i></b></b>".repeat(3000);
    assert_eq!(sanitise(&crossed), "");
    let long = "<p>x</p>".repeat(2000);
    assert_eq!(sanitise(&long), long, "long is not deep");
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

#[test]
fn the_text_part_reads_like_the_mail() {
    let html = "<h1>Hei  Eevi,\n tule mukaan</h1><p>Kaksi &lt;päivää&gt;&nbsp;&amp; ilta.<br>Toinen rivi</p>\
                <table class=\"facts\"><tbody><tr><td class=\"key\">Milloin</td><td><p>to 14.1.</p></td></tr>\
                <tr><th>Missä</th><td>Kajo-talo, <b>Tampere</b></td></tr></tbody></table>\
                <p><a class=\"button\" href=\"\u{E000}i:inv_01\u{E001}\">Ilmoittaudu mukaan</a></p>\
                <p>Lue <a href=\"https://x.fi/a?b=1&amp;c=2\">ohjelma</a> ja katso <a href=\"https://x.fi/\">x.fi</a>.</p>\
                <ul><li>eka</li><li><p>toka</p><ol><li>a</li><li>b</li></ol></li></ul>\
                <p>Terveisin<br><br>Aura <img src=\"cid:a\" alt=\"allekirjoitus\"></p><hr><p>Kajo</p>";
    let text = "Hei Eevi, tule mukaan\n\nKaksi <päivää>\u{A0}& ilta.\nToinen rivi\n\n\
                Milloin: to 14.1.\nMissä: Kajo-talo, Tampere\n\n\
                Ilmoittaudu mukaan: \u{E000}i:inv_01\u{E001}\n\n\
                Lue ohjelma (https://x.fi/a?b=1&c=2) ja katso x.fi.\n\n\
                - eka\n- toka\n  1. a\n  2. b\n\nTerveisin\n\nAura allekirjoitus\n\n--\n\nKajo";
    assert_eq!(html_to_text(html), text);
    assert_eq!(html_to_text(""), "");
}

fn document(body: &str) -> String {
    let footer = "<p>Kajo Akatemia</p><p><a href=\"https://x.fi/u\">Peru kutsut</a></p>";
    let title = "Kutsu & \"juhla\"";
    MailDocument { body, footer, title, lang: Locale::Fi, accent: "#a22d45" }.to_html()
}

#[test]
fn a_mail_names_its_language_and_title_and_draws_its_button() {
    let html = document("<h1>Hei</h1><p><a href=\"https://x.fi\" class=\"button\">Tule</a></p>");
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"fi\">"));
    assert!(html.contains("<title>Kutsu &amp; &quot;juhla&quot;</title>"));
    assert!(html.contains("<h1 style=\"margin:0 0 14px;"));
    assert!(html.contains("class=\"button\" style=\"display:inline-block;background-color:#a22d45;"));
    assert!(html.contains("prefers-color-scheme:dark"));
    assert!(html.contains("Peru kutsut"));
    for opened in ["table", "tr", "td", "div", "html", "body", "p", "a"] {
        let count = |sign: &str| html.matches(&format!("{sign}{opened}")).filter(|_| true).count();
        let (opens, closes) = (count("<"), count("</"));
        assert!(opens >= closes, "{opened}");
    }
}

#[test]
fn own_styles_come_after_ours_and_a_strange_accent_is_not_used() {
    let html = document("<p style=\"text-align:center\">x</p>");
    assert!(html.contains("<p style=\"margin:0 0 16px;text-align:center\">x</p>"));
    let strange =
        MailDocument { body: "<p>x</p>", footer: "", title: "", lang: Locale::Sv, accent: "red;x:y" };
    assert!(!strange.to_html().contains("red;"));
    assert!(!strange.to_html().contains("class=\"k-foot\""));
}

fn any_html() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z &;<>\"'{}%!-]{0,6}",
        prop::sample::select(vec![
            "<p>",
            "</p>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "<b>",
            "</b>",
            "<a href=\"https://x.fi\">",
            "</a>",
            "<div>",
            "</div>",
            "<ul>",
            "<li>",
            "<h1>",
            "</h1>",
            "<!-- c -->",
            "<svg>",
            "<style>",
            "</style>",
            "<select>",
            "<option>",
            "<br>",
            "<pre>\n",
            "</pre>",
            "<form>",
            "<button>",
            "</button>",
            "<object>",
            "{{ contact.first_name }}",
            "{% if event.name %}",
            "{% endif %}",
            "<a href=\"{{ link.registration }}\">",
            "<p style=\"color:red\">",
            "<img src=\"cid:a\" onerror=x>",
            "<template>",
            "<math>",
            "<mtext>",
            "<caption>",
            "<col>",
            "&lt;",
            "&amp;lt;",
            "&nbsp;",
            "<center>",
            "<i>",
            "</i>",
            "<nobr>",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn cleaning_twice_changes_nothing(typed in any_html()) {
        let clean = sanitise(&typed);
        prop_assert_eq!(sanitise(&clean), clean.clone());
        let lower = clean.to_lowercase();
        for bad in ["<script", "<style", "<svg", "<form", "onerror=x>", "<!--", "javascript:"] {
            prop_assert!(!lower.contains(bad), "{} in {}", bad, clean);
        }
    }

    #[test]
    fn a_mail_of_any_body_keeps_its_words(typed in any_html()) {
        let clean = sanitise(&typed);
        let plain = |html: &str| html_to_text(html).replace('\u{A0}', " ").trim().to_owned();
        let words = plain(&clean);
        let dressed = document(&clean);
        let body = dressed.split_once("class=\"k-body\"").and_then(|(_, rest)| rest.split_once('>')).expect("a body").1;
        prop_assert!(plain(body).starts_with(&words), "{} / {}", words, plain(body));
    }
}
