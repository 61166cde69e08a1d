// The service worker of the plan: the network's answer always; a copy where there is none, if one could be kept.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const ADDRESS = "https://portal.example/plan/";
const CODE = readFileSync(new URL("../../docs/assets/plan/offline.js", import.meta.url), "utf-8");

/** @typedef {(event: object) => void} Listener */

/**
 * Starts the worker in a world of its own; gives what a page would do with it.
 * @param {{open?: () => Promise<unknown>, fetch: (request: unknown) => Promise<unknown>}} world
 */
function worker({ open, fetch }) {
  /** @type {Map<string, Listener>} */
  const listeners = new Map();
  /** @type {Map<unknown, unknown>} */
  const copies = new Map();
  const cache = {
    put: async (/** @type {string} */ page, /** @type {unknown} */ answer) => void copies.set(page, answer),
    match: async (/** @type {string} */ page) => copies.get(page),
  };
  const self = {
    location: new URL("https://portal.example/assets/plan/offline.js"),
    addEventListener: (/** @type {string} */ name, /** @type {Listener} */ then) => listeners.set(name, then),
  };
  runInNewContext(CODE, { self, fetch, URL, caches: { open: open || (async () => cache) } });
  /** @type {Promise<unknown>[]} */
  const later = [];
  const waitUntil = (/** @type {Promise<unknown>} */ work) => void later.push(work);
  /** Asks for a page; gives what the browser gets, after all that was left to do is done. */
  const ask = async (mode = "navigate", url = `${ADDRESS}?ort=08436064#x`) => {
    /** @type {Promise<unknown> | undefined} */
    let given;
    const respondWith = (/** @type {Promise<unknown>} */ answer) => void (given = answer);
    const request = { method: "GET", mode, url };
    /** @type {Listener} */ (listeners.get("fetch"))({ request, respondWith, waitUntil });
    try {
      return await given;
    } finally {
      await Promise.all(later);
    }
  };
  /** Tells the worker what to keep; gives what it answers. @param {string[]} data */
  const tell = async (data) => {
    /** @type {unknown[]} */
    const said = [];
    const port = { postMessage: (/** @type {unknown} */ word) => void said.push(word) };
    /** @type {Listener} */ (listeners.get("message"))({ data, ports: [port], waitUntil });
    await Promise.all(later);
    return said;
  };
  return { ask, tell, copies };
}

const answer = (/** @type {string} */ text, ok = true) => ({ text, ok, clone: () => ({ text, ok }) });
const offline = () => Promise.reject(new TypeError("offline"));

test("the network's answer comes first, and is kept by its address without what follows it", async () => {
  const { ask, copies } = worker({ fetch: async () => answer("new") });
  assert.equal(/** @type {{text: string}} */ (await ask()).text, "new");
  assert.deepEqual([...copies.keys()], [ADDRESS]);
});

test("without a network the copy comes, and an error if there is none", async () => {
  let isOnline = true;
  const { ask } = worker({ fetch: async () => (isOnline ? answer("kept") : offline()) });
  await ask();
  isOnline = false;
  assert.equal(/** @type {{text: string}} */ (await ask()).text, "kept");
  await assert.rejects(worker({ fetch: offline }).ask(), /offline/);
});

for (const [name, open] of /** @type {[string, () => Promise<unknown>][]} */ ([
  ["refused", () => Promise.reject(new Error("SecurityError"))],
  ["full", async () => ({ put: () => Promise.reject(new Error("no room")), match: async () => answer("old") })],
  ["broken", async () => ({ put: offline, match: offline })],
])) {
  test(`the network's answer comes where storage is ${name}`, async () => {
    const { ask } = worker({ open, fetch: async () => answer("new") });
    assert.equal(/** @type {{text: string}} */ (await ask()).text, "new");
    assert.equal(/** @type {{text: string}} */ (await ask("no-cors")).text, "new");
  });
}

test("without network and storage the browser says what it always says", async () => {
  const { ask } = worker({ open: () => Promise.reject(new Error("SecurityError")), fetch: offline });
  await assert.rejects(ask(), /offline/);
});

test("what is no answer is shown, and not kept in the place of one", async () => {
  const { ask, copies } = worker({ fetch: async () => answer("gone", false) });
  assert.equal(/** @type {{text: string}} */ (await ask()).text, "gone");
  assert.equal(copies.size, 0);
});

test("it says that all is kept only if it is, and keeps nothing of other hosts", async () => {
  const kept = worker({ fetch: async () => answer("x") });
  assert.deepEqual(await kept.tell([ADDRESS, "https://other.example/x", "../plan.css"]), ["kept"]);
  assert.deepEqual([...kept.copies.keys()], [ADDRESS, "https://portal.example/assets/plan.css"]);
  const full = worker({ open: () => Promise.reject(new Error("QuotaExceededError")), fetch: async () => answer("x") });
  assert.deepEqual(await full.tell([ADDRESS]), []);
});

test("a copy is known without the fingerprint in its address, so a newer one takes its place", async () => {
  let [isOnline, text] = [true, "old"];
  const { ask, tell, copies } = worker({ fetch: async () => (isOnline ? answer(text) : offline()) });
  const [host, file] = ["https://portal.example/assets", "plan/plan.css"];
  const style = (/** @type {string} */ print) => [host, print, file].join("/");
  assert.deepEqual(await tell([style("0123abcd")]), ["kept"]);
  text = "new";
  await ask("no-cors", style("4567ef01"));
  assert.deepEqual([...copies.keys()], [`${host}/${file}`]);
  isOnline = false;
  assert.equal(/** @type {{text: string}} */ (await ask("no-cors", style("89abcdef"))).text, "new");
});
