// Names in the order of their sounds, so that a beginning that many of them share is compared once.

import { APART, CONSONANT, SIZE, SPOKEN, SWAPPED, numberOf, put, weight } from "./sounds.js";

/** The most sounds that a name or a query is compared by. */
export const LONGEST = 60;

/** How much farther a name is, as a share, of which only the beginning was typed: the more, the less that says. */
const BEGUN = [[2.6, 0.16], [3.6, 0.12], [Infinity, 0.08]];

/** The most that differs, however long the query is. */
const MOST = 1.4;

/** How much of what a query weighs, less the tolerance, a name weighs at least that is like it. */
const ENOUGH = 0.75;

/**
 * Names by their sounds, sorted: the sounds of all, one name after another, and where each ends; how many each shares
 * with the one before, what it weighs, and the number of what it names.
 * @typedef {{heard: Uint8Array, ends: Uint32Array, shared: Uint8Array, weights: Float32Array,
 *   owner: Uint16Array}} Lexicon
 */

/** @param {number} size @param {number} length of all sounds @returns {Lexicon} */
export function empty(size, length) {
  return {
    heard: new Uint8Array(length),
    ends: new Uint32Array(size),
    shared: new Uint8Array(size),
    weights: new Float32Array(size),
    owner: new Uint16Array(size),
  };
}

/** How many sounds of a name decide its order, and beside how many names; both are one number of 53 bits. */
const DECIDING = 7;
const MANY = 2 ** 18;

/** How many names are put down in one step. */
const A_STEP = 32;

/** @typedef {{heard: string[], owners: number[]}} Spoken names by their sounds, and the numbers of what each names */

/**
 * Puts names in order, step by step.
 * @param {Spoken} spoken at most as many as the order has room for
 * @returns {Generator<undefined, Lexicon>}
 */
export function* ordering(spoken) {
  const keys = new Float64Array(spoken.heard.length);
  let length = 0;
  for (let at = 0; at < keys.length; at += 1) {
    if (at % A_STEP === 0) yield undefined;
    const heard = spoken.heard[at];
    keys[at] = beginning(heard) * MANY + at;
    length += Math.min(heard.length, LONGEST);
  }
  keys.sort();
  const lexicon = empty(keys.length, length);
  let [from, before] = [0, ""];
  for (let at = 0; at < keys.length; at += 1) {
    if (at % A_STEP === 0) yield undefined;
    const number = keys[at] % MANY;
    const heard = spoken.heard[number].slice(0, LONGEST);
    lexicon.owner[at] = spoken.owners[number];
    lexicon.shared[at] = sharedBy(heard, before);
    lexicon.weights[at] = put(heard, lexicon.heard, from);
    from += heard.length;
    lexicon.ends[at] = from;
    before = heard;
  }
  return lexicon;
}

/** Gives the sounds that decide the order of a name as one number. @param {string} heard */
function beginning(heard) {
  let number = 0;
  for (let at = 0; at < DECIDING; at += 1) number = number * SIZE + (at < heard.length ? numberOf(heard, at) : 0);
  return number;
}

/** Gives how many sounds two names begin with alike. @param {string} one @param {string} other */
function sharedBy(one, other) {
  let shared = 0;
  while (shared < one.length && one.charCodeAt(shared) === other.charCodeAt(shared)) shared += 1;
  return shared;
}

/** For each sound of a name, how far all before it is from each beginning of the query. */
const rows = Array.from({ length: LONGEST + 1 }, () => new Float32Array(LONGEST + 1));
const begun = new Float32Array(LONGEST + 1);

/**
 * How far what is named sounds from a query, as a share of the query's weight, and how far apart their consonants are.
 * @typedef {{far: number, apart: number}} Near
 * Gives what is within the tolerance.
 * @param {Lexicon} lexicon @param {Uint8Array} query at most as long as the longest @param {number} tolerance
 * @param {Float32Array} dropped what it costs to leave out each sound of a name
 * @returns {Map<number, Near>} by the number of what is named
 */
