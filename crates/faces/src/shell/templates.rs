//! Templates: found beside their handlers, from disk in development, inside the binary in release.
//!
//! Decides what every template can say besides its view: `asked`, `t`, `icon`, `asset`, `csrf`, `module`, `url_with`
//! and the filters of [`writing`](super::writing). An undefined name is an error, never an empty space.

use crate::shell::{App, Asked, Problem, Site, writing};
use ground::{Choice, Fault, Words};
use minijinja::{
    Environment, Error, ErrorKind, State, TemplateSource, UndefinedBehavior, Value,
    value::{Enumerator, Object, Serde},
};
use serde::Serialize;
use std::sync::Arc;

#[derive(rust_embed::Embed)]
#[folder = "$CARGO_MANIFEST_DIR/src"]
#[include = "*.html"]
#[include = "*.svg"]
struct Files;

/// The environment of all pages; made once.
pub fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_reload(cfg!(debug_assertions));
    environment.set_loader(|name| {
        let Some(file) = Files::get(name) else { return Ok(None) };
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let name = name.to_owned();
        let stamp = file.metadata.last_modified();
        let is_fresh = move || Files::get(&name).is_some_and(|now| now.metadata.last_modified() == stamp);
        Ok(Some(TemplateSource::new(text).with_uptodate_check(is_fresh)))
    });
    writing::add_to(&mut environment);
    environment
}

/// `asked` in a template: what is known of the request and the instance.
#[derive(Debug)]
pub(crate) struct Asking {
    pub asked: Asked,
    pub site: Arc<Site>,
    pub words: Arc<Words>,
}

impl Asking {
    /// The one that the present render was given.
    pub fn of(state: &State<'_, '_>) -> Result<Arc<Self>, Error> {
        let asking = state.lookup("asked").and_then(|value| value.downcast_object::<Self>());
        asking.ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "a page is drawn without being asked"))
    }

    /// Which page stands around a problem.
    fn layout(&self) -> &'static str {
        let path = &self.asked.path;
        if self.asked.is_crm() && self.asked.staff.is_some() {
            "shell/page.html"
        } else if ["/e/", "/i/", "/q/", "/u/", "/m/", "/portal"].iter().any(|start| path.starts_with(start)) {
            "shell/face.html"
        } else {
            "shell/plain.html"
        }
    }
}

impl Object for Asking {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let asked = &self.asked;
        Some(match key.as_str()? {
            "locale" => asked.locale.word().into(),
            "theme" => asked.theme.map_or("", |theme| theme.word()).into(),
            "keys" => asked.keys.into(),
            "path" => asked.path.as_str().into(),
            "address" => asked.address().into(),
            "method" => asked.method.as_str().into(),
            "csrf" => asked.csrf.as_str().into(),
            "request_id" => asked.request_id.as_str().into(),
            "toasts" => Value::from(Serde(&asked.toasts)),
            "part" => asked.htmx.part.into(),
            "layout" => self.layout().into(),
            "is_crm" => asked.is_crm().into(),
            "signed_in" => asked.staff.is_some().into(),
            "staff" => asked.staff.as_ref().map_or(Value::from(()), |staff| {
                minijinja::context! {
                    id => staff.user.to_string(), name => staff.name.as_str(), email => staff.email.as_str(),
                    is_administrator => staff.is_administrator,
                }
            }),
            "site" => minijinja::context! {
                name => self.site.name.as_str(), base_url => self.site.base_url.as_str(),
                address => self.site.address.as_str(),
                privacy_url => self.site.privacy_url.as_str(), zone => self.site.zone.name(),
            },
            _ => return None,
        })
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }
}

impl App {
    /// Draws one template.
    pub fn render(&self, asked: &Asked, template: &str, view: &impl Serialize) -> Result<String, Problem> {
        self.render_value(asked, template, Value::from(Serde(view)))
    }

    pub(crate) fn render_value(&self, asked: &Asked, template: &str, view: Value) -> Result<String, Problem> {
        let asking = Asking { asked: asked.clone(), site: self.site(), words: self.words.clone() };
        let context = minijinja::context! { asked => Value::from_object(asking), ..view };
        let drawn = self.templates.get_template(template).and_then(|template| template.render(context));
        drawn.map_err(|error| {
            // The alternative form shows the lines of the template around the place.
            let place = if cfg!(debug_assertions) { format!("{error:#}") } else { error.to_string() };
            let mut chain = place;
            let mut cause = std::error::Error::source(&error);
            while let Some(error) = cause {
                chain = format!("{chain}\n{error:#}");
                cause = error.source();
            }
            Fault::because(format!("drawing {template}"), chain).into()
        })
    }
}
