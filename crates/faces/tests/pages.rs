//! Every view is drawn with its samples in every language; an undefined name or a missing word fails.

use faces::{
    routes,
    shell::{App, Asked, SignedIn, Site, app::Parts},
};
use ground::{Choice, Id, Locale, SecretKey, Words};

async fn app() -> (App, store::testing::Folder) {
    let (db, folder) = store::testing::sqlite().await.expect("a database");
    let site = Site { name: "Kajo Akatemia".into(), ..Site::unnamed("http://127.0.0.1:8080") };
    let parts = Parts {
        db,
        words: Words::embedded(),
        site,
        key: SecretKey::from_bytes(&[7; 32]).expect("a key"),
        sign_ins: |_, _| Box::pin(async { Ok(None) }),
        finders: vec![],
    };
    (App::new(parts), folder)
}

#[tokio::test]
async fn every_page_and_part_is_drawn_in_every_language() {
    let (app, _folder) = app().await;
    let staff = SignedIn {
        user: Id::from_bytes([1; 16]),
        sign_in: Id::from_bytes([2; 16]),
        name: "Åsa <Öhman>".into(),
        email: "asa@kutsu.test".into(),
        is_administrator: true,
        locale: None,
    };
    for locale in Locale::ALL {
        let asked = Asked { staff: Some(staff.clone()), ..Asked::sample(*locale) };
        for picture in routes::gallery().pictures() {
            let drawn = picture.draw(&app, &asked);
            let (page, part) =
                drawn.unwrap_or_else(|problem| panic!("{} {}: {problem:?}", picture.page, picture.number));
            for html in std::iter::once(&page).chain(&part) {
                assert!(!html.contains("<Öhman>"), "{} does not escape", picture.page);
                assert!(!html.contains("style="), "{} has a style of its own", picture.page);
            }
            assert!(page.starts_with("<!doctype html>"), "{} is no page", picture.page);
        }
    }
}
