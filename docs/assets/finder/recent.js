// The places chosen last, on this device only.

const RECENT = "lotsenbuch.places";
const REMEMBERED = 5;

/** Gives the keys of the places chosen last; they are kept on this device only. @returns {string[]} */
export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(RECENT) || "[]");
    return Array.isArray(kept) ? kept.filter((ags) => /^\d{8}$/.test(ags)) : [];
  } catch {
    return [];
  }
}

/** Forgets the places chosen last. */
export function forgetPlaces() {
  try {
    localStorage.removeItem(RECENT);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Puts a place before those chosen last. @param {string} ags */
export function remember(ags) {
  try {
    const places = [ags, ...recent().filter((other) => other !== ags)].slice(0, REMEMBERED);
    localStorage.setItem(RECENT, JSON.stringify(places));
  } catch {
    // A browser that keeps nothing still finds everything.
  }
}
