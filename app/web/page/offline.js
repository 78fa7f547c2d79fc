// Keeps the whole site on this device for whoever asked for that, so that it opens without a network. What stands in double
// braces is filled in by xtask/src/offline.rs. Nothing runs this unless the visitor asks (app/web/src/browser/offline.rs).

const EDITION = '{{edition}}';
/** Every file of the site with the SHA-256 of what is in it: nothing else is kept under its name, and nothing less is "all". */
const FILES = {{files}};
// Other sites may live on the same host.
const PREFIX = `liangxin-site-${new URL('./', self.location.href).pathname}@`;
const KEPT = PREFIX + EDITION;
/** In every page of the site, and in no page that a network puts in its place, such as that of a hotel to log in. */
const MARK = 'liangxin-worker';
/** How long a page waits for a network that does not answer, in milliseconds. */
const PATIENCE = 4000;
const told = new BroadcastChannel('liangxin-offline');

self.addEventListener('install', (event) => event.waitUntil(begin()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => self.clients.claim())));
self.addEventListener('message', (event) => {
  const { ask, id, mine } = event.data ?? {};
  if (ask === 'begin') event.waitUntil(self.skipWaiting());
  if (ask === 'look') event.waitUntil(answer(id, mine));
  if (ask === 'keep') event.waitUntil(keepAll().catch(() => {}).then(() => answer(id, mine)));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : part(request));
});

/** Keeps the site for the first time: what fails leaves nothing half kept. */
async function begin() {
  try {
    await keepAll();
  } catch (error) {
    await caches.delete(KEPT);
    throw error;
  }
}

/** Fetches every file that is not here, and keeps it if it is what it should be. */
async function keepAll() {
  const kept = await caches.open(KEPT);
  for (const [at, [file, hash]] of FILES.entries()) {
    if (!(await isRight(await kept.match(file, { ignoreVary: true }), hash))) {
      const answer = await fetch(new Request(file, { cache: 'no-cache' }));
      if (!answer.ok) throw new Error(`${answer.status} ${file}`);
      const whole = await answer.blob();
      if ((await hashOf(whole)) !== hash) throw new Error(`not of this edition: ${file}`);
      // Made anew, as a browser shows no page that came by way of another address.
      await kept.put(file, new Response(whole, { headers: answer.headers }));
    }
    told.postMessage({ done: at + 1, all: FILES.length });
  }
}

async function hashOf(blob) {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function isRight(answer, hash) {
  return answer !== undefined && (await hashOf(await answer.blob())) === hash;
}

/** Says whether every file is here and whole, and whether the page that asks is of this edition: all its own files are. */
async function answer(id, mine) {
  let missing = 0;
  for (const [file, hash] of FILES) if (!(await isRight(await find(file), hash))) missing += 1;
  const addresses = new Set(FILES.map(([file]) => new URL(file, self.location.href).href));
  const isOfPage = mine.split('\n').every((address) => addresses.has(address));
  told.postMessage({ id, missing, current: isOfPage ? 1 : 0 });
}

/** Other editions go once no page of theirs is open. */
async function dropOthers() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== KEPT) await caches.delete(name);
}

/** What is kept of this edition; asking makes nothing where it was deleted. */
function find(request) {
  return caches.match(request, { cacheName: KEPT, ignoreVary: true });
}

/**
 * A page comes from the network, so that it is never older than it must be; and from here where there is no network, where
 * it does not answer, or where something else answers in its place.
 */
async function page(request) {
  const url = new URL(request.url);
  url.search = '';
  url.pathname = url.pathname.replace(/index\.html$/, '');
  const isFolder = url.pathname.endsWith('/');
  if (!isFolder) url.pathname += '/';
  const kept = await find(url.href);
  if (!kept) return fetch(request);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok && !answer.redirected && (await answer.clone().text()).includes(MARK)) return answer;
  } catch {
    // No network.
  }
  // What is relative in a page means something else under an address without the slash.
  return isFolder ? kept : Response.redirect(url.href);
}

/** All else bears its content in its name: what is here is right. */
async function part(request) {
  return (await find(request)) ?? fetch(request);
}
