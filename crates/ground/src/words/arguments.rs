//! Which arguments a sentence uses, read from its syntax tree, so that languages can be compared.

use super::Called;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeSet;

/// Every key of the file (attributes as `key.attribute`) with the arguments of its sentence.
pub(super) fn of_resource(resource: &FluentResource) -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        if let Some(pattern) = &message.value {
            found.push((message.id.name.to_owned(), of_pattern(pattern)));
        }
        for attribute in &message.attributes {
            let key = format!("{}.{}", message.id.name, attribute.id.name);
            found.push((key, of_pattern(&attribute.value)));
        }
    }
    found
}

fn of_pattern(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    collect(pattern, &mut names);
    names
}

fn collect(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, names);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, names),
        Expression::Select { selector, variants } => {
            collect_inline(selector, names);
            variants.iter().for_each(|variant| collect(&variant.value, names));
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    let arguments = match inline {
        // The words tell these by themselves, so languages need not agree on them.
        InlineExpression::VariableReference { id } if Called::ARGS.contains(&id.name) => None,
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
            None
        }
        InlineExpression::Placeable { expression } => {
            collect_expression(expression, names);
            None
        }
        InlineExpression::FunctionReference { arguments, .. } => Some(arguments),
        InlineExpression::TermReference { arguments, .. } => arguments.as_ref(),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. } => None,
    };
    if let Some(arguments) = arguments {
        arguments.positional.iter().for_each(|inner| collect_inline(inner, names));
        arguments.named.iter().for_each(|inner| collect_inline(&inner.value, names));
    }
}
