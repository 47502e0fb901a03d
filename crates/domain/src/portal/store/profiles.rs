//! The table `portal_profiles`.

use crate::{
    ids::PortalProfileId,
    portal::{PortalProfile, PortalRights},
};
use ground::{Bind, Fault, Instant};
use store::{Reader, Sql, Work};

store::row! {
    struct ProfileRow {
        id: PortalProfileId,
        name: String,
        rights: String,
        version: i64,
        created_at: Instant,
        updated_at: Instant,
    }
}

impl ProfileRow {
    fn profile(self) -> Result<PortalProfile, Fault> {
        let Self { id, name, rights, version, created_at, updated_at } = self;
        let rights = serde_json::from_str(&rights)
            .map_err(|error| Fault::because("reading a profile of the portal", error))?;
        Ok(PortalProfile { id, name, rights, version, created_at, updated_at })
    }
}

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select id, name, rights, version, created_at, updated_at from portal_profiles ");
    sql.push(rest);
    sql
}

/// Every profile by name.
pub async fn all(reader: &mut Reader) -> Result<Vec<PortalProfile>, Fault> {
    let rows: Vec<ProfileRow> = reader.all(select("order by name, id")).await?;
    rows.into_iter().map(ProfileRow::profile).collect()
}

/// The profile, if there is one.
pub async fn find(reader: &mut Reader, id: &PortalProfileId) -> Result<Option<PortalProfile>, Fault> {
    let row: Option<ProfileRow> = reader.optional(select("where id = $1").bind(id)).await?;
    row.map(ProfileRow::profile).transpose()
}

/// The profile, its row locked until the Work ends.
pub async fn lock(work: &mut Work, id: &PortalProfileId) -> Result<Option<PortalProfile>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional::<ProfileRow>(sql).await?.map(ProfileRow::profile).transpose()
}

fn written(rights: &PortalRights) -> Result<String, Fault> {
    serde_json::to_string(rights).map_err(|error| Fault::because("writing a profile of the portal", error))
}

pub async fn insert(work: &mut Work, profile: &PortalProfile) -> Result<(), Fault> {
    let row = vec![
        profile.id.to_value(),
        profile.name.to_value(),
        written(&profile.rights)?.to_value(),
        profile.version.to_value(),
        profile.created_at.to_value(),
        profile.updated_at.to_value(),
    ];
    let columns = ["id", "name", "rights", "version", "created_at", "updated_at"];
    work.insert("portal_profiles", &columns, &[row]).await
}

pub async fn update(work: &mut Work, profile: &PortalProfile) -> Result<(), Fault> {
    let sql = Sql::new(
        "update portal_profiles set name = $2, rights = $3, version = $4, updated_at = $5 where id = $1",
    );
    let sql = sql.bind(&profile.id).bind(&profile.name).bind(&written(&profile.rights)?);
    work.execute(sql.bind(&profile.version).bind(&profile.updated_at)).await.map(drop)
}

pub async fn delete(work: &mut Work, id: &PortalProfileId) -> Result<(), Fault> {
    work.execute(Sql::new("delete from portal_profiles where id = $1").bind(id)).await.map(drop)
}
