// Starts the worker's program. What is asked meanwhile waits here: a worker hears messages from its first moment, and the
// program takes longer than that to arrive.

import init from './worker.js';

const early = [];
const wait = (event) => early.push(event);
self.onmessage = wait;

// A reader of files is begun by the ledger's worker, which hands it the program as its first message.
const handed = () =>
  new Promise((resolve) => {
    self.onmessage = ({ data }) => {
      self.onmessage = wait;
      resolve({ module_or_path: data });
    };
  });

// Whoever started it takes a text for: it could not start, or it stopped.
const stopped = (error) => {
  console.error(error);
  self.postMessage(String(error));
};

// A program that stops in a promise's turn is told of to nobody else.
self.addEventListener('unhandledrejection', ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError || reason instanceof RangeError) stopped(reason);
});

(self.name === 'reader' ? handed() : Promise.resolve()).then(init).then(() => {
  for (const event of early) self.onmessage(event);
}, stopped);
