//! Law 4: no quoted linkId with a dot in `src/`, and no sentence that a person reads outside the
//! texts and the forms.

use std::collections::BTreeSet;

use serde_json::Value as Json;
use syn::visit::{self, Visit};

use crate::source::{Source, house, rust_files};

/// The string literals of a file, but for those that only a developer can meet: docs, lint
/// reasons and the reason of an `expect`.
fn literals(source: &Source) -> Vec<String> {
    let mut found = Literals::default();
    found.visit_file(&source.syntax());
    found.0
}

#[derive(Default)]
struct Literals(Vec<String>);

impl<'a> Visit<'a> for Literals {
    fn visit_attribute(&mut self, _: &'a syn::Attribute) {}

    fn visit_lit_str(&mut self, literal: &'a syn::LitStr) {
        self.0.push(literal.value());
    }

    fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
        if call.method == "expect" {
            self.visit_expr(&call.receiver);
        } else {
            visit::visit_expr_method_call(self, call);
        }
    }

    /// The inside of a macro is no syntax yet; its literals are among its tokens.
    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        self.tokens(mac.tokens.clone());
    }
}

impl Literals {
    fn tokens(&mut self, tokens: proc_macro2::TokenStream) {
        for token in tokens {
            match token {
                proc_macro2::TokenTree::Group(group) => self.tokens(group.stream()),
                proc_macro2::TokenTree::Literal(literal) => {
                    self.0.extend(
                        syn::parse_str::<syn::LitStr>(&literal.to_string()).map(|l| l.value()),
                    );
                }
                _ => {}
            }
        }
    }
}

fn link_ids(json: &Json, into: &mut BTreeSet<String>) {
    for item in json["item"].as_array().into_iter().flatten() {
        into.insert(item["linkId"].as_str().unwrap().to_owned());
        link_ids(item, into);
    }
}

#[test]
fn no_link_id_with_a_dot_stands_in_the_source() {
    let mut ids = BTreeSet::new();
    for entry in std::fs::read_dir(house().join("www/forms")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        link_ids(&serde_json::from_str(&text).unwrap(), &mut ids);
    }
    ids.retain(|id| id.contains('.'));
    assert!(ids.len() > 50, "the forms have linkIds with dots: {}", ids.len());
    for source in rust_files("src") {
        for literal in literals(&source) {
            assert!(!ids.contains(&literal), "{} names the item {literal}", source.path);
        }
    }
}

#[test]
fn sentences_stand_in_the_texts_and_the_forms() {
    let mut found = Vec::new();
    for source in rust_files("src").iter().filter(|source| source.room() != "texts") {
        for literal in literals(source).into_iter().filter(|literal| is_for_people(literal)) {
            found.push(format!("{}: {literal}", source.path));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Danish letters, or several words with a capital in front: nothing that a program says to
/// another looks like that.
fn is_for_people(literal: &str) -> bool {
    let danish = literal.chars().any(|letter| "æøåÆØÅ»«".contains(letter));
    let words =
        literal.split(' ').filter(|word| word.len() > 1 && word.chars().all(char::is_alphabetic));
    let sentence = words.count() >= 2 && literal.starts_with(char::is_uppercase);
    danish || sentence
}

#[test]
fn the_reader_knows_a_sentence_when_it_sees_one() {
    for sentence in ["Filen er klar", "Gå", "Vælg", "Ret dette her"] {
        assert!(is_for_people(sentence), "{sentence}");
    }
    for name in ["valueCoding", "application/pdf", "main heading", "--trivsel-accent", "M4 6.5h16"]
    {
        assert!(!is_for_people(name), "{name}");
    }
    let source = Source {
        path: "src/x.rs".into(),
        text: "/// Gå.\nfn f() { g(\"en\"); format!(\"to {x}\"); h.expect(\"tre\"); }".into(),
    };
    assert_eq!(literals(&source), ["en", "to {x}"]);
}
