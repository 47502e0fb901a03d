//! Lists to be drawn in tests: every kind of cell, nothing at all, and what cannot be answered.

use super::{
    Acts, Cell, ListHead, ListPage, Tab, Tabs,
    page::{Choosable, Head, Line, ViewHead},
    sums::Summed,
};

pub fn pages() -> Vec<ListPage> {
    let page = |list: ListHead, rows: Vec<Line>, module: &'static str| ListPage {
        module_name: module,
        home: "/app/contacts",
        create: if module == "messages" { "" } else { "/app/contacts/new" },
        acts: Acts { edit: true, join: true, archive: true, restore: true, send: true, owner: true },
        owners: vec![("usr_1".into(), "Åsa <Öhman>".into())],
        export: "/app/contacts/export?q=x".into(),
        invoicing: "/app/invoices/new?from=contacts&q=x".into(),
        list,
        tabs: Tabs {
            items: vec![Tab::new("Kaikki <Öhman>", "/app/contacts", true).counted(1234)],
            others: vec![Tab::new("Omat <Öhman>", "/app/contacts?view=viw_1", false)],
            counting: "/app/contacts/tabs?view=contacts-all".into(),
        },
        view: view(module == "contacts"),
        choosable: vec![Choosable { key: "phone".into(), label: "Puhelin <Öhman>".into() }],
        choosing: module == "contacts",
        columns: heads(),
        sums: vec![Summed { label: "Summa <x>".into(), text: "1 229,90 €".into() }],
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

fn view(is_saved: bool) -> ViewHead {
    let word = |word: &str| if is_saved { word.to_owned() } else { String::new() };
    ViewHead {
        view: "viw_1".into(),
        id: word("viw_1"),
        name: word("Turku <Öhman>"),
        shared: is_saved,
        may_change: is_saved,
        is_changed: is_saved,
        is_favourite: is_saved,
        is_first: is_saved,
    }
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
