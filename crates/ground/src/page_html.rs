//! The HTML of pages that an organisation writes itself: text, headings, lists, tables and links.
//!
//! Never allowed: looks, behaviour, pictures, anything that loads. What is cleaned may stand in a page as it is.
//! Start at [`clean`].

use ammonia::{Builder, UrlRelative};
use std::{collections::HashSet, sync::LazyLock};

/// Headings begin below the page's own.
const TAGS: [&str; 25] = [
    "a",
    "abbr",
    "address",
    "b",
    "blockquote",
    "br",
    "dd",
    "dl",
    "dt",
    "em",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "li",
    "ol",
    "p",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
];

const ROUNDS: usize = 8;

/// Clean HTML. Cleaning twice changes nothing.
pub fn clean(typed: &str) -> String {
    static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
        let mut tags: HashSet<&str> = TAGS.into();
        tags.insert("ul");
        let mut builder = Builder::empty();
        builder
            .tags(tags)
            .clean_content_tags(["script", "style", "title", "iframe", "object", "svg", "math"].into())
            .generic_attributes(["lang"].into())
            .tag_attributes([("a", ["href"].into()), ("th", ["scope"].into())].into())
            .url_schemes(["http", "https", "mailto", "tel"].into())
            .url_relative(UrlRelative::PassThrough)
            .link_rel(Some("noopener noreferrer"))
            .strip_comments(true);
        builder
    });
    // Broken nesting may take some rounds to come to rest (`<a><table><a>`); what never does is shown as text.
    let mut html = CLEANER.clean(typed.trim()).to_string();
    for _ in 0..ROUNDS {
        let again = CLEANER.clean(&html).to_string();
        if again == html {
            return html;
        }
        html = again;
    }
    ammonia::clean_text(typed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_stays_and_what_behaves_or_loads_goes() {
        let typed = "<h2 style=\"color:red\">Otsikko</h2><p onclick=\"x()\">Hei <b>kaikki</b> \
            <a href=\"javascript:x()\">a</a> <a href=\"/privacy\">b</a><img src=x onerror=x()><script>x()</script></p>";
        let expected = "<h2>Otsikko</h2><p>Hei <b>kaikki</b> <a rel=\"noopener noreferrer\">a</a> \
            <a href=\"/privacy\" rel=\"noopener noreferrer\">b</a></p>";
        assert_eq!(clean(typed), expected);
    }

    #[test]
    fn broken_nesting_comes_to_rest() {
        let once = clean("<a><table><a>");
        assert_eq!(clean(&once), once);
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(typed in "(<(a|p|ul|table|td|script|b|x)( href=\"[a-z:]*\")?>|</p>|</a>|[a-z&<]){0,30}") {
            let once = clean(&typed);
            prop_assert_eq!(clean(&once), once.clone());
            prop_assert!(!once.contains("<script"));
        }
    }
}
