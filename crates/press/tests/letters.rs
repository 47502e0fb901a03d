//! What is printed comes out as text again, is sound for other programs, and looks the same on every machine.

use press::{Flaw, Job, Made, Moment, Output, print};
use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

const MADE_AT: Moment = Moment { year: 2026, month: 11, day: 26, hour: 9, minute: 30, second: 0 };

fn job(source: &str, files: &[(&str, &[u8])]) -> Job {
    let files = files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()));
    Job { source: source.into(), files: files.collect(), output: Output::Pdf, made_at: MADE_AT }
}

struct Printed {
    _folder: tempfile::TempDir,
    path: PathBuf,
    archival: bool,
}

fn printed(source: &str, files: &[(&str, &[u8])]) -> Printed {
    let made = print(job(source, files)).expect("printed");
    let Made::Pdf { bytes, archival, .. } = made else { panic!("no PDF: {made:?}") };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("document.pdf");
    fs::write(&path, bytes).expect("written");
    Printed { _folder: folder, path, archival }
}

fn told(program: &str, arguments: &[&str]) -> String {
    let done = Command::new(program).args(arguments).output();
    let done =
        done.unwrap_or_else(|error| panic!("{program}: {error}; scripts/install-test-tools installs it"));
    assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("text")
}

impl Printed {
    fn text(&self) -> String {
        told("pdftotext", &["-enc", "UTF-8", self.path.to_str().expect("a path"), "-"])
    }
}

/// Letters and words of those who are invited: Finnish, Swedish, the Sámi languages, Russian, Ukrainian.
const ALPHABETS: [&str; 8] = [
    "ÅÄÖåäöÉéÜüŠšŽž",
    "ÁáČčĐđŊŋŠšŦŧŽž",
    "ÂâÅåÄäÁáŠšŽž",
    "ƷʒǮǯǤǥǦǧǨǩÕõʹʼ",
    "ÏïÅåÄäÖö",
    "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "ҐЄІЇґєії",
];

#[test]
fn every_letter_of_names_comes_out_as_text_and_the_pdf_is_sound_and_archival() {
    let source = format!(
        "#set document(title: \"Nimet\")\n#set text(font: \"Inter\", lang: \"fi\")\n{}",
        ALPHABETS.join("\n\n")
    );
    let printed = printed(&source, &[]);
    let text = printed.text();
    for letters in ALPHABETS {
        assert!(text.contains(letters), "{letters} is not in {text}");
    }
    assert!(printed.archival);
    let path = printed.path.to_str().expect("a path");
    told("qpdf", &["--check", path]);
    let info = told("pdfinfo", &[path]);
    assert!(info.contains("Tagged:") && info.contains("yes"), "{info}");
    assert!(info.contains("Title:           Nimet"), "{info}");
}

#[test]
fn names_that_are_read_from_right_to_left_come_out_as_text() {
    let source =
        "#set text(font: (\"Inter\", \"Noto Sans Arabic\", \"Noto Sans Hebrew\"))\nדליה כהן\n\nليلى حسن";
    let printed = printed(source, &[]);
    let text = printed.text();
    // Readers turn the letters of a ligature around, so a word is known by its letters.
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().filter(|letter| letter.is_alphabetic()).collect();
        letters.sort_unstable();
        letters
    };
    let found: Vec<Vec<char>> = text.split_whitespace().map(letters).collect();
    for word in ["דליה", "כהן", "ليلى", "حسن"] {
        assert!(found.contains(&letters(word)), "{word} is not in {text}");
    }
    told("qpdf", &["--check", printed.path.to_str().expect("a path")]);
}

#[test]
fn a_letter_that_no_font_has_does_not_keep_anybody_from_the_document() {
    let printed = printed("#set text(font: \"Inter\")\nVirtanen 王", &[]);
    assert!(printed.text().contains("Virtanen"));
    assert!(!printed.archival);
}

#[test]
fn the_same_document_is_printed_the_same_every_time() {
    let one = print(job("#set document(title: \"x\")\nYksi", &[])).expect("printed");
    let other = print(job("#set document(title: \"x\")\nYksi", &[])).expect("printed");
    assert_eq!(one, other);
}

fn flaws(source: &str, files: &[(&str, &[u8])]) -> Vec<Flaw> {
    print(job(source, files)).expect_err("flawed")
}

#[test]
fn a_logo_that_is_no_image_is_a_flaw_of_the_line_that_shows_it() {
    let broken = b"\x89PNG\r\n\x1a\n and then nothing";
    let told = flaws("Hei\n\n#image(\"logo.png\")", &[("logo.png", broken)]);
    assert_eq!(told[0].line, Some(3));
    assert!(told[0].message.contains("decode"), "{told:?}");
}

#[test]
fn a_flaw_inside_a_part_is_told_at_the_line_that_calls_it() {
    let part = b"#let brand() = image(\"logo.png\")\n";
    let told = flaws("#import \"kutsu.typ\": *\n\n#brand()", &[("kutsu.typ", part)]);
    assert_eq!(told[0].line, Some(3), "{told:?}");
}

#[test]
fn flaws_have_their_line_and_say_what_is_wrong() {
    let told = flaws("hei\n#nobody-knows-this", &[]);
    assert_eq!((told[0].line, told[0].column), (Some(2), 2));
    assert!(told[0].message.contains("unknown variable"), "{told:?}");
}

#[test]
fn pictures_are_drawn_of_the_first_pages_and_the_rest_is_counted() {
    let source = "#for n in range(5) [Sivu #n #pagebreak(weak: true)]";
    let made = print(Job { output: Output::Pictures(2), ..job(source, &[]) }).expect("printed");
    let Made::Pictures { svg, pages } = made else { panic!("{made:?}") };
    assert_eq!((svg.len(), pages), (2, 5));
    assert!(svg[0].starts_with("<svg"));
}

#[test]
fn data_reaches_the_document_as_a_file() {
    let data = BTreeMap::from([("name", "Åsa <Öhman> #x")]);
    let json = serde_json::to_vec(&data).expect("json");
    let printed = printed("#let d = json(\"data.json\")\n#d.name", &[("data.json", &json)]);
    assert!(printed.text().contains("Åsa <Öhman> #x"));
}
