//! Reads pieces into a tree, and refuses everything that is not a merge field, a link or a condition.

use super::{
    Target,
    allowed::{Allowed, Link, LinkKind},
    flaw::{FlawKind, MAX_FLAWS, RawFlaw},
    lex::{Piece, Tag, Token, TokenKind, tokens},
    place::Place,
    tree::{Condition, Escape, Filter, Node, Operand, What},
};
use crate::Choice;

mod condition;

/// Most merge tags of a template.
const MAX_TAGS: usize = 1000;
/// Most conditions inside each other.
const MAX_DEPTH: usize = 10;

/// What reading gives, when there are no flaws.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub nodes: Vec<Node>,
    pub fields: Vec<String>,
    pub links: Vec<Link>,
    pub flaws: Vec<RawFlaw>,
}

/// Reads `pieces`. With `place` it also decides how each value is escaped in HTML that is already clean;
/// `tags_at` then says where each tag stands in what the organiser wrote.
pub(super) fn parse(
    pieces: &[Piece<'_>],
    target: Target,
    allowed: &Allowed<'_>,
    place: Option<Place>,
    tags_at: Option<&[usize]>,
) -> Parsed {
    let mut parser = Parser { allowed, target, place, parsed: Parsed::default(), open: Vec::new() };
    let (mut count, mut after_block) = (0, false);
    for piece in pieces {
        if parser.parsed.flaws.len() >= MAX_FLAWS {
            break;
        }
        match piece {
            Piece::Text(text) => parser.text(text, after_block),
            Piece::Tag(tag) if count >= MAX_TAGS => {
                parser.flaw(RawFlaw::new(FlawKind::TooComplex, tag.at, tag.raw));
                break;
            }
            Piece::Tag(tag) => {
                let at = tags_at.and_then(|places| places.get(count).copied()).unwrap_or(tag.inner_at());
                count += 1;
                if let Err(flaw) = parser.tag(tag, at) {
                    parser.flaw(flaw.moved(at));
                }
            }
        }
        after_block = matches!(piece, Piece::Tag(tag) if tag.is_block);
    }
    parser.finish()
}

struct Parser<'a> {
    allowed: &'a Allowed<'a>,
    target: Target,
    place: Option<Place>,
    parsed: Parsed,
    open: Vec<OpenIf>,
}

/// An `if` that waits for its `endif`.
struct OpenIf {
    at: usize,
    /// What was being read before it.
    outer: Vec<Node>,
    branches: Vec<(Condition, Vec<Node>)>,
    /// The condition of the branch being read; none in `else`.
    condition: Option<Condition>,
}

