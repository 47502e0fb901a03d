//! The legal pages of guests.

use crate::world::{World, hides, says};
use axum::http::StatusCode;
use store::testing::each_engine;

#[tokio::test]
async fn legal_pages_are_there_from_the_start_and_may_be_written_anew() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        for (path, words) in [
            ("/accessibility", "306/2019"),
            ("/privacy", "Rekisterinpitäjä"),
            ("/imprint", "vastaa sivujen sisällöstä"),
        ] {
            let page = world.guest.gets(path).await;
            assert_eq!(page.status, StatusCode::OK);
            says(&page, &[words, "Saavutettavuusseloste", "Tietosuojaseloste"]);
        }
        let form = world.staff.gets("/app/settings/legal").await;
        says(&form, &["legal_texts.privacy.fi", "Rekisterinpitäjä"]);

        let own = "<h2>Oma</h2><p onclick=x>Teksti<script>x()</script></p>";
        let sent = [("version", "0"), ("legal_texts.privacy.fi", own)];
        assert_eq!(world.staff.posts("/app/settings/legal", &sent).await.status, StatusCode::SEE_OTHER);
        let page = world.guest.gets("/privacy").await;
        says(&page, &["<h2>Oma</h2><p>Teksti</p>"]);
        hides(&page, &["Rekisterinpitäjä", "onclick"]);
        says(&world.guest.gets("/privacy?lang=en").await, &["Controller"]);
        Ok(())
    })
    .await;
}
