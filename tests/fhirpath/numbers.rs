//! Exact numbers, and numbers with a unit.

use proptest::prelude::*;
use serde_json::json;
use trivsel::fhirpath::Decimal;

use crate::support::{ask, transcript};

#[test]
fn decimals_are_exact() {
    transcript(
        &json!({"a": 0.1, "b": 0.2, "tiny": 1e-7, "large": 4e10, "huge": 1e300}),
        "a + b = 0.3 => true
        0.1 + 0.2 => 0.3
        1.10 = 1.1 => true
        1.10 => 1.10
        1 / 3 => 0.33333333
        2 / 3 => 0.66666667
        -2 / 3 => -0.66666667
        4 / 2 => 2
        1 / 0 =>
        tiny => 0.0000001
        large => 40000000000.0
        huge.hasValue() => false
        0.00000001 * 0.5 => 0.00000001
        9999999999999999999999999999.0 => Number at 0
        999999999999999999999999999.0 * 100 =>
        2147483647 + 1 =>
        2147483647 + 1.0 => 2147483648.0
        7 div 2 => 3
        -7 div 2 => -3
        7 mod -2 => 1
        1.5.round() => 2
        2.45.round(1) => 2.5
        (-1.5).ceiling() => -1
        (-1.5).floor() => -2",
    );
}

#[test]
fn many_numbers_become_one() {
    transcript(
        &json!({"n": [3, 1, 2], "d": [0.5, 1], "t": ["b", "a"]}),
        "n.sum() => 6
        d.sum() => 1.5
        n.avg() => 2
        d.avg() => 0.75
        n.min() => 1
        n.max() => 3
        t.min() => a
        {}.sum() =>
        {}.max() =>
        t.first().sum() => WrongType at 10
        n.combine(t).max() => WrongType at 13",
    );
}

#[test]
fn units_are_compared_where_they_measure_the_same() {
    transcript(
        &json!({"valueQuantity": {"value": 92.5, "unit": "cm", "code": "cm"}}),
        "value = 0.925 'm' => true
        value > 90 'cm' => true
        value > 90 'kg' =>
        value = 92.5 'kg' => false
        value = 92.5 'smoots' =>
        value is Quantity => true
        value + 1 'm' => 192.5 'cm'
        7 days = 1 week => true
        1 year = 12 months =>
        1 year > 360 days =>
        1 'smoot' < 2 'smoot' => true
        1 'kg' ~ 1000 'g' => true
        2 'kg' * 2 'kg' => WrongType at 7",
    );
    assert_eq!(ask("'5 days'.toQuantity()"), "5 days");
}

proptest! {
    #[test]
    fn a_decimal_is_printed_as_it_was_read(whole in -1_000_000_000_i64..1_000_000_000, behind in 0_u32..9) {
        let divisor = 10_i64.pow(behind);
        let sign = if whole < 0 { "-" } else { "" };
        let mut text = format!("{sign}{}", whole.abs() / divisor);
        if behind > 0 {
            text += &format!(".{:0width$}", whole.abs() % divisor, width = behind as usize);
        }
        prop_assert_eq!(Decimal::parse(&text).unwrap().to_string(), text);
    }

    #[test]
    fn decimals_add_up_as_whole_numbers_do(a in -1_000_000_i32..1_000_000, b in -1_000_000_i32..1_000_000) {
        let hundredth = |number: i32| Decimal::from(number).over(Decimal::from(100)).unwrap();
        prop_assert_eq!(hundredth(a).plus(hundredth(b)).unwrap(), hundredth(a + b));
        let back = hundredth(a).plus(hundredth(b)).unwrap().minus(hundredth(b)).unwrap();
        prop_assert_eq!(back, hundredth(a));
        prop_assert_eq!(hundredth(a) < hundredth(b), a < b);
    }
}
