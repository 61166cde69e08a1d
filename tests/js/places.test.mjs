// Finding places by what people type, over the real index: node --test (tests/test_javascript.py writes the index).

import assert from "node:assert/strict";
import { test } from "node:test";
import { folded } from "../../docs/assets/finder/folded.js";
import { find, isNamed, nearest, read, readInSlices } from "../../docs/assets/finder/places.js";
import { index } from "./given.mjs";

const known = read(index());
const { places } = known;
const found = (/** @type {string} */ query, most = 8) => find(known, query, most).hits.map(({ place }) => place);
const names = (/** @type {string} */ query) => found(query).map((place) => place.name);
/** Gives the first that is offered, as a reader sees it: a village and its municipality. @param {string} query */
const first = (query) => {
  const [{ place, village }] = find(known, query).hits;
  return village ? `${village}, ${place.name}` : place.name;
};

test("names are found in any form", () => {
  const forms = {
    "Böblingen": ["Böblingen", "boblingen", "BOEBLINGEN", "Böblingen "],
    "Kirchheim unter Teck": ["Kirchheim/Teck", "Kirchheim Teck", "teck kirchheim", "Kirchheim u. T."],
    "Rottenburg am Neckar": ["Rottenburg a.N.", "rottenburg neckar"],
    "Schwäbisch Gmünd": ["Schwäbischgmünd", "schwaebisch gmuend", "Gmünd"],
    "St. Georgen im Schwarzwald": ["St. Georgen", "Sankt Georgen", "St Georgen Schwarzwald"],
    "Freiburg im Breisgau": ["Freiburg i.Br.", "Stadt Freiburg"],
    "Villingen-Schwenningen": ["Villingen Schwenningen", "Villingen"],
  };
  for (const [name, written] of Object.entries(forms)) {
    for (const query of written) assert.equal(names(query)[0], name, query);
  }
});

test("names are found by sound and misspelt", () => {
  const heard = {
    Rafensburg: "Ravensburg", Shtutgart: "Stuttgart", Göpingen: "Göppingen", Gepingen: "Göppingen",
    Tibingen: "Tübingen", Şorndorf: "Schorndorf", Loudwigsbourg: "Ludwigsburg", Nekarzulm: "Neckarsulm",
    Ludwigsberg: "Ludwigsburg",
  };
  for (const [query, name] of Object.entries(heard)) assert.equal(names(query)[0], name, query);
});

test("one slip of the finger finds the name, where no other name is written or sounds just so", () => {
  const slips = {
    Backnnag: "Backnang", Altschausen: "Altshausen", Entrigen: "Entringen, Ammerbuch",
    Benzigen: "Benzingen, Winterlingen", Bökingen: "Böckingen, Heilbronn",
  };
  for (const [query, said] of Object.entries(slips)) assert.equal(first(query), said, query);
  assert.ok(names("Dürmetingen").slice(0, 2).includes("Dürmentingen"));
});

test("a municipality that sounds alike comes before villages that do, and part of its name is enough", () => {
  const heard = {
    روتنبورغ: "Rottenburg am Neckar", ایلینگن: "Illingen", "سانت جورجن": "St. Georgen im Schwarzwald",
    Fiilingan: "Villingen-Schwenningen", ፓፈንሆፈን: "Pfaffenhofen",
  };
  for (const [query, said] of Object.entries(heard)) assert.equal(first(query), said, query);
});

test("where two parts of a name meet, no sch is heard; of a long word more may differ", () => {
  const heard = {
    روتسهایم: "Rutesheim", Інгерсгайм: "Ingersheim", "Veerns-hime": "Wiernsheim", Krowtime: "Krautheim",
    Sinshaim: "Sinsheim",
  };
  for (const [query, said] of Object.entries(heard)) assert.equal(first(query), said, query);
  assert.ok(names("Chtaïnah").slice(0, 3).includes("Steinach"));
  assert.equal(first("Hall Schwäbisch"), "Schwäbisch Hall");
});

