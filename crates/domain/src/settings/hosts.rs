//! Hosts whose pages may show an event of ours in a frame, as a Content-Security-Policy reads them.

use ground::Flaw;

/// Most hosts.
const MOST: usize = 20;

/// `https://www.example.fi/`, `example.fi`, `*.example.fi:8443` → `www.example.fi`, …; each once.
pub(super) fn read(typed: &[String], flaws: &mut Vec<Flaw>) -> Vec<String> {
    let mut hosts: Vec<String> = Vec::new();
    for typed in typed.iter().map(|typed| typed.trim()).filter(|typed| !typed.is_empty()) {
        match tidy(typed) {
            Some(host) if !hosts.contains(&host) => hosts.push(host),
            Some(_) => {}
            None => {
                flaws.push(Flaw::new("embed_hosts", "host.malformed").with("host", typed));
                return hosts;
            }
        }
    }
    if hosts.len() > MOST {
        flaws.push(Flaw::new("embed_hosts", "list.too_long").with("most", MOST));
    }
    hosts
}

fn tidy(typed: &str) -> Option<String> {
    let lower = typed.to_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    let host = rest.split('/').next().unwrap_or_default();
    let (name, port) = host.split_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
    let bare = name.strip_prefix("*.").unwrap_or(name);
    let is_part = |part: &str| {
        !part.is_empty()
            && !part.starts_with('-')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let is_name =
        bare.len() <= 253 && bare.split('.').all(is_part) && (bare.contains('.') || bare == "localhost");
    let is_port = port.is_none_or(|port| port.parse::<u16>().is_ok());
    (is_name && is_port).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_read_from_what_people_paste_and_nothing_else_gets_into_the_policy() {
        let read = |typed: &[&str]| {
            let mut flaws = Vec::new();
            let typed: Vec<String> = typed.iter().map(|typed| (*typed).to_owned()).collect();
            let hosts = read(&typed, &mut flaws);
            (hosts, flaws.iter().map(|flaw| flaw.code).collect::<Vec<_>>())
        };
        let (hosts, flaws) =
            read(&["https://www.Example.fi/sivu", "*.example.fi", "localhost:8080", "www.example.fi", " "]);
        assert_eq!(
            (hosts.as_slice(), flaws.len()),
            (["www.example.fi", "*.example.fi", "localhost:8080"].map(String::from).as_slice(), 0)
        );
        for wrong in ["*", "a b.fi", "example.fi; script-src *", "exa'mple.fi", "example.fi:x", "'self'"] {
            assert_eq!(read(&[wrong]).1, ["host.malformed"], "{wrong}");
        }
    }
}
