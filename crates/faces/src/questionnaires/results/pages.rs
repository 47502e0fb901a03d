//! The pages that those who answered are told on: one part of a long list at a time.

use serde::Serialize;

/// Which part of a list is told, and where the others are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Pages {
    /// From 1.
    pub page: usize,
    pub count: usize,
    pub total: usize,
    #[serde(skip)]
    each: usize,
}

impl Pages {
    /// The page that was asked for, or the nearest there is.
    pub fn of(asked: Option<usize>, total: usize, each: usize) -> Self {
        let count = total.div_ceil(each).max(1);
        Self { page: asked.unwrap_or(1).clamp(1, count), count, total, each }
    }

    /// What stands on it.
    pub fn part<'l, T>(&self, list: &'l [T]) -> &'l [T] {
        let start = (self.page - 1).saturating_mul(self.each).min(list.len());
        &list[start..list.len().min(start + self.each)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_pages_hold_everybody_once(total in 0..500_usize, each in 1..60_usize) {
            let list: Vec<usize> = (0..total).collect();
            let count = Pages::of(None, total, each).count;
            let told: Vec<usize> =
                (1..=count).flat_map(|page| Pages::of(Some(page), total, each).part(&list).to_vec()).collect();
            prop_assert_eq!(told, list);
        }
    }

    #[test]
    fn a_page_that_is_not_there_is_the_nearest() {
        assert_eq!(Pages::of(Some(9), 120, 50).page, 3);
        assert_eq!(Pages::of(Some(0), 0, 50).page, 1);
    }
}
