//! The page of one group: its conditions as rows and as a sentence, what they find now, members, and where it is used.

use crate::{
    shell::{
        App, Asked, Entered, Path, Problem, Query, Staff, Toast, View, filter,
        list::{Names, Reading},
        problem::flaw_sentence,
    },
    target_groups::{
        HOME,
        acts::told_refreshed,
        found::{Find, FoundPeople},
        history::History,
        look::Look,
        people::People,
        rules::{self, Rules},
    },
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    campaigns::{self, Copied},
    contacts::fields::FIELDS,
    ids::{CampaignId, TargetGroupId},
    staff,
    target_groups::{self, Openness, TargetGroup, TargetGroupDraft, TargetGroupRefusal},
};
use ground::{Failure, Flaw, Instant, Refusal};
use serde::{Deserialize, Serialize};
use store::{Reader, filter::Filter};

/// What stands in the address of the page.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PageQuery {
    /// The member after whom the list goes on.
    pub cursor: Option<String>,
    pub find: Option<String>,
}

/// What `target_groups/page.html` sees.
#[derive(Serialize)]
pub struct GroupPage {
    path: String,
    id: String,
    name: String,
    number: String,
    kind: Option<String>,
    active: bool,
    archived: bool,
    public: Openness,
    owner: String,
    refreshed_at: Option<Instant>,
    /// The group sends by itself, too (W-11).
    sends_itself: bool,
    member_count: i64,
    /// How many would come and how many would leave is not known; whether the conditions were ever used is.
    is_stale: bool,
    version: i64,
    rules: Rules,
    look: Look,
    #[serde(flatten)]
    people: People,
    history: History,
    uses: Vec<Copied>,
    /// Who looks may change it.
    may_change: bool,
    /// Why the conditions can no longer be understood.
    flaws: Vec<String>,
    /// When the group sends its own mail, and by which campaign it has.
    mail_due: Option<Instant>,
    mail_sent: Option<(CampaignId, Instant)>,
}

async fn group(reader: &mut Reader, id: &TargetGroupId) -> Result<TargetGroup, Problem> {
    target_groups::store::find(reader, id).await?.ok_or_else(Problem::not_found)
}

/// Who builds the conditions of a group; `me` is nobody, for a group is refreshed by itself, too.
async fn reading<'a>(app: &'a App, asked: &'a Asked, reader: &mut Reader) -> Result<Reading<'a>, Problem> {
    let names = Names::of_owners(reader).await?;
    Ok(Reading { app, asked, catalog: &FIELDS, names, me: None })
}

/// The same with the names that the rows of `form` need.
async fn named<'a>(
    reading: Reading<'a>,
    reader: &mut Reader,
    form: &Entered,
) -> Result<Reading<'a>, Problem> {
    let names = filter::named(&reading, reader, form, reading.names.clone()).await?;
    Ok(Reading { names, ..reading })
}

/// `GET /app/target-groups/{id}?cursor=&find=`
pub async fn page(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let group = group(&mut reader, &id).await?;
    let view = drawn(&app, (&asked, &me.user), &mut reader, &group, None, &query).await?;
    app.show(&asked, &view)
}

/// The page, with the rows of `form` or else of the stored filter.
async fn drawn(
    app: &App,
    (asked, me): (&Asked, &staff::User),
    reader: &mut Reader,
    group: &TargetGroup,
    form: Option<Entered>,
    query: &PageQuery,
) -> Result<GroupPage, Problem> {
    let path = format!("{HOME}/{}", group.id);
    let reading = self::reading(app, asked, reader).await?;
    let filter = match &form {
        Some(form) => rules::read_so_far(&reading, form),
        None => group.filter.as_ref().and_then(|json| Filter::from_json(json).ok()),
    };
    let form = form.unwrap_or_else(|| rules::filled(&reading, group.filter.as_ref()));
    let reading = named(reading, reader, &form).await?;
    let look = Look::with(app, reader, &reading, filter).await?;
    let look = look.of_members(target_groups::reach(reader, &group.id).await?);
    let owners = staff::owners(reader).await?;
    let owner = owners.into_iter().find(|(owner, _)| *owner == group.owner);
    let broken = target_groups::filter_of(group, &app.custom()).err();
    let flaws = broken.iter().flat_map(|ground::Invalid(flaws)| flaws);
    Ok(GroupPage {
        id: group.id.to_string(),
        name: group.name.clone(),
        number: group.number.clone(),
        kind: group.r#type.clone(),
        active: group.active,
        archived: group.archived_at.is_some(),
        public: group.public,
        owner: owner.map(|(_, name)| name).unwrap_or_default(),
        refreshed_at: group.refreshed_at,
        sends_itself: group.email_template_id.is_some() || group.automatic_campaigns,
        member_count: group.member_count,
        is_stale: group.filter.is_some() && group.refreshed_at.is_none(),
        version: group.version,
        rules: Rules::of(&reading, &path, form),
        look,
        people: People::of(&reading, reader, group, query, &format!("{path}/members")).await?,
        history: History::of(reader, &group.id).await?,
        may_change: target_groups::may_change(reader, me.actor(), group).await?,
        flaws: flaws.map(|flaw| flaw_sentence(&app.words, asked.locale, flaw)).collect(),
        mail_due: target_groups::own_mail_due(reader, group).await?.map(|(_, due)| due),
        mail_sent: target_groups::own_mail_sent(reader, group).await?,
        uses: campaigns::uses_of(reader, &group.id).await?,
        path,
    })
}

/// What `target_groups/_changed.html` sees: the rows again, and beside them what they find.
#[derive(Serialize)]
pub struct Changed {
    rules: Rules,
    look: Look,
}

