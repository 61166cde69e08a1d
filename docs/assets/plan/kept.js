// Keeps the page of the plan, and only this, for when there is no network. What is kept it leaves to offline.js.

/** @param {DOMStringMap} words the addresses of what the page needs @param {() => void} then what is done then */
export async function workOffline({ worker = "", officesFile = "" }, then) {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register(worker);
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    if (active) active.postMessage([location.href.split(/[?#]/)[0], officesFile, ...loaded], [channel.port2]);
  } catch {
    // Without it the page needs the network, as any other.
  }
}
