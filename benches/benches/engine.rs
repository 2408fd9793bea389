//! Reading a form, its first sheet, and one answer, at 50, 1,000 and 10,000 items. One answer is
//! to cost the same at every size, as long as no rule looks at it.

use std::hint::black_box;
use std::rc::Rc;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use trivsel::answers::{Address, Answer, Answers, Stamp};
use trivsel::form::{Date, Form, Value};
use trivsel::sheet::Sheet;
use trivsel_benches::{SIZES, form, form_with_hints};

fn stamp() -> Stamp {
    let date = Date::new(2026, Some(11), Some(21)).expect("the day exists");
    Stamp { date, id: "00000000-0000-4000-8000-000000000000".into() }
}

fn read(bytes: &[u8]) -> Rc<Form> {
    Rc::new(Form::read(bytes).form.expect("the form has no faults"))
}

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read a form");
    for size in SIZES {
        let bytes = form(size);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| read(black_box(&bytes)));
        });
    }
    group.finish();
}

fn first_sheet(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("first sheet");
    for size in SIZES {
        let form = read(&form_with_hints(size));
        let answers = Answers::new(&form, &stamp());
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| Sheet::new(form.clone(), black_box(&answers), Some(stamp().date)));
        });
    }
    group.finish();
}

/// Types into the last question of the form, which nothing leans on.
fn one_answer(criterion: &mut Criterion) {
    answering(criterion, "one answer", form, "last", |turn| {
        Value::String(if turn { "one" } else { "two" }.into())
    });
}

/// As above, where each section has a hint, none of which looks at the question.
fn one_answer_among_hints(criterion: &mut Criterion) {
    answering(criterion, "one answer among hints", form_with_hints, "last", |turn| {
        Value::String(if turn { "one" } else { "two" }.into())
    });
}

fn answering(
    criterion: &mut Criterion,
    name: &str,
    form: fn(usize) -> Vec<u8>,
    question: &str,
    value: fn(bool) -> Value,
) {
    let mut group = criterion.benchmark_group(name);
    for size in SIZES {
        let form = read(&form(size));
        let link_id = format!("s{}-{question}", size / 10 - 1);
        let item = form.find(&link_id).and_then(|id| form.item(id)).expect("it is there").clone();
        let mut answers = Answers::new(&form, &stamp());
        let mut sheet = Sheet::new(form.clone(), &answers, Some(stamp().date));
        let mut turn = false;
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| {
                turn = !turn;
                let given = vec![Answer::Value(value(turn))];
                answers.set(&item, Address::top(item.id), given);
                sheet = sheet.update(&answers, &[item.id]);
            });
        });
    }
    group.finish();
}

criterion_group!(engine, reading, first_sheet, one_answer, one_answer_among_hints);
criterion_main!(engine);