test("names are found in other scripts, also where none is listed", () => {
  const heard = {
    لودفيغسبورغ: "Ludwigsburg", Людвигсбург: "Ludwigsburg", ሽቱትጋርት: "Stuttgart", Бінген: "Bingen", ቢንገን: "Bingen",
  };
  for (const [query, name] of Object.entries(heard)) assert.ok(names(query).slice(0, 3).includes(name), query);
  assert.deepEqual(places.find((place) => place.name === "Bingen")?.others, []);
});

test("a postcode gives all that share it, a beginning of one the largest, and never a guess", () => {
  for (const code of new Set(places.flatMap((place) => place.postcodes))) {
    const sharing = places.filter((place) => place.postcodes.includes(code)).map((place) => place.ags);
    assert.deepEqual(found(code).map((place) => place.ags), sharing, code);
  }
  assert.ok(names("882").includes("Ravensburg"));
  for (const none of ["00000", "99999", "1", "123456"]) assert.deepEqual(names(none), []);
});

test("homonyms stand side by side, the larger first", () => {
  const [larger, smaller] = found("Weingarten");
  assert.deepEqual([larger.district, smaller.district], ["Landkreis Ravensburg", "Landkreis Karlsruhe"]);
  assert.deepEqual(names("Altheim").slice(0, 3).sort(), ["Altheim", "Altheim", "Altheim (Alb)"]);
  assert.equal(found("Malsch Rhein-Neckar")[0].district, "Rhein-Neckar-Kreis");
});

test("every place is found by its own name", () => {
  for (const place of places) {
    const same = found(place.name, 4).map(({ ags }) => ags);
    assert.ok(same.includes(place.ags), place.name);
  }
});

test("nonsense finds nothing", () => {
  const mark = "<script>alert(1)</script>";
  for (const query of ["", "  ", "asdfgh", "qqq", "xyzxyz", "🙂", mark, "hello world", "...", "\u202e"]) {
    assert.deepEqual(names(query), [], query);
  }
});

test("villages are found by all ways that municipalities are, and said with theirs", () => {
  const meant = {
    "Bad Cannstatt": "Bad Cannstatt, Stuttgart", "bad canstatt": "Bad Cannstatt, Stuttgart",
    Durlach: "Durlach, Karlsruhe",
    "باد كانشتات": "Bad Cannstatt, Stuttgart", Фойербах: "Feuerbach, Stuttgart", Feudenhaim: "Feudenheim, Mannheim",
  };
  for (const [query, said] of Object.entries(meant)) assert.equal(first(query), said, query);
});

test("a municipality comes before villages of its name, and these stand there one a municipality", () => {
  const hits = find(known, "Waiblingen").hits.map(({ place, village }) => [place.name, village]);
  assert.deepEqual(hits.slice(0, 2), [["Waiblingen", ""], ["Aalen", "Waiblingen"]]);
  const stetten = find(known, "Stetten").hits;
  assert.equal(stetten[0].village, "");
  assert.ok(stetten.filter(({ village }) => village === "Stetten").length > 10);
});

test("a town and its part decide each other, with any sign between", () => {
  const typed = [
    "Tübingen-Lustnau", "Lustnau (Tübingen)", "Tübingen, Ortsteil Lustnau", "TÜ-Lustnau", "Lustnau/Tübingen",
  ];
  for (const query of typed) assert.equal(first(query), "Lustnau, Tübingen", query);
  assert.equal(first("Stuttgart Vaihingen"), "Vaihingen, Stuttgart");
  assert.equal(first("VS-Schwenningen"), "Villingen-Schwenningen");
});

test("addresses, countries, offices and what else is pasted lead to their place", () => {
  const pasted = {
    "Marktplatz 1, 88212 Ravensburg": "Ravensburg", "Ulmer Straße 5\n73728 Esslingen": "Esslingen am Neckar",
    "D-88212": "Ravensburg", "PLZ 88212": "Ravensburg", "٨٨٢١٢": "Ravensburg", "\u202a88212\u202c": "Ravensburg",
    "Stuttgart, Germany": "Stuttgart", "مدينة رافنسبورغ": "Ravensburg", "Konstanz am Bodensee": "Konstanz",
    "город Штутгарт": "Stuttgart", "Landratsamt Calw": "Calw", "\u200eBalingen\u00ad": "Balingen",
  };
  for (const [query, name] of Object.entries(pasted)) assert.equal(first(query), name, query);
});

