// How a written name sounds, whatever script it is written in.
//
// A sound is one letter: consonants P T K F W M N L R S C (ts) X (ch) H Y (j), vowels a e i o u, and
// V for the Arabic waw, which is w, o or u, v for the Arabic fa and a typed v, which are f or the German w. Sounds
// that people confuse are near each other, so a distance between two names can forgive an accent more
// easily than a different word.

/** The sounds, in the order of their numbers; 0 is none. */
export const SOUNDS = " PTKFWMNLRSCXHYaeiouVv";
const NUMBERS = new Uint8Array(128);
for (let number = 1; number < SOUNDS.length; number += 1) NUMBERS[SOUNDS.charCodeAt(number)] = number;

// Longest spellings first; German ones, and those of the languages that write German by ear.
const LATIN_SPELLINGS = {
  tzsch: "S", tsch: "S", dsch: "S", tch: "S", sch: "S", chs: "KS", ck: "K", ch: "X", sh: "S", zh: "S", kh: "X", gh: "K",
  ph: "F", pf: "F", th: "T", dt: "T", ts: "C", tz: "C", dz: "C", qu: "KW", rh: "R",
  aj: "ai", ej: "ai", oj: "oi", ce: "Ce", ci: "Ci",
  eau: "o", oeu: "o", eux: "o", ou: "u", oo: "u", au: "au", eu: "oi", ei: "ai", ai: "ai", ay: "ai", ey: "ai", ie: "i",
  ee: "e", aa: "a", ii: "i", uu: "u", oe: "e", ae: "e", ue: "i", ui: "i",
  a: "a", b: "P", c: "K", d: "T", e: "e", f: "F", g: "K", h: "H", i: "i", j: "Y", k: "K", l: "L", m: "M", n: "N",
  o: "o", p: "P", q: "K", r: "R", s: "S", t: "T", u: "u", v: "v", w: "W", x: "KS", y: "i", z: "C",
  ä: "e", ö: "e", ü: "i", ß: "S", ş: "S", š: "S", ç: "S", č: "S", ž: "S", ğ: "", ı: "i", ñ: "N", é: "e", è: "e", ê: "e",
  ë: "e", î: "i", ï: "i", í: "i", û: "u", ú: "u", ù: "u", ó: "o", ô: "o", á: "a", à: "a", â: "a", å: "o", æ: "e",
  ø: "e", ł: "L",
};

const CYRILLIC_SPELLINGS = {
  хайм: "HaiM", гайм: "HaiM", гейм: "HaiM", хауз: "HauS", гауз: "HauS", хаус: "HauS", гаус: "HauS",
  хоф: "HoF", гоф: "HoF", дж: "S", тц: "C", тс: "C", пф: "F", дт: "T", йо: "e", ьо: "e", ай: "ai", ей: "ai", ой: "oi",
  а: "a", б: "P", в: "W", г: "K", ґ: "K", д: "T", е: "e", ё: "e", є: "e", ж: "S", з: "S", и: "i", і: "i", ї: "i",
  й: "Y", к: "K", л: "L", м: "M", н: "N", о: "o", п: "P", р: "R", с: "S", т: "T", у: "u", ў: "W", ф: "F", х: "X",
  ц: "C", ч: "S", ш: "S", щ: "S", һ: "H", ъ: "", ы: "i", ь: "", э: "e", ю: "u", я: "a", ј: "Y", љ: "L", њ: "N", џ: "S",
  "'": "", "’": "", ʼ: "",
};

const ARABIC_SPELLINGS = {
  تش: "S", تس: "C", تز: "C", دج: "S", إي: "i", اي: "ai", آي: "ai", او: "au", ائو: "au", ائ: "a", نگ: "NK", نغ: "NK",
  ا: "a", أ: "a", آ: "a", إ: "e", ٱ: "a", ى: "a", ء: "", ؤ: "u", ئ: "i", ب: "P", پ: "P", ت: "T", ة: "", ث: "S", ج: "K",
  چ: "S", ح: "H", خ: "X", د: "T", ذ: "S", ر: "R", ز: "S", ژ: "S", س: "S", ش: "S", ص: "S", ض: "T", ط: "T", ظ: "S",
  ع: "a", غ: "K", ف: "v", ڤ: "W", ق: "K", ك: "K", ک: "K", گ: "K", ګ: "K", ل: "L", م: "M", ن: "N", ه: "H", ھ: "H",
  ہ: "H", و: "V", ي: "i", ی: "i", ې: "e", ۍ: "i", ے: "e", ۀ: "a", ټ: "T", ٹ: "T", ډ: "T", ڈ: "T", ړ: "R", ږ: "K",
  ښ: "X", ڼ: "N", ں: "N", ځ: "S", څ: "S",
};

