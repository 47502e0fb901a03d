//! A press for tests: gives back what it was told to print, so that a test can read it.

use super::{Pictures, Press, Pressing, Sheet, SourceFlaw, Unpressed};

/// "Prints" the source itself. A source with the word `FLAW` has one, in the line it stands in; one with `ENDLESS`
/// never ends.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainPress;

fn printed(sheet: &Sheet) -> Result<String, Unpressed> {
    if sheet.source.contains("ENDLESS") {
        return Err(Unpressed::TooLong);
    }
    if let Some(line) = sheet.source.lines().position(|line| line.contains("FLAW")) {
        let flaw = SourceFlaw { line: Some(line + 1), column: 1, message: "unknown variable: FLAW".into() };
        return Err(Unpressed::Flaws(vec![flaw]));
    }
    Ok(sheet.source.clone())
}

impl Press for PlainPress {
    fn pdf(&self, sheet: Sheet) -> Pressing<'_, Vec<u8>> {
        Box::pin(async move { printed(&sheet).map(String::into_bytes) })
    }

    fn pictures(&self, sheet: Sheet, _most: usize) -> Pressing<'_, Pictures> {
        Box::pin(async move {
            let drawn = printed(&sheet)?.replace('&', "&amp;").replace('<', "&lt;");
            Ok(Pictures {
                svg: vec![format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{drawn}</title></svg>")],
                pages: 1,
            })
        })
    }
}