/// `POST …/rules`: a row more or fewer, or another field; nothing is saved. The whole page to a browser.
pub async fn rules(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
    form: Entered,
) -> Result<Response, Problem> {
    let form = filter::reshaped(form);
    let mut reader = app.reader().await?;
    let group = group(&mut reader, &id).await?;
    if !asked.htmx.part {
        let view =
            drawn(&app, (&asked, &me.user), &mut reader, &group, Some(form), &PageQuery::default()).await?;
        return app.show(&asked, &view);
    }
    let reading = reading(&app, &asked, &mut reader).await?;
    let reading = named(reading, &mut reader, &form).await?;
    let look = Look::with(&app, &mut reader, &reading, rules::read_so_far(&reading, &form)).await?;
    let rules = Rules::of(&reading, &format!("{HOME}/{id}"), form);
    app.show(&asked, &Changed { rules, look })
}

/// `POST …/look`: what the rows find, while one types.
pub async fn look(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let reading = reading(&app, &asked, &mut reader).await?;
    let reading = named(reading, &mut reader, &form).await?;
    let look = Look::with(&app, &mut reader, &reading, rules::read_so_far(&reading, &form)).await?;
    let look = look.of_members(target_groups::reach(&mut reader, &id).await?);
    app.show(&asked, &look)
}

/// `POST …/conditions`: saves the rows and makes the members what they find now (TG-3).
pub async fn conditions(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let group = group(&mut work, &id).await?;
    let reading = reading(&app, &asked, &mut work).await?;
    let flaws = match rules::read(&reading, &form) {
        Ok(filter) => {
            let filter = filter.map(|filter| filter.to_json());
            let draft = TargetGroupDraft { filter, ..TargetGroupDraft::of(&group) };
            let seen = form.text("version").parse().ok();
            match target_groups::edit(&mut work, &id, seen, &draft).await {
                Ok(_) => {
                    let done = target_groups::refresh(&mut work, &id).await?;
                    work.commit().await?;
                    return Ok(app.told(&asked, &format!("{HOME}/{id}"), &told_refreshed(&done)));
                }
                Err(Failure::Refused(TargetGroupRefusal::ChangedMeanwhile { .. })) => {
                    let toast = Toast { bad: true, ..Toast::new("target-groups-told-stale") };
                    return Ok(app.told(&asked, &format!("{HOME}/{id}"), &toast));
                }
                Err(Failure::Refused(refusal)) => placed(&form, refusal.flaws()),
                Err(Failure::Fault(fault)) => return Err(fault.into()),
            }
        }
        Err(flaws) => flaws,
    };
    drop(work);
    let mut reader = app.reader().await?;
    let form = form.with_flaws(&flaws);
    let view =
        drawn(&app, (&asked, &me.user), &mut reader, &group, Some(form), &PageQuery::default()).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, app.show(&asked, &view)?).into_response())
}

/// `filter.all.1.value` stands beside the second row.
fn placed(form: &Entered, flaws: &[Flaw]) -> Vec<Flaw> {
    let rows = form.rows("rules");
    let place = |flaw: &Flaw| {
        let mut flaw = flaw.clone();
        let number = flaw.field.split('.').nth(2).and_then(|number| number.parse::<usize>().ok());
        let row = number.and_then(|number| rows.get(number));
        flaw.field = row.map_or_else(|| "join".to_owned(), |row| format!("rules.{row}.value"));
        flaw
    };
    flaws.iter().map(place).collect()
}

/// `GET …/people?find=`: who may be added by hand, while one types.
pub async fn people(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
    Query(query): Query<Find>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let act = format!("{HOME}/{id}/members");
    app.show(&asked, &FoundPeople::of(&app, &mut reader, &query.find, &act).await?)
}

impl View for Changed {
    const PAGE: &'static str = "target_groups/changed.html";
    const PART: Option<&'static str> = Some("target_groups/_changed.html");

    fn samples() -> Vec<Self> {
        Rules::samples().into_iter().zip(Look::samples()).map(|(rules, look)| Self { rules, look }).collect()
    }
}

impl View for GroupPage {
    const PAGE: &'static str = "target_groups/page.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_400_000_000);
        let copied = Copied {
            campaign_id: ground::Id::from_bytes([1; 16]),
            campaign_name: "Kutsu <Öhman>".into(),
            target_group_id: ground::Id::from_bytes([5; 16]),
            group_name: "Alumnit".into(),
            copied_at: at,
            attached: 412,
            missing: 6,
            mailed: 400,
            registered: 22,
        };
        let conditions = Rules::samples().into_iter().zip(Look::samples());
        let people = People::samples().into_iter().zip(History::samples());
        let mut pages = Vec::new();
        for (index, ((rules, look), (people, history))) in conditions.zip(people).enumerate() {
            pages.push(Self {
                path: format!("{HOME}/tgr_00000000000000000000000000000001"),
                id: "tgr_00000000000000000000000000000001".into(),
                name: "Esihenkilöt <Öhman>".into(),
                number: "KR-1001".into(),
                kind: (index == 0).then(|| "Asiakkaat".to_owned()),
                active: index != 1,
                archived: index == 2,
                public: Openness::No,
                owner: "Åsa <Öhman>".into(),
                refreshed_at: (index == 0).then_some(at),
                sends_itself: index == 0,
                member_count: 412,
                is_stale: index == 1,
                version: 3,
                rules,
                look,
                people,
                history,
                may_change: index != 2,
                flaws: if index == 2 { vec!["Kenttää <x> ei ole.".into()] } else { vec![] },
                mail_due: (index == 1).then_some(at),
                mail_sent: (index == 0).then(|| (ground::Id::from_bytes([1; 16]), at)),
                uses: if index == 0 {
                    vec![copied.clone(), Copied { missing: 0, ..copied.clone() }]
                } else {
                    vec![]
                },
            });
        }
        pages
    }
}
