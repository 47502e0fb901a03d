//! Every view with its samples: what the test of all pages draws, and what the gallery shows to the eye.
//!
//! Each slice adds its views in `fn views(gallery: &mut Gallery)`; `routes::gallery` calls them all.

use crate::shell::{App, Asked, Problem, View};
use minijinja::{Value, value::Serde};

/// The views of all slices.
#[derive(Default)]
pub struct Gallery {
    pictures: Vec<Picture>,
}

/// One sample of one view.
pub struct Picture {
    pub page: &'static str,
    pub part: Option<&'static str>,
    /// Which of the samples.
    pub number: usize,
    /// Where the page would stand, e.g. `/app/events`.
    pub path: &'static str,
    view: Value,
}

impl Gallery {
    /// Adds a view as it stands at `path`.
    pub fn add<V: View>(&mut self, path: &'static str) -> &mut Self {
        self.pictures.extend(V::samples().iter().enumerate().map(|(number, view)| Picture {
            page: V::PAGE,
            part: V::PART,
            number,
            path,
            view: Value::from(Serde(view)),
        }));
        self
    }

    pub fn pictures(&self) -> &[Picture] {
        &self.pictures
    }
}

impl Picture {
    /// Draws the page, and its part.
    pub fn draw(&self, app: &App, asked: &Asked) -> Result<(String, Option<String>), Problem> {
        let asked = Asked { path: self.path.to_owned(), ..asked.clone() };
        let page = app.render_value(&asked, self.page, self.view.clone())?;
        let part = self.part.map(|part| app.render_value(&asked, part, self.view.clone()));
        Ok((page, part.transpose()?))
    }
}
