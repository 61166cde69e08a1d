// Serves what a reader has kept, where there is no network or it says nothing for three seconds. What the server has
// always comes first; a copy says itself from which day it is (store.js). What nobody has kept is left to the network.

const keeper = /** @type {ServiceWorkerGlobalScope & typeof globalThis} */ (self);
const SCOPE = keeper.registration.scope;

/** Of other formats of a portal at the same address; the number is that of store.js. */
const FORMATS = "lotsenbuch-kept-";
const NAME = `${FORMATS}1:${new URL(SCOPE).pathname}`;

/** What stands in the address of a file for what it says; a copy is known without it (store.js). */
const FINGERPRINT = /(\/assets)\/[0-9a-f]{8}(?=\/)/;

const PATIENCE = 3000;

/** How long what belongs to a page is taken from here at once, after the network has said nothing. */
const QUIET = 20000;

/** When the network last said nothing. */
let silent = -QUIET;

keeper.addEventListener("install", () => keeper.skipWaiting());
keeper.addEventListener("activate", (event) => event.waitUntil(Promise.all([keeper.clients.claim(), forgetOthers()])));

keeper.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(SCOPE)) event.respondWith(answer(event));
});

/**
 * Gives what the network has, else the copy. The network is asked first, whatever becomes of the copy.
 * @param {FetchEvent} event
 */
async function answer(event) {
  const { request } = event;
  const isPage = request.mode === "navigate";
  const address = isPage ? request.url.split(/[?#]/)[0] : request.url.replace(FINGERPRINT, "$1");
  const network = fetched(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE)).then(() => undefined);
  const copy = await Promise.race([copyAt(address).catch(nothing), late]);
  if (!copy) return isPage ? network.catch((error) => listed(request.url, error)) : network;
  const isQuiet = !isPage && Date.now() - silent < QUIET;
  const first = isQuiet ? undefined : await Promise.race([network.catch(nothing), late]);
  const line = copy.clone();
  const renewed = network.then((fresh) => (fresh.ok ? renew(address, line, fresh.clone()) : undefined));
  event.waitUntil(renewed.catch(nothing));
  if (first) return first;
  if (!isQuiet) silent = Date.now();
  return copy;
}

/**
 * Asks the network itself for a page: what the browser has at hand of an earlier visit would look like today's.
 * @param {Request} request
 */
function fetched(request) {
  if (request.mode !== "navigate") return fetch(request);
  return fetch(request.url, { cache: "no-cache", credentials: "same-origin", redirect: "manual" });
}

/**
 * Leads to the list of what is kept, if one is, where a page is asked for that is not, and there to the line that says
 * so. A page of the frame is one that has no name; that of the page's language comes before others.
 * @param {string} url @param {Error} error
 */
async function listed(url, error) {
  const cache = await caches.open(NAME);
  const addresses = (await cache.keys()).map((request) => request.url);
  const copies = await Promise.all(addresses.map((at) => cache.match(at)));
  const isList = (/** @type {Response | undefined} */ copy) =>
    copy && /html/.test(copy.headers.get("content-type") || "") && !copy.headers.has("x-name");
  const lists = addresses.filter((_, at) => isList(copies[at]));
  const folder = url.slice(SCOPE.length).slice(0, 3);
  const list = lists.find((at) => at.slice(SCOPE.length).startsWith(folder)) || lists[0];
  if (!list) throw error;
  return Response.redirect(`${list}#nicht-behalten`, 302);
}

/**
 * Puts what is new in the place of a copy, with the copy's own line about its day.
 * @param {string} address @param {Response} copy @param {Response} fresh
 */
async function renew(address, copy, fresh) {
  const cache = await caches.open(NAME);
  // Somebody may have deleted it meanwhile.
  if (!(await cache.match(address))) return;
  const headers = new Headers(copy.headers);
  const day = dayOf(new Date());
  headers.set("x-day", day);
  headers.set("x-hash", "");
  if (!headers.has("x-name")) return cache.put(address, new Response(await fresh.blob(), { headers }));
  const [line] = /<p class="old-copy".*?<\/p>/.exec(await copy.text()) || [""];
  const told = line.replace(/<bdi>.*?<\/bdi>/, `<bdi>${day}</bdi>`);
  const text = (await fresh.text()).replace(/<main\b[^>]*>/, (main) => main + told);
  return cache.put(address, new Response(text, { headers }));
}

/** @param {string} address */
async function copyAt(address) {
  const cache = await caches.open(NAME);
  return cache.match(address);
}

/** Deletes what older formats of this portal have kept. */
async function forgetOthers() {
  const [, own] = NAME.split(":");
  const names = await caches.keys().catch(() => []);
  const others = names.filter((name) => name.startsWith(FORMATS) && name.endsWith(`:${own}`) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Gives a day as German letters write it, which every reader has seen. @param {Date} day */
function dayOf(day) {
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].join(".");
}

/** @returns {undefined} */
function nothing() {}
