// What the page notices for the whole program: keys with Ctrl, that it is hidden and seen again, and
// that nobody has touched an element for a while. It keeps no answer, and listens at the document,
// so that no element lives on because of it.
const trivsel_watch = (() => {
  "use strict";
  const IDLE = 10; // minutes, where an element does not say how many
  const KEYS = { s: "save", enter: "next", z: "undo", y: "redo" };
  const TEXT = "textarea, select, input:not([type=radio], [type=checkbox], [type=file])";
  const shared = trivsel_program, { live } = shared, { choose, keep, keeps } = trivsel_keep;
  const touched = new WeakMap(); // when somebody was last at an element
  const covered = new WeakMap(); // which program was told that nobody is there, and if it covered

  const tell = (element, what) => shared.tell(element, "notice", what);

  // The element that an event is for: the one around it, or the one to which the page belongs.
  const meant = (event) => event.composedPath().find((node) => live.has(node)) ??
    [...live].find((element) => element.hasAttribute("door"));

  // Only keys with Ctrl (or Cmd), since voice control types letters (WCAG 2.1.4). In a text the
  // browser's own undo is the better one. Whoever saves or goes on is done with the field.
  function press(event) {
    const key = event.key?.toLowerCase(), [field] = event.composedPath();
    const wish = event.shiftKey ? key === "z" && "redo" : KEYS[key];
    if (!wish || event.altKey || event.ctrlKey === event.metaKey) return;
    const element = meant(event), back = wish === "undo" || wish === "redo";
    if (!element || back && field.matches?.(TEXT)) return;
    const done = { bubbles: true, composed: true };
    if (!back) field.dispatchEvent(new FocusEvent("focusout", done));
    if (event.repeat && !back || tell(element, wish)) event.preventDefault();
  }

  // One that starts again after a fall comes back covered: nobody may see what was covered because
  // the program fell over. Until the cover is drawn, which lies above the page, the page is not
  // seen; and what is shown in its place where it falls again and again is folded away.
  const again = new MutationObserver((changes) => {
    for (const { host } of new Set(changes.map(({ target }) => target))) {
      const page = host.shadowRoot.firstElementChild;
      if (page && covered.has(host)) {
        page.style.opacity = 0;
        setTimeout(() => { page.style.opacity = ""; }, 500);
        fold(host.shadowRoot.querySelector(".rescue > label"));
      }
      look(host);
    }
  });
  const watched = new WeakSet();

  function fold(label) {
    if (!label) return;
    const [details, summary] = ["details", "summary"].map((name) => document.createElement(name));
    const [words, field] = label.childNodes;
    field.ariaLabel = words.data;
    summary.append(words);
    details.append(summary, field);
    label.replaceWith(details);
  }

  // Whoever comes back when the time is over finds the cover, and not what it hides: a timer may
  // have slept with the device.
  function look(element) {
    if (!watched.has(element)) again.observe(element.shadowRoot, { childList: true });
    watched.add(element);
    const minutes = parseFloat(element.getAttribute("idle"));
    const limit = (Number.isNaN(minutes) ? IDLE : minutes) * 60_000;
    const last = touched.get(element) ?? touched.set(element, Date.now()).get(element);
    if (!(limit > 0) || Date.now() - last < limit) return;
    // One that starts again after a fall is told too, or it would show what was covered.
    const program = element.shadowRoot.firstElementChild, its = covered.get(element);
    if (its?.program !== program) {
      covered.set(element, { program, covers: false });
      tell(element, "idle");
    } else if (its.covers && !cover(element)) {
      stay(element);
    } else {
      its.covers ||= !!cover(element);
    }
  }

  const cover = (element) => element.shadowRoot.querySelector(".cover");

  function stay(element) {
    touched.set(element, Date.now());
    covered.delete(element);
  }

  // Whoever moves over the cover has not lifted it.
  function touch(event) {
    const element = meant(event);
    if (!element) return;
    look(element);
    if (!covered.has(element) || !cover(element)) stay(element);
  }

  for (const kind of ["pointerdown", "pointermove", "keydown", "input", "wheel"]) {
    document.addEventListener(kind, touch, { capture: true, passive: true });
  }
  setInterval(() => live.forEach(look), 1000);
  document.addEventListener("keydown", press);
  document.addEventListener("visibilitychange", () => {
    live.forEach((element) => tell(element, document.hidden ? "hidden" : "shown"));
  });

  // What is pasted where nothing has the focus is for the screen that takes files, where it shows.
  document.addEventListener("paste", (event) => {
    if (event.target !== document.body) return;
    const place = meant(event)?.shadowRoot?.querySelector(".takes");
    const { clipboardData } = event;
    place?.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, clipboardData }));
  });

  return { choose, keep, keeps, meant, warns: trivsel_page.warns };
})();
