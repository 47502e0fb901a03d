//! Products that are chosen in the event's questionnaire: each pays for what they chose.

use super::{Shop, broken};
use crate::world::request;
use domain::{
    events::{Event, Payer},
    ids::{ContactId, ProductId, RegistrationId},
    invoices::{self, CreditLine, CreditWish, InvoiceRefusal, InvoiceWish, Obstacle, Why, dry_run},
    products::{self, Product, ProductChange},
    questionnaires::{
        self, Choosable, Question, QuestionKind, Questionnaire, QuestionnaireDraft, QuestionnaireRefusal,
        Sheet,
    },
    registration::{AnswersBy, change_answers},
};
use ground::{Failure, Fault, Labels, Refusal};
use store::{Sql, testing::each_engine};

/// A dinner of 40 € and a boat of 15 € with their tax, both to be chosen, and a walk that is free.
struct Menu {
    dinner: Product,
    boat: Product,
    asks: Questionnaire,
}

fn question(choices: Vec<Choosable>) -> Question {
    Question {
        key: "ohjelma".into(),
        label: Labels::same("Ohjelma"),
        choices,
        ..Question::of_kind(QuestionKind::Choices)
    }
}

fn choice(key: &str, product_id: Option<ProductId>, capacity: Option<i64>) -> Choosable {
    Choosable { key: key.into(), label: Labels::same(key), product_id, capacity, retired: false }
}

impl Menu {
    async fn of(shop: &Shop) -> Result<Self, Fault> {
        let mut work = shop.work().await?;
        let mut sold = Vec::new();
        for (name, price, rate) in
            [("Illallinen", "40", 1350), ("Venematka", "15", 2550), ("Kävely", "0", 2550)]
        {
            let change = ProductChange {
                vat_included: domain::Patch::Set(true),
                ..ProductChange::of(name, price, rate)
            };
            sold.push(products::create(&mut work, &change).await.map_err(broken)?);
        }
        let choices = vec![
            choice("illallinen", Some(sold[0].id), Some(1)),
            choice("vene", Some(sold[1].id), None),
            choice("kavely", Some(sold[2].id), None),
            choice("ei", None, None),
        ];
        let draft = QuestionnaireDraft {
            name: "Ohjelma".into(),
            questions: vec![question(choices)],
            ..QuestionnaireDraft::default()
        };
        let asks = questionnaires::create(&mut work, &draft).await.map_err(broken)?;
        work.commit().await?;
        let (dinner, boat) = (sold[0].clone(), sold[1].clone());
        Ok(Self { dinner, boat, asks })
    }

    /// An event at which it can be chosen; `base` is what everybody pays for besides.
    async fn event(&self, shop: &Shop, base: Option<ProductId>) -> Result<Event, Fault> {
        let change = |draft: &mut domain::events::EventDraft| {
            draft.seats = 50;
            draft.payer = Payer::Contact;
            draft.product_id = base;
            draft.questionnaire_id = Some(self.asks.id);
        };
        shop.world.event_with(change).await
    }
}

fn sheet(chosen: &[&str]) -> Sheet {
    let chosen = chosen.iter().map(|one| (*one).to_owned()).collect();
    Sheet { typed: [("ohjelma".to_owned(), chosen)].into(), seen: None }
}

async fn registers(
    shop: &Shop,
    event: &Event,
    guest: ContactId,
    chosen: &[&str],
) -> Result<RegistrationId, Fault> {
    let asked = domain::registration::Request { sheet: Some(sheet(chosen)), ..request(guest, event) };
    let place = shop.world.asks(asked).await?;
    Ok(place.map_err(|no| Fault::new(format!("{no:?}")))?.registration.id)
}

async fn changes(shop: &Shop, id: &RegistrationId, chosen: &[&str]) -> Result<(), Fault> {
    let mut work = shop.work().await?;
    let changed = change_answers(&mut work, id, &sheet(chosen), AnswersBy::Staff).await;
    changed.map_err(|no| Fault::new(format!("{no:?}")))?;
    work.commit().await
}

