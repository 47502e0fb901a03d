//! Staff: the people who work with Kutsu, their sign-ins, groups, roles and the keys of programs.
