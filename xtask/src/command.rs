//! What can be typed behind `cargo xtask`, and where each word leads. It reads arguments and does
//! none of the work.
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::house::House;
use crate::site::{Policy, Server};
use crate::{build, form, papers, pictures, test, words};

const HELP: &str = "\
cargo xtask serve [--port N] [--no-build | --settings FILE]
                                             build, and serve on http://127.0.0.1:8787
cargo xtask build [--settings FILE]          build dist/site/, dist/trivsel.html, build-info.json,
                                             with what a municipality decides when asked
cargo xtask check                            format, lints and pure tests: before each commit
cargo xtask test [STEP...]                   everything, or the named steps: before each merge
cargo xtask pictures                         take pictures of all screens into docs/pictures/
cargo xtask print FORM [ANSWERS] -o FILE [--code CODE | --recipient age1...]
                                             print answers as PDF, sealed when asked
                    [--practice] [--language TAG] [--spoken TAG]
                                             as practice; in a language; the parents' part in one
cargo xtask print FORM --blank [--language TAG] -o FILE
                                             print a form to be filled in by hand
cargo xtask open FILE [--code CODE | --identity FILE]
                                             print the bundle that a document carries
cargo xtask form FILE...                     what is wrong with a form, and what does not work
cargo xtask form --json FILE...              what becomes of each of its elements, as JSON
cargo xtask form --table                     write what becomes of which element to docs/forms.md
cargo xtask form --count DIRECTORY...        count the forms in directories for docs/forms.md
cargo xtask words [--table]                  what is wrong with the texts; or their tables for docs/
";

/// One command with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Says what can be typed.
    Help,
    /// Builds and serves.
    Serve {
        /// The port to try first.
        port: u16,
        /// Whether `dist/site` is made anew.
        sources: Sources,
    },
    /// Builds `dist/`.
    Build {
        /// What a municipality decides.
        settings: Option<PathBuf>,
    },
    /// The quick half of the tests.
    Check,
    /// All steps, or those that are named.
    Test(Vec<String>),
    /// Takes pictures of all screens.
    Pictures,
    /// Prints answers.
    Print(papers::Print),
    /// Opens a document.
    Open(papers::Open),
    /// Tells of forms.
    Form(form::Form),
    /// Looks at the texts.
    Words(words::Words),
}

/// What `serve` does before it serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sources {
    /// Builds the site from its sources, with what a municipality decides.
    Build(Option<PathBuf>),
    /// Takes `dist/site` as it is.
    Leave,
}

/// Runs the program.
pub fn main(arguments: Vec<String>) -> ExitCode {
    let done = parse(&arguments).and_then(|command| run(command, &arguments));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("xtask: {fault:#}");
            ExitCode::FAILURE
        }
    }
}

/// Reads the arguments.
pub fn parse(arguments: &[String]) -> Result<Command> {
    let Some((word, rest)) = arguments.split_first() else { return Ok(Command::Help) };
    let mut rest = Arguments::new(rest);
    let command = match word.as_str() {
        "help" | "--help" | "-h" => Command::Help,
        "serve" => serve(&mut rest)?,
        "build" => Command::Build { settings: settings(&mut rest)? },
        "check" => Command::Check,
        "test" => Command::Test(rest.all_plain()),
        "pictures" => Command::Pictures,
        "print" => Command::Print(papers::Print::parse(&mut rest)?),
        "open" => Command::Open(papers::Open::parse(&mut rest)?),
        "form" => Command::Form(form::Form::parse(&mut rest)?),
        "words" => Command::Words(words::Words::parse(&mut rest)),
        _ => bail!("`{word}` is no command; these are:\n{HELP}"),
    };
    rest.end()?;
    Ok(command)
}

fn serve(rest: &mut Arguments) -> Result<Command> {
    let sources = match (rest.flag("--no-build"), settings(rest)?) {
        (true, Some(_)) => bail!("--settings wants a build; leave out --no-build"),
        (true, None) => Sources::Leave,
        (false, settings) => Sources::Build(settings),
    };
    let port = rest.value("--port")?.map(|port| port.parse());
    let port = port.transpose().context("--port takes a number up to 65535")?;
    Ok(Command::Serve { port: port.unwrap_or(8787), sources })
}

fn settings(rest: &mut Arguments) -> Result<Option<PathBuf>> {
    Ok(rest.value("--settings")?.map(PathBuf::from))
}

fn run(command: Command, arguments: &[String]) -> Result<()> {
    match command {
        Command::Help => {
            print!("{HELP}");
            Ok(())
        }
        Command::Serve { port, sources } => serve_site(&House::find()?, port, sources),
        Command::Build { settings } => build::all(&House::find()?, settings.as_deref()),
        Command::Check => test::check(&House::find()?),
        Command::Test(steps) => test::all(&House::find()?, &steps),
        Command::Pictures => pictures::take(&House::find()?),
        Command::Print(print) => papers::print(&House::find()?, &print, arguments),
        Command::Open(open) => papers::open(&House::find()?, &open, arguments),
        Command::Form(form) => form::answer(&House::find()?, &form, arguments),
        Command::Words(words) => words::answer(&House::find()?, words),
    }
}

fn serve_site(house: &House, port: u16, sources: Sources) -> Result<()> {
    let start = Instant::now();
    if let Sources::Build(settings) = sources {
        build::site(house, settings.as_deref())?;
        println!("Built in {:.1} minutes.", start.elapsed().as_secs_f32() / 60.0);
    }
    if !house.site().join("index.html").is_file() {
        bail!("there is no dist/site yet: leave out --no-build");
    }
    let server = Server::start(&house.site(), port, Policy::Own)?;
    println!("Open {}/ in a browser. Ctrl-C ends it.", server.origin());
    server.wait();
    Ok(())
}

/// Arguments that are taken one by one; what is left over at the end is a fault.
#[derive(Debug)]
pub struct Arguments(Vec<String>);

impl Arguments {
    fn new(arguments: &[String]) -> Arguments {
        Arguments(arguments.to_vec())
    }

    /// Takes a word that stands for itself.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let place = self.0.iter().position(|word| word == name);
        place.map(|place| self.0.remove(place)).is_some()
    }

    /// Takes a word and the one behind it.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let Some(place) = self.0.iter().position(|word| word == name) else { return Ok(None) };
        if place + 1 >= self.0.len() {
            bail!("{name} wants a value");
        }
        self.0.remove(place);
        Ok(Some(self.0.remove(place)))
    }

    /// Takes every occurrence of a word and the one behind it.
    pub(crate) fn values(&mut self, name: &str) -> Result<Vec<String>> {
        let mut values = Vec::new();
        while let Some(value) = self.value(name)? {
            values.push(value);
        }
        Ok(values)
    }

    /// Takes the first word that is no option.
    pub(crate) fn plain(&mut self) -> Option<PathBuf> {
        let place = self.0.iter().position(|word| !word.starts_with('-'))?;
        Some(PathBuf::from(self.0.remove(place)))
    }

    fn all_plain(&mut self) -> Vec<String> {
        let (options, plain) = self.0.drain(..).partition(|word| word.starts_with('-'));
        self.0 = options;
        plain
    }

    fn end(self) -> Result<()> {
        match self.0.first() {
            Some(word) => bail!("`{word}` is not understood here"),
            None => Ok(()),
        }
    }
}
