// The parts of the page: where they come from, and the door that closes behind the last of them.
// Nothing else in the page's own scripts asks a server for anything.
const trivsel_parts = (() => {
  "use strict";
  const BASE = document.currentScript.src || document.baseURI;
  const PACKED = !!document.querySelector("script[data-asset]"); // this is the single file
  const KNOWN = [/* trivsel:known */]; // the forms that the first module reads to the last word
  const DOOR = "default-src 'none'; connect-src 'none'; script-src 'wasm-unsafe-eval'; " +
    "worker-src blob:; base-uri 'none'; form-action 'none'";

  const ours = new Set(); // the addresses that may become code

  // Trusted Types: of all texts only these addresses. A page may refuse the policy.
  const createScriptURL = (address) => {
    if (!ours.has(address)) throw new TypeError("no address of ours");
    return address;
  };
  let policy = { createScriptURL };
  try {
    policy = trustedTypes.createPolicy("trivsel", policy);
  } catch {
    // No Trusted Types here, or not for us: the browser decides below.
  }
  const trusted = (address) => policy.createScriptURL(ours.add(address) && address);

  const address = (name) => new URL(name, BASE).href;

  // Resolves when a server has answered; the bytes may be under way much longer. In the single
  // file each part is an inert block; otherwise it lies beside this script.
  async function ask(name) {
    const block = document.querySelector(`script[data-asset="${CSS.escape(name)}"]`);
    if (block) return unpack(block.textContent);
    const response = !PACKED && await fetch(address(name));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  }

  // Base64 around gzip. Not by a data: address, since the policy refuses that as a connection.
  function unpack(block) {
    const packed = Uint8Array.from(atob(block), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
  }

  const text = async (name) => (await ask(name)).text();
  const forms = (element) => Promise.all(
    (element.getAttribute("forms") ?? "").split(/\s+/).filter(Boolean).map(text));
  const compiled = async (answer) => WebAssembly.compile(await (await answer).arrayBuffer());

  const script = (name) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${name}: refused`));
    script.src = trusted(address(name));
    if (PACKED) script.onerror();
    else document.head.append(script);
  });

  // Once something is on the screen; a page in the background is never painted.
  const painted = () => new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, 500);
  });

  // What the first screen does not wait for; `rest.js` says what comes of it. Where that script does
  // not come, nothing more is asked for either, and the door is closed all the same.
  async function rest(own) {
    await painted();
    const close = (came) => {
      if (own) closeDoor();
      return came;
    };
    try {
      if (!PACKED) await script("trivsel-rest.js");
      const { asked, ...rest } = trivsel_rest(own);
      return { asked: asked.then(close), ...rest };
    } catch (fault) {
      const none = Promise.reject(fault);
      return { asked: Promise.resolve(close(false)), files: none, whole: none };
    }
  }

  // Whether a form may be begun with the first module. It is known by a sum over its text, as
  // `cargo xtask build` counts it; one that somebody changed is another form.
  const known = (form) => PACKED || KNOWN.includes([...form].reduce(
    (sum, letter) => Math.imul(sum, 31) + letter.codePointAt() | 0, 0));

  // Whether an element needs no more than the first module. Settings change what a form says, and
  // that one does not know how. In the single file the first module is the whole one.
  const suffice = (forms, element) =>
    PACKED || !element.hasAttribute("settings") && forms.every(known);

  // What is left of the forms where the whole program never comes.
  function begun(forms) {
    const left = forms.filter(known);
    if (!left.length) throw new Error("none of the forms can be read without the whole program");
    return left;
  }

  // From here on the browser refuses every connection. Taking the element out takes nothing back.
  function closeDoor() {
    const door = document.createElement("meta");
    door.httpEquiv = "Content-Security-Policy";
    door.content = DOOR;
    document.head.append(door);
  }

  return { address, ask, begun, compiled, forms, rest, script, suffice, text, trusted };
})();