// The rows of the Ethiopic block; each has eight forms, by their vowels.
/** @type {Record<number, string>} */
export const ETHIOPIC_ROWS = {
  0x1200: "H", 0x1208: "L", 0x1210: "H", 0x1218: "M", 0x1220: "S", 0x1228: "R", 0x1230: "S", 0x1238: "S", 0x1240: "K",
  0x1248: "K", 0x1250: "K", 0x1258: "K", 0x1260: "P", 0x1268: "F", 0x1270: "T", 0x1278: "S", 0x1280: "X", 0x1288: "X",
  0x1290: "N", 0x1298: "N", 0x12a0: "", 0x12a8: "K", 0x12b0: "K", 0x12b8: "X", 0x12c0: "X", 0x12c8: "W", 0x12d0: "",
  0x12d8: "S", 0x12e0: "S", 0x12e8: "Y", 0x12f0: "T", 0x12f8: "T", 0x1300: "S", 0x1308: "K", 0x1310: "K", 0x1318: "K",
  0x1320: "T", 0x1328: "S", 0x1330: "P", 0x1338: "C", 0x1340: "C", 0x1348: "F", 0x1350: "P",
};
/** What only lengthens the vowel before it: ሃይም, ሃውስ. @type {Record<string, string>} */
export const HALF_VOWELS = { ይ: "i", ው: "u" };
/** An h before no vowel, which German writes ch. @type {Record<string, string>} */
const BREATH = { ህ: "X", ሕ: "X" };
const ETHIOPIC_VOWELS = ["e", "u", "i", "a", "e", "", "o", "ua"];

const SPELLINGS = new Map(Object.entries({ ...LATIN_SPELLINGS, ...CYRILLIC_SPELLINGS, ...ARABIC_SPELLINGS }));
/** The length of the longest spelling that begins with a letter. @type {Record<string, number>} */
const LONGEST = {};
for (const { 0: letter, length } of SPELLINGS.keys()) LONGEST[letter] = Math.max(LONGEST[letter] || 0, length);

/**
 * Gives how a text sounds, one letter a sound; words run together.
 * @param {string} text
 * @returns {string}
 */
export function sounds(text) {
  const small = text.toLowerCase();
  if (!OTHER_LETTERS.test(small)) return smoothed(spelt(small.normalize("NFC")), false);
  const letters = small
    .normalize("NFC")
    .replace(/[\u064b-\u0652\u0640\u200c\u200d]/g, "")
    // No German word begins with ch.
    .replace(/(^|[ -])х/g, "$1һ")
    // At the beginning, alef only carries the vowel behind it.
    .replace(/(^|[ -])[اأإ](?=[ويی])/g, "$1");
  return smoothed(spelt(letters), /[\u0600-\u06ff]/.test(letters));
}

/** Letters beyond the Latin ones. */
const OTHER_LETTERS = /[^\0-\u02ff]/;

/** Gives the sounds of all spellings, the longest first. @param {string} letters */
function spelt(letters) {
  let heard = "";
  for (let at = 0; at < letters.length; ) {
    const code = letters.charCodeAt(at);
    if (code >= 0x1200 && code < 0x1358) {
      const half = heard ? HALF_VOWELS[letters[at]] : undefined;
      const sound = half || BREATH[letters[at]] || ETHIOPIC_ROWS[code & ~7] + ETHIOPIC_VOWELS[code & 7];
      // A bare glottal stop before a name carries its e: እስሊንገን.
      heard += sound || (heard ? "" : "e");
      at += 1;
      continue;
    }
    let length = Math.min(LONGEST[letters[at]] || 0, letters.length - at);
    while (length > 0 && !SPELLINGS.has(letters.slice(at, at + length))) length -= 1;
    if (length > 0) heard += SPELLINGS.get(letters.slice(at, at + length));
    at += Math.max(length, 1);
  }
  return heard;
}

/** Gives sounds as they are heard beside each other. @param {string} sounding @param {boolean} isArabic */
function smoothed(sounding, isArabic) {
  let heard = sounding
    .replace(/TS/g, "C")
    .replace(/P[Fv]/g, "F")
    // A k between n and t is swallowed: Sankt.
    .replace(/NKT/g, "NT")
    // Lips are closed early, and a hissing that goes on is one: Schönbuch, Kreuzstein.
    .replace(/N(?=P)/g, "M")
    .replace(/CS/g, "S")
    // An h after a vowel only makes it longer: Bahn.
    .replace(/([aeiou])H(?![aeiouV])/g, "$1");
  // Persian writes a short e so.
  if (isArabic) heard = heard.replace(/([^aeiouV])H(?=[^aeiouV])/g, "$1e");
  // What is written twice is heard once; scripts without short vowels write twice what is heard twice.
  return isArabic ? heard : heard.replace(/(.)\1+/g, "$1");
}

