//! Templates: found beside their handlers, from disk in development, inside the binary in release.
//!
//! Decides what every template can say besides its view: `asked`, `t`, `icon`, `asset`, `csrf`, `module`, `url_with`
//! and the filters of [`writing`](super::writing). An undefined name is an error, never an empty space.

use crate::shell::{App, Asked, Problem, Site, nav, writing};
use domain::overview::Tallies;
use ground::{Choice, Fault, Words};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, TemplateSource, UndefinedBehavior, Value,
    value::{Enumerator, Object, Serde},
};
use serde::Serialize;
use std::{borrow::Cow, sync::Arc};

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
    environment.set_formatter(write);
    writing::add_to(&mut environment);
    environment
}

/// Escapes what HTML needs escaped and no more: the engine's own way turns every `/` into six letters.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match value.as_str() {
        Some(text) if !value.is_safe() && *state.auto_escape() == AutoEscape::Html => {
            out.write_str(&escaped(text)).map_err(Error::from)
        }
        _ => minijinja::escape_formatter(out, state, value),
    }
}

/// A text as it may stand between tags and in quoted attributes.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut html = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            plain => html.push(plain),
        }
    }
    Cow::Owned(html)
}

/// `asked` in a template: what is known of the request and the instance.
#[derive(Debug)]
pub(crate) struct Asking {
    pub asked: Asked,
    pub site: Arc<Site>,
    pub words: Arc<Words>,
    pub tallies: Tallies,
}

impl Asking {
    /// The one that the present render was given.
    pub fn of(state: &State<'_, '_>) -> Result<Arc<Self>, Error> {
        let asking = state.lookup("asked").and_then(|value| value.downcast_object::<Self>());
        asking.ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "a page is drawn without being asked"))
    }

    /// What this instance calls a module.
    pub fn module(&self, name: &str) -> String {
        nav::label(&self.site, &self.words, self.asked.locale, name)
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
                    id => staff.user.id.to_string(), name => staff.user.name.as_str(),
                    email => staff.user.email.to_string(), is_administrator => staff.user.is_administrator(),
                }
            }),
            "site" => minijinja::context! {
                name => self.site.name(), base_url => self.site.base_url.as_str(), zone => self.site.zone().name(),
                languages => self.site.settings.languages.iter().map(|locale| locale.word()).collect::<Vec<_>>(),
                logo => self.site.settings.logo.as_ref().map(crate::settings::logo::address),
                accent => self.site.settings.accent_colour.map(|accent| accent.readable().to_string()),
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
        let asking = Asking {
            asked: asked.clone(),
            site: self.site(),
            words: self.words.clone(),
            tallies: asked.tallies.unwrap_or_else(|| self.tallies()),
        };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_end_a_tag_or_an_attribute_is_escaped_and_addresses_stay_readable() {
        let environment = environment();
        let draw =
            |text: &str| environment.render_named_str("x.html", "{{ a }}", minijinja::context! { a => text });
        assert_eq!(draw("<a href=\"/x\">'&").expect("drawn"), "&lt;a href=&quot;/x&quot;&gt;&#39;&amp;");
        assert_eq!(draw("/app/contacts?q=Åsa").expect("drawn"), "/app/contacts?q=Åsa");
    }

    #[test]
    fn an_undefined_name_is_an_error() {
        let environment = environment();
        assert!(environment.render_named_str("x.html", "{{ missing }}", ()).is_err());
        assert!(environment.render_named_str("x.html", "{% if missing %}{% endif %}", ()).is_err());
    }
}
