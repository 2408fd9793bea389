// <trivsel-skema forms="forms/a.json" lang="da" door>: forms in a shadow root.
//
// `forms`, `library` and `settings` name files beside this script. `door`: the page is ours, closes
// its door, and has a title and a history for the steps. Events, which bubble and never hold an
// answer: trivsel-ready, trivsel-change {linkId}, trivsel-done {kind}.
//
// The first screen is drawn as soon as it is there, by the first module. Then all the rest is asked
// for, the door is closed, and only then does the program let anyone begin a form. When the whole
// program is there it takes over, element by element; where it never comes, the first goes on.
(() => {
  "use strict";
  const shared = trivsel_program, { live } = shared;

  class Skema extends HTMLElement {
    #root = this.attachShadow({ mode: "open" });
    #journal = new TrivselJournal();
    #own; #forms; #files; // is the page ours; the forms; can files be made
    #program; #by; #wish = []; // what is mounted; the module it is of; the file it is to open

    // What the page and the program may do to the elements, and no other script.
    static {
      const each = (act) => (what) => live.forEach((element) => act(element, what));
      shared.remount = each((element) => shared.fallen || !element.#program || element.#mount(true));
      shared.rescue = each((element) => element.#rescue());
      shared.giveWay = each((element) => element.#giveWay(element.#journal.isBlank));
      shared.tell = (element, what, how) => shared.fallen || element.#program?.[what]?.(how);
      trivsel_page.guard({
        unsaved: () => [...live].some((element) => element.#journal.unsaved),
        wipe: each(async (element) => { await element.#leave(); element.#journal.forget(); }),
        show: each((element) => element.connectedCallback()),
        popped: each((element, number) => element.#own && shared.tell(element, "popped", number)),
      });
    }

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [shared.style];
      this.#journal.watch(this.#root);
    }

    async connectedCallback() {
      live.add(this);
      this.#own = this.hasAttribute("door");
      const { begun, forms, suffice } = trivsel_parts;
      try {
        if (this.#own) trivsel_page.settle();
        [this.#forms] = await Promise.all([this.#forms ?? forms(this), shared.start()]);
        const whole = suffice(this.#forms, this) || await shared.whole(this.#own);
        if (!whole) this.#forms = begun(this.#forms);
        await shared.named(this);
        if (this.#program || !this.isConnected) return; // moved, or gone already
        this.#mount(false);
        const { asked, files } = await shared.follow(this.#own);
        this.#arrived(await asked, whole);
        this.#emit("trivsel-ready");
        files.catch(() => this.#files && this.#arrived(false));
      } catch (fault) {
        if (!shared.fallen) trivsel_rescue.refused(this.#root, fault);
      }
    }

    // An element that is only moved keeps its program: it is back before the timer runs.
    disconnectedCallback() {
      setTimeout(() => this.isConnected || (live.delete(this), this.#leave()));
    }

    #mount(fell) {
      const node = document.createElement("div");
      if (shared.now !== trivsel_module) node.dataset.program = "whole";
      this.#root.replaceChildren(node);
      this.#by = shared.now;
      this.#program = { unmount() {}, arrived() {}, popped() {} }; // while it is being mounted
      this.#program = shared.now.mount(node, this.#host(), {
        language: this.lang || "da", forms: this.#forms, own: this.#own, ...shared.given(this),
        ...this.#journal.taken, kept: this.#journal.kept(fell), arrived: this.#files !== undefined,
      });
      if (this.#program.open) this.#wish.splice(0).forEach((file) => this.#program.open(...file));
    }

    // Tells the program that the page asks for nothing more, and what is missing.
    #arrived(files, whole = true) {
      this.#files = files;
      if (!shared.fallen) this.#program?.arrived(files, whole);
    }

    // The whole program takes over, if the moment suits and nobody is in the middle of anything.
    // What was typed lies in the journal; a start page has only a focus to lose.
    #giveWay(suits) {
      const { calm, record } = this.#journal;
      const due = this.#wish.length || suits && !this.matches(":active");
      if (!due || !calm || shared.fallen || !this.#program || this.#by === shared.now) return;
      const nodes = () => [...this.#root.querySelectorAll("*")];
      const was = this.#root.activeElement, at = nodes().indexOf(was);
      this.#program.unmount();
      this.#mount(false);
      const same = () => was?.id ? this.#root.getElementById(was.id) : nodes()[at];
      if (!record) setTimeout(() => same()?.focus());
    }

    // A screen that was just come to has the focus on its heading.
    #place(place) {
      Object.assign(this.#journal, place);
      setTimeout(() => this.#giveWay(this.#root.activeElement?.id === "heading"), 20);
    }

    // The whole program opens it, once it takes over. Where that never comes, the first says so.
    async #open(...file) {
      this.#wish = [file];
      const { asked, whole } = await shared.follow(this.#own);
      if (await whole) this.#giveWay();
      else asked.then(() => this.#arrived(this.#files, false));
    }

    // Takes the program off; right after, its last words bring the journal up to date.
    #leave() {
      if (!shared.fallen) this.#program?.unmount();
      [this.#program, this.#wish] = [undefined, []];
      this.#root.replaceChildren();
    }

    #rescue() {
      this.#program = undefined;
      trivsel_rescue.stopped(this.#root, this.#journal, () => { this.#journal.unsaved = false; });
    }

    // What the program inside may ask for.
    #host() {
      const journal = this.#journal;
      return {
        journal: (record) => journal.write(record), forget: () => journal.forget(),
        hold: (what, value) => { journal.taken[what] = value; },
        place: (screen, unsaved, calm) => this.#place({ screen, unsaved, calm }),
        later: (name, bytes) => this.#open(name, bytes.slice()),
        run(header, bytes) { return shared.job({ header, bytes: bytes.slice(), by: this }); },
        emit: (name, detail, value) => this.#emit(name, { [detail]: value }),
      };
    }

    // A listener runs when the program is done with what it is doing.
    #emit(name, detail) {
      const event = new CustomEvent(name, { bubbles: true, composed: true, detail });
      queueMicrotask(() => this.dispatchEvent(event));
    }
  }

  customElements.define("trivsel-skema", Skema);
})();
