"""Templates in, HTML out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup

from lotsenbuch.languages import GERMAN, language
from lotsenbuch.pages.rendering import Renderer, environment
from lotsenbuch.routes import Ways
from lotsenbuch.wording.words import Worded
from tests.records import words

WAYS = Ways("../", "../../")


@pytest.fixture
def rendered(project: Path) -> Callable[..., str]:
    """Give what a template becomes in a language."""

    def render(template: str, code: str = "de", ways: Ways = WAYS, **values: object) -> str:
        jinja = environment(project / "overrides")
        jinja.loader = DictLoader({"x.html": template})
        return Renderer(words(code), jinja).render("x.html", ways, **values)

    return render


def test_all_text_is_escaped(rendered: Callable[..., str]) -> None:
    """What is HTML already says so by its type."""
    assert rendered("{{ text }}{{ html }}", text="<b>&", html=Markup("<i>")) == "&lt;b&gt;&amp;<i>"
    assert isinstance(rendered("x"), Markup)


def test_nothing_undefined_is_printed(rendered: Callable[..., str]) -> None:
    """A misspelt name stops the build."""
    with pytest.raises(UndefinedError, match="misspelt"):
        rendered("{{ misspelt }}")


def test_lines_of_control_leave_no_trace(rendered: Callable[..., str]) -> None:
    """So templates can be laid out to be read."""
    assert rendered("<ul>\n  {% for n in (1, 2) %}\n<li>{{ n }}\n  {% endfor %}\n</ul>") == "<ul>\n<li>1\n<li>2\n</ul>"


def test_templates_know_the_ways_from_their_page(rendered: Callable[..., str]) -> None:
    """To pages by name, to files that all languages share, to a municipality."""
    assert rendered('{{ home }} {{ root }} {{ url("places") }} {{ asset("logo") }}') == (
        "../ ../../ ../orte/ ../../assets/logo.svg"
    )


@pytest.mark.parametrize(
    ("code", "address"), [("de", "../beitragen/"), ("en", "../beitragen/"), ("ar", "../../beitragen/")]
)
def test_the_form_is_the_one_that_the_reader_gets(rendered: Callable[..., str], code: str, address: str) -> None:
    """In a language that it does not speak, the German one."""
    assert rendered("{{ form_address }}", code) == address


def test_german_names_are_isolated(rendered: Callable[..., str]) -> None:
    """On German pages they are text like other text."""
    assert rendered("{{ de(name) }}", name="A & B") == "A &amp; B"
    assert rendered("{{ de(name) }}", "ar", name="A & B") == '<bdi lang="de">A &amp; B</bdi>'
    assert rendered("{{ isolated(name) }}", "ar", name="PDF") == '<bdi lang="de">PDF</bdi>'


def test_lists_have_the_comma_of_their_script(rendered: Callable[..., str]) -> None:
    """And templates know their language."""
    assert [rendered("{{ language.code }}{{ comma }}", code) for code in ("de", "ar", "ti")] == ["de, ", "ar، ", "ti፣ "]


def test_free_text_keeps_its_lines_and_its_language(rendered: Callable[..., str]) -> None:
    """German left for want of a translation is marked; what is in the page's language is not."""
    german, arabic = Worded("1 < 2\nPDF", GERMAN), Worded("نص PDF\nنص", language("ar"))
    assert rendered("{{ free(text) }}", "de", text=german) == "1 &lt; 2<br>PDF"
    assert rendered("{{ free(text) }}", "ar", text=german) == '<span lang="de" dir="ltr">1 &lt; 2<br>PDF</span>'
    assert rendered("{{ free(text) }}", "ar", text=arabic) == 'نص <bdi lang="de">PDF</bdi><br>نص'


def test_messages_are_worded(rendered: Callable[..., str]) -> None:
    """As HTML with names in it marked, as plain text for attributes, and in the form that a number takes."""
    assert rendered('{{ _("%(n)s & mehr", n="X") }}', "ar") == (
        '<bdi lang="de">X</bdi> &amp; <bdi lang="de">mehr</bdi>'
    )
    assert rendered('{{ plain_("mehr") }}', "ar") == "mehr"
    assert rendered('{{ n_("%(number)s Ort", "%(number)s Orte", 2) }}') == "2 Orte"


def test_the_frame_can_stand_within_a_page(project: Path) -> None:
    """The form that looks for a place is part of the plan's page too."""
    renderer = Renderer(words(), environment(project / "overrides"))
    html = renderer.render("partials/place-form.html", renderer.ways("plan/"), field="hier")
    assert 'action="../orte/"' in html
    assert (
        'data-index="../assets/places.json" data-municipality="../orte/{slug}/" data-districts-page="../kreise/"'
        in html
    )
    assert '<label for="hier">' in html
    assert '<a rel="search" href="../suche/">' in html