export function nearTo({ heard, ends, shared, weights, owner }, query, tolerance, dropped = SPOKEN) {
  const heavy = weight(query);
  const typed = query.filter((sound) => CONSONANT[sound]);
  const [, more] = /** @type {number[]} */ (BEGUN.find(([limit]) => heavy < limit));
  /** @type {Map<number, Near>} */
  const near = new Map();
  for (let i = 1; i <= query.length; i += 1) rows[0][i] = rows[0][i - 1] + SPOKEN[query[i - 1]];
  begun[0] = Infinity;
  const least = heavy * (1 - tolerance) * ENOUGH;
  const limit = Math.min(heavy * tolerance, MOST);
  /** How many sounds are as in the last name that was worked out, and from how many on that was too far. */
  let [depth, lost] = [0, Infinity];
  for (let at = 0; at < ends.length; at += 1) {
    if (shared[at] < depth) depth = shared[at];
    if (weights[at] < least) continue;
    const from = at ? ends[at - 1] : 0;
    const length = ends[at] - from;
    if (depth < lost) {
      lost = Infinity;
      while (depth < length && lost === Infinity) {
        const before = depth ? heard[from + depth - 1] : 0;
        depth += 1;
        if (nextRow(query, heard[from + depth - 1], before, depth, dropped) > limit) lost = depth;
      }
      depth = LONGEST;
    }
    const whole = lost === Infinity ? rows[length][query.length] : Infinity;
    const far = Math.min(whole, begun[Math.min(lost, length)] + more * heavy) / heavy;
    if (far > tolerance) continue;
    const known = near.get(owner[at]);
    if (known && known.far <= far) continue;
    near.set(owner[at], { far, apart: consonantsApart(typed, heard, from, ends[at]) });
  }
  return near;
}

/** What many swallow at the end of a name: n, and the g behind it; and how much it tells. */
const SWALLOWED = new Set(["N", "K"].map((sound) => numberOf(sound, 0)));
const HARDLY = 0.4;

/** How far the consonants of a name are from each beginning of those of a query, before the last and after it. */
let [columns, next] = [new Float32Array(LONGEST + 1), new Float32Array(LONGEST + 1)];

/**
 * Gives how far apart the consonants of a query and a name are, those that were not typed yet, too.
 * @param {Uint8Array} typed the consonants of the query @param {Uint8Array} heard @param {number} from where the name
 * begins in all names @param {number} end
 */
function consonantsApart(typed, heard, from, end) {
  const { length } = typed;
  columns[0] = 0;
  for (let i = 1; i <= length; i += 1) columns[i] = columns[i - 1] + CONSONANT[typed[i - 1]];
  for (let at = from; at < end; at += 1) {
    const sound = heard[at];
    if (!CONSONANT[sound]) continue;
    const without = at === end - 1 && SWALLOWED.has(sound) ? HARDLY : CONSONANT[sound];
    next[0] = columns[0] + without;
    for (let i = 1; i <= length; i += 1) {
      const other = columns[i - 1] + APART[sound * SIZE + typed[i - 1]];
      next[i] = Math.min(other, columns[i] + without, next[i - 1] + CONSONANT[typed[i - 1]]);
    }
    [columns, next] = [next, columns];
  }
  return columns[length];
}

/**
 * Works out the row of a name's sound; gives the least in it.
 * @param {Uint8Array} query @param {number} sound @param {number} before the sound before, 0 for none
 * @param {number} depth @param {Float32Array} dropped
 */
function nextRow(query, sound, before, depth, dropped) {
  const last = rows[depth - 1];
  const now = rows[depth];
  const costs = sound * SIZE;
  const without = dropped[sound];
  let least = now[0] = last[0] + without;
  for (let i = 1; i <= query.length; i += 1) {
    const typed = query[i - 1];
    let cost = last[i - 1] + APART[costs + typed];
    const less = last[i] + without;
    if (less < cost) cost = less;
    const more = now[i - 1] + SPOKEN[typed];
    if (more < cost) cost = more;
    if (i > 1 && typed === before && query[i - 2] === sound) {
      const swapped = rows[depth - 2][i - 2] + SWAPPED;
      if (swapped < cost) cost = swapped;
    }
    now[i] = cost;
    if (cost < least) least = cost;
  }
  begun[depth] = Math.min(begun[depth - 1], now[query.length]);
  return least;
}
