// Words of everyday life, names of people, of far lands and cities that sound like a place or are a slip from one.

import { folded } from "./folded.js";

const WORDS = `
cousin mädchen menschen freund freunde freundin nachbar schüler student haar haare augen bauch rücken husten schmerzen
milch butter hähnchen traube orange salat essen trinken gabel pfanne kissen koffer brille socken pferd schlange april
august dezember gestern immer zehn hässlich leer rennen stehen leben weinen lesen reden fühlen riechen hassen nehmen
bringen fangen schließen malen schicken senden verstehen zeigen danken grüßen streiten brücke feier pflicht maler
eimer schere faden friend heart bone pill chicken grape salad kitchen candle mouse lion forest root mountain beach
fire green brown poor speak sell catch paint send fight market guitar beginning interested stress better running
holding writing mains pieds sang cuisine cuillère cochon mouche forêt terre matin vert verte belle bonne fort triste
courir marché parc chance salaire centrale intérêt pierna piel manzana horno falda valle piedra aire tormenta abril
ahora verde joven fuerte débil reír llorar saber traer cerrar limpiar orden paredes portal mental capelli sangue pelle
latte formaggio cappello albero pietra forte sapere kuzen şeker balık çorba fincan çorap sabah güzel zengin berber
müze hak kişilik salak sultan diran kuxîn hêk birinc leymûn daristan xwendin naag wadne basal muus saxan libaax caleen
buur sanad murug أخ بنت رجل ولد سن ظهر ألم بصل موز ليمون صحن كرسي شباك جبل ليل الآن جميل ساخن قرأ غسل شاحنة لون حرب
غريب بدون علم سلطان معروف زن بینی گردن انگشت مرغ برنج گرسنه خوردن میز فرش بالشت موش گوسفند گل آتش شنبه دوشنبه سرخ
سنگین سبک گران شنیدن بستن شستن رنگ غرب شمال سوراخ مرز زندان боль кашель ремень запах страх портал турнир цель через
січень шлях дурні майстер እዝኒ መስትያት مور لور رومیان مېز کیلي آس ځنګل ګل سیند ژمی پرون شین ژېړ څلور ځوان سپک ګران ژوند
مرګ ژړا رنګ غل څښتن barku sheqer pulë libër kapelë qiell kaltër gjelbër shtatë dobët marr
`;

const PEOPLE = `
malik mazen nasser rashid walid sarah petro nazar roman valentina anna konstantin hakan burak gökhan sinan senait
helen ebrima pilar arben blerta marco jürgen bernd gerhard sebastian petra susanne heike laura weber meyer schulz
zimmermann hartmann schulze maier mayer scholz keller voigt kara bernard rossi مالك راشد وائل ياسين زهرة پریسا فرشته
شیرین анна ሰናይት ሄለን
`;

const FAR = `
belgium cameroon cameroun camerún camerun bissau bisáu liechtenstein lihtenshtajn lussemburgo maltë martinica pérou
vietnã бенин бенін лихтенштейн ліхтенштейн леоне الأردن اليمن باكستان پاکستان برتانیه بریتانیا بنين بنین بیلجیم رومانی
سنگال شیلی تشيلي چیلي لهستان ليختنشتاين چین مارتینیک ሊኽተንሽታይን ማርቲኒክ ቤልጅዩም ፓኪስታን staaten pyongyang brooklyn bronx
dallas rome kisangani gothenburg kerman orenburg sheffield calabar edinburgh hague wellington rustenburg birkenhead
nottingham gillingham tottenham groningen lille elche tilburg leiden poole brugge besançon larache lleida león badin
cancún beira goma jos fes multan podolsk obolon kandahar patra balkh
`;

/** Alone, nothing that only sounds like these is meant: leben is not Lehen. */
export const EVERYDAY = new Set([WORDS, PEOPLE, FAR].map(folded).join(" ").split(" "));
