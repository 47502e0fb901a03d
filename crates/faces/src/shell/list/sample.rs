//! Lists to be drawn in tests: every kind of cell, nothing at all, and what cannot be answered.

use super::{
    Cell, ListHead, ListPage, Tab,
    page::{Head, Line},
};

pub fn pages() -> Vec<ListPage> {
    let page = |list: ListHead, rows: Vec<Line>, module: &'static str| ListPage {
        module_name: module,
        home: "/app/contacts",
        create: if module == "messages" { "" } else { "/app/contacts/new" },
        may_choose: module != "messages",
        list,
        tabs: vec![Tab::new("Kaikki <Öhman>", "/app/contacts", true).counted(1234)],
        columns: heads(),
        rows,
        is_first: module == "events",
    };
    let archived = ListHead { archived: true, ..ListHead::default() };
    let narrowed = ListHead { is_narrowed: true, ..ListHead::default() };
    let flawed = ListHead { flaws: vec!["Kenttää <x> ei ole.".into()], ..ListHead::default() };
    vec![
        page(ListHead::sample(), vec![line()], "contacts"),
        page(ListHead::default(), vec![line()], "messages"),
        page(ListHead::default(), vec![], "events"),
        page(archived, vec![], "contacts"),
        page(narrowed, vec![], "contacts"),
        page(flawed, vec![], "contacts"),
    ]
}

fn heads() -> Vec<Head> {
    let head = |key: &str, sort: &str| Head {
        key: key.into(),
        label: "Nimi <Öhman>".into(),
        sort: sort.into(),
        class: String::new(),
    };
    vec![head("name", "name"), head("city", "-created_at"), head("owner", "")]
}

fn line() -> Line {
    let cells = vec![
        Cell::Name { text: "Åsa <Öhman>".into(), sub: "K-1001 · <Öhman>".into() },
        Cell::Blank,
        Cell::with_sub("Åbo <Öhman>", "klo 9.00 <Öhman>"),
        Cell::quiet("–"),
        Cell::link("Norrskär <Öhman>", "/app/accounts/acc_1"),
        Cell::Pill {
            before: "<Öhman>".into(), text: "<Öhman>".into(), kind: "stop", sub: "<Öhman>".into()
        },
        Cell::Seats { taken: 3, seats: 20 },
        Cell::Bar { value: 3, most: 0, label: "<Öhman>".into(), text: "3/0".into() },
        Cell::Person { name: "Åsa <Öhman>".into() },
    ];
    Line {
        id: "con_1".into(),
        name: "Åsa <Öhman>".into(),
        path: "/app/contacts/con_1".into(),
        peek: "/app/contacts/con_1".into(),
        cells,
    }
}
