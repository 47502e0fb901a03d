//! Pages carry no behaviour and no looks of their own, and load nothing from another host. A strict
//! Content-Security-Policy would stop them in the browser; this stops them before. Mails are another matter: their
//! programs know no style sheets, so letters are not looked at here.

use crate::tree::{Finding, Tree};

const FORBIDDEN: &[(&str, &str)] = &[
    (r"(?i)\sstyle\s*=", "no style attribute: a class, or SVG geometry"),
    (r"(?i)<style\b", "no <style>: the looks are in the style sheet"),
    (r"(?i)<script\b(?:[^>]*\ssrc=)?[^>]*>\s*[^<\s]", "no inline <script>: behaviour by data-*"),
    (r#"(?i)\s(on[a-z]+)\s*=\s*["']"#, "no {0}: behaviour by data-*"),
    (r"(?i)\shx-on\b", "no hx-on: behaviour by data-*"),
    (r#"(?i)(?:href|src|action)\s*=\s*["']?(javascript:)"#, "no {0}"),
    (r#"(?i)(?:href|src|action)\s*=\s*["']?((?:https?:)?//[^"'\s>]+)"#, "another host: {0}"),
];

/// Places that organisers' words link to by themselves are written by code, not by templates.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let pages = tree.below("crates/faces/", "html").filter(|file| !file.path.contains("/letters/"));
    let look = |file| FORBIDDEN.iter().flat_map(move |(pattern, words)| each(file, pattern, words));
    pages.flat_map(look).collect()
}

fn each(file: &crate::tree::File, pattern: &str, words: &str) -> Vec<Finding> {
    file.each_match(&file.text, pattern, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::planted;

    fn found(html: &str) -> usize {
        check(&planted(&[("crates/faces/src/contacts/index.html", html)])).len()
    }

    #[test]
    fn behaviour_and_looks_inside_a_page_are_found() {
        assert_eq!(found("<p style=\"color:red\">"), 1);
        assert_eq!(found("<style>p{}</style>"), 1);
        assert_eq!(found("<script>alert(1)</script>"), 1);
        assert_eq!(found("<button onclick=\"go()\">"), 1);
        assert_eq!(found("<a href=\"javascript:go()\">"), 1);
        assert_eq!(found("<a hx-on:click=\"go()\">"), 1);
    }

    #[test]
    fn another_host_is_found() {
        assert_eq!(found("<img src=\"https://example.com/a.png\">"), 1);
        assert_eq!(found("<link href='//cdn.example.com/a.css'>"), 1);
    }

    #[test]
    fn a_clean_page_is_not_found() {
        assert_eq!(
            found(
                "<script src=\"/assets/kutsu.js\" defer></script>\n<a data-on=\"x\" href=\"/app\">{{ t(\"a\") }}</a>"
            ),
            0
        );
    }
}
