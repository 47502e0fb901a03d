//! The fonts inside the binary: one look on every machine. What they hold stands in `fonts/README.md`.

use std::sync::LazyLock;
use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

const FILES: [&[u8]; 6] = [
    include_bytes!("../fonts/Inter-Regular.otf"),
    include_bytes!("../fonts/Inter-SemiBold.otf"),
    include_bytes!("../fonts/InterDisplay-SemiBold.otf"),
    include_bytes!("../fonts/SchibstedGrotesk-Bold.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansHebrew-Regular.ttf"),
];

/// All fonts, read once.
pub static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

/// What Typst looks fonts up in.
pub static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| {
    let mut book = FontBook::new();
    for font in FONTS.iter() {
        book.push(font.info().clone());
    }
    LazyHash::new(book)
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_is_read_under_the_name_that_templates_use() {
        let names: Vec<&str> = FONTS.iter().map(|font| font.info().family.as_str()).collect();
        let expected =
            ["Inter", "Inter", "Inter Display", "Schibsted Grotesk", "Noto Sans Arabic", "Noto Sans Hebrew"];
        assert_eq!(names, expected);
    }
}
