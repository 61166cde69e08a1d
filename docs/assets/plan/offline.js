// Keeps the page of the integration plan for when there is no network. Its scope is that page alone:
// pages with telephone numbers are never served from an old copy.

const KEPT = "lotsenbuch-plan";

/** What an address has of what its file says; a copy is known without it, so a newer one takes its place. */
const PRINT = /(\/assets)\/[0-9a-f]{8}(?=\/)/;

const worker = /** @type {ServiceWorkerGlobalScope & typeof globalThis} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("message", (event) => {
  /** @type {string[]} */
  const given = event.data;
  const addresses = given.map((address) => new URL(address, worker.location.href).href);
  const own = addresses.filter((address) => address.startsWith(`${worker.location.origin}/`));
  const kept = Promise.all([...new Set(own)].map(fetchAndKeep));
  event.waitUntil(kept.then(() => event.ports[0].postMessage("kept"), notKept));
});

worker.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(fresh(event));
});

/** Gives what the network has, and keeps a copy if it can; without a network, the copy. @param {FetchEvent} event */
async function fresh(event) {
  const { request } = event;
  const page = request.mode === "navigate" ? request.url.split(/[?#]/)[0] : request.url;
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

/** @param {string} address */
async function fetchAndKeep(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  await keep(address, answer);
}

/** @param {string} address @param {Response} answer */
async function keep(address, answer) {
  const cache = await caches.open(KEPT);
  await cache.put(nameOf(address), answer);
}

/** @param {string} address */
async function copyOf(address) {
  const cache = await caches.open(KEPT);
  return cache.match(nameOf(address));
}

/** @param {string} address */
function nameOf(address) {
  return address.replace(PRINT, "$1");
}

/** A device that keeps nothing, or has no room left, needs the network, as for any other page. */
function notKept() {}
