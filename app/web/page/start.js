// Starts the application: finds its two files, which the build names in <head>, runs them, and says so if that fails.

const root = new URL('./', import.meta.url);
// The router's base: the path under which the site lives, always with a slash at its end.
document.documentElement.dataset.root = root.pathname;

// Pages change without loading, and with them what a relative address means: those of the head are made whole first.
for (const link of document.querySelectorAll('link[href]')) link.href = String(link.href);

/** The link that the build wrote for one of the files; its integrity goes along. */
function file(selector) {
  const link = document.querySelector(selector);
  if (!link) throw new Error(`the page names no ${selector}`);
  return link;
}

/** Shows the notice with the text for one reason, and the browser's own words under it. */
function cannotRun(why, error) {
  const notice = document.getElementById('cannot-run');
  if (!notice) return;
  for (const text of notice.querySelectorAll('[data-why]')) text.hidden = text.dataset.why !== why;
  const detail = notice.querySelector('[data-detail]');
  if (detail) detail.textContent = error ? String(error) : '';
  notice.hidden = false;
  document.documentElement.dataset.state = 'failed';
}

/** Whether the browser runs what the compiler emits: a module that copies memory in bulk and returns two values. */
function canRun() {
  if (typeof WebAssembly !== 'object' || typeof WebAssembly.validate !== 'function') return false;
  const sample = [
    0, 97, 115, 109, 1, 0, 0, 0, // header
    1, 6, 1, 96, 0, 2, 127, 127, // type: () -> (i32, i32)
    3, 2, 1, 0, // one function
    5, 3, 1, 0, 1, // one page of memory
    10, 19, 1, 17, 0, 65, 0, 65, 0, 65, 0, 252, 10, 0, 0, 65, 0, 65, 0, 192, 11, // memory.copy, i32.extend8_s
  ];
  return WebAssembly.validate(new Uint8Array(sample));
}

/** Until what the file holds was drawn: it is there to be read while the program, which is heavy, is on its way. */
function drawn() {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    // A tab in the background draws nothing.
    setTimeout(done, document.hidden ? 0 : 300);
  });
}

async function start() {
  const wasm = file('link[rel="preload"][as="fetch"]');
  const glue = file('link[rel="modulepreload"]');
  const { integrity } = wasm.dataset;
  const options = integrity ? { integrity } : {};
  const response = fetch(wasm.href, options).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer;
  });
  const [{ default: init }, module_or_path] = await Promise.all([import(glue.href), response, drawn()]);
  await init({ module_or_path });
  document.documentElement.dataset.state = 'running';
}

if (canRun()) {
  start().catch((error) => {
    console.error(error);
    cannotRun('failed', error);
  });
} else {
  cannotRun('old');
}
