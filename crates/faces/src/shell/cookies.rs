//! Cookies: their names, reading them and writing them the one safe way.

use crate::shell::Site;
use axum::http::{HeaderMap, HeaderValue, header};

/// Who is signed in, where there is no TLS.
pub const SIGN_IN: &str = "kutsu_sign_in";
/// Who is signed in, where there is TLS: browsers let no other host and no plain page set it.
const HOST_SIGN_IN: &str = "__Host-kutsu_sign_in";
/// Which customer is signed in to the portal, where there is no TLS. A user's sign-in opens no portal, nor the other way round.
const PORTAL: &str = "kutsu_portal";
/// Which customer is signed in to the portal, where there is TLS.
const HOST_PORTAL: &str = "__Host-kutsu_portal";
/// What forms of this browser are bound to.
pub const VISIT: &str = "kutsu_visit";
/// `light` or `dark`; absent follows the system.
pub const THEME: &str = "kutsu_theme";
/// The language the reader chose.
pub const LANGUAGE: &str = "kutsu_language";
/// `off` when single-key shortcuts are switched off.
pub const KEYS: &str = "kutsu_keys";
/// What the next page tells in a toast.
pub const TOAST: &str = "kutsu_toast";

/// One year, for preferences.
pub const YEAR: u32 = 365 * 86_400;

/// The name of the cookie that says who is signed in.
pub fn sign_in(is_https: bool) -> &'static str {
    if is_https { HOST_SIGN_IN } else { SIGN_IN }
}

/// The name of the cookie that says which customer is signed in.
pub fn portal(is_https: bool) -> &'static str {
    if is_https { HOST_PORTAL } else { PORTAL }
}

/// The value of the cookie `name`.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(found, _)| *found == name).map(|(_, value)| value)
}

/// `Set-Cookie` for a cookie that scripts cannot read and that other sites do not send along.
/// `seconds` 0 removes it, `None` keeps it until the browser closes.
pub fn write(site: &Site, name: &str, value: &str, seconds: Option<u32>) -> HeaderValue {
    HeaderValue::from_str(&line(site.is_https(), name, value, seconds))
        .unwrap_or(HeaderValue::from_static(""))
}

fn line(secure: bool, name: &str, value: &str, seconds: Option<u32>) -> String {
    let age = seconds.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("xkutsu_theme=no; kutsu_theme=dark; a=b=c"));
        assert_eq!(read(&headers, THEME), Some("dark"));
        assert_eq!(read(&headers, "a"), Some("b=c"));
        assert_eq!(read(&headers, "theme"), None);
    }

    #[test]
    fn a_cookie_is_secure_where_the_instance_is() {
        let line = line(true, THEME, "dark", Some(YEAR));
        let expected = "kutsu_theme=dark; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000; Secure";
        assert_eq!(line, expected);
    }
}
