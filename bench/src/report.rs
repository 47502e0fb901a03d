//! What a measure prints: a table of figures, and a table of goals with how far each is kept.

/// A table in Markdown.
#[derive(Debug)]
pub struct Table {
    columns: usize,
    lines: Vec<String>,
}

impl Table {
    pub fn new(head: &[&str]) -> Self {
        let mut table = Self { columns: head.len(), lines: Vec::new() };
        table.row(head.iter().map(ToString::to_string));
        let under: Vec<&str> = (0..head.len()).map(|index| if index == 0 { "---" } else { "---:" }).collect();
        table.row(under.iter().map(ToString::to_string));
        table
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: Vec<String> = cells.into_iter().collect();
        debug_assert_eq!(cells.len(), self.columns);
        eprintln!("{}", cells.join("  "));
        self.lines.push(format!("| {} |", cells.join(" | ")));
    }

    pub fn print(&self) {
        println!("{}\n", self.lines.join("\n"));
    }
}

/// Goals, each with what was measured.
#[derive(Debug)]
pub struct Goals(Table);

impl Default for Goals {
    fn default() -> Self {
        Self(Table::new(&["Goal", "Asked", "Measured", "Measured ÷ asked", "Kept"]))
    }
}

impl Goals {
    pub fn at_least(&mut self, what: &str, unit: &str, asked: f64, measured: f64) {
        self.judge(
            what,
            &format!("≥ {} {unit}", figure(asked)),
            unit,
            measured,
            measured / asked,
            measured >= asked,
        );
    }

    pub fn at_most(&mut self, what: &str, unit: &str, asked: f64, measured: f64) {
        self.judge(
            what,
            &format!("≤ {} {unit}", figure(asked)),
            unit,
            measured,
            measured / asked,
            measured <= asked,
        );
    }

    /// A figure that may differ from 1 by `by` at most.
    pub fn about_one(&mut self, what: &str, by: f64, measured: f64) {
        self.judge(what, &format!("1 ± {by}"), "", measured, measured, (measured - 1.0).abs() <= by);
    }

    /// Something that is so or not.
    pub fn holds(&mut self, what: &str, asked: &str, found: &str) {
        let kept = if asked == found { "yes" } else { "**no**" };
        self.0.row([what, asked, found, "", kept].map(str::to_owned));
    }

    fn judge(&mut self, what: &str, asked: &str, unit: &str, measured: f64, ratio: f64, kept: bool) {
        let kept = if kept { "yes" } else { "**no**" };
        let measured = format!("{} {unit}", figure(measured));
        self.0.row(
            [what, asked.trim_end(), measured.trim_end(), &format!("{ratio:.2}"), kept].map(str::to_owned),
        );
    }

    pub fn print(&self) {
        self.0.print();
    }
}

/// A figure with as many digits as mean something.
pub fn figure(value: f64) -> String {
    match value.abs() {
        large if large >= 100.0 => format!("{value:.0}"),
        middle if middle >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

/// The figure in the middle.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}
