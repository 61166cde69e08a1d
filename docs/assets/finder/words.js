// What people write beside the name of a place and that tells no place from another, in all languages of the portal.

import { folded } from "./folded.js";

const WRITTEN = `
stadt gemeinde ort ortschaft dorf kreis landkreis lk lkr kreisstadt große kreisfreie landeshauptstadt
universitätsstadt
stadtkreis stadtteil stadtbezirk stadtviertel viertel ortsteil ot teilort bezirk insel kurort verwaltung
verwaltungsgemeinschaft bundesland deutschland bundesrepublik raum region großraum umgebung zentrum innenstadt bahnhof
hauptbahnhof hbf bhf zob
brd baden württemberg badenwürttemberg bw bawü ba-wü plz
postleitzahl postfach d de ger
von zu aus nach nähe ich wohne wir wohnen wohnhaft wohnort komme mein meine unser unsere
rathaus landratsamt lra bürgermeisteramt stadtverwaltung gemeindeverwaltung ortsverwaltung kreisverwaltung bezirksamt
ausländerbehörde ausländeramt jobcenter bürgerbüro bürgeramt bürgerservice einwohnermeldeamt meldebehörde
sozialamt integrationsmanagement integrationsmanager integrationsbeauftragte integrationsbeauftragter integrationsbüro
caritas caritasverband diakonie diakonisches werk drk deutsches rotes kreuz awo arbeiterwohlfahrt malteser johanniter
agentur arbeit arbeitsagentur arbeitsamt familienkasse flüchtlingsunterkunft unterkunft gemeinschaftsunterkunft asyl
asylheim asylkreis freundeskreis arbeitskreis beratungsstelle beratung flüchtlingsberatung flüchtlingshilfe
migrationsberatung jugendmigrationsdienst mbe jmd standesamt jugendamt gesundheitsamt wohnungsamt wohngeldstelle
finanzamt schulamt amt amtes büro familie herr frau und für mit der die das dem den ein eine kein keine ist
polizei krankenhaus arzt anwalt schule kindergarten kita volkshochschule vhs kurs sprachkurs deutschkurs
integrationskurs
a1 a2 b1 b2 c1 termin termine vereinbaren wohnung arbeitsplatz suche brauche geld test öffnungszeiten telefon
telefonnummer tel fax email mail www http https com org adresse straße notruf
botschaft konsulat embassy consulate ambassade consulat embajada consulado elçilik konsolosluk посольство
консульство سفارة قنصلية سفارت
hilfe bitte hallo danke nein guten tag
help me please hello thanks need looking want where how are you my we is no yes for search call only
city town village municipality district county state of the near i live from germany postcode zip code office address
immigration foreigners registration refugee refugees migration integration counselling counseling advice centre center
job social worker station school doctor lawyer flat house work
ville commune village quartier district la le les du des aide bonjour merci bureau code postal à allemagne mairie
étrangers habite habitons suis vis vivons j nous
ciudad pueblo municipio distrito alemania ayuntamiento oficina código en el los ayuda hola gracias vivo vivimos
estoy estamos necesito cita
extranjería
şehir şehri şehrinde belediye belediyesi ilçe ilçesi köy köyü kasaba kasabası eyaleti almanya valilik posta kodu
yabancılar dairesi şubesi yardım merhaba teşekkürler yaşıyorum oturuyorum yaşıyoruz oturuyoruz ben biz da ta te
bajar bajarê şaredarî şaredariya gund gundê navçe navçeya elmanya almanya li ez em dijîm dijîn alîkarî biyaniyan koda
magaalo magaalada degmo degmada tuulo tuulada jarmalka jarmal xafiiska ajaanibta caawi caawin salaan waxaan ku
noolahay noolnahay
salam selam salaam
город городе г гор село деревня посёлок община коммуна район округ земля германия германии фрг мэрия ратуша индекс
почтовый в я живу мы живём живем из
помощь помогите пожалуйста спасибо привет здравствуйте джобцентр центр служба
ведомство по делам иностранцев консультация миграционная социальное для беженцев ищу работу квартира школа врач
місто місті м село громада район округ земля німеччина німеччині фрн мерія ратуша індекс поштовий мешкаю живу ми
живемо мешкаємо з зі
допомога допоможіть дякую привіт вітаю відомство у справах іноземців міграційна шукаю роботу житло
مدينة مدينه بمدينة بلدة قرية بلدية منطقة ولاية حي مقاطعة ألمانيا المانيا دار البلدية الرمز البريدي في أعيش اعيش اسكن
أسكن نعيش نسكن نحن انا أنا ساكن ساكنين دائرة مكتب الأجانب الاجانب العمل جوب سنتر جوبسنتر استشارة
اللاجئين سلام السلام عليكم مرحبا مساعدة شكرا
شهر شهرداری روستا روستای شهرستان منطقه ایالت آلمان المان کد پستی کدپستی در من زندگی میکنم می کنم میکنیم کنیم ما
اداره خارجیان اتباع خارجی جاب مشاوره پناهندگان کمک سلام دنیا ممنون
ښار کلی ولسوالۍ ښاروالي جرمني آلمان په د کې زه اوسیږم بهرنیانو پوستي کود مرسته
ከተማ ቀበሌ ወረዳ ዓዲ እነብር ንነብር ምምሕዳር ጀርመን ጀርመንያ ኣብ ይነብር ቤት ጽሕፈት ወጻእተኛታት ሓገዝ ሰላም
ጆብሰንተር ምሕረት የቐንየለይ
`;

