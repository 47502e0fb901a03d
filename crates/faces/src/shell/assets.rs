//! Styles, fonts, icons and scripts: read from disk in development, inside the binary in release.
//!
//! Decides that the address holds a hash of the content, so that browsers keep a file for a year and still get
//! every change at once. Start at [`address`] and [`serve`].

use crate::shell::{Path, Problem};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::settings::Colour;
use ring::digest;
use std::{collections::BTreeMap, sync::OnceLock};

#[derive(rust_embed::Embed)]
#[folder = "$CARGO_MANIFEST_DIR/assets"]
#[exclude = "licenses/*"]
struct Files;

/// One file as it is served.
struct Asset {
    bytes: Vec<u8>,
    hash: String,
}

/// Where browsers find the file `name`, e.g. `/assets/kutsu.3f2a90c1d4e5.css`.
pub fn address(name: &str) -> Option<String> {
    let hash = if cfg!(debug_assertions) { load(name)?.hash } else { kept().get(name)?.hash.clone() };
    let (stem, ending) = name.rsplit_once('.')?;
    Some(format!("/assets/{stem}.{hash}.{ending}"))
}

/// `GET /assets/{*name}`: a file for a year under its hashed name, under any other hash not at all.
pub async fn serve(Path(asked): Path<String>) -> Result<Response, Problem> {
    let (name, hash) = split(&asked).ok_or_else(Problem::not_found)?;
    let (bytes, now) = match cfg!(debug_assertions) {
        true => load(&name).map(|asset| (asset.bytes, asset.hash)),
        false => kept().get(&name).map(|asset| (asset.bytes.clone(), asset.hash.clone())),
    }
    .ok_or_else(Problem::not_found)?;
    if hash != now && !cfg!(debug_assertions) {
        return Err(Problem::not_found());
    }
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind(&name))),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    Ok((headers, bytes).into_response())
}

/// `GET /assets/accent/{colour}.css`: the organisation's own colour on the faces of its customers, its tones derived.
/// Any colour may be asked for; one that cannot be read is darkened.
pub async fn accent(Path(asked): Path<String>) -> Result<Response, Problem> {
    let colour = asked.strip_suffix(".css").and_then(|hex| format!("#{hex}").parse::<Colour>().ok());
    let colour = colour.ok_or_else(Problem::not_found)?.readable();
    let tone = |share: u8, with: &str| format!("color-mix(in oklab,{colour} {share}%,{with})");
    let styles = format!(
        ":root{{--accent:light-dark({colour},{});--accent-strong:light-dark({},{});--accent-soft:light-dark({},{});\
         --accent-line:light-dark({},{})}}",
        tone(42, "white"),
        tone(80, "black"),
        tone(28, "white"),
        tone(11, "white"),
        tone(34, "#101516"),
        tone(38, "white"),
        tone(60, "#101516"),
    );
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    Ok((headers, styles).into_response())
}

/// `kutsu.3f2a90c1d4e5.css` into `kutsu.css` and its hash.
fn split(asked: &str) -> Option<(String, &str)> {
    let (rest, ending) = asked.rsplit_once('.')?;
    let (stem, hash) = rest.rsplit_once('.')?;
    Some((format!("{stem}.{ending}"), hash))
}

/// All files, hashed once.
fn kept() -> &'static BTreeMap<String, Asset> {
    static KEPT: OnceLock<BTreeMap<String, Asset>> = OnceLock::new();
    KEPT.get_or_init(|| Files::iter().filter_map(|name| Some((name.to_string(), load(&name)?))).collect())
}

fn load(name: &str) -> Option<Asset> {
    let bytes = Files::get(name)?.data.into_owned();
    let bytes = if name.ends_with(".css") { with_hashed_urls(squeezed(bytes)) } else { bytes };
    let digest = digest::digest(&digest::SHA256, &bytes);
    let hash = data_encoding::HEXLOWER.encode(&digest.as_ref()[..6]);
    Some(Asset { bytes, hash })
}

/// Styles without comments and without the blanks that only people need.
fn squeezed(bytes: Vec<u8>) -> Vec<u8> {
    let text = String::from_utf8(bytes).unwrap_or_default();
    let mut parts = text.split("/*");
    let mut bare = parts.next().unwrap_or_default().to_owned();
    bare.extend(parts.filter_map(|part| part.split_once("*/")).map(|(_, after)| after));
    let mut squeezed = String::with_capacity(bare.len());
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let joins = squeezed.is_empty() || squeezed.ends_with(['{', '}', ';', ',']) || line.starts_with('}');
        squeezed.push_str(if joins { "" } else { "\n" });
        squeezed.push_str(line);
    }
    squeezed.into_bytes()
}

/// Styles name their fonts plainly; browsers need the hashed address.
fn with_hashed_urls(bytes: Vec<u8>) -> Vec<u8> {
    let Ok(mut styles) = String::from_utf8(bytes) else { return Vec::new() };
    for name in Files::iter().filter(|name| name.ends_with(".woff2")) {
        if let Some(address) = address_of_font(&name) {
            styles = styles.replace(&format!("url({name})"), &format!("url({address})"));
        }
    }
    styles.into_bytes()
}

fn address_of_font(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    Some(format!("/assets/{stem}.{}.{ending}", load(name)?.hash))
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Whether the sprite holds this icon.
pub fn has_icon(name: &str) -> bool {
    static ICONS: OnceLock<String> = OnceLock::new();
    let sprite = || {
        Files::get("icons.svg").map_or_else(String::new, |f| String::from_utf8_lossy(&f.data).into_owned())
    };
    ICONS.get_or_init(sprite).contains(&format!("id=\"{name}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_squeezed_and_say_the_same() {
        let styles = "/* a */\n@layer x{\n  .a,\n  .b .c{color:red;\n  margin:0}\n}\n.d\n.e{top:0}/* b */";
        let squeezed = squeezed(styles.as_bytes().to_vec());
        assert_eq!(String::from_utf8_lossy(&squeezed), "@layer x{.a,.b .c{color:red;margin:0}}.d\n.e{top:0}");
    }

    #[test]
    fn an_address_holds_the_hash_of_the_content_and_leads_back_to_the_file() {
        let address = address("kutsu.css").expect("the styles");
        let (name, hash) = split(address.trim_start_matches("/assets/")).expect("a hashed name");
        assert_eq!(name, "kutsu.css");
        assert_eq!(hash, load("kutsu.css").expect("the styles").hash);
        assert_eq!(super::address("no-such.css"), None);
    }

    #[test]
    fn styles_name_their_fonts_by_hashed_addresses() {
        let styles = String::from_utf8(load("kutsu.css").expect("the styles").bytes).expect("text");
        assert!(styles.contains("url(/assets/fonts/inter-latin."));
        assert!(!styles.contains("url(fonts/"));
    }

    #[test]
    fn the_sprite_is_asked_by_whole_names() {
        assert!(has_icon("calendar-days"));
        assert!(!has_icon("calendar-da"));
    }
}
