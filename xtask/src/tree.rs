//! The files of the project as text, as git knows them.
//!
//! Checks read a [`Tree`], so a test can plant a violation in a tree of its own.

use crate::run;
use regex_lite::Regex;

/// What may be read as text.
const READABLE: &[&str] = &["rs", "toml", "html", "txt", "js", "css", "ftl", "md", "sql", "json"];

/// A mistake with a hundred traces is understood from fewer.
const MOST_SHOWN: usize = 60;

/// One file: its path from the top folder, with `/`, and its text.
pub struct File {
    pub path: String,
    pub text: String,
}

/// All files that the checks look at.
pub struct Tree(pub Vec<File>);

/// A rule that is not kept, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding(pub String);

impl Tree {
    /// Reads what git has or would take.
    pub fn read() -> Result<Self, String> {
        let names =
            names()?.into_iter().filter(|name| READABLE.contains(&extension(name)) && !is_foreign(name));
        let files = names.filter_map(|path| {
            let text = std::fs::read_to_string(run::root().join(&path)).ok()?; // deleted, but not yet in git
            Some(File { path, text })
        });
        Ok(Self(files.collect()))
    }

    /// The files below a folder (or the file itself) with an extension.
    pub fn below<'t>(&'t self, folder: &'t str, wanted: &'t str) -> impl Iterator<Item = &'t File> {
        self.0.iter().filter(move |file| file.path.starts_with(folder) && extension(&file.path) == wanted)
    }

    /// One file's text.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.0.iter().find(|file| file.path == path).map(|file| file.text.as_str())
    }
}

impl File {
    /// Rust code that ships: comments are blank, and what follows the first `#[cfg(test)]` module is left out.
    /// Lines keep their numbers.
    pub fn code(&self) -> String {
        let tests = self.path.ends_with("/tests.rs") || self.path.contains("/tests/");
        let end = self.text.find("#[cfg(test)]\nmod ").unwrap_or(self.text.len());
        let shipped = if tests { "" } else { &self.text[..end] };
        let lines = shipped.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// One finding for every match of a pattern in `text`, with its line; `{0}` in `words` is what was found.
    pub fn each_match(&self, text: &str, pattern: &str, words: &str) -> Vec<Finding> {
        let pattern = Regex::new(pattern).expect("the pattern is part of this program");
        let found = pattern.captures_iter(text).map(|captures| {
            let whole = captures.get(0).expect("group 0 is the match");
            let shown = captures.get(1).unwrap_or(whole).as_str();
            self.finding(line_of(text, whole.start()), &words.replace("{0}", shown))
        });
        found.collect()
    }

    /// A finding at a line, counted from 1.
    pub fn finding(&self, line: usize, words: &str) -> Finding {
        Finding(format!("{}:{line}: {words}", self.path))
    }
}

/// The line of a byte position, counted from 1.
pub fn line_of(text: &str, position: usize) -> usize {
    text[..position].matches('\n').count() + 1
}

/// The paths that git has or would take.
pub fn names() -> Result<Vec<String>, String> {
    let listed = run::command("git ls-files --cached --others --exclude-standard").output();
    let listed = listed.map_err(|fault| format!("git could not be started: {fault}"))?;
    let text = String::from_utf8_lossy(&listed.stdout).into_owned();
    if text.is_empty() {
        return Err("git lists no files; is this a clone?".into());
    }
    Ok(text.lines().map(str::to_owned).collect())
}

/// Prints the findings; any finding is an error.
pub fn judge(findings: &[Finding]) -> Result<(), String> {
    for Finding(words) in findings.iter().take(MOST_SHOWN) {
        println!("{words}");
    }
    if findings.len() > MOST_SHOWN {
        println!("… and {} more", findings.len() - MOST_SHOWN);
    }
    match findings.len() {
        0 => Ok(()),
        1 => Err("1 finding".into()),
        many => Err(format!("{many} findings")),
    }
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// Written by others, or by a program.
fn is_foreign(path: &str) -> bool {
    path.contains("/vendor/") || path.ends_with("package-lock.json")
}

#[cfg(test)]
pub fn planted(files: &[(&str, &str)]) -> Tree {
    Tree(files.iter().map(|(path, text)| File { path: (*path).into(), text: (*text).into() }).collect())
}
