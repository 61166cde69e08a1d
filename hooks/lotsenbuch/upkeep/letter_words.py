"""What letters to offices and town halls say; they go to German offices, in German."""

from babel.dates import format_date

from lotsenbuch.model.contact import Address
from lotsenbuch.model.dates import PartialDate, Precision

GAP_SUBJECT = "Lotsenbuch: Wer berät Geflüchtete in {place}? [{key}]"
GAP = """Guten Tag,

das Lotsenbuch sagt für jede Gemeinde im Land, wer dort Geflüchtete berät (Integrationsmanagement), auf Deutsch und in {others} weiteren Sprachen. Für {place} steht dort heute: {said}

{page}

Eine Telefonnummer oder ein Postfach der Beratung fehlt. Wer Rat sucht, kommt so nicht weiter oder ruft bei Ihnen an. Darum drei Fragen:

1. {who}
2. Unter welcher Telefonnummer und welchem Postfach erreicht man die Beratung, und wer antwortet dort?
3. Wann ist Sprechzeit?

Am schnellsten geht es mit dem Formular. Es kennt {place} schon, und Sie brauchen kein Konto:

{link}

Oder Sie antworten auf diese E-Mail und füllen diese Zeilen aus. Was Sie nicht wissen, bleibt leer.

{lines}

Hinter „Wer antwortet“ steht eines davon: {answerers}. Sprechzeiten schreiben Sie wie an der Tür: Mo–Fr 8–12 Uhr, Do auch 14–18 Uhr. „Quelle“ ist Ihr Amt oder die Internetseite, auf der es steht. Bitte nennen Sie keine einzelnen Menschen.
{ending}"""  # noqa: E501

STALE_SUBJECT = "Lotsenbuch: Stimmt der Eintrag noch? [{key}]"
STALE = """Guten Tag,

im Lotsenbuch steht für {places}, wer Geflüchtete berät oder weiß, wer es tut. Diesen Eintrag hat lange niemand bestätigt (Stand: {newest}).

Stimmt noch alles? Dann bestätigen Sie es hier; Ihr Amt und das Datum genügen, ein Konto brauchen Sie nicht:

{confirm}

Hat sich etwas geändert? Hier berichtigen Sie es:

{correct}

Oder Sie antworten auf diese E-Mail: Stimmt alles, schreiben Sie „ja“ hinter „Stimmt sonst alles“. Was nicht stimmt, ändern Sie in diesen Zeilen; was es nicht mehr gibt, heißt dort „entfällt“.

{lines}

{hints}„Quelle“ ist Ihr Amt oder die Internetseite, auf der es steht. Bitte nennen Sie keine einzelnen Menschen.
{ending}"""  # noqa: E501
STALE_HINTS = (
    "Hinter „Wer antwortet“ steht eines davon: {answerers}. Sprechzeiten schreiben Sie wie an der Tür: Mo–Fr 8–12 Uhr. "
)

ENDING = """
Ein Mensch liest Ihre Antwort, bevor etwas erscheint. Möchten Sie keine Briefe von uns, antworten Sie mit „ja“ hinter „Keine Briefe mehr“; dann stehen Sie auf der Liste derer, denen niemand schreibt.

Vielen Dank
{signature}
{imprint}
"""  # noqa: E501

NAMELESS = "Lotsenbuch"
"""Who signs where nobody has said who runs the portal."""

WHO_KNOWN = "Wer berät heute in {place}? Wir kennen als Träger: {operator}. Stimmt das noch?"
WHO_UNKNOWN = "Wer berät heute Geflüchtete, die in {place} wohnen, und wer ist der Träger?"

SAID = "{name} (Träger: {operator}; Stand: {date})."
SAID_OF_DISTRICT = "{name} (Träger: {operator}; Stand: {date}), für den ganzen Kreis."
SAID_NOTHING = "Wer berät, ist nicht bekannt."


def day(when: PartialDate | None) -> str:
    """Give a date as it stands in a letter: “5. März 2024”."""
    if when is None:
        return "nicht bekannt"
    pattern = {Precision.DAY: "d. MMMM y", Precision.MONTH: "MMMM y", Precision.YEAR: "y"}[when.precision]
    return str(format_date(when.first_day, pattern, locale="de"))


def address(where: Address | None) -> str:
    """Give an address in one line."""
    if where is None:
        return ""
    return ", ".join(filter(None, (where.street, " ".join(filter(None, (where.postcode, where.town))))))
