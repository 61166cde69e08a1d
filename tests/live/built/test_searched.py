"""The full-text search of the real portal: what people look for leads to the page on it, in every language."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from lotsenbuch.languages import LANGUAGES, Language
from tests.browser.test_browser import opened

pytestmark = pytest.mark.built

EVERY_LANGUAGE = pytest.mark.parametrize("own", LANGUAGES, ids=lambda own: own.code)

EVERYWHERE = {
    "Duldung": "woerter/#duldung",
    "Wohnung": "wissen/wohnen/",
    "Sprachkurs": "wissen/sprache/",
    "Reisepass": "wissen/erstes-gespraech/",
    "Jobcenter": "woerter/#jobcenter",
    "Integrationsplan": "woerter/#integrationsplan",
    "Ravensburg": "orte/ravensburg/",
    "Landkreis Ravensburg": "kreise/landkreis-ravensburg/",
    "Stuttgart": "orte/stuttgart/",
    "Bad Cannstatt": "orte/stuttgart/",
    "Tuebingen": "orte/tuebingen/",
    "Wald": "orte/wald/",
    "88212": "orte/ravensburg/",
    "Diakonie Oberschwaben": "traeger/diakonie-oberschwaben-allgaeu-bodensee/",
}
"""German words, which stand on letters and doors, and names."""

TOPICS = (
    "wissen/wohnen/",
    "wissen/arbeit/",
    "wissen/schule/",
    "wissen/sprache/",
    "wissen/erstes-gespraech/",
    "wissen/notfall/",
)
OWN = {
    "de": ("Miete", "Job", "Kinder", "Deutschkurs", "Pass", "Arzt"),
    "en": ("apartment", "work", "school", "language course", "passport", "doctor"),
    "uk": ("житло", "робота", "школа", "мовні курси", "паспорт", "лікар"),
    "ru": ("квартира", "работа", "школа", "языковой курс", "паспорт", "врач"),
    "ar": ("شقة", "عمل", "مدرسة", "دورة لغة", "جواز", "طبيب"),
    "fa": ("خانه", "کار", "مدرسه", "کلاس زبان", "پاسپورت", "دکتر"),
    "ps": ("کور", "کار", "ښوونځی", "د ژبې کورس", "پاسپورټ", "ډاکټر"),
    "ku": ("xanî", "kar", "dibistan", "kursa ziman", "pasaport", "doktor"),
    "tr": ("ev", "iş", "okul", "dil kursu", "pasaport", "doktor"),
    "fr": ("appartement", "travail", "école", "cours de langue", "passeport", "médecin"),
    "ti": ("ገዛ", "ስራሕ", "ቤት ትምህርቲ", "ኮርስ ቋንቋ", "ፓስፖርት", "ሓኪም"),
    "so": ("guri", "shaqo", "carruur", "koorsada luqadda", "baasaboor", "dhakhtar"),
    "es": ("piso", "trabajo", "escuela", "curso de idioma", "pasaporte", "médico"),
}
"""What readers type for each of these, in their own language."""


ASKED = {
    "de": (
        "ich brauche einen anwalt",
        "miete zu teuer",
        "bankkonto eröffnen",
        "kein geld",
        "ich bin schwanger",
        "führerschein umschreiben",
        "deutsch lernen",
    ),
    "en": (
        "I need a lawyer",
        "rent too high",
        "open a bank account",
        "I have no money",
        "I am pregnant",
        "exchange my driving licence",
        "learn German",
    ),
    "uk": (
        "потрібен адвокат",
        "дорога оренда",
        "відкрити рахунок",
        "немає грошей",
        "я вагітна",
        "обміняти водійські права",
        "вивчати німецьку",
    ),
    "ru": (
        "нужен адвокат",
        "высокая аренда",
        "открыть счет в банке",
        "нет денег",
        "я беременна",
        "обменять водительские права",
        "учить немецкий",
    ),
    "ar": (
        "احتاج محامي",
        "الايجار غالي",
        "فتح حساب بنكي",
        "ما معي مصاري",
        "أنا حامل",
        "تبديل رخصة القيادة",
        "تعلم الالمانية",
    ),
    "fa": (
        "وکیل میخواهم",
        "کرایه خانه زیاد",
        "حساب بانکی",
        "پول ندارم",
        "حامله هستم",
        "تبدیل گواهینامه رانندگی",
        "یادگیری آلمانی",
    ),
    "ps": (
        "وکیل ته اړتیا لرم",
        "کرایه ډېره لوړه ده",
        "بانکي حساب",
        "پیسې نه لرم",
        "امیندواره یم",
        "د موټر چلولو لایسنس",
        "د جرمني ژبې زده کول",
    ),
    "ku": (
        "parezer lazim e",
        "kirê giran e",
        "hesabê bankê",
        "pereyê min tune",
        "ez ducanî me",
        "guhertina ehliyetê",
        "fêrbûna almanî",
    ),
    "tr": (
        "avukata ihtiyacım var",
        "kira cok yuksek",
        "banka hesabı açmak",
        "param yok",
        "hamileyim",
        "ehliyet çevirmek",
        "almanca öğrenmek",
    ),
    "fr": (
        "j'ai besoin d'un avocat",
        "loyer trop cher",
        "ouvrir un compte bancaire",
        "je n'ai pas d'argent",
        "je suis enceinte",
        "échanger mon permis de conduire",
        "apprendre l'allemand",
    ),
    "ti": (
        "ጠበቃ እደሊ",
        "ክራይ ገዛ ክቡር",
        "ሕሳብ ባንክ",
        "ገንዘብ የብለይን",
        "ጥንስቲ እየ",
        "መዘወሪ ፍቓድ",
        "ጀርመንኛ ምምሃር",
    ),
    "so": (
        "waxaan u baahanahay qareen",
        "kirada waa qaali",
        "akoon bangi",
        "lacag ma haysto",
        "uur baan leeyahay",
        "liisanka darawalnimada",
        "barashada af-jarmalka",
    ),
    "es": (
        "necesito un abogado",
        "alquiler muy caro",
        "abrir cuenta bancaria",
        "no tengo dinero",
        "estoy embarazada",
        "canjear carnet de conducir",
        "aprender alemán",
    ),
}
"""What they ask in a sentence, or as their keyboard has it: for a lawyer, about the rent, for a bank account; without
money, pregnant, with a driving licence of their country; how to learn German."""

ANSWERS = (
    "wissen/rechte/",
    "wissen/wohnen/",
    "woerter/#girokonto",
    "woerter/#grundsicherung",
    "woerter/#schwangerschaftsberatung",
    "woerter/#fuehrerschein",
    "wissen/sprache/",
)


PAUSE = 150
"""Milliseconds without a key after which is searched."""


def typed(page: Page, query: str) -> None:
    """Type what is looked for, and let the pause pass after which is searched."""
    page.fill("#suchwort", "")  # which takes away what was found before
    page.fill("#suchwort", query)
    page.clock.fast_forward(PAUSE)


def found(page: Page, own: Language, query: str) -> str:
    """Give the path of the page that leads for a word, from its language's home; what leads shows the word marked."""
    typed(page, query)
    first = page.locator(".results li").first
    expect(first.locator("mark").first).to_be_visible()
    expect(first.locator(".kind")).not_to_be_empty()
    return str(first.locator("a").get_attribute("href")).removeprefix(f"/{own.prefix}")