/** What people look for, in a field that looks like a search of all. */
const NEEDS = `
miete mietwohnung haus zuhause heim zimmer jobs ausbildung praktikum beruf lohn konto bank kindergeld elterngeld
wohngeld bürgergeld sozialhilfe kind kinder baby schwanger hochzeit heirat geburt geburtsurkunde pass reisepass ausweis
aufenthalt aufenthaltstitel aufenthaltserlaubnis duldung gestattung asylantrag asylbewerber flüchtling flüchtlinge
migranten einbürgerung familiennachzug anmeldung ummeldung führerschein krankenversicherung versicherung krankenkasse
ärztin zahnarzt kinderarzt klinik medizin sprache deutsch lernen dolmetscher übersetzer übersetzung anerkennung zeugnis
zeugnisse bewerbung lebenslauf dokument dokumente formular antrag brief post handy internet bus bahn zug fahrkarte
lebensmittel kleidung möbel spende tafel moschee kirche verein sport gewalt frauenhaus trauma angst problem frage fragen
ahnung egal nichts niemand alle alles hier dort heute morgen housing apartment room rent home money child children
pregnant marriage birth passport permit residence visa asylum family insurance health hospital dentist medicine language
course german learn translator interpreter translation degree certificate document documents form letter phone train
food clothes furniture question nothing anything here there today tomorrow driving licence license benefit benefits
application logement appartement maison chambre loyer travail emploi formation argent banque enfant enfants bébé
enceinte mariage naissance passeport permis séjour titre asile réfugié réfugiés famille assurance santé médecin hôpital
dentiste langue cours allemand apprendre traducteur interprète traduction diplôme lettre téléphone nourriture vêtements
école avocat ici demain vivienda piso casa habitación alquiler trabajo empleo dinero banco niño niños embarazada
matrimonio nacimiento pasaporte permiso residencia asilo refugiado refugiados familia seguro salud médico dentista
idioma curso alemán aprender traductor intérprete traducción título documento documentos carta teléfono tren comida ropa
escuela abogado aquí mañana pregunta konut daire kira oda işçi çalışma meslek para banka çocuk çocuklar bebek hamile
evlilik doğum pasaport oturum izni izin sığınma mülteci mülteciler aile sigorta sağlık doktor hastane diş dil almanca
öğrenmek tercüman çeviri diploma belge belgeler mektup otobüs yemek giysi okul avukat burada yarın soru ehliyet xanî mal
kirê ode kar karê pere banke zarok zarokan zewac jidayikbûn destûr rûniştin penaber penaberî malbat sîgorta tenduristî
bijîşk nexweşxane ziman almanî wergêr werger xwarin cil dibistan parêzer pirs guri guryo hoy kiro qol shaqo shaqada
lacag bangi carruur ilmo guur dhalasho baasaboor sharci magangalyo qaxooti qoys caymis caafimaad dhakhtar isbitaal luqad
koorso turjumaan turjubaan shahaado dukumenti warqad taleefan tareen cunto dhar iskuul dugsi qareen su'aal жильё жилье
дом комната аренда съём работа деньги банк ребёнок ребенок дети семья беременна брак рождение паспорт виза внж вид
жительства убежище беженец беженцы страховка здоровье больница стоматолог язык курс курсы немецкий переводчик перевод
диплом документ документы письмо телефон поезд автобус еда одежда адвокат юрист вопрос вопросы права пособие садик
детский завтра здесь нет да дім кімната оренда робота гроші дитина діти родина сім'я вагітна шлюб народження віза
притулок біженець біженці страхування здоров'я лікар лікарня мова курси німецька перекладач переклад документи лист
поїзд їжа одяг питання виплати садок тут ні так سكن بيت منزل شقة غرفة ايجار إيجار عمل شغل وظيفة تدريب مال مصاري بنك طفل
اطفال أطفال عائلة حامل زواج ولادة جواز سفر اقامة إقامة تصريح فيزا لجوء لاجئ لاجئين تأمين صحة طبيب دكتور مستشفى اسنان
أسنان لغة دورة الماني ألماني تعلم مترجم ترجمة شهادة وثيقة وثائق اوراق رسالة هاتف تلفون قطار باص طعام ملابس مدرسة روضة
محامي سؤال رخصة قيادة موعد هنا غدا لا نعم مسکن خانه اتاق اجاره کار پول بانک کودک بچه خانواده حامله ازدواج تولد پاسپورت
گذرنامه اقامت ویزا پناهندگی پناهنده بیمه سلامت داکتر پزشک بیمارستان شفاخانه دندان زبان کورس کلاس آلمانی یادگیری ترجمان
ترجمه مدرک سند اسناد نامه تلفن بس غذا لباس مدرسه مکتب وکیل سوال وقت اینجا فردا بله نه گواهینامه کور خونه کرایه دنده پیسې
ماشوم ماشومان کورنۍ واده زیږون پاسپورټ اقامه ویزه پناه کډوال کډوالو روغتیا ډاکټر روغتون ژبه ژباړن ژباړه لیک ټلیفون ریل
خواړه جامې ښوونځی پوښتنه دلته سبا هو ገዛ ክራይ ክፍሊ ስራሕ ገንዘብ ባንክ ቆልዓ ቆልዑ ስድራ ስድራቤት ጥንስቲ መርዓ ልደት ፓስፖርት ፍቓድ መንበሪ ዑቕባ ስደተኛ
ስደተኛታት መድሕን ጥዕና ሓኪም ሆስፒታል ቋንቋ ትምህርቲ ኮርስ ጀርመንኛ ተርጓሚ ትርጉም ዲፕሎማ ሰነድ ሰነዳት ደብዳበ ቴሌፎን ባቡር መግቢ ክዳን ቤትትምህርቲ ጠበቓ ሕቶ ኣብዚ ጽባሕ እወ
ኣይፋል habe haben hat hast brauchen brauch suchen sucht finden gibt kann kannst können muss will möchte wer was wann warum
wohin woher bin bist sind war
`;

