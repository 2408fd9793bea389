// <trivsel-skema forms="forms/a.json forms/b.json" lang="da" door>: forms in a shadow root.
//
// `forms` names files beside this script. `door` says that the page is ours: it closes its door,
// and has a title and a history for the steps. Events, which bubble and never hold an answer:
// trivsel-ready, trivsel-change {linkId}, trivsel-done {kind}.
//
// The first screen is drawn as soon as it is there. Then the second module and the fonts are
// fetched, the door is closed, and only then does the program let anyone begin or open a form.
(() => {
  "use strict";
  const live = new Set();
  const style = new CSSStyleSheet();
  let started, arriving, falls = [], fallen = false;
  let remount, rescue, wipe, isUnsaved, pop; // what this script, and no other, may do to an element

  // One instance of the first module serves all elements of a page.
  async function start() {
    const { module, text } = trivsel_parts;
    const styled = text("style.css").then((css) => style.replaceSync(css));
    const [program] = await Promise.all([module("trivsel.wasm"), styled]);
    trivsel_module.initSync({ module: program });
    trivsel_module.on_fall(fell);
  }

  // The program fell over at this place in its source; its instance must not be entered again.
  // Once this call stack is gone, all elements go on in a fresh one.
  function fell(place) {
    if (fallen) return;
    fallen = true;
    console.error(`trivsel: stopped at ${place}`);
    falls = [...falls.filter((then) => then > Date.now() - 10_000), Date.now()];
    setTimeout(() => {
      fallen = false;
      if (falls.length >= 3) return live.forEach(rescue);
      trivsel_module.__wbg_reset_state();
      trivsel_module.on_fall(fell);
      live.forEach(remount);
    });
  }

  class Skema extends HTMLElement {
    #root = this.attachShadow({ mode: "open" });
    #journal = new TrivselJournal();
    #own; #forms; #whole; // is the page ours; the forms; did the second module arrive
    #program; // as long as it is mounted

    static {
      remount = (element) => fallen || !element.#program || element.#mount(true);
      rescue = (element) => element.#rescue();
      wipe = (element) => { element.#leave(); element.#journal.forget(); };
      isUnsaved = (element) => element.#journal.unsaved;
      pop = (element, number) => element.#own && !fallen && element.#program?.popped(number);
    }

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [style];
      const heed = ({ target }) => this.#journal.heed(target, this.#root);
      this.#root.addEventListener("input", heed, true);
    }

    async connectedCallback() {
      live.add(this);
      this.#own = this.hasAttribute("door");
      if (this.#own) trivsel_page.settle();
      const names = (this.getAttribute("forms") ?? "").split(/\s+/).filter(Boolean);
      try {
        const forms = this.#forms ?? Promise.all(names.map(trivsel_parts.text));
        [this.#forms] = await Promise.all([forms, started ??= start()]);
        if (this.#program || !this.isConnected) return; // moved, or gone already
        this.#mount(false);
        this.#whole = await (arriving ??= trivsel_parts.rest(this.#own));
        if (!fallen) this.#program?.arrived(this.#whole);
        this.#emit("trivsel-ready");
      } catch (fault) {
        if (!fallen) trivsel_rescue.refused(this.#root, fault);
      }
    }

    // An element that is only moved keeps its program: it is back before the timer runs.
    disconnectedCallback() {
      setTimeout(() => this.isConnected || (live.delete(this), this.#leave()));
    }

    #mount(fell) {
      const node = document.createElement("div");
      this.#root.replaceChildren(node);
      this.#program = { unmount() {}, arrived() {}, popped() {} }; // while it is being mounted
      this.#program = trivsel_module.mount(node, this.#host(), {
        language: this.lang || "da", forms: this.#forms, own: this.#own,
        arrived: this.#whole !== undefined, kept: this.#journal.kept(fell),
      });
    }

    // Takes the program off; its last words bring the journal up to date.
    #leave() {
      if (!fallen) this.#program?.unmount();
      this.#program = undefined;
      this.#root.replaceChildren();
    }

    #rescue() {
      this.#program = undefined;
      const saved = () => { this.#journal.unsaved = false; };
      trivsel_rescue.stopped(this.#root, this.#journal, saved);
    }

    // What the program inside may ask for.
    #host() {
      const journal = this.#journal;
      return {
        journal: (record) => journal.write(record),
        forget: () => journal.forget(),
        place: (screen, unsaved) => { Object.assign(journal, { screen, unsaved }); },
        run: (header, bytes) => trivsel_work.run({ header, bytes: bytes.slice() }),
        emit: (name, detail, value) => this.#emit(name, { [detail]: value }),
      };
    }

    // A listener runs when the program is done with what it is doing.
    #emit(name, detail) {
      const event = new CustomEvent(name, { bubbles: true, composed: true, detail });
      queueMicrotask(() => this.dispatchEvent(event));
    }
  }

  trivsel_page.guard({
    unsaved: () => [...live].some(isUnsaved),
    wipe: () => live.forEach(wipe),
    show: () => live.forEach((element) => element.connectedCallback()),
    popped: (number) => live.forEach((element) => pop(element, number)),
  });
  customElements.define("trivsel-skema", Skema);
})();
