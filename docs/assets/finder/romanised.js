// Text of other scripts in Latin letters, roughly as German is written: a tie-breaker between names that sound alike.

import { ETHIOPIC_ROWS } from "./sounds.js";

/** @type {Record<string, string>} */
const LETTERS = {
  шт: "st", шп: "sp", ай: "ei", ой: "eu", ей: "ei", хз: "chs", шв: "schw",
  а: "a", б: "b", в: "w", г: "g", ґ: "g", д: "d", е: "e", ё: "o", є: "e", ж: "sch", з: "s", и: "i", і: "i", ї: "i",
  й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h",
  ц: "z", ч: "tsch", ш: "sch", щ: "sch", ы: "i", э: "e", ю: "u", я: "a", ј: "j",
  شت: "st", شب: "sp", شف: "schw", اي: "ei", ای: "ei", او: "au", وي: "eu", نغ: "ng", نگ: "ng",
  ا: "a", أ: "a", آ: "a", إ: "e", ب: "b", پ: "p", ت: "t", ث: "t", ج: "g", چ: "tsch", ح: "h", خ: "ch", د: "d", ذ: "d",
  ر: "r", ز: "s", ژ: "sch", س: "s", ش: "sch", ص: "s", ض: "d", ط: "t", ظ: "s", ع: "a", غ: "g", ف: "f", ق: "k", ك: "k",
  ک: "k", گ: "g", ګ: "g", ل: "l", م: "m", ن: "n", ه: "h", و: "o", ي: "i", ی: "i", ې: "e", ى: "a", ډ: "d", ټ: "t",
  ړ: "r",
};

/**
 * What the rows of the Ethiopic block sound, where German tells apart what their sounds do not.
 * @type {[string, number[]][]}
 */
const ROWS = [
  ["b", [0x1260]], ["p", [0x1330, 0x1350]], ["d", [0x12f0]], ["g", [0x1308]], ["k", [0x1240, 0x12a8]],
  ["w", [0x1268, 0x12c8]], ["f", [0x1348]], ["sch", [0x1238, 0x1300]], ["ch", [0x1280, 0x12b8]],
  ["z", [0x1338, 0x1340]], ["j", [0x12e8]],
];
const CONSONANTS = new Map(ROWS.reduce((/** @type {[number, string][]} */ all, [letter, rows]) => {
  return [...all, ...rows.map((row) => /** @type {[number, string]} */ ([row, letter]))];
}, []));
const VOWELS = ["e", "u", "i", "a", "e", "", "o", "ua"];

/**
 * Gives text in Latin letters, those that are no letters of the known scripts left as they are.
 * @param {string} text @param {string} script the one with which it is compared: Arabic does not write all vowels
 */
export function romanised(text, script) {
  let written = "";
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const two = LETTERS[text.slice(at, at + 2)];
    if (code >= 0x1200 && code < 0x1358) written += consonant(code & ~7) + VOWELS[code & 7];
    else written += two || LETTERS[text[at]] || text[at];
    if (two) at += 1;
  }
  if (script === "arabic") written = written.replace(/[aeiou]/g, "");
  return written.replace(/ß/g, "ss").replace(/(.)\1+/g, "$1");
}

/** @param {number} row */
const consonant = (row) => CONSONANTS.get(row) || (ETHIOPIC_ROWS[row] || "").toLowerCase();