impl Parser<'_> {
    fn flaw(&mut self, flaw: RawFlaw) {
        self.parsed.flaws.push(flaw);
    }

    fn text(&mut self, text: &str, after_block: bool) {
        if let Some(place) = &mut self.place {
            place.advance(text);
        }
        // A condition on a line of its own leaves no empty line in plain text.
        let trimmed = || text.strip_prefix("\r\n").or_else(|| text.strip_prefix('\n'));
        let text = match self.target {
            Target::Text if after_block => trimmed().unwrap_or(text),
            _ => text,
        };
        self.parsed.nodes.push(Node::Text(text.to_owned()));
    }

    /// Reads one tag. Places in flaws count from the inside of the tag.
    fn tag(&mut self, tag: &Tag<'_>, at: usize) -> Result<(), RawFlaw> {
        let tokens = tokens(&tag.inner)?;
        let mut cursor = Cursor { tokens: &tokens, end: tag.inner.len() };
        if !tag.is_block {
            return self.show(&mut cursor, tag);
        }
        if let Some(place) = &self.place
            && !place.is_between_tags()
        {
            return Err(RawFlaw::new(FlawKind::Misplaced, 0, tag.raw));
        }
        let word = cursor.next_of(TokenKind::Name)?;
        match word.word.as_str() {
            "if" => {
                let condition = self.condition(&mut cursor)?;
                if self.open.len() >= MAX_DEPTH {
                    return Err(RawFlaw::new(FlawKind::TooComplex, word.at, "if"));
                }
                let outer = std::mem::take(&mut self.parsed.nodes);
                self.open.push(OpenIf { at, outer, branches: Vec::new(), condition: Some(condition) });
            }
            "elif" => {
                let condition = self.condition(&mut cursor)?;
                self.next_branch(&word, Some(condition))?;
            }
            "else" => self.next_branch(&word, None)?,
            "endif" => self.end_if(&word)?,
            _ => return Err(RawFlaw::new(FlawKind::NotAllowed, word.at, &word.word)),
        }
        cursor.finish()
    }

    fn next_branch(&mut self, word: &Token, condition: Option<Condition>) -> Result<(), RawFlaw> {
        let unbalanced = || RawFlaw::new(FlawKind::Unbalanced, word.at, &word.word);
        let open = self.open.last_mut().ok_or_else(unbalanced)?;
        let finished = std::mem::replace(&mut open.condition, condition).ok_or_else(unbalanced)?;
        open.branches.push((finished, std::mem::take(&mut self.parsed.nodes)));
        Ok(())
    }

    fn end_if(&mut self, word: &Token) -> Result<(), RawFlaw> {
        let unbalanced = || RawFlaw::new(FlawKind::Unbalanced, word.at, &word.word);
        let mut open = self.open.pop().ok_or_else(unbalanced)?;
        let last = std::mem::replace(&mut self.parsed.nodes, open.outer);
        let otherwise = match open.condition {
            Some(condition) => {
                open.branches.push((condition, last));
                Vec::new()
            }
            None => last,
        };
        self.parsed.nodes.push(Node::If { branches: open.branches, otherwise });
        Ok(())
    }

    /// Reads `contact.first_name | default("ystävä")` or `link.registration`.
    fn show(&mut self, cursor: &mut Cursor<'_>, tag: &Tag<'_>) -> Result<(), RawFlaw> {
        let name = cursor.next_of(TokenKind::Name)?;
        let (what, filters) = match name.word.strip_prefix("link.") {
            Some(kind) => (What::Link(self.link(&name, kind, cursor)?), Vec::new()),
            None if name.word == "link" => return Err(self.unknown_link(&name)),
            None => {
                if cursor.peek_is("(") {
                    return Err(RawFlaw::new(FlawKind::NotAllowed, name.at, &format!("{}(", name.word)));
                }
                let field = self.field(&name)?;
                (What::Field(field), self.filters(cursor)?)
            }
        };
        cursor.finish()?;
        let escape = match (&self.place, self.target) {
            (Some(place), _) => place.escape_for(&what).map_err(|kind| RawFlaw::new(kind, 0, tag.raw))?,
            (None, Target::Html) => Escape::Html,
            (None, Target::Text) => Escape::Text,
            (None, Target::Subject) => Escape::Line,
            (None, Target::Typst) => Escape::Typst,
        };
        self.parsed.nodes.push(Node::Show { what, filters, escape });
        Ok(())
    }

    fn filters(&mut self, cursor: &mut Cursor<'_>) -> Result<Vec<Filter>, RawFlaw> {
        let mut filters = Vec::new();
        while cursor.take_sign("|") {
            let name = cursor.next_of(TokenKind::Name)?;
            filters.push(match name.word.as_str() {
                "upper" => Filter::Upper,
                "lower" => Filter::Lower,
                "default" => {
                    cursor.expect("(")?;
                    let operand = self.operand(cursor)?;
                    cursor.expect(")")?;
                    Filter::Default(operand)
                }
                _ => return Err(RawFlaw::new(FlawKind::NotAllowed, name.at, &name.word)),
            });
        }
        Ok(filters)
    }

    /// A field, a quoted text or a whole number.
    fn operand(&mut self, cursor: &mut Cursor<'_>) -> Result<Operand, RawFlaw> {
        let token = cursor.next()?;
        match token.kind {
            TokenKind::Name if token.word.starts_with("link.") => {
                Err(RawFlaw::new(FlawKind::NotAllowed, token.at, &token.word))
            }
            TokenKind::Name => Ok(Operand::Field(self.field(&token)?)),
            TokenKind::Text | TokenKind::Number => Ok(Operand::Text(token.word)),
            _ => Err(token.unexpected()),
        }
    }

    fn field(&mut self, name: &Token) -> Result<usize, RawFlaw> {
        if !self.allowed.has_field(&name.word) {
            let nearest = self.allowed.nearest_field(&name.word);
            let flaw = RawFlaw::new(FlawKind::UnknownField, name.at, &name.word);
            return Err(RawFlaw { nearest, ..flaw });
        }
        Ok(index_in(&mut self.parsed.fields, name.word.clone()))
    }

    fn link(&mut self, name: &Token, kind: &str, cursor: &mut Cursor<'_>) -> Result<usize, RawFlaw> {
        let kind = LinkKind::from_word(kind).ok_or_else(|| self.unknown_link(name))?;
        if self.target == Target::Subject || !self.allowed.links.contains(&kind) {
            return Err(RawFlaw::new(FlawKind::LinkNotHere, name.at, &name.word));
        }
        let number = match cursor.take_sign("(") {
            true => Some(number_of(cursor)?),
            false => None,
        };
        let link = match (kind, number) {
            (LinkKind::Registration, number) => Link::Registration(number),
            (LinkKind::Questionnaire, Some(number)) => Link::Questionnaire(number),
            (LinkKind::Own, None) => Link::Own,
            (LinkKind::Unsubscribe, None) => Link::Unsubscribe,
            (LinkKind::Browser, None) => Link::Browser,
            (LinkKind::Portal, None) => Link::Portal,
            _ => return Err(RawFlaw::new(FlawKind::LinkNumber, name.at, &name.word)),
        };
        Ok(index_in(&mut self.parsed.links, link))
    }

    fn unknown_link(&self, name: &Token) -> RawFlaw {
        let nearest = self.allowed.nearest_link(&name.word);
        RawFlaw { nearest, ..RawFlaw::new(FlawKind::UnknownLink, name.at, &name.word) }
    }

    fn finish(mut self) -> Parsed {
        for open in std::mem::take(&mut self.open) {
            self.flaw(RawFlaw::new(FlawKind::Unbalanced, open.at, "if"));
        }
        self.parsed
    }
}

