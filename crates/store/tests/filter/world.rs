//! A small world that no slice owns: people in teams, their visits and their custom values.

use ground::{Bind, Fault, Labels, Value};
use store::filter::{
    Catalog, CustomField, CustomFields, Kind, Relation, Today, choice, date, decimal, flag, id, instant,
    many, money, number, one, text,
};
use store::{Actor, Db, Sql, testing::noon};

pub static PEOPLE: Catalog = Catalog::new(
    "people",
    "people",
    &[
        id("id", "people.id", &["per"]).required(),
        text("name", "people.name").required().sorted_by("people.sort_key").mergeable(),
        text("city", "people.city").sortable(),
        text("nick", "people.nick").folded("people.nick_folded"),
        text("email", "people.email").lower().sortable(),
        text("code", "people.code").exact(),
        number("age", "people.age").sortable(),
        decimal("score", "people.score").sortable(),
        money("debt", "people.debt"),
        date("born", "people.born").sortable(),
        instant("seen_at", "people.seen_at").sortable(),
        flag("keen", "people.keen").sortable(),
        choice("status", "people.status", &["new", "old"]).required().sortable(),
        id("team_id", "people.team_id", &["tea"]).hidden(),
    ],
)
.relations(&PEOPLE_REACH)
.default_sort("name")
.search("people.nick_folded");

static PEOPLE_REACH: [Relation; 2] =
    [one("team", "people.team_id", &TEAMS), many("visits", "visits.person_id", &VISITS)];

pub static TEAMS: Catalog = Catalog::new(
    "teams",
    "teams",
    &[text("title", "teams.title").sortable(), number("turnover", "teams.turnover").sortable().unit("€")],
)
.relations(&TEAMS_REACH);

static TEAMS_REACH: [Relation; 2] =
    [one("parent", "teams.parent_id", &TEAMS), many("people", "people.team_id", &PEOPLE)];

pub static VISITS: Catalog = Catalog::new(
    "visits",
    "visits",
    &[
        text("place", "visits.place"),
        number("hours", "visits.hours"),
        choice("status", "visits.status", &["came", "went"]),
    ],
)
.relations(&VISITS_REACH)
.standing("visits.hidden = 0");

static VISITS_REACH: [Relation; 1] = [one("person", "visits.person_id", &PEOPLE)];

pub fn custom() -> CustomFields {
    let field = |key: &str, kind| CustomField::new("people", key, kind, Labels::same(&key.to_uppercase()));
    let gone = CustomField { is_retired: true, ..field("gone", Kind::Text) };
    CustomFields::new(vec![
        field("shoe", Kind::Number),
        field("diet", Kind::Text).one_of(&["vegaani", "kala"]),
        field("note", Kind::Text),
        field("member", Kind::Bool),
        field("joined", Kind::Date),
        gone,
    ])
}

pub fn today() -> Today {
    Today::at(noon(), &ground::Zone::helsinki())
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    pub name: String,
    pub city: Option<String>,
    pub nick: Option<String>,
    pub email: Option<String>,
    pub code: Option<String>,
    pub age: Option<i64>,
    pub score: Option<f64>,
    pub debt: Option<i64>,
    pub born: Option<ground::Date>,
    pub seen_at: Option<ground::Instant>,
    pub keen: Option<bool>,
    pub old: bool,
    /// Position among the world's teams.
    pub team: Option<usize>,
    pub visits: Vec<Visit>,
    pub shoe: Option<i64>,
    pub diet: Option<String>,
    pub note: Option<String>,
    pub member: Option<bool>,
    pub joined: Option<ground::Date>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    pub place: Option<String>,
    pub hours: Option<i64>,
    pub came: Option<bool>,
    pub hidden: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Team {
    pub title: Option<String>,
    pub turnover: Option<i64>,
    /// Position of an earlier team.
    pub parent: Option<usize>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct World {
    pub teams: Vec<Team>,
    pub people: Vec<Person>,
}

pub fn key(kind: u8, position: usize) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes[0] = kind;
    bytes[8..].copy_from_slice(&(position as u64).to_be_bytes());
    bytes
}

const TABLES: [&str; 4] = [
    "create table teams (id bytea primary key, title text, turnover bigint, parent_id bytea)",
    "create table people (id bytea primary key, name text not null, sort_key bytea not null, city text, nick text,
        nick_folded text not null, email text, code text, age bigint, score double precision, debt bigint, born text,
        seen_at bigint, keen boolean, status text not null, team_id bytea)",
    "create table visits (id bytea primary key, person_id bytea, place text, hours bigint, status text,
        hidden bigint not null)",
    "create table if not exists custom_values (record_id bytea not null, key text not null, text_value text,
        number_value double precision, primary key (record_id, key))",
];

