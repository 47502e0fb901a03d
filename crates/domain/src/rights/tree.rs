//! The tree of roles: who stands below whom, and how it is drawn.

use super::Role;
use crate::ids::RoleId;
use std::collections::{BTreeSet, HashMap};

/// One role as it stands in the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    pub role: Role,
    /// How many roles stand above it.
    pub depth: usize,
    pub is_first: bool,
    pub is_last: bool,
}

/// The roles below `top` on its branch, not `top` itself.
pub(super) fn below(roles: &[(RoleId, Option<RoleId>)], top: RoleId) -> BTreeSet<RoleId> {
    let (mut found, mut waiting) = (BTreeSet::new(), vec![top]);
    while let Some(at) = waiting.pop() {
        let children = roles.iter().filter(|(_, parent)| *parent == Some(at)).map(|(id, _)| *id);
        waiting.extend(children.filter(|child| *child != top && found.insert(*child)));
    }
    found
}

/// Whether `role` under `parent` would stand below itself.
pub(super) fn is_loop(roles: &[(RoleId, Option<RoleId>)], role: RoleId, parent: RoleId) -> bool {
    role == parent || below(roles, role).contains(&parent)
}

/// The whole tree, each role after the one above it.
pub fn branches(roles: &[Role]) -> Vec<Branch> {
    let mut children: HashMap<Option<RoleId>, Vec<&Role>> = HashMap::new();
    for role in roles {
        children.entry(role.parent_id).or_default().push(role);
    }
    for siblings in children.values_mut() {
        siblings.sort_by(|one, other| (one.place, &one.name).cmp(&(other.place, &other.name)));
    }
    let mut drawn = Vec::with_capacity(roles.len());
    grow(&children, None, 0, &mut drawn);
    drawn
}

fn grow(
    children: &HashMap<Option<RoleId>, Vec<&Role>>,
    above: Option<RoleId>,
    depth: usize,
    drawn: &mut Vec<Branch>,
) {
    let siblings = children.get(&above).map_or(&[][..], Vec::as_slice);
    for (index, role) in siblings.iter().enumerate() {
        let (is_first, is_last) = (index == 0, index + 1 == siblings.len());
        drawn.push(Branch { role: (*role).clone(), depth, is_first, is_last });
        grow(children, Some(role.id), depth + 1, drawn);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ground::Id;
    use proptest::prelude::*;

    fn id(number: u8) -> RoleId {
        RoleId::from_bytes([number; 16])
    }

    #[test]
    fn those_below_are_the_whole_branch_and_nobody_beside_it() {
        let roles =
            [(id(1), None), (id(2), Some(id(1))), (id(3), Some(id(2))), (id(4), Some(id(1))), (id(5), None)];
        assert_eq!(below(&roles, id(1)), BTreeSet::from([id(2), id(3), id(4)]));
        assert_eq!(below(&roles, id(2)), BTreeSet::from([id(3)]));
        assert_eq!(below(&roles, id(5)), BTreeSet::new());
        assert!(is_loop(&roles, id(1), id(3)) && is_loop(&roles, id(1), id(1)));
        assert!(!is_loop(&roles, id(4), id(3)));
    }

    proptest! {
        #[test]
        fn moves_that_are_no_loop_never_make_one(moves in proptest::collection::vec((0_u8..8, 0_u8..8), 0..40)) {
            let mut roles: Vec<(RoleId, Option<RoleId>)> = (0..8).map(|number| (id(number), None)).collect();
            for (role, parent) in moves {
                if !is_loop(&roles, id(role), id(parent)) {
                    roles[usize::from(role)].1 = Some(id(parent));
                }
            }
            for (role, _) in &roles {
                prop_assert!(!below(&roles, *role).contains(role));
                let (mut at, mut steps) = (*role, 0);
                while let Some(parent) = roles.iter().find(|(id, _)| *id == at).and_then(|(_, parent)| *parent) {
                    (at, steps) = (parent, steps + 1);
                    prop_assert!(steps <= 8, "a way up that never ends");
                }
            }
        }
    }
}
