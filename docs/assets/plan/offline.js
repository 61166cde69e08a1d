// Keeps the page of the integration plan for when there is no network. Its scope is that page alone:
// pages with telephone numbers are never served from an old copy.

const KEPT = "lotsenbuch-plan";
const worker = /** @type {ServiceWorkerGlobalScope & typeof globalThis} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("message", (event) => {
  /** @type {string[]} */
  const given = event.data;
  const addresses = given.map((address) => new URL(address, worker.location.href).href);
  const own = addresses.filter((address) => address.startsWith(`${worker.location.origin}/`));
  const kept = caches.open(KEPT).then((cache) => Promise.all([...new Set(own)].map((address) => cache.add(address))));
  event.waitUntil(kept.then(() => event.ports[0].postMessage("kept")));
});

worker.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(fresh(event.request));
});

/** Gives what the network has, and keeps a copy; without a network, the copy. @param {Request} request */
async function fresh(request) {
  const cache = await caches.open(KEPT);
  const page = request.mode === "navigate" ? request.url.split(/[?#]/)[0] : request;
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(page, answer.clone());
    return answer;
  } catch (error) {
    const copy = await cache.match(page);
    if (copy) return copy;
    throw error;
  }
}
