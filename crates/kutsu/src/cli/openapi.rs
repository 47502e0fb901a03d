//! `kutsu openapi`.

use crate::exit::Exit;

/// Prints the OpenAPI 3.1 document made from the code.
pub fn run() -> Result<(), Exit> {
    println!("{}", faces::api::document_json().map_err(|error| Exit::failed(error.to_string()))?);
    Ok(())
}