test("a name before another land is no village here, and one behind Herr is a person's", () => {
  for (const query of ["Friedberg Hessen", "Friedberg, Bayern", "Herr Weber"]) {
    assert.deepEqual(names(query), [], query);
  }
  assert.equal(first("Herrn Berg"), "Herrenberg");
});

test("what a place is only near to says less than its name; letters typed one by one are a word", () => {
  assert.equal(first("Korb bei Waiblingen"), "Korb");
  assert.equal(first("near Stuttgart"), "Stuttgart");
  assert.equal(first("S a t t e l d o r f"), "Satteldorf");
});

test("a district decides between namesakes, and its name says less than a place's; words for town tell nothing", () => {
  assert.equal(first("Landkreis Biberach"), "Biberach an der Riß");
  assert.equal(first("Murr, Landkreis Ludwigsburg"), "Murr");
  assert.equal(first("Kirchheim (Stadt)"), "Kirchheim unter Teck");
  assert.equal(first("1) Baden-Baden"), "Baden-Baden");
});

test("a postcode decides between namesakes", () => {
  assert.equal(first("76356 Weingarten"), "Weingarten (Baden)");
  assert.equal(first("Weingarten 88250"), "Weingarten");
});

test("places elsewhere are known, in all spellings, and nothing that sounds alike is offered for them", () => {
  for (const query of ["Berlin", "Munich", "برلين", "Берлін", "10115 Berlin", "Neu-Ulm", "Straßburg", "Basel"]) {
    const { hits, elsewhere } = find(known, query);
    assert.deepEqual(hits, [], query);
    assert.ok(elsewhere, query);
  }
  const { hits, elsewhere } = find(known, "Ludwigshafen");
  assert.deepEqual([elsewhere, hits[0].place.name], ["Ludwigshafen am Rhein", "Bodman-Ludwigshafen"]);
});

test("words that name no place find nothing", () => {
  const begged = ["hilfe", "help me please", "помощь"];
  for (const query of [...begged, "Rathaus", "Germany", "مدينة", "Hauptstraße 5", "asdfgh", "123456789"]) {
    assert.deepEqual(find(known, query), { hits: [], elsewhere: "" }, query);
  }
});

test("what is read in slices is what is read at once", async () => {
  const sliced = await readInSlices(index());
  assert.deepEqual([sliced.places.length, sliced.villages.length], [places.length, known.villages.length]);
  assert.equal(find(sliced, "Durlach").hits[0].place.name, "Karlsruhe");
});

test("text is folded for comparison", () => {
  assert.equal(folded("Weil der Stadt"), "weil der stadt");
  assert.equal(folded("GÖPPINGEN"), folded("Goeppingen"));
  assert.equal(folded("Gerstetten-Heuchlingen"), "gerstetten heuchlingen");
});

test("the nearest places are near", () => {
  const [next, other] = nearest(places, 47.78, 9.61);
  assert.equal(next.place.name, "Ravensburg");
  assert.ok(next.kilometres < 3);
  assert.ok(other.kilometres >= next.kilometres);
});

test("a postcode is known where a word touches it", () => {
  for (const query of ["D88212", "PLZ88212", "88212Ravensburg", "88 212", "D-٨٨٢١٢"]) {
    assert.equal(first(query), "Ravensburg", query);
  }
});

test("the sign of a town stands for it before any of its parts; what a place is near to says less", () => {
  const meant = {
    "GD-Bettringen": "Schwäbisch Gmünd", "WN-Neustadt": "Neustadt, Waiblingen", "CW-Stammheim": "Stammheim, Calw",
    "Walldorf bei Heidelberg": "Walldorf", "Blaustein near Ulm": "Blaustein", "Kel am Rhein": "Kehl",
  };
  for (const [query, said] of Object.entries(meant)) assert.equal(first(query), said, query);
});