/// Makes the tables of the world, once for a database.
pub async fn build(db: &Db) -> Result<(), Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    for table in TABLES {
        work.execute(Sql::new(table)).await?;
    }
    work.commit().await
}

impl World {
    /// Replaces what the tables hold by this world.
    pub async fn settle(&self, db: &Db) -> Result<(), Fault> {
        let mut work = db.work(Actor::SYSTEM).await?;
        for empty in
            ["delete from custom_values", "delete from visits", "delete from people", "delete from teams"]
        {
            work.execute(Sql::new(empty)).await?;
        }
        let teams: Vec<Vec<Value>> = self.teams.iter().enumerate().map(|(at, team)| team.row(at)).collect();
        work.insert("teams", &["id", "title", "turnover", "parent_id"], &teams).await?;
        let columns = [
            "id",
            "name",
            "sort_key",
            "city",
            "nick",
            "nick_folded",
            "email",
            "code",
            "age",
            "score",
            "debt",
            "born",
            "seen_at",
            "keen",
            "status",
            "team_id",
        ];
        let people: Vec<Vec<Value>> =
            self.people.iter().enumerate().map(|(at, person)| person.row(at)).collect();
        work.insert("people", &columns, &people).await?;
        let (mut visits, mut values) = (Vec::new(), Vec::new());
        for (at, person) in self.people.iter().enumerate() {
            for visit in &person.visits {
                visits.push(visit.row(visits.len(), at));
            }
            values.extend(person.custom_rows(at));
        }
        let columns = ["id", "person_id", "place", "hours", "status", "hidden"];
        work.insert("visits", &columns, &visits).await?;
        work.insert("custom_values", &["record_id", "key", "text_value", "number_value"], &values).await?;
        work.commit().await
    }
}

fn bytes(kind: u8, position: usize) -> Value {
    key(kind, position).as_slice().to_value()
}

fn maybe_bytes(kind: u8, position: Option<usize>) -> Value {
    position.map(|position| key(kind, position).to_vec()).to_value()
}

impl Team {
    fn row(&self, at: usize) -> Vec<Value> {
        vec![bytes(1, at), self.title.to_value(), self.turnover.to_value(), maybe_bytes(1, self.parent)]
    }
}

impl Visit {
    fn row(&self, at: usize, person: usize) -> Vec<Value> {
        let status = self.came.map(|came| if came { "came" } else { "went" }.to_owned());
        let hidden = i64::from(self.hidden);
        vec![
            bytes(3, at),
            bytes(2, person),
            self.place.to_value(),
            self.hours.to_value(),
            status.to_value(),
            hidden.to_value(),
        ]
    }
}

impl Person {
    fn row(&self, at: usize) -> Vec<Value> {
        vec![
            bytes(2, at),
            self.name.to_value(),
            self.name.as_bytes().to_value(),
            self.city.to_value(),
            self.nick.to_value(),
            ground::collate::fold(self.nick.as_deref().unwrap_or("")).to_value(),
            self.email.to_value(),
            self.code.to_value(),
            self.age.to_value(),
            self.score.to_value(),
            self.debt.to_value(),
            self.born.to_value(),
            self.seen_at.to_value(),
            self.keen.to_value(),
            if self.old { "old" } else { "new" }.to_value(),
            maybe_bytes(1, self.team),
        ]
    }

    fn custom_rows(&self, at: usize) -> Vec<Vec<Value>> {
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let number = |key: &str, number: Option<i64>| {
            number.map(|number| {
                vec![bytes(2, at), key.to_value(), None::<String>.to_value(), Value::Real(number as f64)]
            })
        };
        let text = |key: &str, text: Option<String>| {
            text.map(|text| vec![bytes(2, at), key.to_value(), text.to_value(), None::<f64>.to_value()])
        };
        [
            number("shoe", self.shoe),
            number("member", self.member.map(i64::from)),
            text("diet", self.diet.clone()),
            text("note", self.note.clone()),
            text("joined", self.joined.map(|date| date.to_string())),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The positions of the people that a condition lets in.
pub async fn found(db: &Db, filter: &store::filter::Checked) -> Result<Vec<usize>, Fault> {
    let mut sql = Sql::new("select people.id from people where ");
    filter.push_to(&mut sql, &today());
    sql.push(" order by people.id");
    let rows: Vec<(Vec<u8>,)> = db.reader().await?.all(sql).await?;
    Ok(rows.into_iter().map(|(id,)| usize::from(id[15]) + 256 * usize::from(id[14])).collect())
}