/** Countries, states and cities far away, from which people come or to which they write; none of a place's name. */
const AFAR = `
europa europe syrien syria syrie suriye siria сирия сирія سوريا سوریه سوريه aleppo halab حلب homs حمص damaskus damascus
دمشق idlib ادلب إدلب raqqa الرقة latakia اللاذقية irak iraq العراق عراق bagdad baghdad بغداد mosul موصل الموصل erbil
hewlêr أربيل اربيل dohuk sulaimaniya البصرة iran ایران إيران teheran tehran تهران maschhad mashhad مشهد shiraz شیراز
isfahan اصفهان تبریز afghanistan افغانستان أفغانستان kabul كابل کابل کابول كابول herat هرات kandahar کندهار قندهار masar
مزار türkei turkey türkiye turquie turquía ankara istanbul izmir diyarbakır adana gaziantep antep batman mardin стамбул
أنقرة ukraine україна украина kiew kyiv kyjiw київ киев charkiw kharkiv харків харьков odessa odesa одеса одесса lwiw
львів львов dnipro дніпро днепр mariupol маріуполь donezk донецьк cherson херсон запоріжжя полтава чернівці вінниця
russland russia россия росія moskau moscow москва polen polska warschau варшава eritrea ኤርትራ asmara ኣስመራ keren ከረን
massawa ምጽዋዕ äthiopien ethiopia ኢትዮጵያ tigray ትግራይ መቐለ ኣዲስ ኣበባ አዲስ አበባ somalia somaliya soomaaliya mogadischu mogadishu
muqdisho hargeisa hargeysa kismayo sudan السودان khartum الخرطوم libyen libanon lebanon beirut بيروت jordanien amman
عمان ägypten kairo القاهرة gambia nigeria pakistan indien india kosovo serbien albanien rumänien bulgarien griechenland
athen italien spanien england london paris wien bukarest belgrad pristina tirana amsterdam
rotterdam brüssel bruxelles brussels antwerpen kopenhagen copenhagen stockholm göteborg malmö oslo helsinki luxemburg
luxembourg bern genf geneva genève lausanne luzern salzburg innsbruck graz klagenfurt lyon marseille nizza toulouse
madrid barcelona valencia sevilla lissabon lisbon lisboa porto rom roma rome mailand milano milan neapel napoli turin
prague praha brünn krakau krakow kraków breslau wrocław danzig gdańsk posen poznań łódź lublin budapest sofia plovdiv
varna thessaloniki saloniki zagreb split sarajevo skopje podgorica ljubljana bratislava minsk vilnius riga tallinn
chisinau chișinău kischinau dublin manchester birmingham glasgow cluj timișoara lemberg luhansk saporischschja
saporischja mykolajiw schytomyr winnyzja tscherkassy tscherniwzi czernowitz poltawa sumy tschernihiw riwne luzk ternopil
chmelnyzkyj iwano frankiwsk uschhorod kropywnyzkyj krywyj rih krim simferopol zaporizhzhia mykolaiv zhytomyr vinnytsia
cherkasy chernivtsi chernihiv rivne lutsk khmelnytskyi uzhhorod kryvyi crimea луганськ миколаїв житомир черкаси суми
чернігів рівне луцьк тернопіль хмельницький івано франківськ ужгород кропивницький кривий ріг крим донецк луганск
запорожье николаев винница черкассы черновцы сумы чернигов ровно луцк тернополь хмельницкий кривой рог мариуполь крым
прага краков вена лондон париж petersburg петербург jekaterinburg nowosibirsk kasan samara rostow wolgograd екатеринбург
новосибирск казань самара ростов волгоград минск мінськ кишинев кишинів тбилиси тбілісі ереван баку алматы ташкент
бишкек hama tartus deir ezzor hasaka hasakeh qamischli qamishli qamişlo kobane kobanê kobani afrin manbidsch daraa
sweida حماة حماه طرطوس دير الزور الحسكة القامشلي كوباني عفرين منبج درعا السويداء القنيطرة duhok slemani sulaymaniyah
kirkuk basra nadschaf najaf kerbela karbala sindschar sinjar shingal şengal falludscha ramadi دهوك السليمانية كركوك
النجف كربلاء سنجار شنكال الرمادي تكريت ديالى schiras täbris tabriz ahwas ahvaz ghom qom kermanschah kermanshah rascht
rasht urmia zahedan hamadan yazd ardabil karadsch اهواز قم کرمانشاه رشت ارومیه زاهدان همدان یزد اراک اردبیل کرج سنندج
ایلام بوشهر کرمان sharif scharif kundus kunduz dschalalabad jalalabad ghazni bamiyan baghlan takhar helmand farah
badachschan badakhshan parwan logar paktia khost nangarhar شریف قندوز کندز جلال آباد غزنی بامیان بغلان تخار هلمند فراه
بدخشان پروان لوگر پکتیا خوست ننگرهار islamabad karatschi karachi lahore peschawar peshawar quetta rawalpindi delhi
mumbai dhaka colombo kathmandu پشاور کراچی لاهور اسلام şanlıurfa urfa mersin hatay antakya bursa konya antalya kayseri
samsun trabzon erzurum malatya elazığ siirt şırnak bingöl tunceli adıyaman kahramanmaraş maraş kocaeli sakarya eskişehir
amed assab mendefera dekemhare barentu teseney senafe ዓሰብ መንደፈራ ደቀምሓረ ባረንቱ ተሰነይ ሰንዓፈ ኣኽሱም ዓድዋ ሽረ ዓዲግራት ሑመራ ጎንደር addis
abeba ababa mekelle axum adwa adigrat gondar bosaso baidoa galkayo garowe burao berbera beledweyne kismaayo boosaaso
baydhabo gaalkacyo garoowe burco xamar alexandria tunis tripolis bengasi algier algiers oran casablanca rabat marrakesch
marrakesh dakar banjul accra lagos abuja kano kinshasa luanda nairobi mombasa kampala kigali daressalam dschibuti
djibouti omdurman darfur juba yaounde douala lome abidjan bamako freetown conakry تونس الجزائر طرابلس الرباط jerusalem
gaza hebron ramallah riad dschidda jeddah mekka medina dubai doha kuwait sanaa aden غزة القدس صنعاء الرياض دبي tiflis
tbilissi tbilisi jerewan yerevan baku grosny astana almaty taschkent bischkek duschanbe peking beijing schanghai hanoi
saigon bangkok manila jakarta seoul tokio tokyo york chicago toronto havanna bogota bogotá caracas lima quito buenos
aires mexiko niederlande belgien dänemark schweden norwegen finnland ungarn tschechien slowakei slowenien kroatien
bosnien montenegro mazedonien litauen lettland estland belarus moldau moldawien georgien armenien aserbaidschan
kasachstan tunesien marokko algerien senegal ghana guinea togo kamerun kongo ruanda uganda kenia jemen palästina israel
saudi arabien china vietnam nepal kuba venezuela kolumbien
`;

