// What the first screen does not wait for, in a script of its own behind it: what is asked for
// then, before the door closes, and in which order. What it is good for is known elsewhere.
const trivsel_rest = (() => {
  "use strict";
  const FONTS = { 400: "Regular", 600: "SemiBold" };
  const { ask, compiled, script } = trivsel_parts;
  const shared = trivsel_program;
  const coming = {};

  // A font lies in the document, since a shadow root cannot have one. It may fail to come.
  async function font([weight, name]) {
    const answer = await ask(`fonts/IBMPlexSans-${name}-Latin1.woff2`);
    const load = async () => {
      const data = await answer.arrayBuffer();
      document.fonts.add(await new FontFace("IBM Plex Sans", data, { weight }).load());
    };
    load().catch(() => {});
  }

  // The files that an element names for the whole program. One that does not come is an empty text,
  // and the program says what is wrong with that.
  function named(element) {
    const names = ["library", "settings"].map((kind) => element.getAttribute(kind));
    return names.filter(Boolean).map((name) => coming[name] ??= come(name));
  }

  function come(name) {
    const answer = ask(name);
    const keep = (text) => { shared.texts[name] = text; };
    return { answer, text: answer.then((answer) => answer.text()).then(keep, () => keep("")) };
  }

  // An element that comes when the whole program is there already begins with its files.
  shared.named = (element) => Promise.all(named(element).map(({ text }) => text));

  // Most urgent first: `whole`, the whole program with its files; and `files`, what makes and opens
  // files. `asked` comes when a server has answered for all of it and all scripts are there: the
  // door closes behind what is under way, and does not stop it.
  return (own) => {
    const answer = ask("trivsel-whole.wasm");
    const glue = script("trivsel-whole.js");
    const extras = [...shared.live].flatMap(named);
    const { found, files } = trivsel_work.prepare(own);
    const fonts = Object.entries(FONTS).map(font);
    const answers = extras.map(({ answer }) => answer);
    const asked = Promise.allSettled([found, answer, glue, ...answers, ...fonts]);
    const texts = extras.map(({ text }) => text);
    return {
      asked: asked.then(([{ status }]) => status === "fulfilled"),
      files,
      whole: Promise.all([compiled(answer), glue, ...texts]),
    };
  };
})();
