//! Any of our forms, answered at random and carried over to any other: only what is taken is
//! written, and no position without the setting.

use std::rc::Rc;

use proptest::prelude::*;
use proptest::sample::Index;
use trivsel::answers::{Address, Answer};
use trivsel::form::{Item, Kind, Value};
use trivsel::sheet::Row;
use trivsel::state::{Action, Deed, Line, Offers};

use crate::support::{Person, forms};

/// One thing that a person does: which row, and what is said there.
type Act = (Index, Index);

fn acts() -> impl Strategy<Value = Vec<Act>> {
    proptest::collection::vec((any::<Index>(), any::<Index>()), 1..40)
}

const WORDS: [&str; 6] = ["Alma", "3/7/2023", "40", "To\nlinjer", "12:30", ""];

fn acts_out(person: &mut Person, (at, what): &Act) {
    let rows = person.desk().sheet.all();
    let free = |row: &&&Rc<Row>| row.is_question() && row.item.is_writable() || row.is_list();
    let rows: Vec<&Rc<Row>> = rows.iter().filter(free).copied().collect();
    // What has a code in it is what matters here.
    let coded: Vec<&Rc<Row>> =
        rows.iter().filter(|row| !row.item.codes.is_empty()).copied().collect();
    let rows = if coded.is_empty() || what.index(4) == 0 { rows } else { coded };
    if rows.is_empty() {
        return;
    }
    let row = rows[at.index(rows.len())].clone();
    let address = row.address.clone();
    let action = match (row.item.kind, row.item.options.as_slice()) {
        (Kind::Group, _) => Action::AddRow(address),
        (Kind::Boolean, _) => Action::Choose(address, Value::Boolean(what.index(2) == 0), true),
        (_, []) => Action::Type(address, 0, WORDS[what.index(WORDS.len())].into()),
        (_, options) => {
            Action::Choose(address, options[what.index(options.len())].value.clone(), true)
        }
    };
    person.does(action);
}

fn all(person: &Person) -> Answered {
    person.desk().answers.iter().map(|(at, answers)| (at.clone(), answers.to_vec())).collect()
}

fn item<'a>(person: &'a Person, at: &Address) -> &'a Rc<Item> {
    person.desk().form().item(at.item).unwrap()
}

type Ticks = Vec<(Index, bool)>;

fn ticks() -> impl Strategy<Value = Ticks> {
    proptest::collection::vec((any::<Index>(), any::<bool>()), 0..6)
}

fn ticks_off(person: &mut Person, ticks: &Ticks) {
    for (which, taken) in ticks {
        let count = person.offers().list.len();
        if count > 0 {
            person.deed(Deed::Take(which.index(count), *taken));
        }
    }
}

type Answered = Vec<(Address, Vec<Answer>)>;

/// What stands otherwise than before.
fn changed(before: &Answered, person: &Person) -> Answered {
    let now = all(person).into_iter();
    now.filter(|one| !before.contains(one)).collect()
}

/// What changed was taken, and what was taken is there; tells how many answers that are.
fn only_taken(
    offers: &Offers,
    person: &Person,
    changed: &Answered,
) -> Result<usize, TestCaseError> {
    let taken = offers.list.iter().filter(|offer| offer.taken);
    let lines: Vec<_> = taken.flat_map(|offer| &offer.lines).collect();
    for (at, answers) in changed {
        let here = |line: &&Line| line.item.id == at.item && line.answers == *answers;
        prop_assert!(lines.iter().any(here), "{} was not taken", item(person, at).link_id);
    }
    for line in &lines {
        let is = |(at, it): &(Address, Vec<Answer>)| at.item == line.item.id && *it == line.answers;
        prop_assert!(all(person).iter().any(is), "{} was taken", line.item.link_id);
    }
    Ok(lines.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn only_what_is_taken_is_written(
        from in any::<Index>(),
        to in any::<Index>(),
        acts in acts(),
        ticks in ticks(),
        follow in any::<bool>(),
    ) {
        let forms = forms();
        let name = |index: &Index| forms[index.index(forms.len())].url.rsplit('/').next().unwrap();
        let mut person = Person::on("2026-11-21");
        if follow {
            person = person.where_positions_follow();
        }
        person.begins(name(&from));
        acts.iter().for_each(|act| acts_out(&mut person, act));
        person.carries_to(name(&to));
        let before = all(&person);
        ticks_off(&mut person, &ticks);
        let offers = person.offers().clone();
        person.deed(Deed::Accept);
        prop_assert!(offers.list.iter().all(|offer| follow || !offer.is_position));
        let changed = changed(&before, &person);
        prop_assert!(changed.iter().all(|(at, _)| !item(&person, at).alert));
        let lines = only_taken(&offers, &person, &changed)?;
        prop_assert_eq!(person.state.is_unsaved(), lines > 0);
    }

    #[test]
    fn two_of_one_kind_become_one_by_what_is_taken(
        which in any::<Index>(),
        ours in acts(),
        theirs in acts(),
        ticks in ticks(),
    ) {
        let forms = forms();
        let name = forms[which.index(forms.len())].url.rsplit('/').next().unwrap();
        let mut other = Person::on("2026-11-20");
        other.begins(name);
        theirs.iter().for_each(|act| acts_out(&mut other, act));
        let mut person = Person::on("2026-11-21");
        person.begins(name);
        ours.iter().for_each(|act| acts_out(&mut person, act));
        let file = other.file();
        person.joins(&file);
        let before = all(&person);
        ticks_off(&mut person, &ticks);
        let offers = person.offers().clone();
        prop_assert!(offers.left.is_empty() && offers.misfits.is_empty());
        person.deed(Deed::Accept);
        let changed = changed(&before, &person);
        only_taken(&offers, &person, &changed)?;
        // What was taken once is not offered again, and the other document has no more to say.
        let all_taken = offers.list.iter().all(|offer| offer.taken);
        if all_taken {
            person.joins(&file);
            let open = person.offers().list.iter().filter(|offer| offer.there.is_empty());
            prop_assert_eq!(open.count(), 0, "{:?}", person.sees());
        }
    }
}