NOWHERE = ("qwertz", "xyzxyz", "88999")
"""What is nowhere. Pagefind takes the longest beginning of a word that is somewhere: no single letter may be one."""


@EVERY_LANGUAGE
def test_words_lead_to_their_pages(page: Page, address: str, own: Language) -> None:
    """A topic's page for what readers call it, though hundreds of offices say that they help with it; a place's for it.

    In every language German words do so, too; and what is nowhere finds nothing that begins like it by chance.
    """
    page.clock.install()
    assert not opened(page, address, f"{own.prefix}suche/")
    expected = EVERYWHERE | dict(zip(OWN[own.code] + ASKED[own.code], TOPICS + ANSWERS, strict=True))
    assert {query: found(page, own, query) for query in expected} == expected
    for query in NOWHERE:
        typed(page, query)
        expect(page.locator("form.search [role=status]")).not_to_be_empty()
        expect(page.locator(".results li")).to_have_count(0)


def test_every_filter_leaves_a_choice(site: Path) -> None:
    """In every language: two at least, besides `all`."""
    for own in LANGUAGES:
        html = (site / own.prefix / "suche/index.html").read_text("utf-8")
        offered = [select.count("<option") for select in re.findall(r"<select.*?</select>", html, re.DOTALL)]
        assert offered, own.code
        assert min(offered) >= 3, own.code


def test_a_district_is_narrowed_to_what_is_there(page: Page, address: str) -> None:
    """The district, its places by name, and only operators who have an office there today."""
    opened(page, address, "suche/?district=Landkreis Ravensburg")
    expect(page.locator(".results li")).to_have_count(10)
    links = [str(link.get_attribute("href")) for link in page.locator(".results a").all()]
    assert links[0] == "/kreise/landkreis-ravensburg/"
    assert all(link.startswith("/orte/") for link in links[1:])
