// What is said of a field once it is left moves what stands below, also the button that is being
// pressed, and the click would miss it. So a field that is left with the pointer down is left right
// before the click. It keeps no answer, and decides nothing.
(() => {
  "use strict";
  const { meant } = trivsel_watch;
  let held;

  function grab(event) {
    const root = meant(event)?.shadowRoot;
    release();
    if (!root) return;
    held = { root, left: [] };
    root.addEventListener("focusout", hold, true);
  }

  function hold(event) {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    held.left.push([event.target, event.relatedTarget]);
  }

  function release() {
    if (!held) return;
    const { root, left } = held;
    held = undefined;
    root.removeEventListener("focusout", hold, true);
    const done = { bubbles: true, composed: true };
    left.forEach(([field, relatedTarget]) => {
      field.dispatchEvent(new FocusEvent("focusout", { ...done, relatedTarget }));
    });
  }

  document.addEventListener("pointerdown", grab, true);
  document.addEventListener("click", release, true);
  // Where no click comes. The next press may have begun by then, and is not this one.
  for (const kind of ["pointerup", "pointercancel"]) {
    document.addEventListener(kind, () => {
      const mine = held;
      setTimeout(() => held === mine && release(), 300);
    }, true);
  }
})();
