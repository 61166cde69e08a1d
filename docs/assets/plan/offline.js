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
  event.waitUntil(kept.then(() => event.ports[0].postMessage("kept"), notKept));
});

worker.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(fresh(event));
});

/** Gives what the network has, and keeps a copy if it can; without a network, the copy. @param {FetchEvent} event */
async function fresh(event) {
  const { request } = event;
  const page = request.mode === "navigate" ? request.url.split(/[?#]/)[0] : request;
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(request);
  } catch (error) {
    const copy = await copyOf(page).catch(notKept);
    if (copy) return copy;
    throw error;
  }
  if (answer.ok) event.waitUntil(keep(page, answer.clone()).catch(notKept));
  return answer;
}

/** @param {string | Request} page @param {Response} answer */
async function keep(page, answer) {
  const cache = await caches.open(KEPT);
  await cache.put(page, answer);
}

/** @param {string | Request} page */
async function copyOf(page) {
  const cache = await caches.open(KEPT);
  return cache.match(page);
}

/** A device that keeps nothing, or has no room left, needs the network, as for any other page. */
function notKept() {}
