// The page around the elements: leaving it, coming back to it, and what only a page of ours does.
const trivsel_page = (() => {
  "use strict";
  let settled = false;

  // Whether the browser asks before it leaves the page. All browsers of iOS and iPadOS have the
  // event in name only (webkit.org/b/219102), and they alone know this property.
  const warns = () => !CSS.supports("-webkit-touch-callout", "none");

  // `unsaved` says whether a warning is due; `wipe` and `show` are for the copy of the page that a
  // browser keeps for Back: nobody must find answers in it that the page had promised to forget, or
  // that somebody was warned of and gave up. Where no browser warns, what is unsaved stays there.
  // `popped` hears of Back and Forward. An entry that holds no number is none of ours.
  function guard({ unsaved, wipe, show, popped }) {
    addEventListener("beforeunload", (event) => {
      if (!unsaved()) return;
      event.preventDefault();
      event.returnValue = true; // for browsers of before 2024
    });
    addEventListener("pagehide", ({ persisted }) => persisted && (warns() || !unsaved()) && wipe());
    addEventListener("pageshow", ({ persisted }) => persisted && show());
    addEventListener("popstate", ({ state }) => typeof state === "number" && popped(state));
  }

  // A page of ours has no margin, keeps its place by itself, and is not left for a dropped file.
  function settle() {
    if (settled) return;
    settled = true;
    const style = new CSSStyleSheet();
    style.replaceSync("body { margin: 0 }");
    document.adoptedStyleSheets.push(style);
    history.scrollRestoration = "manual";
    for (const kind of ["dragover", "drop"]) {
      addEventListener(kind, (event) => {
        if (event.defaultPrevented) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "none";
      });
    }
  }

  return { guard, settle, warns };
})();
