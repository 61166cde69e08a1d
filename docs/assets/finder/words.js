// What people write beside the name of a place and that tells no place from another, in all languages of the portal.

import { folded } from "./folded.js";

const WRITTEN = `
stadt gemeinde ort dorf kreis landkreis lk lkr kreisstadt große kreisfreie landeshauptstadt stadtkreis stadtteil
ortsteil ot teilort bezirk verwaltung deutschland bundesrepublik
brd baden-württemberg badenwürttemberg bw bawü ba-wü plz
postleitzahl postfach d de ger
von zu aus nach nähe ich wohne wir wohnen
rathaus landratsamt lra bürgermeisteramt stadtverwaltung gemeindeverwaltung ausländerbehörde ausländeramt jobcenter
bürgerbüro bürgeramt sozialamt integrationsmanagement integrationsbeauftragte integrationsbeauftragter caritas diakonie
drk awo agentur arbeit arbeitsagentur flüchtlingsunterkunft unterkunft gemeinschaftsunterkunft beratungsstelle beratung
migrationsberatung standesamt jugendamt amt büro familie herr frau für und
hilfe bitte hallo danke help me please hello помощь помогите пожалуйста допомога допоможіть
city town village municipality district county state of the near i live germany postcode zip code office address
ville commune village quartier district la du allemagne mairie bureau code postal à
ciudad pueblo municipio distrito alemania ayuntamiento oficina código en el
şehir şehri şehrinde belediye belediyesi ilçe ilçesi köy köyü almanya valilik posta kodu
bajar bajarê şaredarî gund navçe elmanya almanya li
magaalo magaalada degmo degmada tuulo jarmalka jarmal xafiiska
город городе г село деревня община район округ земля германия фрг мэрия ратуша индекс в
місто місті м село громада район округ земля німеччина фрн мерія ратуша індекс
مدينة بلدة قرية بلدية منطقة ولاية حي مقاطعة ألمانيا المانيا دار البلدية الرمز البريدي في
شهر شهرداری روستا شهرستان منطقه ایالت آلمان المان کد پستی در
ښار کلی ولسوالۍ ښاروالي جرمني آلمان په
ከተማ ቀበሌ ወረዳ ዓዲ ምምሕዳር ጀርመን ጀርመንያ
`;

/** Words that say where a place lies, and are heard with its name: Weil am Rhein. */
const WHERE = "am an der im in bei auf unter ob";

/** Words that are passed over beside others, as they are compared. */
export const PASSED_OVER = new Set(folded(WRITTEN).split(" "));

/** Those, and the small ones that many names have: alone they name nothing. */
export const SMALL = new Set([...PASSED_OVER, ...WHERE.split(" ")]);

/** Words that end the name of a street. */
export const STREET = /(?:strasse|str|weg|platz|gasse|allee|ring|damm|ufer|steige|halde|markt)$/;

/** What stands on the signs of cars, and before the parts of large towns: VS-Schwenningen. */
export const SHORT = new Map(
  Object.entries({
    vs: "Villingen-Schwenningen", s: "Stuttgart", stgt: "Stuttgart", ka: "Karlsruhe", ma: "Mannheim", hd: "Heidelberg",
    fr: "Freiburg im Breisgau", hn: "Heilbronn", ul: "Ulm", rv: "Ravensburg", lb: "Ludwigsburg", rt: "Reutlingen",
    es: "Esslingen am Neckar", tu: "Tübingen", pf: "Pforzheim", kn: "Konstanz", fn: "Friedrichshafen", aa: "Aalen",
    bb: "Böblingen", og: "Offenburg", hdh: "Heidenheim an der Brenz", gd: "Schwäbisch Gmünd",
    tut: "Tuttlingen", rw: "Rottweil",
  }),
);
