//! Reading a change of settings: pure, every wrong field at once.

use super::{
    Colour, LONGEST_FOOTER, LONGEST_PAYMENT_DAYS, LONGEST_UNDO_SECONDS, MOST_LATE_INTEREST, ModuleName,
    Settings, SettingsChange, hosts, legal, modules,
};
use crate::{
    Patch,
    check::{Check, Text},
};
use ground::{
    Choice, Flaw, Locale,
    collate::fold,
    email::MalformedEmail,
    payment::{Bic, Iban, MalformedBic, MalformedIban},
    text,
};
use std::str::FromStr;

/// What the settings become, as far as what was written can be read; the rest is in `flaws`. The logo's bytes and the
/// next numbers of series are the command's business.
pub(super) fn changed(old: &Settings, change: &SettingsChange, flaws: &mut Vec<Flaw>) -> Settings {
    let built_in = Settings::default();
    let mut new = old.clone();
    organisation(&mut new, change, flaws);
    invoicing(&mut new, change, flaws);
    if let Patch::Set(send) = change.send_confirmation_for_manual_registrations {
        new.send_confirmation_for_manual_registrations =
            send.unwrap_or(built_in.send_confirmation_for_manual_registrations);
    }
    if let Patch::Set(seconds) = change.undo_seconds {
        new.undo_seconds = seconds.unwrap_or(built_in.undo_seconds);
        if !(0..=LONGEST_UNDO_SECONDS).contains(&new.undo_seconds) {
            let flaw = Flaw::new("undo_seconds", "number.out_of_range");
            flaws.push(flaw.with("least", 0).with("most", LONGEST_UNDO_SECONDS));
        }
    }
    of_modules(&mut new, change, flaws);
    parsed(flaws, "time_zone", &change.time_zone, "time_zone.unknown", |zone| {
        new.time_zone = zone.unwrap_or(built_in.time_zone);
    });
    languages(&mut new, change, flaws);
    mail(&mut new, change, flaws);
    if let Patch::Set(is_on) = change.public_registration {
        new.public_registration = is_on.unwrap_or(built_in.public_registration);
    }
    if let Patch::Set(is_on) = change.confirm_unknown_addresses {
        new.confirm_unknown_addresses = is_on.unwrap_or(built_in.confirm_unknown_addresses);
    }
    if let Patch::Set(typed) = &change.embed_hosts {
        new.embed_hosts = hosts::read(typed.as_deref().unwrap_or_default(), flaws);
    }
    if let Patch::Set(typed) = &change.target_group_types {
        new.target_group_types = types(typed.as_deref().unwrap_or_default(), flaws);
    }
    legal::read(&mut new.legal_texts, &change.legal_texts, flaws);
    parsed::<Colour>(flaws, "accent_colour", &change.accent_colour, "colour.malformed", |colour| {
        new.accent_colour = colour;
    });
    if let Patch::Set(active) = change.portal_active {
        new.portal_active = active.unwrap_or(built_in.portal_active);
    }
    parsed(flaws, "portal_template_id", &change.portal_template_id, "template.unknown", |template| {
        new.portal_template_id = template;
    });
    parsed(
        flaws,
        "certificate_template_id",
        &change.certificate_template_id,
        "template.unknown",
        |template| {
            new.certificate_template_id = template;
        },
    );
    // Only a newly chosen colour is weighed, so that no old one ever blocks another change.
    if let Some(colour) =
        new.accent_colour.filter(|colour| old.accent_colour != Some(*colour) && !colour.is_readable())
    {
        flaws.push(Flaw::new("accent_colour", "colour.too_light").with("nearest", colour.readable()));
    }
    new
}

fn organisation(new: &mut Settings, change: &SettingsChange, flaws: &mut Vec<Flaw>) {
    let mut check = Check::default();
    let name = Some(std::mem::take(&mut new.organisation_name));
    new.organisation_name =
        check.line("organisation_name", &change.organisation_name, name, text::MAX_NAME).unwrap_or_default();
    new.business_id = check.business_id("business_id", &change.business_id, new.business_id.take());
    new.street = check.line("street", &change.street, new.street.take(), text::MAX_NAME);
    new.postal_code = check.line("postal_code", &change.postal_code, new.postal_code.take(), 20);
    new.city = check.line("city", &change.city, new.city.take(), 100);
    new.country = check.country("country", &change.country, new.country.take());
    flaws.extend(check.flaws);
}

fn invoicing(new: &mut Settings, change: &SettingsChange, flaws: &mut Vec<Flaw>) {
    let mut check = Check::default();
    new.vat_id = check.vat_id("vat_id", &change.vat_id, new.vat_id.take());
    flaws.extend(check.flaws);
    parsed::<Iban>(flaws, "iban", &change.iban, MalformedIban::CODE, |iban| {
        new.iban = iban.map(|iban| iban.to_string());
    });
    parsed::<Bic>(flaws, "bic", &change.bic, MalformedBic::CODE, |bic| {
        new.bic = bic.map(|bic| bic.to_string());
    });
    let mut number = |field: &str, sent: &Patch<Option<i64>>, most: i64| {
        let Patch::Set(number) = sent else { return None };
        if number.is_some_and(|number| !(0..=most).contains(&number)) {
            flaws.push(Flaw::new(field, "number.out_of_range").with("least", 0).with("most", most));
        }
        Some(*number)
    };
    if let Some(days) = number("payment_days", &change.payment_days, LONGEST_PAYMENT_DAYS) {
        new.payment_days = days.unwrap_or(Settings::default().payment_days);
    }
    if let Some(interest) = number("late_interest", &change.late_interest, MOST_LATE_INTEREST) {
        new.late_interest = interest;
    }
}

