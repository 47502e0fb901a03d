//! A template as it is kept ready: text, shown values and conditions. It holds nothing that could run for long.

/// One part of a template. Fields and links are indexes into the template's lists.
#[derive(Debug)]
pub(super) enum Node {
    Text(String),
    Show {
        what: What,
        filters: Vec<Filter>,
        escape: Escape,
    },
    /// The first branch whose condition holds, else the last part.
    If {
        branches: Vec<(Condition, Vec<Node>)>,
        otherwise: Vec<Node>,
    },
}

#[derive(Debug)]
pub(super) enum What {
    Field(usize),
    Link(usize),
}

#[derive(Debug)]
pub(super) enum Filter {
    /// Steps in for an empty value.
    Default(Operand),
    Upper,
    Lower,
}

#[derive(Debug)]
pub(super) enum Operand {
    Field(usize),
    Text(String),
}

#[derive(Debug)]
pub(super) enum Condition {
    /// Holds when the value is not empty.
    Filled(Operand),
    Equal(Operand, Operand),
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
}

/// How a value is made harmless for the place it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Escape {
    /// Text between HTML tags; a line break becomes `<br>`.
    Html,
    /// The value of a quoted HTML attribute.
    Attribute,
    /// A part of an address, after its host.
    Address,
    /// Plain text.
    Text,
    /// One line of a header.
    Line,
    /// Text and quoted text of Typst; anywhere else it is an error there.
    Typst,
}
