//! A large house: a million contacts, two hundred thousand accounts, two million registrations.
//!
//! What the filter engine asks stands beside the best SQL that a person writes for the same question, with the same
//! indexes, in the same run; refreshing a group beside one `insert … select`; and the first page of every list.

use crate::{
    Scale,
    report::{Goals, Table, figure, median},
};
use bench::{
    Place, Server,
    large::Large,
    load::{Ask, press_all},
    seed::House,
};
use domain::{
    contacts, custom_fields,
    ids::TargetGroupId,
    list::{self, ListQuery, Wish},
    target_groups::{self, TargetGroupDraft},
};
use ground::{Fault, Zone};
use std::time::Duration;
use store::{Actor, Sql};
use tokio::time::Instant;

const CONTACTS: usize = 1_000_000;
const ACCOUNTS: usize = 200_000;
const REGISTRATIONS: usize = 2_000_000;
/// How often each question is put; the middle one counts.
const TIMES: usize = 7;
/// Looks at each list.
const LOOKS: usize = 60;
const LISTS: [&str; 6] = ["contacts", "accounts", "events", "target-groups", "campaigns", "email-templates"];

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    let (contacts, accounts) = (scale.of(CONTACTS), scale.of(ACCOUNTS));
    let registrations = scale.of(REGISTRATIONS);
    println!(
        "## A large house\n\n{contacts} contacts, {accounts} accounts, {registrations} registrations.\n"
    );
    let mut table = Table::new(&["Where", "What", "Kutsu, ms", "by hand, ms", "ratio"]);
    let mut pages = Table::new(&["Where", "First page of", "p50 ms", "p95 ms"]);
    let mut goals = Goals::default();
    for place in Place::each().await? {
        let house = House::open(&place.db).await?;
        let large = house.large(&place.db, contacts, accounts, registrations).await?;
        place.settle().await?;
        let counted = count(&place, &large).await?;
        let refreshed = refresh(&place, &house).await?;
        for (what, both) in [("count of five conditions", counted), ("refresh of a group", refreshed)] {
            let ratio = both.kutsu / both.hand;
            let rows = format!("{what}, {} found", both.found);
            table.row([place.name.into(), rows, figure(both.kutsu), figure(both.hand), figure(ratio)]);
            goals.at_most(&format!("{}, {what}: times the SQL by hand", place.name), "×", 2.0, ratio);
        }
        looks(scale, &place, &mut pages, &mut goals).await?;
        place.remove().await?;
    }
    table.print();
    pages.print();
    goals.print();
    Ok(())
}

/// The same work done by Kutsu and by hand, in milliseconds.
struct Both {
    kutsu: f64,
    hand: f64,
    found: i64,
}

async fn count(place: &Place, large: &Large) -> Result<Both, Fault> {
    let filter = format!(
        r#"{{"all":[{{"field":"city","op":"in","value":["Tampere","Turku"]}},
            {{"field":"account.turnover","op":"gte","value":50000000}},
            {{"field":"custom.taso","op":"eq","value":"kulta"}},
            {{"some":"registrations","where":{{"all":[{{"field":"event_id","op":"eq","value":"{}"}},
                {{"field":"status","op":"eq","value":"registered"}},
                {{"field":"registered_at","op":"within_last","value":{{"days":365}}}}]}}}},
            {{"none":"campaigns","where":{{"field":"campaign_id","op":"eq","value":"{}"}}}}]}}"#,
        large.event, large.campaign
    );
    let mut reader = place.db.reader().await?;
    let registry = custom_fields::registry(&mut reader).await?;
    let query = ListQuery { filter: Some(filter), ..ListQuery::default() };
    let wish = Wish::read(&query, &contacts::fields::FIELDS, registry.custom())
        .map_err(|invalid| Fault::new(format!("{invalid:?}")))?;
    let zone = Zone::helsinki();
    let (mut kutsu, mut found) = (Vec::new(), 0);
    for _ in 0..TIMES {
        let began = Instant::now();
        found = list::count(&mut reader, &wish, &zone).await?;
        kutsu.push(millis(began.elapsed()));
    }
    let mut hand = f64::INFINITY;
    for text in BY_HAND {
        let mut times = Vec::new();
        for _ in 0..TIMES {
            let since = reader.now.plus_days(-365);
            let sql = Sql::new(text).bind(&large.event).bind(&since).bind(&large.campaign);
            let began = Instant::now();
            let (same,): (i64,) = reader.one(sql).await?;
            times.push(millis(began.elapsed()));
            if same != found {
                return Err(Fault::new(format!("by hand {same} are found, by Kutsu {found}")));
            }
        }
        hand = hand.min(median(times));
    }
    Ok(Both { kutsu: median(kutsu), hand, found })
}

