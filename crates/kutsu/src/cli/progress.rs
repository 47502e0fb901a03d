//! A bar on a terminal for work that takes long; nothing elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;

pub struct Bar(ProgressBar);

impl Bar {
    /// One that shows how much of the whole is done.
    pub fn of_parts() -> Self {
        Self::with("{bar:40} {percent} %")
    }

    /// One that counts rows.
    pub fn of_rows() -> Self {
        Self::with("{bar:40} {pos}/{len}")
    }

    fn with(template: &str) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::new(0);
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self(bar)
    }

    pub fn tell(&self, done: u64, of: u64) {
        self.0.set_length(of);
        self.0.set_position(done);
    }

    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}
