//! `kutsu openapi`.

use crate::exit::Exit;

/// Prints the OpenAPI 3.1 document made from the code.
pub fn run() -> Result<(), Exit> {
    let document = faces::api::document(faces::routes::calls().get_openapi());
    let text = serde_json::to_string_pretty(&document.0).map_err(|error| Exit::failed(error.to_string()))?;
    super::print(format!("{text}\n").as_bytes())
}
