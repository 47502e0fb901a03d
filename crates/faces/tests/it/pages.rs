//! Every view is drawn with its samples in every language; an undefined name or a missing word fails.

use faces::{
    routes,
    shell::{Asked, testing::World},
};
use ground::{Choice, Locale};

#[tokio::test]
async fn every_page_and_part_is_drawn_in_every_language() {
    let world = World::new().await;
    for locale in Locale::ALL {
        let asked = Asked::sample_of_staff(*locale);
        for picture in routes::gallery().pictures() {
            let drawn = picture.draw(&world.app, &asked);
            let (page, part) =
                drawn.unwrap_or_else(|problem| panic!("{} {}: {problem:?}", picture.page, picture.number));
            for html in std::iter::once(&page).chain(&part) {
                assert!(!html.contains("<Öhman>"), "{} does not escape", picture.page);
                assert!(!html.contains("style="), "{} has a style of its own", picture.page);
            }
            if !picture.page.contains("/_") {
                assert!(page.starts_with("<!doctype html>"), "{} is no page", picture.page);
            }
        }
    }
}
