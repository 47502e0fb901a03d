//! Questionnaires: the rush of registrations with a form of ten questions, held against the goals of one without. Its ceiling
//! is the same: one transaction for each, with the same answers; beside it stands the rush that asks nothing. And whether the
//! time of an answer tells who is known.

use crate::{
    Scale, alike, ceiling,
    report::{Goals, Table, figure, median},
};
use bench::{
    Place, Server,
    load::{Ask, Run, count, press_all},
    seed::House,
};
use domain::{
    ids::{ContactId, EmailTemplateId, EventId, QuestionnaireId},
    questionnaires::{self, Choosable, Question, QuestionKind, QuestionnaireDraft, Sheet},
};
use ground::{Fault, Labels};
use std::sync::Arc;
use store::{Actor, Sql};

/// People at once, and how many register in one turn.
const PEOPLE: usize = 64;
const EACH_TURN: usize = 4_000;
const TURNS: usize = 3;

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    println!("## Questionnaires\n");
    let mut table = Table::new(&[
        "Where",
        "a second with ten questions",
        "p99 ms",
        "server CPU µs each",
        "of one a transaction, answering",
        "of one a transaction, nothing asked",
        "of the rush, nothing asked",
    ]);
    let mut spread = Table::new(&alike::HEAD);
    let mut goals = Goals::default();
    for place in Place::each().await? {
        let house = House::open(&place.db).await?;
        rush(scale, &place, &house, &mut table, &mut goals).await?;
        alike::measure(scale, &place, &house, &mut spread, &mut goals).await?;
        place.remove().await?;
    }
    table.print();
    spread.print();
    goals.print();
    Ok(())
}

/// Ten questions: two choices, one of them scarce, a scale, and texts.
async fn ten_questions(place: &Place) -> Result<QuestionnaireId, Fault> {
    let kinds = [
        QuestionKind::Choice,
        QuestionKind::Choices,
        QuestionKind::Scale,
        QuestionKind::YesNo,
        QuestionKind::Number,
        QuestionKind::Email,
        QuestionKind::Text,
        QuestionKind::Text,
        QuestionKind::LongText,
        QuestionKind::LongText,
    ];
    let choice = |key: &str, capacity| Choosable {
        key: key.into(),
        label: Labels::same(key),
        capacity,
        ..Choosable::default()
    };
    let question = |(number, kind): (usize, &QuestionKind)| Question {
        key: format!("q{number}"),
        label: Labels::same("Kysymys"),
        required: number < 4,
        choices: if kind.has_choices() {
            vec![choice("a", None), choice("b", Some(200))]
        } else {
            Vec::new()
        },
        ..Question::of_kind(*kind)
    };
    let draft = QuestionnaireDraft {
        name: "Kymmenen kysymystä".into(),
        questions: kinds.iter().enumerate().map(question).collect(),
        ..QuestionnaireDraft::default()
    };
    let mut work = place.db.work(Actor::SYSTEM).await?;
    let made = questionnaires::create(&mut work, &draft).await;
    let made = made.map_err(|failure| Fault::new(format!("{failure:?}")))?;
    work.commit().await?;
    Ok(made.id)
}

/// The scarce choice is made by one in so many.
const SCARCE: usize = 25;

