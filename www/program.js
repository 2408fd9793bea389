// The program that all elements of a page share: the first module, then the whole one, which takes
// over from it. Says what is to be done with the elements, and touches none itself.
const trivsel_program = (() => {
  "use strict";
  const style = new CSSStyleSheet();
  let started, following, falls = [];

  // One instance of a module serves all elements.
  function run(glue, module) {
    glue.initSync({ module });
    glue.on_fall(fell);
    shared.now = glue;
  }

  async function start() {
    const { ask, compiled, text } = trivsel_parts;
    const styled = text("style.css").then((css) => style.replaceSync(css));
    const [module] = await Promise.all([compiled(ask("trivsel.wasm")), styled]);
    run(trivsel_module, module);
  }

  // What comes behind the first screen. `whole` says whether the whole program came.
  async function follow(own) {
    const { asked, files, whole } = await trivsel_parts.rest(own);
    const ran = whole.then(([module]) => !run(trivsel_whole, module)).catch(() => false);
    ran.then((came) => came && shared.giveWay());
    files.catch((fault) => console.error("trivsel: no files can be made:", fault));
    return { asked, files, whole: ran };
  }

  // The program fell over at this place in its source; its instance must not be entered again.
  // Once this call stack is gone, all elements go on in a fresh one.
  function fell(place) {
    if (shared.fallen) return;
    shared.fallen = true;
    console.error(`trivsel: stopped at ${place}`);
    falls = [...falls.filter((then) => then > Date.now() - 10_000), Date.now()];
    setTimeout(() => {
      shared.fallen = false;
      if (falls.length >= 3) return shared.rescue();
      shared.now.__wbg_reset_state();
      shared.now.on_fall(fell);
      shared.remount();
    });
  }

  // A page may ask for a job before everything has arrived.
  async function job(job) {
    await following;
    return trivsel_work.run(job);
  }

  // What has come of the files that an element names for the whole program.
  const given = (element) => Object.fromEntries(["library", "settings"].map(
    (kind) => [kind, shared.texts[element.getAttribute(kind)]]));

  // `now` is the glue of the module to mount with; `live` are the elements, and `texts` the files
  // that they name. `named` is for `rest.js` to fill in, and the last four for the element.
  const shared = {
    style, now: undefined, fallen: false, live: new Set(), texts: {}, given, job, named() {},
    start: () => started ??= start(),
    follow: (own) => following ??= follow(own),
    whole: async (own) => (await shared.follow(own)).whole,
    tell() {}, remount() {}, rescue() {}, giveWay() {},
  };
  return shared;
})();