/// The quoted number of an event or a questionnaire, with its closing parenthesis.
fn number_of(cursor: &mut Cursor<'_>) -> Result<String, RawFlaw> {
    let token = cursor.next_of(TokenKind::Text)?;
    let is_number = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    if token.word.is_empty() || token.word.len() > 60 || !token.word.chars().all(is_number) {
        return Err(RawFlaw::new(FlawKind::LinkNumber, token.at, &token.word));
    }
    cursor.expect(")")?;
    Ok(token.word)
}

fn index_in<T: PartialEq>(list: &mut Vec<T>, item: T) -> usize {
    list.iter().position(|known| *known == item).unwrap_or_else(|| {
        list.push(item);
        list.len() - 1
    })
}

/// The words of one tag, from left to right.
struct Cursor<'a> {
    tokens: &'a [Token],
    /// Where the tag's inside ends, to tell of what is missing there.
    end: usize,
}

impl Cursor<'_> {
    fn next(&mut self) -> Result<Token, RawFlaw> {
        let missing = RawFlaw::new(FlawKind::Unexpected, self.end, "}");
        let (token, rest) = self.tokens.split_first().ok_or(missing)?;
        self.tokens = rest;
        Ok(token.clone())
    }

    fn next_of(&mut self, kind: TokenKind) -> Result<Token, RawFlaw> {
        let token = self.next()?;
        if token.kind == kind { Ok(token) } else { Err(token.unexpected()) }
    }

    fn peek_is(&self, sign: &str) -> bool {
        self.tokens.first().is_some_and(|token| token.kind == TokenKind::Sign && token.word == sign)
    }

    fn take_sign(&mut self, sign: &str) -> bool {
        let is_there = self.peek_is(sign);
        if is_there {
            self.tokens = &self.tokens[1..];
        }
        is_there
    }

    fn take_name(&mut self, name: &str) -> bool {
        let is_there =
            self.tokens.first().is_some_and(|token| token.kind == TokenKind::Name && token.word == name);
        if is_there {
            self.tokens = &self.tokens[1..];
        }
        is_there
    }

    fn expect(&mut self, sign: &str) -> Result<(), RawFlaw> {
        let token = self.next()?;
        let is_it = token.kind == TokenKind::Sign && token.word == sign;
        if is_it { Ok(()) } else { Err(token.unexpected()) }
    }

    fn finish(&self) -> Result<(), RawFlaw> {
        self.tokens.first().map_or(Ok(()), |token| Err(token.unexpected()))
    }
}

impl Token {
    /// Words of a programming language are told as such; other things are merely out of place.
    fn unexpected(&self) -> RawFlaw {
        let is_code = match self.kind {
            TokenKind::Name | TokenKind::Strange | TokenKind::Number => true,
            TokenKind::Sign => self.word != ")" && self.word != ",",
            TokenKind::Text => false,
        };
        let kind = if is_code { FlawKind::NotAllowed } else { FlawKind::Unexpected };
        RawFlaw::new(kind, self.at, &self.word)
    }
}