/** The name of the state, as it is compared. */
export const STATE =
  /(?:bade|baden|баден|بادن|ባደን) ?(?:w[uie]*rt+[a-z]*|в[юиі]р+т+[а-яґєіїё]*|[وفڤ]+[يی]?رت\S*|[ቩቪዉዊው]\S*ር?[ትተ]\S*)/g;

/** Words that say where a place lies, and are heard with its name: Weil am Rhein. */
export const WHERE = new Set("am an der im in bei auf unter ob".split(" "));

/** Behind these stands what a place is only near to, or lies in. */
export const NEAR = new Set(
  "landkreis kreis lkr lk bei nahe near unweit close возле рядом около біля поблизу قرب نزدیک".split(" "),
);

/** Lands around the state: a name before one of them is of a place there. */
export const LANDS = new Set(folded(`
bayern bavaria bavière baviera bavyera hessen hesse rheinland pfalz saarland sachsen thüringen niedersachsen nordrhein
westfalen nrw mecklenburg vorpommern schleswig anhalt schweiz switzerland suisse suiza isviçre
österreich austria autriche avusturya frankreich france francia fransa бавария баварія гессен саксония
саксонія швейцария швейцарія австрия австрія франция франція بافاريا بایرن سويسرا سوئیس النمسا اتریش فرنسا فرانسه
ስዊዘርላንድ ኦስትርያ ፈረንሳ
`).split(" "));

