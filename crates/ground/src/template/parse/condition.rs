//! Conditions: `contact.language == "sv" and not contact.title`.

use super::{Condition, Cursor, Parser, RawFlaw};

impl Parser<'_> {
    /// `a or b`; `and` binds tighter, `not` tightest.
    pub(super) fn condition(&mut self, cursor: &mut Cursor<'_>) -> Result<Condition, RawFlaw> {
        let mut any = vec![self.all_of(cursor)?];
        while cursor.take_name("or") {
            any.push(self.all_of(cursor)?);
        }
        Ok(only_or(any, Condition::Any))
    }

    fn all_of(&mut self, cursor: &mut Cursor<'_>) -> Result<Condition, RawFlaw> {
        let mut all = vec![self.negated(cursor)?];
        while cursor.take_name("and") {
            all.push(self.negated(cursor)?);
        }
        Ok(only_or(all, Condition::All))
    }

    fn negated(&mut self, cursor: &mut Cursor<'_>) -> Result<Condition, RawFlaw> {
        if cursor.take_name("not") {
            return Ok(Condition::Not(Box::new(self.negated(cursor)?)));
        }
        if cursor.take_sign("(") {
            let inner = self.condition(cursor)?;
            cursor.expect(")")?;
            return Ok(inner);
        }
        let left = self.operand(cursor)?;
        if cursor.take_sign("==") {
            return Ok(Condition::Equal(left, self.operand(cursor)?));
        }
        if cursor.take_sign("!=") {
            return Ok(Condition::Not(Box::new(Condition::Equal(left, self.operand(cursor)?))));
        }
        Ok(Condition::Filled(left))
    }
}

fn only_or(mut conditions: Vec<Condition>, join: fn(Vec<Condition>) -> Condition) -> Condition {
    match conditions.pop() {
        Some(only) if conditions.is_empty() => only,
        last => {
            conditions.extend(last);
            join(conditions)
        }
    }
}
