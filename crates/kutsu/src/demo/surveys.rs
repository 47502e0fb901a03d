//! What the demo asks: diets and wishes of those who register, and feedback that anybody may give; with invented answers.

use super::{Stage, broken, chance::Chance};
use domain::{
    questionnaires::{
        self, Buttons, Choosable, Condition, FileKind, Messages, Question, QuestionKind, Questionnaire,
        QuestionnaireDraft, Sheet, Test, Typed,
    },
    surveys,
};
use ground::{Fault, Labels};

/// So many gave feedback.
const FEEDBACK: u8 = 42;

fn labels(fi: &str, sv: &str, en: &str) -> Labels {
    Labels { fi: fi.into(), sv: sv.into(), en: en.into() }
}

fn choice(key: &str, label: Labels, capacity: Option<i64>) -> Choosable {
    Choosable { key: key.into(), label, capacity, ..Choosable::default() }
}

fn question(key: &str, kind: QuestionKind, label: Labels) -> Question {
    Question { key: key.into(), label, ..Question::of_kind(kind) }
}

/// "Ruokailu ja toiveet" for events.
pub(super) async fn of_events(stage: &Stage) -> Result<Questionnaire, Fault> {
    let draft = QuestionnaireDraft {
        name: "Ruokailu ja toiveet".into(),
        description: Some("Koulutuspäivien ilmoittautumiseen".into()),
        days_valid: None,
        messages: Messages {
            title: labels("Vielä muutama kysymys", "Ännu några frågor", "A few more questions"),
            ..Messages::default()
        },
        questions: vec![
            diet(),
            other_diet(),
            travel(),
            experience(),
            question(
                "toiveet",
                QuestionKind::LongText,
                labels("Mitä toivot päivältä?", "Vad önskar du av dagen?", "What do you hope for?"),
            ),
            material(),
        ],
        ..QuestionnaireDraft::default()
    };
    make(stage, &draft).await
}

/// Feedback at a public address, which a mail may link to as well.
pub(super) async fn feedback(stage: &mut Stage) -> Result<(), Fault> {
    stage.at(-20, 2);
    let draft = QuestionnaireDraft {
        name: "Palaute koulutuksesta".into(),
        repeatable: true,
        public_visible: true,
        messages: Messages {
            title: labels("Miten koulutus meni?", "Hur gick utbildningen?", "How was the training?"),
            intro: labels(
                "Kolme kysymystä, yksi minuutti.",
                "Tre frågor, en minut.",
                "Three questions, one minute.",
            ),
            thanks: labels(
                "Kiitos! Luemme jokaisen vastauksen.",
                "Tack! Vi läser varje svar.",
                "Thank you! We read every answer.",
            ),
            ..Messages::default()
        },
        button_texts: Buttons {
            send: labels("Lähetä palaute", "Skicka respons", "Send feedback"),
            ..Buttons::default()
        },
        questions: vec![
            recommends(),
            best(),
            again(),
            question("sana", QuestionKind::LongText, labels("Vapaa sana", "Fritt ord", "Anything else")),
        ],
        ..QuestionnaireDraft::default()
    };
    let made = make(stage, &draft).await?;
    for number in 0..FEEDBACK {
        stage.at(-19 + i64::from(number) * 18 / i64::from(FEEDBACK), 3);
        let sheet = opinion(&mut stage.chance);
        let mut work = stage.db.work(store::Actor::PUBLIC).await?;
        surveys::answer_openly(&mut work, &made.number, &sheet, &[number; 32]).await.map_err(broken)?;
        work.commit().await?;
    }
    Ok(())
}

fn diet() -> Question {
    Question {
        choices: vec![
            choice("kaikki", labels("Syön kaikkea", "Jag äter allt", "I eat everything"), None),
            choice("kasvis", labels("Kasvisruoka", "Vegetarisk mat", "Vegetarian"), Some(20)),
            choice("vegaani", labels("Vegaaninen", "Vegansk mat", "Vegan"), Some(10)),
            choice("muu", labels("Muu", "Annat", "Something else"), None),
        ],
        ..question("ruokavalio", QuestionKind::Choice, labels("Ruokavalio", "Diet", "Diet"))
    }
}

fn other_diet() -> Question {
    Question {
        sensitive: true,
        shown_when: Some(Condition { question: "ruokavalio".into(), test: Test::Is, value: "muu".into() }),
        ..question(
            "mita",
            QuestionKind::Text,
            labels("Mitä otamme huomioon", "Vad ska vi beakta", "What should we know"),
        )
    }
}

fn travel() -> Question {
    Question {
        choices: vec![
            choice("juna", labels("Junalla", "Med tåg", "By train"), None),
            choice("auto", labels("Autolla", "Med bil", "By car"), None),
            choice("etana", labels("Etänä verkossa", "På distans", "Online"), None),
        ],
        ..question(
            "tulo",
            QuestionKind::Choices,
            labels("Miten tulet paikalle", "Hur kommer du", "How do you arrive"),
        )
    }
}

