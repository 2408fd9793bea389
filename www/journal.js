// What must outlive a fall of the program: the last record that it wrote, what was typed since
// then, and the settings that were taken into use. It lies in memory only, and each element keeps
// its own to itself.
class TrivselJournal {
  screen = 0;
  unsaved = false;
  calm = true;
  taken = {}; // what the program is mounted with in place of what the page names
  #record;
  #typed; // the field that was typed in since the record was written, and the texts in it
  #picking = false; // whether a file is being chosen, or read
  #returned; // the field whose text was given back after the last fall

  get record() {
    return this.#record;
  }

  // On the start page, with nothing behind it and no file on its way in, which would be lost with
  // the program that asked for it.
  get isBlank() {
    return !this.#record && !this.screen && !this.#picking;
  }

  get lastWords() {
    return this.#typed?.texts.join("/");
  }

  // The record holds everything that was typed up to now.
  write(record) {
    this.#record = record;
    this.#typed = undefined;
  }

  forget() {
    this.write(undefined);
    this.#returned = undefined;
  }

  // Hears everything before the program does. Whoever clicks elsewhere chooses no file any more.
  watch(root) {
    root.addEventListener("input", ({ target }) => this.heed(target, root), true);
    const into = ({ type, target }) => target.type === "file" && type !== "cancel";
    const heed = (event) => { this.#picking = /drop|paste/.test(event.type) || into(event); };
    for (const kind of ["click", "input", "cancel", "drop", "paste"]) {
      root.addEventListener(kind, heed, true);
    }
  }

  // Notes a key press before the program hears of it. A date is typed in three fields.
  heed({ dataset, value }, root) {
    const { field, part } = dataset;
    if (!field) return;
    const all = `[data-field="${field}"][data-part=`;
    const find = (name) => root.querySelector(`${all}"${name}"]`)?.value ?? "";
    this.#typed = { field, texts: part ? [..."dmy"].map(find) : [value] };
    if (this.#returned !== field) this.#returned = undefined;
  }

  // What the program starts again with; where nothing was written, the screen alone tells of a
  // file. A text that was given back, and made it fall over once more, is set aside.
  kept(fell) {
    const { screen, unsaved } = this;
    if (!this.#record) return fell && screen ? { record: "", screen, fell } : undefined;
    const { field, texts } = this.#typed ?? {};
    const kept = { record: this.#record, screen, unsaved: unsaved || fell, fell };
    if (!field || this.#returned !== field) {
      this.#returned = field;
      return { ...kept, field, texts };
    }
    const setAside = this.lastWords;
    this.#typed = undefined;
    return { ...kept, setAside };
  }
}