const VOWELS = "aeiou";
const NEAR_VOWELS = new Set(["ei", "ie", "ou", "uo", "ui", "iu", "oe", "eo", "ae", "ea"]);
const NEAR = new Map(
  Object.entries({
    WF: 0.1, vF: 0, vW: 0.02, vP: 0.5, vV: 0.3,
    CS: 0.12, CT: 0.5, CK: 0.7, XK: 0.25, XS: 0.3, XH: 0.2, HK: 0.35, PF: 0.5, PW: 0.5, TS: 0.6, KS: 0.7,
    NM: 0.4, LR: 0.7, Yi: 0.05, Ye: 0.15,
    Vu: 0, Vo: 0, VW: 0.05, VF: 0.7, Va: 0.2, Ve: 0.2, Vi: 0.2, Wu: 0.25, Wo: 0.25, YK: 0.5, YS: 0.5,
  }),
);
/** @type {Record<string, number>} */
const HARDLY_WRITTEN = { e: 0.05, a: 0.14, i: 0.14, o: 0.18, u: 0.18 };
/** @type {Record<string, number>} */
const LEFT_OUT = { H: 0.3, Y: 0.25, V: 0.25, W: 0.6, R: 0.6, T: 0.8, X: 0.8 };

/** @param {string} one @param {string} other */
function apart(one, other) {
  if (one === other) return 0;
  const known = NEAR.has(one + other) ? NEAR.get(one + other) : NEAR.get(other + one);
  if (known !== undefined) return known;
  if (VOWELS.includes(one) && VOWELS.includes(other)) return NEAR_VOWELS.has(one + other) ? 0.12 : 0.22;
  return 1;
}

export const SIZE = SOUNDS.length;
/** How far apart two sounds are, by their numbers. */
export const APART = new Float32Array(SIZE * SIZE);
/** What it costs to leave out a sound. */
export const SPOKEN = new Float32Array(SIZE);
/** How much a sound that is a consonant tells one name from another; 0 of vowels. */
export const CONSONANT = new Float32Array(SIZE);
/** Consonants that are hardly heard beside vowels, and how much they tell. */
const SOFT = "HWY";
const HARDLY = 0.25;
/** The same in a script that need not write vowels, an e least of all. */
export const UNWRITTEN = new Float32Array(SIZE);
for (let one = 0; one < SIZE; one += 1) {
  const isVowel = VOWELS.includes(SOUNDS[one]);
  if (one > 0 && !isVowel && SOUNDS[one] !== "V") CONSONANT[one] = SOFT.includes(SOUNDS[one]) ? HARDLY : 1;
  SPOKEN[one] = isVowel ? 0.22 : (LEFT_OUT[SOUNDS[one]] || 1);
  UNWRITTEN[one] = isVowel ? HARDLY_WRITTEN[SOUNDS[one]] : SPOKEN[one];
  for (let other = 0; other < SIZE; other += 1) APART[one * SIZE + other] = apart(SOUNDS[one], SOUNDS[other]);
}
/** What it costs that two sounds changed places. */
export const SWAPPED = 0.4;

/**
 * Gives sounds as numbers, as they are compared.
 * @param {string} heard
 */
export function numbered(heard) {
  const numbers = new Uint8Array(heard.length);
  put(heard, numbers, 0);
  return numbers;
}

/** Gives the number of a sound. @param {string} heard @param {number} at */
export const numberOf = (heard, at) => NUMBERS[heard.charCodeAt(at)];

/**
 * Puts sounds as numbers into a row of them; gives what they weigh.
 * @param {string} heard @param {Uint8Array} numbers @param {number} from
 */
export function put(heard, numbers, from) {
  let sum = 0;
  for (let at = 0; at < heard.length; at += 1) {
    const number = numberOf(heard, at);
    numbers[from + at] = number;
    sum += SPOKEN[number];
  }
  return sum;
}

/**
 * Gives what the sounds of a word weigh: what it costs to leave them all out.
 * @param {Uint8Array} word
 */
export function weight(word) {
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) sum += SPOKEN[word[at]];
  return sum;
}