/** Behind these stands the name of a person. */
export const TITLES = new Set(folded(`
herr frau familie mr mrs ms miss monsieur madame señor señora bay bayan господин госпожа пан пані السيد السيدة آقای خانم
`).split(" "));

/** Where places lie, beside what their names say: alone they name none. */
export const REGIONS = folded(`
schwarzwald hochschwarzwald südschwarzwald nordschwarzwald bodensee schwäbische alb odenwald kraichgau hohenlohe
breisgau ortenau allgäu oberschwaben württemberg kurpfalz hegau linzgau kinzigtal remstal filstal neckartal taubertal
murgtal
donautal
`).split(" ");

/** Words that are passed over beside others, as they are compared. */
export const PASSED_OVER = new Set([...[WRITTEN, NEEDS, AFAR].map(folded).join(" ").split(" "), ...LANDS]);

/** Those, and the small ones that many names have: alone they name nothing. */
export const SMALL = new Set([...PASSED_OVER, ...WHERE]);

/** Words that end the name of a street. */
export const STREET = /(?:strasse|str|weg|platz|gasse|allee|ring|damm|ufer|steige|halde|markt)$/;

/** What stands on the signs of cars, and before the parts of large towns: VS-Schwenningen. */
export const SHORT = new Map(
  Object.entries({
    vs: "Villingen-Schwenningen", s: "Stuttgart", stgt: "Stuttgart", ka: "Karlsruhe", ma: "Mannheim", hd: "Heidelberg",
    fr: "Freiburg im Breisgau", hn: "Heilbronn", ul: "Ulm", rv: "Ravensburg", lb: "Ludwigsburg", rt: "Reutlingen",
    es: "Esslingen am Neckar", tu: "Tübingen", pf: "Pforzheim", kn: "Konstanz", fn: "Friedrichshafen", aa: "Aalen",
    bb: "Böblingen", og: "Offenburg", hdh: "Heidenheim an der Brenz", gd: "Schwäbisch Gmünd", gp: "Göppingen",
    tut: "Tuttlingen", rw: "Rottweil", bad: "Baden-Baden", bc: "Biberach an der Riß", bl: "Balingen", bk: "Backnang",
    cr: "Crailsheim", cw: "Calw", em: "Emmendingen", fds: "Freudenstadt", hch: "Hechingen", hor: "Horb am Neckar",
    kun: "Künzelsau", le: "Leinfelden-Echterdingen", leo: "Leonberg", lo: "Lörrach", mgh: "Bad Mergentheim",
    mos: "Mosbach", mu: "Münsingen", nt: "Nürtingen", ohr: "Öhringen", ra: "Rastatt", sha: "Schwäbisch Hall",
    sig: "Sigmaringen", slg: "Bad Saulgau", tbb: "Tauberbischofsheim", ub: "Überlingen", vai: "Vaihingen an der Enz",
    wn: "Waiblingen", wt: "Waldshut-Tiengen",
  }),
);
