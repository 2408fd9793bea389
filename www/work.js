// Where the module for paper and seal runs. A job is a header and bytes here; what is in them, and
// what comes of it, is the business of both modules.
const trivsel_work = (() => {
  "use strict";
  const NAME = "trivsel-worker";
  const START = 20_000; // milliseconds until a worker must have said that it is there
  const END = 600_000; // until it must be done: a code of the highest work factor, an old device
  const running = new WeakMap(); // what each program has done, and in which worker
  let module, ready, ends = false; // whether a job can be given up

  // The next message of a worker. Nothing holds on to a job that is given up: it may hold secrets.
  async function next(worker, patience, its) {
    let timer;
    try {
      return await new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => {
          event.preventDefault(); // what is said there may quote what was typed
          reject(new Error("the worker stopped"));
        };
        timer = setTimeout(() => reject(new Error("the worker is silent")), patience);
        its.stop = () => reject(null);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  // In a worker, a fresh one for each job, since a job may hold secrets.
  const inWorker = (address) => async (job, its) => {
    const worker = its.worker = new Worker(trivsel_parts.trusted(address));
    try {
      await next(worker, START, its);
      if (!job) return undefined;
      worker.postMessage(job, [job.bytes.buffer]);
      return await next(worker, END, its);
    } finally {
      worker.terminate();
    }
  };

  // On the page itself, a fresh instance for each job; the screen stands still meanwhile.
  const onPage = async (job) => {
    if (!job) return trivsel_parts.script(`${NAME}.js`);
    await new Promise((drawn) => setTimeout(drawn, 50));
    trivsel_worker.initSync(job);
    trivsel_worker.__wbg_reset_state();
    return trivsel_perform(job);
  };

  // Tries each way, best first, without a job. A worker from a file would be free of the page's
  // policy, so only a foreign page, which has its own, may use one.
  async function find(own) {
    const glue = await trivsel_parts.text(`${NAME}.js`);
    const blob = URL.createObjectURL(new Blob([glue], { type: "text/javascript" }));
    const file = trivsel_parts.address(`${NAME}.js`);
    const ways = [inWorker(blob), ...(own ? [] : [inWorker(file)]), onPage];
    let fault;
    for (const candidate of ways) {
      try {
        await candidate(undefined, {});
        ends = candidate !== onPage;
        return candidate;
      } catch (reason) {
        fault = reason;
      }
    }
    throw fault;
  }

  // `found` comes when nothing more will be asked for, and `files` when the module is there.
  function prepare(own) {
    const answer = trivsel_parts.ask(`${NAME}.wasm`);
    module = trivsel_parts.compiled(answer);
    ready = find(own);
    return { found: Promise.all([ready, answer]), files: Promise.all([ready, module]) };
  }

  // A page may ask before everything has arrived. Of what was given up, `null` is all that comes.
  async function run({ by, ...job }) {
    const its = {}, given = () => running.get(by) !== its && Promise.reject(null);
    running.set(by, its);
    try {
      const perform = await ready, parts = { module: await module, ...job };
      await given();
      return await perform(parts, its);
    } finally {
      await given();
    }
  }

  function stop(by) {
    const its = running.get(by);
    running.delete(by);
    its?.worker?.terminate();
    its?.stop?.();
  }

  return { prepare, run, stop, stops: () => ends };
})();