fn mail(new: &mut Settings, change: &SettingsChange, flaws: &mut Vec<Flaw>) {
    let mut check = Check::default();
    new.sender_name = check.line("sender_name", &change.sender_name, new.sender_name.take(), text::MAX_NAME);
    flaws.extend(check.flaws);
    parsed(flaws, "sender_email", &change.sender_email, MalformedEmail::CODE, |address| {
        new.sender_email = address;
    });
    parsed(flaws, "reply_to", &change.reply_to, MalformedEmail::CODE, |address| new.reply_to = address);
    if let Patch::Set(lines) = &change.mail_footer {
        let lines = text::clean_text(lines.as_deref().unwrap_or_default());
        if text::fits(&lines, LONGEST_FOOTER) {
            new.mail_footer = Some(lines).filter(|lines| !lines.is_empty());
        } else {
            flaws.push(Flaw::new("mail_footer", "text.too_long").with("most", LONGEST_FOOTER));
        }
    }
}

fn languages(new: &mut Settings, change: &SettingsChange, flaws: &mut Vec<Flaw>) {
    parsed(flaws, "language", &change.language, "choice.unknown", |language| {
        new.language = language.unwrap_or(Settings::default().language);
    });
    let Patch::Set(words) = &change.languages else {
        // Who only chooses another first language has it among those in use.
        if !new.speaks(new.language) {
            new.languages.push(new.language);
            new.languages.sort();
        }
        return;
    };
    let words =
        words.clone().unwrap_or_else(|| Locale::WORDS.iter().map(|word| (*word).to_owned()).collect());
    if words.iter().any(|word| Locale::from_word(word).is_none()) {
        flaws.push(Flaw::new("languages", "choice.unknown").with("allowed", Locale::WORDS.join(", ")));
    }
    new.languages =
        Locale::ALL.iter().copied().filter(|known| words.iter().any(|word| word == known.word())).collect();
    if !new.speaks(new.language) {
        flaws.push(Flaw::new("languages", "language.first_missing").with("language", new.language));
    }
}

fn of_modules(new: &mut Settings, change: &SettingsChange, flaws: &mut Vec<Flaw>) {
    for (word, names) in &change.module_names {
        let Some(module) = modules::read_listed(flaws, &format!("module_names.{word}"), word) else {
            continue;
        };
        for (locale, name) in [(Locale::Fi, &names.fi), (Locale::Sv, &names.sv), (Locale::En, &names.en)] {
            if let Patch::Set(name) = name
                && let Some(name) = read_name(flaws, module, locale, name.as_ref())
            {
                new.module_names.choose(module, locale, name);
            }
        }
    }
    if let Patch::Set(words) = &change.modules_off {
        let off = modules::read_off(flaws, words.as_deref().unwrap_or_default());
        new.modules_off = off.iter().map(|module| module.word().to_owned()).collect();
    }
    if let Patch::Set(words) = &change.module_order {
        let order = modules::read_order(flaws, words.as_deref().unwrap_or_default());
        new.module_order = order.iter().map(|module| module.word().to_owned()).collect();
    }
}

/// `Some(None)` returns to the built-in word; nothing when it cannot be read.
fn read_name(
    flaws: &mut Vec<Flaw>,
    module: modules::Module,
    locale: Locale,
    name: Option<&ModuleName>,
) -> Option<Option<ModuleName>> {
    let Some(name) = name else { return Some(None) };
    let mut check = Check::default();
    let mut part = |which: &str, typed: &str| {
        let field = format!("module_names.{module}.{}.{which}", locale.word());
        check.name(&field, &typed.into(), String::new(), LONGEST_MODULE_NAME)
    };
    let name =
        ModuleName { singular: part("singular", &name.singular), plural: part("plural", &name.plural) };
    let is_read = check.flaws.is_empty();
    flaws.extend(check.flaws);
    is_read.then_some(Some(name))
}

const MOST_TYPES: usize = 60;

/// Words to choose from, each once whatever its case, in the order in which they were written.
fn types(typed: &[String], flaws: &mut Vec<Flaw>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in typed.iter().map(|word| text::clean_line(word)).filter(|word| !word.is_empty()) {
        if !text::fits(&word, text::MAX_NAME) {
            flaws.push(Flaw::new("target_group_types", "text.too_long").with("most", text::MAX_NAME));
        } else if words.iter().all(|known| fold(known) != fold(&word)) {
            words.push(word);
        }
    }
    if words.len() > MOST_TYPES {
        flaws.push(Flaw::new("target_group_types", "list.too_long").with("most", MOST_TYPES));
    }
    words
}

/// Longer names would not fit into the navigation.
const LONGEST_MODULE_NAME: usize = 60;

/// A value read from text; emptied and null mean none.
fn parsed<T: FromStr>(
    flaws: &mut Vec<Flaw>,
    field: &str,
    sent: &Text,
    code: &'static str,
    take: impl FnOnce(Option<T>),
) {
    let Patch::Set(typed) = sent else { return };
    match typed.as_deref().map(str::trim).filter(|typed| !typed.is_empty()) {
        None => take(None),
        Some(typed) => match typed.parse() {
            Ok(value) => take(Some(value)),
            Err(_) => flaws.push(Flaw::new(field, code)),
        },
    }
}
