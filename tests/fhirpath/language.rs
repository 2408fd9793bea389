//! The language: what is a fault and where, how tightly operators bind, three-valued logic,
//! texts, dates.

use serde_json::json;
use trivsel::fhirpath::{Expression, MAX_LENGTH, Problem};

use crate::support::{ask, problem, transcript};

#[test]
fn what_the_subset_lacks_is_a_fault_on_parsing() {
    for (text, position) in [
        ("now()", 0),
        ("item.aggregate($this)", 5),
        ("name.trace('x')", 5),
        ("'a'.matches('a')", 4),
        ("%resource.resolve()", 10),
        ("a.whatever()", 2),
        ("a.repeat($total)", 9),
        ("value is Patient", 9),
        ("value.ofType(FHIR.Observation)", 13),
        ("value as Other.Boolean", 9),
    ] {
        let fault = Expression::parse(text).unwrap_err();
        assert_eq!((fault.problem, fault.position), (Problem::OutsideSubset, position), "{text}");
    }
}

#[test]
fn a_fault_knows_its_place() {
    for (text, expected, position) in [
        ("", Problem::Syntax, 0),
        ("a +", Problem::Syntax, 3),
        ("a b", Problem::Syntax, 2),
        ("(a", Problem::Syntax, 2),
        ("a.where(b", Problem::Syntax, 9),
        ("a[1", Problem::Syntax, 3),
        ("and", Problem::Syntax, 0),
        ("a.#b", Problem::Character, 2),
        ("æ", Problem::Character, 0),
        ("'open", Problem::Unclosed, 0),
        ("a /* open", Problem::Unclosed, 2),
        (r"'\q'", Problem::Escape, 0),
        (r"'\u12'", Problem::Escape, 0),
        (r"'\ud800'", Problem::Escape, 0),
        ("2147483648", Problem::Number, 0),
        ("1.123456789", Problem::Number, 0),
        ("@2026-02-30", Problem::Moment, 0),
        ("@2026-2", Problem::Moment, 0),
        ("1 + @T25", Problem::Moment, 4),
        ("a.first(1)", Problem::Arguments, 2),
        ("where()", Problem::Arguments, 0),
        ("(1 | 2).not()", Problem::NotSingle, 8),
        ("1 + 'a'", Problem::WrongType, 2),
        ("%unknown", Problem::UnknownVariable, 0),
    ] {
        assert_eq!(problem(text), Some((expected, position)), "{text}");
    }
    assert_eq!(problem(&" ".repeat(MAX_LENGTH + 1)), Some((Problem::TooLong, 0)));
}

#[test]
fn operators_bind_as_the_grammar_says() {
    for (text, printed) in [
        ("1+2*3", "1 + 2 * 3"),
        ("(1+2)*3", "(1 + 2) * 3"),
        ("1-(2-3)", "1 - (2 - 3)"),
        ("(1-2)-3", "1 - 2 - 3"),
        ("-a.b", "-a.b"),
        ("(-a).b", "(-a).b"),
        ("-(a+b)", "-(a + b)"),
        ("a or b and c", "a or b and c"),
        ("(a or b) and c", "(a or b) and c"),
        ("a implies b or c", "a implies b or c"),
        ("(a.b).c", "a.b.c"),
        ("a | b = c", "a | b = c"),
        ("(a = b) | c", "(a = b) | c"),
        ("a in (b|c)", "a in b | c"),
        ("x is System . String", "x is System.String"),
        ("`a b`.`as`", "`a b`.`as`"),
        ("2 day", "2 days"),
        ("'a\\u0062\\n'", "'ab\\n'"),
        ("a // why\n + /* because */ b", "a + b"),
        ("iif(a,b)[ 0 ]", "iif(a, b)[0]"),
    ] {
        let expression = Expression::parse(text).unwrap();
        assert_eq!(expression.to_string(), printed, "{text}");
        assert_eq!(Expression::parse(printed).unwrap(), expression, "{text}");
    }
}

#[test]
fn unknown_is_the_third_value() {
    transcript(
        &json!({}),
        "true and {} =>
        false and {} => false
        {} or true => true
        {} or false =>
        {} implies true => true
        false implies {} => true
        true xor {} =>
        {}.not() =>
        {} = {} =>
        {} ~ {} => true
        1 = {} =>
        iif({}, 1, 2) => 2
        iif(true, 1, 1 + 'a') => 1
        false and (1 | 2) => false
        5 and true => true",
    );
}

#[test]
fn texts_count_characters() {
    transcript(
        &json!({}),
        "'blåbær'.length() => 6
        'blåbær'.substring(2, 2) => åb
        'blåbær'.substring(6) =>
        'blåbær'.indexOf('bær') => 3
        'a'.indexOf('x') => -1
        'blåbær'.upper() => BLÅBÆR
        'a-b-c'.replace('-', '+') => a+b+c
        '  x '.trim() => x
        'a' & {} & 'b' => ab
        'Ab  C' ~ 'aB c' => true
        {}.length() =>
        'x'.hasValue() => true
        '\\ud83d\\ude00'.length() => 1",
    );
}

#[test]
fn a_date_is_as_precise_as_it_was_written() {
    transcript(
        &json!({"birthDate": "2023-07", "valueDate": "2023-07-03"}),
        "birthDate = @2023-07 => true
        birthDate = @2023-07-03 =>
        birthDate < @2023-08-01 => true
        birthDate ~ @2023-07-03 => false
        value = @2023-07-03 => true
        value is date => true
        value is Date => false
        birthDate is date =>
        value.toString() => 2023-07-03
        today() => 2026-11-21
        today() - 3 months => 2026-08-21
        @2024-02-29 + 1 year => 2025-02-28
        @2024-03-01 - 1 day => 2024-02-29
        @2023-12-31 + 1 week => 2024-01-07
        @2023 + 14 months => 2024
        @2023 + 1 day =>
        @9999-12-31 + 1 day =>
        @T23:30 + 45 minutes => 00:15
        @2024-01-01T00:10:00+01:00 = @2023-12-31T23:10:00Z => true
        @2024-01-01T10:00:00.5 + 600 milliseconds => 2024-01-01T10:00:01.100
        today() + 1 'a' => WrongType at 8
        value > today() => false
        '2023' = @2023 => false",
    );
}

#[test]
fn the_answer_to_a_question_may_be_unknown() {
    assert_eq!(ask("today() > @2026-11"), "");
    assert_eq!(ask("today() > @2026-10"), "true");
}