fn experience() -> Question {
    Question {
        help: labels(
            "1 = vasta aloitan, 5 = teen tätä työkseni",
            "1 = nybörjare, 5 = expert",
            "1 = new to this, 5 = expert",
        ),
        ..question(
            "kokemus",
            QuestionKind::Scale,
            labels("Oma kokemuksesi aiheesta", "Din erfarenhet av ämnet", "Your experience of the subject"),
        )
    }
}

fn material() -> Question {
    Question {
        kinds: vec![FileKind::Pdf, FileKind::Document],
        help: labels(
            "Käymme esimerkkejä läpi yhdessä.",
            "Vi går igenom exempel tillsammans.",
            "We go through examples together.",
        ),
        ..question(
            "esimerkki",
            QuestionKind::File,
            labels("Oma esimerkkisi", "Ditt eget exempel", "An example of your own"),
        )
    }
}

fn recommends() -> Question {
    Question {
        required: true,
        least: Some(0),
        most: Some(10),
        ..question(
            "suosittelu",
            QuestionKind::Scale,
            labels(
                "Suosittelisitko meitä työkaverille?",
                "Skulle du rekommendera oss?",
                "Would you recommend us to a colleague?",
            ),
        )
    }
}

fn best() -> Question {
    Question {
        choices: vec![
            choice("sisalto", labels("Sisältö", "Innehållet", "Contents"), None),
            choice("kouluttaja", labels("Kouluttaja", "Utbildaren", "The trainer"), None),
            choice(
                "verkosto",
                labels("Muut osallistujat", "De andra deltagarna", "The other participants"),
                None,
            ),
            choice("tilat", labels("Tilat ja tarjoilu", "Lokal och servering", "Venue and catering"), None),
        ],
        ..question(
            "parasta",
            QuestionKind::Choices,
            labels("Mikä oli parasta?", "Vad var bäst?", "What was best?"),
        )
    }
}

fn again() -> Question {
    question(
        "uudelleen",
        QuestionKind::YesNo,
        labels("Tuletko toistekin?", "Kommer du igen?", "Will you come again?"),
    )
}

async fn make(stage: &Stage, draft: &QuestionnaireDraft) -> Result<Questionnaire, Fault> {
    let mut work = stage.work().await?;
    let made = questionnaires::create(&mut work, draft).await.map_err(broken)?;
    work.commit().await?;
    Ok(made)
}

fn sheet(typed: Vec<(&str, Vec<String>)>) -> Sheet {
    let typed: Typed = typed.into_iter().map(|(key, words)| (key.to_owned(), words)).collect();
    Sheet { typed, seen: None }
}

/// What somebody who registers answers.
pub(super) fn wishes(chance: &mut Chance) -> Sheet {
    const DIETS: [&str; 10] =
        ["kaikki", "kaikki", "kaikki", "kaikki", "kaikki", "kasvis", "kasvis", "vegaani", "muu", "kaikki"];
    const HOPES: [&str; 5] = [
        "Käytännön esimerkkejä omalta alalta",
        "Aikaa keskustelulle",
        "Pohjia, joita voi käyttää heti",
        "Selkeä kuva siitä, mitä laki vaatii",
        "Hyvää kahvia",
    ];
    let diet = *chance.of(&DIETS);
    let mut typed = vec![("ruokavalio", vec![diet.to_owned()])];
    if diet == "muu" {
        typed.push(("mita", vec![(*chance.of(&["Pähkinäallergia", "Gluteeniton"])).to_owned()]));
    }
    let travel = (*chance.of(&["juna", "juna", "auto", "etana"])).to_owned();
    typed.push(("tulo", vec![travel]));
    typed.push(("kokemus", vec![(1 + chance.below(3) + chance.below(3)).to_string()]));
    if chance.happens(30) {
        typed.push(("toiveet", vec![(*chance.of(&HOPES)).to_owned()]));
    }
    sheet(typed)
}

fn opinion(chance: &mut Chance) -> Sheet {
    const WORDS: [&str; 4] = [
        "Ryhmätyöt olivat päivän paras osa.",
        "Enemmän taukoja iltapäivään.",
        "Kouluttaja osasi asiansa.",
        "Tila oli kylmä, muuten hyvä.",
    ];
    let best: Vec<String> = ["sisalto", "kouluttaja", "verkosto", "tilat"]
        .into_iter()
        .zip([70, 55, 40, 25])
        .filter(|(_, percent)| chance.happens(*percent))
        .map(|(key, _)| key.to_owned())
        .collect();
    let mut typed = vec![("suosittelu", vec![(5 + chance.below(3) + chance.below(4)).min(10).to_string()])];
    typed.push(("parasta", best));
    typed.push(("uudelleen", vec![if chance.happens(85) { "yes" } else { "no" }.to_owned()]));
    if chance.happens(35) {
        typed.push(("sana", vec![(*chance.of(&WORDS)).to_owned()]));
    }
    sheet(typed)
}
