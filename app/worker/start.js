// Starts the worker's program. What the page asks meanwhile waits here: a worker hears messages from its first moment,
// and the program takes longer than that to arrive.

import init from './worker.js';

const early = [];
self.onmessage = (event) => early.push(event);

init().then(
  () => {
    for (const event of early) self.onmessage(event);
  },
  (error) => {
    console.error(error);
    // The page takes a text for: it could not start.
    self.postMessage(String(error));
  },
);
