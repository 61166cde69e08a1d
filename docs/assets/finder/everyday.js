// Words of everyday life and names of people that sound like a place, or are a slip from one, in many languages.

import { folded } from "./folded.js";

const WORDS = `
cousin mädchen menschen freund freunde freundin nachbar schüler student haar haare augen bauch rücken husten schmerzen
milch butter hähnchen traube orange salat essen trinken gabel pfanne kissen koffer brille socken pferd schlange april
august dezember gestern immer zehn hässlich leer rennen stehen leben weinen lesen reden fühlen riechen hassen nehmen
bringen fangen schließen malen schicken senden verstehen zeigen danken grüßen streiten brücke feier pflicht maler
eimer schere faden friend heart bone pill chicken grape salad kitchen oven candle mouse lion forest root mountain
beach fire green brown poor speak sell catch paint send fight market guitar beginning interested stress better running
holding writing mains pieds sang cuisine cuillère cochon mouche forêt terre matin vert verte belle bonne fort triste
courir marché parc chance salaire centrale intérêt pierna piel manzana horno falda valle piedra aire tormenta abril
ahora verde joven fuerte débil reír llorar saber traer cerrar limpiar orden paredes portal mental capelli sangue pelle
latte formaggio cappello albero pietra forte sapere kuzen şeker balık çorba fincan çorap sabah güzel zengin berber
müze hak kişilik salak sultan diran kuxîn hêk birinc leymûn daristan xwendin wiil naag wadne basal muus saxan libaax
caleen buur sanad weyn murug أخ بنت رجل ولد سن ظهر ألم بصل موز ليمون صحن كرسي شباك جبل ليل الآن جميل ساخن قرأ غسل
شاحنة برج لون حرب غريب بدون علم سلطان معروف زن بینی گردن انگشت مرغ برنج گرسنه خوردن میز فرش بالشت موش گوسفند گل برگ
آتش شنبه دوشنبه سرخ سنگین سبک گران شنیدن بستن شستن رنگ غرب شمال سوراخ مرز زندان боль кашель ремень запах страх портал
турнир цель через січень шлях дурні майстер እዝኒ መስትያት مور لور رومیان مېز کیلي آس ځنګل ګل سیند ژمی پرون شین ژېړ څلور
ځوان سپک ګران ژوند مرګ ژړا رنګ غل څښتن barku sheqer pulë libër kapelë pyll qiell kaltër gjelbër shtatë dobët qesh marr
`;

const PEOPLE = `
malik mazen nasser rashid salah walid sarah petro nazar roman valentina anna konstantin hakan burak gökhan sinan
senait helen ebrima pilar arben blerta marco jürgen bernd gerhard sebastian petra susanne heike laura weber meyer
schulz zimmermann hartmann schulze maier mayer scholz keller pohl voigt kara bernard rossi مالك راشد وائل ياسين زهرة
پریسا فرشته شیرین анна ሰናይት ሄለን
`;

/** Alone, nothing that only sounds like these is meant: leben is not Lehen. */
export const EVERYDAY = new Set([WORDS, PEOPLE].map(folded).join(" ").split(" "));
