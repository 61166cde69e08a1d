// The draft of the plan on this device: kept only if asked, never replaced unasked by what another window has.

/** @typedef {"kept" | "other" | "failed"} Kept whether it was kept; not, if another window's stands there */

const DRAFT = "lotsenbuch.plan";
const UNREAD = "lotsenbuch.plan.unread";

export class Draft {
  /** @param {(text: string | null) => void} changed what is done when another window keeps or deletes a draft */
  constructor(changed) {
    /** What this window knows to stand there. @type {string | null} */
    this.known = null;
    window.addEventListener("storage", (event) => {
      if (event.key === DRAFT && event.newValue !== this.known) changed(event.newValue);
    });
  }

  /** Gives what stands there, also what could not be read before; none where nothing can be kept. */
  read() {
    const unread = stored(UNREAD);
    if (stored(DRAFT) === null && unread !== null && store(DRAFT, unread)) store(UNREAD, null);
    this.known = stored(DRAFT);
    return this.known;
  }

  /** Gives what another window has kept since this one has looked; none if nothing. */
  get other() {
    const there = stored(DRAFT);
    return there === this.known ? null : there;
  }

  /** Keeps a text, unless another window has kept one since; `anyway` replaces that. @param {string} text */
  keep(text, anyway = false) {
    if (this.other !== null && !anyway) return /** @type {Kept} */ ("other");
    if (!store(DRAFT, text)) return /** @type {Kept} */ ("failed");
    this.known = text;
    return /** @type {Kept} */ ("kept");
  }

  /** Takes a text for known that another window keeps. @param {string} text */
  takeOver(text) {
    this.known = text;
  }

  /** Puts aside what stands there and cannot be read, so that nothing is written over it unasked. */
  putAside() {
    if (stored(UNREAD) === null && store(UNREAD, stored(DRAFT))) store(DRAFT, null);
    this.known = null;
  }

  /** What was put aside. */
  get unread() {
    return stored(UNREAD);
  }

  remove() {
    store(DRAFT, null);
    this.known = null;
  }

  /** Deletes the draft, and what was put aside. */
  removeAll() {
    store(UNREAD, null);
    this.remove();
  }
}

/** @param {string} key */
function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // A browser that keeps nothing has no draft.
  }
}

/** Writes or, without a text, removes; says whether it could. @param {string} key @param {string | null} text */
function store(key, text) {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