#[tokio::test]
async fn ev7_each_pays_for_what_they_chose_besides_what_everybody_pays_for() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let menu = Menu::of(&shop).await?;
        let event = menu.event(&shop, Some(shop.course.id)).await?;
        let aino = shop.guest("Aino A").await?;
        let both = registers(&shop, &event, aino, &["illallinen", "vene"]).await?;
        registers(&shop, &event, shop.guest("Eevi B").await?, &["kavely"]).await?;

        let run = dry_run(&mut shop.world.db.reader().await?, &event.id, &InvoiceWish::default()).await?;
        let run = run.expect("a run");

        let rows = |at: usize| -> Vec<(&str, i64)> {
            run.invoices[at].rows.iter().map(|row| (row.facts.text.as_str(), row.facts.amount)).collect()
        };
        assert_eq!(
            rows(0),
            [("Koulutuspäivä", 49_000), ("Illallinen", 4_000), ("Venematka", 1_500)],
            "in the order of the questions"
        );
        assert_eq!(rows(1), [("Koulutuspäivä", 49_000)], "what is free makes no row");
        assert_eq!(run.invoices[0].total.gross, 61_495 + 4_000 + 1_500);
        assert_eq!(run.invoices[0].taxes.len(), 2);
        assert_eq!(run.invoices[0].registrations(), [both]);

        let issued = shop.issue(&event).await?;
        let sql = Sql::new(
            "select count(*) from invoice_lines where invoice_id = $1 and live and registration_id = $2",
        );
        let held: (i64,) = shop.work().await?.one(sql.bind(&issued.invoices[0].id).bind(&both)).await?;
        assert_eq!(held, (1,), "one row holds the registration");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_chose_nothing_that_costs_is_left_out_and_an_event_may_sell_by_choice_alone() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let menu = Menu::of(&shop).await?;
        let event = menu.event(&shop, None).await?;
        registers(&shop, &event, shop.guest("Aino A").await?, &["vene"]).await?;
        for (name, chosen) in [("Eevi B", &["kavely"][..]), ("Onni C", &["ei"]), ("Suvi D", &[])] {
            registers(&shop, &event, shop.guest(name).await?, chosen).await?;
        }

        let run = dry_run(&mut shop.world.db.reader().await?, &event.id, &InvoiceWish::default()).await?;
        let run = run.expect("a run");
        assert_eq!(run.obstacles, []);
        assert_eq!((run.invoices.len(), run.invoices[0].total.gross), (1, menu.boat.unit_price));
        let left: Vec<_> = run.left_out.iter().map(|one| one.why).collect();
        assert_eq!(left, [Why::NothingToPay; 3]);

        let bare = shop.world.event(5, 0).await?;
        let run = dry_run(&mut shop.world.db.reader().await?, &bare.id, &InvoiceWish::default()).await?;
        assert_eq!(run.expect("a run").obstacles, [Obstacle::NoProduct]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_changed_answer_changes_the_row_before_the_invoice_and_is_said_after_it() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let menu = Menu::of(&shop).await?;
        let event = menu.event(&shop, None).await?;
        let id = registers(&shop, &event, shop.guest("Aino A").await?, &["vene"]).await?;
        let run = || async {
            let mut reader = shop.world.db.reader().await?;
            let run = dry_run(&mut reader, &event.id, &InvoiceWish::default()).await?;
            run.ok_or_else(|| Fault::new("no run"))
        };
        let seen = run().await?;
        changes(&shop, &id, &["illallinen", "vene"]).await?;

        let mut work = shop.work().await?;
        let stale =
            invoices::issue(&mut work, &event.id, &InvoiceWish::default(), Some(&seen.fingerprint)).await;
        assert!(matches!(stale, Err(Failure::Refused(InvoiceRefusal::Changed))));
        drop(work);
        assert_eq!(run().await?.invoices[0].total.gross, 5_500);
        let invoice = shop.issue(&event).await?.invoices.remove(0);
        assert!(!run().await?.left_out[0].is_other, "nothing changed since");

        changes(&shop, &id, &["illallinen"]).await?;
        let after = run().await?;
        assert_eq!((after.left_out[0].why, after.left_out[0].is_other), (Why::Invoiced, true));
        assert_eq!(after.invoices.len(), 0, "W-25: the invoice stands");

        // The boat is credited: what they are invoiced for is what they chose.
        let mut work = shop.work().await?;
        let lines = invoices::store::lines(&mut work, &invoice.id).await?;
        let boat =
            CreditWish { lines: Some(vec![CreditLine { id: lines[1].id, amount: None }]), because: None };
        invoices::credit(&mut work, &invoice.id, &boat).await.map_err(broken)?;
        work.commit().await?;
        let after = run().await?;
        assert_eq!((after.left_out[0].why, after.left_out[0].is_other), (Why::Invoiced, false));
        assert_eq!(after.left_out[0].invoice.as_ref().map(|(id, _)| *id), Some(invoice.id));
        assert_eq!(menu.dinner.unit_price, 4_000);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d17_somebody_with_several_rows_may_be_invoiced_again_only_when_all_of_them_are_credited() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let menu = Menu::of(&shop).await?;
        let event = menu.event(&shop, None).await?;
        registers(&shop, &event, shop.guest("Aino A").await?, &["illallinen", "vene"]).await?;
        let invoice = shop.issue(&event).await?.invoices.remove(0);
        let mut work = shop.work().await?;
        let lines = invoices::store::lines(&mut work, &invoice.id).await?;
        let first = |at: usize| CreditWish {
            lines: Some(vec![CreditLine { id: lines[at].id, amount: None }]),
            because: None,
        };
        // Not even when the row that holds the registration is the one that went.
        invoices::credit(&mut work, &invoice.id, &first(0)).await.map_err(broken)?;
        let again = invoices::issue(&mut work, &event.id, &InvoiceWish::default(), None).await;
        assert!(matches!(again, Err(Failure::Refused(InvoiceRefusal::Nobody))));
        invoices::credit(&mut work, &invoice.id, &first(1)).await.map_err(broken)?;
        let again = invoices::issue(&mut work, &event.id, &InvoiceWish::default(), None).await;
        assert_eq!(again.map_err(broken)?.invoices.len(), 1);
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn a_product_is_offered_only_where_its_answer_lasts_and_while_it_is_in_use() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let menu = Menu::of(&shop).await?;
        let mut work = shop.work().await?;
        products::archive(&mut work, &menu.boat.id).await.map_err(broken)?;
        let flaws = async |work: &mut store::Work, question: Question| {
            let draft = QuestionnaireDraft {
                name: "Toinen".into(),
                questions: vec![question],
                ..QuestionnaireDraft::default()
            };
            match questionnaires::create(work, &draft).await {
                Err(Failure::Refused(no @ QuestionnaireRefusal::Invalid(_))) => {
                    no.flaws().iter().map(|flaw| (flaw.field.clone(), flaw.code)).collect()
                }
                _ => Vec::new(),
            }
        };
        let field = "questions.0.choices.0.product_id".to_owned();
        let archived = question(vec![choice("vene", Some(menu.boat.id), None)]);
        assert_eq!(flaws(&mut work, archived).await, [(field.clone(), "product.unknown")]);
        let secret =
            Question { sensitive: true, ..question(vec![choice("illallinen", Some(menu.dinner.id), None)]) };
        assert_eq!(flaws(&mut work, secret).await, [(field, "questionnaire.product_sensitive")]);

        // What offered it already may keep it, and it is still invoiced.
        let mut draft = QuestionnaireDraft::of(&menu.asks);
        draft.description = Some("Uusi".into());
        questionnaires::edit(&mut work, &menu.asks.id, None, &draft).await.map_err(broken)?;
        work.commit().await
    })
    .await;
}
