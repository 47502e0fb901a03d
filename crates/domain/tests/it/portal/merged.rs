//! What a merge of contacts means for who signs in.

use super::{
    doors::{email, with_email},
    whole,
};
use crate::world::World;
use domain::{
    merging,
    portal::{self, EndReason, Wanted},
};
use store::{Actor, testing::each_engine};

#[tokio::test]
async fn who_signed_in_as_a_contact_that_was_merged_goes_on_as_the_kept_one_until_the_merge_is_undone() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let kept = with_email(&world, "Eevi Haavikkola", "eevi@example.org").await?;
        let other = with_email(&world, "Eevi Haavikko", "eh@example.org").await?;
        world.opens_portal(other, Wanted { administrator: true, profile_id: None }).await?.expect("opened");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let merge = whole(merging::merge(&mut work, &kept, &other, &["email".to_owned()]).await)?;
        work.commit().await?;
        let access = world.access_of(kept).await?.expect("goes on");
        assert_eq!((access.active, access.email), (true, Some(email("eh@example.org")?)));
        assert!(access.administrator, "neither of them is of another organisation");
        let gone = world.access_of(other).await?.expect("there");
        assert_eq!((gone.active, gone.ended_reason), (false, Some(EndReason::Merged)));

        let mut work = world.db.work(Actor::SYSTEM).await?;
        whole(merging::undo(&mut work, &merge.id).await)?;
        work.commit().await?;
        assert!(
            !world.access_of(kept).await?.expect("there").active,
            "what came with the merge goes with it"
        );
        let back = world.access_of(other).await?.expect("there");
        assert_eq!((back.active, back.email), (true, Some(email("eh@example.org")?)));

        // Who had an access that somebody ended does not get it back by a merge.
        let third = with_email(&world, "Onni Koski", "onni@example.org").await?;
        let fourth = with_email(&world, "Onni Koskinen", "ok@example.org").await?;
        for id in [third, fourth] {
            world.opens_portal(id, Wanted::default()).await?.expect("opened");
        }
        let mut work = world.db.work(Actor::SYSTEM).await?;
        portal::end(&mut work, &third).await?;
        whole(merging::merge(&mut work, &third, &fourth, &[]).await)?;
        work.commit().await?;
        assert!(!world.access_of(third).await?.expect("there").active);
        Ok(())
    })
    .await;
}
