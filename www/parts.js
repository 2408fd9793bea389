// The parts of the page: where they come from, and the door that closes behind the last of them.
// Nothing else in the page's own scripts asks a server for anything.
const trivsel_parts = (() => {
  "use strict";
  const BASE = document.currentScript.src || document.baseURI;
  const FONTS = { 400: "Regular", 600: "SemiBold" };
  const DOOR = "default-src 'none'; connect-src 'none'; script-src 'wasm-unsafe-eval'; " +
    "worker-src blob:; base-uri 'none'; form-action 'none'";

  const address = (name) => new URL(name, BASE).href;

  // In the single file each part is an inert block; otherwise it lies beside this script.
  async function bytes(name) {
    const block = document.querySelector(`script[data-asset="${CSS.escape(name)}"]`);
    if (block) return unpack(block.textContent);
    const response = await fetch(address(name));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.arrayBuffer();
  }

  // Base64 around gzip. Not by a data: address, since the policy refuses that as a connection.
  function unpack(block) {
    const packed = Uint8Array.from(atob(block), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  const text = async (name) => new TextDecoder().decode(await bytes(name));
  const module = async (name) => WebAssembly.compile(await bytes(name));

  // A font lies in the document, since a shadow root cannot have one. It may fail to come.
  async function font([weight, name]) {
    const data = await bytes(`fonts/IBMPlexSans-${name}-Latin1.woff2`);
    document.fonts.add(await new FontFace("IBM Plex Sans", data, { weight }).load());
  }

  // Once something is on the screen; a page in the background is never painted.
  const painted = () => new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, 500);
  });

  // What the first screen does not wait for. True where files can be made and opened.
  async function rest(own) {
    await painted();
    const files = trivsel_work.prepare(own);
    const fonts = Object.entries(FONTS).map(font);
    const [{ status, reason }] = await Promise.allSettled([files, ...fonts]);
    if (reason) console.error("trivsel: no files can be made:", reason);
    if (own) closeDoor();
    return status === "fulfilled";
  }

  // From here on the browser refuses every connection. Taking the element out takes nothing back.
  function closeDoor() {
    const door = document.createElement("meta");
    door.httpEquiv = "Content-Security-Policy";
    door.content = DOOR;
    document.head.append(door);
  }

  return { address, text, module, rest };
})();
