// Keeps the page of the integration plan for when there is no network. Its scope is that page alone:
// pages with telephone numbers are never served from an old copy.

const KEPT = "lotsenbuch-plan";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const addresses = event.data.map((address) => new URL(address, self.location.href).href);
  const own = addresses.filter((address) => address.startsWith(`${self.location.origin}/`));
  const kept = caches.open(KEPT).then((cache) => Promise.all([...new Set(own)].map((address) => cache.add(address))));
  event.waitUntil(kept.then(() => event.ports[0].postMessage("kept")));
});

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(fresh(event.request));
});

/** Gives what the network has, and keeps a copy; without a network, the copy. */
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
