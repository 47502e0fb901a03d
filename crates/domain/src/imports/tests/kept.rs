//! Imports that are kept: dry run, run, undoing, and what a crash leaves, on both engines.

use super::everybody;
use crate::{
    contacts::{self, Contact, ContactChange, testing::a_contact},
    imports::{self, Counts, Import, ImportKind, ImportRefusal, ImportStatus, Plan, Stage},
    target_groups,
};
use ground::{Failure, Fault, Flaw, Refusal};
use store::{Actor, Db, Sql, testing::each_engine};

const FILE: &str = "\
Etunimi;Sukunimi;Sähköposti;Kaupunki;Puhelin;Sähköpostikielto;Organisaatio
Aino;Aalto;aino@example.org;Turku;;ei;
Onni;Öhman;onni@example.org;Oulu;'+358 40 1234567;;Uusi Oy
Onni;Öhman;onni@example.org;Pori;;;
Eino;Elo;ei osoite;;;;
";

fn refused(failure: Failure<ImportRefusal>) -> Fault {
    match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(refusal) => Fault::new(format!("{refusal:?}")),
    }
}

async fn taken_in(db: &Db, file: &str) -> Result<Import, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let table = imports::Table::read(file.as_bytes()).expect("a table");
    let import = imports::take_in(&mut work, ImportKind::Contacts, "uudet.csv", &table).await;
    let import = import.map_err(refused)?;
    work.commit().await?;
    Ok(import)
}

async fn planned(db: &Db, import: &Import, plan: &Plan) -> Result<(), Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    imports::plan_columns(&mut work, &import.id, plan).await.map_err(refused)?;
    work.commit().await?;
    settled(db, import).await
}

async fn ran(db: &Db, import: &Import) -> Result<(), Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    imports::start_run(&mut work, &import.id).await.map_err(refused)?;
    work.commit().await?;
    settled(db, import).await
}

async fn undone(db: &Db, import: &Import) -> Result<(), Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    imports::start_undo(&mut work, &import.id).await.map_err(refused)?;
    work.commit().await?;
    settled(db, import).await
}

async fn settled(db: &Db, import: &Import) -> Result<(), Fault> {
    while imports::advance(db, &import.id).await?.is_some() {}
    Ok(())
}

async fn counted(db: &Db, import: &Import, stage: Stage) -> Result<Counts, Fault> {
    Ok(imports::counts(&mut db.reader().await?, &import.id, stage).await?.0)
}

fn counts(told: &[(&str, u64)]) -> Counts {
    told.iter().map(|(word, count)| ((*word).to_owned(), *count)).collect()
}

async fn aino(db: &Db) -> Result<Contact, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let aino = a_contact("Aino", "Aalto").email("aino@example.org").in_city("Espoo").opted_out();
    let aino = aino.create(&mut work).await?;
    work.commit().await?;
    Ok(aino)
}

