//! What staff, settings and the API refuse has its sentence.

use ground::{Choice, Locale, Words};

#[test]
fn every_refusal_has_a_sentence_in_every_language() {
    let words = Words::embedded();
    let refusals = [
        "forbidden",
        "user.missing",
        "user.changed_meanwhile",
        "user.last_administrator",
        "user_group.missing",
        "api_key.missing",
        "api_key.unknown",
        "api_key.scope_missing",
        "sign_in.wrong",
        "link.spent",
        "settings.changed_meanwhile",
        "json.broken",
        "json.no_object",
        "idempotency.malformed",
        "idempotency.mismatch",
        "idempotency.underway",
        "if_match.malformed",
    ];
    let flaws = [
        "required",
        "email",
        "email.taken",
        "name.taken",
        "role.unknown",
        "user.unknown",
        "scope.unknown",
        "scope.none",
        "password.too_short",
        "password.too_long",
        "password.too_simple",
        "password.too_common",
        "password.wrong",
        "time_zone.unknown",
        "colour.malformed",
        "colour.too_light",
        "choice.unknown",
        "number.out_of_range",
        "text.too_long",
        "text.control_characters",
        "json.unknown_field",
        "json.wrong_type",
        "parameter.unknown",
        "fields.unknown",
    ];
    let keys = refusals.map(|code| format!("refusal-{}", code.replace('.', "-"))).into_iter();
    for key in keys.chain(flaws.map(|code| format!("flaw-{}", code.replace('.', "-")))) {
        for locale in Locale::ALL {
            assert!(words.has(*locale, &key), "{key} in {locale}");
        }
    }
}
