// The file that drafts go on being saved in: the person chooses it, it is written to in order, and
// it is not waited for without end. What is written is sealed already.
const trivsel_keep = (() => {
  "use strict";
  const PATIENCE = 30_000; // milliseconds until a file must have been written
  // Each writing waits for those before it that are for the same file, or an older text could take
  // the place of a newer one. Whether the file holds these bytes now, and no others; a drive that
  // does not answer in time holds nothing.
  const writings = new Set();
  const left = new WeakMap(); // when this page wrote to each file

  function keep(file, bytes) {
    const its = { file, wanted: true }, before = [...writings];
    const copy = bytes.slice(); // the program's own memory may move
    its.end = (async () => {
      for (const other of before) if (await isSame(other.file, file)) await other.end;
      return its.wanted && write(its, copy);
    })().catch(() => false).finally(() => writings.delete(its));
    writings.add(its);
    let timer;
    const late = new Promise((end) => { timer = setTimeout(end, PATIENCE, false); });
    return Promise.race([its.end, late]).finally(() => {
      clearTimeout(timer);
      its.wanted = false;
    });
  }

  const age = async (file) => (await file.getFile?.())?.lastModified;
  const isSame = async (one, other) => one === other || !!await one.isSameEntry?.(other);

  // The browser writes beside the file first, so that what was there stays where this breaks off,
  // is not wanted any more, or would take the place of what another window has written since.
  async function write(its, bytes) {
    const { file } = its;
    let out;
    try {
      out = await file.createWritable();
      await out.write(bytes);
      if (!its.wanted || left.has(file) && left.get(file) !== await age(file)) throw its;
      await out.close();
      left.set(file, await age(file));
      return true;
    } catch {
      out?.abort().catch(() => {});
      return false;
    }
  }

  // Whether the browser can go on writing to a file that the person chose. In a frame of another
  // origin it may not ask for one.
  function keeps() {
    try {
      return isSecureContext && "showSaveFilePicker" in window && !!top.document;
    } catch {
      return false;
    }
  }

  // A file of the person's choice, or none. It must be asked for while a click is being heard.
  async function choose(suggestedName) {
    try {
      return await showSaveFilePicker({ suggestedName });
    } catch {
      return undefined;
    }
  }

  return { choose, keep, keeps };
})();
