// Names in the Latin letters that another script tells apart: a tie-breaker between those that sound alike.

import { ETHIOPIC_ROWS, HALF_VOWELS } from "./sounds.js";

/** @type {Record<string, string>} */
const LETTERS = {
  шт: "st", шп: "sp", ай: "ei", ой: "oi", ей: "ei", ьо: "ë", йо: "ë", хз: "ks",
  а: "a", б: "b", в: "w", г: "g", ґ: "g", д: "d", е: "e", ё: "ë", є: "e", ж: "sch", з: "s", и: "i", і: "i", ї: "i",
  й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h",
  ц: "z", ч: "tsch", ш: "sch", щ: "sch", ы: "i", э: "e", ю: "u", я: "a", ј: "i", ь: "", ъ: "",
  شت: "st", شب: "sp", اي: "ei", ای: "ei", نغ: "ng", نگ: "ng",
  ا: "a", أ: "a", آ: "a", إ: "e", ب: "b", پ: "p", ت: "t", ث: "t", ج: "g", چ: "tsch", ح: "h", خ: "ch", د: "d", ذ: "d",
  ر: "r", ز: "s", ژ: "sch", س: "s", ش: "sch", ص: "s", ض: "d", ط: "t", ظ: "s", ع: "a", غ: "g", ف: "f", ڤ: "f", ق: "k",
  ك: "k", ک: "k", گ: "g", ګ: "g", ل: "l", م: "m", ن: "n", ه: "h", و: "o", ي: "i", ی: "i", ې: "e", ى: "a", ډ: "d",
  ټ: "t", ړ: "r", "\u0654": "",
};

/**
 * What the rows of the Ethiopic block sound, where German tells apart what their sounds do not.
 * @type {[string, number[]][]}
 */
const ROWS = [
  ["b", [0x1260]], ["p", [0x1330, 0x1350]], ["d", [0x12f0]], ["g", [0x1308]], ["k", [0x1240, 0x12a8]],
  ["w", [0x1268, 0x12c8]], ["f", [0x1348]], ["sch", [0x1238, 0x1300]], ["h", [0x1280, 0x12b8]],
  ["z", [0x1338, 0x1340]],
];
const CONSONANTS = new Map(ROWS.reduce((/** @type {[number, string][]} */ all, [letter, rows]) => {
  return [...all, ...rows.map((row) => /** @type {[number, string]} */ ([row, letter]))];
}, []));
const VOWELS = ["e", "u", "i", "a", "e", "", "o", "ua"];

/** What German writes in several ways, or with letters that say nothing of the sound. @type {[RegExp, string][]} */
const GERMAN = [
  [/ä/g, "e"], [/ö/g, "ë"], [/ü/g, "u"], [/ß/g, "s"], [/[^a-zë]/g, ""], [/chs|x/g, "ks"], [/qu/g, "kw"], [/ck/g, "k"],
  [/dt|th/g, "t"], [/tz/g, "z"], [/ph|v/g, "f"], [/[ae][iy]/g, "ei"], [/[eë]u/g, "oi"],
  [/([aeiouë])h(?![aeiouë])/g, "$1"], [/c(?!h)/g, "k"], [/[jy]/g, "i"],
];

/** The scripts that write one letter for the German ch and h. */
const ONE_H = new Set(["cyrillic", "ethiopic"]);

/**
 * Gives text in Latin letters, those that are no letters of the known scripts left as they are.
 * @param {string} text @param {string} script the one with which it is compared: Arabic does not write all vowels
 */
export function romanised(text, script) {
  let written = "";
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const two = LETTERS[text.slice(at, at + 2)];
    const one = LETTERS[text[at]];
    if (HALF_VOWELS[text[at]]) written += HALF_VOWELS[text[at]];
    else if (code >= 0x1200 && code < 0x1358) written += consonant(code & ~7) + VOWELS[code & 7];
    else if (at === 0 && text[at] === "و") written += "w";
    else written += two === undefined ? (one === undefined ? text[at] : one) : two;
    if (two !== undefined) at += 1;
  }
  return compared(written, script);
}

/**
 * Gives a German name in the same letters, as far as a script tells them apart.
 * @param {string} name @param {string} script
 */
export function germanIn(name, script) {
  let written = name.toLowerCase().replace(/^i/, script === "arabic" ? "e" : "i");
  for (const [from, to] of GERMAN) written = written.replace(from, to);
  if (ONE_H.has(script)) written = written.replace(/(s?)ch/g, (both, s) => (s ? both : "h"));
  return compared(written, script);
}

/** @param {string} written @param {string} script */
function compared(written, script) {
  const sounding = script === "arabic" ? unvowelled(written) : written;
  return sounding.replace(/ai/g, "ei").replace(/ts/g, "z").replace(/(.)\1+/g, "$1");
}

/** Gives what is left without vowels, of which only one at the beginning is surely written. @param {string} written */
const unvowelled = (written) => written.replace(/^[aeouë]/, "A").replace(/[aeiouëw]/g, "");

/** @param {number} row */
const consonant = (row) => CONSONANTS.get(row) || (ETHIOPIC_ROWS[row] || "").toLowerCase();
