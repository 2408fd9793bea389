//! Header, footer, start page and what stands around every screen.

use super::Texts;

/// Header, footer, start page and what stands around every screen.
#[derive(Debug)]
pub struct Frame {
    /// Name of the program's field.
    pub brand: &'static str,
    /// What the program is, where no form is open.
    pub brand_line: &'static str,
    /// The chip that says where the answers are.
    pub only_here: &'static str,
    /// Button.
    pub clear: &'static str,
    /// Link past the header.
    pub skip: &'static str,
    /// Heading of the start page.
    pub start: &'static str,
    /// Under the heading of the start page.
    pub start_lead: &'static str,
    /// Under the name of a form that cannot be begun yet.
    pub wait: &'static str,
    /// Heading above a document that lies open.
    pub go_on: &'static str,
    /// Under that heading.
    pub go_on_hint: &'static str,
    /// Heading above the choice of a file.
    pub open: &'static str,
    /// Under that heading.
    pub open_hint: &'static str,
    /// Button.
    pub choose_file: &'static str,
    /// Heading above three sentences on privacy.
    pub privacy: &'static str,
    /// First sentence, where the browser refuses every connection.
    pub door_closed: &'static str,
    /// First sentence, where the page around us decides.
    pub door_of_host: &'static str,
    /// Second sentence.
    pub you_decide: &'static str,
    /// Third sentence.
    pub gone_when_closed: &'static str,
    /// Heading of the status, where something is not saved.
    pub unsaved: &'static str,
    /// The status, where something is not saved.
    pub unsaved_count: fn(usize) -> String,
    /// Heading of the status after a file was made.
    pub saved: &'static str,
    /// The status after a file was made.
    pub saved_hint: &'static str,
    /// Button that leads to saving.
    pub save: &'static str,
    /// Button: put this page on paper.
    pub print: &'static str,
    /// Heading of a question.
    pub ask_clear: &'static str,
    /// Under that heading.
    pub ask_clear_hint: &'static str,
    /// Heading of a question.
    pub ask_replace: &'static str,
    /// Under that heading.
    pub ask_replace_hint: &'static str,
    /// Heading of a question.
    pub ask_code: &'static str,
    /// Under that heading.
    pub ask_code_hint: &'static str,
    /// Button: yes, clear.
    pub confirm_clear: &'static str,
    /// Button: yes, go on and lose the answers.
    pub confirm_replace: &'static str,
    /// Button: save first.
    pub save_first: &'static str,
    /// Button: yes, the code is written down.
    pub have_code: &'static str,
    /// Button: no, show the code.
    pub show_code: &'static str,
    /// Button: no.
    pub cancel: &'static str,
    /// Button that closes a notice.
    pub close: &'static str,
    /// Before an error, for those who listen.
    pub error: &'static str,
    /// Foot of the page.
    pub foot: &'static str,
}

