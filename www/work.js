// Where the second module runs. A job is a header and bytes here; what is in them, and what comes
// of it, is the business of both modules.
const trivsel_work = (() => {
  "use strict";
  const NAME = "trivsel-worker";
  const START = 20_000; // milliseconds until a worker must have said that it is there
  const END = 600_000; // until it must be done: a code of the highest work factor, an old device
  const ours = new Set(); // the addresses that may become code; filled once, in `prepare`
  let module, ready;

  // Trusted Types: of all texts only these addresses. A page may refuse the policy.
  const createScriptURL = (address) => {
    if (!ours.has(address)) throw new TypeError("no address of ours");
    return address;
  };
  let policy = { createScriptURL };
  try {
    policy = trustedTypes.createPolicy("trivsel", policy);
  } catch { /* No Trusted Types here, or not for us: the browser decides below. */ }

  // The next message of a worker.
  const next = (worker, patience) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault(); // what is said there may quote what was typed
      reject(new Error("the worker stopped"));
    };
    setTimeout(() => reject(new Error("the worker is silent")), patience);
  });

  // In a worker, a fresh one for each job, since a job may hold secrets.
  const inWorker = (address) => async (job) => {
    const worker = new Worker(policy.createScriptURL(address));
    try {
      await next(worker, START);
      if (!job) return undefined;
      worker.postMessage({ module, ...job }, [job.bytes.buffer]);
      return await next(worker, END);
    } finally {
      worker.terminate();
    }
  };

  // On the page itself, a fresh instance for each job; the screen stands still meanwhile.
  const onPage = (address) => async (job) => {
    if (!job) return load(address);
    await new Promise((drawn) => setTimeout(drawn, 50));
    trivsel_worker.__wbg_reset_state();
    return trivsel_perform(job);
  };

  const load = (address) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.onload = () => resolve(trivsel_worker.initSync({ module }));
    script.onerror = () => reject(new Error("the page refuses the script"));
    script.src = policy.createScriptURL(address);
    document.head.append(script);
  });

  // Gets all that is needed and tries each way, best first, without a job. A worker from a file
  // would be free of the page's policy, so only a foreign page, which has its own, may use one.
  async function find(own) {
    const glue = trivsel_parts.text(`${NAME}.js`);
    module = await trivsel_parts.module(`${NAME}.wasm`);
    const blob = URL.createObjectURL(new Blob([await glue], { type: "text/javascript" }));
    const file = trivsel_parts.address(`${NAME}.js`);
    ours.add(blob).add(file);
    const ways = [inWorker(blob), ...(own ? [] : [inWorker(file)]), onPage(file)];
    let fault;
    for (const candidate of ways) {
      try {
        await candidate();
        return candidate;
      } catch (reason) {
        fault = reason;
      }
    }
    throw fault;
  }

  const prepare = (own) => (ready = find(own));

  // A page that is not ours may ask before everything has arrived.
  const run = async (job) => (await ready)(job);

  return { prepare, run };
})();
