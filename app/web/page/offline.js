// Keeps the whole site on this device for whoever asked for that, so that it opens without a network. What stands in double
// braces is filled in by xtask/src/offline.rs. Nothing runs this unless the visitor asks (app/web/src/browser/offline.rs).

const EDITION = '{{edition}}';
const FILES = {{files}};
// Other sites may live on the same host.
const PREFIX = `liangxin-site-${new URL('./', self.location.href).pathname}@`;
const KEPT = PREFIX + EDITION;
const told = new BroadcastChannel('liangxin-offline');

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : part(request));
});

/** Fetches every file; one that fails leaves nothing half kept, and the page says so. */
async function keepAll() {
  try {
    const kept = await caches.open(KEPT);
    for (const [at, file] of FILES.entries()) {
      const answer = await fetch(new Request(file, { cache: 'no-cache' }));
      if (!answer.ok) throw new Error(`${answer.status} ${file}`);
      await kept.put(file, whole(answer));
      told.postMessage({ done: at + 1, all: FILES.length });
    }
  } catch (error) {
    await caches.delete(KEPT);
    throw error;
  }
}

/** A browser shows no page that came by way of another address. */
function whole(answer) {
  return answer.redirected ? new Response(answer.body, { status: answer.status, headers: answer.headers }) : answer;
}

/** Other editions go once no page of theirs is open. */
async function dropOthers() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== KEPT) await caches.delete(name);
}

/** A page comes from the network, so that it is never older than it must be, and from here where there is none. */
async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const url = new URL(request.url);
    url.search = '';
    url.pathname = url.pathname.replace(/index\.html$/, '').replace(/([^/])$/, '$1/');
    const kept = await caches.match(url.href, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

/** All else bears its content in its name: what is here is right. */
async function part(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
