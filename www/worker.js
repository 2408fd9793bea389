// Does one job with the module for paper and seal: in a worker, which says first that it is there,
// or on the page when `work.js` calls it there.
function trivsel_perform({ header, bytes }) {
  const reply = trivsel_worker.perform(header, bytes);
  return { header: reply.header, bytes: reply.bytes };
}

if (typeof document === "undefined") {
  onmessage = ({ data }) => {
    trivsel_worker.initSync({ module: data.module });
    const reply = trivsel_perform(data);
    postMessage(reply, [reply.bytes.buffer]);
  };
  postMessage("here");
}