#[tokio::test]
async fn a_dry_run_shows_old_and_new_and_the_run_keeps_what_it_showed_and_undoing_takes_all_of_it_back() {
    each_engine(|db| async move {
        let before = aino(&db).await?;
        let import = taken_in(&db, FILE).await?;
        assert_eq!((import.row_count, import.status), (4, ImportStatus::Mapping));
        planned(&db, &import, &import.plan).await?;
        let told = [("accounts", 1), ("changed", 2), ("new", 1), ("refused", 1)];
        assert_eq!(counted(&db, &import, Stage::Planned).await?, counts(&told));
        assert_eq!(everybody(&db).await?, std::slice::from_ref(&before), "a dry run writes nothing");
        let mut reader = db.reader().await?;
        let changed = imports::lines(&mut reader, &import.id, Stage::Planned, "changed", 0, 50).await?;
        assert_eq!(changed[0].0.changed["city"], serde_json::json!(["Espoo", "Turku"]));
        assert_eq!(changed[0].1[3], "Turku", "its cells stand beside");
        assert_eq!(imports::lines(&mut reader, &import.id, Stage::Planned, "changed", 1, 50).await?.len(), 1);
        drop(reader);

        ran(&db, &import).await?;
        assert_eq!(counted(&db, &import, Stage::Taken).await?, counts(&told));
        let people = everybody(&db).await?;
        let cities: Vec<Option<&str>> = people.iter().map(|one| one.city.as_deref()).collect();
        assert_eq!(cities, [Some("Turku"), Some("Pori")]);
        assert!(people[0].email_opt_out, "a no takes no opt-out back unless somebody confirmed it");
        assert_eq!(people[1].account_name.as_deref(), Some("Uusi Oy"));
        let refused = imports::refused(&mut db.reader().await?, &import.id, Stage::Taken).await?;
        assert_eq!((refused[0].0.line, refused[0].0.flaws[0].code.as_str()), (5, "email"));

        undone(&db, &import).await?;
        let told = [("archived", 1), ("nothing", 1), ("restored", 2)];
        assert_eq!(counted(&db, &import, Stage::Undone).await?, counts(&told));
        let after = everybody(&db).await?;
        assert_eq!(after.len(), 1, "who was new is archived");
        let same = Contact { version: before.version, updated_at: before.updated_at, ..after[0].clone() };
        assert_eq!(same, before);
        let live: (i64,) = db
            .reader()
            .await?
            .one(Sql::new("select count(*) from accounts where archived_at is null"))
            .await?;
        assert_eq!(live, (0,), "and so is the account that was made for them");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn undoing_leaves_what_somebody_changed_since_and_says_so() {
    each_engine(|db| async move {
        let before = aino(&db).await?;
        let import = taken_in(&db, "Etunimi;Sukunimi;Sähköposti;Kaupunki;Tehtävä\nAino;Aalto;aino@example.org;Turku;Johtaja\nOnni;Öhman;o@example.org;;\n").await?;
        planned(&db, &import, &import.plan).await?;
        ran(&db, &import).await?;
        let onni = contacts::find_by_email(&mut db.reader().await?, &"o@example.org".parse().expect("an address")).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let moved = ContactChange { city: "Rauma".into(), ..ContactChange::default() };
        contacts::edit(&mut work, &before.id, None, &moved).await.expect("a change");
        contacts::edit(&mut work, &onni[0].id, None, &moved).await.expect("a change");
        work.commit().await?;

        undone(&db, &import).await?;
        assert_eq!(counted(&db, &import, Stage::Undone).await?, counts(&[("kept", 2)]));
        let lines = imports::lines(&mut db.reader().await?, &import.id, Stage::Undone, "kept", 0, 50).await?;
        assert_eq!(lines[0].0.flaws[0].args["fields"], "city");
        let people = everybody(&db).await?;
        assert_eq!((people[0].city.as_deref(), people[0].title.as_deref()), (Some("Rauma"), None));
        assert_eq!(people.len(), 2);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_plan_may_empty_fields_add_tags_lift_opt_outs_and_fill_a_group_and_is_remembered_for_the_next_file()
{
    each_engine(|db| async move {
        let before = aino(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let draft = target_groups::TargetGroupDraft {
            name: "Uudet".into(),
            ..target_groups::TargetGroupDraft::empty(before.owner)
        };
        let group = target_groups::create(&mut work, &draft).await.expect("a group");
        work.commit().await?;
        let file =
            "Etunimi;Sukunimi;Sähköposti;Kaupunki;Sähköpostikielto;Muu\nAino;Aalto;aino@example.org;;ei;x\n";
        let import = taken_in(&db, file).await?;
        let mut plan = import.plan.clone();
        plan.slots[3].clears = true;
        plan.slots[5].field = Some("title".into());
        plan.tags = "tuotu".into();
        plan.lifts_opt_outs = true;
        plan.target_group = Some(group.id);
        planned(&db, &import, &plan).await?;
        ran(&db, &import).await?;
        let people = everybody(&db).await?;
        assert_eq!((people[0].city.as_deref(), people[0].title.as_deref()), (None, Some("x")));
        assert_eq!((people[0].tags.to_string().as_str(), people[0].email_opt_out), ("tuotu", false));
        let members = |db: Db| async move {
            Ok::<_, Fault>(
                target_groups::store::find(&mut db.reader().await?, &group.id)
                    .await?
                    .map(|group| group.member_count),
            )
        };
        assert_eq!(members(db.clone()).await?, Some(1));

        let again = taken_in(&db, file).await?;
        assert_eq!(again.plan.slots, plan.slots, "what became of these columns is remembered");
        assert_eq!(
            (again.plan.lifts_opt_outs, again.plan.target_group),
            (false, None),
            "what is bold is not"
        );

        undone(&db, &import).await?;
        let after = everybody(&db).await?;
        assert_eq!((after[0].city.as_deref(), after[0].email_opt_out), (Some("Espoo"), true));
        assert_eq!((after[0].tags.clone(), after[0].title.clone()), (before.tags, None));
        assert_eq!(members(db.clone()).await?, Some(0));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn rows_that_were_written_before_a_crash_are_not_written_again() {
    each_engine(|db| async move {
        let rows: String = (0..2_500).map(|n| format!("Eka{n};Toka;e{n}@example.org\n")).collect();
        let import = taken_in(&db, &format!("Etunimi;Sukunimi;Sähköposti\n{rows}")).await?;
        planned(&db, &import, &import.plan).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        imports::start_run(&mut work, &import.id).await.map_err(refused)?;
        work.commit().await?;
        // Two runners at once, as after a lease that ran out: each row still comes in once.
        let (one, other) = tokio::join!(imports::advance(&db, &import.id), imports::advance(&db, &import.id));
        one?;
        other?;
        settled(&db, &import).await?;
        assert_eq!(counted(&db, &import, Stage::Taken).await?, counts(&[("new", 2_500)]));
        let (count,): (i64,) = db.reader().await?.one(Sql::new("select count(*) from contacts")).await?;
        assert_eq!(count, 2_500);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_does_not_fit_how_far_an_import_is_and_columns_that_are_wrong_are_refused() {
    each_engine(|db| async move {
        let import = taken_in(&db, FILE).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let busy = [
            imports::start_run(&mut work, &import.id).await,
            imports::start_undo(&mut work, &import.id).await,
            imports::replan(&mut work, &import.id).await,
        ];
        for refused in busy {
            assert!(matches!(refused, Err(Failure::Refused(ImportRefusal::Busy))), "{refused:?}");
        }
        let mut plan = import.plan.clone();
        plan.slots[1].field = plan.slots[0].field.clone();
        let Err(Failure::Refused(refusal)) = imports::plan_columns(&mut work, &import.id, &plan).await else {
            panic!("a field twice");
        };
        assert_eq!(refusal.flaws(), [Flaw::new("columns.1.field", "import.field_twice")]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn old_files_are_forgotten_and_what_they_brought_can_still_be_taken_back() {
    each_engine(|db| async move {
        aino(&db).await?;
        let never_run = taken_in(&db, FILE).await?;
        let import = taken_in(&db, FILE).await?;
        planned(&db, &import, &import.plan).await?;
        ran(&db, &import).await?;
        let forget = async |days: i64| {
            let mut work = db.work(Actor::SYSTEM).await?;
            let before = work.now.plus_days(days);
            let forgotten = imports::store::forget_files(&mut work, before).await?;
            work.commit().await?;
            Ok::<_, Fault>(forgotten)
        };
        assert_eq!(forget(-30).await?, 0, "young ones stay");
        assert_eq!(forget(1).await?, 2);
        assert_eq!(forget(1).await?, 0);
        let mut reader = db.reader().await?;
        assert_eq!(imports::store::find(&mut reader, &never_run.id).await?, None);
        assert_eq!(imports::samples(&mut reader, &import.id, 5).await?, Vec::<Vec<String>>::new());
        drop(reader);
        undone(&db, &import).await?;
        assert_eq!(everybody(&db).await?.len(), 1);
        Ok(())
    })
    .await;
}