/// What the `number`th person answers.
fn answers(number: usize) -> [(String, &'static str); 10] {
    let scarce = if number.is_multiple_of(SCARCE) { "b" } else { "a" };
    let words =
        ["a", scarce, "4", "yes", "12", "eevi@example.org", "Tampere", "juna", "Ei toiveita", "Kiitos"];
    let mut number = 0..;
    words.map(|word| (format!("q{}", number.next().unwrap_or_default()), word))
}

/// The same as a page sends it.
fn body(asks: &QuestionnaireId, number: usize) -> Arc<str> {
    let fields = answers(number)
        .map(|(key, word)| format!("&answers.{key}={}", word.replace('@', "%40").replace(' ', "+")));
    format!("questionnaire={asks}:1{}", fields.concat()).into()
}

/// The same as the domain reads it.
fn sheet(asks: &QuestionnaireId, number: usize) -> Sheet {
    let typed = answers(number).into_iter().map(|(key, word)| (key, vec![word.to_owned()]));
    Sheet { typed: typed.collect(), seen: Some((*asks, 1)) }
}

/// How many a second get in with one transaction for each: nothing asked, and answering.
async fn one_a_transaction(
    place: &Place,
    house: &House,
    asks: &QuestionnaireId,
    contacts: &[ContactId],
    message: EmailTemplateId,
) -> Result<(f64, f64), Fault> {
    let part = contacts.len();
    // An instance where nobody ever registered is no measure for those where many do.
    let first = house.event(&place.db, part, 0, Some(message)).await?;
    let (few, rest) = contacts.split_at(part / 4);
    let bare = ceiling::straight(&place.db, &first.id, few, 1, PEOPLE).await?;
    ceiling::straight(&place.db, &first.id, rest, 64, 1).await?;
    let second = house.event(&place.db, part, 0, Some(message)).await?;
    put(place, &second.id, asks).await?;
    let answer = |number| sheet(asks, number);
    let answering = ceiling::answering(&place.db, &second.id, few, (1, PEOPLE), answer).await?;
    ceiling::answering(&place.db, &second.id, rest, (64, 1), answer).await?;
    Ok((bare, answering))
}

async fn rush(
    scale: &Scale,
    place: &Place,
    house: &House,
    table: &mut Table,
    goals: &mut Goals,
) -> Result<(), Fault> {
    let message = house.template(&place.db, "event", "<p>{{ event.name }}</p>").await?;
    let part = scale.of(EACH_TURN);
    let contacts = house.contacts(&place.db, part, &[]).await?;
    let asks = ten_questions(place).await?;
    let (bare, ceiling) = one_a_transaction(place, house, &asks, &contacts, message).await?;
    let server = Server::start(&scale.kutsu, place, &["serve", "--no-worker"], &[]).await?;
    let (mut runs, mut ratios, mut costs) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let mut rates = Vec::new();
        for is_asked in [false, true] {
            let event = house.event(&place.db, part, 0, Some(message)).await?;
            if is_asked {
                put(place, &event.id, &asks).await?;
            }
            let pages = house.invite(place, &event.id, &contacts).await?;
            let ask = |(number, page): (usize, &String)| {
                let body = if is_asked { body(&asks, number) } else { "".into() };
                Ask::Call(format!("{page}/register"), FORM.into(), body)
            };
            let before = server.cpu();
            let run =
                press_all(&[server.address], PEOPLE, pages.iter().enumerate().map(ask).collect()).await?;
            if run.of_status(303) != pages.len() {
                return Err(Fault::new(format!("not everybody was registered: {:?}", run.statuses)));
            }
            rates.push(run.rate());
            if is_asked {
                costs.push((server.cpu() - before).as_secs_f64() * 1e6 / count(pages.len()));
                runs.push(run);
            }
        }
        ratios.push(rates[1] / rates[0]);
    }
    tell(place, (runs, ratios, costs), (ceiling, bare), table, goals);
    Ok(())
}

/// Rows and goals of the turns that were run.
fn tell(
    place: &Place,
    (runs, ratios, costs): (Vec<Run>, Vec<f64>, Vec<f64>),
    (ceiling, bare): (f64, f64),
    table: &mut Table,
    goals: &mut Goals,
) {
    let (rate, p99) = (
        median(runs.iter().map(Run::rate).collect()),
        median(runs.iter().map(|run| run.within(0.99)).collect()),
    );
    let (ratio, cost) = (median(ratios), median(costs));
    let times = |ratio: f64| format!("{ratio:.2} ×");
    table.row([
        place.name.into(),
        figure(rate),
        figure(p99),
        figure(cost),
        times(rate / ceiling),
        times(rate / bare),
        times(ratio),
    ]);
    let with = |what: &str| format!("{}, {PEOPLE} people, ten questions: {what}", place.name);
    goals.at_least(&with("times the rate of one a transaction"), "×", 5.0, rate / ceiling);
    goals.at_most(&with("p99"), "ms", 50.0, p99);
    goals.at_most(&with("server CPU each"), "µs", 200.0, cost);
}

/// Makes the event ask the questionnaire.
async fn put(place: &Place, event: &EventId, asks: &QuestionnaireId) -> Result<(), Fault> {
    let sql = Sql::new("update events set questionnaire_id = $2 where id = $1");
    let mut work = place.db.work(Actor::SYSTEM).await?;
    work.execute(sql.bind(event).bind(asks)).await?;
    work.commit().await
}

const FORM: &str = "content-type: application/x-www-form-urlencoded\r\n";
