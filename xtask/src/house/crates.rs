//! Which crate may stand on which, and which library may be used where.

use crate::tree::{Finding, Tree};

/// The crates of the project, each with those it may name.
const FLOORS: &[(&str, &[&str])] = &[
    ("ground", &[]),
    ("store", &["ground"]),
    ("domain", &["ground", "store"]),
    ("delivery", &["ground", "store", "domain"]),
    ("faces", &["ground", "store", "domain"]),
    ("press", &[]),
    ("kutsu", &["ground", "store", "domain", "delivery", "faces", "press"]),
];

/// Libraries that belong to some crates only.
const WALLS: &[(&str, &[&str])] = &[
    ("sqlx", &["store"]),
    ("axum", &["faces", "kutsu"]),
    ("tower", &["faces", "kutsu"]),
    ("tower-http", &["faces", "kutsu"]),
    ("utoipa", &["faces"]),
    ("clap", &["kutsu"]),
    ("clap_complete", &["kutsu"]),
    ("tokio-rustls", &["delivery"]),
    ("mail-builder", &["delivery"]),
    ("typst", &["press"]),
    ("typst-pdf", &["press"]),
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for manifest in tree.below("crates/", "toml") {
        let Some(name) =
            manifest.path.strip_prefix("crates/").and_then(|rest| rest.strip_suffix("/Cargo.toml"))
        else {
            continue;
        };
        let Some((_, below)) = FLOORS.iter().find(|(floor, _)| *floor == name) else {
            findings.push(manifest.finding(1, &format!("the crate {name} has no floor")));
            continue;
        };
        for (line, dependency) in dependencies(&manifest.text) {
            let is_ours = FLOORS.iter().any(|(floor, _)| *floor == dependency);
            if is_ours && !below.contains(&dependency) {
                findings.push(manifest.finding(line, &format!("{name} must not know {dependency}")));
            }
            if let Some((_, homes)) = WALLS.iter().find(|(wall, _)| *wall == dependency)
                && !homes.contains(&name)
            {
                let homes = homes.join(" and ");
                findings.push(manifest.finding(line, &format!("{dependency} is for {homes} only")));
            }
        }
    }
    findings
}

/// The names in every section of dependencies, with their lines.
fn dependencies(manifest: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut inside = false;
    for (number, line) in manifest.lines().enumerate() {
        if let Some(section) = line.trim().strip_prefix('[') {
            let section = section.trim_end_matches(']');
            inside = section.ends_with("dependencies");
            if let Some((_, name)) = section.split_once("dependencies.") {
                found.push((number + 1, name));
            }
        } else if inside && let Some(end) = line.find(['.', ' ', '=']) {
            found.push((number + 1, &line[..end]));
        }
    }
    found.retain(|(_, name)| !name.is_empty() && !name.starts_with('#'));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::planted;

    #[test]
    fn a_crate_that_looks_up_is_found() {
        let tree =
            planted(&[("crates/store/Cargo.toml", "[package]\n[dependencies]\ndomain.workspace = true\n")]);
        assert_eq!(check(&tree), [Finding("crates/store/Cargo.toml:3: store must not know domain".into())]);
    }

    #[test]
    fn a_library_outside_its_crates_is_found_in_every_section() {
        let manifest =
            "[dependencies]\nserde = \"1\"\n[dev-dependencies]\nsqlx = \"0.9\"\n[dependencies.axum]\n";
        let tree = planted(&[("crates/domain/Cargo.toml", manifest)]);
        let expected = ["4: sqlx is for store only", "5: axum is for faces and kutsu only"];
        assert_eq!(check(&tree), expected.map(|words| Finding(format!("crates/domain/Cargo.toml:{words}"))));
    }

    #[test]
    fn the_floors_as_they_should_be_are_not_found() {
        let tree = planted(&[(
            "crates/faces/Cargo.toml",
            "[dependencies]\ndomain.workspace = true\naxum = \"1\"\n",
        )]);
        assert_eq!(check(&tree), []);
    }
}