static DANISH: Frame = Frame {
    brand: "Tidlig opsporing",
    brand_line: "Skemaer til opsporingsmodellen",
    only_here: "Kun i dette vindue",
    clear: "Ryd og luk",
    skip: "Gå til indholdet",
    start: "Hvad vil du i gang med?",
    start_lead: "Du udfylder skemaet her i browseren. Intet bliver sendt, og intet bliver gemt, \
                 før du selv gemmer en fil.",
    wait: "Et øjeblik. Siden er ved at blive hentet.",
    go_on: "Fortsæt på skemaet",
    go_on_hint: "Svarene ligger stadig i dette vindue.",
    open: "Åbn en gemt fil",
    open_hint: "Fortsæt på en kladde, eller læs et skema, du har modtaget. Vælg filen, eller træk \
                den hertil. Det kan være en PDF eller en krypteret fil.",
    choose_file: "Vælg fil",
    privacy: "Sådan passer vi på oplysningerne",
    door_closed: "Oplysningerne bliver på denne enhed. Siden kan ikke sende dem nogen steder hen.",
    door_of_host: "Oplysningerne bliver på denne enhed. Skemaet sender dem ikke nogen steder hen.",
    you_decide: "Du bestemmer, hvem der får filen, og afleverer den gennem kommunens sikre \
                 kanaler.",
    gone_when_closed: "Luk vinduet, så er svarene væk. Filer, du har gemt, skal du selv slette.",
    unsaved: "Ikke gemt endnu",
    unsaved_count: |count| match count {
        1 => "1 svar findes kun i dette vindue. Det forsvinder, hvis du lukker det.".into(),
        _ => format!("{count} svar findes kun i dette vindue. De forsvinder, hvis du lukker det."),
    },
    saved: "Lagt i en fil",
    saved_hint: "Alle svar er med i den fil, der er lavet.",
    save: "Gem kladde",
    print: "Print",
    ask_clear: "Vil du rydde skemaet?",
    ask_clear_hint: "Svarene kan ikke hentes tilbage.",
    ask_replace: "Du har svar, der ikke er gemt.",
    ask_replace_hint: "De forsvinder, hvis du fortsætter.",
    ask_code: "Har du skrevet koden ned?",
    ask_code_hint: "Uden den kan filen ikke åbnes.",
    confirm_clear: "Ryd",
    confirm_replace: "Fortsæt uden at gemme",
    save_first: "Gem kladde først",
    have_code: "Ja, gå videre",
    show_code: "Nej, vis koden",
    cancel: "Annullér",
    close: "Luk beskeden",
    error: "Fejl: ",
    foot: "Trivsel kører kun i din browser.",
};

#[cfg(feature = "english")]
static ENGLISH: Frame = Frame {
    brand: "Early detection",
    brand_line: "Forms for the detection model",
    only_here: "Only in this window",
    clear: "Clear and close",
    skip: "Skip to content",
    start: "What do you want to do?",
    start_lead: "You fill in the form here in the browser. Nothing is sent, and nothing is saved \
                 until you save a file yourself.",
    wait: "One moment. The page is being fetched.",
    go_on: "Go on with the form",
    go_on_hint: "The answers are still in this window.",
    open: "Open a saved file",
    open_hint: "Go on with a draft, or read a form that you have received. Choose the file, or \
                drag it here. It can be a PDF or an encrypted file.",
    choose_file: "Choose file",
    privacy: "How we protect the information",
    door_closed: "The information stays on this device. The page cannot send it anywhere.",
    door_of_host: "The information stays on this device. The form does not send it anywhere.",
    you_decide: "You decide who gets the file, and hand it over through the municipality's secure \
                 channels.",
    gone_when_closed: "Close the window, and the answers are gone. Files that you have saved you \
                       must delete yourself.",
    unsaved: "Not saved yet",
    unsaved_count: |count| match count {
        1 => "1 answer is only in this window. It disappears if you close it.".into(),
        _ => format!("{count} answers are only in this window. They disappear if you close it."),
    },
    saved: "Put into a file",
    saved_hint: "All answers are in the file that was made.",
    save: "Save draft",
    print: "Print",
    ask_clear: "Do you want to clear the form?",
    ask_clear_hint: "The answers cannot be brought back.",
    ask_replace: "You have answers that are not saved.",
    ask_replace_hint: "They disappear if you go on.",
    ask_code: "Have you written the code down?",
    ask_code_hint: "Without it the file cannot be opened.",
    confirm_clear: "Clear",
    confirm_replace: "Go on without saving",
    save_first: "Save draft first",
    have_code: "Yes, go on",
    show_code: "No, show the code",
    cancel: "Cancel",
    close: "Close the message",
    error: "Error: ",
    foot: "Trivsel runs in your browser only.",
};

impl Texts {
    /// Header, footer, start page and what stands around every screen.
    pub fn frame(&self) -> &'static Frame {
        #[cfg(feature = "english")]
        if self.language == "en" {
            return &ENGLISH;
        }
        &DANISH
    }
}