test("the state is no place, in any language, and is passed over beside one", () => {
  const states = [
    "Baden-Württemberg", "Baden-Wuerttemberg", "Bade-Wurtemberg", "Баден-Вюртемберг", "بادن-فورتمبيرغ", "بادن-وورتمبرگ",
    "ባደን-ቩርተምበርግ",
  ];
  for (const state of states) {
    assert.deepEqual(find(known, state).hits, [], state);
    assert.equal(first(`Calw, ${state}`), "Calw", state);
  }
});

test("words of need, offices, countries and regions name no place", () => {
  const said = [
    "salam", "سلام", "ሰላም", "дякую", "Termin vereinbaren", "B1 Kurs", "Kabul", "كابل", "Одеса",
    "Schwarzwald", "Bodensee", "Landratsamt", "erbil", "I need help", "The whole plan", "сьогодні вранці",
  ];
  for (const query of said) assert.deepEqual(find(known, query).hits, [], query);
});

test("a word that names nothing alone may still begin a name", () => {
  assert.equal(names("Herr")[0], "Herrenberg");
  assert.equal(names("Amt")[0], "Amtzell");
});

test("what sounds alike in other scripts is told apart by its letters", () => {
  const heard = {
    Виблинген: "Wiblingen, Ulm", Гейденгейм: "Heidenheim an der Brenz", Єттінген: "Jettingen",
    هدسهايم: "Heddesheim", እስሊንገን: "Esslingen am Neckar", ፕፎርዝሃይም: "Pforzheim", لوستناو: "Lustnau, Tübingen",
  };
  for (const [query, said] of Object.entries(heard)) assert.equal(first(query), said, query);
});

test("the keyboards of Arabic and Persian, and letters of Ge'ez that sound alike, find the same", () => {
  const pairs = [
    ["باد کانشتات", "باد كانشتات"], ["کد پستی ۸۸۲۱۲", "كد پستي ٨٨٢١٢"], ["ኣብ ኡልም", "ዓብ ዑልም"],
    ["Кам'янець", "Камʼянець"], ["Tübıngen", "Tübingen"],
  ];
  for (const [one, other] of pairs) assert.deepEqual(find(known, one), find(known, other), one);
});

test("a town that sounds like a small place elsewhere is shown beside the word that this is elsewhere", () => {
  for (const [query, town] of Object.entries({ Rotenburg: "Rottenburg am Neckar", Ahlen: "Aalen" })) {
    assert.ok(find(known, query).elsewhere, query);
    assert.equal(first(query), town);
  }
  assert.deepEqual(find(known, "27356 Rotenburg").hits, []);
  assert.deepEqual(find(known, "Regensburg").hits, []);
});

test("a village comes before the city elsewhere of its name, which is told beside it; never behind one alike", () => {
  const namesakes = { Göttingen: "Langenau", Münster: "Stuttgart", Feldkirch: "Hartheim am Rhein" };
  for (const [query, town] of Object.entries(namesakes)) {
    const { hits, elsewhere } = find(known, query);
    assert.equal(hits[0].place.name, town, query);
    assert.match(elsewhere, /\(/, query);
  }
  assert.ok(names("Neuenburg").slice(0, 2).includes("Neuenburg am Rhein"));
  const near = {
    Laufenburg: "Laufenburg (Baden)", Rheinfelden: "Rheinfelden (Baden)", Weil: "Weil am Rhein", Erbach: "Erbach",
    Müllheim: "Müllheim im Markgräflerland",
  };
  for (const [query, name] of Object.entries(near)) {
    assert.equal(first(query), name, query);
    assert.equal(find(known, query).elsewhere, "", query);
  }
});

test("a municipality without where it lies has the very name, beside parts of towns that are called so", () => {
  const named = (/** @type {string} */ query) => {
    const very = find(known, query).hits.filter((hit) => isNamed(hit, query));
    return very.map(({ place, village }) => (village ? `${village}, ${place.name}` : place.name));
  };
  const georgen = ["St. Georgen im Schwarzwald", "St. Georgen, Freiburg im Breisgau"];
  assert.deepEqual(named("St. Georgen"), georgen);
  assert.deepEqual(named("Sankt Georgen"), georgen);
  assert.deepEqual(named("Rottenburg"), ["Rottenburg am Neckar"]);
  assert.deepEqual(named("Neckarhausen").filter((name) => name.startsWith("Edingen")), []);
});