/// The question as people who know both planners write it; the quicker one is the measure.
const BY_HAND: [&str; 2] = [
    "select count(*) from contacts c join accounts a on a.id = c.account_id and a.turnover >= 50000000
      where c.archived_at is null and c.city in ('Tampere', 'Turku')
        and c.id in (select r.contact_id from registrations r
                      where r.event_id = $1 and r.status = 'registered' and r.registered_at >= $2)
        and exists (select 1 from custom_values v
                     where v.record_id = c.id and v.key = 'taso' and lower(v.text_value) = 'kulta')
        and not exists (select 1 from campaign_recipients p where p.campaign_id = $3 and p.contact_id = c.id)",
    "select count(*) from registrations r join contacts c on c.id = r.contact_id
       join accounts a on a.id = c.account_id join custom_values v on v.record_id = c.id and v.key = 'taso'
      where r.event_id = $1 and r.status = 'registered' and r.registered_at >= $2
        and c.archived_at is null and c.city in ('Tampere', 'Turku') and a.turnover >= 50000000
        and lower(v.text_value) = 'kulta'
        and not exists (select 1 from campaign_recipients p where p.campaign_id = $3 and p.contact_id = c.id)",
];

async fn refresh(place: &Place, house: &House) -> Result<Both, Fault> {
    let (mut kutsu, mut hand, mut found) = (Vec::new(), Vec::new(), 0);
    for _ in 0..3 {
        let group = group(place, house).await?;
        let began = Instant::now();
        let mut work = place.db.work(Actor::SYSTEM).await?;
        target_groups::refresh(&mut work, &group).await.map_err(|no| Fault::new(format!("{no:?}")))?;
        work.commit().await?;
        kutsu.push(millis(began.elapsed()));

        let other = self::group(place, house).await?;
        let began = Instant::now();
        let mut work = place.db.work(Actor::SYSTEM).await?;
        let sql = Sql::new(
            "insert into target_group_members (target_group_id, contact_id, source, added_at)
             select $1, c.id, 'filter', $2 from contacts c where c.archived_at is null and c.city = 'Tampere'",
        );
        let now = work.now;
        found = i64::try_from(work.execute(sql.bind(&other).bind(&now)).await?).unwrap_or(i64::MAX);
        work.commit().await?;
        hand.push(millis(began.elapsed()));
    }
    Ok(Both { kutsu: median(kutsu), hand: median(hand), found })
}

async fn group(place: &Place, house: &House) -> Result<TargetGroupId, Fault> {
    let mut work = place.db.work(house.actor).await?;
    let mut draft = TargetGroupDraft::empty(house.owner);
    draft.name = "Tamperelaiset".into();
    draft.filter = Some(serde_json::json!({"field": "city", "op": "eq", "value": "Tampere"}));
    let made = target_groups::create(&mut work, &draft).await.map_err(|no| Fault::new(format!("{no:?}")))?;
    work.commit().await?;
    Ok(made.id)
}

async fn looks(scale: &Scale, place: &Place, pages: &mut Table, goals: &mut Goals) -> Result<(), Fault> {
    let headers = crate::lists::signed_in(place).await?;
    let server = Server::start(&scale.kutsu, place, &["serve", "--no-worker"], &[]).await?;
    for list in LISTS {
        let ask = Ask::Look(format!("/app/{list}"), headers.clone());
        press_all(&[server.address], 1, vec![ask.clone(); 5]).await?;
        let run = press_all(&[server.address], 1, vec![ask; scale.of(LOOKS).max(20)]).await?;
        if run.of_status(200) != run.times.len() {
            return Err(Fault::new(format!("{list}: {:?}", run.statuses)));
        }
        let p95 = run.within(0.95);
        pages.row([place.name.into(), list.into(), figure(run.within(0.5)), figure(p95)]);
        goals.at_most(&format!("{}, first page of {list}: p95", place.name), "ms", 30.0, p95);
    }
    Ok(())
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
